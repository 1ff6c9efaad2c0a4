/** Geometries as databases write them into a cell: words (WKT), the bytes of those in hexadecimal (WKB, with a number of PostGIS), JSON. */

/** The reference system, as PostGIS and as RDF name it, says nothing: what is no degrees is told by its numbers. Of several points one is it. */
const POINT =
  /^(?:<[^>]*>\s*|srid=\d+;\s*)?(?:multi)?point\s*(?:zm?|m)?\s*\(\(?\s*([-+\d.,e]+)\s+([-+\d.,e]+)(?:\s+[-+\d.,e]+){0,2}\s*\)+$/i
const SHAPE =
  /^(?:<[^>]*>\s*|srid=\d+;\s*)?(?:multipoint|(?:multi)?(?:linestring|polygon|curve|surface)|geometrycollection|circularstring)\s*(?:zm?|m)?\s*\(/i
const JSON_SHAPE = /^\{.*["']type["']\s*:\s*["'](?:Multi\w+|LineString|Polygon|GeometryCollection)["']/s
const BYTES = /^(?:\\x|0x)?(0[01](?:[\da-f]{2}){20,})$/i

/** What PostGIS adds to the number of a type where the number of a reference system follows, and where it may add for heights and measures. */
const HAS_SYSTEM = 0x20_00_00_00
const WITHOUT_FLAGS = 0x0f_ff_ff_ff
/** Digits in which the two numbers of a point stand. */
const LOOKED_AT = 64
/** Others add thousands for these. */
const THOUSAND = 1000
/** The types of geometries: 1 is a point. */
const TYPES = 17

/** A point as longitude and latitude; `shape` for a line, an area, several points; null for anything else. */
function bytesOf(cell: string): readonly [lon: number, lat: number] | 'shape' | null {
  const digits = BYTES.exec(cell)?.[1]
  if (digits === undefined) return null
  const bytes = Uint8Array.from(digits.slice(0, LOOKED_AT).match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  const view = new DataView(bytes.buffer)
  const isLittle = bytes[0] === 1
  const given = view.getUint32(1, isLittle)
  const start = (given & HAS_SYSTEM) === 0 ? 5 : 9
  const numbered = given & WITHOUT_FLAGS
  const type = numbered % THOUSAND
  if (type < 1 || type > TYPES || numbered > 3 * THOUSAND + TYPES) return null
  if (type > 1) return 'shape'
  return bytes.length < start + 16 ? null : [view.getFloat64(start, isLittle), view.getFloat64(start + 8, isLittle)]
}

/** Longitude and latitude of a point that is written as a geometry; null for anything else. GeoJSON is read with what other programs write. */
export function geometryPoint(cell: string): readonly [lon: number, lat: number] | null {
  const words = POINT.exec(cell)
  if (words === null) {
    const point = bytesOf(cell)
    return point === 'shape' ? null : point
  }
  const [lon = Number.NaN, lat = Number.NaN] = words.slice(1).map((text) => Number(text.replace(',', '.')))
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null
}

/** Whether a cell holds a line, an area or several points. */
export const isShape = (cell: string): boolean =>
  JSON_SHAPE.test(cell) || (SHAPE.test(cell) && !POINT.test(cell)) || bytesOf(cell) === 'shape'

/** Whether a cell holds a geometry, and no words. */
export const isGeometry = (cell: string): boolean => geometryPoint(cell) !== null || isShape(cell)

const CODES: readonly RegExp[] = [
  // Plus codes
  /^[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?:[\s,]+\S.*)?$/,
  // what3words
  /^\/{2,3}\p{L}+\.\p{L}+\.\p{L}+$/u,
  // UTM and MGRS
  /^\d{1,2}\s?[C-X]\s{1,3}\d{5,7}(?:\.\d+)? ?m?E?[\s,]{1,3}\d{5,8}(?:\.\d+)? ?m?N?$/i,
  /^\d{1,2}[C-X]\s?[A-Z]{2}\s?\d{2,5}\s?\d{2,5}$/,
]

/** Whether a cell says where something is in a code that is not read here. */
export const isPlaceCode = (cell: string): boolean => CODES.some((pattern) => pattern.test(cell))
