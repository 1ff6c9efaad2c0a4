import type { Precision } from '../model/taxonomy.ts'
import { fold, isColumnName } from './column-names.ts'
import { NAMED_WITHIN } from './sheet-names.ts'

/**
 * A table as somebody keeps it: text in cells. What a cell means is asked later, once it is known which column holds what; so a formula,
 * a tag or a name such as `__proto__` is text like any other.
 */
export interface Table {
  /** One name a column, each once and none empty. */
  readonly headers: readonly string[]
  /** As many cells as there are headers. */
  readonly rows: readonly TableRow[]
  /** The HXL tag of each column; empty where the table has none. */
  readonly tags: readonly string[]
}

/** The number of a row in its file, from 1, as a spreadsheet shows it; with its sheet where several were read: "March!12". */
export type RowNumber = number | string

export interface TableRow {
  readonly number: RowNumber
  readonly cells: readonly string[]
  /** How exactly its coordinates say where it was, where they stand for something larger than a point. */
  readonly precision?: Extract<Precision, 'district' | 'region'>
}

/** A row as it stands in a file, before it is known which of them are headers. */
export interface RawRow {
  readonly number: RowNumber
  readonly cells: readonly string[]
}

/** Something about the table that a reader should know; the table is shown all the same. */
export type TableNote =
  | { readonly kind: 'above-headers'; readonly count: number }
  | { readonly kind: 'empty-rows'; readonly count: number }
  | { readonly kind: 'no-headers' }
  | { readonly kind: 'two-header-rows' }
  | { readonly kind: 'cells-beyond'; readonly count: number; readonly row: RowNumber }
  | { readonly kind: 'tags' }
  | { readonly kind: 'unnamed-columns'; readonly count: number }
  | { readonly kind: 'twice-named-columns'; readonly names: readonly string[] }
  | { readonly kind: 'merged-cells'; readonly count: number }
  | { readonly kind: 'hidden-rows'; readonly count: number }
  | { readonly kind: 'hidden-columns'; readonly names: readonly string[] }
  | { readonly kind: 'other-sheets'; readonly read: string; readonly names: readonly string[] }
  | { readonly kind: 'joined-sheets'; readonly names: readonly string[]; readonly column: string; readonly twice: number }
  | { readonly kind: 'formulas'; readonly count: number }
  | { readonly kind: 'links-behind'; readonly count: number }
  | { readonly kind: 'encoding'; readonly name: string }
  | { readonly kind: 'broken-letters'; readonly count: number }
  | { readonly kind: 'open-quote'; readonly row: RowNumber; readonly count: number }
  | { readonly kind: 'joined-dates'; readonly names: readonly string[] }
  | { readonly kind: 'personal-columns' | 'unread-places' | 'blank-runs' | 'unlike-sheets'; readonly names: readonly string[] }
  | { readonly kind: 'dittos' | 'joined-decimals'; readonly count: number; readonly names: readonly string[] }
  | { readonly kind: 'coarse-dates'; readonly count: number; readonly column: string }
  | { readonly kind: 'turned-dates'; readonly count: number; readonly column: string; readonly row: RowNumber }
  | { readonly kind: 'pins-inside' | 'group-rows'; readonly count: number }
  | { readonly kind: 'converted' | 'read-as-degrees'; readonly system: string }

/** Rows in which headers are looked for: above them some spreadsheets have a title, a date, a logo. */
const HEADERS_WITHIN = 20
const HXL_TAG = /^#[a-z][a-z0-9_]*(\s*\+\s*[a-z][a-z0-9_]*)*$/i
/** What stands in a cell of data, and not in the name of a column. */
const VALUE = /^[-+]?[\d\s.,:/°'"-]+$|^https?:\/\//

const filled = ({ cells }: RawRow): readonly string[] => cells.filter((cell) => cell !== '')
/** Whether a row holds HXL tags and nothing else. */
export const isTagRow = (row: RawRow): boolean => filled(row).length > 0 && filled(row).every((cell) => HXL_TAG.test(cell))
/** The row that Qualtrics puts below its questions. */
const isImportIds = (row: RawRow): boolean => filled(row).length > 0 && filled(row).every((cell) => cell.startsWith('{"ImportId":'))
const isHeader = (row: RawRow, width: number): boolean => {
  const names = filled(row)
  return (
    names.length >= Math.min(2, width) && names.length * 2 >= width && names.filter((name) => VALUE.test(name)).length * 5 <= names.length
  )
}

/** Controls that a faulty export leaves in a text. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu
/** Signs at the ends of a cell that nobody sees: they turn the direction of writing, or part nothing. */
const UNSEEN = /^\p{Cf}+|\p{Cf}+$/gu
const clean = (cell: string): string => decoded(asText(cell.replaceAll(CONTROLS, '').trim().replaceAll(UNSEEN, '').trim()))

/** A cell that a program told a spreadsheet to leave as it is: ="15.03.2020". */
const asText = (cell: string): string => (/^="(?:[^"]|"")*"$/.test(cell) ? cell.slice(2, -1).replaceAll('""', '"') : cell)

