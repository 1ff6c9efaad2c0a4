/** Beginnings by which the names of months are known, in English, Russian and Kazakh, in any case: "апреля", "сәуірде", "Apr". */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'қаң', 'каң', 'qań', 'qaŋ', 'qan'],
  ['feb', 'фев', 'ақп', 'aqp'],
  ['mar', 'мар', 'нау', 'nau'],
  ['apr', 'апр', 'сәу', 'сау', 'sáu', 'säu'],
  ['may', 'май', 'мая', 'мае', 'мам', 'mam'],
  ['jun', 'июн', 'мау', 'maý', 'mau'],
  ['jul', 'июл', 'шіл', 'şil', 'shil'],
  ['aug', 'авг', 'там', 'tam'],
  ['sep', 'сен', 'қыр', 'qyr'],
  ['oct', 'окт', 'қаз', 'qaz'],
  ['nov', 'ноя', 'қар', 'qar'],
  ['dec', 'дек', 'жел', 'jel'],
]

/** The number of a month from its name, 1 to 12; null for any other word. */
export function monthNumber(word: string): number | null {
  const folded = word.toLowerCase()
  if (folded.length < 3) return null
  const at = BEGINNINGS.findIndex((names) => names.some((name) => folded.startsWith(name)))
  return at < 0 ? null : at + 1
}
