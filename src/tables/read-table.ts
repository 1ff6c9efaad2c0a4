import { delimitedRows } from './delimited.ts'
import { decodeText, isBinary } from './encoding.ts'
import { FileError } from './file-error.ts'
import { kindOfFile } from './file-kind.ts'
import { geojsonTable } from './geojson-table.ts'
import { spreadGroups } from './group-rows.ts'
import { joinDates } from './joined-dates.ts'
import { LIMITS } from './limits.ts'
import { type Table, type TableNote, tableOf } from './table.ts'

/** A file as a table, and what should be known of it. */
export interface ReadTable {
  readonly table: Table
  readonly notes: readonly TableNote[]
}

/** Reads the bytes of a CSV, TSV, GeoJSON or XLSX file, told apart by what stands in them. @throws FileError */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > LIMITS.bytes) throw new FileError('too-large')
  if (kindOfFile(bytes) === 'workbook') {
    // Unpacking is a large part of the code: only who opens a workbook needs it.
    const { workbookRows } = await import('./workbook.ts')
    const { rows, notes } = await workbookRows(bytes)
    return whole(withNotes(tableOf(rows), notes))
  }
  const { text, encoding } = decodeText(bytes)
  if (isBinary(text)) throw new FileError('binary')
  return withNotes(readText(text), encoding === 'UTF-8' ? [] : [{ kind: 'encoding', name: encoding }])
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
  const grouped = spreadGroups(table)
  const joined = joinDates(grouped.table)
  return { table: joined.table, notes: [...notes, ...grouped.notes, ...joined.notes] }
}
