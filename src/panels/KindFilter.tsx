import { grouped } from '../i18n/grouped.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { toggleFacet } from '../model/filter.ts'
import { KINDS, type Kind } from '../model/taxonomy.ts'
import { withoutPart } from '../model/view.ts'
import { useLater } from '../state/later.ts'
import { facetCounts } from '../state/selectors.ts'
import { type State, setFilter, store, useApp } from '../state/store.ts'
import styles from './KindFilter.module.css'

const currentFilter = () => store.getState().view.filter
const countsOfKinds = (state: State) => facetCounts(state, 'kind')
const NONE: readonly string[] = []

/** What a record is of: everything, or incidents, situations and positive measures, each with the number that the other filters let through. */
export function KindFilter() {
  const m = useMessages()
  const counts = useLater(countsOfKinds)
  const chosen = useApp(({ view }) => view.filter.facets?.kind ?? NONE)
  // A record is of one kind, so the kinds add up.
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <fieldset className={styles.kinds}>
      <legend className="unseen">{m.filters.kinds}</legend>
      <button type="button" aria-pressed={chosen.length === 0} onClick={() => setFilter(withoutPart(currentFilter(), 'kind'))}>
        {m.filters.allKinds} <span className={styles.count}>{grouped(total, m)}</span>
      </button>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={spoken(kind, counts.get(kind) ?? 0, m)}
          aria-pressed={chosen.includes(kind)}
          data-zero={(counts.get(kind) ?? 0) === 0 || undefined}
          onClick={() => setFilter(toggleFacet(currentFilter(), 'kind', kind))}
        >
          {m.kindsShort[kind]} <span className={styles.count}>{grouped(counts.get(kind) ?? 0, m)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** What is seen comes first; where it is short, the whole name follows: "Measures 4, Positive measures". */
function spoken(kind: Kind, count: number, m: Messages): string {
  const seen = `${m.kindsShort[kind]} ${grouped(count, m)}`
  return m.kindsShort[kind] === m.kindsMany[kind] ? seen : `${seen}, ${m.kindsMany[kind]}`
}
