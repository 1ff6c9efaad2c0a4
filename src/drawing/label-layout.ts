import { project, WORLD } from '../model/projection.ts'
import { report } from '../model/report.ts'
import type { Label, Labels, Names, RiverLabel, TownLabel } from './basemap-labels.ts'
import {
  abroadStyle,
  countryStyle,
  type Dot,
  type LabelStyle,
  LINE_HEIGHT,
  regionStyle,
  riverStyle,
  townStyle,
  waterStyle,
} from './label-style.ts'
import type { Measure } from './type-face.ts'

/** A mark that names keep clear of: all in world pixels at the zoom of the layout. */
export interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** The town on which the mark stands, where the caller knows it; otherwise the nearest within a few pixels. */
  readonly labelId?: string | undefined
}

/** A name with its place, in world pixels at the zoom of the layout. */
export interface PlacedLabel {
  readonly id: string
  readonly style: LabelStyle
  readonly lines: readonly string[]
  /** Middle of the block of lines. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Degrees clockwise. */
  readonly angle: number
  readonly dot: { readonly x: number; readonly y: number; readonly sign: Dot } | null
}

export interface LayoutRequest {
  readonly labels: Labels
  readonly zoom: number
  readonly language: keyof Names
  readonly obstacles: readonly Circle[]
  readonly measure: Measure
  /** Whether a name may stand there: a picture wants none that its edge would cut. */
  readonly fits?: (label: PlacedLabel) => boolean
}

/** Pixels between a name and its dot's or mark's edge, and between a name and anything else. */
const GAP = 4
const CLEAR = 2
const DOT_RADIUS = 3.5
/** Pixels from a river to the middle of its name. */
const RIVER_GAP = 9
/** A mark nearer to a town than this stands on the town, unless it says on which it stands. */
const ON_TOWN = 6
/** Zooms between which regions are named. A zoom of half a step less than asked for counts: the map stops at such zooms. */
const REGION_ZOOMS = [4.4, 9.2] as const
const TOLERANCE = 0.05

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Everything placed so far, and the marks. */
class Ground {
  readonly placed: PlacedLabel[] = []
  private readonly boxes: Box[] = []
  private readonly circles: readonly Circle[]
  private readonly fits: (label: PlacedLabel) => boolean

  constructor({ obstacles, fits = () => true }: LayoutRequest) {
    this.circles = obstacles
    this.fits = fits
  }

  /** Whether a box (by its middle) keeps clear of all marks and names. */
  isFree({ x, y, width, height }: Box): boolean {
    const [halfWidth, halfHeight] = [width / 2, height / 2]
    return (
      this.circles.every((circle) => {
        const dx = Math.max(0, Math.abs(circle.x - x) - halfWidth)
        const dy = Math.max(0, Math.abs(circle.y - y) - halfHeight)
        return dx * dx + dy * dy >= (circle.radius + CLEAR - 0.5) ** 2
      }) &&
      this.boxes.every(
        (box) => Math.abs(box.x - x) >= halfWidth + box.width / 2 + CLEAR || Math.abs(box.y - y) >= halfHeight + box.height / 2 + CLEAR,
      )
    )
  }

  /** Takes the room of a box, without a name. */
  occupy(box: Box): void {
    this.boxes.push(box)
  }

  /** Puts a name at the first of the places where it is free. */
  place(label: Omit<PlacedLabel, 'x' | 'y'>, places: readonly (readonly [number, number])[]): boolean {
    const at = places.find(([x, y]) => this.isFree({ x, y, ...extent(label) }) && this.fits({ ...label, x, y }))
    if (!at) return false
    const [x, y] = at
    this.placed.push({ ...label, x, y })
    this.occupy({ x, y, ...extent(label) })
    if (label.dot) this.occupy({ ...label.dot, width: 2 * DOT_RADIUS, height: 2 * DOT_RADIUS })
    return true
  }
}

/** Width and height of the upright box round a name that may be turned. */
function extent({ width, height, angle }: Pick<PlacedLabel, 'width' | 'height' | 'angle'>): { width: number; height: number } {
  if (angle === 0) return { width, height }
  const turn = (Math.abs(angle) * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return { width: width * cos + height * sin, height: width * sin + height * cos }
}

/** Steps to the places tried for a name without a dot: its anchor, then ever farther round it, sooner sideways than up or down. */
function nudges(reach: number): readonly (readonly [number, number])[] {
  const steps: [number, number][] = [[0, 0]]
  for (let distance = 12; distance <= reach; distance += 12) {
    for (const [x, y] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
      [0.7, 0.7],
      [-0.7, 0.7],
      [0.7, -0.7],
      [-0.7, -0.7],
    ] as const) {
      steps.push([x * distance, y * distance])
    }
  }
  return steps
}

const NEAR = nudges(24)
const FAR = nudges(60)

/** One run of the layout: what all steps share. */
class Layout {
  readonly ground: Ground
  private readonly request: LayoutRequest
  private readonly scale: number

  constructor(request: LayoutRequest) {
    this.request = request
    this.scale = 2 ** request.zoom
    this.ground = new Ground(request)
  }

  shows(fromZoom: number, toZoom = Number.POSITIVE_INFINITY): boolean {
    return this.request.zoom + TOLERANCE >= fromZoom && this.request.zoom + TOLERANCE < toZoom
  }

