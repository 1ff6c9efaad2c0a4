import { lazy, type ReactNode, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import { useMessages } from '../../i18n/messages.ts'
import { MANY } from '../../model/answers.ts'
import { stepUnit } from '../../model/steps.ts'
import { binUnit } from '../../model/timeline.ts'
import { all, isOwn } from '../../state/selectors.ts'
import { useApp } from '../../state/store.ts'
import { Boundary } from '../Boundary.tsx'
import { MonthBar } from '../MonthBar.tsx'
import { PartFailure } from '../PartFailure.tsx'
import styles from './Timeline.module.css'
import { useBehindMap } from './use-behind-map.ts'
import { useFlat, useNarrow } from './use-browser.ts'

const Histogram = lazy(partLoader(() => import('./Histogram.tsx').then(({ Histogram }) => ({ default: Histogram }))))
const ManyHistogram = lazy(partLoader(() => import('./ManyHistogram.tsx').then(({ ManyHistogram }) => ({ default: ManyHistogram }))))
const loadTools = partLoader(() => import('./Tools.tsx'))
const Tools = lazy(() => loadTools().then(({ Tools }) => ({ default: Tools })))
const Play = lazy(partLoader(() => import('./Play.tsx').then(({ Play }) => ({ default: Play }))))
const Thumbs = lazy(() => loadTools().then(({ Thumbs }) => ({ default: Thumbs })))
const Band = lazy(() => loadTools().then(({ Band }) => ({ default: Band })))

interface Props {
  /** With days, measures and playing from the start; otherwise once the reader asks for them. */
  readonly whole?: boolean
}

/**
 * Incidents in time. The months are there at once, as buttons with their numbers; the histogram over them (by week, or by month on a
 * phone; both longer where the time is) comes after the list. Days, measures and playing come when the reader asks for them: a slow line carries nothing that is not
 * wanted, and the map keeps its room until then.
 */
export function Timeline({ whole = false }: Props) {
  const m = useMessages()
  const narrow = useNarrow()
  const flat = useFlat()
  const free = useBehindMap()
  const many = useApp((state) => all(state).length > MANY)
  // The measures are those of the site's own report: a reader's file has none.
  const own = useApp(isOwn)
  const [show, hide] = own ? [m.timeline.showDays, m.timeline.hideDays] : [m.timeline.show, m.timeline.hide]
  const [asked, setAsked] = useState(whole)
  const grain = narrow ? 'coarse' : 'fine'
  const tools = asked && narrow === false
  const playing = asked && narrow === true
  return (
    <section className={styles.timeline} aria-labelledby="timeline-title">
      <div className={styles.grid} data-tools={tools || undefined} data-own={own || undefined} data-play={playing || undefined}>
        <h2 id="timeline-title" className={styles.title}>
          {m.timeline.title[binUnit(grain)]}
        </h2>
        {tools
          ? later(<Tools />, (detail) => (
              <div className={styles.toolsFailed}>
                <PartFailure what={m.timeline.toolsFailed} detail={detail} />
              </div>
            ))
          : null}
        {flat === false && (free || whole)
          ? later(many ? <ManyHistogram grain={grain} /> : <Histogram grain={grain} />, () => (
              <p className={styles.failed}>{m.timeline.failed}</p>
            ))
          : null}
        {tools ? later(<Thumbs />) : null}
        <div className={styles.months}>
          <MonthBar axis />
        </div>
        {tools && !own ? later(<Band />) : null}
        {/* On a phone the days are among the filters. */}
        {playing ? (
          <div className={styles.play}>
            {later(<Play />, (detail) => (
              <PartFailure what={m.timeline.toolsFailed} detail={detail} />
            ))}
          </div>
        ) : (
          <button type="button" className={styles.toggle} aria-expanded={tools} onClick={() => setAsked(!asked)}>
            {tools ? hide : narrow ? m.timeline.playing[stepUnit()] : show}
          </button>
        )}
      </div>
    </section>
  )
}

/** A part that comes later; the rest of the timeline goes on where it does not. */
function later(part: ReactNode, failed: (detail: string) => ReactNode = () => null): ReactNode {
  return (
    <Boundary waiting={null} failed={failed}>
      {part}
    </Boundary>
  )
}
