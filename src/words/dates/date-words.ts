import type { EdtfPoint } from '../../model/date.ts'

/** How a date is written: in full, without the year, or as short as a row of the list has it. */
export type DateLength = 'long' | 'short' | 'row'

/** Names of the months as they stand alone, from January on. */
export interface MonthNames {
  readonly months: Readonly<Record<number, string>>
  readonly monthsShort: Readonly<Record<number, string>>
}

/**
 * The dates of a language: whole phrases that keep what is doubtful. Our own and not `Intl`, since browsers lack Kazakh and none has the
 * forms that a phrase wants of a month.
 */
export interface DateWords {
  /** A point of time by itself: "9 April 2020", "mid-April", "about April", "perhaps 2020". */
  readonly point: (point: EdtfPoint, names: MonthNames, length: DateLength) => string
  /** From one point to another: "2 to 3 June 2020"; where either is in doubt "between late March and mid-April 2020". */
  readonly range: (start: EdtfPoint, end: EdtfPoint, names: MonthNames, length: DateLength) => string
  /** With no end: "from 16 March 2020, no end given". What is said of the end stands behind a comma, so that a row can leave it out. */
  readonly since: (start: EdtfPoint, names: MonthNames, length: DateLength) => string
  /** With no beginning: "by mid-June 2020". */
  readonly by: (end: EdtfPoint, names: MonthNames, length: DateLength) => string
  /** Whether the year stands ahead of the day: of several dates the one that says it is then the first. */
  readonly yearFirst: boolean
}

/** How exactly a point is known: the year, the month, a third of a month, or the day. */
export type Exactness = 'year' | 'month' | 'early' | 'mid' | 'late' | 'day'

/** An approximate day stands for its third of the month (see model/date.ts). */
export function exactnessOf({ month, day, approximate }: EdtfPoint): Exactness {
  if (month === null) return 'year'
  if (day === null) return 'month'
  if (!approximate) return 'day'
  return day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late'
}

/** Whether a point is known as it is written. */
export function isExactPoint({ approximate, uncertain }: EdtfPoint): boolean {
  return !approximate && !uncertain
}

/** Whether both are exact days of one month, of which the first then needs its number alone. */
export function inOneMonth(start: EdtfPoint, end: EdtfPoint): boolean {
  const days = start.day !== null && end.day !== null && isExactPoint(start) && isExactPoint(end)
  return days && start.year === end.year && start.month === end.month
}
