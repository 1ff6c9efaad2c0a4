import { groupingZoom } from '../model/pins.ts'
import { project } from '../model/projection.ts'
import { ofReport } from '../model/report.ts'
import type { SvgNode } from './symbol.ts'

/**
 * A map that is drawn at build shows the whole country at whatever size its place has, and what stands on it, pins and names, is as
 * large as ever. At each size other pins stand together. So it is drawn for bands of zoom, each drawing says in which bands it holds,
 * and rules of style show those of the size at hand.
 */

/** Width in px of the smallest country that is told apart, and how many times it doubles to the largest: smaller and larger maps look like these. */
const SMALLEST = 232.4
const DOUBLINGS = 3.25

/** Zooms at which the bands begin. */
export const bands = ofReport((): readonly number[] => {
  const least = Math.round(Math.log2(SMALLEST / extent().width) * 64) / 64
  const zooms = [least]
  for (let zoom = least; zoom < least + DOUBLINGS; zoom += 1 / 64)
    if (groupingZoom(zoom) > (zooms.at(-1) ?? 0)) zooms.push(groupingZoom(zoom))
  return zooms
})

/** The whole country in world pixels at zoom 0. */
export const extent = ofReport(({ country: { south, west, north, east } }) => {
  const { x: left, y: top } = project({ lat: north, lon: west })
  const { x: right, y: bottom } = project({ lat: south, lon: east })
  return { left, top, width: right - left, height: bottom - top }
})

/** A drawing and the bands in which it holds, both included, by their places in `bands`. */
export interface Banded {
  readonly node: SvgNode
  readonly from: number
  readonly to: number
}

/** What is drawn alike in bands that follow one another, once. In the order of the bands, and in each as it was given. */
export function banded(draw: (zoom: number) => readonly SvgNode[]): readonly Banded[] {
  const done: Banded[] = []
  let open = new Map<string, Banded>()
  bands().forEach((zoom, band) => {
    const next = new Map<string, Banded>()
    for (const node of draw(zoom)) {
      const key = JSON.stringify(node)
      next.set(key, { node, from: open.get(key)?.from ?? band, to: band })
    }
    for (const [key, one] of open) if (!next.has(key)) done.push(one)
    open = next
  })
  return [...done, ...open.values()]
}

/** The names by which the rules know in which bands a drawing holds; none where it holds in all. */
export function bandClass({ from, to }: Banded): string | null {
  const names = [...(from > 0 ? [`f${from}`] : []), ...(to < bands().length - 1 ? [`t${to}`] : [])]
  return names.length > 0 ? names.join(' ') : null
}

/** Width of the whole country at the beginning of a band, CSS pixels. */
export const widthAt = (band: number): number => extent().width * 2 ** (bands()[band] ?? 0)

/** The rules that hide what does not hold at the size at hand. The country is as wide as the nearest container (app/first-map.css). */
export function bandRules(): string {
  const later = bands().slice(1)
  const hidden = later.map((_, before) => `.f${before + 1}`).join()
  // In the order of the bands: what begins with one and ends with another is hidden again by the rule of the later.
  const rules = later.map((_, before) => {
    const [from, to] = [`.f${before + 1}{display:inline}`, `.t${before}{display:none}`]
    return `@container (width>=${widthAt(before + 1).toFixed(1)}px){${from}${to}}`
  })
  return `${hidden}{display:none}${rules.join('')}`
}
