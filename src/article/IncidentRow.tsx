import { Fragment, memo } from 'react'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { rowDate, wherePhrase } from '../i18n/phrase.ts'
import type { Incident, IncidentId } from '../model/incident.ts'
import type { Found } from '../model/search.ts'
import { categoryName } from '../model/taxonomy.ts'
import styles from './IncidentRow.module.css'
import { CategoryDisc, CertaintyMark } from './Sprite.tsx'

interface Props {
  readonly incident: Incident
  readonly href: string
  readonly selected?: boolean
  readonly lit?: boolean
  /** Where the search found it. */
  readonly found?: Found | undefined
  readonly onSelect?: (id: IncidentId) => void
  readonly onHover?: (id: IncidentId | null) => void
}

function Row({ incident, href, selected = false, lit = false, found, onSelect, onHover }: Props) {
  const m = useMessages()
  const { id, kind, title, category, certainty } = incident
  return (
    <a
      className={styles.row}
      href={href}
      data-lit={lit || undefined}
      aria-current={selected ? 'true' : undefined}
      onClick={(event) => {
        // A reader who asks for a new tab or window gets it.
        if (!onSelect || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onSelect(id)
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ' || !onSelect) return
        event.preventDefault()
        onSelect(id)
      }}
      onPointerEnter={() => onHover?.(id)}
      onPointerLeave={() => onHover?.(null)}
      onFocus={() => onHover?.(id)}
      onBlur={() => onHover?.(null)}
    >
      <CategoryDisc category={category} />
      <span className={styles.words}>
        <span className={styles.title}>{found ? <Marked text={title} ranges={found.title} /> : title}</span>
        <span className={styles.meta}>
          <span className={styles.part}>{rowDate(incident, m)}</span> <span className={styles.part}>{wherePhrase(incident, m)}</span>
          {certainty === 'stated' ? null : (
            <>
              {' '}
              <span className={styles.part}>
                <CertaintyMark className={styles.mark} certainty={certainty} size={10} />
                {m.certainties[certainty]}
              </span>
            </>
          )}
          {kind === 'incident' ? null : (
            <>
              {' '}
              <span className={styles.part}>{m.kinds[kind]}</span>
            </>
          )}{' '}
          <span className="unseen">{categoryName(category)}</span>
          {found && found.fields.length > 0 ? <span className={styles.part}>{foundIn(found, m)}</span> : null}
        </span>
      </span>
    </a>
  )
}

/** Fields that a row has room to name. */
const NAMED = 3

function foundIn({ fields }: Found, m: Messages): string {
  return m.search.foundIn(
    fields
      .slice(0, NAMED)
      .map((field) => m.search.fields[field])
      .join(', '),
  )
}

/** A text with what was searched for marked in it. */
function Marked({ text, ranges }: { readonly text: string; readonly ranges: Found['title'] }) {
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark className={styles.found}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}

/** One line of a list: sign, title, then date, place and certainty in words; that the report states it as fact goes without saying. A link, so that it can be copied and opened elsewhere. */
export const IncidentRow = memo(Row)
