import { lazy, useEffect, useRef } from 'react'
import { partLoader } from '../browser/part.ts'
import { useMessages } from '../i18n/messages.ts'
import { numbers, searching } from '../state/selectors.ts'
import { clearFilter, setSheet, showFilters, store, useApp } from '../state/store.ts'
import { Announcer } from './Announcer.tsx'
import { Boundary } from './Boundary.tsx'
import { CategoryFilter } from './CategoryFilter.tsx'
import styles from './FiltersDialog.module.css'
import { MoreFilters } from './facets/MoreFilters.tsx'
import { Cross } from './Icon.tsx'
import { KindFilter } from './KindFilter.tsx'
import { MonthBar } from './MonthBar.tsx'
import { PartFailure } from './PartFailure.tsx'
import { SearchBox } from './SearchBox.tsx'
import { Shown } from './Shown.tsx'

const TimeFields = lazy(partLoader(() => import('./timeline/TimeFields.tsx').then(({ TimeFields }) => ({ default: TimeFields }))))

/** On a phone: all filters on a sheet of their own. The browser's own dialog holds the focus and closes on Escape. */
export function FiltersDialog() {
  const m = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const count = useApp((state) => numbers(state).all)
  const waiting = useApp(searching)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  const show = () => {
    close()
    // The ways out of a filter that leaves nothing stand in the list.
    if (count === 0 && store.getState().sheet === 'low') setSheet('middle')
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="filters-title" onClose={() => showFilters(false)}>
      <div className={styles.head}>
        <h2 id="filters-title">{m.filters.title}</h2>
        <button type="button" className={styles.close} aria-label={m.filters.close} onClick={close}>
          <Cross />
        </button>
      </div>
      <div className={styles.body}>
        <Shown>
          <div className={styles.search}>
            <SearchBox />
          </div>
        </Shown>
        <div className={styles.time}>
          <MonthBar />
          <Boundary waiting={null} failed={(detail) => <PartFailure what={m.timeline.toolsFailed} detail={detail} />}>
            <TimeFields measures />
          </Boundary>
        </div>
        <KindFilter />
        <CategoryFilter roomy />
        <div className={styles.more}>
          <MoreFilters />
        </div>
      </div>
      <div className={styles.foot}>
        <button type="button" className={styles.show} onClick={show}>
          {waiting ? m.filters.showList : m.filters.show(count)}
        </button>
        <button type="button" className={styles.clear} onClick={clearFilter}>
          {m.filters.clear}
        </button>
      </div>
      {/* Nobody hears the announcer of the page while it lies behind a modal dialog. */}
      <Announcer />
    </dialog>
  )
}
