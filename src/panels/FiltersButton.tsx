import { lazy } from 'react'
import { partLoader } from '../browser/part.ts'
import { useMessages } from '../i18n/messages.ts'
import { countFilters } from '../model/view.ts'
import { showFilters, useApp } from '../state/store.ts'
import { Boundary } from './Boundary.tsx'
import styles from './FiltersButton.module.css'
import { Lines } from './Icon.tsx'
import { DialogFailure } from './PartFailure.tsx'

const FiltersDialog = lazy(partLoader(() => import('./FiltersDialog.tsx').then(({ FiltersDialog }) => ({ default: FiltersDialog }))))

/** On a phone: the button that stands on the map and says how many filters are set. */
export function FiltersButton() {
  const m = useMessages()
  const set = useApp(({ view }) => countFilters(view.filter))
  return (
    <button type="button" className={styles.open} onClick={() => showFilters(true)}>
      <Lines />
      {set > 0 ? m.filters.buttonSet(set) : m.filters.button}
    </button>
  )
}

/** The dialog that the button opens: fetched then, since only a phone needs it. */
export function Filters() {
  const m = useMessages()
  const open = useApp((state) => state.filtersOpen)
  if (!open) return null
  return (
    <Boundary
      waiting={null}
      failed={(detail) => <DialogFailure what={m.failure.filters} detail={detail} onClose={() => showFilters(false)} />}
    >
      <FiltersDialog />
    </Boundary>
  )
}
