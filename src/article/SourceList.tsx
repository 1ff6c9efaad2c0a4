import { accountEn } from '../i18n/account-en.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import type { Source } from '../model/incident.ts'
import { ArchivedCopy } from './ArchivedCopy.tsx'
import styles from './SourceList.module.css'
import { sourceAnchor } from './source-anchor.ts'

/** The footnotes of an incident with the report's own numbers: publisher, kind, language, address; remarks as words. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  const m = useMessages()
  return (
    <section>
      <h3 className={styles.heading}>{accountEn.sources}</h3>
      {sources.length === 0 ? <p className={styles.none}>{accountEn.sourcesNone}</p> : null}
      <ol className={styles.list}>
        {sources.map((source, index) => {
          const repeated = sources[index - 1]?.footnote === source.footnote
          return (
            <li
              key={`${source.footnote} ${source.url}`}
              className={styles.source}
              id={repeated ? undefined : sourceAnchor(source.footnote)}
              tabIndex={repeated ? undefined : -1}
            >
              <span className={styles.number}>{source.footnote}</span>
              <SourceText source={source} m={m} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function SourceText({ source, m }: { readonly source: Source; readonly m: Messages }) {
  const { url, publisher, language, kind, note } = source
  const kindName = m.sourceKinds[kind]
  const described =
    language === null
      ? kindName
      : accountEn.sourceIn(kindName, (Object.hasOwn(accountEn.languages, language) && accountEn.languages[language]) || language)
  return (
    <div className={styles.text}>
      <div className={styles.meta}>{publisher === null ? accountEn.remark : `${publisher}. ${described}`}</div>
      {url === null ? null : (
        <a className={styles.address} href={url} rel="noopener noreferrer" target="_blank" title={url}>
          {url.replace(/^https?:\/\/(www\.)?/, '')}
          <span className="unseen">{` (${accountEn.opens})`}</span>
        </a>
      )}
      <ArchivedCopy source={source} />
      {note === null ? null : <div className={styles.note}>{note}</div>}
    </div>
  )
}
