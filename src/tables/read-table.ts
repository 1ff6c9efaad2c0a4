import { coarsenDates } from './coarse-dates.ts'
import { delimitedRows } from './delimited.ts'
import { blankRuns, fillDittos } from './dittos.ts'
import { decodeText, isBinary } from './encoding.ts'
import { FileError } from './file-error.ts'
import { kindOfFile } from './file-kind.ts'
import { geojsonTable } from './geojson-table.ts'
import { spreadGroups } from './group-rows.ts'
import { guessMapping } from './guess-mapping.ts'
import { joinDates } from './joined-dates.ts'
import { LIMITS } from './limits.ts'
import { unreadPlaces } from './pair-names.ts'
import { personalColumns } from './personal-columns.ts'
import { type Table, type TableNote, tableOf } from './table.ts'
import { turnedDates } from './turned-dates.ts'

/** A file as a table, and what should be known of it. */
export interface ReadTable {
  readonly table: Table
  readonly notes: readonly TableNote[]
}

/** Unpacking is a large part of the code: only who opens a workbook needs it. */
const fetchWorkbook = () => import('./workbook.ts')

/**
 * Reads the bytes of a CSV, TSV or GeoJSON file or of a workbook (XLSX, ODS, XLS), told apart by what stands in them.
 * @param workbook what reads a workbook, where it cannot be fetched later @throws FileError
 */
export async function readTable(bytes: Uint8Array, workbook: typeof fetchWorkbook = fetchWorkbook): Promise<ReadTable> {
  if (bytes.length > LIMITS.bytes) throw new FileError('too-large')
  const kind = kindOfFile(bytes)
  if (kind !== 'text') {
    const { workbookRows } = await workbook()
    const { rows, notes } = await workbookRows(bytes, kind)
    return whole(withNotes(tableOf(rows), notes))
  }
  const { text, encoding, broken = 0 } = decodeText(bytes)
  if (isBinary(text)) throw new FileError('binary')
  const notes: readonly TableNote[] = [
    ...(encoding === 'UTF-8' ? [] : [{ kind: 'encoding', name: encoding } as const]),
    ...(broken > 0 ? [{ kind: 'broken-letters', count: broken } as const] : []),
  ]
  return withNotes(readText(text), notes)
}

/** Stands before each text of a sequence of JSON texts (RFC 7464), a feature each. */
const SEPARATOR = '\u001E'

/** Reads a text that was pasted, or decoded from a file. @throws FileError */
export function readText(given: string): ReadTable {
  const text = given.startsWith(SEPARATOR) ? given.replaceAll(SEPARATOR, '') : given
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (start === '') throw new FileError('empty')
  if (/^(<!doctype html|<html|<head|<body)/.test(start)) throw new FileError('web-page')
  if (start.startsWith('<?xml') || start.startsWith('<kml')) throw new FileError('document')
  const result = /^[{[]/.test(start) ? geojsonTable(text.trim()) : delimited(text)
  if (result.table.rows.length === 0) throw new FileError('no-rows')
  return whole(result)
}

function delimited(text: string): ReadTable {
  const { rows, notes } = delimitedRows(text)
  return withNotes(tableOf(rows), notes)
}

function withNotes({ table, notes }: ReadTable, more: readonly TableNote[]): ReadTable {
  if (table.rows.length === 0) throw new FileError('no-rows')
  return { table, notes: [...more, ...notes] }
}

/** With what stands in headings between the rows or in parts put where it belongs. */
function whole({ table, notes }: ReadTable): ReadTable {
  const filled = fillDittos(table)
  const grouped = spreadGroups(filled.table)
  const joined = joinDates(grouped.table)
  const coarse = coarsenDates(joined.table)
  const dates = [...joined.notes, ...turnedDates(joined.table), ...coarse.notes]
  const columns = [...blankRuns(coarse.table), ...unreadPlaces(coarse.table, guessMapping(coarse.table)), ...personalNote(coarse.table)]
  return { table: coarse.table, notes: [...notes, ...filled.notes, ...grouped.notes, ...dates, ...columns] }
}

function personalNote(table: Table): readonly TableNote[] {
  const names = personalColumns(table).map((column) => table.headers[column] ?? '')
  return names.length === 0 ? [] : [{ kind: 'personal-columns', names }]
}
