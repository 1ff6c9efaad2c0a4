import { coverage, type Day, dayNumber, dayOfNumber, type Month, monthOf, monthSpan, type Span } from './date.ts'
import { setRange } from './filter.ts'
import { coveredSteps, type Step, stepSpan, stepsOf } from './steps.ts'
import { type Filter, UNDATED } from './view.ts'

/** What a filter says of time, as the timeline draws and changes it. */

type Time = Pick<Filter, 'months' | 'range'>

const chosenSteps = (filter: Time): readonly Step[] => filter.months.filter((key): key is Step => key !== UNDATED)

/** The days that are chosen, as stretches without a gap; none where time is not asked for. */
export function chosenSpans(filter: Time): readonly Span[] {
  const spans = [...chosenSteps(filter).map(stepSpan), ...(filter.range ? [filter.range] : [])].sort((a, b) => (a.first < b.first ? -1 : 1))
  const joined: Span[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    if (before && dayNumber(span.first) <= dayNumber(before.last) + 1)
      joined[joined.length - 1] = { first: before.first, last: span.last > before.last ? span.last : before.last }
    else joined.push(span)
  }
  return joined
}

/** From the first to the last chosen day; the whole time of the report where none is chosen. */
export function outerSpan(filter: Filter): Span {
  const spans = chosenSpans(filter)
  return { first: spans[0]?.first ?? coverage().first, last: spans.at(-1)?.last ?? coverage().last }
}

export type End = 'first' | 'last'

/**
 * The filter with one end of its days moved; the other end stays, or is taken along where it would be passed. Both ends back at the
 * ends of the report ask for no time any more, unless the undated are chosen beside: then they would be all that is left.
 */
export function moveEnd(filter: Filter, end: End, day: Day): Filter {
  const { first, last } = outerSpan(filter)
  const range = end === 'first' ? { first: day, last: day > last ? day : last } : { first: day < first ? day : first, last: day }
  const whole = range.first === coverage().first && range.last === coverage().last
  return setRange(filter, whole && !filter.months.includes(UNDATED) ? null : range)
}

/** A day later or earlier, within bounds; a month keeps the day of the month, and its last day stays the last. */
export function stepDay(day: Day, by: number, unit: 'day' | 'month', { first, last }: Span): Day {
  const next = unit === 'day' ? dayOfNumber(dayNumber(day) + by) : monthsAway(day, by)
  return next < first ? first : next > last ? last : next
}

function monthsAway(day: Day, by: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  const { first, last } = monthSpan(
    `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month,
  )
  const same = dayOfNumber(dayNumber(first) + Number(day.slice(8)) - 1)
  return same > last || day === monthSpan(monthOf(day)).last ? last : same
}

/** The one month, or longer step, that is shown, if it is all that is asked of time. */
export function soleStep({ months, range }: Filter): Step | null {
  const [step, ...more] = months
  return step !== undefined && step !== UNDATED && more.length === 0 && !range ? step : null
}

/** The filter that shows one step and no other time. */
export function onlyStep(filter: Filter, step: Step): Filter {
  const { range: _, ...rest } = filter
  return { ...rest, months: [step] }
}

/** The step before or behind what is chosen, at the beginning or end where nothing is; null behind the last. */
export function nextStep(filter: Filter, by: 1 | -1): Step | null {
  const chosen = chosenSpans(filter).flatMap(stepsOf)
  const beside = by === 1 ? chosen.at(-1) : chosen[0]
  if (beside === undefined) return coveredSteps().at(by === 1 ? 0 : -1) ?? null
  return coveredSteps()[coveredSteps().indexOf(beside) + by] ?? null
}

/** The step with which playing begins: the one that is shown, unless it is the last; else the first that is chosen, or of all. */
export function firstStep(filter: Filter): Step {
  const [first] = chosenSpans(filter).flatMap(stepsOf)
  const start = coveredSteps()[0] as Step
  return first === undefined || first === coveredSteps().at(-1) ? start : first
}
