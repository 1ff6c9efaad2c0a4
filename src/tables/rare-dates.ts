import { type Day, dayNumber, dayOfNumber } from '../model/date.ts'
import { dayText, fullYear, monthText } from './calendar.ts'
import { ordinalsInDigits } from './date-parts.ts'

/** Dates in numbers that are no single day: parts that are not known, weeks, quarters, halves, days of one month. */

const QUARTERS = [
  /^(?<number>[1-4])Q\s*(?<year>\d{4})$/i,
  /^(?:Q|кв\.?\s*)(?<number>[1-4])[\s/-]*(?<year>\d{4})$/i,
  /^(?<year>\d{4})[\s/-]*Q(?<number>[1-4])$/i,
  /^(?:(?:во?|in|in the|the)\s+)?(?<number>[1-4])[\s-]*(?:кв(?:артал\p{L}*)?|quarter|тоқсан\p{L}*)\.?(?: of)?\s*(?<year>\d{4})$/iu,
  /^(?<year>\d{4})\s*(?:жылғы|жылдың|ж\.)?\s*(?<number>[1-4])[\s-]*(?:quarter|тоқсан\p{L}*)$/iu,
]
const HALVES = [
  /^(?<number>[12])H\s*(?<year>\d{4})$/i,
  /^H(?<number>[12])[\s/-]*(?<year>\d{4})$/i,
  /^(?<year>\d{4})[\s/-]*H(?<number>[12])$/i,
  /^(?:(?:во?|in|in the|the)\s+)?(?<number>[12])[\s-]*(?:half|полугоди\p{L}+|половин\p{L}+|жарты\p{L}*)(?: of)?\s*(?<year>\d{4})$/iu,
  /^(?<year>\d{4})\s*(?:жылғы|жылдың|ж\.)?\s*(?<number>[12])[\s-]*(?:half|жарты\p{L}*)$/iu,
]

