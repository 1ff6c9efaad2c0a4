import type { Path } from './basemap.ts'

/** What a canvas shows: its upper left corner in world pixels at the zoom, and its size in CSS pixels. */
export interface Frame {
  readonly zoom: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The part of a canvas context (or Path2D) that paths are traced with. */
export type PathPen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath'>

/** Pixels round the frame within which points still count as visible: more than the widest stroke. */
const MARGIN = 24
/** Points nearer than this to the one before, in pixels, make no visible difference. */
const LEAST_STEP = 0.6

/** Whether anything of a path can be seen in the frame. */
export function isVisible({ box }: Path, { zoom, left, top, width, height }: Frame): boolean {
  const scale = 2 ** zoom
  return (
    box.maxX * scale > left - MARGIN &&
    box.minX * scale < left + width + MARGIN &&
    box.maxY * scale > top - MARGIN &&
    box.minY * scale < top + height + MARGIN
  )
}

/** On which sides of the frame a point lies: a bit each for left, right, above and below; 0 is inside. */
function sides(x: number, y: number, { width, height }: Frame): number {
  return (x < -MARGIN ? 1 : x > width + MARGIN ? 2 : 0) | (y < -MARGIN ? 4 : y > height + MARGIN ? 8 : 0)
}

/**
 * Points of a path on the canvas, x and y in turn. Of a run of points that all lie beyond one side, only the first and the last are
 * kept (the bits common to the whole run decide, so areas stay exact), and of points that fall together only one.
 */
export function screenPoints({ points }: Path, frame: Frame): number[] {
  const scale = 2 ** frame.zoom
  const result: number[] = []
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  let common = 0
  let run = 0
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] ?? 0) * scale - frame.left
    const y = (points[i + 1] ?? 0) * scale - frame.top
    const at = sides(x, y, frame)
    if (at & common) {
      common &= at
      run += 1
      if (run > 2) result.length -= 2
    } else {
      const near = at === 0 && common === 0 && Math.abs(x - lastX) < LEAST_STEP && Math.abs(y - lastY) < LEAST_STEP
      if (near && i < points.length - 2) continue
      common = at
      run = 1
    }
    result.push(x, y)
    lastX = x
    lastY = y
  }
  return result
}

/** Traces a line through its points. */
export function traceLine(pen: PathPen, path: Path, frame: Frame): void {
  const points = screenPoints(path, frame)
  for (let i = 0; i < points.length; i += 2) {
    if (i === 0) pen.moveTo(points[0] ?? 0, points[1] ?? 0)
    else pen.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
  }
}

/** Traces a closed ring through its points. */
export function traceRing(pen: PathPen, path: Path, frame: Frame): void {
  traceLine(pen, path, frame)
  pen.closePath()
}

/** Traces a line as a curve from middle to middle of its steps: rivers of few points flow. Its ends stay. */
export function traceCurve(pen: PathPen, path: Path, frame: Frame): void {
  const points = screenPoints(path, frame)
  const last = points.length - 2
  pen.moveTo(points[0] ?? 0, points[1] ?? 0)
  for (let i = 2; i < last; i += 2) curveTo(pen, points, i, i + 2)
  pen.lineTo(points[last] ?? 0, points[last + 1] ?? 0)
}

/** Traces a closed ring as a curve: hides the steps that a lake's shore has in the source. */
export function traceCurvedRing(pen: PathPen, path: Path, frame: Frame): void {
  const points = screenPoints(path, frame)
  // The closing point repeats the first.
  const count = points.length - 2
  if (count < 6) return
  pen.moveTo(((points[count - 2] ?? 0) + (points[0] ?? 0)) / 2, ((points[count - 1] ?? 0) + (points[1] ?? 0)) / 2)
  for (let i = 0; i < count; i += 2) curveTo(pen, points, i, (i + 2) % count)
  pen.closePath()
}

/** A curve bent towards point `i`, as far as the middle between it and the point at `next`. */
function curveTo(pen: PathPen, points: readonly number[], i: number, next: number): void {
  const [x = 0, y = 0] = [points[i], points[i + 1]]
  pen.quadraticCurveTo(x, y, (x + (points[next] ?? 0)) / 2, (y + (points[next + 1] ?? 0)) / 2)
}
