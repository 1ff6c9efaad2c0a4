import type { Basemap, Path, WaterClass } from '../../formats/basemap.ts'
import type { RegionId } from '../../model/taxonomy.ts'
import { CanvasLayer } from './CanvasLayer.ts'
import { atZoom, BASEMAP_COLOURS, type BasemapColours, type Theme } from './theme.ts'
import { type Frame, isVisible, type PathPen, traceCurve, traceCurvedRing, traceLine, traceRing } from './trace.ts'

type Trace = (pen: PathPen, path: Path, frame: Frame) => void

interface Stroke {
  readonly colour: string
  /** CSS pixels. */
  readonly width: number
  /** CSS pixels of line and gap in turn. */
  readonly dash?: readonly number[]
}

/** One drawing of the basemap: the context, the frame and the colours that all steps share. */
class Drawing {
  private readonly context: CanvasRenderingContext2D
  private readonly frame: Frame
  private readonly colours: BasemapColours

  constructor(context: CanvasRenderingContext2D, frame: Frame, colours: BasemapColours) {
    this.context = context
    this.frame = frame
    this.colours = colours
    context.lineJoin = 'round'
    context.lineCap = 'round'
  }

  trace(paths: readonly Path[], trace: Trace): void {
    this.context.beginPath()
    for (const path of paths) if (isVisible(path, this.frame)) trace(this.context, path, this.frame)
  }

  fill(colour: string): void {
    this.context.fillStyle = colour
    this.context.fill('evenodd')
  }

  stroke({ colour, width, dash = [] }: Stroke): void {
    this.context.strokeStyle = colour
    this.context.lineWidth = width
    this.context.setLineDash([...dash])
    this.context.stroke()
  }

  /** Sea, then all land, then the country on it; the regions' own colour round them closes hairlines between their areas. */
  land({ land, regions }: Basemap): void {
    const { colours, context, frame } = this
    context.fillStyle = colours.water
    context.fillRect(0, 0, frame.width, frame.height)
    this.trace(land, traceRing)
    this.fill(colours.abroad)
    this.trace(Object.values(regions).flat(), traceRing)
    this.stroke({ colour: colours.home, width: 0.6 })
    for (const rings of Object.values(regions)) {
      this.trace(rings, traceRing)
      this.fill(colours.home)
    }
    this.trace(land, traceRing)
    this.stroke({ colour: colours.shoreline, width: atZoom(frame.zoom, 0.6, 0.9, 1.2) })
  }

  rivers(rivers: readonly WaterClass[]): void {
    const { zoom } = this.frame
    rivers.forEach(({ fromZoom, paths }, i) => {
      if (zoom < fromZoom) return
      this.trace(paths, traceCurve)
      this.stroke({ colour: this.colours.river, width: i === 0 ? atZoom(zoom, 0.6, 1, 1.7) : atZoom(zoom, 0.4, 0.6, 1.1) })
    })
  }

  lakes(lakes: readonly WaterClass[]): void {
    const { zoom } = this.frame
    this.trace(
      lakes.flatMap(({ fromZoom, paths }) => (zoom < fromZoom ? [] : paths)),
      traceCurvedRing,
    )
    this.fill(this.colours.water)
    this.stroke({ colour: this.colours.shoreline, width: atZoom(zoom, 0.6, 0.9, 1.2) })
  }

  regionLines({ inner }: Basemap): void {
    const { zoom } = this.frame
    this.trace(inner, traceLine)
    this.stroke({ colour: this.colours.regionLine, width: atZoom(zoom, 0.6, 0.8, 1.1), dash: zoom < 6 ? [3, 2] : [5, 3] })
  }

  borders({ borders, frontier }: Basemap): void {
    const { zoom } = this.frame
    this.trace(borders, traceLine)
    this.stroke({ colour: this.colours.border, width: atZoom(zoom, 0.6, 0.8, 1.1) })
    this.trace(frontier, traceLine)
    this.stroke({ colour: this.colours.glow, width: atZoom(zoom, 4, 6, 9) })
    this.stroke({ colour: this.colours.frontier, width: atZoom(zoom, 0.9, 1.2, 1.7) })
  }

  highlight(rings: readonly Path[]): void {
    this.trace(rings, traceRing)
    this.fill(this.colours.highlightFill)
    this.context.lineCap = 'butt'
    this.stroke({ colour: this.colours.highlight, width: 1.6, dash: [5, 3] })
  }
}

/** The map below the data: land, water and borders, from the files that the site carries. Asks nobody for anything. */
export class BasemapLayer extends CanvasLayer {
  readonly #basemap: Basemap
  #theme: Theme
  #highlight: RegionId | null = null

  constructor(basemap: Basemap, theme: Theme) {
    super({ pane: 'basemap', zIndex: 200, padding: 0.5 })
    this.#basemap = basemap
    this.#theme = theme
  }

  /** Draws in the colours of a theme. */
  setTheme(theme: Theme): this {
    if (theme === this.#theme) return this
    this.#theme = theme
    return this.redraw()
  }

  /** Outlines the chosen region. The three cities are points and have no outline. */
  setHighlight(regionId: RegionId | null): this {
    if (regionId === this.#highlight) return this
    this.#highlight = regionId
    return this.redraw()
  }

  protected override paint(context: CanvasRenderingContext2D, frame: Frame): void {
    const basemap = this.#basemap
    const drawing = new Drawing(context, frame, BASEMAP_COLOURS[this.#theme])
    drawing.land(basemap)
    drawing.rivers(basemap.rivers)
    // Lakes after the lines between regions: no dashes across Balkhash.
    drawing.regionLines(basemap)
    drawing.lakes(basemap.lakes)
    drawing.borders(basemap)
    const chosen = this.#highlight === null ? undefined : basemap.regions[this.#highlight]
    if (chosen) drawing.highlight(chosen)
  }
}
