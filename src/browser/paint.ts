import type { SvgNode } from '../drawing/symbol.ts'
import { measureText } from '../drawing/text-width.ts'
import { type Face, fontOf, SANS } from '../drawing/type-face.ts'

/** Attributes that pass from a group to what is in it. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
] as const
/** Said about the picture, not drawn. */
const SAID = new Set(['title', 'desc', 'metadata'])
/** Milliseconds that the serif may take to come; the picture is then set in what stands nearest to it. */
const PATIENCE = 2_000
/** What titles are set in. */
const TITLE: Face = { size: 28, weight: 600, serif: true }

type Attributes = SvgNode['attributes']

const numberOf = (attributes: Attributes, name: string, missing = 0): number => {
  const value = attributes[name]
  if (value === undefined) return missing
  const number = Number(value)
  if (!Number.isFinite(number)) throw new Error(`${name}="${value}" is no number`)
  return number
}

const textOf = (attributes: Attributes, name: string, missing: string): string => String(attributes[name] ?? missing)

/** The numbers of "translate(3 4)", of a view box or of dashes. */
const numbersOf = (text: string): readonly number[] =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)

function transform(context: CanvasRenderingContext2D, text: string): void {
  for (const [, name, values = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c] = numbersOf(values)
    if (name === 'translate') context.translate(a, b ?? 0)
    else if (name === 'scale') context.scale(a, b ?? a)
    else if (name === 'rotate') {
      context.translate(b ?? 0, c ?? 0)
      context.rotate((a * Math.PI) / 180)
      context.translate(-(b ?? 0), -(c ?? 0))
    } else throw new Error(`a picture cannot be turned by ${name}`)
  }
}

function shapeOf({ tag, attributes: a }: SvgNode): Path2D {
  if (tag === 'path') return new Path2D(textOf(a, 'd', ''))
  const path = new Path2D()
  if (tag === 'circle') path.arc(numberOf(a, 'cx'), numberOf(a, 'cy'), numberOf(a, 'r'), 0, 2 * Math.PI)
  else if (tag === 'line') {
    path.moveTo(numberOf(a, 'x1'), numberOf(a, 'y1'))
    path.lineTo(numberOf(a, 'x2'), numberOf(a, 'y2'))
  } else if (tag === 'rect') {
    const box = [numberOf(a, 'x'), numberOf(a, 'y'), numberOf(a, 'width'), numberOf(a, 'height')] as const
    if (a.rx === undefined) path.rect(...box)
    else path.roundRect(...box, Math.min(numberOf(a, 'rx'), box[2] / 2, box[3] / 2))
  } else throw new Error(`a picture cannot have a ${tag}`)
  return path
}

/** Sets what a line is drawn with; whether there is one. */
function setStroke(context: CanvasRenderingContext2D, style: Attributes): boolean {
  const colour = textOf(style, 'stroke', 'none')
  const width = numberOf(style, 'stroke-width', 1)
  if (colour === 'none' || width === 0) return false
  const cap = textOf(style, 'stroke-linecap', 'butt')
  const join = textOf(style, 'stroke-linejoin', 'miter')
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = cap === 'round' || cap === 'square' ? cap : 'butt'
  context.lineJoin = join === 'round' || join === 'bevel' ? join : 'miter'
  context.setLineDash([...numbersOf(textOf(style, 'stroke-dasharray', ''))])
  return true
}

