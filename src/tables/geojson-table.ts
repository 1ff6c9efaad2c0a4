import * as v from 'valibot'
import { FileError } from './file-error.ts'
import { moved, type Parts, type Pin, partsOf, pinOf, somePosition } from './geometry.ts'
import { LIMITS } from './limits.ts'
import { type ReferenceSystem, referenceSystem, systemNamed } from './reference-system.ts'
import type { Table, TableNote, TableRow } from './table.ts'

const FeatureSchema = v.looseObject({
  id: v.optional(v.union([v.string(), v.number()])),
  geometry: v.optional(v.unknown()),
  properties: v.nullish(v.unknown()),
})
const CollectionSchema = v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) })
const OneFeatureSchema = v.looseObject({ type: v.literal('Feature') })
/** As programs of Esri write features, which are none of GeoJSON. */
const EsriSchema = v.looseObject({ features: v.pipe(v.array(v.looseObject({ attributes: v.looseObject({}) })), v.minLength(1)) })
const RecordsSchema = v.pipe(v.array(v.looseObject({})), v.minLength(1))

/** Names of the columns that a geometry becomes. */
const ID = 'id'
const LAT = 'lat'
const LON = 'lon'

/** Kilometres across from which a geometry is no place that a pin shows exactly, and from which it is larger than a district. */
const DISTRICT_FROM = 1
const REGION_FROM = 100

/** A feature, as far as it can be read. */
interface ReadFeature {
  readonly id: string
  readonly properties: readonly (readonly [name: string, value: unknown])[]
  /** Null where it has none. */
  readonly geometry: unknown
  /** Null where the geometry is none, or cannot be read. */
  readonly parts: Parts | null
}

/**
 * A GeoJSON file, or a list of records in JSON, as a table: a row a feature, its coordinates in two columns; those of an area, a line or
 * several points are a point inside. @throws FileError
 */
export function geojsonTable(text: string): { readonly table: Table; readonly notes: readonly TableNote[] } {
  const { features: raw, system: named } = featuresOf(text)
  if (raw.length === 0) throw new FileError('no-rows')
  if (raw.length > LIMITS.rows) throw new FileError('too-many-rows', LIMITS.rows)
  const features = raw.map(readFeature)
  const system = referenceSystem(
    named,
    features.flatMap(({ parts }) => {
      const some = parts && somePosition(parts)
      return some ? [some] : []
    }),
  )
  // A Map, not an object: a property may have any name.
  const columns = new Map<string, number>([ID, LAT, LON].map((name, column) => [name, column]))
  let inside = 0
  const rows = features.map(({ id, properties, geometry, parts }, index): TableRow => {
    const pin = parts && pinIn(parts, system)
    // RFC 7946, 3.1.1: longitude first. What cannot be read is found, and said, where coordinates are read.
    const unread = geometry !== null && parts === null ? JSON.stringify(geometry) : ''
    const cells = [id, pin ? String(pin.point.lat) : unread, pin ? String(pin.point.lon) : unread]
    for (const [name, value] of properties) {
      const column = columns.get(name) ?? columns.size
      columns.set(name, column)
      // The geometry says better where it is than a property of the same name.
      if ((cells[column] ?? '') === '') cells[column] = cellOf(value)
    }
    if (parts && !isOnePoint(parts)) inside += 1
    const precision = pin && pin.across >= DISTRICT_FROM ? (pin.across < REGION_FROM ? 'district' : 'region') : null
    return { number: index + 1, cells, ...(precision && { precision }) }
  })
  if (columns.size > LIMITS.columns) throw new FileError('too-many-columns', columns.size)
  const given = new Set(features.flatMap(({ properties }) => properties.map(([name]) => name)))
  const used = [...columns].filter(([name, column]) => given.has(name) || rows.some(({ cells }) => (cells[column] ?? '') !== ''))
  const table = {
    headers: used.map(([name]) => name),
    rows: rows.map((row) => ({ ...row, cells: used.map(([, column]) => row.cells[column] ?? '') })),
    tags: [],
  }
  return { table, notes: [...system.notes, ...(inside > 0 ? [{ kind: 'pins-inside', count: inside } as const] : [])] }
}

function readFeature(raw: unknown): ReadFeature {
  const parsed = v.safeParse(FeatureSchema, raw)
  if (!parsed.success) return { id: '', properties: [], geometry: null, parts: null }
  const { id, geometry = null, properties } = parsed.output
  return {
    id: id === undefined ? '' : String(id),
    properties: flat(properties, '', DEEPEST),
    geometry,
    parts: geometry === null ? null : partsOf(geometry),
  }
}

/** Objects in objects that become columns of their own; deeper ones stay text. */
const DEEPEST = 3

/** Properties by name, those of an object in them as "location.city". */
function flat(value: unknown, before: string, depth: number): readonly (readonly [name: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return before === '' ? [] : [[before, value]]
  if (depth === 0) return [[before, value]]
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, before === '' ? name : `${before}.${name}`, depth - 1))
}

const isOnePoint = ({ points, lines, areas }: Parts): boolean => points.length < 2 && lines.length === 0 && areas.length === 0

/** Millionths of a degree: about ten centimetres. */
const DECIMALS = 6
const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS))

function pinIn(parts: Parts, { toDegrees }: ReferenceSystem): Pin | null {
  const pin = pinOf(toDegrees ? moved(parts, toDegrees) : parts)
  return pin && { ...pin, point: { lat: rounded(pin.point.lat), lon: rounded(pin.point.lon) } }
}

/** The features of a file, and the reference system that it names. */
interface FoundFeatures {
  readonly features: readonly unknown[]
  readonly system: string | null
}

function featuresOf(text: string): FoundFeatures {
  const json = parsedJson(text)
  const system = systemNamed(json)
  const collection = v.safeParse(CollectionSchema, json)
  if (collection.success) return { features: collection.output.features, system }
  if (v.is(OneFeatureSchema, json)) return { features: [json], system }
  const records = v.is(EsriSchema, json) ? null : recordsIn(json)
  if (records === null) throw new FileError('not-geojson')
  // What stands a line each may be features too.
  return { features: records.map((record) => (v.is(OneFeatureSchema, record) ? record : { properties: record })), system }
}

/** A list of plain records, as it stands or as the one list of an answer around it: many interfaces of data give them so. */
function recordsIn(json: unknown): readonly unknown[] | null {
  if (v.is(RecordsSchema, json)) return json
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
  const lists = Object.values(json).filter((value) => v.is(RecordsSchema, value))
  return lists.length === 1 ? (lists[0] ?? null) : null
}

/** The JSON of a text; of one that has a JSON text in each of its lines, the list of them. @throws FileError */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const repaired = withoutNoNumbers(text)
    if (repaired !== text) return parsedJson(repaired)
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2) throw new FileError('not-json')
    try {
      return lines.map((line): unknown => JSON.parse(line))
    } catch {
      throw new FileError('not-json')
    }
  }
}

/** A text of JSON with null for what Python writes where a number is none; words that say so stay. */
const withoutNoNumbers = (text: string): string =>
  text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs, (part) => (part.startsWith('"') ? part : 'null'))

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
