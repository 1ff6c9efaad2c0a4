import { type About, shortDigest } from '../model/about.ts'
import type { Day } from '../model/date.ts'
import type { Incident, IncidentId } from '../model/incident.ts'
import { type Pin, type PlacePin, placePins, unlocated } from '../model/pins.ts'
import { report } from '../model/report.ts'
import type { Theme } from '../model/theme.ts'
import type { Basemap } from './basemap.ts'
import type { Labels, Names } from './basemap-labels.ts'
import { type Bounds, fitBounds, frameOf, placeIn } from './map-frame.ts'
import { type MapPictureRequest, mapPicture, picturePins } from './map-picture.ts'
import { PALETTE, type Palette } from './palette.ts'
import { familyLegend, formLegend, type LegendWords } from './picture-legend.ts'
import { scaleBar } from './scale-bar.ts'
import {
  type Block,
  columnsBlock,
  lineNode,
  ruleBlock,
  type Setting,
  spaceBlock,
  stackBlock,
  textBlock,
  titleBlock,
} from './sheet-block.ts'
import { paletteToPaint, type SvgNode, svgNode } from './symbol.ts'
import { measureText } from './text-width.ts'
import type { Measure } from './type-face.ts'

/** Words of the sheet round the map. */
export interface PictureWords extends LegendWords {
  /** The name of the site. */
  readonly title: string
  /** Who published the report, in short. */
  readonly publishers: string
  readonly subtitle: string
  readonly withoutPin: (count: number) => string
  readonly outside: (count: number) => string
  readonly quiet: string
  /** In place of both for what a reader opened: it is of their file alone. */
  readonly own: (file: string, made: Day) => string
  readonly source: (publishers: string, title: string, month: number, year: number) => string
  readonly data: (version: string, digest: string, licence: string, made: Day) => string
  readonly map: (credit: string) => string
  readonly scale: (km: number, latitude: number) => string
}

/** Sizes that can be chosen: pixels of the file, and the width in CSS pixels at which the sheet is laid out. */
export const PICTURE_SIZES = {
  slide: { width: 1920, height: 1080, layout: 1280 },
  post: { width: 1200, height: 1200, layout: 720 },
  /** A4, landscape, at 300 dots an inch. */
  print: { width: 3508, height: 2480, layout: 1123 },
} as const
export type PictureSize = keyof typeof PICTURE_SIZES

/** What the sheet is drawn from. */
export interface ViewPictureRequest {
  readonly about: About
  readonly size: PictureSize
  readonly basemap: Basemap
  readonly labels: Labels | null
  /** The incidents that are shown, those without a pin too. */
  readonly incidents: readonly Incident[]
  /** Places whose incidents the filter all leaves out. */
  readonly leftOut?: readonly PlacePin[]
  /** What the map shows now; null: the whole country. */
  readonly bounds: Bounds | null
  readonly selected?: IncidentId
  readonly theme: Theme
  readonly words: PictureWords
  readonly measure?: Measure
  readonly language?: keyof Names
}

/** Where a picture is from: report and version of the data, or a reader's own file and nobody else. */
export function originLines({ own, version, sha256, made }: About, words: PictureWords): readonly string[] {
  if (own !== undefined) return [words.own(own, made)]
  const { title, month, year, licence } = report()
  return [words.source(words.publishers, title, month, year), words.data(version, shortDigest(sha256), licence.name, made)]
}

/** Lengths in CSS pixels of the layout. */
export const MARGIN = 36
export const HEAD = 34
export const GAP = 28
export const STRIP = 26
const SCALE_WIDTH = 120
/** Characters from which a title is long. */
const LONG_TITLE = 120
/** Where a legend stands, and the size of the map that it explains. */
interface LegendPlace {
  readonly width: number
  /** Of the letters, as a share of their full size. */
  readonly factor: number
  /** Whether it names the categories of the signs on the map, too. */
  readonly signs: boolean
  readonly columns: 1 | 2
  readonly mapWidth: number
  readonly mapHeight: number
}

/** One sheet: what all its parts share. */
export class Sheet {
  readonly request: ViewPictureRequest
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly measure: Measure
  private readonly places: readonly PlacePin[]

  constructor(request: ViewPictureRequest) {
    const { width, height, layout } = PICTURE_SIZES[request.size]
    this.request = request
    this.width = layout
    this.height = Math.round((layout * height) / width)
    this.palette = PALETTE[request.theme]
    this.measure = request.measure ?? measureText
    this.places = placePins(request.incidents)
  }

  setting(size: number, line: number, rest: Partial<Setting> = {}): Setting {
    return { size, line, weight: 400, fill: this.palette.ink, ...rest }
  }

  mapRequest(width: number, height: number): MapPictureRequest {
    const { basemap, labels, leftOut = [], bounds, selected, theme, language = 'en' } = this.request
    const camera = bounds && fitBounds(bounds, width, height)
    const chosen = selected === undefined ? {} : { selected }
    return { basemap, labels, places: this.places, leftOut, camera, width, height, theme, language, measure: this.measure, ...chosen }
  }

