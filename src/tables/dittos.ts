import { guessMapping } from './guess-mapping.ts'
import { noRecord } from './no-record.ts'
import type { Table, TableNote, TableRow } from './table.ts'

/** Signs that say "as above", as they are typed: ″, 〃, //, -"-. */
const SIGN = /^[-–—]?\s*(?:["“”″〃»]|''|\/\/)\s*[-–—]?$/
/** Words for it. In a column that nobody knows they may be an answer: "more", "less", "same". */
const WORDS =
  /^\(?(?:ditto|(?:the )?same(?: as (?:above|previous)| day| date| place| location)?|(?:as|see) above|idem|(?:в )?(?:то|тот|та|там|те|том) же(?: самое| день| дата| место| месте)?|(?:см\.|как) выше|сонда|сол (?:күні|жерде|жер)|жоғарыдағыдай)\.?\)?$/i

/** Longer than any of them. */
const LONGEST = 30
/** A text as databases write it, of which '' is an empty one. */
const QUOTED = /^'.*'$/s

/** Gives cells that say "as above" what stands above them; below nothing they stay, and are read as what they are. */
export function fillDittos(table: Table): { readonly table: Table; readonly notes: readonly TableNote[] } {
  const known = new Set(Object.values(guessMapping(table)))
  const isDitto = (cell: string, column: number): boolean =>
    cell !== '' && cell.length <= LONGEST && (SIGN.test(cell) || (known.has(column) && WORDS.test(cell)))
  const columns = new Set<number>()
  let count = 0
  let above: readonly string[] = []
  const rows = table.rows.map((row): TableRow => {
    const cells = row.cells.map((cell, column) => {
      const over = above[column] ?? ''
      if (!isDitto(cell, column) || over === '' || isDitto(over, column) || (cell === "''" && QUOTED.test(over))) return cell
      columns.add(column)
      count += 1
      return over
    })
    above = cells
    return { ...row, cells }
  })
  if (count === 0) return { table, notes: [] }
  const names = table.headers.filter((_, column) => columns.has(column))
  return { table: { ...table, rows }, notes: [{ kind: 'dittos', count, names }] }
}

/** What whoever writes a table under headings says once for a group of rows. */
const OF_GROUPS = ['date', 'place', 'region'] as const
/** Parts of all rows that are blank from which it is no chance: where only one column is, and where the date and another are. */
const HALF = 2
const QUARTER = 4
const FEWEST = 2

/**
 * Columns that are filled on the first row of groups and blank below. They may mean the same, and they may mean that nothing is known: so
 * they are left, and said.
 */
export function blankRuns(table: Table): readonly TableNote[] {
  const { headers } = table
  const rows = table.rows.filter(({ cells }) => noRecord(cells, { headers, isFirst: false, isDated: () => false }) === null)
  const mapping = guessMapping(table)
  const columns = OF_GROUPS.flatMap((field) => mapping[field] ?? []).map((column) => {
    const cells = rows.map(({ cells: all }) => all[column] ?? '')
    return { column, cells, blanks: cells.filter((cell) => cell === '').length, where: cells.map((cell) => (cell === '' ? 0 : 1)).join('') }
  })
  const found = columns.filter(({ column, cells, blanks, where }) => {
    // The same twice, one below the other, is not written by who leaves it out.
    const isWritten = cells.some((cell, row) => cell !== '' && cell === cells[row - 1])
    const beside = columns.some(
      (other) => other.column !== column && other.where === where && [column, other.column].includes(mapping.date ?? -1),
    )
    const isMuch = blanks >= FEWEST && blanks * (beside ? QUARTER : HALF) >= rows.length
    return where.startsWith('1') && rows.length - blanks >= FEWEST && isMuch && !isWritten
  })
  return found.length === 0 ? [] : [{ kind: 'blank-runs', names: found.map(({ column }) => headers[column] ?? '') }]
}
