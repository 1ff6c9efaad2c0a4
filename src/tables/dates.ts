import { dayNumber, dayOfNumber, parseDay, parseEdtf } from '../model/date.ts'
import { dayText as day, fullYear, monthText as month } from './calendar.ts'
import type { DateOrder } from './date-order.ts'
import { isSeason } from './date-parts.ts'
import { BETWEEN_TWO, date, type ReadDate, SEASON, SEVERAL, UNREADABLE } from './date-reading.ts'
import { aloneOf, tidied, withoutWeekdays } from './date-text.ts'
import { monthNumber } from './month-names.ts'
import { saysNothing } from './nothing.ts'
import { rareDate } from './rare-dates.ts'
import { readWords } from './word-dates.ts'

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
const BETWEEN = /\s+(?:-|–|—|to|until|till|through|по|до|бастап|and|и|және)\s+|\s*[–—]\s*|\.{2,}/i
/** Between dates of a list, which are a stretch only where a word says so before them. */
const LISTED = /\s*[,;]\s*|\s+(?:and|и|және|&)\s+/i
const AND = /\s(?:and|и|және|&)\s/i
const GOES_ON =
  /^(?:ongoing|continuing|present|now|today|to date|(?:until |to |till )?(?:the )?present|(?:по )?(?:настоящее время|сей день|сегодня|н\.? ?в\.?)|продолжается|длится|қазіргі уақытқа дейін|бүгінге дейін|жалғасуда)$/i
/** Seconds or milliseconds since 1970, as interfaces of data give a time. */
const EPOCH = /^[1-4]\d{9}(?:\d{3})?$/
const LEADING = /^(from|between|since|on|in|с|со|от|между|on the)\s+/i
const TAIL = /[\s,]*(г\.?|года?|гг\.?|ж\.?|жылы?|жылғы|жылдың)?[\s,.]*$/i

/** A last or a first day alone: "by 5 March 2020", "с 5 марта 2020", "5 наурызға дейін". */
const BOUNDS: readonly (readonly [pattern: RegExp, side: 'last' | 'first'])[] = [
  [/^(?:before|by|until|till|up to|not? later than|до|не позднее)\s+(.+)$/i, 'last'],
  [/^(.+?)\s+дейін$/, 'last'],
  [/^(?:after|since|from|not? earlier than|с|со|после|начиная с|не ранее)\s+(.+)$/i, 'first'],
  [/^(.+?)\s+(?:бастап|кейін)$/, 'first'],
]

/** Characters of a cell beyond which it is a story, and no date. */
const LONGEST = 200

/** The date of a cell as EDTF. @param order how dates of three numbers are meant; null while that is not known */
export function readDate(cell: string, order: DateOrder | null): ReadDate {
  if (cell.length > LONGEST) return UNREADABLE
  const given = tidied(cell)
  if (given === '' || saysNothing(given) || NO_DAY.test(given)) return { kind: 'none' }
  const text = withoutWeekdays(given)
  if (parseEdtf(text) !== null) return { kind: 'date', edtf: text }
  if (GOES_ON.test(text)) return { kind: 'open' }
  const rare = rareDate(text)
  if (rare !== null) return rareRead(rare)
  if (text.includes('/') && /^[\d.?~%/-]+$/.test(text) && /\d{4}-\d{2}/.test(text)) return edtfInterval(text)
  const bound = readBound(text, order)
  if (bound !== null) return bound
  // Before words that are not known are passed over.
  if (GOES_ON.test(text.split(BETWEEN).at(-1) ?? '')) return readStretch(text, order)
  if (isList(text, order) || isList(cell.trim().replaceAll(/\s*\n\s*/g, ';'), order)) return SEVERAL
  const week = weekOf(text, order)
  if (week !== null) return week
  const alone = readPoint(text, order)
  if (!isUnreadable(alone)) return alone
  const stretch = readStretch(text, order)
  return isUnreadable(stretch) && isSeason(text) ? SEASON : stretch
}

const isUnreadable = (read: ReadDate): boolean => read.kind === 'problem' && read.code === 'date-unreadable'

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
  const { text, mark } = aloneOf(given)
  const rare = rareDate(text.replace(TAIL, ''))
  const read = readNumbers(text, order) ?? (rare === null ? null : rareRead(rare)) ?? readWords(text) ?? UNREADABLE
  return mark === '' || read.kind !== 'date' ? read : { kind: 'date', edtf: read.edtf.split('/').map(marked(mark)).join('/') }
}

