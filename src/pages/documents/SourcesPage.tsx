import { SourceList } from '../../article/SourceList.tsx'
import { incidentHref } from '../../formats/link.ts'
import type { DocumentMessages } from '../../i18n/documents-en.ts'
import type { Dataset, Source } from '../../model/incident.ts'
import styles from '../MethodPage.module.css'
import { Part } from '../MethodPart.tsx'
import { ROOT } from '../roots.ts'
import { Document } from './Document.tsx'

interface Props {
  readonly dataset: Dataset
  /** All footnotes of the report, an address each. */
  readonly sources: readonly Source[]
  readonly m: DocumentMessages
}

/** All footnotes of the report with the ways to their pages and to the copies of these, and the records that cite them. */
export function SourcesPage({ dataset, sources, m }: Props) {
  const words = m.pages.sources
  const cited = [...new Set(sources.map(({ footnote }) => footnote))].flatMap((footnote) => {
    const records = dataset.incidents.filter(({ footnotes }) => footnotes.includes(footnote))
    return records.length > 0 ? [{ footnote, records }] : []
  })
  return (
    <Document path="sources/" title={words.title} version={dataset.version} m={m}>
      <Part title={words.how}>
        <p>{words.printed}</p>
        <p>{words.archive}</p>
      </Part>
      <div className={styles.part}>
        <SourceList sources={sources} />
      </div>
      <Part title={words.cited} id="cited">
        <ul className={styles.list}>
          {cited.map(({ footnote, records }) => (
            <li key={footnote}>
              {footnote}:{' '}
              {records.map(({ id, title }, index) => (
                <span key={id}>
                  {index > 0 ? '; ' : null}
                  <a href={incidentHref(ROOT, id)}>{title}</a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Part>
    </Document>
  )
}
