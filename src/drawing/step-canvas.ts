import type { BasemapStep } from './basemap-steps.ts'
import { type Frame, isVisible } from './trace.ts'

/** What draws on a canvas, in the page or out of sight. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Draws one step of the basemap on a canvas. */
export function drawStep(context: Brush, frame: Frame, { paths, trace, fill, strokes }: BasemapStep): void {
  context.beginPath()
  for (const path of paths) if (isVisible(path, frame)) trace(context, path, frame)
  if (fill !== undefined) {
    context.fillStyle = fill
    context.fill('evenodd')
  }
  for (const { colour, width, dash = [], straightEnds } of strokes) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.lineCap = straightEnds ? 'butt' : 'round'
    context.setLineDash([...dash])
    context.stroke()
  }
}