/** A text that was put into an address, without the rest of one: "%D0%90%D0%BB%D0%BC%D0%B0%D1%82%D1%8B". */
const PERCENT_CODED = /^[\w.~()!*'+-]*(?:%[0-9a-f]{2}){2}[\w.~()!*'+%-]*$/i

/** A cell as it was before it was coded for an address; any other cell as it stands. */
function decoded(cell: string): string {
  if (!cell.includes('%') || !PERCENT_CODED.test(cell)) return cell
  try {
    return decodeURIComponent(cell)
  } catch {
    return cell
  }
}

/** Finds headers, HXL tags and data in the rows of a file. */
export function tableOf(raw: readonly RawRow[]): { readonly table: Table; readonly notes: readonly TableNote[] } {
  const notes: TableNote[] = []
  const rows = raw.map(({ number, cells }) => ({ number, cells: cells.map(clean) }))
  const width = widthOf(rows)
  const first = rows.findIndex((row) => filled(row).length > 0)
  const at = headerAt(rows, first, width)
  const header = rows[at]
  if (header === undefined) notes.push({ kind: 'no-headers' })
  const above = header === undefined ? 0 : rows.slice(0, at).filter((row) => filled(row).length > 0 && !isTagRow(row)).length
  if (above > 0) notes.push({ kind: 'above-headers', count: above })
  const tagRow = rows.slice(0, at + HEADERS_WITHIN).find(isTagRow)
  if (tagRow) notes.push({ kind: 'tags' })
  const idRow = rows.slice(0, at + HEADERS_WITHIN).find(isImportIds)
  const second = header === undefined || tagRow || idRow ? null : secondHeader(rows.slice(at), header)
  if (second) notes.push({ kind: 'two-header-rows' })
  const below = rows.slice(at + 1).filter((row) => row !== tagRow && row !== idRow && row !== second)
  const data = below.filter((row) => filled(row).length > 0)
  if (data.length < below.length) {
    // A file ends with an empty line; only gaps are worth a word.
    const last = below.findLastIndex((row) => filled(row).length > 0)
    const gaps = below.slice(0, Math.max(0, last)).filter((row) => filled(row).length === 0).length
    if (gaps > 0) notes.push({ kind: 'empty-rows', count: gaps })
  }
  const names = header && second ? joinedNames(header.cells, second.cells) : (header?.cells ?? [])
  const beyond = header === undefined ? [] : data.filter(({ cells }) => cells.slice(lastFilled(names)).some((cell) => cell !== ''))
  if (beyond[0]) notes.push({ kind: 'cells-beyond', count: beyond.length, row: beyond[0].number })
  const named = namesOf(names, tagRow?.cells ?? [], Math.max(width, names.length), data)
  return {
    table: {
      headers: named.headers,
      rows: data.map(({ number, cells }) => ({ number, cells: named.columns.map((column) => cells[column] ?? '') })),
      tags: tagRow ? named.columns.map((column) => tagRow.cells[column]?.toLowerCase().replaceAll(/\s/g, '') ?? '') : [],
    },
    notes: [...notes, ...named.notes],
  }
}

/** How many cells there are up to the last that holds anything. */
function lastFilled(cells: readonly string[]): number {
  let last = cells.length
  while (last > 0 && cells[last - 1] === '') last -= 1
  return last
}

const widthOf = (rows: readonly RawRow[]): number => rows.reduce((width, { cells }) => Math.max(width, lastFilled(cells)), 0)

/**
 * The second row of headers, "From" and "To" below "Date"; null where there is none. It names what the first leaves without a name, holds
 * names of columns and no values, and stands over values: so that no record is taken for it.
 */
