import type { Incident, IncidentId } from '../model/incident.ts'
import { isArea } from '../model/incident.ts'
import { type Pin, type PlacePin, pinsAt } from '../model/pins.ts'
import type { Theme } from '../model/theme.ts'
import type { Camera } from '../model/view.ts'
import type { Basemap } from './basemap.ts'
import { BASEMAP_COLOURS, type BasemapColours } from './basemap-colours.ts'
import type { Labels, Names } from './basemap-labels.ts'
import { type BasemapStep, basemapSteps, highlightStep, type Stroke } from './basemap-steps.ts'
import { layoutLabels, type PlacedLabel } from './label-layout.ts'
import { isInside, labelNodes } from './label-picture.ts'
import { frameOf, placeIn } from './map-frame.ts'
import { numberRadius, numberSymbol } from './number-pin.ts'
import { PathText } from './path-text.ts'
import { circlesAt, obstaclesOf, pinSpec, radiusOf } from './pin-spec.ts'
import { type Paint, paletteToPaint, pinSymbol, type SvgNode, svgNode } from './symbol.ts'
import { measureText } from './text-width.ts'
import { type Frame, isVisible } from './trace.ts'
import { type Measure, SANS } from './type-face.ts'

/** What a picture of the map is drawn from. */
export interface MapPictureRequest {
  readonly basemap: Basemap
  /** null: no names. */
  readonly labels: Labels | null
  /** Places of the incidents that are shown, not yet merged. */
  readonly places: readonly PlacePin[]
  /** Places whose incidents the filter all leaves out: small hollow dots. */
  readonly leftOut?: readonly PlacePin[]
  /** null: the whole country. */
  readonly camera: Camera | null
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly theme: Theme
  readonly selected?: IncidentId
  /** Numbers that the incidents have in a list beside the picture: pins then show these instead of signs and counts. */
  readonly numbers?: ReadonlyMap<IncidentId, number>
  readonly measure?: Measure
  readonly language?: keyof Names
  /** Stands over a ground that is there already (`groundPicture`), and draws of its own only what it chooses of it. */
  readonly overGround?: true
}

/** Places after the point: a tenth of a pixel. */
const DECIMALS = 1

function strokeAttributes({ colour, width, dash, straightEnds }: Stroke): SvgNode['attributes'] {
  return {
    stroke: colour,
    'stroke-width': Number(width.toFixed(2)),
    ...(dash && { 'stroke-dasharray': dash.join(' ') }),
    ...(straightEnds && { 'stroke-linecap': 'butt' }),
  }
}

/** A step of the basemap: one path that is filled and stroked, and one more for each further stroke. */
function stepNodes({ paths, trace, fill = 'none', strokes }: BasemapStep, frame: Frame): readonly SvgNode[] {
  const pen = new PathText(DECIMALS)
  for (const path of paths) if (isVisible(path, frame)) trace(pen, path, frame)
  const d = pen.toString()
  if (d === '') return []
  const [first, ...more] = strokes
  const filled = fill === 'none' ? { fill } : { fill, 'fill-rule': 'evenodd' }
  return [
    svgNode('path', { d, ...filled, ...(first && strokeAttributes(first)) }),
    ...more.map((stroke) => svgNode('path', { d, fill: 'none', ...strokeAttributes(stroke) })),
  ]
}

/** The region to outline: of the chosen incident, where its place is known to the region only. */
function chosenRegion(incident: Incident | undefined): keyof Basemap['regions'] | null {
  const location = incident?.location
  return location && isArea(location) && location.precision === 'region' ? location.regionId : null
}

const LINES = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' } as const

/** Water, land and lines of a frame. */
function basemapNodes(basemap: Basemap, frame: Frame, colours: BasemapColours): readonly SvgNode[] {
  const sea = svgNode('rect', { width: frame.width, height: frame.height, fill: colours.water })
  return [sea, ...basemapSteps(basemap, frame.zoom, colours).flatMap((step) => stepNodes(step, frame))]
}

function groundNode(request: MapPictureRequest, frame: Frame, colours: BasemapColours): SvgNode {
  const chosen = request.places.flatMap(({ incidents }) => incidents).find(({ id }) => id === request.selected)
  const region = chosenRegion(chosen)
  const rings = region === null ? undefined : request.basemap.regions[region]
  return svgNode(
    'g',
    LINES,
    ...(request.overGround ? [] : basemapNodes(request.basemap, frame, colours)),
    ...(rings ? stepNodes(highlightStep(rings, colours), frame) : []),
  )
}

