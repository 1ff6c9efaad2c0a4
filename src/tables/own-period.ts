import { type Day, type EdtfDate, monthOf, monthsOf, parseEdtf, type Span } from '../model/date.ts'
import { MOST_STEPS, type Step, stepSpan, stepsIn, unitFor } from '../model/steps.ts'
import type { TableRecord } from './table-record.ts'

/** The time that the timeline of a reader's records covers, and the records whose dates lie wholly outside it. */
export interface OwnPeriod {
  readonly period: Span
  readonly outside: number
}

/**
 * From the first month of the records' dates to the last, in quarters or years where months are too many; where even years are, the
 * stretch that holds most of the records.
 */
export function ownPeriod(records: readonly TableRecord[], otherwise: Span): OwnPeriod {
  const spans = records.flatMap(({ dates }) => {
    const known = dates.flatMap(({ edtf }) => knownDays(parseEdtf(edtf)))
    return known.length === 0 ? [] : [spanOfAll(known)]
  })
  if (spans.length === 0) return { period: otherwise, outside: 0 }
  const months = monthsOf(spanOfAll(spans.flatMap(({ first, last }) => [first, last])))
  const unit = unitFor(months)
  const steps = stepsIn(months, unit)
  const period = steps.length <= MOST_STEPS ? steps : fullest(steps, spans, (day) => stepsIn([monthOf(day)], unit)[0])
  const [from, to] = [period[0], period.at(-1)]
  if (from === undefined || to === undefined) return { period: otherwise, outside: 0 }
  const whole = { first: stepSpan(from).first, last: stepSpan(to).last }
  return { period: whole, outside: spans.filter(({ first, last }) => last < whole.first || first > whole.last).length }
}

/** Days at the ends of a date that it gives. */
function knownDays(date: EdtfDate | null): readonly Day[] {
  if (date === null) return []
  return [date.start, date.end].flatMap((end) => (typeof end === 'object' ? [end.first, end.last] : []))
}

function spanOfAll(days: readonly Day[]): Span {
  let [first, last] = [days[0] as Day, days[0] as Day]
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  return { first, last }
}

/** The stretch of steps in which most records begin; of two alike the later. */
function fullest(steps: readonly Step[], spans: readonly Span[], stepOf: (day: Day) => Step | undefined): readonly Step[] {
  const begun = new Map<Step | undefined, number>()
  for (const { first } of spans) begun.set(stepOf(first), (begun.get(stepOf(first)) ?? 0) + 1)
  let held = 0
  let best = { count: -1, end: 0 }
  for (const [at, step] of steps.entries()) {
    held += begun.get(step) ?? 0
    const left = steps[at - MOST_STEPS]
    if (left !== undefined) held -= begun.get(left) ?? 0
    if (at >= MOST_STEPS - 1 && held >= best.count) best = { count: held, end: at }
  }
  return steps.slice(best.end - MOST_STEPS + 1, best.end + 1)
}
