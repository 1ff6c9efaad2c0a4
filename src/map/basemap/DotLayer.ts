import type { Brush } from '../../drawing/step-canvas.ts'
import { leftOutDot, paletteToPaint } from '../../drawing/symbol.ts'
import type { Frame } from '../../drawing/trace.ts'
import type { Point } from '../../model/incident.ts'
import { project, type WorldPoint } from '../../model/projection.ts'
import type { Theme } from '../../model/theme.ts'
import { CanvasLayer } from './CanvasLayer.ts'

/** CSS pixels within which two dots are one. */
const SAME = 2
/** Dots of one path. */
const AT_ONCE = 500

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
    // Of dots that cover each other one is enough: a path that crosses itself a thousand times takes seconds to fill.
    const seen = new Map<string, WorldPoint>()
    for (const world of this.#world) {
      const [x, y] = [world.x * scale - left, world.y * scale - top]
      if (x > -radius && y > -radius && x < width + radius && y < height + radius)
        seen.set(`${Math.round(x / SAME)} ${Math.round(y / SAME)}`, { x, y })
    }
    const dots = [...seen.values()]
    const trace = (reach: number, draw: () => void) => {
      for (let at = 0; at < dots.length; at += AT_ONCE) {
        context.beginPath()
        for (const { x, y } of dots.slice(at, at + AT_ONCE)) {
          context.moveTo(x + reach, y)
          context.arc(x, y, reach, 0, 2 * Math.PI)
        }
        draw()
      }
    }
    context.fillStyle = paint.halo
    trace(radius + line / 2 + halo, () => context.fill())
    context.fillStyle = paint.paper
    trace(radius, () => context.fill())
    context.strokeStyle = paint.mute
    context.lineWidth = line
    trace(radius, () => context.stroke())
  }
}