/** A symbol with its middle at a point of the frame. */
function standing(frame: Frame, { point }: Pick<PlacePin, 'point'>, symbol: SvgNode): readonly SvgNode[] {
  const { x, y } = placeIn(frame, point)
  const reach = Number(symbol.attributes.width ?? 0) / 2
  if (x < -reach || y < -reach || x > frame.width + reach || y > frame.height + reach) return []
  return [svgNode('g', { transform: `translate(${x.toFixed(DECIMALS)} ${y.toFixed(DECIMALS)})` }, ...symbol.children)]
}

function pinNodes(request: MapPictureRequest, frame: Frame, pins: readonly Pin[], paint: Paint): readonly SvgNode[] {
  const { numbers, leftOut = [], selected } = request
  const isChosen = ({ incidents }: Pin) => incidents.some(({ id }) => id === selected)
  // Larger pins lie under smaller ones, and the chosen one on top.
  const ordered = pins.toSorted((a, b) => Number(isChosen(a)) - Number(isChosen(b)) || b.incidents.length - a.incidents.length)
  const symbol = (pin: Pin) =>
    numbers ? numberSymbol(pin.places, numbers, paint) : pinSymbol(pinSpec(pin.places, isChosen(pin) ? 'selected' : 'rest'), paint)
  return [
    ...leftOut.flatMap((place) => standing(frame, place, pinSymbol(pinSpec([place], 'left-out'), paint))),
    ...ordered.flatMap((pin) => standing(frame, pin, symbol(pin))),
  ]
}

/** The places of a picture; with numbers only those of which an incident has one. */
function numberedPlaces({ places, numbers }: MapPictureRequest): readonly PlacePin[] {
  return numbers ? places.filter(({ incidents }) => incidents.some(({ id }) => numbers.has(id))) : places
}

/** The pins of a picture: its places, merged where they would collide at its zoom. */
export function picturePins(request: MapPictureRequest): readonly Pin[] {
  const { numbers, camera, width, height } = request
  const radius = numbers ? (group: readonly PlacePin[]) => numberRadius(group, numbers) : radiusOf
  return pinsAt(numberedPlaces(request), frameOf(camera, width, height).zoom, radius)
}

/** Names keep clear of the ring round the chosen pin, too. */
const RING_ROOM = 5

const ringRoom = (group: readonly PlacePin[], selected: IncidentId | undefined) =>
  group.some(({ incidents }) => incidents.some(({ id }) => id === selected)) ? RING_ROOM : 0

/** A picture of that size. */
const sized = (width: number, height: number, ...children: readonly SvgNode[]): SvgNode =>
  // What reaches over the edge is cut: an inner or inline picture clips by itself.
  svgNode('svg', { width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'hidden' }, ...children)

/** The ground of a map alone, for pictures that stand over it. */
export function groundPicture({ basemap, camera, width, height, theme }: Omit<MapPictureRequest, 'places' | 'labels'>): SvgNode {
  return sized(width, height, svgNode('g', LINES, ...basemapNodes(basemap, frameOf(camera, width, height), BASEMAP_COLOURS[theme])))
}

/** The map as a picture of its own, drawn from values as the page draws it: land, water, borders, names and pins. */
export function mapPicture(request: MapPictureRequest): SvgNode {
  const { labels, width, height, theme, language = 'en', measure = measureText, numbers } = request
  const frame = frameOf(request.camera, width, height)
  const colours = BASEMAP_COLOURS[theme]
  const pins = picturePins(request)
  const radius = (group: readonly PlacePin[]) =>
    numbers ? numberRadius(group, numbers) : radiusOf(group) + ringRoom(group, request.selected)
  const obstacles = obstaclesOf(pins, request.leftOut ?? [], radius)
  const circles = circlesAt(obstacles, frame.zoom)
  const fits = (label: PlacedLabel) => isInside(label, frame)
  const placed = labels ? layoutLabels({ labels, zoom: frame.zoom, language, obstacles: circles, measure, fits }) : []
  return sized(
    width,
    height,
    groundNode(request, frame, colours),
    svgNode('g', { 'font-family': SANS, 'stroke-linejoin': 'round' }, ...labelNodes(placed, circles, frame, colours)),
    svgNode('g', {}, ...pinNodes(request, frame, pins, paletteToPaint(theme))),
  )
}
