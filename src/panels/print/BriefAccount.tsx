import type { CSSProperties, ReactNode } from 'react'
import { accountFacts, categoryLine, type Fact } from '../../article/account-words.ts'
import { Svg } from '../../article/Svg.tsx'
import { certaintyMark, discSymbol, paletteToPaint } from '../../drawing/symbol.ts'
import { accountEn } from '../../i18n/account-en.ts'
import { useMessages } from '../../i18n/messages.ts'
import { printEn } from '../../i18n/print-en.ts'
import type { Account } from '../../model/incident.ts'
import styles from './BriefAccount.module.css'
import { BriefSources } from './BriefSources.tsx'
import { BriefPassage } from './BriefText.tsx'
import type { Numbered } from './brief.ts'

const PAINT = paletteToPaint('light')
const w = printEn.account

/** Letters of text up to which an account takes at most about half a page, and is not split. */
const SHORT = 650

interface Props {
  readonly numbered: Numbered
  /** The brief is of this incident alone: its title is that of the brief, and it needs no number. */
  readonly alone: boolean
  /** The map, where the brief is of this incident alone. */
  readonly map: ReactNode
}

/** One incident in print: in small what IncidentArticle is on the page, claim and answer side by side at the same rank. */
export function BriefAccount({ numbered: { number, incident, link }, alone, map }: Props) {
  const m = useMessages()
  const Title = alone ? 'h1' : 'h2'
  return (
    <article
      className={alone ? styles.alone : styles.account}
      data-short={lengthOf(incident) <= SHORT || undefined}
      data-answered={incident.officialResponse !== null}
      aria-labelledby={`brief-${number}`}
    >
      <div className={styles.head}>
        <p className={styles.category}>
          {alone ? null : <span className={styles.number}>{w.number(number)}</span>}
          <Svg node={discSymbol(incident.category, 16, PAINT)} />
          <span>
            {categoryLine(incident)}
            {incident.kind === 'incident' ? null : <span className={styles.kind}>{m.kinds[incident.kind]}</span>}
          </span>
        </p>
        <Title className={styles.title} id={`brief-${number}`}>
          {incident.title}
        </Title>
        <Facts incident={incident} />
        {map}
      </div>
      <div className={styles.columns}>
        <div>
          <Part heading={accountEn.told[incident.certainty]} text={incident.summary} ruled />
          <Part heading={accountEn.followed} text={incident.whatFollowed} />
          <Part heading={accountEn.notSaid} text={incident.notSaid} />
          <Part heading={accountEn.editorNote} text={incident.editorNote} />
        </div>
        <div>
          <Part heading={accountEn.official} text={incident.officialResponse ?? accountEn.officialNone} ruled />
          <Provisions incident={incident} />
          <BriefSources sources={incident.sources} record={link} />
        </div>
      </div>
    </article>
  )
}

function lengthOf({ summary, officialResponse, whatFollowed, notSaid, editorNote }: Account): number {
  return [summary, officialResponse, whatFollowed, notSaid, editorNote].reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

/** A part of the account under its heading; nothing where the record has no such text. */
function Part({ heading, text, ruled = false }: { readonly heading: string; readonly text: string | null; readonly ruled?: boolean }) {
  if (text === null) return null
  return (
    <section className={ruled ? styles.ruled : styles.part}>
      <h3 className={styles.heading}>{heading}</h3>
      <BriefPassage text={text} />
    </section>
  )
}

function Facts({ incident }: { readonly incident: Account }) {
  const m = useMessages()
  const { when, where, who, certain } = accountFacts(incident, m)
  const terms = [accountEn.when, accountEn.where, accountEn.who, accountEn.certainty, w.outcome]
  const longest = Math.max(...terms.map((term) => term.length))
  return (
    <dl className={styles.facts} style={{ '--term': longest } as CSSProperties}>
      <FactLine term={accountEn.when} fact={when} />
      <FactLine term={accountEn.where} fact={where} />
      <FactLine term={accountEn.who} fact={who} />
      <FactLine term={accountEn.certainty} fact={certain} mark={<Svg node={certaintyMark(incident.certainty, 10, '#000')} />} />
      {incident.outcome === null ? null : <FactLine term={w.outcome} fact={{ value: incident.outcome, notes: [] }} />}
    </dl>
  )
}

function FactLine({ term, fact, mark }: { readonly term: string; readonly fact: Fact; readonly mark?: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>
        <span className={styles.value}>
          {mark}
          {fact.value}
        </span>
        {fact.notes.map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </dd>
    </div>
  )
}

function Provisions({ incident: { legalProvisions } }: { readonly incident: Account }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{accountEn.provisions}</h3>
      <p className={styles.provisions}>{legalProvisions.join('; ') || accountEn.provisionsNone}</p>
    </section>
  )
}
