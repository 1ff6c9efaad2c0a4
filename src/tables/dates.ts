import { dayOfNumber, daysInMonth, parseEdtf } from '../model/date.ts'
import { monthNumber } from './month-names.ts'
import { saysNothing } from './nothing.ts'

/** In which order a date of three numbers was written. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What a cell says of a date. */
export type ReadDate =
  | { readonly kind: 'date'; readonly edtf: string }
  /** Nothing, or a word for it: "unknown", "нет данных". */
  | { readonly kind: 'none' }
  /** Two readings, and nothing in it says which: 02/03/20. */
  | { readonly kind: 'either'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'problem'; readonly code: 'date-impossible' | 'date-unreadable' | 'date-backwards' }

const TIME = /[T\s,]+\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*(am|pm)?\s*(z|utc|gmt)?([+-]\d{1,2}(:?\d{2})?)?(\s*\(.*\))?$/i
const NUMBERS = /^(\d{1,4})([./\-\s])(\d{1,2})\2(\d{1,4})$/
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/
const YEAR_MONTH = /^(\d{4})[./](\d{1,2})$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}([.,]\d+)?$/
/** Days that a spreadsheet counts from: 1 is 1 January 1900, and 29 February 1900, which never was, is counted too. */
const SERIAL_ZERO = 25_569
/** Two digits up to this one are of this century, as spreadsheets take them. */
const CENTURY_TURN = 69
/** Between the two ends of a stretch of time. */
const BETWEEN = /\s+(?:-|–|—|to|until|till|through|по|до|бастап|and|и)\s+|\s*[–—]\s*|\.{2,}/i
const LEADING = /^(from|between|since|on|in|с|со|от|между|on the)\s+/i
const ABOUT = /^(~|≈|c\.|ca\.?|circa|about|around|approx(?:\.|imately)?|около|примерно|шамамен)\s*/i
/** The same behind a date. */
const ABOUT_BEHIND = /\s*\(?\b(approx(?:\.|imately)?|est(?:\.|imated)?|circa)\)?$|\s*\(?(примерно|приблизительно|шамамен)\)?$/i
const TAIL = /[\s,]*(г\.?|года?|гг\.?|ж\.?|жылы?|жылғы|жылдың)?[\s,.]*$/i

const ROMAN = ['i', 'ii', 'iii', 'iv']
const QUARTERS = [
  /^(?:Q|кв\.?\s*)(?<quarter>[1-4])[\s/-]*(?<year>\d{4})$/i,
  /^(?<year>\d{4})[\s/-]*Q(?<quarter>[1-4])$/i,
  /^(?<quarter>[1-4]|iv|i{1,3})[\s-]*(?:й\s+)?(?:кв(?:артал)?|quarter|тоқсан)\.?\s*(?<year>\d{4})$/i,
  /^(?<year>\d{4})\s*(?:жылғы|жылдың|ж\.)?\s*(?<quarter>[1-4]|iv|i{1,3})[\s-]*(?:тоқсан|quarter)\p{L}*$/iu,
]

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')
const day = (year: number, month: number, date: number): string | null =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? `${pad(year, 4)}-${pad(month)}-${pad(date)}` : null
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) > CENTURY_TURN ? 1900 : 2000))
const date = (edtf: string | null): ReadDate => (edtf === null ? { kind: 'problem', code: 'date-impossible' } : { kind: 'date', edtf })
const UNREADABLE: ReadDate = { kind: 'problem', code: 'date-unreadable' }

/** The date of a cell as EDTF. @param order how dates of three numbers are meant; null while that is not known */
export function readDate(cell: string, order: DateOrder | null): ReadDate {
  const text = cell
    .normalize('NFKC')
    // Hyphens that no keyboard has, from a text program.
    .replaceAll(/[\u2010\u2011\u2212]/g, '-')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim()
  if (text === '' || saysNothing(text)) return { kind: 'none' }
  if (parseEdtf(text) !== null) return { kind: 'date', edtf: text }
  if (text.includes('/') && /^[\d.?~%/-]+$/.test(text) && /\d{4}-\d{2}/.test(text)) return edtfInterval(text)
  const alone = readPoint(text, order)
  if (alone.kind !== 'problem' || alone.code !== 'date-unreadable') return alone
  return readStretch(text, order)
}

/** Two ISO dates with a slash between them that are no EDTF: one is impossible, or they run backwards. */
function edtfInterval(text: string): ReadDate {
  const ends = text.split('/')
  if (ends.length === 2 && ends.every((end) => end === '' || end === '..' || parseEdtf(end) !== null))
    return { kind: 'problem', code: 'date-backwards' }
  return { kind: 'problem', code: ends.length === 2 ? 'date-impossible' : 'date-unreadable' }
}

