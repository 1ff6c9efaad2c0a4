import Papa from 'papaparse'
import { isColumnName } from './column-names.ts'
import { joinDecimals } from './decimal-commas.ts'
import { splitQuoted } from './quoted-rows.ts'
import type { RawRow, TableNote } from './table.ts'

/** What parts cells, in the order in which it is tried: of two that fit a tab, which stands in no words. */
export const DELIMITERS = ['\t', ',', ';', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Characters of a file by which its delimiter is found. */
const LOOKED_AT = 100_000
/** Lines of them. */
const LINES = 60

/** The first line that Excel writes on request: which delimiter follows. */
const SAID = /^sep=([,;\t|])\r?\n/i

/** Rows of a text whose cells are separated by commas, semicolons, tabs or bars. */
export function delimitedRows(given: string): {
  readonly rows: readonly RawRow[]
  readonly notes: readonly TableNote[]
  readonly delimiter: Delimiter
} {
  // Some files end their lines in two ways: told by the first of them alone, two rows would become one.
  const whole = given.replaceAll(/\r\n?/g, '\n')
  const said = SAID.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const before = said ? 1 : 0
  const delimiter = (said?.[1] as Delimiter | undefined) ?? delimiterOf(text)
  const plain = splitQuoted(text, delimiter, before, '"')
  // Some databases write \" for a quotation mark in quotation marks, where spreadsheets write it twice.
  const slashed = plain.broken.length > 0 && text.includes('\\"') ? splitQuoted(text, delimiter, before, '\\') : null
  const read = slashed && slashed.broken.length < plain.broken.length ? slashed : plain
  const [row] = read.broken
  const notes: readonly TableNote[] = row === undefined ? [] : [{ kind: 'open-quote', row, count: read.broken.length }]
  const inside = insideQuotes(read.rows, before)
  if (inside) return inside
  const rows = read.rows.map((row) => withMarks(row, delimiter))
  const joined = delimiter === ',' ? joinDecimals(rows) : { rows, notes: [] }
  return { rows: joined.rows, notes: [...notes, ...joined.notes], delimiter }
}

/** A row with both of two marks for "as above" (`",",`) that a reader of CSV takes for one cell in quotation marks. */
function withMarks(row: RawRow, delimiter: string): RawRow {
  return row.cells.includes(delimiter) ? { ...row, cells: row.cells.flatMap((cell) => (cell === delimiter ? ['"', '"'] : [cell])) } : row
}

/** Rows of lines of which each stands in quotation marks as a whole, as a program writes that took a table for one column; null for others. */
function insideQuotes(rows: readonly RawRow[], before: number) {
  const lines = rows.map(({ cells }) => (cells.length === 1 ? (cells[0] ?? '') : '\n'))
  if (lines.length < 2 || lines.some((line) => line.includes('\n'))) return null
  const text = lines.join('\n')
  const delimiter = delimiterOf(text)
  const inside = splitQuoted(text, delimiter, before, '"')
  const isTable = (inside.rows[0]?.cells.filter(isColumnName).length ?? 0) > 1
  return isTable ? { rows: inside.rows, notes: [], delimiter } : null
}

/**
 * The delimiter of a text: the one that splits most of its lines into equally many cells. Papa Parse's own guess takes the average of
 * cells a line, so that commas in sentences win over the semicolons between two columns.
 */
export function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, LOOKED_AT)
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<readonly string[]>(start, { delimiter, preview: LINES, skipEmptyLines: 'greedy' })
    const widths = data.map((cells) => cells.length)
    const counts = new Map<number, number>()
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [width, lines] = [...counts].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
    // As many lines as possible agree; of two that agree in all, the one with more columns.
    const score = widths.length === 0 ? 0 : lines / widths.length + width / 10_000
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
