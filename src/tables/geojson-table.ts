import * as v from 'valibot'
import { FileError } from './file-error.ts'
import { LIMITS } from './limits.ts'
import type { Table, TableNote } from './table.ts'

const GeometrySchema = v.nullish(v.looseObject({ type: v.string(), coordinates: v.optional(v.unknown()) }))
const FeatureSchema = v.looseObject({
  id: v.optional(v.union([v.string(), v.number()])),
  geometry: GeometrySchema,
  properties: v.nullish(v.unknown()),
})
const CollectionSchema = v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) })
const OneFeatureSchema = v.looseObject({ type: v.literal('Feature') })
const RecordsSchema = v.pipe(v.array(v.looseObject({})), v.minLength(1))
const PointSchema = v.looseTuple([v.number(), v.number()])

/** Names of the columns that a geometry becomes. */
const ID = 'id'
const LAT = 'lat'
const LON = 'lon'

/** A GeoJSON file, or a list of records in JSON, as a table: a row a feature, its coordinates in two columns. @throws FileError */
export function geojsonTable(text: string): { readonly table: Table; readonly notes: readonly TableNote[] } {
  const features = featuresOf(text)
  if (features.length === 0) throw new FileError('no-rows')
  if (features.length > LIMITS.rows) throw new FileError('too-many-rows', LIMITS.rows)
  // A Map, not an object: a property may have any name.
  const columns = new Map<string, number>([ID, LAT, LON].map((name, column) => [name, column]))
  let notPoints = 0
  const rows = features.map((raw, index) => {
    const parsed = v.safeParse(FeatureSchema, raw)
    const cells: string[] = []
    if (parsed.success) {
      const { id, geometry, properties } = parsed.output
      const point = geometry?.type === 'Point' ? v.safeParse(PointSchema, geometry.coordinates) : null
      if (geometry && point?.success !== true) notPoints += 1
      const told = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
      if (id !== undefined) cells[0] = String(id)
      // RFC 7946, 3.1.1: longitude first.
      if (point?.success === true) [cells[2], cells[1]] = [String(point.output[0]), String(point.output[1])]
      for (const [name, value] of told) {
        const text = cellOf(value)
        const column = columns.get(name) ?? columns.size
        columns.set(name, column)
        // The geometry says better where it is than a property of the same name.
        if ((cells[column] ?? '') === '') cells[column] = text
      }
    }
    return { number: index + 1, cells }
  })
  if (columns.size > LIMITS.columns) throw new FileError('too-many-columns', columns.size)
  const headers = [...columns.keys()]
  const table = {
    headers,
    rows: rows.map(({ number, cells }) => ({ number, cells: headers.map((_, column) => cells[column] ?? '') })),
    tags: [],
  }
  return { table, notes: notPoints > 0 ? [{ kind: 'not-points', count: notPoints }] : [] }
}

function featuresOf(text: string): readonly unknown[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new FileError('not-json')
  }
  const collection = v.safeParse(CollectionSchema, json)
  if (collection.success) return collection.output.features
  if (v.is(OneFeatureSchema, json)) return [json]
  // A list of plain records, as many interfaces of data give it.
  if (v.is(RecordsSchema, json)) return json.map((properties) => ({ properties }))
  throw new FileError('not-geojson')
}

/** A property as the text of a cell; lists as our own tables write them. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(partOf).join(' | ')
  return JSON.stringify(value)
}

function partOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  return Object.entries(item)
    .filter(([, part]) => part !== null && part !== undefined)
    .map(([key, part]) => `${key}: ${String(part)}`)
    .join('; ')
}
