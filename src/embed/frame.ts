import { fitBounds, frameOf as frameAt, placeIn, unproject } from '../drawing/map-frame.ts'
import type { Frame } from '../drawing/trace.ts'
import type { Box } from '../model/filter.ts'
import type { Point } from '../model/incident.ts'
import { project, type WorldPoint } from '../model/projection.ts'
import { report } from '../model/report.ts'
import { type Camera, cameraLimits, roundCamera } from '../model/view.ts'

/** What part of the world the map shows, and how it changes. Lengths in CSS pixels. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** Kept free round the whole country. */
const MARGIN = 12
/** Kept free round a pin that is brought into view. */
const CLOSE = 40

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** A frame round a middle (world pixels at zoom 0), kept within what the map can show. */
function frameRound(middle: WorldPoint, zoom: number, { width, height }: Size): Frame {
  const { south, west, north, east, minZoom, maxZoom } = cameraLimits()
  const kept = clamp(zoom, minZoom, maxZoom)
  const scale = 2 ** kept
  const [least, most] = [project({ lat: north, lon: west }), project({ lat: south, lon: east })]
  // Where the limits are smaller than the frame, they stand in its middle.
  const within = (value: number, from: number, to: number, length: number) =>
    (to - from) * scale <= length ? (from + to) / 2 : clamp(value, from + length / 2 / scale, to - length / 2 / scale)
  const x = within(middle.x, least.x, most.x, width)
  const y = within(middle.y, least.y, most.y, height)
  return { zoom: kept, left: x * scale - width / 2, top: y * scale - height / 2, width, height }
}

const middleOf = ({ zoom, left, top, width, height }: Frame): WorldPoint => ({
  x: (left + width / 2) / 2 ** zoom,
  y: (top + height / 2) / 2 ** zoom,
})

/** The frame of a camera; null is the whole country. */
export function frameOf(camera: Camera | null, size: Size): Frame {
  const { width, height } = size
  const frame = frameAt(
    camera ?? fitBounds(report().country, Math.max(width, 3 * MARGIN), Math.max(height, 3 * MARGIN), MARGIN),
    width,
    height,
  )
  return frameRound(middleOf(frame), frame.zoom, size)
}

/** The frame moved: what was at the left edge is `x` pixels further left. */
export function moved(frame: Frame, x: number, y: number): Frame {
  const { zoom, left, top } = frame
  return frameRound(middleOf({ ...frame, left: left + x, top: top + y }), zoom, frame)
}

/** The frame at another zoom; the point `at` of the frame stays where it is. */
export function zoomed(frame: Frame, zoom: number, at = { x: frame.width / 2, y: frame.height / 2 }): Frame {
  const { minZoom, maxZoom } = cameraLimits()
  const kept = clamp(zoom, minZoom, maxZoom)
  const factor = 2 ** (kept - frame.zoom)
  const left = (frame.left + at.x) * factor - at.x
  const top = (frame.top + at.y) * factor - at.y
  return frameRound(middleOf({ ...frame, zoom: kept, left, top }), kept, frame)
}

/** The frame with its middle kept, in another size. */
export function resized(frame: Frame, size: Size): Frame {
  return frameRound(middleOf(frame), frame.zoom, size)
}

/** The frame, moved as little as brings a point well into it. */
export function showing(frame: Frame, point: Point): Frame {
  const { x, y } = placeIn(frame, point)
  const by = (at: number, length: number) => at - clamp(at, Math.min(CLOSE, length / 2), Math.max(length - CLOSE, length / 2))
  return moved(frame, by(x, frame.width), by(y, frame.height))
}

/** The camera that a link carries for a frame. */
export function cameraOf(frame: Frame): Camera {
  const { x, y } = middleOf(frame)
  return roundCamera({ ...unproject(x, y), zoom: frame.zoom })
}

/** The degrees that a frame shows. */
export function boxOf({ zoom, left, top, width, height }: Frame): Box {
  const scale = 2 ** zoom
  const northWest = unproject(left / scale, top / scale)
  const southEast = unproject((left + width) / scale, (top + height) / scale)
  return { south: southEast.lat, west: northWest.lon, north: northWest.lat, east: southEast.lon }
}
