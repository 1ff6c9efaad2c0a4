import type { EdtfPoint } from '../../model/date.ts'
import { type DateLength, type DateWords, exactnessOf, inOneMonth, isExactPoint, type MonthNames } from './date-words.ts'

/** Endings that a phrase wants: of (-ның), from (-дан), to (-ға). */
type Ending = 'none' | 'genitive' | 'ablative' | 'dative'

/** The months with the endings that vowel harmony and the last sound give them, and the form of "and" behind them. */
const MONTHS: readonly (readonly [name: string, genitive: string, ablative: string, dative: string, and: string])[] = [
  ['қаңтар', 'дың', 'дан', 'ға', 'мен'],
  ['ақпан', 'ның', 'нан', 'ға', 'мен'],
  ['наурыз', 'дың', 'дан', 'ға', 'бен'],
  ['сәуір', 'дің', 'ден', 'ге', 'мен'],
  ['мамыр', 'дың', 'дан', 'ға', 'мен'],
  ['маусым', 'ның', 'нан', 'ға', 'мен'],
  ['шілде', 'нің', 'ден', 'ге', 'мен'],
  ['тамыз', 'дың', 'дан', 'ға', 'бен'],
  ['қыркүйек', 'тің', 'тен', 'ке', 'пен'],
  ['қазан', 'ның', 'нан', 'ға', 'мен'],
  ['қараша', 'ның', 'дан', 'ға', 'мен'],
  ['желтоқсан', 'ның', 'нан', 'ға', 'мен'],
]

function monthWith(month: number, ending: Ending): string {
  const [name, genitive, ablative, dative] = MONTHS[month - 1] ?? ['', '', '', '']
  return name + { none: '', genitive, ablative, dative }[ending]
}

/** Beginning, middle and end of a month, of which they are a part: "сәуірдің ортасы". */
const THIRDS: Readonly<Record<'early' | 'mid' | 'late', Readonly<Record<Exclude<Ending, 'genitive'>, string>>>> = {
  early: { none: 'басы', ablative: 'басынан', dative: 'басына' },
  mid: { none: 'ортасы', ablative: 'ортасынан', dative: 'ортасына' },
  late: { none: 'аяғы', ablative: 'аяғынан', dative: 'аяғына' },
}
const YEARS: Readonly<Record<Exclude<Ending, 'genitive'>, string>> = { none: 'жыл', ablative: 'жылдан', dative: 'жылға' }
/** A number and what it counts stay on one line. */
const NBSP = '\u00a0'

function withEnding(given: EdtfPoint, ending: Exclude<Ending, 'genitive'>, names: MonthNames, length: DateLength): string {
  const { year, day, approximate, uncertain } = given
  const phrase = (): string => {
    const exactness = exactnessOf(given)
    if (exactness === 'year') return `${approximate ? 'шамамен ' : ''}${year}${NBSP}${YEARS[ending]}`
    const number = given.month ?? 1
    const short = length === 'row' ? (names.monthsShort[number - 1] ?? '') : null
    const head = length === 'long' ? `${year}${NBSP}жылғы ` : ''
    if (exactness === 'day') return `${head}${day}${NBSP}${short ?? monthWith(number, ending)}`
    if (exactness !== 'month') return `${head}${monthWith(number, 'genitive')} ${THIRDS[exactness][ending]}`
    return `${approximate ? 'шамамен ' : ''}${head}${short ?? monthWith(number, ending)}`
  }
  return uncertain ? `${phrase()} (болуы мүмкін)` : phrase()
}

function and(given: EdtfPoint): string {
  const exactness = exactnessOf(given)
  // "басы", "ортасы", "аяғы", "жыл" and a closing bracket all want the plain form.
  return (exactness === 'day' || exactness === 'month') && !given.uncertain ? (MONTHS[(given.month ?? 1) - 1]?.[4] ?? 'мен') : 'мен'
}

function range(start: EdtfPoint, end: EdtfPoint, names: MonthNames, length: DateLength): string {
  // The year stands once, ahead of both.
  const last = start.year === end.year && length === 'long' ? 'short' : length
  if (inOneMonth(start, end)) {
    const head = length === 'long' ? `${start.year}${NBSP}жылғы ` : ''
    return `${head}${start.day}–${withEnding(end, 'none', names, length === 'long' ? 'short' : length)}`
  }
  if (length === 'row') return `${withEnding(start, 'none', names, length)}${NBSP}– ${withEnding(end, 'none', names, length)}`
  if (!isExactPoint(start) || !isExactPoint(end))
    return `${withEnding(start, 'none', names, length)} ${and(start)} ${withEnding(end, 'none', names, last)} аралығында`
  return `${withEnding(start, 'ablative', names, length)} ${withEnding(end, 'dative', names, last)} дейін`
}

export const dates: DateWords = {
  point: (given, names, length) => withEnding(given, 'none', names, length),
  range,
  since: (start, names, length) => `${withEnding(start, 'ablative', names, length)} бастап, аяқталған күні көрсетілмеген`,
  by: (end, names, length) => `${withEnding(end, 'dative', names, length)} қарай`,
  yearFirst: true,
}