function drawShape(context: CanvasRenderingContext2D, node: SvgNode, style: Attributes): void {
  const path = shapeOf(node)
  const fill = textOf(style, 'fill', '#000')
  if (fill !== 'none') {
    context.fillStyle = fill
    context.fill(path, node.attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero')
  }
  if (setStroke(context, style)) context.stroke(path)
}

/** Sets the space after letters, where the browser knows it on a canvas: it answers whether it does. */
function setTracking(context: CanvasRenderingContext2D, tracking: number): boolean {
  const known = 'letterSpacing' in (context as object)
  if (known) context.letterSpacing = `${tracking}px`
  return known
}

/** Letters and where each begins; one run, where the browser can space letters by itself. */
function runsOf(context: CanvasRenderingContext2D, text: string, tracking: number): readonly (readonly [text: string, x: number])[] {
  if (setTracking(context, tracking) || tracking === 0) return [[text, 0]]
  return Array.from(text).map((letter, i, letters) => [letter, context.measureText(letters.slice(0, i).join('')).width + i * tracking])
}

function lettersOf(child: SvgNode | string): string {
  if (typeof child !== 'string') throw new Error(`a text of a picture cannot have a ${child.tag}`)
  return child
}

function drawText(context: CanvasRenderingContext2D, { attributes, children }: SvgNode, style: Attributes): void {
  const text = children.map(lettersOf).join('')
  const tracking = numberOf(style, 'letter-spacing')
  const slant = textOf(style, 'font-style', 'normal')
  context.font = `${slant} ${textOf(style, 'font-weight', '400')} ${numberOf(style, 'font-size', 16)}px ${textOf(style, 'font-family', SANS)}`
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  const runs = runsOf(context, text, tracking)
  const spaced = runs.length > 1 ? runs.length * tracking : 0
  const width = context.measureText(text).width + spaced
  const anchor = textOf(style, 'text-anchor', 'start')
  const left = numberOf(attributes, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
  const y = numberOf(attributes, 'y')
  const fill = textOf(style, 'fill', '#000')
  if (setStroke(context, style)) for (const [run, x] of runs) context.strokeText(run, left + x, y)
  context.fillStyle = fill
  if (fill !== 'none') for (const [run, x] of runs) context.fillText(run, left + x, y)
}

/** An inner picture has its own corner, its own units, and an edge that cuts what reaches over it. */
function enterPicture(context: CanvasRenderingContext2D, { attributes: a }: SvgNode): void {
  const [width, height] = [numberOf(a, 'width'), numberOf(a, 'height')]
  context.translate(numberOf(a, 'x'), numberOf(a, 'y'))
  context.beginPath()
  context.rect(0, 0, width, height)
  context.clip()
  const [left = 0, top = 0, inner = width, outer = height] = numbersOf(textOf(a, 'viewBox', ''))
  context.scale(width / inner, height / outer)
  context.translate(-left, -top)
}

/**
 * Draws a drawing on a canvas: of SVG the few things that our pictures are made of.
 * @throws Error at anything else, so that nothing is left out in silence
 */
export function drawNode(context: CanvasRenderingContext2D, node: SvgNode, inherited: Attributes = {}): void {
  if (SAID.has(node.tag)) return
  const passed = INHERITED.flatMap((name) => (node.attributes[name] === undefined ? [] : [[name, node.attributes[name]] as const]))
  const style: Attributes = { ...inherited, ...Object.fromEntries(passed) }
  context.save()
  if (node.attributes.transform !== undefined) transform(context, String(node.attributes.transform))
  if (node.tag === 'svg') enterPicture(context, node)
  if (node.tag === 'svg' || node.tag === 'g') {
    for (const child of node.children) if (typeof child !== 'string') drawNode(context, child, style)
  } else if (node.tag === 'text') drawText(context, node, style)
  else drawShape(context, node, style)
  context.restore()
}

/** Waits until the serif can be drawn with. A browser that cannot load it draws with another: no reason to go without a picture. */
export async function loadFaces(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  try {
    await Promise.race([document.fonts.load(fontOf(TITLE)), late])
  } catch {
    // Georgia then.
  }
}

/**
 * A picture as a PNG, drawn by this browser: the page's rules allow no picture from a text of our own.
 * @param scale pixels of the file for each of the picture's own
 * @throws Error where the browser has no canvas of that size
 */
export async function paintPicture(picture: SvgNode, scale = 1): Promise<Blob> {
  await loadFaces()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(numberOf(picture.attributes, 'width') * scale)
  canvas.height = Math.round(numberOf(picture.attributes, 'height') * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser has no canvas to draw on.')
  context.scale(scale, scale)
  drawNode(context, picture)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser cannot make a picture of this size.'))), 'image/png')
  })
}

let ruler: CanvasRenderingContext2D | null = null

/** Width of a line as this browser draws it. The serif has to be there first: see `loadFaces`. */
export function measureOnCanvas(text: string, face: Face): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return measureText(text, face)
  ruler.font = fontOf(face)
  return ruler.measureText(text).width + (face.tracking ?? 0) * text.length
}
