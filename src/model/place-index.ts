import type { PlaceId, Point } from './incident.ts'
import { project, type WorldPoint } from './projection.ts'

/** What has a place of its own on the map. */
interface Placed {
  readonly placeId: PlaceId
  readonly point: Point
}

/** Side of a square of the grid, in CSS pixels: about the distance at which two large pins touch. */
const CELL = 40
/** More columns than the world has at any zoom of ours. */
const ROW = 2 ** 20

/** World pixels of places at one zoom, by their numbers. */
export interface Spots {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** An index of places: projected once, scaled once a zoom. A filter changes which of them are asked for, not where they lie. */
export class PlaceIndex {
  readonly #numbers: ReadonlyMap<PlaceId, number>
  readonly #world: readonly WorldPoint[]
  #zoom = Number.NaN
  #spots: Spots | null = null

  constructor(places: readonly Placed[]) {
    this.#numbers = new Map(places.map(({ placeId }, number) => [placeId, number]))
    this.#world = places.map(({ point }) => project(point))
  }

  /** How many places there are. */
  get size(): number {
    return this.#world.length
  }

  /** A place's number; -1 for one that is not in the index. */
  numberOf(placeId: PlaceId): number {
    return this.#numbers.get(placeId) ?? -1
  }

  /** Where the places lie at a zoom; that of the last zoom asked for is kept. */
  at(zoom: number): Spots {
    if (this.#spots === null || zoom !== this.#zoom) {
      const scale = 2 ** zoom
      this.#spots = { x: Float64Array.from(this.#world, ({ x }) => x * scale), y: Float64Array.from(this.#world, ({ y }) => y * scale) }
    }
    this.#zoom = zoom
    return this.#spots
  }
}

/** What stands on some of the spots, in squares: what lies near one is found without looking at all. */
export class Squares<Thing> {
  readonly #spots: Spots
  readonly #cells = new Map<number, { readonly spots: number[]; readonly things: Thing[] }>()

  constructor(spots: Spots) {
    this.#spots = spots
  }

  /** Puts a thing on a spot. */
  add(spot: number, thing: Thing): void {
    const key = this.#keyOf(spot)
    const cell = this.#cells.get(key)
    if (cell) {
      cell.spots.push(spot)
      cell.things.push(thing)
    } else this.#cells.set(key, { spots: [spot], things: [thing] })
  }

  /** Takes away what stands on a spot. */
  delete(spot: number): void {
    const cell = this.#cells.get(this.#keyOf(spot))
    const at = cell?.spots.indexOf(spot) ?? -1
    if (!cell || at < 0) return
    cell.spots.splice(at, 1)
    cell.things.splice(at, 1)
  }

  /** Calls back with everything that may stand within a distance of a spot, what stands on it included. */
  near(spot: number, distance: number, found: (thing: Thing, spot: number) => void): void {
    const { x, y } = this.#spots
    const [left, top] = [(x[spot] ?? 0) - distance, (y[spot] ?? 0) - distance]
    // A pole lies infinitely far from everything.
    if (!Number.isFinite(top)) return
    const lastColumn = Math.floor((left + 2 * distance) / CELL)
    const lastRow = Math.floor((top + 2 * distance) / CELL)
    for (let row = Math.floor(top / CELL); row <= lastRow; row += 1) {
      for (let column = Math.floor(left / CELL); column <= lastColumn; column += 1) {
        const cell = this.#cells.get(row * ROW + column)
        if (!cell) continue
        for (let at = 0; at < cell.things.length; at += 1) {
          const thing = cell.things[at]
          if (thing !== undefined) found(thing, cell.spots[at] ?? -1)
        }
      }
    }
  }

  #keyOf(spot: number): number {
    return Math.floor((this.#spots.y[spot] ?? 0) / CELL) * ROW + Math.floor((this.#spots.x[spot] ?? 0) / CELL)
  }
}
