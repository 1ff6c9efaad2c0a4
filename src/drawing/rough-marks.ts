import type { IncidentId, Point } from '../model/incident.ts'
import { type Pin, type PlacePin, pinsAt } from '../model/pins.ts'
import { project } from '../model/projection.ts'
import type { Labels, Names } from './basemap-labels.ts'
import { layoutLabels, type PlacedLabel } from './label-layout.ts'
import { anchorOf, BASELINE } from './label-picture.ts'
import { circlesAt, obstaclesOf, pinSpec, radiusOf } from './pin-spec.ts'
import { CSS_PAINT, pinSymbol, type SvgNode, svgNode } from './symbol.ts'
import { measureText } from './text-width.ts'
import { type Face, SANS } from './type-face.ts'
import { bandClass, banded, extent } from './zoom-bands.ts'

/** What stands on a map that is drawn at build. */
export interface Marks {
  /** Places of the incidents that are shown, not yet merged. */
  readonly places: readonly PlacePin[]
  /** Places whose incidents the page leaves out: small hollow dots. */
  readonly leftOut: readonly PlacePin[]
  /** Names of the largest towns, if wanted. */
  readonly labels?: Labels
  readonly language?: keyof Names
  readonly selected?: IncidentId
  /** Places whose list is open. */
  readonly opened?: readonly string[]
}

/** Pixels round the country in which names may stand: the picture has at least a few more. */
const ROUND = 8
/** A reader's letters may be wider than those that names are measured with: so much more room, and so much up to the edge. */
const WIDER = { room: 1.12, edge: 1.25 }

const NO_LABELS: Labels = { cities: [], abroad: [], regions: [], waters: [], countries: [], rivers: [] }

const percent = (share: number) => `${Number((100 * share).toFixed(2))}%`

/** Where a point stands, as shares of the country's width and height. */
function shares(point: Point): { readonly x: string; readonly y: string } {
  const { x, y } = project(point)
  return { x: percent((x - extent().left) / extent().width), y: percent((y - extent().top) / extent().height) }
}

/** A drawing of its own size at a point of the country. */
const standing = (point: Point, children: SvgNode['children'], more: SvgNode['attributes'] = {}): SvgNode =>
  svgNode('svg', { ...shares(point), ...more }, ...children)

/** Drawings with the names of the bands in which they hold. */
function named(draw: (zoom: number) => readonly SvgNode[]): readonly SvgNode[] {
  return banded(draw).map((one) => {
    const name = bandClass(one)
    return name === null ? one.node : { ...one.node, attributes: { class: name, ...one.node.attributes } }
  })
}

const grouped = ({ places }: Marks, zoom: number): readonly Pin[] => pinsAt(places, zoom, radiusOf)

/** Whether a pin is drawn as chosen, as the app does. */
function isChosen({ selected, opened = [] }: Marks, { places, incidents }: Pin): boolean {
  return incidents.some(({ id }) => id === selected) || places.some(({ placeId }) => opened.includes(placeId))
}

/** The pins of all bands, and the dots of what is left out. Larger pins lie under smaller ones, and the chosen one on top. */
export function pinNodes(marks: Marks): readonly SvgNode[] {
  const dot = (place: PlacePin) => standing(place.point, pinSymbol(pinSpec([place], 'left-out'), CSS_PAINT).children)
  const pins = named((zoom) =>
    grouped(marks, zoom)
      .toSorted((a, b) => Number(isChosen(marks, a)) - Number(isChosen(marks, b)) || b.incidents.length - a.incidents.length)
      .map((pin) => standing(pin.point, pinSymbol(pinSpec(pin.places, isChosen(marks, pin) ? 'selected' : 'rest'), CSS_PAINT).children)),
  )
  return [...marks.leftOut.map(dot), ...pins]
}

/** Names with a halo under their letters: an order of paint that all browsers know. */
const NAMES = {
  'font-family': SANS,
  fill: 'var(--town)',
  stroke: 'var(--home)',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
}

const widerBy = (factor: number) => (text: string, face: Face) => factor * measureText(text, face)
const [room, edge] = [widerBy(WIDER.room), widerBy(WIDER.edge)]

/** Whether a name stands inside the picture at this zoom, even in wide letters. */
function isInside({ x, y, height, lines, style }: PlacedLabel, anchor: ReturnType<typeof anchorOf>, zoom: number): boolean {
  const scale = 2 ** zoom
  const width = Math.max(...lines.map((line) => edge(line, style)))
  const start = anchor.anchor === 'start' ? anchor.x : anchor.anchor === 'end' ? anchor.x - width : x - width / 2
  const [left, top] = [start - extent().left * scale, y - height / 2 - extent().top * scale]
  return (
    left >= -ROUND && left + width <= extent().width * scale + ROUND && top >= -ROUND && top + height <= extent().height * scale + ROUND
  )
}

/** Names of towns, laid out at a zoom: each held beside its dot or pin, so that it stays there at all sizes of its band. */
function townNames(marks: Marks, labels: Labels, zoom: number): { readonly names: readonly SvgNode[]; readonly dots: readonly SvgNode[] } {
  const { leftOut, language = 'en' } = marks
  const towns = { ...NO_LABELS, cities: labels.cities.filter(({ rank }) => rank <= 2) }
  const obstacles = circlesAt(obstaclesOf(grouped(marks, zoom), leftOut), zoom)
  const placed = layoutLabels({ labels: towns, zoom, language, obstacles, measure: room })
    .map((label) => ({ label, anchor: anchorOf(label, obstacles), town: towns.cities.find(({ id }) => id === label.id) }))
    .filter(({ label, anchor }) => isInside(label, anchor, zoom))
  const scale = 2 ** zoom
  return {
    names: placed.flatMap(({ label, anchor, town }) => {
      if (!town) return []
      const { x, y } = project(town)
      const at = { x: Math.round(anchor.x - x * scale), y: Math.round(label.y - y * scale + BASELINE * label.style.size) }
      const end = anchor.anchor === 'start' ? {} : { 'text-anchor': anchor.anchor }
      const face = { 'font-size': label.style.size, 'font-weight': label.style.weight }
      return [standing(town, [svgNode('text', at, ...label.lines)], { ...face, ...end })]
    }),
    dots: placed.flatMap(({ label, town }) => {
      if (!town || !label.dot) return []
      const ring = { r: label.dot.sign === 'target' ? 3.6 : 2.6 }
      const middle = label.dot.sign === 'target' ? [svgNode('circle', { r: 1.4, fill: 'var(--town)', stroke: 'none' })] : []
      return [standing(town, [svgNode('circle', ring), ...middle])]
    }),
  }
}

/** The names of the largest towns in all bands: a page that shows a picture of a few kilobytes has no room for more. */
export function townNodes(marks: Marks): readonly SvgNode[] {
  const { labels } = marks
  if (!labels) return []
  return [
    svgNode(
      'g',
      { fill: 'var(--home)', stroke: 'var(--town)', 'stroke-width': 1.3 },
      ...named((zoom) => townNames(marks, labels, zoom).dots),
    ),
    svgNode('g', NAMES, ...named((zoom) => townNames(marks, labels, zoom).names)),
  ]
}
