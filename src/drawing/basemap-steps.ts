import type { Basemap, Path, WaterClass } from './basemap.ts'
import { atZoom, type BasemapColours } from './basemap-colours.ts'
import { traceCurve, traceCurvedRing, traceLine, traceRing } from './trace.ts'

/** A line along paths. */
export interface Stroke {
  readonly colour: string
  /** CSS pixels. */
  readonly width: number
  /** CSS pixels of line and gap in turn. */
  readonly dash?: readonly number[]
  /** Its ends and dashes are cut straight, not round. */
  readonly straightEnds?: true
}

/** One step of drawing the basemap: paths that are traced together, filled by the even-odd rule, and stroked in this order. */
export interface BasemapStep {
  readonly paths: readonly Path[]
  readonly trace: typeof traceLine
  readonly fill?: string
  readonly strokes: readonly Stroke[]
}

const shoreline = (zoom: number, { shoreline }: BasemapColours): Stroke => ({ colour: shoreline, width: atZoom(zoom, 0.6, 0.9, 1.2) })

/** All land, then the country on it; the regions' own colour round them closes hairlines between their areas. */
function landSteps({ land, regions }: Basemap, zoom: number, colours: BasemapColours): readonly BasemapStep[] {
  return [
    { paths: land, trace: traceRing, fill: colours.abroad, strokes: [] },
    { paths: Object.values(regions).flat(), trace: traceRing, fill: colours.home, strokes: [{ colour: colours.home, width: 0.6 }] },
    { paths: land, trace: traceRing, strokes: [shoreline(zoom, colours)] },
  ]
}

function riverSteps(rivers: readonly WaterClass[], zoom: number, colours: BasemapColours): readonly BasemapStep[] {
  return rivers.flatMap(({ fromZoom, paths }, i) => {
    if (zoom < fromZoom) return []
    const width = i === 0 ? atZoom(zoom, 0.6, 1, 1.7) : atZoom(zoom, 0.4, 0.6, 1.1)
    return [{ paths, trace: traceCurve, strokes: [{ colour: colours.river, width }] }]
  })
}

function borderSteps({ borders, frontier }: Basemap, zoom: number, colours: BasemapColours): readonly BasemapStep[] {
  const glow = { colour: colours.glow, width: atZoom(zoom, 4, 6, 9) }
  return [
    { paths: borders, trace: traceLine, strokes: [{ colour: colours.border, width: atZoom(zoom, 0.6, 0.8, 1.1) }] },
    { paths: frontier, trace: traceLine, strokes: [glow, { colour: colours.frontier, width: atZoom(zoom, 0.9, 1.2, 1.7) }] },
  ]
}

/** What is drawn on the sea, from the ground up, at a zoom; the map's canvas and its pictures both follow it. */
export function basemapSteps(basemap: Basemap, zoom: number, colours: BasemapColours): readonly BasemapStep[] {
  const dash = zoom < 6 ? [3, 2] : [5, 3]
  const lakes = basemap.lakes.flatMap(({ fromZoom, paths }) => (zoom < fromZoom ? [] : paths))
  return [
    ...landSteps(basemap, zoom, colours),
    ...riverSteps(basemap.rivers, zoom, colours),
    // Lakes after the lines between regions: no dashes across Balkhash.
    { paths: basemap.inner, trace: traceLine, strokes: [{ colour: colours.regionLine, width: atZoom(zoom, 0.6, 0.8, 1.1), dash }] },
    { paths: lakes, trace: traceCurvedRing, fill: colours.water, strokes: [shoreline(zoom, colours)] },
    ...borderSteps(basemap, zoom, colours),
  ]
}

/** The outline of a chosen region. */
export function highlightStep(rings: readonly Path[], colours: BasemapColours): BasemapStep {
  const stroke = { colour: colours.highlight, width: 1.6, dash: [5, 3], straightEnds: true } as const
  return { paths: rings, trace: traceRing, fill: colours.highlightFill, strokes: [stroke] }
}