/** A date that stands alone. */
function readPoint(given: string, order: DateOrder | null): ReadDate {
  const about = ABOUT.test(given) || ABOUT_BEHIND.test(given)
  const text = given.replace(ABOUT, '').replace(ABOUT_BEHIND, '').replace(TIME, '').trim()
  const read = readNumbers(text, order) ?? readQuarter(text) ?? readWords(text) ?? UNREADABLE
  return about && read.kind === 'date' && !/[?~%]$/.test(read.edtf) ? { kind: 'date', edtf: `${read.edtf}~` } : read
}

/** A date in numbers alone; null for anything else. */
function readNumbers(text: string, order: DateOrder | null): ReadDate | null {
  const bare = text.replace(TAIL, '')
  if (parseEdtf(bare) !== null) return date(bare)
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(bare)) return date(null)
  const compact = COMPACT.exec(bare)
  if (compact) return date(day(Number(compact[1]), Number(compact[2]), Number(compact[3])))
  if (SERIAL.test(bare)) return date(dayOfNumber(Math.floor(Number(bare.replace(',', '.'))) - SERIAL_ZERO))
  const monthYear = MONTH_YEAR.exec(bare)
  if (monthYear) return date(month(Number(monthYear[2]), Number(monthYear[1])))
  const yearMonth = YEAR_MONTH.exec(bare)
  if (yearMonth) return date(month(Number(yearMonth[1]), Number(yearMonth[2])))
  const numbers = NUMBERS.exec(bare)
  if (!numbers) return null
  const [, first = '', mark = '', second = '', third = ''] = numbers
  if (first.length === 4 && third.length <= 2) return date(day(Number(first), Number(second), Number(third)))
  if (first.length > 2 || third.length === 3 || third.length === 1) return null
  const year = fullYear(third)
  const dayFirst = day(year, Number(second), Number(first))
  const monthFirst = day(year, Number(first), Number(second))
  // With dots only the day stands first, wherever dates are written so.
  if (mark === '.') return date(dayFirst)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    if (order === 'day-first' && dayFirst === null) return { kind: 'problem', code: 'date-impossible' }
    if (order === 'month-first' && monthFirst === null) return { kind: 'problem', code: 'date-impossible' }
    return date(dayFirst ?? monthFirst)
  }
  if (order === null) return { kind: 'either', dayFirst, monthFirst }
  return date(order === 'day-first' ? dayFirst : monthFirst)
}

/** A quarter: "Q1 2021", "2021-Q1", "1 кв. 2021", "II квартал 2021 года", "2021 жылғы 1-тоқсан"; null for anything else. */
function readQuarter(text: string): ReadDate | null {
  const bare = text.replace(TAIL, '')
  const match = QUARTERS.map((pattern) => pattern.exec(bare)).find((found) => found !== null)
  const { year, quarter = '' } = match?.groups ?? {}
  if (year === undefined) return null
  const number = /\d/.test(quarter) ? Number(quarter) : ROMAN.indexOf(quarter.toLowerCase()) + 1
  return number === 0 ? null : date(`${year}-${pad(3 * number - 2)}/${year}-${pad(3 * number)}`)
}

const month = (year: number, number: number): string | null => (number >= 1 && number <= 12 ? `${pad(year, 4)}-${pad(number)}` : null)

/** Thirds of a month in words, and a day of each: a day with `~` stands for its third. */
const THIRDS: readonly (readonly [words: RegExp, day: number])[] = [
  [/\b(early|beginning of)\b|нача(ло|ле)|басы/iu, 5],
  [/\bmid(dle of)?\b|середин|ортасы/iu, 15],
  [/\b(late|end of)\b|кон(ец|це)|аяғы|соңы/iu, 25],
]

/** A date with the name of its month; null for anything else. */
function readWords(given: string): ReadDate | null {
  const third = THIRDS.find(([words]) => words.test(given))
  const text = (third ? given.replace(third[0], ' ') : given).replaceAll(/(\d)(st|nd|rd|th|-?го|-?е|-?ші|-?шы)(?=[\s,.]|$)/giu, '$1')
  const words = text.match(/\p{L}+/gu) ?? []
  const named = words.map(monthNumber).filter((number) => number !== null)
  const [number] = named
  if (number === undefined || named.length > 1) return null
  const numbers = text.match(/\d+/g) ?? []
  const years = numbers.filter((digits) => digits.length === 4)
  const days = numbers.filter((digits) => digits.length <= 2)
  if (numbers.length !== years.length + days.length) return null
  // "Apr-20", as a spreadsheet shows a month; "20 Apr" has no year and is not guessed.
  const short = /^\p{L}+\.?[-'’ ]?['’-](\d{2})$/u.exec(text.trim())
  if (short) return date(month(fullYear(short[1] ?? ''), number))
  if (years.length === 1 && days.length === 0)
    return third ? date(withMark(day(Number(years[0]), number, third[1]))) : date(month(Number(years[0]), number))
  if (years.length === 1 && days.length === 1 && !third) return date(day(Number(years[0]), number, Number(days[0])))
  if (years.length === 1 && days.length === 2 && !third) return daysOfMonth(Number(years[0]), number, days.map(Number))
  // "3-Apr-20", as Excel writes a day.
  const spreadsheet = /^(\d{1,2})[-\s./](\p{L}+)\.?[-\s./](\d{2})$/u.exec(text.trim())
  return spreadsheet ? date(day(fullYear(spreadsheet[3] ?? ''), number, Number(spreadsheet[1]))) : null
}

