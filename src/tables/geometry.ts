import type { Point } from '../model/incident.ts'

/** Longitude and latitude, or the metres of a projection: first the way east, then the way north. */
export type Position = readonly [x: number, y: number]
type Line = readonly Position[]
/** A ring around it, then one around each hole. */
type Area = readonly Line[]

/** What a geometry consists of, whatever it is wrapped in; all empty where it says nothing. */
export interface Parts {
  readonly points: readonly Position[]
  readonly lines: readonly Line[]
  readonly areas: readonly Area[]
}

/** Where the one pin of a geometry stands. */
export interface Pin {
  readonly point: Point
  /** Kilometres across all of what it stands for; 0 for a point. */
  readonly across: number
}

/** What the parts of a geometry are, by its type. */
const SORT_OF = {
  Point: 'points',
  MultiPoint: 'points',
  LineString: 'lines',
  MultiLineString: 'lines',
  Polygon: 'areas',
  MultiPolygon: 'areas',
} as const satisfies Readonly<Record<string, keyof Parts>>

const isSort = (type: unknown): type is keyof typeof SORT_OF => typeof type === 'string' && Object.hasOwn(SORT_OF, type)

/** The parts of a GeoJSON geometry; null where it cannot be read. */
export function partsOf(geometry: unknown): Parts | null {
  const parts = { points: [] as Position[], lines: [] as Line[], areas: [] as Area[] }
  // A list of what is left, not recursion: somebody's file may wrap collections a hundred thousand times.
  const left: unknown[] = [geometry]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null || !('type' in one)) return null
    if (one.type === 'GeometryCollection') {
      if (!('geometries' in one) || !Array.isArray(one.geometries)) return null
      for (const inner of one.geometries) left.push(inner)
      continue
    }
    if (!isSort(one.type) || !('coordinates' in one)) return null
    const many = one.type.startsWith('Multi') ? one.coordinates : isEmpty(one.coordinates) ? [] : [one.coordinates]
    const sort = SORT_OF[one.type]
    const found = sort === 'points' ? listOf(many, positionOf) : sort === 'lines' ? listOf(many, lineOf) : listOf(many, areaOf)
    if (found === null) return null
    const into: unknown[] = parts[sort]
    for (const part of found) into.push(part)
  }
  return parts
}

/** An empty list says as much as no geometry (RFC 7946, 3.1). */
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Every item of a list, read; null where it is no list, or one of them cannot be read. */
function listOf<Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(value)) return null
  const items: Item[] = []
  for (const item of value) {
    const found = read(item)
    if (found === null) return null
    items.push(found)
  }
  return items
}

const NUMBER = /^\s*-?\d+(\.\d+)?\s*$/
/** Some programs write their numbers as texts. */
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : typeof value === 'string' && NUMBER.test(value) ? Number(value) : null

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [x, y] = [numberOf(value[0]), numberOf(value[1])]
  return x === null || y === null ? null : [x, y]
}

function lineOf(value: unknown): Line | null {
  const line = listOf(value, positionOf)
  return line?.length === 0 ? null : line
}

function areaOf(value: unknown): Area | null {
  const area = listOf(value, lineOf)
  return area?.length === 0 ? null : area
}

/** Some position of a geometry; null where it says nothing. */
export const somePosition = ({ points, lines, areas }: Parts): Position | null => points[0] ?? lines[0]?.[0] ?? areas[0]?.[0]?.[0] ?? null

/** The same geometry with each of its positions put elsewhere. */
export function moved({ points, lines, areas }: Parts, move: (position: Position) => Position): Parts {
  return {
    points: points.map(move),
    lines: lines.map((line) => line.map(move)),
    areas: areas.map((area) => area.map((ring) => ring.map(move))),
  }
}

/**
 * Where the pin of a geometry in degrees stands: inside the largest of its areas; without any, halfway along the longest of its lines;
 * else at that of its points which is nearest to the middle of all. Null where it says nothing.
 */
export function pinOf(parts: Parts): Pin | null {
  const all = [...parts.points, ...parts.lines.flat(), ...parts.areas.flat(2)]
  const at = inLargest(parts.areas) ?? halfway(largest(parts.lines, lengthOf)) ?? amidst(parts.points)
  return at && { point: { lat: at[1], lon: at[0] }, across: acrossOf(all) }
}

