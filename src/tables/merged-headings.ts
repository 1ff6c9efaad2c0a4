import type { Sheet } from 'hucre'
import { guessMapping } from './guess-mapping.ts'
import { rowOfNames } from './sheet-names.ts'

/** Columns from which a cell that is merged over them is a heading. */
const WIDE = 3

/**
 * Puts headings that are merged over all columns, "Almaty region" between its incidents, into the column that says such things and that no
 * other row fills: there they are known for headings (`spreadGroups`), and not taken for a record.
 */
export function moveHeadings(cells: string[][], { merges = [] }: Sheet): void {
  const namesAt = rowOfNames(cells)
  const names = cells[namesAt]
  if (names === undefined) return
  const width = Math.max(WIDE, names.filter((name) => name !== '').length / 2)
  const rows = new Set(
    merges
      .filter(({ startRow, endRow, startCol, endCol }) => startRow === endRow && startRow > namesAt && endCol - startCol >= width - 1)
      .map(({ startRow }) => startRow)
      .filter((row) => cells[row]?.filter((cell) => cell !== '').length === 1),
  )
  const { region, place, category } = guessMapping({ headers: names, tags: [] })
  const isFree = (column: number) => cells.every((line, row) => row <= namesAt || rows.has(row) || (line[column] ?? '') === '')
  const into = [region, place, category].find((column) => column !== undefined && isFree(column))
  if (into === undefined) return
  for (const row of rows) {
    const heading = cells[row]?.find((cell) => cell !== '') ?? ''
    cells[row] = Array.from({ length: names.length }, (_, column) => (column === into ? heading : ''))
  }
}
