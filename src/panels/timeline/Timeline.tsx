import { lazy, type ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import { MonthBar } from '../MonthBar.tsx'
import styles from './Timeline.module.css'
import { useNarrow } from './use-browser.ts'

const Histogram = lazy(() => import('./Histogram.tsx').then(({ Histogram }) => ({ default: Histogram })))
const tools = () => import('./Tools.tsx')
const Tools = lazy(() => tools().then(({ Tools }) => ({ default: Tools })))
const Thumbs = lazy(() => tools().then(({ Thumbs }) => ({ default: Thumbs })))
const Band = lazy(() => tools().then(({ Band }) => ({ default: Band })))

/**
 * Incidents in time: by week, or by month on a phone. The months are there at once; what is drawn, the range of days, the measures
 * and playing come after the list and on a phone not at all, their space is kept.
 */
export function Timeline() {
  const m = useMessages()
  const narrow = useNarrow()
  const wide = narrow === false
  return (
    <section className={styles.timeline} aria-labelledby="timeline-title">
      <div className={styles.grid}>
        <h2 id="timeline-title" className={styles.title}>
          {m.timeline.title[narrow ? 'month' : 'week']}
        </h2>
        {wide ? later(<Tools />) : null}
        {narrow === null
          ? null
          : later(<Histogram unit={narrow ? 'month' : 'week'} />, <p className={styles.failed}>{m.timeline.failed}</p>)}
        {wide ? later(<Thumbs />) : null}
        <div className={styles.months}>
          <MonthBar axis />
        </div>
        {wide ? later(<Band />) : null}
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
