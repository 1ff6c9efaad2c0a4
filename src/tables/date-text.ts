/** The text of a cell, without what stands about a date and names no other: brackets, days of the week, times, marks of notes. */

/** Days of the week, whole and short: they repeat what the date says. */
const WEEKDAYS =
  /(?<![\p{L}\d])\(?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|(?:дүй|сей|сәр|бей)сенбі|жұма|сенбі|жексенбі)(?![\p{L}\d])\.?,?\)?/giu
/** When on the day, at either end. */
const PART_OF_DAY = `(?:(?:in|at) (?:the )?)?(?:early |late )?(?:morning|afternoon|evening|night|noon|midday|midnight)|(?:рано |поздно )?(?:утром|дн[её]м|вечером|ночью)|таңертең|күндіз|кешке|түнде`
const PART_BEFORE = new RegExp(String.raw`^(?:${PART_OF_DAY})[\s,]+(?=[\d\p{L}])`, 'iu')
const PART_BEHIND = new RegExp(String.raw`[\s,]+(?:${PART_OF_DAY})\.?$`, 'iu')
const TIME =
  /[T\s,]+(?:(?:в|at|сағат)\s+)?\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*(am|pm)?\s*(z|utc|gmt)?([+-]\d{1,2}(:?\d{2})?)?(\s*\(.*\))?$/i
/** The time in words: "2 pm", "14 час. 30 мин.", "at approx. 2pm". */
const HOUR =
  /[\s,]+(?:(?:в|at|about|approx\.?|около|сағат)\s+)*\d{1,2}\s*(?:[ap]\.?m\.?|h|hrs?|ч(?:ас\p{L}*)?\.?)(?:\s*\d{1,2}\s*(?:m|min|мин\p{L}*)\.?)?$/iu
/** The time before the day. */
const TIME_BEFORE = /^\d{1,2}:\d{2}(?::\d{2})?[\s,]+(?=\S)/
const ABOUT = /^(?:on or )?(?:~|≈|c\.|ca\.?|circa|about|around|approx(?:\.|imately)?|около|примерно|шамамен)\s*/i
/** The same behind a date. */
const ABOUT_BEHIND = /\s*\(?\b(approx(?:\.|imately)?|est(?:\.|imated)?|circa)\)?$|\s*\(?(примерно|приблизительно|шамамен)\)?$/i
/** Somebody was not sure. */
const UNSURE = /(?<=[\d\p{L}.])\s*\(?\?+\)?$/u

/** A cell as it is read: signs, spaces and brackets that mean nothing are gone. */
export function tidied(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    // Hyphens that no keyboard has, from a text program.
    .replaceAll(/[\u2010\u2011\u2212]/g, '-')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim()
    // By which a spreadsheet was told to leave a date as it is typed.
    .replace(/^'/, '')
    .replaceAll(/(?<=\d) ?\. ?(?=\d)/g, '.')
    .replace(/(?<=[\d.])\s?\*+$/, '')
    .replace(/(?<=^\d{4}-\d{2}(?:-\d{2})?) \/ (?=\d{4}-)/, '/')
    // "(3 days)".
    .replace(/\s*\(\d+ \p{L}+\)$/u, '')
  return /^\[([^[\]]*)\]$|^\(([^()]*)\)$/.test(text) ? text.slice(1, -1).trim() : text
}

/** A text of dates without the days of the week. */
export const withoutWeekdays = (text: string): string => text.replaceAll(WEEKDAYS, ' ').replaceAll(/ {2,}/g, ' ').trim()

/** A date that stands alone, and how sure it is in the signs of EDTF. */
export function aloneOf(given: string): { readonly text: string; readonly mark: '' | '~' | '?' | '%' } {
  const sure = given.replace(UNSURE, '')
  const unsure = sure !== given
  const about = ABOUT.test(sure) || ABOUT_BEHIND.test(sure)
  const text = [PART_BEFORE, PART_BEHIND, HOUR, TIME, TIME_BEFORE].reduce(
    (left, pattern) => left.replace(pattern, ''),
    sure.replace(ABOUT, '').replace(ABOUT_BEHIND, ''),
  )
  return { text: text.trim(), mark: about ? (unsure ? '%' : '~') : unsure ? '?' : '' }
}
