import { type Day, type EdtfDate, type EdtfPoint, type Month, monthsOf, type Span, spanOf } from './date.ts'
import type { RoleDate } from './incident.ts'
import { DATE_ROLES } from './taxonomy.ts'

/**
 * The dates that place an incident in time: what happened, an act for which somebody is pursued, each step of a proceeding. A letter,
 * an answer, a publication or earlier history never does (`DATE_ROLES`).
 */
export function countingDates(dates: readonly RoleDate[]): readonly EdtfDate[] {
  return dates.filter(({ role }) => DATE_ROLES[role] === 'event').map(({ date }) => date)
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

/** The months that a counting date may touch, in order: an arrest in April and a sentence in June say nothing of May. */
export function countingMonths(dates: readonly RoleDate[]): readonly Month[] {
  return [...new Set(countingDates(dates).flatMap((date) => monthsOf(spanOf(date))))].sort()
}
