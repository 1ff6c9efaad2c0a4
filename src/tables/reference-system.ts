import * as v from 'valibot'
import { FileError } from './file-error.ts'
import type { Position } from './geometry.ts'
import type { TableNote } from './table.ts'

/** How the positions of a file become degrees. */
export interface ReferenceSystem {
  /** Null where they are degrees. */
  readonly toDegrees: ((position: Position) => Position) | null
  readonly notes: readonly TableNote[]
}

/** As GeoJSON before 2016 names a reference system; today's knows degrees of WGS 84 alone. */
const NamingSchema = v.looseObject({
  crs: v.looseObject({
    properties: v.looseObject({ name: v.optional(v.string()), code: v.optional(v.union([v.string(), v.number()])) }),
  }),
})
const LONGEST_NAME = 60

/** Numbers in the list of EPSG, and of programs, for the metres that maps of the web are drawn in. */
const WEB_MERCATOR = new Set(['3857', '900913', '3785', '102100', '102113'].map((code) => `EPSG:${code}`))
/** Degrees that agree with those of WGS 84 to within two metres. */
const DEGREES = new Set(['CRS84', 'EPSG:4326', 'EPSG:4979', 'EPSG:4258', 'EPSG:4269'])

/** The reference system that a GeoJSON file names, "EPSG:3857"; null where it names none. */
export function systemNamed(json: unknown): string | null {
  const parsed = v.safeParse(NamingSchema, json)
  if (!parsed.success) return null
  const { name, code } = parsed.output.crs.properties
  const given = (name ?? (code === undefined ? '' : `EPSG:${code}`)).trim()
  if (/CRS84\b/i.test(given)) return 'CRS84'
  const number = /EPSG.*?(\d{4,6})$/i.exec(given)?.[1]
  if (number !== undefined) return `EPSG:${number}`
  return given === '' ? null : given.slice(0, LONGEST_NAME)
}

/** What no degrees go beyond, whichever way round they are written and wherever they begin to be counted. */
const MOST_DEGREES = 360
const mayBeDegrees = ([x, y]: Position): boolean => Math.abs(x) <= MOST_DEGREES && Math.abs(y) <= MOST_DEGREES

/**
 * How the positions of a file are meant: by its numbers, since what it names is often left over from another file; where these are no
 * degrees, by the name. @param some a position of each feature @throws FileError for metres that cannot be made degrees here
 */
export function referenceSystem(named: string | null, some: readonly Position[]): ReferenceSystem {
  const beyond = some.filter((position) => !mayBeDegrees(position)).length
  if (beyond * 2 <= some.length) {
    const strange = named !== null && !DEGREES.has(named) && some.length > 0
    return { toDegrees: null, notes: strange ? [{ kind: 'read-as-degrees', system: named }] : [] }
  }
  if (named !== null && WEB_MERCATOR.has(named)) return { toDegrees: fromWebMercator, notes: [{ kind: 'converted', system: named }] }
  // One that names degrees and holds metres does not say what these are.
  if (named === null || DEGREES.has(named)) throw new FileError('not-degrees')
  throw new FileError('projected', null, named)
}

/** Metres of the earth's radius by which the web's maps are drawn. */
const RADIUS = 6_378_137
const DEGREES_OF_RADIAN = 180 / Math.PI

/** Degrees of a position in the metres of Web Mercator. */
function fromWebMercator([x, y]: Position): Position {
  return [(x / RADIUS) * DEGREES_OF_RADIAN, Math.atan(Math.sinh(y / RADIUS)) * DEGREES_OF_RADIAN]
}
