import type { Point } from '../model/incident.ts'
import { readCoordinate, readLatLon, type Window, within } from './coordinates.ts'
import type { Mapping } from './fields.ts'
import { isLonFirst } from './pair-names.ts'
import type { Table } from './table.ts'

/** Part of the points that must lie in a window for it to be that of the table. */
const MOST = 0.5
/** Degrees about the middle of the points within which others are expected at least. */
const LEAST = 12
/** Degrees from the middle within which no point is strange: large countries are as wide. */
const STRANGE = 35
/** Typical distances from the middle beyond which a point is a stranger. */
const FAR = 6
/** Points from which their middle says anything. */
const ENOUGH = 5

/**
 * Where the points of a table are expected: in the window of the site's own map if most of them lie there, whichever way round they are
 * written; else about their middle.
 */
export function expectedWindow({ headers, rows }: Table, mapping: Mapping, own: Window | null): Window | null {
  const turned = mapping.coordinates !== undefined && isLonFirst(headers[mapping.coordinates] ?? '')
  const points = rows.flatMap(({ cells }) => pointAsGiven(cells, mapping, turned))
  if (points.length === 0) return own
  const swapped = points.map(({ lat, lon }) => ({ lat: lon, lon: lat }))
  if (own) {
    const inside = points.filter((point, at) => within(point, own) || within(swapped[at] ?? point, own)).length
    if (inside > points.length * MOST) return own
  }
  return points.length < ENOUGH ? null : aboutMiddle(points)
}

function pointAsGiven(cells: readonly string[], { lat, lon, coordinates }: Mapping, turned: boolean): readonly Point[] {
  const pair =
    lat !== undefined && lon !== undefined
      ? [readCoordinate(cells[lat] ?? ''), readCoordinate(cells[lon] ?? '')]
      : coordinates === undefined
        ? null
        : readLatLon(cells[coordinates] ?? '', turned)
  const [first, second] = pair ?? []
  if (!first || !second || (first.degrees === 0 && second.degrees === 0)) return []
  return [{ lat: first.degrees, lon: second.degrees }]
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function aboutMiddle(points: readonly Point[]): Window {
  const lat = middleOf(points.map((point) => point.lat))
  const lon = middleOf(points.map((point) => point.lon))
  const tall = middleOf(points.map((point) => Math.abs(point.lat - lat)))
  const wide = middleOf(points.map((point) => Math.abs(point.lon - lon)))
  const about = (least: number): Window => {
    const [height, width] = [Math.max(least, FAR * tall), Math.max(least, FAR * wide)]
    return { west: lon - width, south: lat - height, east: lon + width, north: lat + height }
  }
  return { ...about(LEAST), far: about(STRANGE) }
}
