import type { CheckProblem } from './check-problem.ts'
import type { Window } from './coordinates.ts'
import { type DateOrder, orderOf } from './date-order.ts'
import { readDate } from './dates.ts'
import { expectedWindow } from './expected-window.ts'
import type { Mapping } from './fields.ts'
import { isShape } from './geometry-text.ts'
import { type PlaceNames, placeNamed } from './place-names.ts'
import { recordReader } from './read-record.ts'
import { strangeDates } from './strange-dates.ts'
import type { RowNumber, Table } from './table.ts'
import type { TableRecord } from './table-record.ts'

/** How a reader wants a table to be read. */
export interface Choices {
  readonly mapping: Mapping
  /** The order of dates of three numbers; null while the reader has not been asked, or need not be. */
  readonly order: DateOrder | null
  /** Whether rows without coordinates may be put where their place is by its name. */
  readonly byName: boolean
}

/** What is known where the table is read. */
export interface Surroundings {
  /** The window of the site's own map. */
  readonly window: Window | null
  readonly places: PlaceNames
}

/** A date that can be read in two ways, for the reader to say which is meant. */
export interface OpenOrder {
  readonly row: RowNumber
  readonly cell: string
  readonly dayFirst: string
  readonly monthFirst: string
  /** Rows for which the answer matters. */
  readonly count: number
}

/** A table, read and checked. */
export interface Checked {
  readonly records: readonly TableRecord[]
  readonly problems: readonly CheckProblem[]
  /** Still to be asked; the records are as if their dates were unknown. */
  readonly openOrder: OpenOrder | null
  /** Rows without coordinates whose place is known by its name. */
  readonly byName: number
}

/** Rows that are read without looking up. */
const AT_ONCE = 2000

/** Reads and checks every row. @param pause called now and then with how many rows are done; may throw to end it */
export async function checkTable(
  table: Table,
  choices: Choices,
  around: Surroundings,
  pause: (done: number) => Promise<void> = async () => {},
): Promise<Checked> {
  const { mapping } = choices
  const dateCells = dateCellsOf(table, mapping)
  const found = orderOf(dateCells.map(({ cell }) => cell))
  const order = choices.order ?? (found === 'day-first' || found === 'month-first' ? found : null)
  const window = expectedWindow(table, mapping, around.window)
  const read = recordReader(table, { ...choices, order }, { ...around, window })
  const records: TableRecord[] = []
  const problems: CheckProblem[] = []
  for (const [done, row] of table.rows.entries()) {
    if (done % AT_ONCE === 0) await pause(done)
    const { record, problems: own } = read(row)
    if (record) records.push(record)
    problems.push(...own)
  }
  problems.push(...strangeDates(table, mapping, records))
  const at = new Map(table.rows.map(({ number }, index) => [number, index]))
  return {
    records,
    problems: problems.sort((a, b) => (at.get(a.row) ?? 0) - (at.get(b.row) ?? 0)),
    openOrder: order === null ? openOrderOf(dateCells) : null,
    byName: countByName(table, mapping, around.places),
  }
}

function dateCellsOf({ rows }: Table, { date, end }: Mapping): readonly { readonly row: RowNumber; readonly cell: string }[] {
  const columns = [date, end].filter((column) => column !== undefined)
  return columns.flatMap((column) => rows.map(({ number, cells }) => ({ row: number, cell: cells[column] ?? '' })))
}

function openOrderOf(cells: readonly { readonly row: RowNumber; readonly cell: string }[]): OpenOrder | null {
  let first: Omit<OpenOrder, 'count'> | null = null
  const rows = new Set<RowNumber>()
  for (const { row, cell } of cells) {
    const read = readDate(cell, null)
    if (read.kind !== 'either') continue
    first ??= { row, cell, dayFirst: read.dayFirst, monthFirst: read.monthFirst }
    rows.add(row)
  }
  return first && { ...first, count: rows.size }
}

function countByName({ rows }: Table, { place, region, lat, lon, coordinates }: Mapping, places: PlaceNames): number {
  if (place === undefined && region === undefined) return 0
  const cellOf = (cells: readonly string[], column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''))
  const known = new Map<string, boolean>()
  return rows.filter(({ cells }) => {
    if ([lat, lon, coordinates].some((column) => cellOf(cells, column) !== '' && !isShape(cellOf(cells, column)))) return false
    const [name, inRegion] = [cellOf(cells, place) || cellOf(cells, region), cellOf(cells, region)]
    if (name === '') return false
    const key = `${name}\n${inRegion}`
    const isKnown =
      known.get(key) ?? (typeof placeNamed(places, name, inRegion) === 'object' && placeNamed(places, name, inRegion) !== null)
    known.set(key, isKnown)
    return isKnown
  }).length
}
