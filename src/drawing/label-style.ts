import { report } from '../model/report.ts'
import { atZoom, type BasemapColours } from './basemap-colours.ts'
import type { Face } from './type-face.ts'

export type LabelKind = 'city' | 'town' | 'region' | 'country' | 'abroad' | 'water' | 'river'

/** How the names of a kind are set. Sizes in CSS pixels. */
export interface LabelStyle extends Face {
  readonly kind: LabelKind
  readonly italic: boolean
  /** Space after each letter. */
  readonly tracking: number
  readonly capitals: boolean
}

/** Height of a line as a multiple of its size. */
export const LINE_HEIGHT = 1.2

/** Width of the halo round letters in CSS pixels, half of it under them; less for waters, whose names lie over their shores. */
const HALO = 3
const WATER_HALO = 2

const HALO_OF: Readonly<Record<LabelKind, keyof BasemapColours['halo']>> = {
  city: 'home',
  town: 'home',
  region: 'home',
  river: 'home',
  country: 'abroad',
  abroad: 'abroad',
  water: 'sea',
}

/** What a name is painted with: its letters, and the halo round them. */
export interface LabelPaint {
  readonly ink: string
  readonly halo: string
  /** Of the halo, CSS pixels. */
  readonly width: number
}

/** The paint of a name by its kind; the country's own name lies on its own land. */
export function labelPaint(id: string, kind: LabelKind, colours: BasemapColours): LabelPaint {
  return {
    ink: colours.text[kind === 'river' ? 'water' : kind],
    halo: colours.halo[id === report().home ? 'home' : HALO_OF[kind]],
    width: kind === 'water' ? WATER_HALO : HALO,
  }
}

/** A small sign where a town is: a ring, a ring with a dot for the three cities, a flat dot abroad. */
export type Dot = 'ring' | 'target' | 'speck'

/** One disc of a town's sign, in CSS pixels. */
export interface DotDisc {
  readonly radius: number
  readonly fill: string
  readonly stroke?: string
}

/** Width of the line round a town's sign, CSS pixels. */
export const DOT_LINE = 1.3

/** The discs of a town's sign, one upon the other. */
export function dotDiscs(sign: Dot, kind: LabelKind, colours: BasemapColours): readonly DotDisc[] {
  const ink = colours.text[kind === 'town' ? 'town' : 'city']
  if (sign === 'speck') return [{ radius: 2.5, fill: colours.text.abroad }]
  if (sign === 'ring') return [{ radius: 2.6, fill: colours.home, stroke: ink }]
  return [
    { radius: 3.6, fill: colours.home, stroke: ink },
    { radius: 1.4, fill: ink },
  ]
}

const style = (kind: LabelKind, size: number, weight: number, tracking = 0): LabelStyle => ({
  kind,
  // Half pixels are enough, and let measured widths be kept from zoom to zoom.
  size: Math.round(size * 2) / 2,
  weight,
  italic: kind === 'water' || kind === 'river',
  tracking: Math.round(tracking * 10) / 10,
  capitals: kind === 'region' || kind === 'country',
})

/** Style of a town of the country: cities of republican significance (rank 1), centres of regions (2), other towns. */
export function townStyle(rank: number, zoom: number): LabelStyle {
  if (rank === 1) return style('city', atZoom(zoom, 13, 14, 14.5), 650)
  if (rank === 2) return style('city', atZoom(zoom, 12, 12.5, 13), 550)
  return style('town', atZoom(zoom, 11, 11.5, 12), 450)
}

/** Style of a town abroad. */
export function abroadStyle(zoom: number): LabelStyle {
  return style('abroad', atZoom(zoom, 11, 12, 12), 450)
}

/** Style of a region's name. */
export function regionStyle(zoom: number): LabelStyle {
  return style('region', atZoom(zoom, 10, 11, 12.5), 550, atZoom(zoom, 1, 1.3, 1.6))
}

/** Style of a country's name; the country itself is named largest. */
export function countryStyle(zoom: number, home: boolean): LabelStyle {
  return home ? style('country', 13, 500, 5) : style('country', atZoom(zoom, 11, 12, 13), 500, atZoom(zoom, 2.5, 3, 4))
}

/** Style of a sea's or a lake's name. */
export function waterStyle(zoom: number): LabelStyle {
  return style('water', atZoom(zoom, 11, 12, 13), 450, 0.4)
}

/** Style of a river's name. */
export function riverStyle(): LabelStyle {
  return style('river', 11, 450, 0.4)
}
