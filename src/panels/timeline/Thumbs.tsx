import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { dayName } from '../../i18n/phrase.ts'
import { toolsEn } from '../../i18n/tools-en.ts'
import { coverage, type Day, dayNumber, type Span } from '../../model/date.ts'
import { chosenSpans, type End, moveEnd, outerSpan, stepDay } from '../../model/time-choice.ts'
import { dayAtPosition, dayEndingAtPosition, dayEndPosition, dayPosition } from '../../model/timeline.ts'
import { setFilter, store, useApp } from '../../state/store.ts'
import styles from './Thumbs.module.css'
import { useWidth } from './use-browser.ts'

/** Pixels between the thumbs under which they stand back to back: as wide as a finger's target. */
const CLOSE = 44

/** Days in which a thumb may stand: up to the other. */
function boundsOf(end: End, { first, last }: Span): Span {
  return end === 'first' ? { first: coverage().first, last } : { first, last: coverage().last }
}

function move(end: End, day: Day): void {
  const { filter } = store.getState().view
  if (outerSpan(filter)[end] !== day) setFilter(moveEnd(filter, end, day))
}

/** The first and the last day that are shown, as two thumbs on the axis: a slider for pointer and keyboard. */
export function Thumbs() {
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track)
  const first = useApp(({ view }) => outerSpan(view.filter).first)
  const last = useApp(({ view }) => outerSpan(view.filter).last)
  const whole = useApp(({ view }) => chosenSpans(view.filter).length === 0)
  const close = (dayEndPosition(last) - dayPosition(first)) * width < CLOSE
  return (
    <div
      role="group"
      aria-label={toolsEn.range}
      className={styles.track}
      ref={track}
      data-close={close || undefined}
      data-whole={whole || undefined}
    >
      <Thumb end="first" day={first} bounds={boundsOf('first', { first, last })} x={dayPosition(first) * width} name={toolsEn.firstDay} />
      <Thumb end="last" day={last} bounds={boundsOf('last', { first, last })} x={dayEndPosition(last) * width} name={toolsEn.lastDay} />
    </div>
  )
}

interface ThumbProps {
  readonly end: End
  readonly day: Day
  readonly bounds: Span
  readonly x: number
  readonly name: string
}

function Thumb({ end, day, bounds, x, name }: ThumbProps) {
  const m = useMessages()
  const within = (wanted: Day): Day => stepDay(wanted, 0, 'day', bounds)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(end, typeof step === 'string' ? bounds[step] : stepDay(day, step.by, step.unit, bounds))
  }
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent) => {
    const track = currentTarget.parentElement
    if (!track || !currentTarget.hasPointerCapture(pointerId)) return
    const { left, width } = track.getBoundingClientRect()
    const position = (clientX - left) / Math.max(1, width)
    move(end, within(end === 'first' ? dayAtPosition(position) : dayEndingAtPosition(position)))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.thumb}
      data-end={end}
      style={{ insetInlineStart: `${Math.round(x)}px` }}
      aria-label={name}
      aria-valuemin={dayNumber(bounds.first)}
      aria-valuemax={dayNumber(bounds.last)}
      aria-valuenow={dayNumber(day)}
      aria-valuetext={dayName(day, m)}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId, button }) => {
        if (button === 0) currentTarget.setPointerCapture(pointerId)
      }}
      onPointerMove={onPointerMove}
    />
  )
}

const STEPS: Readonly<Record<string, End | { readonly by: number; readonly unit: 'day' | 'month' }>> = {
  ArrowRight: { by: 1, unit: 'day' },
  ArrowUp: { by: 1, unit: 'day' },
  ArrowLeft: { by: -1, unit: 'day' },
  ArrowDown: { by: -1, unit: 'day' },
  PageUp: { by: 1, unit: 'month' },
  PageDown: { by: -1, unit: 'month' },
  Home: 'first',
  End: 'last',
}
