import { lazy, type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import { MonthBar } from '../MonthBar.tsx'
import styles from './Timeline.module.css'
import { useNarrow } from './use-browser.ts'

const Histogram = lazy(() => import('./Histogram.tsx').then(({ Histogram }) => ({ default: Histogram })))
const loadTools = () => import('./Tools.tsx')
const Tools = lazy(() => loadTools().then(({ Tools }) => ({ default: Tools })))
const Thumbs = lazy(() => loadTools().then(({ Thumbs }) => ({ default: Thumbs })))
const Band = lazy(() => loadTools().then(({ Band }) => ({ default: Band })))

interface Props {
  /** Drawn from the start; otherwise once the reader asks for it. */
  readonly drawn?: boolean
}

/**
 * Incidents in time. The months are there at once, as buttons with their numbers. The timeline over them (by week, or by month on a
 * phone; with days, measures and playing) is drawn when the reader asks for it: a slow line carries nothing that is not wanted, and
 * the map keeps its room until then.
 */
export function Timeline({ drawn = false }: Props) {
  const m = useMessages()
  const narrow = useNarrow()
  const [asked, setAsked] = useState(drawn)
  const open = asked && narrow !== null
  const wide = open && narrow === false
  return (
    <section className={styles.timeline} aria-labelledby="timeline-title">
      <div className={open ? styles.grid : styles.closed}>
        <h2 id="timeline-title" className={styles.title}>
          {open ? m.timeline.title[narrow ? 'month' : 'week'] : m.filters.months}
        </h2>
        {wide ? later(<Tools />) : null}
        {open ? later(<Histogram unit={narrow ? 'month' : 'week'} />, <p className={styles.failed}>{m.timeline.failed}</p>) : null}
        {wide ? later(<Thumbs />) : null}
        <div className={styles.months}>
          <MonthBar axis={wide} />
        </div>
        {wide ? later(<Band />) : null}
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setAsked(!asked)}>
          {open ? m.timeline.hide : m.timeline.show}
        </button>
      </div>
    </section>
  )
}

/** A part that comes later; the rest of the timeline goes on where it does not. */
function later(part: ReactNode, failed: ReactNode = null): ReactNode {
  return (
    <Boundary waiting={null} failed={() => failed}>
      {part}
    </Boundary>
  )
}
