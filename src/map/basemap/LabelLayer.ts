import { BASEMAP_COLOURS, type BasemapColours } from '../../drawing/basemap-colours.ts'
import type { Labels, Names } from '../../drawing/basemap-labels.ts'
import { layoutLabels, type PlacedLabel } from '../../drawing/label-layout.ts'
import { DOT_LINE, dotDiscs, LINE_HEIGHT, labelPaint } from '../../drawing/label-style.ts'
import { circlesAt, type Obstacle, sameObstacles } from '../../drawing/pin-spec.ts'
import type { Brush } from '../../drawing/step-canvas.ts'
import type { Frame } from '../../drawing/trace.ts'
import { type Face, fontOf } from '../../drawing/type-face.ts'
import type { Theme } from '../../model/theme.ts'
import { CanvasLayer } from './CanvasLayer.ts'

type Language = keyof Names

/** Pixels by which the halo of a name may reach over its box. */
const REACH = 3

/** Names on the map, above the data and clear of it. Laid out anew only when zoom, language or the marks change. */
export class LabelLayer extends CanvasLayer {
  readonly #labels: Labels
  #theme: Theme
  #language: Language
  #obstacles: readonly Obstacle[] = []
  /** The last layout and the zoom it is for. */
  #layout: { readonly zoom: number; readonly labels: readonly PlacedLabel[] } | null = null
  readonly #widths = new Map<string, number>()

  constructor(labels: Labels, theme: Theme, language: Language) {
    super({ pane: 'basemap-labels', zIndex: 450, padding: 0.25 })
    this.#labels = labels
    this.#theme = theme
    this.#language = language
  }

  /** Draws in the colours of a theme. */
  setTheme(theme: Theme): this {
    if (theme === this.#theme) return this
    this.#theme = theme
    return this.redraw()
  }

  /** Names places in a language. */
  setLanguage(language: Language): this {
    if (language === this.#language) return this
    this.#language = language
    return this.#again()
  }

  /** Keeps names clear of these marks. */
  setObstacles(obstacles: readonly Obstacle[]): this {
    if (sameObstacles(obstacles, this.#obstacles)) return this
    this.#obstacles = obstacles
    return this.#again()
  }

  #again(): this {
    this.#layout = null
    return this.redraw()
  }

  protected override paint(context: Brush, frame: Frame): void {
    const colours = BASEMAP_COLOURS[this.#theme]
    const visible = this.#layoutAt(context, frame.zoom).filter((label) => isInFrame(label, frame))
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.translate(-frame.left, -frame.top)
    for (const label of visible) drawDot(context, label, colours)
    for (const label of visible) drawName(context, label, colours, (text, style) => this.#width(context, text, style))
  }

  #layoutAt(context: Brush, zoom: number): readonly PlacedLabel[] {
    if (this.#layout?.zoom === zoom) return this.#layout.labels
    const obstacles = circlesAt(this.#obstacles, zoom)
    const measure = (text: string, face: Face) => this.#width(context, text, face)
    const labels = layoutLabels({ labels: this.#labels, zoom, language: this.#language, obstacles, measure })
    this.#layout = { zoom, labels }
    return labels
  }

  /** Width of a line, measured once. */
  #width(context: Brush, text: string, face: Face): number {
    const { tracking = 0 } = face
    const font = fontOf(face)
    const key = `${font} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known + tracking * text.length
    context.font = font
    setTracking(context, 0)
    const { width } = context.measureText(text)
    this.#widths.set(key, width)
    return width + tracking * text.length
  }
}

function isInFrame({ x, y, width, height, dot }: PlacedLabel, frame: Frame): boolean {
  const reach = Math.max(width, height) / 2 + REACH
  const near = (at: { readonly x: number; readonly y: number }) =>
    at.x + reach > frame.left &&
    at.x - reach < frame.left + frame.width &&
    at.y + reach > frame.top &&
    at.y - reach < frame.top + frame.height
  return near({ x, y }) || (dot !== null && near(dot))
}

function drawDot(context: Brush, { dot, style }: PlacedLabel, colours: BasemapColours): void {
  if (!dot) return
  for (const { radius, fill, stroke } of dotDiscs(dot.sign, style.kind, colours)) {
    context.beginPath()
    context.arc(dot.x, dot.y, radius, 0, 2 * Math.PI)
    context.fillStyle = fill
    context.fill()
    if (stroke === undefined) continue
    context.strokeStyle = stroke
    context.lineWidth = DOT_LINE
    context.stroke()
  }
}

function drawName(context: Brush, label: PlacedLabel, colours: BasemapColours, width: (text: string, face: Face) => number): void {
  const { id, style, lines, x, y, angle } = label
  const paint = labelPaint(id, style.kind, colours)
  context.save()
  context.translate(x, y)
  context.rotate((angle * Math.PI) / 180)
  context.font = fontOf(style)
  context.fillStyle = paint.ink
  context.strokeStyle = paint.halo
  context.lineWidth = paint.width
  lines.forEach((line, i) => {
    // The space after the last letter is no part of what is seen.
    const left = -(width(line, style) - style.tracking) / 2
    const middle = (i - (lines.length - 1) / 2) * style.size * LINE_HEIGHT
    drawTracked(context, line, left, middle, style.tracking)
  })
  context.restore()
}

/** Sets the space after letters, where the browser knows it on a canvas: it answers whether it does. */
function setTracking(context: Brush, tracking: number): boolean {
  const known = 'letterSpacing' in (context as object)
  if (known) context.letterSpacing = `${tracking}px`
  return known
}

/** Draws a line with its halo. Browsers without letter spacing on a canvas get it letter by letter. */
function drawTracked(context: Brush, line: string, left: number, middle: number, tracking: number): void {
  if (setTracking(context, tracking) || tracking === 0) {
    context.strokeText(line, left, middle)
    context.fillText(line, left, middle)
    return
  }
  // No name has letters beyond the basic plane, so a unit of text is a letter.
  const letters = line.split('')
  const starts = letters.map((_, i) => left + context.measureText(line.slice(0, i)).width + i * tracking)
  for (const [i, letter] of letters.entries()) context.strokeText(letter, starts[i] ?? left, middle)
  for (const [i, letter] of letters.entries()) context.fillText(letter, starts[i] ?? left, middle)
}
