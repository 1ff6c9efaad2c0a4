import type { DocumentMessages } from '../../i18n/documents-en.ts'
import styles from '../MethodPage.module.css'
import { List, Part } from '../MethodPart.tsx'
import { Rich, within } from '../Rich.tsx'
import { siteRoot } from '../roots.ts'
import { Document } from './Document.tsx'

interface Props {
  readonly version: string
  readonly title: string
  /** Where to report a weakness, a `mailto:` or `https:` address; empty where none is set. */
  readonly contact: string
  readonly m: DocumentMessages
}

/** Against whom this site protects, and against whom it does not. */
export function SecurityPage({ version, title, contact, m }: Props) {
  const { whom, done, open, checked, report } = m.documents.security
  return (
    <Document path="security/" title={title} version={version} m={m}>
      <Part title={whom.title}>
        <List items={whom.list} />
      </Part>
      <Part title={done.title}>
        <ul className={styles.list}>
          <li>{done.thirdParties}</li>
          <li>{done.scripts}</li>
          <li>{done.text}</li>
          <li>{done.traces}</li>
          <li>{done.hash}</li>
          <li>{done.referrer}</li>
          <li>
            <Rich text={done.sums} tags={{ sums: within(`${siteRoot()}SHA256SUMS`) }} />
          </li>
          <li>{done.folder}</li>
          <li>{done.published}</li>
        </ul>
      </Part>
      <Part title={open.title} id="not-protected">
        <List items={open.list} />
      </Part>
      <Part title={checked.title}>
        <p>
          <Rich
            text={checked.text}
            tags={{ licences: within(`${siteRoot()}THIRD-PARTY.txt`), parts: within(`${siteRoot()}sbom.cdx.json`) }}
          />
        </p>
      </Part>
      <Part title={report.title} id="report">
        <p>
          {contact === '' ? (
            <Rich text={report.nobody} tags={{ correction: within('../method/#corrections') }} />
          ) : (
            <Rich text={report.write(contact.replace(/^mailto:/, ''))} tags={{ contact: within(contact) }} />
          )}
        </p>
      </Part>
    </Document>
  )
}
