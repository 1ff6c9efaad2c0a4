const NOT_KNOWN = String.raw`(?:не ?извест\p{L}*|не ?(?:указан|установлен|определен|определён|заполнен|предоставлен|применим)\p{L}*|unknown|not (?:known|stated|specified|reported|recorded|provided|given)|белгісіз|көрсетілмеген|анықталмаған|толтырылмаған)`
/** What is not known, where a cell says it again: "date unknown", "место не установлено". */
const OF_WHAT = '(?:date|time|place|location|address|city|name|дата|время|место|адрес|город|имя|күні|уақыты|орны|жері)'

const NOTHING = new RegExp(
  [
    String.raw`[-–—―_.*]+|\?+|…|#?n ?/ ?a(?: n/a)?|n ?/ ?[dk]|#н/д|n\. ?[ad]|s\.d|<na>|none|null|nil|undefined|unk|tb[acd]|to be (?:announced|confirmed|determined)|undated`,
    String.raw`not (?:avail(?:able)?|applicable)|no (?:date|data|information|info)|\((?:blank|empty|пусто)\)`,
    'нет(?: данных| даты| сведений| информации| инф)?|без даты|н[/.]? ?д|н/у|не уст|отсутству[ею]т|уточняется|б/?д|жоқ|(?:деректер|мәлімет|ақпарат) жоқ',
    NOT_KNOWN,
    'point empty',
    `${OF_WHAT} ${NOT_KNOWN}`,
    `unknown ${OF_WHAT}`,
  ]
    .map((pattern) => `^(?:${pattern})\\.?$`)
    .join('|'),
  'iu',
)

/** As Python and R write what is none; in other letters it is a name. */
const NO_NUMBER = /^(?:NaN|nan|NaT|NA)$/

/** Whether a cell says in words or signs that nothing is known: "n/a", "-", "нет данных". */
export const saysNothing = (cell: string): boolean => NOTHING.test(cell) || NO_NUMBER.test(cell)

/** What a spreadsheet shows in place of a value that it could not work out, or not show: in English and in Russian, and in LibreOffice. */
const ERROR =
  /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|ССЫЛКА!|ДЕЛ\/0!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|ПУСТО!)|#{2,}|Err:\d{3}|Loading\.{3})$/i

/** Whether a cell holds an error of a formula. */
export const isFormulaError = (cell: string): boolean => ERROR.test(cell)
