import { dayOfNumber, parseEdtf } from '../model/date.ts'
import { dayText as day, fullYear, monthText as month } from './calendar.ts'
import { monthNumber } from './month-names.ts'
import { saysNothing } from './nothing.ts'
import { rareDate } from './rare-dates.ts'

/** In which order a date of three numbers was written. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What a cell says of a date. */
export type ReadDate =
  | { readonly kind: 'date'; readonly edtf: string }
  /** Nothing, or a word for it: "unknown", "нет данных". */
  | { readonly kind: 'none' }
  /** It goes on: "ongoing", "по настоящее время". */
  | { readonly kind: 'open' }
  /** Two readings, and nothing in it says which: 02/03/20. */
  | { readonly kind: 'either'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'problem'; readonly code: 'date-impossible' | 'date-unreadable' | 'date-backwards' }

const TIME =
  /[T\s,]+(?:(?:в|at|сағат)\s+)?\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*(am|pm)?\s*(z|utc|gmt)?([+-]\d{1,2}(:?\d{2})?)?(\s*\(.*\))?$/i
/** The time before the day. */
const TIME_BEFORE = /^\d{1,2}:\d{2}(?::\d{2})?[\s,]+(?=\S)/
const NUMBERS = /^(\d{1,4})([./\-\s])(\d{1,2})\2(\d{1,4})$/
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/
const YEAR_MONTH = /^(\d{4})[./](\d{1,2})$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}([.,]\d+)?$/
/** Days that a spreadsheet counts from: 1 is 1 January 1900, and 29 February 1900, which never was, is counted too. */
const SERIAL_ZERO = 25_569
const SECONDS_A_DAY = 86_400
/** The last day that a number stands for: 31 December 2099. Higher ones are codes for "no answer". */
const SERIAL_LAST = 73_050
/** What databases and spreadsheets show where there is no day. */
const NO_DAY = /^(?:0000-00-00|1900-01-00|00?[./]0?1[./]1900|0?1\/00?\/1900)(?: 00:00(?::00)?)?$/
/** Between the two ends of a stretch of time. */
const BETWEEN = /\s+(?:-|–|—|to|until|till|through|по|до|бастап|and|и)\s+|\s*[–—]\s*|\.{2,}/i
const GOES_ON =
  /^(?:ongoing|continuing|present|now|today|to date|(?:until |to |till )?(?:the )?present|(?:по )?(?:настоящее время|сей день|сегодня|н\.? ?в\.?)|продолжается|длится|қазіргі уақытқа дейін|бүгінге дейін|жалғасуда)$/i
/** Seconds or milliseconds since 1970, as interfaces of data give a time. */
const EPOCH = /^[1-4]\d{9}(?:\d{3})?$/
const LEADING = /^(from|between|since|on|in|с|со|от|между|on the)\s+/i
const ABOUT = /^(~|≈|c\.|ca\.?|circa|about|around|approx(?:\.|imately)?|около|примерно|шамамен)\s*/i
/** The same behind a date. */
const ABOUT_BEHIND = /\s*\(?\b(approx(?:\.|imately)?|est(?:\.|imated)?|circa)\)?$|\s*\(?(примерно|приблизительно|шамамен)\)?$/i
const TAIL = /[\s,]*(г\.?|года?|гг\.?|ж\.?|жылы?|жылғы|жылдың)?[\s,.]*$/i

/** A last or a first day alone: "by 5 March 2020", "с 5 марта 2020", "5 наурызға дейін". */
const BOUNDS: readonly (readonly [pattern: RegExp, side: 'last' | 'first'])[] = [
  [/^(?:before|by|until|till|up to|not? later than|до|не позднее)\s+(.+)$/i, 'last'],
  [/^(.+?)\s+дейін$/, 'last'],
  [/^(?:after|since|from|not? earlier than|с|со|после|начиная с|не ранее)\s+(.+)$/i, 'first'],
  [/^(.+?)\s+(?:бастап|кейін)$/, 'first'],
]

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
    // By which a spreadsheet was told to leave a date as it is typed.
    .replace(/^'/, '')
    .replaceAll(/(?<=\d) ?\. ?(?=\d)/g, '.')
  if (text === '' || saysNothing(text) || NO_DAY.test(text)) return { kind: 'none' }
  if (parseEdtf(text) !== null) return { kind: 'date', edtf: text }
  if (GOES_ON.test(text)) return { kind: 'open' }
  const rare = rareDate(text)
  if (rare !== null) return rareRead(rare)
  if (text.includes('/') && /^[\d.?~%/-]+$/.test(text) && /\d{4}-\d{2}/.test(text)) return edtfInterval(text)
  const bound = readBound(text, order)
  if (bound !== null) return bound
  const alone = readPoint(text, order)
  if (alone.kind !== 'problem' || alone.code !== 'date-unreadable') return alone
  return readStretch(text, order)
}

function rareRead(rare: string): ReadDate {
  if (rare === 'impossible') return date(null)
  return parseEdtf(rare) === null ? { kind: 'problem', code: 'date-backwards' } : date(rare)
}

