import { lazy, useEffect, useId, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import { useMessages } from '../../i18n/messages.ts'
import { countMore } from '../../model/facets.ts'
import { useApp } from '../../state/store.ts'
import { Boundary } from '../Boundary.tsx'
import { ChevronDown, ChevronUp } from '../Icon.tsx'
import { PartFailure } from '../PartFailure.tsx'
import styles from './MoreFilters.module.css'

const load = partLoader(() => import('./Facets.tsx'))
const Facets = lazy(() => load().then(({ Facets }) => ({ default: Facets })))

/** A button that opens the further kinds of question, and says how many choices are set among them. Their part comes when it is asked for. */
export function MoreFilters() {
  const m = useMessages()
  const set = useApp(({ view }) => countMore(view.filter))
  const [open, setOpen] = useState(false)
  const id = useId()
  useEffect(() => {
    // A choice among them that a link made is likely to be looked at: have the part ready. If it fails, opening it says so.
    if (set > 0) load().catch(() => {})
  }, [set])
  return (
    <>
      <button type="button" className={styles.button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {m.filters.more} {set > 0 ? <span className={styles.set}>{m.filters.set(set)}</span> : null}
        {open ? <ChevronUp size={12} /> : <ChevronDown size={12} />}
      </button>
      <div id={id} hidden={!open} className={styles.more}>
        {open ? (
          <Boundary waiting={null} failed={(detail) => <PartFailure what={m.failure.facets} detail={detail} />}>
            <Facets />
          </Boundary>
        ) : null}
      </div>
    </>
  )
}
