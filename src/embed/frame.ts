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
const MARGIN = 16
/** Kept free round a pin that is brought into view. */
const CLOSE = 40
/** Kept free round a pin beside what lies in the corner. */
const PIN = 18

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/**
 * A frame round a middle (world pixels at zoom 0), kept within what the map can show.
 * @param least the smallest zoom
 */
function frameRound(middle: WorldPoint, zoom: number, { width, height }: Size, least = cameraLimits().minZoom): Frame {
  const { south, west, north, east, maxZoom } = cameraLimits()
  const kept = clamp(zoom, least, maxZoom)
  const scale = 2 ** kept
  const [upper, lower] = [project({ lat: north, lon: west }), project({ lat: south, lon: east })]
  // Where the limits are smaller than the frame, they stand in its middle.
  const within = (value: number, from: number, to: number, length: number) =>
    (to - from) * scale <= length ? (from + to) / 2 : clamp(value, from + length / 2 / scale, to - length / 2 / scale)
  const x = within(middle.x, upper.x, lower.x, width)
  const y = within(middle.y, upper.y, lower.y, height)
  return { zoom: kept, left: x * scale - width / 2, top: y * scale - height / 2, width, height }
}

/** The smallest zoom of a frame: that of the whole country in a small frame lies below what a link may ask for. */
const leastOf = ({ zoom }: Frame): number => Math.min(zoom, cameraLimits().minZoom)

const middleOf = ({ zoom, left, top, width, height }: Frame): WorldPoint => ({
  x: (left + width / 2) / 2 ** zoom,
  y: (top + height / 2) / 2 ** zoom,
})

/** What the whole country has to leave room for. */
export interface Beside {
  /** What lies over the upper right corner of the map. */
  readonly corner: Size
  /** All places where a pin may stand. */
  readonly points: readonly Point[]
}

const NOTHING: Beside = { corner: { width: 0, height: 0 }, points: [] }

/** The frame of a camera; null is the whole country, with no pin under what lies in the corner. */
export function frameOf(camera: Camera | null, size: Size, { corner, points }: Beside = NOTHING): Frame {
  if (camera !== null) {
    const frame = frameAt(camera, size.width, size.height)
    return frameRound(middleOf(frame), frame.zoom, size)
  }
  const whole = wholeCountry(size, size)
  const isCovered = ({ x, y }: WorldPoint) => x > size.width - corner.width - PIN && y < corner.height + PIN
  if (!points.some((point) => isCovered(placeIn(whole, point)))) return whole
  // To the left of the corner or below it, where there is more room.
  const [left, below] = [
    wholeCountry(size, { ...size, width: size.width - corner.width }),
    wholeCountry(size, { ...size, height: size.height - corner.height }),
  ]
  return left.zoom > below.zoom ? left : below
}

/** The whole country in a part of a frame, its lower left one, even if it is smaller there than a link may ask for. */
function wholeCountry(size: Size, part: Size): Frame {
  const camera = fitBounds(report().country, Math.max(part.width, 3 * MARGIN), Math.max(part.height, 3 * MARGIN), MARGIN)
  const frame = frameAt(camera, part.width, part.height)
  const { width, height } = size
  const { x, y } = middleOf({ ...frame, width, height, top: frame.top - (height - part.height) })
  return frameRound({ x, y }, frame.zoom, size, Math.min(frame.zoom, cameraLimits().minZoom))
}

/** The frame moved: what was at the left edge is `x` pixels further left. */
export function moved(frame: Frame, x: number, y: number): Frame {
  const { zoom, left, top } = frame
  return frameRound(middleOf({ ...frame, left: left + x, top: top + y }), zoom, frame, leastOf(frame))
}

/** The frame at another zoom; the point `at` of the frame stays where it is. */
export function zoomed(frame: Frame, zoom: number, at = { x: frame.width / 2, y: frame.height / 2 }): Frame {
  const kept = clamp(zoom, leastOf(frame), cameraLimits().maxZoom)
  const factor = 2 ** (kept - frame.zoom)
  const left = (frame.left + at.x) * factor - at.x
  const top = (frame.top + at.y) * factor - at.y
  return frameRound(middleOf({ ...frame, zoom: kept, left, top }), kept, frame, kept)
}

/** The frame with its middle kept, in another size. */
export function resized(frame: Frame, size: Size): Frame {
  return frameRound(middleOf(frame), frame.zoom, size, leastOf(frame))
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
  return roundCamera({ ...unproject(x, y), zoom: Math.max(frame.zoom, cameraLimits().minZoom) })
}

/** The degrees that a frame shows. */
export function boxOf({ zoom, left, top, width, height }: Frame): Box {
  const scale = 2 ** zoom
  const northWest = unproject(left / scale, top / scale)
  const southEast = unproject((left + width) / scale, (top + height) / scale)
  return { south: southEast.lat, west: northWest.lon, north: northWest.lat, east: southEast.lon }
}
