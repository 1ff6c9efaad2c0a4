/** One cell of a table; a list is written with " | " between its parts. */
export type Cell = string | number | boolean | null | readonly (string | number)[]

/**
 * How cells and decimals are separated. Spreadsheets go by the reader's country: where numbers have a decimal comma (Russian, Kazakh,
 * most of Europe), they expect semicolons between cells.
 */
export type CsvDialect = 'comma' | 'semicolon'

const DIALECTS: Readonly<Record<CsvDialect, { readonly separator: string; readonly decimal: string; readonly quoted: RegExp }>> = {
  comma: { separator: ',', decimal: '.', quoted: /[",\r\n]/ },
  semicolon: { separator: ';', decimal: ',', quoted: /[";\r\n]/ },
}

/** Characters that make a spreadsheet read a text cell as a formula (OWASP, CSV injection), full-width forms included. */
export const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/

/** The words of a cell; those of a list with " | " between them. */
export function cellWords(cell: string | readonly (string | number)[]): string {
  return typeof cell === 'string' ? cell : cell.join(' | ')
}

function cellText(cell: Cell, dialect: CsvDialect): string {
  const { decimal, quoted } = DIALECTS[dialect]
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  if (typeof cell === 'boolean') return String(cell)
  const text = cellWords(cell)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark so that spreadsheets read UTF-8, and text cells that
 * would be read as a formula led by an apostrophe. Numbers stay numbers.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[], dialect: CsvDialect = 'comma'): string {
  const { separator } = DIALECTS[dialect]
  const line = (row: readonly Cell[]) => row.map((cell) => cellText(cell, dialect)).join(separator)
  return `\uFEFF${[header, ...rows].map(line).join('\r\n')}\r\n`
}
