import { type CheckProblem, problemAt } from './check-problem.ts'
import type { Mapping } from './fields.ts'
import type { Table } from './table.ts'
import type { TableRecord } from './table-record.ts'

/** Dates from which their middle says anything. */
const ENOUGH = 3
/** Years from the middle within which no date is strange. */
const LEAST = 60
/** Typical distances from the middle beyond which a date is a stranger. */
const FAR = 6

/** Dates of another age than those of the other records: the year 20 or 2200 is a slip of the hand for 2020. */
export function strangeDates(
  { headers, rows }: Table,
  { date, end, dates: roles }: Mapping,
  records: readonly TableRecord[],
): readonly CheckProblem[] {
  const years = records.flatMap(({ row, dates }) => {
    const found = dates.flatMap(({ edtf }) => (edtf.match(/(?<![\d-])-?\d{4}/g) ?? []).map(Number))
    return found.map((year) => ({ row, year }))
  })
  if (years.length < ENOUGH) return []
  const middle = middleOf(years.map(({ year }) => year))
  const typical = middleOf(years.map(({ year }) => Math.abs(year - middle)))
  const strange = new Set(years.filter(({ year }) => Math.abs(year - middle) > Math.max(LEAST, FAR * typical)).map(({ row }) => row))
  if (strange.size === 0) return []
  const cellOf = (cells: readonly string[], column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''))
  return rows
    .filter(({ number }) => strange.has(number))
    .map(({ number, cells }) => {
      const column = [date, end, roles].find((of) => cellOf(cells, of) !== '')
      return problemAt(number, column === undefined ? null : (headers[column] ?? null), cellOf(cells, column), 'date-outside')
    })
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
