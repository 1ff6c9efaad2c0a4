import { type CellValue, EncryptedFileError, readOds, readXls, readXlsx, type Sheet, type Workbook } from 'hucre'
import { zippedText } from '../formats/zip.ts'
import { isColumnName } from './column-names.ts'
import { FileError } from './file-error.ts'
import { unpackedSize, type WorkbookKind } from './file-kind.ts'
import { guessMapping } from './guess-mapping.ts'
import { showAddresses } from './hyperlinks.ts'
import { joinSheets } from './joined-sheets.ts'
import { LIMITS } from './limits.ts'
import { moveHeadings } from './merged-headings.ts'
import { NAMED_WITHIN, rowOfNames } from './sheet-names.ts'
import { letterOf, type RawRow, type TableNote } from './table.ts'

/** Rows of the first sheet of a workbook that holds any. @throws FileError */
export async function workbookRows(
  bytes: Uint8Array,
  kind: WorkbookKind,
): Promise<{ readonly rows: readonly RawRow[]; readonly notes: readonly TableNote[] }> {
  if ((unpackedSize(bytes) ?? 0) > LIMITS.unpacked) throw new FileError('unpacks-too-large')
  const { sheets, dateSystem } = await opened(bytes, kind)
  const seen = sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
  const sheet = seen.find(hasRecords) ?? seen.find(hasTable) ?? seen.find(({ rows }) => rows.length > 0)
  if (!sheet) throw new FileError('no-rows')
  const filled = seen.filter(({ rows }) => rows.length > 0)
  const first = { name: sheet.name, ...sheetCells(sheet, dateSystem) }
  const rest = filled.flatMap((other) =>
    other === sheet || isTooLarge(other) ? [] : [{ name: other.name, ...sheetCells(other, dateSystem) }],
  )
  const { rows, names, column, twice } = joinSheets(first, rest)
  if (rows.length > LIMITS.rows + 1) throw new FileError('too-many-rows', LIMITS.rows)
  const others = filled.filter(({ name }) => !names.includes(name)).map(({ name }) => name)
  return {
    rows,
    notes: [
      ...(column === null ? [] : [{ kind: 'joined-sheets', names, column, twice } as const]),
      ...(others.length === 0 ? [] : [column === null ? otherSheets(names, others) : ({ kind: 'unlike-sheets', names: others } as const)]),
      ...summed([first, ...rest].filter(({ name }) => names.includes(name)).flatMap(({ notes }) => notes)),
    ],
  }
}

const otherSheets = (read: readonly string[], names: readonly string[]): TableNote => ({
  kind: 'other-sheets',
  read: read.join(', '),
  names,
})

/** Whether a sheet is beyond what a table may have: beside that of the records, a list of codes, perhaps. */
const isTooLarge = ({ rows }: Sheet): boolean =>
  rows.length > LIMITS.rows + 1 || rows.some((row) => row.length > LIMITS.columns && lastFilledOf(row) > LIMITS.columns)

/** What a sheet holds, as text, and what should be known of it. @throws FileError */
function sheetCells(
  sheet: Sheet,
  dateSystem: Workbook['dateSystem'],
): { readonly cells: string[][]; readonly notes: readonly TableNote[] } {
  const lines = withoutEmptyEnds(sheet.rows)
  const width = lines.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (width > LIMITS.columns) throw new FileError('too-many-columns', width)
  if (lines.length > LIMITS.rows + 1) throw new FileError('too-many-rows', LIMITS.rows)
  const notes: TableNote[] = []
  const formulas = [...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length
  if (formulas > 0) notes.push({ kind: 'formulas', count: formulas })
  const cells = lines.map((row, at) => row.map((value, column) => cellText(value, sheet, at, column)))
  if (dateSystem === '1904') countFrom1900(cells)
  const merged = fillMerged(cells, sheet)
  if (merged > 0) notes.push({ kind: 'merged-cells', count: merged })
  moveHeadings(cells, sheet)
  notes.push(...hiddenParts(cells, sheet), ...showAddresses(cells, sheet))
  return { cells, notes }
}

/** What is to be known of several sheets, each kind once. */
function summed(notes: readonly TableNote[]): readonly TableNote[] {
  const byKind = new Map<TableNote['kind'], TableNote>()
  for (const note of notes) {
    const before = byKind.get(note.kind)
    if (before && 'count' in before && 'count' in note) byKind.set(note.kind, { ...before, count: before.count + note.count })
    else if (before && 'names' in before && 'names' in note) {
      byKind.set(note.kind, { ...before, names: [...new Set([...before.names, ...note.names])] })
    } else byKind.set(note.kind, note)
  }
  return [...byKind.values()]
}

/** How many cells there are up to the last that holds anything. */
const lastFilledOf = (row: readonly CellValue[]): number => row.findLastIndex((value) => value !== null && value !== '') + 1

/** Rows and their cells up to the last that holds anything: borders and colours often go on to the end of the sheet. */
function withoutEmptyEnds(rows: Sheet['rows']): Sheet['rows'] {
  const lines = rows.map((row) => row.slice(0, lastFilledOf(row)))
  return lines.slice(0, lines.findLastIndex((row) => row.length > 0) + 1)
}

/** What who keeps the workbook does not see of it: filtered rows, and columns that may have been hidden for a reason. */
function hiddenParts(cells: readonly (readonly string[])[], { rowDefs, columns = [] }: Sheet): readonly TableNote[] {
  const rows = cells.filter((row, at) => rowDefs?.get(at)?.hidden === true && row.some((cell) => cell !== ''))
  const names = columns.flatMap(({ hidden }, column) =>
    hidden === true && cells.some((row) => (row[column] ?? '') !== '') ? [letterOf(column)] : [],
  )
  return [
    ...(rows.length > 0 ? [{ kind: 'hidden-rows', count: rows.length } as const] : []),
    ...(names.length > 0 ? [{ kind: 'hidden-columns', names } as const] : []),
  ]
}

async function opened(bytes: Uint8Array, kind: WorkbookKind): Promise<Workbook> {
  try {
    if (kind === 'xlsx') return await readXlsx(bytes, { maxRows: LIMITS.rows + 2 })
    const book = await (kind === 'ods' ? readOds(bytes) : readXls(bytes))
    // Rows that an old workbook leaves out are holes.
    return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: Array.from(sheet.rows, (row) => row ?? []) })) }
  } catch (error) {
    if (error instanceof EncryptedFileError || (kind === 'ods' && isEncrypted(bytes))) throw new FileError('password')
    throw new FileError(kind === 'xls' ? 'old-workbook' : 'broken-workbook')
  }
}

