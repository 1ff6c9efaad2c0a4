import type { DocumentMessages } from '../../i18n/documents-en.ts'
import styles from '../MethodPage.module.css'
import { List, Part } from '../MethodPart.tsx'
import { Rich, within } from '../Rich.tsx'
import { Document } from './Document.tsx'

interface Props {
  readonly version: string
  readonly title: string
  readonly m: DocumentMessages
}

/** What readers with disabilities can expect of the site, and what is missing. */
export function AccessibilityPage({ version, title, m }: Props) {
  const { aim, read, gaps, tell } = m.documents.accessibility
  return (
    <Document path="accessibility/" title={title} version={version} m={m}>
      <Part title={aim.title}>
        <p>{aim.text}</p>
      </Part>
      <Part title={read.title}>
        <ul className={styles.list}>
          <li>{read.beside}</li>
          <li>
            <Rich text={read.pages} tags={{ list: within('../list/'), data: within('../method/#data') }} />
          </li>
          <li>{read.words}</li>
          <li>{read.keyboard}</li>
          <li>{read.pointer}</li>
          <li>{read.colours}</li>
          <li>{read.sizes}</li>
        </ul>
      </Part>
      <Part title={gaps.title} id="gaps">
        <List items={gaps.list} />
      </Part>
      <Part title={tell.title}>
        <p>
          <Rich text={tell.text} tags={{ correction: within('../method/#corrections') }} />
        </p>
      </Part>
    </Document>
  )
}