function secondHeader(rows: readonly RawRow[], header: RawRow): RawRow | null {
  const [row, ...data] = rows.slice(1).filter((below) => filled(below).length > 0)
  if (!row || filled(row).some((cell) => VALUE.test(cell))) return null
  // SurveyMonkey: who answered is in no row below, and what can be ticked stands there.
  const answered = header.cells.findIndex((cell) => fold(cell) === 'respondent id')
  if (answered >= 0 && (row.cells[answered] ?? '') === '') return row
  if (!filled(row).some(isColumnName)) return null
  const isOverValues = (column: number): boolean => {
    const cells = data.slice(0, HEADERS_WITHIN).flatMap(({ cells: all }) => all[column] || [])
    return cells.filter((cell) => VALUE.test(cell)).length * 2 > cells.length
  }
  const columns = [...row.cells.keys()].filter((column) => row.cells[column] !== '')
  return columns.some((column) => (header.cells[column] ?? '') === '') && columns.some(isOverValues) ? row : null
}

/** What SurveyMonkey writes below a question that is answered in words. */
const ANSWER = /^(?:open-ended )?response$/i

/** Names out of two rows of headers: the lower where there is one, behind the upper where it alone would stand twice. */
function joinedNames(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', name = ''] = [upper[column], lower[column]]
    group = above || group
    if (ANSWER.test(name)) return above
    if (name === '' || name === above) return above
    return lower.filter((other) => other === name).length > 1 && group !== '' ? `${group}: ${name}` : name
  })
}

/** Names of columns that are known, from which a row below a long preamble is that of the headers. */
const KNOWN = 3
const knownIn = (row: RawRow | undefined): number => row?.cells.filter(isColumnName).length ?? 0

/** Where the headers stand, -1 where there are none: the row above the HXL tags, else the first that names most columns. */
function headerAt(rows: readonly RawRow[], first: number, width: number): number {
  if (first < 0) return -1
  const tags = rows.slice(0, first + NAMED_WITHIN).findIndex((row) => isTagRow(row) || isImportIds(row))
  if (tags >= 0) return tags > first ? tags - 1 : tags
  const typical = typicalWidth(rows.slice(first, first + HEADERS_WITHIN))
  const head = rows.slice(first, first + HEADERS_WITHIN).findIndex((row) => isHeader(row, Math.min(width, typical)))
  const at = head < 0 ? -1 : first + head
  if (knownIn(rows[at]) > 1) return at
  const many = rows.slice(first, first + NAMED_WITHIN)
  const most = typicalWidth(many)
  // Rows of a cell or two above a table.
  const widened = many.findIndex((row) => filled(row).length * 2 >= most)
  const wide = many[widened]
  if (wide && widened >= HEADERS_WITHIN && isHeader(wide, Math.min(width, most))) return first + widened
  const known = many.findIndex((row, index) => index >= HEADERS_WITHIN && knownIn(row) >= KNOWN && knownIn(row) * 2 >= filled(row).length)
  return known < 0 ? at : first + known
}

/** How many cells the rows of the data fill, seen from the first of them. */
function typicalWidth(rows: readonly RawRow[]): number {
  const counts = rows
    .map((row) => filled(row).length)
    .filter((count) => count > 0)
    .sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

/** Names of the columns that hold anything: none empty, none twice. */
function namesOf(header: readonly string[], tags: readonly string[], width: number, data: readonly RawRow[]) {
  const used = new Set<number>()
  for (const { cells } of data) {
    for (const [column, cell] of cells.entries()) if (cell !== '') used.add(column)
  }
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => (header[column] ?? '') !== '' || used.has(column))
  const seen = new Map<string, number>()
  const twice = new Set<string>()
  let unnamed = 0
  const headers = columns.map((column) => {
    const given = header[column] ?? ''
    const isTag = HXL_TAG.test(given)
    if (given === '' && header.length > 0) unnamed += 1
    const name = given !== '' && !isTag ? given : (tags[column] ?? '') !== '' ? (tags[column] ?? '') : letterOf(column)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    if (times === 1) return name
    twice.add(name)
    return `${name} (${times})`
  })
  const notes: TableNote[] = []
  if (unnamed > 0) notes.push({ kind: 'unnamed-columns', count: unnamed })
  if (twice.size > 0) notes.push({ kind: 'twice-named-columns', names: [...twice] })
  return { columns, headers, notes }
}

const LETTERS = 26
const CODE_OF_A = 65

/** The letter under which a spreadsheet shows a column: A, …, Z, AA. */
export function letterOf(column: number): string {
  const before = Math.floor(column / LETTERS) - 1
  return (before >= 0 ? letterOf(before) : '') + String.fromCharCode(CODE_OF_A + (column % LETTERS))
}
