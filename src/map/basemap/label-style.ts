import { atZoom } from './theme.ts'

export type LabelKind = 'city' | 'town' | 'region' | 'country' | 'abroad' | 'water' | 'river'

/** How the names of a kind are set. Sizes in CSS pixels. */
export interface LabelStyle {
  readonly kind: LabelKind
  readonly size: number
  readonly weight: number
  readonly italic: boolean
  /** Space after each letter. */
  readonly tracking: number
  readonly capitals: boolean
}

/** Height of a line as a multiple of its size. */
export const LINE_HEIGHT = 1.2

/** The interface's sans: the system's own. */
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

/** The style's font as a canvas takes it. */
export function fontOf({ size, weight, italic }: LabelStyle): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${SANS}`
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