/** The list of what an OpenDocument file holds says of each part how it is encrypted; it takes so many bytes at most. */
const MANIFEST = { file: 'META-INF/manifest.xml', most: 1_000_000 }
const isEncrypted = (bytes: Uint8Array): boolean => zippedText(bytes, MANIFEST.file, MANIFEST.most)?.includes('encryption-data') === true

/** Names of columns from which a row of a sheet is that of a table of records. */
const NAMED = 3

/** A row with names of columns: not a list of codes, nor what a sheet "README" says of another. */
const hasRecords = ({ rows }: Sheet): boolean =>
  rows.slice(0, NAMED_WITHIN).some((row) => row.filter((value) => typeof value === 'string' && isColumnName(value)).length >= NAMED)

/** Two rows of two cells: not a cover sheet. */
const hasTable = ({ rows }: Sheet): boolean =>
  rows.filter((row) => row.filter((value) => value !== null && value !== '').length > 1).length > 1

/** A value as text: a day as ISO, a number with a point; of a formula what the workbook says came out, else the formula itself. */
function cellText(value: CellValue, sheet: Sheet, row: number, column: number): string {
  if (value === null) {
    const formula = sheet.cells?.get(`${row},${column}`)?.formula
    return formula === undefined ? '' : `=${formula}`
  }
  if (value instanceof Date) return dayText(value)
  return String(value)
}

/** Days from the first that most workbooks count to the first that those of older programs for the Mac do. */
const DAYS_LATER = 1462
const SERIAL = /^\d{5}(?:\.\d+)?$/

/** Makes days that stand as bare numbers in a workbook that counts from 1904 what all others write for them: so they are read later. */
function countFrom1900(cells: string[][]): void {
  const namesAt = rowOfNames(cells)
  const { date, end } = guessMapping({ headers: cells[namesAt] ?? [], tags: [] })
  for (const line of cells.slice(namesAt + 1)) {
    for (const column of [date, end]) {
      const cell = column === undefined ? '' : (line[column] ?? '')
      if (column !== undefined && SERIAL.test(cell)) line[column] = String(Number(cell) + DAYS_LATER)
    }
  }
}

/** Years before the first that a spreadsheet counts: a time of day without a day has the day before it. */
const FIRST_YEAR = 1900

/** The day, with the time where it has one; hucre keeps the calendar of the workbook in UTC. */
function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  if (value.getUTCFullYear() < FIRST_YEAR) return time.slice(0, 5)
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

/** Puts what stands in merged cells into each of them: a region that is merged over ten rows is that of all ten. */
function fillMerged(cells: string[][], { merges = [] }: Sheet): number {
  let filled = 0
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? ''
    // A title over the table is merged too: one row of it says nothing of the columns below.
    if (value === '' || startRow === endRow) continue
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, LIMITS.columns); column += 1) {
        const line = cells[row]
        if (!line || (row === startRow && column === startCol)) continue
        while (line.length <= column) line.push('')
        line[column] = value
        filled += 1
      }
    }
  }
  return filled
}
