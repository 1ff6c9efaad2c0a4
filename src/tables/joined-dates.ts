import { type DatePart, datePartColumns, wholeDateName } from './date-columns.ts'
import { guessMapping } from './guess-mapping.ts'
import { monthNumber } from './month-names.ts'
import { saysNothing } from './nothing.ts'
import type { Table, TableNote } from './table.ts'

/** A table whose dates can be read, and a note where that took a column more. */
export interface JoinedDates {
  readonly table: Table
  readonly notes: readonly TableNote[]
}

const ORDER = ['year', 'month', 'day'] as const satisfies readonly DatePart[]

/**
 * Puts year, month and day that stand in columns of their own together in a further column, where the table has no other date; the
 * columns themselves stay. What makes no date is put together as it stands, so that it is reported when it is read.
 */
export function joinDates(table: Table): JoinedDates {
  const columns = datePartColumns(table.headers)
  const [year, month, day] = ORDER.map((part) => columns.get(part))
  const { date } = guessMapping(table)
  if (year === undefined || month === undefined || (date !== undefined && ![year, month, day].includes(date))) return { table, notes: [] }
  const cellOf = (cells: readonly string[], column: number | undefined): string => {
    const cell = column === undefined ? '' : (cells[column] ?? '')
    return saysNothing(cell) ? '' : cell
  }
  const months = table.rows.map(({ cells }) => cellOf(cells, month)).filter((cell) => cell !== '')
  // A column that is called "month" may hold a whole date.
  if (2 * months.filter((cell) => monthOf(cell) !== null).length < months.length) return { table, notes: [] }
  const names = ORDER.flatMap((part) => {
    const column = columns.get(part)
    return column === undefined ? [] : (table.headers[column] ?? [])
  })
  const rows = table.rows.map((row) => ({
    ...row,
    cells: [...row.cells, together(cellOf(row.cells, year), cellOf(row.cells, month), cellOf(row.cells, day))],
  }))
  return {
    table: {
      headers: [...table.headers, wholeDateName(names)],
      rows,
      tags: table.tags.length > 0 ? [...table.tags, ''] : [],
    },
    notes: [{ kind: 'joined-dates', names }],
  }
}

/** The number of a month, "3", "03", "3.0" or "March"; null for anything else. */
function monthOf(cell: string): number | null {
  const number = /^(\d{1,2})(\.0)?$/.exec(cell)?.[1]
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : null
  return /^\p{L}+\.?$/u.test(cell) ? monthNumber(cell) : null
}

const two = (number: string | number): string => String(number).padStart(2, '0')

function together(year: string, month: string, day: string): string {
  // As a spreadsheet that holds them for fractions writes whole numbers.
  const whole = (cell: string) => cell.replace(/\.0$/, '')
  if (month === '' && day === '') return whole(year)
  const number = monthOf(month)
  return [whole(year), number === null ? month : two(number), ...(day === '' ? [] : [two(whole(day))])].join('-')
}
