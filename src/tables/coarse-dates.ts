import { parseDay } from '../model/date.ts'
import { fold } from './column-names.ts'
import { readDate } from './dates.ts'
import { guessMapping } from './guess-mapping.ts'
import type { Table, TableNote } from './table.ts'

/** The column in which ACLED says how exactly a date is known: 1 to the day, 2 to the week, 3 to the month. */
const PRECISION = 'time precision'
const CODES = new Set(['', '1', '2', '3'])

/**
 * Writes dates no more exactly than a column beside them says they are known: such tables give a day in any case, and a reader would take
 * the first of a month for the day on which it happened.
 */
export function coarsenDates(table: Table): { readonly table: Table; readonly notes: readonly TableNote[] } {
  const column = table.headers.findIndex((header) => fold(header) === PRECISION)
  const { date } = guessMapping(table)
  if (column < 0 || date === undefined || !table.rows.every(({ cells }) => CODES.has(cells[column] ?? ''))) return { table, notes: [] }
  let count = 0
  const rows = table.rows.map((row) => {
    const code = row.cells[column]
    const read = code === '2' || code === '3' ? readDate(row.cells[date] ?? '', null) : null
    if (read?.kind !== 'date' || parseDay(read.edtf) === null) return row
    count += 1
    const known = code === '2' ? `${read.edtf}~` : read.edtf.slice(0, -'-01'.length)
    return { ...row, cells: row.cells.with(date, known) }
  })
  return { table: { ...table, rows }, notes: count === 0 ? [] : [{ kind: 'coarse-dates', count, column: table.headers[column] ?? '' }] }
}
