import type { Field } from './fields.ts'
import { guessMapping } from './guess-mapping.ts'
import type { Table, TableNote, TableRow } from './table.ts'

/** What a heading between the rows may say for those below it: "Almaty Region" over its incidents. */
const GROUPED = ['region', 'place', 'category', 'family', 'date'] as const satisfies readonly Field[]

/**
 * Puts what headings between the rows say into the rows below them, and leaves the headings out. A heading is a row of one cell, in a
 * column that no record fills: so nothing is taken from one record for another.
 */
export function spreadGroups(table: Table): { readonly table: Table; readonly notes: readonly TableNote[] } {
  const mapping = guessMapping(table)
  const hasWords = mapping.title !== undefined || mapping.summary !== undefined
  const columns = GROUPED.flatMap((field) => mapping[field] ?? []).filter((column) => isOfHeadings(table.rows, column))
  if (!hasWords || columns.length === 0) return { table, notes: [] }
  const over = new Map<number, string>()
  let headings = 0
  const rows = table.rows.flatMap((row): readonly TableRow[] => {
    const heading = columns.find((column) => (row.cells[column] ?? '') !== '')
    if (heading === undefined) return [{ ...row, cells: row.cells.map((cell, column) => cell || (over.get(column) ?? '')) }]
    headings += 1
    // A new region ends the town before it; a new town does not end its region.
    for (const column of over.keys()) if (column > heading) over.delete(column)
    over.set(heading, row.cells[heading] ?? '')
    return []
  })
  return { table: { ...table, rows }, notes: [{ kind: 'group-rows', count: headings }] }
}

/** Whether only rows of one cell fill a column, and there are some, none of them the last. */
function isOfHeadings(rows: readonly TableRow[], column: number): boolean {
  const filled = rows.filter(({ cells }) => (cells[column] ?? '') !== '')
  return filled.length > 0 && filled.at(-1) !== rows.at(-1) && filled.every(({ cells }) => cells.filter((cell) => cell !== '').length === 1)
}
