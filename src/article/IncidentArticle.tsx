import type { ReactNode } from 'react'
import { accountEn } from '../i18n/account-en.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import type { Account, Incident, IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { accountFacts, categoryLine } from './account-words.ts'
import { Correction, type CorrectionTo } from './Correction.tsx'
import styles from './IncidentArticle.module.css'
import { Locator } from './Locator.tsx'
import { Passage } from './Passage.tsx'
import { SourceList } from './SourceList.tsx'
import { CategoryDisc, CertaintyMark } from './Sprite.tsx'

interface Props {
  readonly incident: Account
  /** Related incidents, in the order of the record. */
  readonly related: readonly Incident[]
  readonly hrefOf: (id: IncidentId) => string
  readonly onSelect?: ((id: IncidentId) => void) | undefined
  readonly onFootnote?: ((footnote: number) => void) | undefined
  readonly titleId?: string
  readonly correction?: CorrectionTo | undefined
}

/** The whole account of one incident, from props alone: the panel beside the map and the incident's own page are both this. */
export function IncidentArticle({ incident, related, hrefOf, onSelect, onFootnote, titleId, correction }: Props) {
  const m = useMessages()
  return (
    <article className={styles.article}>
      <p className={styles.category}>
        <CategoryDisc category={incident.category} />
        <span>
          {categoryLine(incident)}
          {incident.kind === 'incident' ? null : <span className={styles.kind}> {m.kinds[incident.kind]}</span>}
        </span>
      </p>
      <h2 className={styles.title} id={titleId} tabIndex={-1}>
        {incident.title}
      </h2>
      <Facts incident={incident} m={m} />
      <div className={styles.accounts}>
        <Part heading={accountEn.told[incident.certainty]} ruled>
          <Passage text={incident.summary} onFootnote={onFootnote} />
        </Part>
        <Part heading={accountEn.official} ruled>
          {incident.officialResponse === null ? (
            <p className={styles.none}>{accountEn.officialNone}</p>
          ) : (
            <Passage text={incident.officialResponse} onFootnote={onFootnote} />
          )}
        </Part>
      </div>
      {incident.whatFollowed === null ? null : (
        <Part heading={accountEn.followed}>
          <Passage text={incident.whatFollowed} onFootnote={onFootnote} />
        </Part>
      )}
      <Part heading={accountEn.notSaid}>
        <Passage text={incident.notSaid} onFootnote={onFootnote} />
      </Part>
      {incident.editorNote === null ? null : (
        <Part heading={accountEn.editorNote}>
          <Passage text={incident.editorNote} onFootnote={onFootnote} />
        </Part>
      )}
      <div className={styles.end}>
        <Details incident={incident} />
        <SourceList sources={incident.sources} />
        {correction ? <Correction id={incident.id} to={correction} /> : null}
        {correction && m.language !== 'en' ? <Translated root={correction.root} /> : null}
      </div>
      <Related related={related} hrefOf={hrefOf} onSelect={onSelect} />
    </article>
  )
}

/** English is the language of the editors: whoever reads another is told that nobody who grew up with it has read the text yet. */
function Translated({ root }: { readonly root: string }) {
  return (
    <p className={styles.translated}>
      {accountEn.translated} <a href={`${root}method/#languages`}>{accountEn.translatedHelp}</a>
    </p>
  )
}

function Part({ heading, ruled = false, children }: { readonly heading: string; readonly ruled?: boolean; readonly children: ReactNode }) {
  return (
    <section className={ruled ? styles.ruled : styles.part}>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </section>
  )
}

function Facts({ incident, m }: { readonly incident: Account; readonly m: Messages }) {
  const { location, certainty, family } = incident
  const { when, where, who, certain } = accountFacts(incident, m)
  return (
    <dl className={styles.facts}>
      <Fact term={accountEn.when} {...when} />
      <Fact
        term={accountEn.where}
        {...where}
        aside={location.point && report().locator ? <Locator point={location.point} family={family} /> : null}
      />
      <Fact term={accountEn.who} {...who} />
      <Fact
        term={accountEn.certainty}
        value={
          <span className={styles.certainty}>
            <CertaintyMark certainty={certainty} size={12} />
            {certain.value}
          </span>
        }
        notes={certain.notes}
      />
    </dl>
  )
}

interface FactProps {
  readonly term: string
  readonly value: ReactNode
  readonly notes: readonly string[]
  readonly aside?: ReactNode
}

function Fact({ term, value, notes, aside }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>
        <div className={styles.value}>{value}</div>
        {notes.map((note) => (
          <div key={note} className={styles.note}>
            {note}
          </div>
        ))}
      </dd>
      {aside ? <dd className={styles.aside}>{aside}</dd> : null}
    </div>
  )
}

function Details({ incident }: { readonly incident: Account }) {
  const lists: readonly { readonly heading: string; readonly items: readonly string[]; readonly none?: string }[] = [
    { heading: accountEn.outcome, items: incident.outcome === null ? [] : [incident.outcome] },
    { heading: accountEn.provisions, items: incident.legalProvisions, none: accountEn.provisionsNone },
    { heading: accountEn.institutions, items: incident.actors },
    { heading: accountEn.persons, items: incident.namedPersons },
    { heading: accountEn.rights, items: incident.rights },
    { heading: accountEn.tags, items: incident.editorTags },
    { heading: accountEn.section, items: incident.sections },
    {
      heading: accountEn.passages,
      items: incident.passages.map(({ page, paragraph, begins }) => accountEn.passage(page, paragraph, begins)),
    },
    { heading: accountEn.record, items: [incident.id] },
  ]
  return (
    <div className={styles.details}>
      {lists.map(({ heading, items, none }) =>
        items.length === 0 && none === undefined ? null : (
          <section key={heading}>
            <h3 className={styles.heading}>{heading}</h3>
            {items.length === 0 ? (
              <p className={styles.note}>{none}</p>
            ) : (
              <ul className={styles.items}>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </section>
        ),
      )}
    </div>
  )
}

function Related({ related, hrefOf, onSelect }: Pick<Props, 'related' | 'hrefOf' | 'onSelect'>) {
  if (related.length === 0) return null
  return (
    <Part heading={accountEn.related}>
      <ul className={styles.related}>
        {related.map(({ id, title }) => (
          <li key={id}>
            <a
              href={hrefOf(id)}
              onClick={(event) => {
                if (!onSelect || event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onSelect(id)
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
