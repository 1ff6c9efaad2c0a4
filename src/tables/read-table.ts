import { delimitedRows } from './delimited.ts'
import { decodeText, isBinary } from './encoding.ts'
import { FileError } from './file-error.ts'
import { kindOfFile } from './file-kind.ts'
import { geojsonTable } from './geojson-table.ts'
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
    return wholeDates(withNotes(tableOf(rows), notes))
  }
  const { text, encoding } = decodeText(bytes)
  if (isBinary(text)) throw new FileError('binary')
  return withNotes(readText(text), encoding === 'UTF-8' ? [] : [{ kind: 'encoding', name: encoding }])
}

/** Reads a text that was pasted, or decoded from a file. @throws FileError */
export function readText(text: string): ReadTable {
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (start === '') throw new FileError('empty')
  if (/^(<!doctype html|<html|<head|<body)/.test(start)) throw new FileError('web-page')
  if (start.startsWith('<?xml') || start.startsWith('<kml')) throw new FileError('document')
  const result = /^[{[]/.test(start) ? geojsonTable(text.trim()) : delimited(text)
  if (result.table.rows.length === 0) throw new FileError('no-rows')
  return wholeDates(result)
}

function delimited(text: string): ReadTable {
  const { rows, notes } = delimitedRows(text)
  return withNotes(tableOf(rows), notes)
}

function withNotes({ table, notes }: ReadTable, more: readonly TableNote[]): ReadTable {
  if (table.rows.length === 0) throw new FileError('no-rows')
  return { table, notes: [...more, ...notes] }
}

/** With dates that stand in parts put together. */
function wholeDates({ table, notes }: ReadTable): ReadTable {
  const joined = joinDates(table)
  return { table: joined.table, notes: [...notes, ...joined.notes] }
}
