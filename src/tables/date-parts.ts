import { daysInMonth } from '../model/date.ts'

/** Parts of a year and of a month in words: the second quarter, the first half, the third ten days, a season. */

/** One to four, as they stand before a part. */
const ORDINALS: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:i|first|перв\p{L}+|бірінші)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:ii|second|втор\p{L}+|екінші)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:iii|third|трет\p{L}+|үшінші)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:iv|fourth|четв[её]рт\p{L}+|төртінші)(?!\p{L})/iu,
]
const BENT = /(?<!\d)([1-4])-?(?:st|nd|rd|th|[яйем]|ая|ое|ой|ом|ші|шы)(?!\p{L})/iu

/** A text with the number of a part in digits: "first quarter", "1-й квартал" and "I тоқсан" as "1 …". */
export const ordinalsInDigits = (text: string): string =>
  ORDINALS.reduce((left, pattern, at) => left.replace(pattern, String(at + 1)), text).replace(BENT, '$1')

/** Parts of a month, and the days on which they begin; of weeks nobody knows them. */
const PARTS: readonly (readonly [pattern: RegExp, starts: readonly number[]])[] = [
  [/(?<![\p{L}\d])(?:([1-4])|last|последн\p{L}+|соңғы)[\s-]*(?:half|половин\p{L}+|жарты\p{L}*)(?!\p{L})(?: of)?/iu, [1, 16]],
  [
    /(?<![\p{L}\d])(?:([1-4])|last|последн\p{L}+|соңғы)[\s-]*(?:ten days|decade|декад\p{L}+|онкүндік\p{L}*)(?!\p{L})(?: of)?/iu,
    [1, 11, 21],
  ],
  [/(?<![\p{L}\d])(?:[1-5]|last|последн\p{L}+|соңғы)[\s-]*(?:week|недел\p{L}+|апта\p{L}*)(?!\p{L})(?: of)?|\bweek [1-5](?: of)?\b/iu, []],
]

/** A part of a month that a text names. */
export interface PartOfMonth {
  /** The text without it. */
  readonly rest: string
  /** The days of the part in a month "2020-03"; the month itself where they are not known; null for a part that no month has. */
  readonly daysIn: (month: string) => string | null
}

/** The part of a month in a text; null where it names none. */
export function partOfMonth(given: string): PartOfMonth | null {
  const text = ordinalsInDigits(given)
  for (const [pattern, starts] of PARTS) {
    const match = pattern.exec(text)
    if (!match) continue
    const at = Number(match[1] ?? starts.length)
    const daysIn = (month: string): string | null => {
      if (starts.length === 0) return month
      const first = starts[at - 1]
      const last = (starts[at] ?? daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))) + 1) - 1
      const day = (date: number) => `${month}-${String(date).padStart(2, '0')}`
      return first === undefined ? null : `${day(first)}/${day(last)}`
    }
    return { rest: text.replace(match[0], ' '), daysIn }
  }
  return null
}

/** Seasons, which are others in the south and in other calendars, and parts of a year that begin on no day. */
const SEASON =
  /^(?:spring|summer|autumn|fall|winter|весн(?:[аыеу]|ой)|лет(?:о|а|ом)|осен(?:ь|и|ью)|зим(?:[аыеу]|ой)|көктем\p{L}{0,4}|жаз(?:да|ы|ында)?|күз\p{L}{0,4}|қыс\p{L}{0,4}|early|mid(?:dle)?|late|beginning|start|end|нача(?:ло|ле|ла)|середин[аеы]|кон(?:ец|це|ца)|(?:басы|ортасы|соңы|аяғы)\p{L}{0,3})$/iu
const BESIDE_SEASON = /^(?:of|the|in|and|or|to|во?|и|или|гг?|год\p{L}{0,2}|ж|жыл\p{L}{0,4})$/iu

/** Whether a text names a season or another part of a year that has no months of its own, and nothing else. */
export function isSeason(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  return (
    /\d{4}/.test(text) && words.some((word) => SEASON.test(word)) && words.every((word) => SEASON.test(word) || BESIDE_SEASON.test(word))
  )
}
