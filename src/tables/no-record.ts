import type { ProblemCode } from './check-problem.ts'
import { fold } from './column-names.ts'
import { readDate } from './dates.ts'

/** Why a row is no record, and what of it shows that. */
export interface NoRecord {
  readonly code: Extract<ProblemCode, 'row-headers' | 'row-heading' | 'row-remark' | 'row-total'>
  readonly value: string
}

/** How a row begins that adds up those above it. */
const TOTAL = /^((grand |sub-?)?totals?|sum|average|mean|(под)?итого|всего|среднее|барлығы|жиыны|орташа)\s*[:.]?$/i
/** The same with what it adds up, before nothing but numbers: "Almaty Total", "Итого по Алматы". */
const TOTAL_OF = /^(?:grand total|sub-?total|total (?:for|of|in|by)|итого|всего)\s.|.\s(?:total|итого|всего|барлығы|жиыны)\s*:?$/i
/** A number of records, alone in its row: "Total: 2 incidents". */
const COUNT =
  /^(?:(?:total|итого|всего|барлығы|жиыны)(?:\s+\p{L}+){0,2}\s*[:–—-]?|(?:n|count|number of|кол-во|количество|саны)(?:\s+\p{L}+){0,2}\s*[:=–—-])\s*\d+(?:\s+\p{L}+)?\.?$/iu
const NUMBER = /^-?[\d\s.,]+%?$/
/** How a row begins that says something about the table, and holds nothing else. */
const REMARK =
  /^(\*+\s*[-–—]?\s*\p{L}|©|\(c\) [^\d\n]{0,60}\d{4}\.?$|(sources?|notes?|remarks?|disclaimer|legend|contacts?|источники?|примечани[ея]|сноск[аи]|легенда|контакты?|дереккөз(дер)?|ескертпе(лер)?|ескерту(лер)?)\s*[:*.]|(generated (on|by|at)|downloaded (from|on)|page \d+|end of (table|report|data|file|list)|стр(\.|аница) \d+|конец (таблицы|отч[её]та|списка|файла)|сформирован[оа]? |data as of|as of \d|last updated?|(compiled|prepared) by|данные на|по состоянию на|обновлен[оа]|(подготовлен|составлен)[оа]? )(?!\p{L}))/iu
/** A month, a year or several, as they stand over rows; a day stands in a row of its own. */
const MONTHS = /^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/
const LONGEST_HEADING = 40
/** Letters beyond which a cell is no name of a column. */
const LONGEST_NAME = 100
/** Columns from which a row with one cell is a heading, and no record of which little is known. */
const HEADED = 3
/** Columns from which a row that numbers them is told from a record. */
const NUMBERED = 3

/** Why a row is no record; null where it is one. */
export function noRecord(
  cells: readonly string[],
  { headers, isFirst, isDated }: { readonly headers: readonly string[]; readonly isFirst: boolean; readonly isDated: () => boolean },
): NoRecord | null {
  const said = cells.filter((cell) => cell !== '')
  if (said.length > 0 && repeats(cells, headers)) return { code: 'row-headers', value: cells.join(' ') }
  // "1, 2, 3" below the names of the columns, as forms of offices have it.
  if (isFirst && said.length >= NUMBERED && cells.every((cell, column) => cell === String(column + 1)))
    return { code: 'row-headers', value: cells.join(' ') }
  const [first = '', ...others] = said
  const isAlone = others.length === 0 && headers.length > 1
  if (isAlone && REMARK.test(first)) return { code: 'row-remark', value: first }
  if (isAlone && headers.length >= HEADED && isOfMonths(first)) return { code: 'row-heading', value: first }
  const addsUp =
    TOTAL.test(first) ||
    (isAlone && COUNT.test(first)) ||
    (TOTAL_OF.test(first) && others.length > 0 && others.every((cell) => NUMBER.test(cell)))
  return addsUp && !isDated() ? { code: 'row-total', value: said.join(' ') } : null
}

/** Whether a row has the names of its columns for cells; in other letters and with signs if there are two, "(continued)" in one of more. */
function repeats(cells: readonly string[], headers: readonly string[]): boolean {
  const filled = [...cells.keys()].filter((column) => cells[column] !== '')
  if (filled.every((column) => cells[column] === headers[column])) return true
  const isName = (column: number) => {
    const [cell = '', header = ''] = [cells[column], headers[column]]
    // Most cells need no more than a look.
    return cell.length <= LONGEST_NAME && initialOf(cell) === initialOf(header) && fold(cell) === fold(header)
  }
  // One of the first two, so that most rows are seen to be others at once.
  return filled.length > 1 && filled.slice(0, 2).some(isName) && filled.filter(isName).length >= Math.max(2, filled.length - 1)
}

const initialOf = (text: string): string => /\p{L}/u.exec(text)?.[0].toLowerCase() ?? ''

function isOfMonths(cell: string): boolean {
  const read = cell.length > LONGEST_HEADING ? null : readDate(cell, null)
  return read?.kind === 'date' && MONTHS.test(read.edtf)
}