function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item | null {
  let best: { readonly item: Item; readonly size: number } | null = null
  for (const item of items) {
    const size = sizeOf(item)
    if (best === null || size > best.size) best = { item, size }
  }
  return best?.item ?? null
}

/** A point inside the largest of some areas; of one that is as thin as a line, a point on that. */
function inLargest(areas: readonly Area[]): Position | null {
  const area = largest(areas, ([outer = []]) => Math.abs(turnOf(outer)) * narrowing(outer))
  return area && (inside(area) ?? halfway(area[0] ?? []))
}

/**
 * A point inside an area: the middle of the widest stretch that a line from west to east has in it. The line runs between the heights
 * of two corners, about the middle of all, so that it meets none and leaves what it enters. (The centre of gravity may lie outside, and so
 * may what is found by ever smaller squares, where the area is thinner than these.)
 */
function inside(area: Area): Position | null {
  const heights = area.flat().map(([, y]) => y)
  const middle = (heights.reduce(lower) + heights.reduce(higher)) / 2
  const above = heights.filter((y) => y > middle)
  if (above.length === 0) return null
  const height = (heights.filter((y) => y <= middle).reduce(higher) + above.reduce(lower)) / 2
  const crossings = area.flatMap((ring) => crossingsOf(ring, height)).sort((a, b) => a - b)
  let best: readonly [from: number, to: number] | null = null
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = crossings.slice(at, at + 2)
    if (best === null || to - from > best[1] - best[0]) best = [from, to]
  }
  return best && [(best[0] + best[1]) / 2, height]
}

const lower = (a: number, b: number): number => Math.min(a, b)
const higher = (a: number, b: number): number => Math.max(a, b)

/** Where the sides of a ring, closed or not, cross a height. */
function crossingsOf(ring: Line, height: number): readonly number[] {
  return ring.flatMap(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return y > height === nextY > height ? [] : [x + ((height - y) / (nextY - y)) * (nextX - x)]
  })
}

/** The size of the area in a ring, in square degrees; negative where it turns with the clock. */
function turnOf(ring: Line): number {
  let sum = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum / 2
}

const DEGREES_OF_RADIAN = 180 / Math.PI
/** How much shorter a degree of longitude is than one of latitude where some positions lie. */
const narrowing = (positions: Line): number => Math.cos(Math.min(90, Math.abs(positions[0]?.[1] ?? 0)) / DEGREES_OF_RADIAN)

/** Degrees of latitude between two positions that are not far apart. */
const apart = ([x, y]: Position, [toX, toY]: Position, narrow: number): number => Math.hypot((toX - x) * narrow, toY - y)

/** Lengths of the stretches of a line. */
const stretchesOf = (line: Line): readonly number[] => line.slice(1).map((to, at) => apart(line[at] ?? to, to, narrowing(line)))

const lengthOf = (line: Line): number => stretchesOf(line).reduce((sum, length) => sum + length, 0)

/** The position at half the length of a line. */
function halfway(line: Line | null): Position | null {
  if (line === null) return null
  let left = lengthOf(line) / 2
  for (const [at, length] of stretchesOf(line).entries()) {
    const [from, to] = [line[at], line[at + 1]]
    if (from && to && length > 0 && left <= length)
      return [from[0] + (to[0] - from[0]) * (left / length), from[1] + (to[1] - from[1]) * (left / length)]
    left -= length
  }
  return line[0] ?? null
}

/** That of some points which is nearest to the middle of them all: a place that the file names, not one between. */
function amidst(points: readonly Position[]): Position | null {
  const middle: Position = [meanOf(points.map(([x]) => x)), meanOf(points.map(([, y]) => y))]
  return largest(points, (point) => -apart(point, middle, narrowing(points)))
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const KILOMETRES_A_DEGREE = 111.2

/** Kilometres from corner to corner of the rectangle around some positions. */
function acrossOf(positions: Line): number {
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)]
  const [west, south, east, north] = [xs.reduce(lower), ys.reduce(lower), xs.reduce(higher), ys.reduce(higher)]
  return apart([west, south], [east, north], narrowing([[0, (south + north) / 2]])) * KILOMETRES_A_DEGREE
}
