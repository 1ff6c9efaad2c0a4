import { fold } from './column-names.ts'
import { surveyColumns } from './survey-columns.ts'
import type { Table } from './table.ts'

/** Who may be named in a column of names: of whom it is told, who tells it, and who wrote it down. */
const PEOPLE =
  'respondent|interviewee|informant|complainant|applicant|victim|survivor|witness|relative|contact( person)?|patient|detainee|caller|submitter|enumerator|interviewer|reporter|data collector'
const PEOPLE_RU = 'респондент|заявител|пострадавш|потерпевш|свидетел|жертв|родственник|интервьюер|опрашивающ|задержанн'
const PEOPLE_KK = 'респондент|куә|жәбірленуші|зардап шегуші|өтініш беруші|сұхбат алушы'

/** Names of columns that tell who somebody is or how to reach them, folded: English, Russian, Kazakh. */
const PERSONAL: readonly RegExp[] = [
  /(^| )e ?mails?( address(es)?)?$|(^| )(эл|электрон\S*) (почт|адрес|пошта)|^почта$|^пошта$/,
  /(^| )(phone|telephone|whats ?app)( (number|no)s?)?$|^(phone|telephone|mobile|cell|tel)( |$)(?!network|service|operator)|(^| )телефон(ы|а|ы?мен|ы? нөмірі)?( |$)(?!сет|связ)|^(моб|тел)( |$)/,
  /^ip( ?addr(ess)?)?$|(^| )ip address$/,
  /(^| )(passport|iin|national id|identity card|id card)( |$)|(^| )паспорт|(^| )(иин|жсн|снилс)( |$)|удостоверени\S* личности|жеке куәлік|төлқұжат/,
  /date of birth|birth ?da(te|y)|^dob$|дат\S* рождения|туған (күні|жылы)/,
  /(home|postal|residential) address|адрес (проживания|прописки|регистрации)|тұрғылықты мекен ?жай/,
  /^(full|first|last|middle|family|given) names?$|^surname$/,
  new RegExp(`(^| )(${PEOPLE})s?( s)? ((full|first|last) )?names?( |$)|(^| )names? of (the |an? )?(${PEOPLE})`),
  /^((submitted|recorded|entered|interviewed|collected) by|respondent|interviewer|enumerator|submitter|username|user name)$/,
  /(^| )(фио|ф и о)( |$)|^(фамилия|отчество)( |$)|^имя$/,
  new RegExp(`(^| )(имя|имена|фамилия) (${PEOPLE_RU})|^(респондент|заявитель|интервьюер)$`),
  new RegExp(`(^| )аты ?жөні( |$)|^тегі( |$)|(^| )(${PEOPLE_KK})\\S* (аты|есімі)( |$)`),
  /^(device ?id|imei|subscriber ?id|sim ?serial|phonenumber)$/,
]
/** Of what a survey notes about the filling in of its form, what is about the person. */
const OF_RESPONDENT = /name|mail|\bip|location|device|user|имя|почт/

/** A cell that reaches somebody by itself: a mail address, a telephone number with its country, an address of the internet. */
const REACHES = /^[^@\s]+@[^@\s]+\.[^@\s]+$|^\+\d[\d ()-]{8,}$|^\d{1,3}(\.\d{1,3}){3}$/
/** Letters of a cell beyond which it is a story, and reaches nobody. */
const LONGEST = 100
/** Cells of a column that are looked at. */
const LOOKED_AT = 50

/**
 * Columns that may tell who somebody is, by their names or by what stands in them: whoever passes a table on should know of them. A guess, to
 * be said and not to be relied on.
 */
export function personalColumns({ headers, rows }: Pick<Table, 'headers' | 'rows'>): readonly number[] {
  const about = new Set(surveyColumns(headers).about)
  return headers.flatMap((header, column) => {
    const name = fold(header)
    const isNamed = PERSONAL.some((pattern) => pattern.test(name)) || (about.has(column) && OF_RESPONDENT.test(name))
    return isNamed || reaches(rows, column) ? [column] : []
  })
}

/** Whether most of what stands in a column reaches somebody. */
function reaches(rows: Table['rows'], column: number): boolean {
  const cells = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[column] || [])
  return cells.length > 0 && cells.filter((cell) => cell.length <= LONGEST && REACHES.test(cell)).length * 2 > cells.length
}

/** A table without some of its columns. */
export function withoutColumns({ headers, rows, tags }: Table, columns: readonly number[]): Table {
  const gone = new Set(columns)
  const kept = <Item>(items: readonly Item[]) => items.filter((_, column) => !gone.has(column))
  return { headers: kept(headers), rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })), tags: kept(tags) }
}