/** A date of which only one end is given; null for anything else. */
function readBound(text: string, order: DateOrder | null): ReadDate | null {
  for (const [pattern, side] of BOUNDS) {
    const rest = pattern.exec(text)?.[1]
    const read = rest === undefined ? null : readPoint(rest, order)
    const open = side === 'last' ? endOnly : startOnly
    if (read?.kind === 'date' && !read.edtf.includes('/')) return date(open(read.edtf))
    if (read?.kind === 'either') return { kind: 'either', dayFirst: open(read.dayFirst), monthFirst: open(read.monthFirst) }
  }
  return null
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
  const text = given.replace(ABOUT, '').replace(ABOUT_BEHIND, '').replace(TIME, '').replace(TIME_BEFORE, '').trim()
  const rare = rareDate(text.replace(TAIL, ''))
  const read = readNumbers(text, order) ?? (rare === null ? null : rareRead(rare)) ?? readWords(text) ?? UNREADABLE
  return about && read.kind === 'date' && !/[?~%]$/.test(read.edtf) ? { kind: 'date', edtf: `${read.edtf}~` } : read
}

/** A date in numbers alone; null for anything else. */
function readNumbers(text: string, order: DateOrder | null): ReadDate | null {
  const bare = text.replace(TAIL, '')
  if (parseEdtf(bare) !== null) return date(bare)
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(bare)) return date(null)
  const compact = COMPACT.exec(bare)
  if (compact) return date(day(Number(compact[1]), Number(compact[2]), Number(compact[3])))
  if (EPOCH.test(bare)) return date(dayOfNumber(Math.floor(Number(bare.slice(0, 10)) / SECONDS_A_DAY)))
  if (SERIAL.test(bare)) {
    const serial = Math.floor(Number(bare.replace(',', '.')))
    return serial > SERIAL_LAST ? null : date(dayOfNumber(serial - SERIAL_ZERO))
  }
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
  // "Apr-20" and "апр.20", as a spreadsheet shows a month; "20 Apr" has no year and is not guessed.
  const short = /^\p{L}+(?:\.?[-'’ ]?['’-]|\.)(\d{2})$/u.exec(text.trim())
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
  const ends = kazakhEnds(text) ?? text.replace(LEADING, '').split(BETWEEN)
  const parts = ends.length === 2 ? ends : text.includes(' - ') ? text.split(' - ') : hyphened(text)
  if (parts.length !== 2) return UNREADABLE
  const [from, to] = parts.map((part): ReadDate => (GOES_ON.test(part.trim()) ? { kind: 'open' } : readPoint(part.trim(), order)))
  if (!from || !to) return UNREADABLE
  return stretchOf(fromShort(parts[0] ?? '', parts[1] ?? '', order) ?? from, to)
}

/** "2020 жылғы 3 наурыздан 5 сәуірге дейін": the year, which stands first, is that of both. */
function kazakhEnds(text: string): readonly string[] | null {
  const match = /^((\d{4}) жыл\p{L}* .*\p{L}[дтн][ае]н) (\d{1,2} \p{L}+) дейін$/u.exec(text)
  return match && [match[1] ?? '', `${match[3] ?? ''} ${match[2] ?? ''}`]
}

/** "03.04.2020-05.04.2020": the hyphen in the middle. */
function hyphened(text: string): readonly string[] {
  const match = /^(\d{1,2}[./]\d{1,2}[./]\d{2,4})-(\d{1,2}[./]\d{1,2}[./]\d{2,4})$/.exec(text)
  if (match) return [match[1] ?? '', match[2] ?? '']
  // "февраль-март 2021", "March/April 2020".
  const months = /^(\p{L}+)[-/](\p{L}+ \d{4}.*)$/u.exec(text)
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
  if (from.kind === 'open') return UNREADABLE
  if (to.kind === 'open') return goingOn(from)
  if (to.kind === 'none') return from
  if (from.kind === 'none') return to.kind === 'date' ? date(endOnly(to.edtf)) : to
  if (from.kind === 'problem') return from
  if (to.kind === 'problem') return to
  if (from.kind === 'either' || to.kind === 'either') {
    const [a, b] = [sides(from), sides(to)]
    return { kind: 'either', dayFirst: joined(a.dayFirst, b.dayFirst), monthFirst: joined(a.monthFirst, b.monthFirst) }
  }
  if (from.edtf === to.edtf) return from
  // "Until 5 March" in the column of last days says no more than the day.
  const edtf = joined(from.edtf.replace(/\/\.\.$/, ''), to.edtf.replace(/^\//, ''))
  return parseEdtf(edtf) === null
    ? { kind: 'problem', code: from.edtf.includes('/') || to.edtf.includes('/') ? 'date-unreadable' : 'date-backwards' }
    : date(edtf)
}

/** From a date on; without one, what goes on is no date. */
function goingOn(from: Exclude<ReadDate, { kind: 'open' }>): ReadDate {
  if (from.kind === 'none') return UNREADABLE
  if (from.kind === 'problem') return from
  if (from.kind === 'date') return date(startOnly(from.edtf.replace(/\/.*$/, '')))
  return { kind: 'either', dayFirst: startOnly(from.dayFirst), monthFirst: startOnly(from.monthFirst) }
}

const sides = (read: Exclude<ReadDate, { kind: 'problem' | 'none' | 'open' }>) =>
  read.kind === 'either' ? read : { dayFirst: read.edtf, monthFirst: read.edtf }
const joined = (from: string, to: string): string => (from === to ? from : `${from}/${to}`)
const endOnly = (edtf: string): string => (parseEdtf(`/${edtf}`) === null ? edtf : `/${edtf}`)
const startOnly = (edtf: string): string => (parseEdtf(`${edtf}/..`) === null ? edtf : `${edtf}/..`)

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
