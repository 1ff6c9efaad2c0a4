import type { ReactNode } from 'react'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { capital, filterChoices, filterPhrase, isDoubtful } from '../i18n/phrase.ts'
import { kindsPhrase } from '../i18n/view-phrase.ts'
import { type Filter, isFiltering } from '../model/view.ts'
import { all, facetNames, leftOffMap, searching, visible, withoutPin } from '../state/selectors.ts'
import { clearFilter, setFilter, useApp } from '../state/store.ts'
import { Cross } from './Icon.tsx'
import styles from './Shown.module.css'

/** The one sentence that always says what is shown, and the filters as chips that can be taken away; what is given stands between. */
export function Shown({ children }: { readonly children?: ReactNode }) {
  const m = useMessages()
  const filter = useApp(({ view }) => view.filter)
  const total = useApp((state) => all(state).length)
  const shown = useApp((state) => visible(state))
  const off = useApp((state) => withoutPin(state).length)
  const filtering = isFiltering(filter)
  const names = useApp(facetNames)
  const waiting = useApp(searching)
  const failed = useApp((state) => state.searchFailed)
  const parts = waiting ? '' : kindsPhrase(shown, m)
  const doubtful = filter.months.length > 0 || filter.range ? shown.filter(isDoubtful).length : 0
  return (
    <div className={styles.shown}>
      <p className={styles.sentence} data-part="sentence">
        {waiting ? (
          <strong>{failed ? m.search.notSearched : m.search.searching}</strong>
        ) : (
          <>
            <strong>{capital(filtering ? m.shown.some(shown.length, total) : m.shown.all(total))}</strong>
            {filtering && parts !== '' ? ` (${parts})` : null}
          </>
        )}
        {': '}
        {filtering ? `${filterPhrase(filter, names, m)}.` : `${parts}; ${m.shown.everything(shown.length - off)}`}
      </p>
      {doubtful > 0 ? <p className={styles.note}>{m.shown.doubtful(doubtful)}</p> : null}
      {filter.onMap ? <OffMap m={m} /> : null}
      {children}
      {filtering ? <Chips filter={filter} names={names} m={m} /> : null}
    </div>
  )
}

/** Beside "on the map now": what it leaves out for want of a pin; without a map it can leave out nothing. */
function OffMap({ m }: { readonly m: Messages }) {
  const there = useApp(({ box }) => box !== null)
  const left = useApp(leftOffMap)
  if (there && left === 0) return null
  return <p className={styles.note}>{there ? m.shown.withoutPin(left) : m.shown.noMap}</p>
}

interface ChipsProps {
  readonly filter: Filter
  readonly names: ReadonlyMap<string, string>
  readonly m: Messages
}

/** A chip for each choice that can be taken away: a month, a whole family, a category, a value. */
function Chips({ filter, names, m }: ChipsProps) {
  return (
    <ul className={styles.chips} aria-label={m.filters.active}>
      {filterChoices(filter, names, m)
        .flat()
        .map(({ key, name, without }) => (
          <li key={key}>
            <button type="button" className={styles.chip} aria-label={m.filters.remove(name)} onClick={() => setFilter(without)}>
              {capital(name)}
              <Cross size={12} />
            </button>
          </li>
        ))}
      <li>
        <button type="button" className={styles.clear} onClick={clearFilter}>
          {m.filters.clear}
        </button>
      </li>
    </ul>
  )
}
