import { type Day, type EdtfDate, type EdtfPoint, type Month, monthsOf, type Span, spanOf } from './date.ts'
import type { RoleDate } from './incident.ts'
import { DATE_ROLES } from './taxonomy.ts'

/**
 * The dates that place an incident in time: those of events; failing these, those of publication. An answer, an appeal or
 * earlier history never does (`DATE_ROLES`).
 */
export function countingDates(dates: readonly RoleDate[]): readonly EdtfDate[] {
  const of = (group: 'event' | 'publication') => dates.filter(({ role }) => DATE_ROLES[role] === group).map(({ date }) => date)
  const events = of('event')
  return events.length > 0 ? events : of('publication')
}

/** From the first possible day of the first counting date to the last possible day of the last; null for an undated incident. */
export function incidentSpan(dates: readonly RoleDate[]): Span | null {
  const spans = countingDates(dates).map(spanOf)
  const [head] = spans
  if (!head) return null
  return spans.reduce<Span>(
    (all, span) => ({ first: span.first < all.first ? span.first : all.first, last: span.last > all.last ? span.last : all.last }),
    head,
  )
}

/** First and last possible day as published: null where the report leaves that end open or unknown, or gives no date. */
export function possibleDays(dates: readonly RoleDate[]): { readonly first: Day | null; readonly last: Day | null } {
  const counting = countingDates(dates)
  const starts = counting.map(({ start }) => start)
  const ends = counting.map(({ end }) => end)
  const span = incidentSpan(dates)
  const known = (point: EdtfPoint | 'open' | 'unknown') => typeof point === 'object'
  return { first: span && starts.every(known) ? span.first : null, last: span && ends.every(known) ? span.last : null }
}

/** Months inside the span that no counting date touches: such a record claims a month in which nothing is documented. */
export function untouchedMonths(dates: readonly RoleDate[]): readonly Month[] {
  const span = incidentSpan(dates)
  if (!span) return []
  const touched = new Set(countingDates(dates).flatMap((date) => monthsOf(spanOf(date))))
  return monthsOf(span).filter((month) => !touched.has(month))
}
