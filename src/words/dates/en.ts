import type { EdtfPoint } from '../../model/date.ts'
import { type DateLength, type DateWords, exactnessOf, inOneMonth, isExactPoint, type MonthNames } from './date-words.ts'

const THIRDS = { early: 'early ', mid: 'mid-', late: 'late ' } as const

function point(given: EdtfPoint, names: MonthNames, length: DateLength): string {
  const { year, day, approximate, uncertain } = given
  const month = (length === 'row' ? names.monthsShort : names.months)[(given.month ?? 1) - 1] ?? ''
  const phrase = (): string => {
    const exactness = exactnessOf(given)
    if (exactness === 'year') return approximate ? `about ${year}` : String(year)
    const text = exactness === 'day' ? `${day} ${month}` : exactness === 'month' ? month : THIRDS[exactness] + month
    const about = exactness === 'month' && approximate ? 'about ' : ''
    return about + text + (length === 'long' ? ` ${year}` : '')
  }
  return uncertain ? `perhaps ${phrase()}` : phrase()
}

function range(start: EdtfPoint, end: EdtfPoint, names: MonthNames, length: DateLength): string {
  const to = point(end, names, length)
  // The year stands once, at the end.
  const from = inOneMonth(start, end)
    ? String(start.day)
    : point(start, names, start.year === end.year && length === 'long' ? 'short' : length)
  const between = length !== 'row' && !(isExactPoint(start) && isExactPoint(end))
  return between ? `between ${from} and ${to}` : `${from} to ${to}`
}

export const dates: DateWords = {
  point,
  range,
  since: (start, names, length) => `from ${point(start, names, length)}, no end given`,
  by: (end, names, length) => `by ${point(end, names, length)}`,
  yearFirst: false,
}
