import { Fragment, type ReactNode } from 'react'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { capital, filterParts } from '../i18n/phrase.ts'
import { kindsPhrase } from '../i18n/view-phrase.ts'
import { type Filter, isFiltering } from '../model/view.ts'
import { all, facetNames, leftOffMap, numbers, searching } from '../state/selectors.ts'
import { clearFilter, type State, setFilter, useApp } from '../state/store.ts'
import { Cross } from './Icon.tsx'
import styles from './Shown.module.css'

/** The one sentence that always says what is shown; each choice in it can be taken away where it stands. What is given comes below it. */
export function Shown({ children }: { readonly children?: ReactNode }) {
  const m = useMessages()
  const filter = useApp(({ view }) => view.filter)
  const total = useApp((state) => all(state).length)
  const shown = useApp((state) => numbers(state).all)
  const off = useApp((state) => numbers(state).unlocated)
  const inDoubt = useApp((state) => numbers(state).doubtful)
  const kinds = useApp((state) => numbers(state).kinds)
  const filtering = isFiltering(filter)
  const waiting = useApp(searching)
  const failed = useApp((state) => state.searchFailed)
  const parts = waiting ? '' : kindsPhrase(kinds, m)
  const doubtful = filter.months.length > 0 || filter.range ? inDoubt : 0
  return (
    <div className={styles.shown}>
      <div
        className={styles.sentence}
        data-part="said"
        data-whole={!filtering || undefined}
        {...(filtering ? { role: 'group', 'aria-label': m.filters.active } : {})}
      >
        <p data-part="sentence">
          {waiting ? (
            <strong>{failed ? m.search.notSearched : m.search.searching}</strong>
          ) : (
            <>
              <strong>{capital(filtering ? m.shown.some(shown, total) : m.shown.all(total))}</strong>
              {filtering && parts !== '' ? ` (${parts})` : null}
            </>
          )}
          {': '}
          {filtering ? <Parts filter={filter} m={m} /> : `${parts}; ${m.shown.everything(shown - off)}`}
        </p>{' '}
        {filtering ? (
          <button type="button" className={styles.clear} onClick={clearFilter}>
            {m.filters.clear}
          </button>
        ) : null}
      </div>
      {doubtful > 0 ? <p className={styles.note}>{m.shown.doubtful(doubtful)}</p> : null}
      {filter.onMap ? <OffMap m={m} /> : null}
      {children}
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

const NO_NAMES: ReadonlyMap<string, string> = new Map()
/** The names of what is chosen in a facet: all records are looked at for them, so not where nothing is. */
const chosenNames = (state: State) => (state.view.filter.facets ? facetNames(state) : NO_NAMES)

/** The filter in words, every choice a button that takes it away. */
function Parts({ filter, m }: { readonly filter: Filter; readonly m: Messages }) {
  const names = useApp(chosenNames)
  return (
    <>
      {filterParts(filter, names, m).map(({ lead, choices, bracketed }, index) => (
        <Fragment key={choices[0]?.key}>
          {index > 0 ? m.shown.and : null}
          {bracketed ? '(' : null}
          {lead}
          {choices.map(({ key, name, without }, place) => (
            <Fragment key={key}>
              {place > 0 ? m.shown.or : null}
              <button type="button" className={styles.choice} aria-label={m.filters.remove(name)} onClick={() => setFilter(without)}>
                {name}
                <Cross size={10} />
              </button>
            </Fragment>
          ))}
          {bracketed ? ')' : null}
        </Fragment>
      ))}
      .
    </>
  )
}
