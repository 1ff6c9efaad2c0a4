import type { Basemap, Path } from './basemap.ts'
import { frameOf } from './map-frame.ts'
import { PathText } from './path-text.ts'
import { type Marks, pinNodes } from './rough-marks.ts'
import { slimPins } from './slim-marks.ts'
import { type SvgNode, svgNode } from './symbol.ts'
import { type Frame, isVisible, screenPoints } from './trace.ts'
import { extent } from './zoom-bands.ts'

/** What the light map of a page is drawn from. */
export interface RoughMapRequest extends Omit<Marks, 'labels' | 'language'> {
  readonly basemap: Basemap
  /** Names of towns, as `townNodes` lays them out round these places: hundreds of pages show the same. */
  readonly towns: readonly SvgNode[]
  /** What the picture shows, in words. */
  readonly label: string
}

/**
 * Size at which the ground is drawn, in px of which each is a whole number of its path: most maps are a third wider, where a point is then
 * off by two thirds of a pixel at most. So high that all of the Caspian Sea is on it.
 */
const WIDTH = 720
const HEIGHT = 600
/** Points of a line may be off by so many pixels: of the country itself less than of its neighbours. */
const TOLERANCE = { home: 1.3, abroad: 2.5 }
/** A piece of coast or a lake smaller than this, in pixels, is not drawn. */
const SMALLEST = 15

/** Which points of a line are kept so that no point is farther from it than the tolerance (Douglas and Peucker). */
function keep(points: readonly number[], tolerance: number, first: number, last: number, kept: Set<number>): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [points[first], points[first + 1], points[last], points[last + 1]]
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = Math.hypot(dx, dy)
  let [most, at] = [tolerance, -1]
  for (let i = first + 2; i < last; i += 2) {
    const [x, y] = [(points[i] ?? 0) - x1, (points[i + 1] ?? 0) - y1]
    const off = length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length
    if (off > most) [most, at] = [off, i]
  }
  if (at < 0) return
  kept.add(at)
  keep(points, tolerance, first, at, kept)
  keep(points, tolerance, at, last, kept)
}

/** The points of a line that its shape needs, x and y in turn. */
function simplified(points: readonly number[], tolerance: number): readonly number[] {
  const last = points.length - 2
  const kept = new Set([0, last])
  keep(points, tolerance, 0, last, kept)
  return [...kept].sort((a, b) => a - b).flatMap((i) => [points[i] ?? 0, points[i + 1] ?? 0])
}

/** A line as the frame shows it, in whole pixels. */
const drawn = (path: Path, frame: Frame, tolerance: number): readonly number[] =>
  simplified(screenPoints(path, frame), tolerance).map((length) => Math.round(length))

const isSmall = ({ box }: Path, frame: Frame) => Math.max(box.maxX - box.minX, box.maxY - box.minY) * 2 ** frame.zoom < SMALLEST

/** Lines as path data; a closed one ends where it begins. */
function pathData(lines: readonly (readonly number[])[]): string {
  const pen = new PathText(0)
  for (const points of lines) {
    const last = points.length - 2
    const closed = points[0] === points[last] && points[1] === points[last + 1]
    pen.moveTo(points[0] ?? 0, points[1] ?? 0)
    for (let i = 2; i < (closed ? last : points.length); i += 2) pen.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
    if (closed) pen.closePath()
  }
  return pen.toString()
}

function backwards(points: readonly number[]): readonly number[] {
  return Array.from({ length: points.length / 2 }, (_, i) => points.slice(-2 * i - 2, points.length - 2 * i)).flat()
}

/** Lines that share their ends as closed rings: the country's area has the very points of its frontier and its shore. */
function rings(lines: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rest = [...lines]
  const result: number[][] = []
  for (let first = rest.pop(); first; first = rest.pop()) {
    const ring = [...first]
    const meets = (x: number | undefined, y: number | undefined) => x === ring.at(-2) && y === ring.at(-1)
    for (;;) {
      const at = rest.findIndex((line) => meets(line[0], line[1]) || meets(line.at(-2), line.at(-1)))
      const [next] = at < 0 ? [] : rest.splice(at, 1)
      if (!next) break
      ring.push(...(meets(next[0], next[1]) ? next : backwards(next)).slice(2))
    }
    result.push(ring)
  }
  return result
}

/** Lines are as wide as on the map itself, at every size (app/first-map.css). */
const line = (colour: string, width: number, more: SvgNode['attributes'] = {}): SvgNode['attributes'] => ({
  stroke: `var(--${colour})`,
  'stroke-width': width,
  ...more,
})

function groundNodes({ land, frontier, shore, inner, borders, lakes }: Basemap, frame: Frame): readonly SvgNode[] {
  const draw = (lines: readonly (readonly number[])[], attributes: SvgNode['attributes']) =>
    svgNode('path', { d: pathData(lines), ...attributes })
  const shown = (paths: readonly Path[], tolerance = TOLERANCE.home) =>
    paths.filter((path) => isVisible(path, frame)).map((path) => drawn(path, frame, tolerance))
  const large = (paths: readonly Path[]) => shown(paths.filter((path) => !isSmall(path, frame)))
  const coast = shown(shore)
  return [
    draw([[0, 0, frame.width, 0, frame.width, frame.height, 0, frame.height, 0, 0]], { fill: 'var(--sea)' }),
    draw(large(land), { fill: 'var(--abroad)', 'fill-rule': 'evenodd' }),
    draw(shown(borders, TOLERANCE.abroad), { fill: 'none', ...line('region-line', 0.7) }),
    // The frontier is the edge of the country's area; where that is the sea shore, the shore is drawn over it.
    draw(rings([...shown(frontier), ...coast]), { fill: 'var(--home)', ...line('frontier', 1.05) }),
    draw(coast, { fill: 'none', ...line('shoreline', 0.75) }),
    draw(shown(inner), { fill: 'none', ...line('region-line', 0.7, { 'stroke-dasharray': '3 2' }) }),
    draw(large(lakes.flatMap(({ fromZoom, paths }) => (fromZoom === 0 ? paths : []))), { fill: 'var(--sea)', ...line('shoreline', 0.75) }),
  ]
}

/**
 * The whole country with its pins as a light picture in the page's own colours, which follow its theme: for pages that show a map
 * before any script has come. As large as the box that it fills, which has the shape of the country; round it as much of the
 * neighbours as was drawn. What stands on it is as large as on the map itself at every size, and in the same places (zoom-bands.ts).
 */
export function roughMap({ basemap, label, towns, ...marks }: RoughMapRequest): SvgNode {
  const frame = frameOf(null, WIDTH, HEIGHT)
  const scale = 2 ** frame.zoom
  const [x, y] = [extent().left * scale - frame.left, extent().top * scale - frame.top]
  const viewBox = [x, y, extent().width * scale, extent().height * scale].map((length) => length.toFixed(1)).join(' ')
  return svgNode(
    'svg',
    { width: '100%', height: '100%', role: 'img', 'aria-label': label },
    svgNode('svg', { viewBox, preserveAspectRatio: 'none', 'stroke-linejoin': 'round' }, ...groundNodes(basemap, frame)),
    ...towns,
    // A page may hide these alone, once it has pins of its own over them.
    slimPins(pinNodes(marks), { opacity: 'var(--first-pins, 1)' }),
  )
}
