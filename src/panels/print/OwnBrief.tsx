import type { ReactNode } from 'react'
import { Svg } from '../../article/Svg.tsx'
import { discSymbol, paletteToPaint } from '../../drawing/symbol.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ownEn } from '../../i18n/own-en.ts'
import { capital, dayName, whenPhrase, wherePhrase } from '../../i18n/phrase.ts'
import { printEn } from '../../i18n/print-en.ts'
import { categoryName } from '../../model/taxonomy.ts'
import account from './BriefAccount.module.css'
import styles from './BriefEnd.module.css'
import { BriefPassage } from './BriefText.tsx'
import type { Brief, Numbered } from './brief.ts'

const PAINT = paletteToPaint('light')
const w = ownEn.account

interface Props {
  readonly numbered: Numbered
  readonly alone: boolean
  readonly map: ReactNode
}

/** A record of a reader's own table in print: what the row says, and no more. */
export function OwnBriefAccount({ numbered: { number, incident }, alone, map }: Props) {
  const m = useMessages()
  const Title = alone ? 'h1' : 'h2'
  const facts = [
    [w.when, capital(whenPhrase(incident, m))],
    [w.where, capital(wherePhrase(incident, m))],
    [w.from, incident.sections.join('; ')],
  ] as const
  return (
    <article className={alone ? account.alone : account.account} aria-labelledby={`brief-${number}`}>
      <div className={account.head}>
        <p className={account.category}>
          {alone ? null : <span className={account.number}>{printEn.account.number(number)}</span>}
          <Svg node={discSymbol(incident.category, 16, PAINT)} />
          <span>{incident.categories.map(categoryName).join(' · ')}</span>
        </p>
        <Title className={account.title} id={`brief-${number}`}>
          {incident.title}
        </Title>
        <dl className={account.facts}>
          {facts.map(([term, value]) => (
            <div key={term} className={account.fact}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {map}
      </div>
      <BriefPassage text={incident.summary} />
      {incident.officialResponse === null ? null : (
        <>
          <h3 className={account.heading}>{w.response}</h3>
          <BriefPassage text={incident.officialResponse} />
        </>
      )}
      {incident.sources.length === 0 ? null : (
        <>
          <h3 className={account.heading}>{w.sources}</h3>
          {incident.sources.map(({ footnote, url, publisher }) => (
            <p key={footnote}>{[publisher, url].filter((part) => part !== null).join(': ')}</p>
          ))}
        </>
      )}
    </article>
  )
}

/** The end of the print of a reader's own file: from what it was made and when. No link leads back to it. */
export function OwnBriefEnd({ brief: { about } }: { readonly brief: Brief }) {
  const m = useMessages()
  return (
    <section className={styles.end}>
      <dl className={styles.facts}>
        <div>
          <dt>{printEn.end.facts.shown}</dt>
          <dd>{about.shown}</dd>
        </div>
        <div>
          <dt>{printEn.end.facts.made}</dt>
          <dd>{dayName(about.made, m)}</dd>
        </div>
      </dl>
      <p>{printEn.ownFoot(about.own ?? '')}</p>
    </section>
  )
}
