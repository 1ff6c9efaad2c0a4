/** Pairs of coordinates as programs write them: maps in their addresses, forms with altitude and accuracy, JSON. */

const DEGREES = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const DECIMAL = String.raw`(-?\d{1,3}\.\d+)`
const COMMA = String.raw`(?:,|%2C)(?:\+|%20)?`
const LAT = '(?:lat|latitude|широта|ендік)'
const LON = '(?:lon|lng|long|longitude|долгота|бойлық)'
const YANDEX_OR_2GIS = String.raw`^https?://(?:[\w-]+\.)*(?:yandex|2gis)\.\w+/`
const POINT_OF = String.raw`(?:whatshere|poi)(?:\[|%5B)point(?:\]|%5D)=`
/** A number behind its name, in words or in JSON. */
const named = (name: string): string => String.raw`["']?${name}["']?\s*[:=]?\s*["']?${DEGREES}["']?°?`

const patterns = (texts: readonly string[]): readonly RegExp[] => texts.map((text) => new RegExp(text, 'iu'))

/** A way from one point to another: the address of no place. */
const ROUTE = /^https?:\/\/.*(?:\/dir\/|[?&]rtext=|[?&]saddr=|\/directions\/)/i

/** With the latitude first. What an address says of a place goes before where the map looked when it was copied. */
const LATITUDE_FIRST = patterns([
  `^https?://.*!3d${DEGREES}!4d${DEGREES}`,
  `^https?://.*?[?&]mlat=${DEGREES}&mlon=${DEGREES}`,
  `^https?://.*?[?&](?:q|query)=(?:loc:)?${DEGREES}${COMMA}${DEGREES}`,
  String.raw`^https?://.*#map=\d+(?:\.\d+)?/${DEGREES}/${DEGREES}`,
  `^https?://.*?[?&@=/]${DECIMAL}${COMMA}${DECIMAL}`,
  `^geo:${DEGREES},${DEGREES}`,
  String.raw`^${DECIMAL}\s+${DECIMAL}\s+-?\d+(?:\.\d+)?(?:\s+\d+(?:\.\d+)?)?$`,
  String.raw`^${DECIMAL},\s*${DECIMAL},\s*-?\d+(?:\.\d+)?\s*m?$`,
  String.raw`^([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)/?$`,
  String.raw`^\{?\s*${named(LAT)}[\s,;]+${named(LON)}\s*\}?$`,
])

/** With the longitude first: a GeoJSON geometry, addresses of Yandex and 2GIS. */
const LONGITUDE_FIRST = patterns([
  String.raw`^\{.*["']coordinates["']\s*:\s*\[\s*["']?${DEGREES}["']?\s*,\s*["']?${DEGREES}`,
  `${YANDEX_OR_2GIS}.*?[?&]${POINT_OF}${DEGREES}${COMMA}${DEGREES}`,
  `${YANDEX_OR_2GIS}.*?[?&]pt=${DEGREES}${COMMA}${DEGREES}`,
  `${YANDEX_OR_2GIS}.*?[?&=/]${DECIMAL}${COMMA}${DECIMAL}`,
  String.raw`^\{?\s*${named(LON)}[\s,;]+${named(LAT)}\s*\}?$`,
])

/** Latitude and longitude as they stand in a cell that a program wrote; null for any other. */
export function programPair(cell: string): readonly [lat: string, lon: string] | null {
  const text = cell.trim()
  if (ROUTE.test(text)) return null
  const found = (of: readonly RegExp[]) => of.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  const turned = found(LONGITUDE_FIRST)
  const [, first, second] = turned ?? found(LATITUDE_FIRST) ?? []
  if (first === undefined || second === undefined) return null
  return turned ? [second, first] : [first, second]
}