/** What may have a number in words before it. */
const PART_OF_YEAR = /кв|quarter|тоқсан|half|пол[уо]|жарты/i
/** "The 1930s", "1930-е годы". */
const DECADE = /^(?:(?:in )?the |в )?(\d{3})0(?:['’]?s|-?(?:[ех]|ые|ых))(?: год(?:ы|ах)| гг?\.?)?$/i
const WEEK = /^(\d{4})-?W(\d{2})$/i
/** What stands for a part that is not known: zeros as databases write them, `XX` as EDTF does, the line of a form. */
const NOT_KNOWN = String.raw`(?:00|xx|\?{1,2}|_{1,2}|-{1,2})`
const YEAR_ALONE = [
  new RegExp(`^(\\d{4})-${NOT_KNOWN}(?:-${NOT_KNOWN})?$`, 'i'),
  new RegExp(`^${NOT_KNOWN}[./]${NOT_KNOWN}[./](\\d{4})$`, 'i'),
]
const MONTH_ALONE = [
  new RegExp(`^(?<year>\\d{4})-(?<month>\\d{2})-${NOT_KNOWN}$`, 'i'),
  new RegExp(`^(?:${NOT_KNOWN}[./]|\\.\\.)(?<month>\\d{1,2})[./](?<year>\\d{4})$`, 'i'),
]
/** A year, as a table of fractions holds it, or in words. */
const IN_YEAR = /^(\d{4})\.0$|^(?:в|in|during|в течение)\s+(\d{4})(?:\s*г(?:\.|од\p{L}*)?)?$/iu
/** From one year to another: "2019-2020"; the end in two digits only where they are no month: "2019/20". */
const YEARS = /^(\d{4})\s*[-–—/]\s*(\d{4}|1[3-9]|[2-9]\d)$/
const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const ROMAN_DAY = /^(\d{1,2})[./\s-]+([ivx]+)[./\s-]+(\d{4})$/i
/** Days of two months: "15.03-02.04.2020". */
const DAYS_APART = /^(\d{1,2})\.(\d{1,2})\.?\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/
const DAYS = /^(\d{1,2})\.?\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/
/** ISO 8601 lets the end leave out what it shares with the beginning. */
const SHORT_END = /^(\d{4})-(\d{2})-(\d{2})\/(?:(\d{2})-)?(\d{2})$/

const firstMatch = (patterns: readonly RegExp[], text: string): RegExpExecArray | null =>
  patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? null

/** A date of this kind as EDTF, from its first to its last day or month; `impossible` for what the calendar does not have; null for anything else. */
export function rareDate(text: string): string | null {
  const year = firstMatch(YEAR_ALONE, text)?.[1]
  if (year !== undefined) return Number(year) === 0 ? 'impossible' : year
  const inYear = IN_YEAR.exec(text)
  if (inYear) return inYear[1] ?? inYear[2] ?? null
  const years = YEARS.exec(text)
  if (years) return yearsText(years[1] ?? '', years[2] ?? '')
  const roman = ROMAN_DAY.exec(text)
  const romanMonth = ROMAN_MONTHS.indexOf(roman?.[2]?.toLowerCase() ?? '') + 1
  if (roman && romanMonth > 0) return dayText(Number(roman[3]), romanMonth, Number(roman[1])) ?? 'impossible'
  const month = firstMatch(MONTH_ALONE, text)?.groups
  if (month) return monthText(Number(month['year']), Number(month['month'])) ?? 'impossible'
  const numbered = PART_OF_YEAR.test(text) ? ordinalsInDigits(text) : text
  const quarter = firstMatch(QUARTERS, numbered)?.groups
  if (quarter) return monthsText(quarter, 3)
  const half = firstMatch(HALVES, numbered)?.groups
  if (half) return monthsText(half, 6)
  const decade = DECADE.exec(text)?.[1]
  if (decade !== undefined) return `${decade}0/${decade}9`
  const week = WEEK.exec(text)
  if (week) return weekText(Number(week[1]), Number(week[2]))
  return daysText(text)
}

/** The months of one of the equal parts of a year; null for one that no year has. */
function monthsText(groups: Readonly<Record<string, string>>, length: number): string | null {
  const [year, part] = [Number(groups['year']), Number(groups['number'])]
  const [from, to] = [monthText(year, length * (part - 1) + 1), monthText(year, length * part)]
  return from === null || to === null ? null : `${from}/${to}`
}

/** Monday to Sunday of a week as ISO 8601 counts them: that with 4 January is the first. */
function weekText(year: number, week: number): string {
  const fourth = dayNumber(`${String(year).padStart(4, '0')}-01-04` as Day)
  // 1 January 1970 was a Thursday.
  const monday = fourth - ((fourth + 3) % 7) + 7 * (week - 1)
  const thursday = dayOfNumber(monday + 3)
  return week > 0 && thursday.startsWith(String(year)) ? `${dayOfNumber(monday)}/${dayOfNumber(monday + 6)}` : 'impossible'
}

/** The end in two digits is of the same century, and no earlier. */
function yearsText(from: string, to: string): string {
  const last = to.length === 4 ? to : from.slice(0, 2) + to
  return to.length === 2 && last <= from ? 'impossible' : `${from}/${last}`
}

/** "5-7.03.2020", "15.03-02.04.2020", "2020-03-05/07". */
function daysText(text: string): string | null {
  const apart = DAYS_APART.exec(text)
  if (apart) {
    const [, from, fromMonth, to, toMonth, end = ''] = apart
    return ends(dayText(fullYear(end), Number(fromMonth), Number(from)), dayText(fullYear(end), Number(toMonth), Number(to)))
  }
  const days = DAYS.exec(text)
  if (days) {
    const [, from, to, month, year = ''] = days
    return ends(dayText(fullYear(year), Number(month), Number(from)), dayText(fullYear(year), Number(month), Number(to)))
  }
  const short = SHORT_END.exec(text)
  if (!short) return null
  const [, year, month, from, otherMonth = month, to] = short
  return ends(dayText(Number(year), Number(month), Number(from)), dayText(Number(year), Number(otherMonth), Number(to)))
}

const ends = (from: string | null, to: string | null): string => (from === null || to === null ? 'impossible' : `${from}/${to}`)
