import type { Brush } from '../../drawing/step-canvas.ts'
import { leftOutDot, paletteToPaint } from '../../drawing/symbol.ts'
import type { Frame } from '../../drawing/trace.ts'
import type { Point } from '../../model/incident.ts'
import { project, type WorldPoint } from '../../model/projection.ts'
import type { Theme } from '../../model/theme.ts'
import { CanvasLayer } from './CanvasLayer.ts'

/** Small dots that cannot be pressed, under the pins: many at once, which as elements would be slow to come and go. */
export class DotLayer extends CanvasLayer {
  #theme: Theme
  #world: readonly WorldPoint[] = []

  constructor(theme: Theme) {
    super({ pane: 'left-out', zIndex: 590, padding: 0.25 })
    this.#theme = theme
  }

  /** Puts a dot on each of these points. */
  setPoints(points: readonly Point[]): this {
    this.#world = points.map(project)
    return this.redraw()
  }

  /** Draws in the colours of a theme. */
  setTheme(theme: Theme): this {
    if (theme === this.#theme) return this
    this.#theme = theme
    return this.redraw()
  }

  protected override paint(context: Brush, { zoom, left, top, width, height }: Frame): void {
    const paint = paletteToPaint(this.#theme)
    const scale = 2 ** zoom
    const { radius, line, halo } = leftOutDot
    const seen = this.#world
      .map(({ x, y }) => ({ x: x * scale - left, y: y * scale - top }))
      .filter(({ x, y }) => x > -radius && y > -radius && x < width + radius && y < height + radius)
    const trace = (reach: number) => {
      context.beginPath()
      for (const { x, y } of seen) {
        context.moveTo(x + reach, y)
        context.arc(x, y, reach, 0, 2 * Math.PI)
      }
    }
    trace(radius + line / 2 + halo)
    context.fillStyle = paint.halo
    context.fill()
    trace(radius)
    context.fillStyle = paint.paper
    context.fill()
    context.strokeStyle = paint.mute
    context.lineWidth = line
    context.stroke()
  }
}
