import type { Point } from './incident.ts'

/** A point of the Web Mercator world, in pixels at zoom 0: the world is 256 wide, the origin is its north-west corner. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** Width of the world in pixels at zoom 0, as Leaflet has it. */
export const WORLD = 256

/** Web Mercator (EPSG:3857) of a point, in world pixels at zoom 0. */
export function project({ lat, lon }: Point): WorldPoint {
  const sin = Math.sin((lat * Math.PI) / 180)
  return { x: (lon / 360 + 0.5) * WORLD, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD }
}

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}
