import type { IncidentId, Point } from '../model/incident.ts'
import { type Pin, type PlacePin, pinsAt } from '../model/pins.ts'
import { project } from '../model/projection.ts'
import type { Labels, Names } from './basemap-labels.ts'
import { layoutLabels, type PlacedLabel } from './label-layout.ts'
import { anchorOf, BASELINE } from './label-picture.ts'
import { circlesAt, obstaclesOf, pinSpec, radiusOf } from './pin-spec.ts'
import { pinRules, slimPin } from './slim-marks.ts'
import { type PinSpec, type SvgNode, svgNode } from './symbol.ts'
import { measureText } from './text-width.ts'
import { type Face, SANS } from './type-face.ts'
import { bandClass, banded, bandRules, bands, extent } from './zoom-bands.ts'

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
const standing = (point: Point, { tag, attributes, children }: SvgNode): SvgNode => ({
  tag,
  attributes: { ...attributes, ...shares(point) },
  children,
})

const withClass = ({ tag, attributes, children }: SvgNode, names: readonly (string | number | null | undefined)[]): SvgNode => {
  const kept = names.filter((name) => name !== null && name !== undefined)
  return { tag, attributes: kept.length > 0 ? { ...attributes, class: kept.join(' ') } : attributes, children }
}

/** Drawings with the names of the bands in which they hold. */
const named = (draw: (zoom: number) => readonly SvgNode[]): readonly SvgNode[] =>
  banded(draw).map((one) => withClass(one.node, [one.node.attributes['class'], bandClass(one)]))

/** Children of drawings that have the same attributes, but for their class, under one parent; the class goes to the children. */
function gathered(nodes: readonly SvgNode[]): readonly SvgNode[] {
  const groups = new Map<string, SvgNode>()
  for (const { tag, attributes, children } of nodes) {
    const { class: name, ...own } = attributes
    const key = JSON.stringify(own)
    const before = groups.get(key)?.children ?? []
    const inner = children.map((child) => (typeof child === 'string' ? child : withClass(child, [child.attributes['class'], name])))
    groups.set(key, { tag, attributes: own, children: [...before, ...inner] })
  }
  return [...groups.values()]
}

/** Drawings as `gathered`, those with the same letters in one group. */
function inFaces(nodes: readonly SvgNode[]): readonly SvgNode[] {
  const faces = nodes.map(({ tag, attributes, children }) => {
    const { 'font-size': size = 0, 'font-weight': weight = 0, ...own } = attributes
    return svgNode('g', { 'font-size': size, 'font-weight': weight }, { tag, attributes: own, children })
  })
  return gathered(faces).map(({ tag, attributes, children }) =>
    svgNode(tag, attributes, ...gathered(children.filter((child) => typeof child !== 'string'))),
  )
}

const grouped = ({ places }: Marks, zoom: number): readonly Pin[] => pinsAt(places, zoom, radiusOf)

/** Whether a pin is drawn as chosen, as the app does. */
function isChosen({ selected, opened = [] }: Marks, { places, incidents }: Pin): boolean {
  return incidents.some(({ id }) => id === selected) || places.some(({ placeId }) => opened.includes(placeId))
}

/** The pins of all bands, and the dots of what is left out. Larger pins lie under smaller ones, and the chosen one on top. */
export function pinNodes(marks: Marks): readonly SvgNode[] {
  const at = (point: Point, spec: PinSpec) => standing(point, slimPin(spec))
  const pins = named((zoom) =>
    grouped(marks, zoom)
      .toSorted((a, b) => Number(isChosen(marks, a)) - Number(isChosen(marks, b)) || b.incidents.length - a.incidents.length)
      .map((pin) => at(pin.point, pinSpec(pin.places, isChosen(marks, pin) ? 'selected' : 'rest'))),
  )
  return [...marks.leftOut.map((place) => at(place.point, pinSpec([place], 'left-out'))), ...pins]
}

/** Where on its point a name ends that does not begin there: classes are letters, since a page has a hundred of them. */
const ENDS = '.e{text-anchor:end}.m{text-anchor:middle}'

/** The rules of style of what stands on a map that is drawn at build. */
export const markRules = (): string => bandRules() + pinRules() + ENDS

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
  const townOf = ({ id }: PlacedLabel) => towns.cities.find((town) => town.id === id)
  const inside = (label: PlacedLabel) => isInside(label, anchorOf(label, obstacles), zoom)
  // The largest are named where they can be; for more places of each town the pages have no room.
  const fits = (label: PlacedLabel) => townOf(label)?.rank !== 1 || inside(label)
  const placed = layoutLabels({ labels: towns, zoom, language, obstacles, measure: room, fits })
    .filter(inside)
    .map((label) => ({ label, anchor: anchorOf(label, obstacles), town: townOf(label) }))
  const scale = 2 ** zoom
  return {
    names: placed.flatMap(({ label, anchor, town }) => {
      if (!town) return []
      const { x, y } = project(town)
      const [left, down] = [Math.round(anchor.x - x * scale), Math.round(label.y - y * scale + BASELINE * label.style.size)]
      const at = { ...(left !== 0 && { x: left }), y: down }
      const end = anchor.anchor === 'start' ? {} : { class: anchor.anchor.slice(0, 1) }
      const face = { 'font-size': label.style.size, 'font-weight': label.style.weight }
      return [standing(town, svgNode('svg', face, svgNode('text', { ...end, ...at }, ...label.lines)))]
    }),
    dots: placed.flatMap(({ label, town }) => {
      if (!town || !label.dot) return []
      const ring = { r: label.dot.sign === 'target' ? 3.6 : 2.6 }
      const middle = label.dot.sign === 'target' ? [svgNode('circle', { r: 1.4, fill: 'var(--town)', stroke: 'none' })] : []
      return [standing(town, svgNode('svg', {}, svgNode('circle', ring), ...middle))]
    }),
  }
}

/** The names of the largest towns in all bands: a page that shows a picture of a few kilobytes has no room for more. */
export function townNodes(marks: Omit<Marks, 'selected' | 'opened'>): readonly SvgNode[] {
  const { labels } = marks
  if (!labels) return []
  const at = new Map(bands().map((zoom) => [zoom, townNames(marks, labels, zoom)]))
  return [
    svgNode(
      'g',
      { fill: 'var(--home)', stroke: 'var(--town)', 'stroke-width': 1.3 },
      ...gathered(named((zoom) => at.get(zoom)?.dots ?? [])),
    ),
    svgNode('g', NAMES, ...inFaces(named((zoom) => at.get(zoom)?.names ?? []))),
  ]
}
