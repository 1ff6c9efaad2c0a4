import { type KeyboardEvent, type MouseEvent, useId } from 'react'
import { histogramEn as w } from '../../i18n/histogram-en.ts'
import type { Span } from '../../model/date.ts'
import { setRange } from '../../model/filter.ts'
import { dayEndPosition, fineUnit, withinCoverage } from '../../model/timeline.ts'
import { setFilter, store, useApp } from '../../state/store.ts'
import styles from './Histogram.module.css'

interface Props {
  readonly spans: readonly Span[]
  /** Each bin and its number in words. */
  readonly names: readonly string[]
  readonly active: number | null
  readonly onActive: (index: number | null) => void
  readonly width: number
}

/** Chooses a bin; chosen already, it is given up. */
function toggleBin(span: Span): void {
  const { filter } = store.getState().view
  const { first, last } = withinCoverage(span)
  const chosen = filter.range?.first === first && filter.range.last === last
  setFilter(setRange(filter, chosen ? null : { first, last }))
}

/**
 * The weeks, or longer bins, as a list that lies over the drawing: one stop for the keyboard, arrows read from one to the next, Enter shows one alone; the
 * pointer does the same. It is the drawing's text, too.
 */
export function Bins({ spans, names, active, onActive, width }: Props) {
  const id = useId()
  const range = useApp(({ view }) => view.filter.range)
  const toggle = (index: number | null) => {
    const span = index === null ? undefined : spans[index]
    if (span) toggleBin(span)
  }
  const indexAt = ({ clientX, currentTarget, target }: MouseEvent) => {
    // A screen reader clicks the bin itself.
    const own = target instanceof Element ? target.getAttribute('data-week') : null
    if (own !== null) return Number(own)
    const position = (clientX - currentTarget.getBoundingClientRect().left) / Math.max(1, width)
    const index = spans.findIndex(({ last }) => position < dayEndPosition(last))
    return index < 0 ? spans.length - 1 : index
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = spans.length - 1
    const now = active ?? 0
    const to = { ArrowLeft: now - 1, ArrowUp: now - 1, ArrowRight: now + 1, ArrowDown: now + 1, Home: 0, End: last }[event.key]
    if (to !== undefined) onActive(Math.min(last, Math.max(0, to)))
    else if (event.key === 'Enter' || event.key === ' ') toggle(active)
    else return
    event.preventDefault()
  }
  return (
    <div
      role="listbox"
      className={styles.bins}
      tabIndex={0}
      aria-label={w.bins[fineUnit()]}
      aria-orientation="horizontal"
      aria-activedescendant={active === null ? undefined : `${id}${active}`}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => {
        if (active === null && currentTarget.matches(':focus-visible')) onActive(firstOf(spans, range))
      }}
      onBlur={() => onActive(null)}
      onPointerMove={(event) => onActive(indexAt(event))}
      onPointerLeave={() => onActive(null)}
      onClick={(event) => toggle(indexAt(event))}
    >
      {spans.map((span, index) => (
        <span
          key={span.first}
          id={`${id}${index}`}
          role="option"
          tabIndex={-1}
          data-week={index}
          aria-selected={range?.first === withinCoverage(span).first && range.last === withinCoverage(span).last}
        >
          {names[index]}
        </span>
      ))}
    </div>
  )
}

/** Reading begins where the chosen days begin. */
function firstOf(spans: readonly Span[], range: Span | undefined): number {
  return range
    ? Math.max(
        0,
        spans.findIndex(({ last }) => last >= range.first),
      )
    : 0
}
