import { dayText as day, fullYear, monthText as month } from './calendar.ts'
import { partOfMonth } from './date-parts.ts'
import { BETWEEN_TWO, date, type ReadDate, SEVERAL } from './date-reading.ts'
import { monthNumber } from './month-names.ts'

/** Thirds of a month in words, and a day of each: a day with `~` stands for its third. */
const THIRDS: readonly (readonly [words: RegExp, day: number])[] = [
  [/\b(early|beginning of)\b|нача(ло|ле)|басы/iu, 5],
  [/\bmid(dle of)?\b|середин|ортасы/iu, 15],
  [/\b(late|end of)\b|кон(ец|це)|аяғы|соңы/iu, 25],
]

/** A date with the name of its month; null for anything else. */
export function readWords(given: string): ReadDate | null {
  const part = partOfMonth(given)
  if (part) {
    const whole = readWords(part.rest)
    const days = whole?.kind === 'date' && /^\d{4}-\d{2}$/.test(whole.edtf) ? part.daysIn(whole.edtf) : null
    return days === null ? null : date(days)
  }
  const thirds = THIRDS.filter(([words]) => words.test(given))
  const [third] = thirds
  const text = thirds
    .reduce((left, [words]) => left.replace(words, ' '), given)
    .replaceAll(/(\d)(st|nd|rd|th|-?го|-?е|-?ші|-?шы)(?=[\s,./–—-]|$)/giu, '$1')
  const words = text.match(/\p{L}+/gu) ?? []
  const named = words.map(monthNumber).filter((number) => number !== null)
  const [number] = named
  if (number === undefined || named.length > 1) return null
  const numbers = text.match(/\d+/g) ?? []
  const years = numbers.filter((digits) => digits.length === 4)
  const days = numbers.filter((digits) => digits.length <= 2)
  if (numbers.length !== years.length + days.length || isBounded(text)) return null
  // "Apr-20" and "апр.20", as a spreadsheet shows a month; "20 Apr" has no year and is not guessed.
  const short = /^\p{L}+(?:\.?[-'’ ]?['’-]|\.)(\d{2})$/u.exec(text.trim())
  if (short) return date(month(fullYear(short[1] ?? ''), number))
  if (years.length === 1 && days.length === 0)
    return third ? date(thirdsText(Number(years[0]), number, thirds)) : date(month(Number(years[0]), number))
  if (years.length === 1 && days.length === 1 && !third)
    return /\bweekend\b/i.test(text) ? null : date(day(Number(years[0]), number, Number(days[0])))
  if (years.length === 1 && days.length > 1 && !third) return daysOfMonth(text, Number(years[0]), number, days.map(Number))
  // "3-Apr-20", as Excel writes a day.
  const spreadsheet = /^(\d{1,2})[-\s./](\p{L}+)\.?[-\s./](\d{2})$/u.exec(text.trim())
  return spreadsheet ? date(day(fullYear(spreadsheet[3] ?? ''), number, Number(spreadsheet[1]))) : null
}

/** A word for before or after in front of a date: passed over, it would make another of it. */
const BOUND = /(?<!\p{L})(?:since|after|before|until|till|from|prior to|following|после|до|со?|от)\s+(\d|\p{L}+)/giu

/** Whether a date is only a bound of what is meant: "daily since 16 March 2020". */
const isBounded = (text: string): boolean =>
  !BETWEEN_TWO.test(text) &&
  !TWO_DAYS.test(text) &&
  [...text.matchAll(BOUND)].some(([, next = '']) => /\d/.test(next) || monthNumber(next) !== null)

/** Two days of one month, side by side. */
const TWO_DAYS = /\d\.?\s*(?:[-–—,;/&]|\p{L}{0,4}\s(?:and|or|to|till|until|through|и|или|на|по|до|және|немесе)\s)\s*\d{1,2}(?!\d)/iu

/** A third of a month, or from one to another: "early to mid April". */
function thirdsText(year: number, number: number, thirds: typeof THIRDS): string {
  const ends = [thirds[0], thirds.at(-1)].map((third) => `${day(year, number, third?.[1] ?? 1) ?? ''}~`)
  return [...new Set(ends)].join('/')
}

/** "3–5 April 2020"; "3, 17 April 2020" are no stretch, unless one day follows the other. */
function daysOfMonth(text: string, year: number, number: number, days: readonly number[]): ReadDate | null {
  const [from = 0, to = 0] = days
  const listed = !BETWEEN_TWO.test(text) && /\d\s*(?:[,;&]|\p{L}*\s+(?:and|и|және)\s)\s*\d{1,2}(?!\d)/u.test(text)
  if (days.length === 2 && !TWO_DAYS.test(text)) return null
  if (days.length > 2 || (listed && to !== from + 1)) return listed ? SEVERAL : null
  const first = day(year, number, from)
  const last = day(year, number, to)
  if (first === null || last === null) return date(null)
  return first > last ? { kind: 'problem', code: 'date-backwards' } : date(`${first}/${last}`)
}
