import type { PlaceId, Point } from './incident.ts'
import { project, type WorldPoint } from './projection.ts'

/** What has a place of its own on the map. */
interface Placed {
  readonly placeId: PlaceId
  readonly point: Point
}

/** Places by number, projected once: a filter changes which of them are asked for, not where they lie. */
export interface PlaceIndex {
  readonly numbers: ReadonlyMap<PlaceId, number>
  /** World pixels at zoom 0. */
  readonly world: readonly WorldPoint[]
}

/** An index of all places that there are. */
export function placeIndex(places: readonly Placed[]): PlaceIndex {
  return {
    numbers: new Map(places.map(({ placeId }, number) => [placeId, number])),
    world: places.map(({ point }) => project(point)),
  }
}

/** Side of a square, in CSS pixels: about the distance at which two large pins touch. */
const SIDE = 40
/** More columns than the world has at any zoom of ours. */
const COLUMNS = 2 ** 20
const columnOf = (pixels: number) => Math.floor(pixels / SIDE)

/** Some of the points, in squares: which of them lie near one is found without looking at all. */
export function squaresOf(points: readonly WorldPoint[]) {
  const squares = new Map<number, Set<number>>()
  const squareOf = (number: number) => {
    const { x, y } = points[number] ?? { x: 0, y: 0 }
    const key = columnOf(y) * COLUMNS + columnOf(x)
    const square = squares.get(key) ?? new Set()
    squares.set(key, square)
    return square
  }
  return {
    add: (number: number) => squareOf(number).add(number),
    delete: (number: number) => squareOf(number).delete(number),
    /** Calls back with every number that may lie within a distance of a point, its own included. */
    near(number: number, distance: number, found: (number: number) => void): void {
      const { x, y } = points[number] ?? { x: 0, y: 0 }
      // A pole lies infinitely far from everything.
      if (!Number.isFinite(y)) return
      for (let row = columnOf(y - distance); row <= columnOf(y + distance); row += 1) {
        for (let column = columnOf(x - distance); column <= columnOf(x + distance); column += 1) {
          for (const near of squares.get(row * COLUMNS + column) ?? []) found(near)
        }
      }
    },
  }
}
