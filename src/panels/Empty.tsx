import type { Messages } from '../i18n/messages.ts'
import { filterPhrase } from '../i18n/phrase.ts'
import type { Loosening } from '../model/counts.ts'
import { onlyPart } from '../model/filter.ts'
import type { FilterPart } from '../model/view.ts'
import { facetNames, waysOut } from '../state/selectors.ts'
import { setFilter, useApp } from '../state/store.ts'
import styles from './IncidentList.module.css'

/** Choices that take more characters are called by the name of their part, as are those that are a clause of their own. */
const LONG = 40
const CLAUSES: readonly FilterPart[] = ['certain', 'onMap']

/** Nothing matches: says so, says why, and offers the ways out with what each would give. */
export function Empty({ m }: { readonly m: Messages }) {
  const ways = useApp(waysOut)
  const filter = useApp(({ view }) => view.filter)
  const names = useApp(facetNames)
  const text = ({ part, keep, count }: Loosening): string => {
    if (part === 'all') return m.empty.all(count)
    const choices = filterPhrase(onlyPart(filter, part), names, m)
    return (keep ? m.empty.only : m.empty.without)(choices.length > LONG || CLAUSES.includes(part) ? m.parts[part] : choices, count)
  }
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{m.empty.title}</p>
      <p>{m.empty.why}</p>
      {filter.query ? <p>{m.search.hint}</p> : null}
      <div className={styles.ways}>
        {ways.map((way) => (
          <button key={way.part} type="button" className={styles.way} onClick={() => setFilter(way.filter)}>
            {text(way)}
          </button>
        ))}
      </div>
    </div>
  )
}
