import type { Labels, Names } from '../../formats/basemap-labels.ts'
import { project } from '../../model/projection.ts'
import { CanvasLayer } from './CanvasLayer.ts'
import { type Dot, layoutLabels, type PlacedLabel } from './label-layout.ts'
import { fontOf, type LabelKind, type LabelStyle, LINE_HEIGHT } from './label-style.ts'
import { BASEMAP_COLOURS, type BasemapColours, type Theme } from './theme.ts'
import type { Frame } from './trace.ts'

/** A mark on the map that names keep clear of. */
export interface Obstacle {
  readonly lat: number
  readonly lon: number
  /** CSS pixels, at any zoom. */
  readonly radius: number
  /** The town on which the mark stands: its dot is hidden and its name stands beside the mark. */
  readonly labelId?: string
}

type Language = keyof Names

/** Width of the halo round letters in CSS pixels, half of it under them; less for waters, whose names lie over their shores. */
const HALO = 3
const WATER_HALO = 2

const HALO_OF: Readonly<Record<LabelKind, keyof BasemapColours['halo']>> = {
  city: 'home',
  town: 'home',
  region: 'home',
  river: 'home',
  country: 'abroad',
  abroad: 'abroad',
  water: 'sea',
}

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

  protected override paint(context: CanvasRenderingContext2D, frame: Frame): void {
    const colours = BASEMAP_COLOURS[this.#theme]
    const visible = this.#layoutAt(context, frame.zoom).filter((label) => isInFrame(label, frame))
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.translate(-frame.left, -frame.top)
    for (const { dot, style } of visible) if (dot) drawDot(context, dot, colours, style.kind)
    for (const label of visible) drawName(context, label, colours, (text, style) => this.#width(context, text, style))
  }

  #layoutAt(context: CanvasRenderingContext2D, zoom: number): readonly PlacedLabel[] {
    if (this.#layout?.zoom === zoom) return this.#layout.labels
    const obstacles = this.#obstacles.map(({ lat, lon, radius, labelId }) => {
      const { x, y } = project({ lat, lon })
      return { x: x * 2 ** zoom, y: y * 2 ** zoom, radius, labelId }
    })
    const measure = (text: string, style: LabelStyle) => this.#width(context, text, style)
    const labels = layoutLabels({ labels: this.#labels, zoom, language: this.#language, obstacles, measure })
    this.#layout = { zoom, labels }
    return labels
  }

  /** Width of a line, measured once. */
  #width(context: CanvasRenderingContext2D, text: string, style: LabelStyle): number {
    const font = fontOf(style)
    const key = `${font} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known + style.tracking * text.length
    context.font = font
    setTracking(context, 0)
    const { width } = context.measureText(text)
    this.#widths.set(key, width)
    return width + style.tracking * text.length
  }
}

function sameObstacles(a: readonly Obstacle[], b: readonly Obstacle[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return other?.lat === one.lat && other.lon === one.lon && other.radius === one.radius && other.labelId === one.labelId
    })
  )
}

function isInFrame({ x, y, width, height, dot }: PlacedLabel, frame: Frame): boolean {
  const reach = Math.max(width, height) / 2 + HALO
  const near = (at: { readonly x: number; readonly y: number }) =>
    at.x + reach > frame.left &&
    at.x - reach < frame.left + frame.width &&
    at.y + reach > frame.top &&
    at.y - reach < frame.top + frame.height
  return near({ x, y }) || (dot !== null && near(dot))
}

function drawDot(
  context: CanvasRenderingContext2D,
  { x, y, sign }: { x: number; y: number; sign: Dot },
  colours: BasemapColours,
  kind: LabelKind,
): void {
  const disc = (radius: number) => {
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
  }
  const ink = colours.text[kind === 'town' ? 'town' : 'city']
  if (sign === 'speck') {
    disc(2.5)
    context.fillStyle = colours.text.abroad
    context.fill()
    return
  }
  disc(sign === 'target' ? 3.6 : 2.6)
  context.fillStyle = colours.home
  context.fill()
  context.strokeStyle = ink
  context.lineWidth = 1.3
  context.stroke()
  if (sign === 'target') {
    disc(1.4)
    context.fillStyle = ink
    context.fill()
  }
}

function drawName(
  context: CanvasRenderingContext2D,
  label: PlacedLabel,
  colours: BasemapColours,
  width: (text: string, style: LabelStyle) => number,
): void {
  const { style, lines, x, y, angle } = label
  context.save()
  context.translate(x, y)
  context.rotate((angle * Math.PI) / 180)
  context.font = fontOf(style)
  context.fillStyle = colours.text[style.kind === 'river' ? 'water' : style.kind]
  context.strokeStyle = colours.halo[label.id === 'kazakhstan' ? 'home' : HALO_OF[style.kind]]
  context.lineWidth = style.kind === 'water' ? WATER_HALO : HALO
  lines.forEach((line, i) => {
    // The space after the last letter is no part of what is seen.
    const left = -(width(line, style) - style.tracking) / 2
    const middle = (i - (lines.length - 1) / 2) * style.size * LINE_HEIGHT
    drawTracked(context, line, left, middle, style.tracking)
  })
  context.restore()
}

/** Sets the space after letters, where the browser knows it on a canvas: it answers whether it does. */
function setTracking(context: CanvasRenderingContext2D, tracking: number): boolean {
  const known = 'letterSpacing' in (context as object)
  if (known) context.letterSpacing = `${tracking}px`
  return known
}

/** Draws a line with its halo. Browsers without letter spacing on a canvas get it letter by letter. */
function drawTracked(context: CanvasRenderingContext2D, line: string, left: number, middle: number, tracking: number): void {
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
