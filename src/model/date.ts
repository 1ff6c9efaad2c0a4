import { report } from './report.ts'

/**
 * Dates as the report gives them: a subset of EDTF (ISO 8601-2, Library of Congress 2019) as text, and what follows from it.
 *
 * A day is the text `YYYY-MM-DD`, never a `Date`: text sorts, has no time zone and cannot slip. What is read:
 * `2020`, `2020-04`, `2020-04-09`, each with `?` (uncertain), `~` (approximate) or `%` (both) behind it, and intervals `a/b`
 * in which `..` is an open end ("and going on") and nothing is an unknown one.
 *
 * Our rule for `~` on a day: it stands for that third of the month (1–10 early, 11–20 mid, 21–end late), because the report
 * says "early", "mid" and "late"; `~` on a month or year widens nothing.
 */

declare const dayBrand: unique symbol
declare const monthBrand: unique symbol
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly [dayBrand]: true }
/** A calendar month, `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true }

/** One end of an interval, or a date that stands alone. */
export interface EdtfPoint {
  readonly year: number
  /** 1 to 12, or null where only the year is given. */
  readonly month: number | null
  readonly day: number | null
  readonly approximate: boolean
  readonly uncertain: boolean
  /** First and last day that it may mean. */
  readonly first: Day
  readonly last: Day
}

/** A parsed EDTF text. */
export interface EdtfDate {
  readonly text: string
  /** A single date has the same point at both ends; `open` is `..`, `unknown` is an empty end. */
  readonly start: EdtfPoint | 'open' | 'unknown'
  readonly end: EdtfPoint | 'open' | 'unknown'
  readonly interval: boolean
}

/** The days in which something counts; both ends belong to it. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

/** The days that the report covers. */
export const coverage = (): Span => report().period

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/
/** Milliseconds of a day. */
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')
const toDay = (year: number, month: number, day: number): Day => `${pad(year, 4)}-${pad(month)}-${pad(day)}` as Day

/** How many days a month has in the Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function parsePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null
  const mark = match[4] ?? ''
  const approximate = mark === '~' || mark === '%'
  const [firstMonth, lastMonth] = month === null ? [1, 12] : [month, month]
  const lastDayOfAll = daysInMonth(year, lastMonth)
  let [firstDay, lastDay] = day === null ? [1, lastDayOfAll] : [day, day]
  if (day !== null && approximate) [firstDay, lastDay] = day <= 10 ? [1, 10] : day <= 20 ? [11, 20] : [21, lastDayOfAll]
  const uncertain = mark === '?' || mark === '%'
  return { year, month, day, approximate, uncertain, first: toDay(year, firstMonth, firstDay), last: toDay(year, lastMonth, lastDay) }
}

/** Reads an EDTF text of the subset above; null for anything else, an impossible day or an interval that runs backwards. */
export function parseEdtf(text: string): EdtfDate | null {
  const ends = text.split('/')
  if (ends.length > 2) return null
  const [left = '', right] = ends
  if (right === undefined) {
    const point = parsePoint(left)
    return point && { text, start: point, end: point, interval: false }
  }
  const parseEnd = (end: string) => (end === '' ? 'unknown' : end === '..' ? 'open' : parsePoint(end))
  const start = parseEnd(left)
  const end = parseEnd(right)
  if (start === null || end === null || (typeof start === 'string' && typeof end === 'string')) return null
  if (typeof start === 'object' && typeof end === 'object' && start.first > end.last) return null
  return { text, start, end, interval: true }
}

/**
 * The days in which a date counts. An open end runs to the end of the report's coverage ("at the time of writing"); an unknown
 * end, or an open beginning, adds nothing to the end that is known, so that no month is claimed which the report does not give.
 */
export function spanOf(date: EdtfDate): Span {
  const { start, end } = date
  if (typeof start === 'object') {
    const covered = coverage().last
    const last = typeof end === 'object' ? end.last : end === 'open' && covered > start.last ? covered : start.last
    return { first: start.first, last }
  }
  // parseEdtf never gives two ends without a date.
  const known = end as EdtfPoint
  return { first: known.first, last: known.last }
}

/** Whether the days of a date are given exactly: no doubt mark, a day at both ends, no open or unknown end. */
export function isExact(date: EdtfDate): boolean {
  return [date.start, date.end].every((end) => typeof end === 'object' && end.day !== null && !end.approximate && !end.uncertain)
}

/** Days since 1 January 1970, in the Gregorian calendar; no time zone is involved. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS
}

/** The day that many days after 1 January 1970. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as Day
}

/** The day it is where the reader is. */
export function today(): Day {
  const now = new Date()
  return dayOfNumber(Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE_MS) / DAY_MS))
}

/** Whether two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** The days of a month. */
export function monthSpan(month: Month): Span {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  return { first: `${month}-01` as Day, last: `${month}-${pad(last)}` as Day }
}

/** A text as a day, if it is one that the calendar has. */
export function parseDay(text: string): Day | null {
  const point = parsePoint(text)
  return point?.day != null && !point.approximate && !point.uncertain ? point.first : null
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

/** All months from the one of the first day to the one of the last, in order. */
export function monthsOf(span: Span): readonly Month[] {
  const months: Month[] = []
  let year = Number(span.first.slice(0, 4))
  let month = Number(span.first.slice(5, 7))
  const last = monthOf(span.last)
  for (;;) {
    const key = `${pad(year, 4)}-${pad(month)}` as Month
    if (key > last) return months
    months.push(key)
    // Behind December 9999 text no longer sorts.
    if (key === last) return months
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}
