import type { Basemap } from '../drawing/basemap.ts'
import { BASEMAP_COLOURS } from '../drawing/basemap-colours.ts'
import type { Labels } from '../drawing/basemap-labels.ts'
import { basemapSteps, highlightStep } from '../drawing/basemap-steps.ts'
import { layoutLabels, type PlacedLabel } from '../drawing/label-layout.ts'
import { isInside, labelNodes } from '../drawing/label-picture.ts'
import { circlesAt, type Obstacle } from '../drawing/pin-spec.ts'
import { drawStep } from '../drawing/step-canvas.ts'
import { svgNode } from '../drawing/symbol.ts'
import type { Frame } from '../drawing/trace.ts'
import { type Face, fontOf, SANS } from '../drawing/type-face.ts'
import { en } from '../i18n/en.ts'
import type { RegionId } from '../model/taxonomy.ts'
import type { Theme } from '../model/theme.ts'
import { drawn, element } from './element.ts'

export interface Ground {
  readonly element: HTMLElement
  /** Draws land and water at once and lets the names follow. */
  readonly draw: (frame: Frame, theme: Theme, region: RegionId | null) => void
  /**
   * Lays out the names, clear of the marks.
   * @param whole whether the frame shows the whole country: then its edge cuts none
   */
  readonly name: (frame: Frame, theme: Theme, obstacles: readonly Obstacle[], whole: boolean) => void
}

/** Pixels round the frame in which names are drawn too, so that they are there when the map is moved. */
const BEYOND = 160

/** Land, water, borders and names. */
export function createGround(basemap: Basemap, labels: Labels): Ground {
  const canvas = element('canvas', { class: 'land' })
  const names = element('div', { class: 'names' })
  const measure = createMeasure()
  let named: Frame | null = null
  return {
    element: element('div', { class: 'ground', 'aria-hidden': 'true' }, canvas, names),
    draw: (frame, theme, region) => {
      drawLand(canvas, basemap, frame, theme, region)
      names.hidden = named?.zoom !== frame.zoom
      if (named) names.style.transform = `translate(${named.left - frame.left}px, ${named.top - frame.top}px)`
    },
    name: (frame, theme, obstacles, whole) => {
      const { zoom } = frame
      const wide = {
        zoom,
        left: frame.left - BEYOND,
        top: frame.top - BEYOND,
        width: frame.width + 2 * BEYOND,
        height: frame.height + 2 * BEYOND,
      }
      const circles = circlesAt(obstacles, zoom)
      const fits = (label: PlacedLabel) => !whole || isInside(label, frame)
      const placed = layoutLabels({ labels, zoom, language: en.language, obstacles: circles, measure, fits })
      const { width, height } = wide
      names.replaceChildren(
        drawn(
          svgNode(
            'svg',
            { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': SANS, 'stroke-linejoin': 'round' },
            ...labelNodes(placed, circles, wide, BASEMAP_COLOURS[theme]),
          ),
        ),
      )
      named = wide
      names.hidden = false
      names.style.transform = `translate(${-BEYOND}px, ${-BEYOND}px)`
    },
  }
}

function drawLand(canvas: HTMLCanvasElement, basemap: Basemap, frame: Frame, theme: Theme, region: RegionId | null): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const sharp = Math.min(devicePixelRatio, 3)
  const [width, height] = [Math.round(frame.width * sharp), Math.round(frame.height * sharp)]
  // To set a size clears the canvas and costs a moment, even where it is the same.
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const colours = BASEMAP_COLOURS[theme]
  context.setTransform(sharp, 0, 0, sharp, 0, 0)
  context.lineJoin = 'round'
  context.fillStyle = colours.water
  context.fillRect(0, 0, frame.width, frame.height)
  for (const step of basemapSteps(basemap, frame.zoom, colours)) drawStep(context, frame, step)
  const chosen = region === null ? undefined : basemap.regions[region]
  if (chosen) drawStep(context, frame, highlightStep(chosen, colours))
}

/** Widths of lines, each measured once. */
function createMeasure(): (text: string, face: Face) => number {
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text, face) => {
    const font = fontOf(face)
    const key = `${font} ${text}`
    const known = widths.get(key)
    if (known === undefined && context) {
      context.font = font
      widths.set(key, context.measureText(text).width)
    }
    return (widths.get(key) ?? 0) + (face.tracking ?? 0) * text.length
  }
}