const marked = (mark: string) => (end: string) => (/^[^.]*\d$/.test(end) ? `${end}${mark}` : end)

/** The seven days of a week that one of them names. */
const WEEK_OF = /^(?:the )?(?:week (?<end>ending|of|from|beginning|commencing|starting)|w\/c|неделя (?:с|от))\s+(?<day>.+)$/i
const DAYS_BEHIND = 6

function weekOf(text: string, order: DateOrder | null): ReadDate | null {
  const found = WEEK_OF.exec(text)?.groups
  if (!found) return null
  const read = readPoint(found['day'] ?? '', order)
  const day = read.kind === 'date' ? parseDay(read.edtf) : null
  if (day === null) return UNREADABLE
  const isEnd = found['end']?.toLowerCase() === 'ending'
  const other = dayOfNumber(dayNumber(day) + (isEnd ? -DAYS_BEHIND : DAYS_BEHIND))
  return date(isEnd ? `${other}/${day}` : `${day}/${other}`)
}

/** Whether a text is a list of whole dates: "15.03.2020; 02.04.2020". */
function isList(text: string, order: DateOrder | null): boolean {
  const parts = BETWEEN_TWO.test(text) ? [] : text.split(LISTED)
  return (
    parts.length > 1 &&
    parts.every((part) => /\d{4}|\d[./]\d+[./]\d/.test(part) && ['date', 'either'].includes(readPoint(part, order).kind))
  )
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

/** From one date to another. */
function readStretch(text: string, order: DateOrder | null): ReadDate {
  const ends = kazakhEnds(text) ?? text.replace(LEADING, '').split(BETWEEN)
  const parts = ends.length === 2 ? ends : text.includes(' - ') ? text.split(' - ') : hyphened(text)
  if (parts.length !== 2) return UNREADABLE
  const [from, to] = parts.map((part): ReadDate => (GOES_ON.test(part.trim()) ? { kind: 'open' } : readPoint(part.trim(), order)))
  if (!from || !to) return UNREADABLE
  const first = fromShort(parts[0] ?? '', parts[1] ?? '', order) ?? from
  const listed = !BETWEEN_TWO.test(text) && AND.test(text) && first.kind === 'date' && to.kind === 'date'
  return listed && !isNextDay(first.edtf, to.edtf) ? SEVERAL : stretchOf(first, to)
}

/** Whether a day follows another. */
function isNextDay(first: string, next: string): boolean {
  const [day1, day2] = [parseDay(first), parseDay(next)]
  return day1 !== null && day2 !== null && dayNumber(day2) === dayNumber(day1) + 1
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
  const quarters = /^(Q[1-4])-(Q[1-4] \d{4})$/i.exec(text)
  if (quarters) return quarters.slice(1)
  // "февраль-март 2021", "March/April 2020".
  const months = /^(\p{L}+)[-/](\p{L}+ \d{4}.*)$/u.exec(text)
  return months && monthNumber(months[1] ?? '') !== null ? [months[1] ?? '', months[2] ?? ''] : []
}

/** "28 March – 3 April 2020", "28.03 – 03.04.2020": the first end has the year of the second. */
function fromShort(first: string, second: string, order: DateOrder | null): ReadDate | null {
  const year = /(\d{4})/.exec(second)?.[1]
  if (year === undefined || first.trim() === '' || /\d{4}/.test(first)) return null
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
  // "Until 5 March" in the column of last days says no more than the day; of two stretches the first and the last day count.
  const first = from.edtf.replace(/(?<=.)\/(?:\.\.|[^./]+)$/, '')
  const last = to.edtf.replace(/^[^./]*\/(?=[^./])/, '')
  const before = /\/(?=\d)(.+)/.exec(from.edtf)?.[1] ?? ''
  const edtf = joined(first, last)
  if (parseEdtf(edtf) !== null && before.slice(0, last.length) <= last) return date(edtf)
  return { kind: 'problem', code: first.includes('/') || last.includes('/') ? 'date-unreadable' : 'date-backwards' }
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
