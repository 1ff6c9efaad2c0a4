import type { Point } from '../model/incident.ts'
import { project, WORLD } from '../model/projection.ts'
import { report } from '../model/report.ts'
import type { Camera } from '../model/view.ts'
import type { Frame } from './trace.ts'

/** A part of the world, in degrees. */
export interface Bounds {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** Pixels kept free round the whole country. */
const MARGIN = 16
/** A single place is never shown nearer than this: a picture would promise what the data does not hold. */
const NEAREST_ZOOM = 10

/** Degrees of a point of the world at zoom 0. */
export function unproject(x: number, y: number): Point {
  return {
    lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI,
    lon: (x / WORLD - 0.5) * 360,
  }
}

/** The camera that shows all of a part of the world in a picture of that size, as large as it fits. */
export function fitBounds({ south, west, north, east }: Bounds, width: number, height: number, margin = 0): Camera {
  const upper = project({ lat: north, lon: west })
  const lower = project({ lat: south, lon: east })
  const scale = Math.min((width - 2 * margin) / (lower.x - upper.x), (height - 2 * margin) / (lower.y - upper.y))
  return { ...unproject((upper.x + lower.x) / 2, (upper.y + lower.y) / 2), zoom: Math.min(NEAREST_ZOOM, Math.log2(Math.max(scale, 1))) }
}

/** The camera that shows the whole country. */
export function fitCountry(width: number, height: number, margin = MARGIN): Camera {
  return fitBounds(report().country, width, height, margin)
}

/** What a picture of that size shows through a camera; null is the whole country. */
export function frameOf(camera: Camera | null, width: number, height: number): Frame {
  const { lat, lon, zoom } = camera ?? fitCountry(width, height)
  const { x, y } = project({ lat, lon })
  return { zoom, left: x * 2 ** zoom - width / 2, top: y * 2 ** zoom - height / 2, width, height }
}

/** Where a point stands in a frame, CSS pixels from its upper left corner. */
export function placeIn(frame: Frame, point: Point): { readonly x: number; readonly y: number } {
  const { x, y } = project(point)
  return { x: x * 2 ** frame.zoom - frame.left, y: y * 2 ** frame.zoom - frame.top }
}