  /** A label without its place, and where its anchor is. */
  prepare(label: Label, style: LabelStyle): { block: Omit<PlacedLabel, 'x' | 'y'>; x: number; y: number } {
    const { language, measure } = this.request
    const name = label.names[language] ?? label.names.en
    const text = style.capitals ? name.toUpperCase() : name
    const lines = text.split('\n')
    const { x, y } = project(label)
    const width = Math.max(...lines.map((line) => measure(line, style)))
    const block = { id: label.id, style, lines, width, height: lines.length * style.size * LINE_HEIGHT, angle: 0, dot: null }
    return { block, x: x * this.scale, y: y * this.scale }
  }

  /** Names a town beside its dot, or beside the mark that stands on it; a town under another place's mark goes without a name. */
  town(label: TownLabel, style: LabelStyle, sign: Dot): void {
    const { block, x, y } = this.prepare(label, style)
    const distance = (circle: Circle) => Math.hypot(circle.x - x, circle.y - y)
    const own = this.request.obstacles.find((circle) =>
      circle.labelId === undefined ? distance(circle) <= ON_TOWN : circle.labelId === label.id,
    )
    const dot = own ? null : { x, y, sign }
    const dotBox = { x, y, width: 2 * DOT_RADIUS, height: 2 * DOT_RADIUS }
    if (!own && !this.ground.isFree(dotBox)) return
    const centre = own ?? { x, y, radius: DOT_RADIUS }
    const { straight, slanting } = beside(centre, block.width, block.height, own !== undefined)
    // A name on a slant is taken for that of the mark nearest to it.
    const isOwn = ([left, top]: Place) => {
      const reach = Math.hypot(centre.x - left, centre.y - top)
      return this.request.obstacles.every((circle) => circle === own || Math.hypot(circle.x - left, circle.y - top) > reach)
    }
    const named = { ...block, dot }
    if (!this.ground.place(named, straight)) this.ground.place(named, slanting.filter(isOwn))
  }

  /** Names an area or a water at its anchor, or as near to it as there is room. */
  area(label: Label, style: LabelStyle, steps: readonly (readonly [number, number])[], angle = 0): void {
    const { block, x, y } = this.prepare(label, style)
    this.ground.place(
      { ...block, angle },
      steps.map(([dx, dy]) => [x + dx, y + dy] as const),
    )
  }

  /** Names a river along its course: above it, or below. */
  river(label: RiverLabel): void {
    const turn = (label.angle * Math.PI) / 180
    const [across, down] = [Math.sin(turn) * RIVER_GAP, Math.cos(turn) * RIVER_GAP]
    this.area(
      label,
      riverStyle(),
      [
        [across, -down],
        [-across, down],
      ],
      label.angle,
    )
  }
}

/** The middle of a name. */
type Place = readonly [x: number, y: number]

/** Middles of a block beside a round mark: right, left, above, below; then the diagonals, round a large mark also halfway between them. */
function beside(
  { x, y, radius }: Circle,
  width: number,
  height: number,
  large: boolean,
): { readonly straight: readonly Place[]; readonly slanting: readonly Place[] } {
  const [across, down] = [radius + GAP + width / 2, radius + GAP - 1 + height / 2]
  const slant = (radius + GAP) * Math.SQRT1_2
  const diagonal = (sx: number, sy: number): Place => [x + sx * (slant + width / 2), y + sy * (slant + height / 2)]
  const straight: readonly Place[] = [
    [x + across, y],
    [x - across, y],
    [x, y - down],
    [x, y + down],
  ]
  const right = [diagonal(1, -1), diagonal(1, 1)]
  if (!large) return { straight, slanting: right }
  const [half, third] = [radius * 0.5, width / 4]
  const between: readonly Place[] = [
    [x + across, y - half],
    [x + across, y + half],
    [x - across, y - half],
    [x - across, y + half],
    [x + third, y + down],
    [x - third, y + down],
  ]
  return { straight, slanting: [...right, diagonal(-1, -1), diagonal(-1, 1), ...between] }
}

/**
 * Places names for a zoom, a language and the marks that stand on the map: greedily, by weight, each at the first of its places
 * that is free, or not at all. The answer holds for the whole world, so that names stand still while the map is dragged.
 */
export function layoutLabels(request: LayoutRequest): readonly PlacedLabel[] {
  const { labels, zoom } = request
  const layout = new Layout(request)
  const inRange = ({ fromZoom, toZoom }: { fromZoom: number; toZoom: number }) => layout.shows(fromZoom, toZoom)
  const towns = labels.cities.filter(({ rank }) => layout.shows(rank + 2)).toSorted((a, b) => a.rank - b.rank)
  for (const town of towns.filter(({ rank }) => rank <= 2))
    layout.town(town, townStyle(town.rank, zoom), town.rank === 1 ? 'target' : 'ring')
  for (const water of labels.waters.filter(inRange)) layout.area(water, waterStyle(zoom), NEAR)
  if (zoom >= REGION_ZOOMS[0] && zoom < REGION_ZOOMS[1]) {
    for (const region of labels.regions) {
      const reach = (region.room / 360) * WORLD * 2 ** zoom
      layout.area(
        region,
        regionStyle(zoom),
        FAR.filter(([x, y]) => Math.hypot(x, y) <= reach),
      )
    }
  }
  for (const town of towns.filter(({ rank }) => rank > 2)) layout.town(town, townStyle(town.rank, zoom), 'ring')
  for (const country of labels.countries.filter(inRange)) layout.area(country, countryStyle(zoom, country.id === report().home), FAR)
  for (const town of labels.abroad.filter(({ rank }) => layout.shows(rank + 2))) layout.town(town, abroadStyle(zoom), 'speck')
  for (const river of labels.rivers.filter(({ fromZoom }) => layout.shows(fromZoom))) layout.river(river)
  return layout.ground.placed
}