  /** The pins that a map of that size shows, and how many incidents stand beyond its edges. */
  shownPins(width: number, height: number): { readonly pins: readonly Pin[]; readonly outside: number } {
    const request = this.mapRequest(width, height)
    const frame = frameOf(request.camera, width, height)
    const all = picturePins(request)
    const pins = all.filter(({ point }) => {
      const { x, y } = placeIn(frame, point)
      return x >= 0 && y >= 0 && x <= width && y <= height
    })
    const count = (some: readonly Pin[]) => some.reduce((sum, { incidents }) => sum + incidents.length, 0)
    return { pins, outside: count(all) - count(pins) }
  }

  /** What the sentence, the pins and the legend cannot say. */
  notes(outside: number): readonly string[] {
    const { incidents, words } = this.request
    const without = unlocated(incidents).length
    return [...(without > 0 ? [words.withoutPin(without)] : []), ...(outside > 0 ? [words.outside(outside)] : []), words.quiet]
  }

  /** Name of the site and what it is, on a heavy rule. */
  head(): readonly SvgNode[] {
    const { ink, ink2, line } = this.palette
    const middle = MARGIN + (HEAD - 14) / 2
    return [
      lineNode(this.request.words.title, MARGIN, middle, this.setting(13.5, 20, { weight: 650, fill: ink })),
      lineNode(this.request.words.subtitle, this.width - MARGIN, middle, this.setting(12, 20, { fill: ink2 }), 'end'),
      ...ruleBlock(this.width - 2 * MARGIN, 2, line).draw(MARGIN, MARGIN + HEAD - 10),
    ]
  }

  /** Title and sentence. A title that is long and only says the sentence again gives way to it. */
  heading(width: number, factor: number): Block {
    const { title, shown } = this.request.about
    const twice = title.length > LONG_TITLE && shown.toLowerCase().includes(title.toLowerCase())
    const text = twice ? shown : title
    const [size, line] = text.length <= 60 ? [28, 35] : text.length <= 140 ? [23, 29] : [17, 23]
    const serif = this.setting(size * factor, line * factor, { weight: 600, serif: true })
    const heading = titleBlock(text, width, serif, this.measure)
    if (twice) return heading
    const sans = this.setting(15 * factor, 22 * factor)
    return stackBlock([heading, spaceBlock(8 * factor), textBlock(shown, width, sans, this.measure)])
  }

  /** Families, forms and notes: below one another, or in two columns. */
  legend({ width, factor, signs, columns, mapWidth, mapHeight }: LegendPlace): Block {
    const { pins, outside } = this.shownPins(mapWidth, mapHeight)
    const { incidents, words, theme, leftOut = [] } = this.request
    const step = columns === 1 ? width : (width + GAP) / 2
    const inner = columns === 1 ? width : step - GAP
    const text = this.setting(13 * factor, 21 * factor)
    const paint = paletteToPaint(theme)
    const common = { pins, incidents, leftOut: leftOut.length > 0, signs, words, paint, width: inner, text, measure: this.measure }
    const note = this.setting(12.5 * factor, 18 * factor, { fill: this.palette.ink2 })
    const notes = this.notes(outside).flatMap((line) => [spaceBlock(3 * factor), textBlock(line, inner, note, this.measure)])
    const [families, forms] = [familyLegend(common), formLegend(common)]
    if (columns === 2) return columnsBlock([families, stackBlock([forms, ...notes])], step)
    const gap = spaceBlock(families.height > 0 ? 10 * factor : 0)
    return stackBlock([families, gap, forms, ...notes])
  }

  /** Source, version, licence and link. */
  foot(width: number, factor: number): Block {
    const { about, words } = this.request
    const face = this.setting(11 * factor, 15.5 * factor, { fill: this.palette.ink2 })
    const lines = originLines(about, words)
    return stackBlock([
      ruleBlock(width, 1, this.palette.rule),
      spaceBlock(8 * factor),
      ...lines.map((line) => textBlock(line, width, face, this.measure)),
      ...(about.link === '' ? [] : [textBlock(about.link, width, { ...face, fill: this.palette.ink }, this.measure)]),
    ])
  }

  /** The map in its frame, and below it the scale and whose data it is. */
  map(x: number, y: number, width: number, height: number): readonly SvgNode[] {
    const request = this.mapRequest(width, height)
    const picture = mapPicture(request)
    const { zoom, centre } = { zoom: frameOf(request.camera, width, height).zoom, centre: request.camera?.lat ?? 48 }
    const bar = scaleBar(zoom, centre, SCALE_WIDTH)
    const face = this.setting(11, 16, { fill: this.palette.ink2 })
    const middle = y + height + STRIP / 2 + 2
    const right = Number((x + bar.width).toFixed(1))
    const { words } = this.request
    return [
      { ...picture, attributes: { ...picture.attributes, x, y } },
      svgNode('rect', { x, y, width, height, fill: 'none', stroke: this.palette.edge, 'stroke-width': 1 }),
      svgNode('path', { d: `M${x} ${middle - 3}v6H${right}v-6`, fill: 'none', stroke: this.palette.ink2, 'stroke-width': 1.2 }),
      lineNode(words.scale(bar.km, bar.latitude), right + 8, middle, face),
      lineNode(words.map(report().mapCredit), x + width, middle, face, 'end'),
    ]
  }
}
