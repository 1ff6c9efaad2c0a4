import Papa from 'papaparse'
import { FileError } from './file-error.ts'
import { LIMITS } from './limits.ts'
import type { RawRow } from './table.ts'

/** Rows of a text, and the numbers of those in which a quotation mark stands in the wrong place. */
export interface QuotedRows {
  readonly rows: readonly RawRow[]
  readonly broken: readonly number[]
}

/** What stands before a quotation mark in a text that is a part of it. */
type Marked = '"' | '\\'

/** How often a text may be read in all because of its quotation marks: a file of nothing else would take hours. */
const AGAIN = 5

/**
 * Rows of a text. A quotation mark that nobody closes would take all rows after it into its cell: such a line is read as it stands, and
 * where there are too many of them, each line by itself.
 * @param before lines above it, that rows are numbered as in the file
 */
export function splitQuoted(text: string, delimiter: string, before: number, marked: Marked): QuotedRows {
  const { rows, broken, keep, width } = keeper(before)
  const options = { delimiter, newline: '\n', escapeChar: marked, skipEmptyLines: false } as const
  let patience = AGAIN * text.length
  let from = 0
  while (from < text.length && patience > 0) {
    const part = text.slice(from)
    let start = 0
    let next = part.length
    Papa.parse<readonly string[]>(part, {
      ...options,
      step: ({ data, errors, meta }, parser) => {
        const isBroken = hasBrokenQuotes(errors)
        const line = isBroken ? lineAt(part, start) : ''
        const alone = isBroken ? cellsOf(line, delimiter) : data
        const isLonger = meta.cursor > start + line.length + 1
        // Otherwise the reading that closed the mark somewhere is better.
        const isAlone = isBroken && alone.length === width() && (isLonger || data.length !== width())
        keep(isAlone ? alone : data, isBroken)
        if (isAlone) {
          patience -= meta.cursor - start
          next = start + line.length + 1
          parser.abort()
        }
        start = meta.cursor
      },
    })
    from += next
  }
  if (from < text.length)
    for (const line of text.slice(from).split('\n')) {
      const { data, errors } = Papa.parse<readonly string[]>(line, options)
      const isBroken = hasBrokenQuotes(errors)
      keep(isBroken ? cellsOf(line, delimiter) : (data[0] ?? ['']), isBroken)
    }
  return { rows, broken }
}

const hasBrokenQuotes = (errors: readonly Papa.ParseError[]): boolean => errors.some(({ type }) => type === 'Quotes')

/** Keeps rows as they are read, within the limits. */
function keeper(before: number) {
  const rows: RawRow[] = []
  const broken: number[] = []
  const widths = new Map<number, number>()
  return {
    rows,
    broken,
    keep: (cells: readonly string[], isBroken: boolean) => {
      if (rows.length > LIMITS.rows + 1) throw new FileError('too-many-rows', LIMITS.rows)
      if (cells.length > LIMITS.columns) throw new FileError('too-many-columns', cells.length)
      rows.push({ number: rows.length + 1 + before, cells: cells.map(unquoted) })
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      if (isBroken) broken.push(rows.length + before)
    },
    /** How many cells most rows have. */
    width: () => [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0,
  }
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}

/** The cells of a line whose quotation marks are no pairs: those that are one about a cell go, others stay. */
const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => (cell.startsWith('"') ? unquoted(` ${cell}`) : cell))

/** A cell of which a space stands before its quotation marks, which then are none to a reader of CSV. */
const unquoted = (cell: string): string => (/^ +"(?:[^"]|"")*" *$/.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell)
