import type { ReactNode } from 'react'
import styles from '../../article/IncidentArticle.module.css'
import { Locator } from '../../article/Locator.tsx'
import { Passage } from '../../article/Passage.tsx'
import { CategoryDisc } from '../../article/Sprite.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import { capital, whenPhrase, wherePhrase } from '../../i18n/phrase.ts'
import type { Account, Source } from '../../model/incident.ts'
import { report } from '../../model/report.ts'
import { categoryName } from '../../model/taxonomy.ts'

/**
 * The account of a record of a reader's own table. It says what the row says, and nothing of a report: no certainty, footnotes, gaps or
 * corrections, which are our method and not theirs.
 */
export function OwnArticle({ incident, titleId }: { readonly incident: Account; readonly titleId: string }) {
  const m = useMessages()
  const { location, family, category, categories, title, summary, officialResponse, sources, sections } = incident
  return (
    <article className={styles.article}>
      <p className={styles.category}>
        <CategoryDisc category={category} />
        <span>{categories.map(categoryName).join(' · ')}</span>
      </p>
      <h2 className={styles.title} id={titleId} tabIndex={-1}>
        {title}
      </h2>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{s.account.when}</dt>
          <dd>{capital(whenPhrase(incident, m))}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{s.account.where}</dt>
          <dd>{capital(wherePhrase(incident, m))}</dd>
          {location.point && report().locator ? (
            <dd className={styles.aside}>
              <Locator point={location.point} family={family} />
            </dd>
          ) : null}
        </div>
      </dl>
      <div className={styles.accounts}>
        <section className={styles.ruled}>
          <Passage text={summary} />
        </section>
        {officialResponse === null ? null : (
          <Part heading={s.account.response}>
            <Passage text={officialResponse} />
          </Part>
        )}
      </div>
      {sources.length === 0 ? null : (
        <Part heading={s.account.sources}>
          <ul>
            {sources.map((source) => (
              <li key={source.footnote}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part heading={s.account.from}>
        <p>{sections.join('; ')}</p>
      </Part>
    </article>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </section>
  )
}

/** An address of the reader's own: opened only where they press, without saying from where. */
function SourceLine({ source: { url, publisher } }: { readonly source: Source }) {
  if (url === null) return publisher
  return (
    <>
      {publisher === null ? null : `${publisher}: `}
      <a href={url} rel="noopener noreferrer" target="_blank">
        {url}
      </a>
    </>
  )
}
