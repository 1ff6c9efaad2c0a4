import { familyShares, type Pin, type PlacePin } from '../model/pins.ts'
import { project } from '../model/projection.ts'
import type { Circle } from './label-layout.ts'
import { countRadius, type PinSpec } from './symbol.ts'

/** A mark on the map that names keep clear of. */
export interface Obstacle {
  readonly lat: number
  readonly lon: number
  /** CSS pixels, at any zoom. */
  readonly radius: number
  /** The town on which the mark stands: its dot is hidden and its name stands beside the mark. */
  readonly labelId?: string
}

/** Pixels that names keep from a pin's disc, from one with the crescent of merged places, and from the middle of a small dot. */
const ROOM = 2
const CRESCENT_ROOM = 8
const DOT_ROOM = 7

/** What the symbol of a group of places shows. The first place is the one on which it stands. */
export function pinSpec(group: readonly PlacePin[], state: PinSpec['state']): PinSpec {
  const incidents = group.flatMap((place) => place.incidents)
  return {
    count: incidents.length,
    shares: familyShares(incidents),
    category: incidents[0]?.category ?? '',
    dashed: group[0]?.area ?? false,
    merged: group.length > 1,
    ...(incidents.length > 0 && incidents.every(({ kind }) => kind === 'positive-measure') && { measure: true }),
    state,
  }
}

/** Radius in px of the pin that these places make together. */
export function radiusOf(group: readonly PlacePin[]): number {
  return countRadius(group.reduce((sum, { incidents }) => sum + incidents.length, 0))
}

/** What names keep clear of: the pins, and the dots of the places that a filter leaves out. */
export function obstaclesOf(
  pins: readonly Pin[],
  leftOut: readonly PlacePin[],
  radius: (group: readonly PlacePin[]) => number = radiusOf,
): readonly Obstacle[] {
  return [
    ...pins.map(({ point, places }) => ({
      ...point,
      radius: radius(places) + (places.length > 1 ? CRESCENT_ROOM : ROOM),
      labelId: places[0]?.placeId ?? '',
    })),
    ...leftOut.map(({ point, placeId }) => ({ ...point, radius: DOT_ROOM, labelId: placeId })),
  ]
}

/** Obstacles in world pixels at a zoom. */
export function circlesAt(obstacles: readonly Obstacle[], zoom: number): readonly Circle[] {
  return obstacles.map(({ lat, lon, radius, labelId }) => {
    const { x, y } = project({ lat, lon })
    return { x: x * 2 ** zoom, y: y * 2 ** zoom, radius, labelId }
  })
}

/** Whether names would have to keep clear of the same. */
export function sameObstacles(a: readonly Obstacle[], b: readonly Obstacle[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return other?.lat === one.lat && other.lon === one.lon && other.radius === one.radius && other.labelId === one.labelId
    })
  )
}
