import type { IncidentId } from '../model/incident.ts'
import { type Pin, type PlacePin, pinsAt } from '../model/pins.ts'
import type { Basemap, Path } from './basemap.ts'
import type { Labels, Names } from './basemap-labels.ts'
import { layoutLabels, type PlacedLabel } from './label-layout.ts'
import { frameOf, placeIn } from './map-frame.ts'
import { PathText } from './path-text.ts'
import { circlesAt, obstaclesOf, pinSpec, radiusOf } from './pin-spec.ts'
import { CSS_PAINT, pinSymbol, type SvgNode, svgNode } from './symbol.ts'
import { measureText } from './text-width.ts'
import { type Frame, isVisible, screenPoints } from './trace.ts'
import { SANS } from './type-face.ts'

/** What the light map of a static page is drawn from. */
export interface RoughMapRequest {
  readonly basemap: Basemap
  readonly places: readonly PlacePin[]
  /** What the picture shows, in words. */
  readonly label: string
  /** Names of the largest towns, if wanted. */
  readonly labels?: Labels
  readonly language?: keyof Names
  readonly selected?: IncidentId
  /** Size of the drawing; the page may show it larger or smaller. */
  readonly width?: number
  readonly height?: number
}

/** Points of a line may be off by so many pixels. */
const TOLERANCE = 0.9
/** A piece of coast or a lake smaller than this, in pixels, is not drawn. */
const SMALLEST = 16

const NO_LABELS: Labels = { cities: [], abroad: [], regions: [], waters: [], countries: [], rivers: [] }

/** Which points of a line are kept so that no point is farther from it than the tolerance (Douglas and Peucker). */
function keep(points: readonly number[], first: number, last: number, kept: Set<number>): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [points[first], points[first + 1], points[last], points[last + 1]]
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = Math.hypot(dx, dy)
  let [most, at] = [TOLERANCE, -1]
  for (let i = first + 2; i < last; i += 2) {
    const [x, y] = [(points[i] ?? 0) - x1, (points[i + 1] ?? 0) - y1]
    const off = length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length
    if (off > most) [most, at] = [off, i]
  }
  if (at < 0) return
  kept.add(at)
  keep(points, first, at, kept)
  keep(points, at, last, kept)
}

/** The points of a line that its shape needs, x and y in turn. */
function simplified(points: readonly number[]): readonly number[] {
  const last = points.length - 2
  const kept = new Set([0, last])
  keep(points, 0, last, kept)
  return [...kept].sort((a, b) => a - b).flatMap((i) => [points[i] ?? 0, points[i + 1] ?? 0])
}

/** A line as the frame shows it, in half pixels: the drawing is halved by its group. */
const drawn = (path: Path, frame: Frame): readonly number[] => simplified(screenPoints(path, frame)).map((length) => Math.round(2 * length))

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

function groundNodes({ land, frontier, shore, inner, lakes }: Basemap, frame: Frame): readonly SvgNode[] {
  const draw = (lines: readonly (readonly number[])[], attributes: SvgNode['attributes']) =>
    svgNode('path', { d: pathData(lines), ...attributes })
  const shown = (paths: readonly Path[]) => paths.filter((path) => isVisible(path, frame)).map((path) => drawn(path, frame))
  const large = (paths: readonly Path[]) => shown(paths.filter((path) => !isSmall(path, frame)))
  const coast = shown(shore)
  const water = { fill: 'var(--sea)', stroke: 'var(--shoreline)', 'stroke-width': 1.6 }
  return [
    svgNode('rect', { width: 2 * frame.width, height: 2 * frame.height, fill: 'var(--sea)' }),
    draw(large(land), { fill: 'var(--abroad)', 'fill-rule': 'evenodd' }),
    // The frontier is the edge of the country's area; where that is the sea shore, the shore is drawn over it.
    draw(rings([...shown(frontier), ...coast]), { fill: 'var(--home)', stroke: 'var(--frontier)', 'stroke-width': 2 }),
    draw(coast, { fill: 'none', stroke: 'var(--shoreline)', 'stroke-width': 2.4 }),
    draw(shown(inner), { fill: 'none', stroke: 'var(--region-line)', 'stroke-width': 1.4, 'stroke-dasharray': '6 4' }),
    draw(large(lakes.flatMap(({ fromZoom, paths }) => (fromZoom === 0 ? paths : []))), water),
  ]
}

/** Names with a halo under their letters: an order of paint that all browsers know. */
const NAMES = {
  'font-family': SANS,
  'font-size': 11.5,
  fill: 'var(--ink)',
  stroke: 'var(--home)',
  'stroke-width': 2.5,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
}

/** The largest towns alone: a page that shows a picture of 5 kB has no room for more names. */
function townNodes(placed: readonly PlacedLabel[], frame: Frame): readonly SvgNode[] {
  const short = (length: number) => Math.round(length)
  const towns = placed.flatMap(({ lines, x, y, width, dot, style }) => {
    const left = x - frame.left - width / 2
    if (left < 0 || left + width > frame.width) return []
    const at = { x: short(left), y: short(y - frame.top + 0.34 * style.size), 'font-weight': style.weight }
    const ring = dot && svgNode('circle', { cx: short(dot.x - frame.left), cy: short(dot.y - frame.top), r: 2.5 })
    return [{ ring, name: svgNode('text', at, ...lines) }]
  })
  return [
    svgNode('g', { fill: 'var(--home)', stroke: 'var(--ink)', 'stroke-width': 1.2 }, ...towns.flatMap(({ ring }) => (ring ? [ring] : []))),
    svgNode('g', NAMES, ...towns.map(({ name }) => name)),
  ]
}

function pinNodes({ selected }: RoughMapRequest, pins: readonly Pin[], frame: Frame): readonly SvgNode[] {
  const isChosen = ({ incidents }: Pin) => incidents.some(({ id }) => id === selected)
  return pins
    .toSorted((a, b) => Number(isChosen(a)) - Number(isChosen(b)) || b.incidents.length - a.incidents.length)
    .map((pin) => {
      const { x, y } = placeIn(frame, pin.point)
      const symbol = pinSymbol(pinSpec(pin.places, isChosen(pin) ? 'selected' : 'rest'), CSS_PAINT)
      return svgNode('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, ...symbol.children)
    })
}

/**
 * The whole country with its pins as a light picture in the page's own colours, which follow its theme: for pages that show a map
 * before any script has come.
 */
export function roughMap(request: RoughMapRequest): SvgNode {
  const { basemap, places, label, labels, language = 'en', width = 640, height = 400 } = request
  const frame = frameOf(null, width, height)
  const pins = pinsAt(places, frame.zoom, radiusOf)
  const towns = labels && { ...NO_LABELS, cities: labels.cities.filter(({ rank }) => rank <= 2) }
  const obstacles = circlesAt(obstaclesOf(pins, []), frame.zoom)
  const placed = towns ? layoutLabels({ labels: towns, zoom: frame.zoom, language, obstacles, measure: measureText }) : []
  return svgNode(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label },
    svgNode('g', { transform: 'scale(.5)', 'stroke-linejoin': 'round' }, ...groundNodes(basemap, frame)),
    ...townNodes(placed, frame),
    // A page may hide these alone, once it has pins of its own over them.
    svgNode('g', { opacity: 'var(--first-pins, 1)' }, ...pinNodes(request, pins, frame)),
  )
}
