import type { Basemap } from '../../drawing/basemap.ts'
import { BASEMAP_COLOURS } from '../../drawing/basemap-colours.ts'
import { basemapSteps, highlightStep } from '../../drawing/basemap-steps.ts'
import { type Brush, drawStep } from '../../drawing/step-canvas.ts'
import type { Frame } from '../../drawing/trace.ts'
import type { RegionId } from '../../model/taxonomy.ts'
import type { Theme } from '../../model/theme.ts'
import { CanvasLayer } from './CanvasLayer.ts'

/** The map below the data: land, water and borders, from the files that the site carries. Asks nobody for anything. */
export class BasemapLayer extends CanvasLayer {
  #basemap: Basemap
  #theme: Theme
  #highlight: RegionId | null = null

  constructor(basemap: Basemap, theme: Theme) {
    super({ pane: 'basemap', zIndex: 200, padding: 0.5 })
    this.#basemap = basemap
    this.#theme = theme
  }

  /** Draws another basemap from now on. */
  setBasemap(basemap: Basemap): this {
    this.#basemap = basemap
    return this.redraw()
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

  protected override paint(context: Brush, frame: Frame): void {
    const colours = BASEMAP_COLOURS[this.#theme]
    context.lineJoin = 'round'
    context.fillStyle = colours.water
    context.fillRect(0, 0, frame.width, frame.height)
    for (const step of basemapSteps(this.#basemap, frame.zoom, colours)) drawStep(context, frame, step)
    const chosen = this.#highlight === null ? undefined : this.#basemap.regions[this.#highlight]
    if (chosen) drawStep(context, frame, highlightStep(chosen, colours))
  }
}
