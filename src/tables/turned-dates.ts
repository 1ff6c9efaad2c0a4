import { guessMapping } from './guess-mapping.ts'
import type { RowNumber, Table, TableNote } from './table.ts'

/** Dates of each kind from which it is no chance. */
const ENOUGH = 3
/** A date that the spreadsheet knows as one. */
const KNOWN = /^\d{4}-\d{2}-(\d{2})(?: \d{2}:\d{2})?$/
/** One that it left text. */
const TEXT = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d)/
const LAST_MONTH = 12

/**
 * Whether a spreadsheet of another country probably took day and month for each other: where it could ("03/12/2020") it made a date of
 * them, where it could not ("13/12/2020") it left text. Such a file itself does not say which it was, so its reader is told.
 */
export function turnedDates(table: Table): readonly TableNote[] {
  const { date } = guessMapping(table)
  if (date === undefined) return []
  const known: { readonly row: RowNumber; readonly day: number }[] = []
  const texts: number[] = []
  for (const { number, cells } of table.rows) {
    const cell = cells[date] ?? ''
    const [, day] = KNOWN.exec(cell) ?? []
    if (day !== undefined) known.push({ row: number, day: Number(day) })
    const [, first, second] = TEXT.exec(cell) ?? []
    if (first !== undefined && second !== undefined) texts.push(Math.max(Number(first), Number(second)))
  }
  if (known.length < ENOUGH || texts.length < ENOUGH) return []
  const isTurned = known.every(({ day }) => day <= LAST_MONTH) && texts.every((largest) => largest > LAST_MONTH)
  return isTurned ? [{ kind: 'turned-dates', column: table.headers[date] ?? '', count: known.length, row: known[0]?.row ?? 0 }] : []
}
