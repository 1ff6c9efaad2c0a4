import { languageFile } from '../../formats/language-file.ts'
import type { DocumentMessages } from '../../i18n/documents-en.ts'
import { ownEn } from '../../i18n/own-en.ts'
import { LIMIT_MEGABYTES, LIMITS } from '../../tables/limits.ts'
import styles from '../MethodPage.module.css'
import { Part } from '../MethodPart.tsx'
import { Rich, saved, within } from '../Rich.tsx'
import { ROOT, siteRoot } from '../roots.ts'
import { Document } from './Document.tsx'

interface Props {
  readonly version: string
  readonly title: string
  readonly m: DocumentMessages
}

/** How somebody's spreadsheet is opened on the map. */
export function OwnDataPage({ version, title, m }: Props) {
  const { begin, columns, dates, places, open, safe, publish } = m.documents.guide
  const template = (ending: string) => saved(`${siteRoot()}data/${languageFile(`template.${ending}`, m.language)}`)
  return (
    <Document path="own-data/" title={title} version={version} m={m}>
      <section className={styles.part}>
        <p>{begin}</p>
      </section>
      <Part title={columns.title}>
        <p>{columns.text}</p>
        <p>
          <Rich text={columns.template} tags={{ csv: template('csv'), xlsx: template('xlsx') }} />
        </p>
      </Part>
      <Part title={dates.title}>
        <p>{dates.text}</p>
      </Part>
      <Part title={places.title}>
        <p>{places.text}</p>
      </Part>
      <Part title={open.title}>
        <p>
          <Rich text={open.text(m.page.ownData, LIMIT_MEGABYTES, LIMITS.rows)} tags={{ map: within(ROOT) }} />
        </p>
        <p>{open.check}</p>
        <p>{open.show(ownEn.banner.back)}</p>
      </Part>
      <Part title={safe.title}>
        <p>{safe.text}</p>
      </Part>
      <Part title={publish.title}>
        <p>{publish.text}</p>
      </Part>
    </Document>
  )
}
