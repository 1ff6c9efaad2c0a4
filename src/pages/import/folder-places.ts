import type { Point } from '../../model/incident.ts'
import type { Precision } from '../../model/taxonomy.ts'
import { idGiver, slug } from '../../tables/slug.ts'
import type { TablePlace, TableRecord } from '../../tables/table-record.ts'
import { DECIMALS } from '../dataset/rules.ts'

/** Degrees about the points that the map shows at first. */
const MARGIN = 1
/** The region of places of which the table names none, where others have one. */
const NO_REGION = 'region-not-stated'

interface Place {
  readonly id: string
  readonly precision: Precision
  readonly region: string | null
  readonly names: { readonly en: string }
  readonly also: readonly string[]
  readonly lat: number | null
  readonly lon: number | null
  readonly approximate: boolean
  readonly coordinates_from: string | null
}

/** The places of a table as the gazetteer of a report. */
export function placesOf(records: readonly TableRecord[], country: string) {
  const giveId = idGiver()
  const countryId = giveId(slug(country) || 'country')
  const regionPoints = new Map<string, Point[]>()
  for (const { place } of records) {
    if (place.region === null) continue
    const points = regionPoints.get(place.region) ?? []
    regionPoints.set(place.region, points)
    if (place.point) points.push(place.point)
  }
  // A region is a place: without a point of its own the table does not say where it lies.
  const regionIds = new Map(
    [...regionPoints].flatMap(([name, points]) => (points.length > 0 ? [[name, giveId(slug(name) || 'region')] as const] : [])),
  )
  const placed = records.map(({ place }) => place).filter((place) => place.point !== null && place.name !== null)
  const lacking = regionIds.size > 0 && placed.some(({ region }) => region === null || !regionIds.has(region))
  const regionOf = (region: string | null): string | null =>
    regionIds.size === 0 ? null : ((region === null ? undefined : regionIds.get(region)) ?? NO_REGION)
  const ids = new Map<string, string>()
  const places: Place[] = [placeOf(countryId, 'country', null, country, null, false)]
  for (const [name, id] of regionIds) places.push(placeOf(id, 'region', id, name, middleOf(regionPoints.get(name) ?? []), true))
  if (lacking)
    places.push(placeOf(NO_REGION, 'region', NO_REGION, 'Region not stated', middleOf(placed.flatMap(({ point }) => point ?? [])), true))
  for (const place of placed) {
    const key = place.id ?? ''
    if (ids.has(key) || place.name === null || place.point === null) continue
    const id = giveId(place.id ?? (slug(place.name) || 'place'))
    ids.set(key, id)
    const precision = place.precision === 'country' || place.precision === 'not-stated' ? 'region' : place.precision
    places.push(placeOf(id, precision, regionOf(place.region), place.name, place.point, place.approximate))
  }
  return {
    places,
    regions: [...regionIds.values(), ...(lacking ? [NO_REGION] : [])],
    window: windowOf(placed),
    of: ({ place }: TableRecord) => {
      const id = place.point !== null ? ids.get(place.id ?? '') : place.region === null ? undefined : regionIds.get(place.region)
      if (id === undefined) {
        const said = place.name === null ? 'The table names no place.' : `The table says “${place.name}”, without coordinates.`
        return { place: null, place_basis: null, place_note: { en: said } }
      }
      const coarser = place.point === null && place.name !== null && place.name !== place.region
      return {
        place: id,
        place_basis: 'stated',
        place_note: coarser ? { en: `The table says “${place.name}”, without coordinates.` } : null,
      }
    },
  }
}

function placeOf(id: string, precision: Precision, region: string | null, name: string, point: Point | null, approximate: boolean): Place {
  const round = (degrees: number) => Number(degrees.toFixed(DECIMALS[precision]))
  return {
    id,
    precision,
    region,
    names: { en: name },
    also: [],
    lat: point && round(point.lat),
    lon: point && round(point.lon),
    approximate,
    coordinates_from: point && (precision === 'region' ? 'Middle of the places of the table' : 'The table'),
  }
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { lat, lon }) => ({ lat: all.lat + lat, lon: all.lon + lon }), { lat: 0, lon: 0 })
  return { lat: sum.lat / points.length, lon: sum.lon / points.length }
}

function windowOf(places: readonly TablePlace[]) {
  const points = places.flatMap(({ point }) => (point ? [point] : []))
  if (points.length === 0) return null
  const lats = points.map(({ lat }) => lat).sort((a, b) => a - b)
  const lons = points.map(({ lon }) => lon).sort((a, b) => a - b)
  const within = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))
  return {
    south: within((lats[0] ?? 0) - MARGIN, 84),
    west: within((lons[0] ?? 0) - MARGIN, 179),
    north: within((lats.at(-1) ?? 0) + MARGIN, 84),
    east: within((lons.at(-1) ?? 0) + MARGIN, 179),
  }
}
