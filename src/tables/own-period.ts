import { type Day, type EdtfDate, type Month, monthOf, monthSpan, monthsOf, parseEdtf, type Span } from '../model/date.ts'
import type { TableRecord } from './table-record.ts'

/** Months beside each other that can be chosen from at once: a button each. */
export const MOST_MONTHS = 24

/** The time that the timeline of a reader's records covers, and the records whose dates lie wholly outside it. */
export interface OwnPeriod {
  readonly period: Span
  readonly outside: number
}

/** From the first month of the records' dates to the last; where that is too long, the stretch that holds most of them. */
export function ownPeriod(records: readonly TableRecord[], otherwise: Span): OwnPeriod {
  const spans = records.flatMap(({ dates }) => {
    const known = dates.flatMap(({ edtf }) => knownDays(parseEdtf(edtf)))
    return known.length === 0 ? [] : [spanOfAll(known)]
  })
  if (spans.length === 0) return { period: otherwise, outside: 0 }
  const months = monthsOf(spanOfAll(spans.flatMap(({ first, last }) => [first, last])))
  const period = months.length <= MOST_MONTHS ? months : fullest(months, spans)
  const [from, to] = [period[0], period.at(-1)]
  if (from === undefined || to === undefined) return { period: otherwise, outside: 0 }
  const whole = { first: monthSpan(from).first, last: monthSpan(to).last }
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

/** The stretch of months in which most records begin; of two alike the later. */
function fullest(months: readonly Month[], spans: readonly Span[]): readonly Month[] {
  const begun = new Map<Month, number>()
  for (const { first } of spans) begun.set(monthOf(first), (begun.get(monthOf(first)) ?? 0) + 1)
  let held = 0
  let best = { count: -1, end: 0 }
  for (const [at, month] of months.entries()) {
    held += begun.get(month) ?? 0
    const left = months[at - MOST_MONTHS]
    if (left !== undefined) held -= begun.get(left) ?? 0
    if (at >= MOST_MONTHS - 1 && held >= best.count) best = { count: held, end: at }
  }
  return months.slice(best.end - MOST_MONTHS + 1, best.end + 1)
}
