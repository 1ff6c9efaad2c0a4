import type { EdtfPoint } from '../../model/date.ts'
import { type DateLength, type DateWords, exactnessOf, inOneMonth, isExactPoint, type MonthNames } from './date-words.ts'

/** Cases that a phrase wants of a month or of a third of one. */
type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental'

/** Stem of each month and the ending of its nominative: all others follow from it. */
const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
const HARD = { nominative: '', accusative: '', genitive: 'а', dative: 'у', instrumental: 'ом' } as const
const SOFT = { nominative: 'ь', accusative: 'ь', genitive: 'я', dative: 'ю', instrumental: 'ем' } as const
const IOT = { nominative: 'й', accusative: 'й', genitive: 'я', dative: 'ю', instrumental: 'ем' } as const
/** The endings of these are stressed. */
const STRESSED = new Set(['январь', 'февраль', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'])

function monthIn(month: number, wanted: Case): string {
  const name = MONTHS[month - 1] ?? ''
  const stem = /[ьй]$/.test(name) ? name.slice(0, -1) : name
  const endings = name.endsWith('ь') ? SOFT : name.endsWith('й') ? IOT : HARD
  if (wanted === 'instrumental' && STRESSED.has(name)) return `${stem}ём`
  return stem + endings[wanted]
}

const THIRDS: Readonly<Record<'early' | 'mid' | 'late', Readonly<Record<Case, string>>>> = {
  early: { nominative: 'начало', genitive: 'начала', dative: 'началу', accusative: 'начало', instrumental: 'началом' },
  mid: { nominative: 'середина', genitive: 'середины', dative: 'середине', accusative: 'середину', instrumental: 'серединой' },
  late: { nominative: 'конец', genitive: 'конца', dative: 'концу', accusative: 'конец', instrumental: 'концом' },
}
const YEARS: Readonly<Record<Case, string>> = {
  nominative: 'год',
  genitive: 'года',
  dative: 'году',
  accusative: 'год',
  instrumental: 'годом',
}
/** A number and what it counts stay on one line. */
const NBSP = '\u00a0'

function inCase(given: EdtfPoint, wanted: Case, names: MonthNames, length: DateLength): string {
  const { year, day, approximate, uncertain } = given
  const phrase = (): string => {
    const exactness = exactnessOf(given)
    if (exactness === 'year') return `${approximate ? 'примерно ' : ''}${year}${NBSP}${YEARS[wanted]}`
    const number = given.month ?? 1
    const short = length === 'row' ? (names.monthsShort[number - 1] ?? '') : null
    const tail = length === 'long' ? ` ${year}${NBSP}года` : ''
    // A day is read as "the ninth of April" in every case.
    if (exactness === 'day') return `${day}${NBSP}${short ?? monthIn(number, 'genitive')}${tail}`
    if (exactness !== 'month') return `${THIRDS[exactness][wanted]} ${monthIn(number, 'genitive')}${tail}`
    return `${approximate ? 'примерно ' : ''}${short ?? monthIn(number, wanted)}${tail}`
  }
  return uncertain ? `${phrase()} (возможно)` : phrase()
}

/** "с", "к" and the like before a second of a month, which is read with two consonants: "со 2 марта". */
const before = (preposition: string, given: EdtfPoint): string =>
  exactnessOf(given) === 'day' && given.day === 2 ? `${preposition}о` : preposition

function range(start: EdtfPoint, end: EdtfPoint, names: MonthNames, length: DateLength): string {
  // The year stands once, at the end.
  const first = start.year === end.year && length === 'long' ? 'short' : length
  if (inOneMonth(start, end)) return `${start.day}–${inCase(end, 'genitive', names, length)}`
  if (length === 'row') return `${inCase(start, 'nominative', names, length)}${NBSP}– ${inCase(end, 'nominative', names, length)}`
  if (!isExactPoint(start) || !isExactPoint(end))
    return `между ${inCase(start, 'instrumental', names, first)} и ${inCase(end, 'instrumental', names, length)}`
  return `${before('с', start)} ${inCase(start, 'genitive', names, first)} по ${inCase(end, 'accusative', names, length)}`
}

export const dates: DateWords = {
  point: (given, names, length) => inCase(given, 'nominative', names, length),
  range,
  since: (start, names, length) => `${before('с', start)} ${inCase(start, 'genitive', names, length)}, дата окончания не указана`,
  by: (end, names, length) => `${before('к', end)} ${inCase(end, 'dative', names, length)}`,
  yearFirst: false,
}