const withMark = (text: string | null): string | null => (text === null ? null : `${text}~`)

/** "3–5 April 2020". */
function daysOfMonth(year: number, number: number, [from = 0, to = 0]: readonly number[]): ReadDate {
  const first = day(year, number, from)
  const last = day(year, number, to)
  if (first === null || last === null) return date(null)
  return first > last ? { kind: 'problem', code: 'date-backwards' } : date(`${first}/${last}`)
}

/** From one date to another. */
function readStretch(text: string, order: DateOrder | null): ReadDate {
  const ends = text.replace(LEADING, '').split(BETWEEN)
  const parts = ends.length === 2 ? ends : text.includes(' - ') ? text.split(' - ') : hyphened(text)
  if (parts.length !== 2) return UNREADABLE
  const [from, to] = parts.map((part) => readPoint(part.trim(), order))
  if (!from || !to) return UNREADABLE
  return stretchOf(fromShort(parts[0] ?? '', parts[1] ?? '', order) ?? from, to)
}

/** "03.04.2020-05.04.2020": the hyphen in the middle. */
function hyphened(text: string): readonly string[] {
  const match = /^(\d{1,2}[./]\d{1,2}[./]\d{2,4})-(\d{1,2}[./]\d{1,2}[./]\d{2,4})$/.exec(text)
  if (match) return [match[1] ?? '', match[2] ?? '']
  // "февраль-март 2021".
  const months = /^(\p{L}+)-(\p{L}+ \d{4}.*)$/u.exec(text)
  return months && monthNumber(months[1] ?? '') !== null ? [months[1] ?? '', months[2] ?? ''] : []
}

/** "28 March – 3 April 2020", "28.03 – 03.04.2020": the first end has the year of the second. */
function fromShort(first: string, second: string, order: DateOrder | null): ReadDate | null {
  const year = /(\d{4})/.exec(second)?.[1]
  if (year === undefined || /\d{4}/.test(first)) return null
  const joined = /^\d{1,2}\.\d{1,2}\.?$/.test(first.trim()) ? `${first.trim().replace(/\.$/, '')}.${year}` : `${first.trim()} ${year}`
  const read = readPoint(joined, order)
  return read.kind === 'date' ? read : null
}

/** Two dates as one stretch. */
export function stretchOf(from: ReadDate, to: ReadDate): ReadDate {
  if (to.kind === 'none') return from
  if (from.kind === 'none') return to.kind === 'date' ? endOnly(to.edtf) : to
  if (from.kind === 'problem') return from
  if (to.kind === 'problem') return to
  if (from.kind === 'either' || to.kind === 'either') {
    const [a, b] = [sides(from), sides(to)]
    return { kind: 'either', dayFirst: joined(a.dayFirst, b.dayFirst), monthFirst: joined(a.monthFirst, b.monthFirst) }
  }
  if (from.edtf === to.edtf) return from
  const edtf = joined(from.edtf, to.edtf)
  return parseEdtf(edtf) === null
    ? { kind: 'problem', code: from.edtf.includes('/') || to.edtf.includes('/') ? 'date-unreadable' : 'date-backwards' }
    : date(edtf)
}

const sides = (read: Exclude<ReadDate, { kind: 'problem' | 'none' }>) =>
  read.kind === 'either' ? read : { dayFirst: read.edtf, monthFirst: read.edtf }
const joined = (from: string, to: string): string => (from === to ? from : `${from}/${to}`)
const endOnly = (edtf: string): ReadDate => (parseEdtf(`/${edtf}`) === null ? date(edtf) : date(`/${edtf}`))

/**
 * In which order the dates of a column are written, as far as they say it themselves: a number over twelve settles it. `mixed` where
 * some can only be one and some only the other.
 */
export function orderOf(cells: Iterable<string>): DateOrder | 'mixed' | 'open' | 'settled' {
  let dayFirst = false
  let monthFirst = false
  let open = false
  for (const cell of cells) {
    const match = /(?:^|\s)(\d{1,2})([/\-\s])(\d{1,2})\2(\d{4}|\d{2})(?=\s|$|[-–—T,])/.exec(cell.trim())
    if (!match) continue
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (first > 12 && second <= 12) dayFirst = true
    else if (second > 12 && first <= 12) monthFirst = true
    else if (first !== second) open = true
  }
  if (dayFirst && monthFirst) return 'mixed'
  if (dayFirst) return 'day-first'
  if (monthFirst) return 'month-first'
  return open ? 'open' : 'settled'
}
