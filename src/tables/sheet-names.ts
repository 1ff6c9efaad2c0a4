import { isColumnName } from './column-names.ts'

/** Rows in which known names of columns are looked for: some tables have pages of notes above them. */
export const NAMED_WITHIN = 200

/** The row of a sheet with the most names of columns; -1 where no row holds one. */
export function rowOfNames(cells: readonly (readonly string[])[]): number {
  const counts = cells.slice(0, NAMED_WITHIN).map((row) => row.filter(isColumnName).length)
  const most = Math.max(0, ...counts)
  return most === 0 ? -1 : counts.indexOf(most)
}
