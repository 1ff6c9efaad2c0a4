import { accountEn } from '../../i18n/account-en.ts'
import { useMessages } from '../../i18n/messages.ts'
import { printEn } from '../../i18n/print-en.ts'
import type { Source } from '../../model/incident.ts'
import styles from './BriefSources.module.css'
import { BriefAddress } from './BriefText.tsx'

interface Props {
  readonly sources: readonly Source[]
  /** Address of the incident's own page. */
  readonly record: string
}

/** The footnotes of an incident with the report's own numbers, their addresses as they can be typed; last its own page. */
export function BriefSources({ sources, record }: Props) {
  return (
    <section className={styles.sources}>
      <h3 className={styles.heading}>{accountEn.sources}</h3>
      {sources.length === 0 ? <p className={styles.source}>{accountEn.sourcesNone}</p> : null}
      <ol className={styles.list}>
        {sources.map((source) => (
          <li key={`${source.footnote} ${source.url}`} className={styles.source}>
            <span className={styles.number}>{source.footnote}</span>
            <span className={styles.text}>
              <Described source={source} /> {source.note === null ? null : <span className={styles.note}>{source.note} </span>}
              {source.url === null ? null : <BriefAddress url={source.url} />}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.record}>
        {printEn.account.record} <BriefAddress url={record} />
      </p>
    </section>
  )
}

/** "KazTAG. News, in Russian." */
function Described({ source: { publisher, kind, language } }: { readonly source: Source }) {
  const m = useMessages()
  if (publisher === null) return accountEn.remark
  const known = language !== null && Object.hasOwn(accountEn.languages, language) ? accountEn.languages[language] : null
  const inLanguage = known ?? language
  return `${publisher}. ${inLanguage ? accountEn.sourceIn(m.sourceKinds[kind], inLanguage) : m.sourceKinds[kind]}.`
}
