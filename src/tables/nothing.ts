const NOT_KNOWN = String.raw`(?:не ?извест\p{L}*|не ?(?:указан|установлен|определен|определён)\p{L}*|unknown|not (?:known|stated|specified|reported|recorded)|белгісіз|көрсетілмеген|анықталмаған)`
/** What is not known, where a cell says it again: "date unknown", "место не установлено". */
const OF_WHAT = '(?:date|time|place|location|address|city|name|дата|время|место|адрес|город|имя|күні|уақыты|орны|жері)'

const NOTHING = new RegExp(
  [
    String.raw`-+|–|—|\?+|…|\.{2,}|#?n ?/ ?a|#н/д|n\.a|<na>|none|null|nil|unk|tbc|tbd|to be (?:confirmed|determined)|undated`,
    String.raw`not (?:available|applicable)|no (?:date|data|information|info)|\((?:blank|empty|пусто)\)`,
    'нет(?: данных| даты| сведений| информации| инф)?|без даты|н/?д|уточняется|б/?д|жоқ|(?:деректер|мәлімет|ақпарат) жоқ',
    NOT_KNOWN,
    `${OF_WHAT} ${NOT_KNOWN}`,
    `unknown ${OF_WHAT}`,
  ]
    .map((pattern) => `^(?:${pattern})\\.?$`)
    .join('|'),
  'iu',
)

/** As Python writes what is none; in other letters it is a name. */
const NO_NUMBER = /^(?:NaN|nan|NaT)$/

/** Whether a cell says in words or signs that nothing is known: "n/a", "-", "нет данных". */
export const saysNothing = (cell: string): boolean => NOTHING.test(cell) || NO_NUMBER.test(cell)

/** What a spreadsheet shows in place of a value that it could not work out, in English and in Russian. */
const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ССЫЛКА!|ДЕЛ\/0!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/i

/** Whether a cell holds an error of a formula. */
export const isFormulaError = (cell: string): boolean => ERROR.test(cell)
