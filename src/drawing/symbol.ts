import { type CategoryId, type Certainty, type FamilyId, familyOf, signOf } from '../model/taxonomy.ts'
import type { Theme } from '../model/theme.ts'
import { familyColour, PALETTE, type Palette } from './palette.ts'
import { type RingArc, ringArcs, round, segmentPath } from './ring.ts'
import { CERTAINTY_MARKS, SIGN_GRID, SIGN_STROKE } from './signs.ts'
import { SANS } from './type-face.ts'

/** A drawing as a value: the page renders it as React elements, the map as DOM nodes, a picture as text. Names in SVG's own spelling. */
export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

/** Colours to draw with: of the page (custom properties, which follow the theme) or of a picture (hex). */
export interface Paint {
  readonly paper: string
  readonly ink: string
  readonly halo: string
  readonly sign: string
  readonly mute: string
  readonly focus: string
  /** Grey of the crescent behind merged places. */
  readonly line2: string
  readonly family: (id: FamilyId) => string
}

export const CSS_PAINT: Paint = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  halo: 'var(--halo)',
  sign: 'var(--sign)',
  mute: 'var(--mute)',
  focus: 'var(--focus)',
  line2: 'var(--ink2)',
  family: (id) => `var(--family-${id})`,
}

/** The paint of a picture, which has no stylesheet to follow. */
export function paletteToPaint(theme: Theme): Paint {
  const { paper, ink, halo, sign, mute, focus, ink2 }: Palette = PALETTE[theme]
  return { paper, ink, halo, sign, mute, focus, line2: ink2, family: (id) => familyColour(id, theme) }
}

/** What a pin shows. With one incident its category decides; with several, their families. */
export interface PinSpec {
  readonly count: number
  readonly shares: readonly { readonly family: FamilyId; readonly count: number }[]
  /** Of the single incident; not drawn where there are several. */
  readonly category: CategoryId
  /** The place is an area (district, region, border), not a settlement or site. */
  readonly dashed: boolean
  /** Several places too near one another at this zoom. */
  readonly merged: boolean
  /** Nothing but positive measures: a second, thin ring inside the first. */
  readonly measure?: boolean
  readonly state: 'rest' | 'hovered' | 'selected' | 'left-out'
}

/** All lengths in px. */
const HALO = 1.5
const SINGLE_RADIUS = 13
const SINGLE_RING = 2.2
/** 11 dashes of 4.3 and gaps of 2.5 fill the ring of a single region to within a tenth of a pixel; the dash array closes the seam. */
const SINGLE_DASHES = 11
const SINGLE_DASH = 4.3
const PIN_SIGN = 14
/** A positive measure: a thin ring inside the edge, and a sign that keeps clear of it. */
const MEASURE = { inset: 3.2, line: 1.3, sign: 11 }
/** Width of the ring of a pin of several incidents. */
export const RING = 4.6
const LEFT_OUT_RADIUS = 4
const LEFT_OUT_LINE = 1.6
/** The dot of a place that a filter leaves out, for who draws it otherwise. */
export const leftOutDot = { radius: LEFT_OUT_RADIUS, line: LEFT_OUT_LINE, halo: HALO }
const CRESCENT = 5.5
const CRESCENT_LINE = 1.3
const HOVERED = { grow: 1, gap: 2.5, line: 1 }
const SELECTED = { gap: 3, line: 2.4 }
/** Count of incidents from which a pin has this radius. */
const COUNT_RADII: readonly (readonly [from: number, radius: number])[] = [
  [16, 22],
  [10, 20],
  [5, 17],
]
const SMALLEST_COUNT_RADIUS = 15

/** A node of a drawing. */
export const svgNode = (tag: string, attributes: SvgNode['attributes'], ...children: readonly (SvgNode | string)[]): SvgNode => ({
  tag,
  attributes,
  children,
})

const picture = (width: number, viewBox: string, ...children: readonly SvgNode[]): SvgNode =>
  svgNode('svg', { viewBox, width, height: width, 'aria-hidden': 'true', focusable: 'false' }, ...children)

/** The stroke of a sign; the words that name the category always stand beside it or in the name of the pin. */
const signPath = (category: CategoryId, colour: string): SvgNode =>
  svgNode('path', {
    class: 'sign',
    d: signOf(category),
    fill: 'none',
    stroke: colour,
    'stroke-width': SIGN_STROKE,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })

/** A sign of that many px round a middle. */
function signAround(category: CategoryId, size: number, middle: number, colour: string): SvgNode {
  const corner = round(middle - size / 2)
  return svgNode('g', { transform: `translate(${corner} ${corner}) scale(${round(size / SIGN_GRID, 4)})` }, signPath(category, colour))
}

/** A sign of that many px round the middle of a pin, as a transform of style. */
function signPlace(size: number): string {
  const scale = round(size / SIGN_GRID, 4)
  return `matrix(${scale},0,0,${scale},${-size / 2},${-size / 2})`
}

/** Where the sign of a single incident stands on its pin, and that of a positive measure. */
export const signPlaces = { plain: signPlace(PIN_SIGN), measure: signPlace(MEASURE.sign) } as const

/** A category's sign alone. */
export function signSymbol(category: CategoryId, size: number, colour: string): SvgNode {
  return picture(size, `0 0 ${SIGN_GRID} ${SIGN_GRID}`, signPath(category, colour))
}

/** A disc in the colour of the category's family with its sign, as it stands in rows. */
export function discSymbol(category: CategoryId, size: number, paint: Paint): SvgNode {
  const middle = size / 2
  const disc = svgNode('circle', { class: 'disc', cx: middle, cy: middle, r: middle, fill: paint.family(familyOf(category)) })
  // 13 px of sign in the 22 px of a row: as large as keeps every corner 1 px inside the disc.
  return picture(size, `0 0 ${size} ${size}`, disc, signAround(category, (size * 13) / 22, middle, paint.sign))
}

/** Radius of the visible disc in px, without halo, crescent and rings. */
export function pinRadius(spec: PinSpec): number {
  if (spec.state === 'left-out') return LEFT_OUT_RADIUS + LEFT_OUT_LINE / 2
  return countRadius(spec.count)
}

/** Radius of the disc of a pin that holds so many incidents. */
export function countRadius(count: number): number {
  if (count <= 1) return SINGLE_RADIUS
  return COUNT_RADII.find(([from]) => count >= from)?.[1] ?? SMALLEST_COUNT_RADIUS
}

/** An outline round the whole mark: a circle, or for merged places the two circles and what lies between them. */
function around(radius: number, merged: boolean, attributes: SvgNode['attributes']): SvgNode {
  const r = round(radius)
  if (!merged) return svgNode('circle', { r, ...attributes })
  return svgNode('path', { d: `M0 ${-r}H${CRESCENT}a${r} ${r} 0 0 1 0 ${2 * r}H0a${r} ${r} 0 0 1 0 ${-2 * r}z`, ...attributes })
}

/** The second ring of a positive measure. */
function measureRing(spec: PinSpec, radius: number, colour: string): readonly SvgNode[] {
  if (!spec.measure) return []
  return [svgNode('circle', { class: 'measure', r: round(radius), fill: 'none', stroke: colour, 'stroke-width': MEASURE.line })]
}

function singleMark(spec: PinSpec, radius: number, paint: Paint): readonly SvgNode[] {
  const colour = paint.family(familyOf(spec.category))
  const sign = signAround(
    spec.category,
    ((spec.measure ? MEASURE.sign : PIN_SIGN) * radius) / SINGLE_RADIUS,
    0,
    spec.dashed ? colour : paint.sign,
  )
  if (!spec.dashed)
    return [svgNode('circle', { class: 'disc', r: radius, fill: colour }), ...measureRing(spec, radius - MEASURE.inset, paint.sign), sign]
  const middle = radius - SINGLE_RING / 2
  const gap = (2 * Math.PI * middle) / SINGLE_DASHES - SINGLE_DASH
  const dashes = { 'stroke-width': SINGLE_RING, 'stroke-dasharray': `${SINGLE_DASH} ${round(gap, 4)}` }
  return [
    svgNode('circle', { class: 'ring', r: round(middle), fill: paint.paper, stroke: colour, ...dashes }),
    ...measureRing(spec, radius - MEASURE.inset - 0.8, colour),
    sign,
  ]
}

function ringPiece(arc: RingArc, radius: number, paint: Paint): SvgNode {
  const colour = paint.family(arc.family)
  if (arc.gap > 0) return svgNode('path', { class: 'share', d: segmentPath(arc, radius - RING, radius), fill: colour })
  return svgNode('circle', { class: 'ring', r: round(radius - RING / 2), fill: 'none', stroke: colour, 'stroke-width': RING })
}

/** How the number on a pin is set. */
export const NUMBER_TYPE = {
  'text-anchor': 'middle',
  'font-family': SANS,
  'font-size': 13,
  'font-weight': 650,
  'font-variant': 'tabular-nums',
} as const

function countMark(spec: PinSpec, radius: number, paint: Paint): readonly SvgNode[] {
  const count = {
    // Figures are about 0.72 em high: half of that below the middle centres them; renderers disagree about `dominant-baseline`.
    y: 4.7,
    ...NUMBER_TYPE,
    fill: paint.ink,
  }
  return [
    svgNode('circle', { class: 'disc', r: radius, fill: paint.paper }),
    ...ringArcs(spec.shares, radius - RING / 2, spec.dashed).map((arc) => ringPiece(arc, radius, paint)),
    ...measureRing(spec, radius - RING - 1.6, paint.ink),
    svgNode('text', count, String(spec.count)),
  ]
}

/** Rings of hover and selection, drawn under the mark. */
function stateMark(spec: PinSpec, radius: number, paint: Paint): readonly SvgNode[] {
  if (spec.state !== 'hovered' && spec.state !== 'selected') return []
  const { gap, line } = spec.state === 'hovered' ? HOVERED : SELECTED
  const attributes = { class: spec.state, fill: paint.halo, stroke: paint.ink, 'stroke-width': line }
  return [around(radius + gap + line / 2, spec.merged, attributes)]
}

/** What remains of a place whose incidents a filter leaves out: a hollow dot, never nothing. */
function leftOutMark(paint: Paint): readonly SvgNode[] {
  return [
    svgNode('circle', { class: 'halo', r: LEFT_OUT_RADIUS + LEFT_OUT_LINE / 2 + HALO, fill: paint.halo }),
    svgNode('circle', { class: 'ring', r: LEFT_OUT_RADIUS, fill: paint.paper, stroke: paint.mute, 'stroke-width': LEFT_OUT_LINE }),
  ]
}

/** The paper disc that looks out from behind the first, with a line on its edge. */
function crescentMark(radius: number, paint: Paint): readonly SvgNode[] {
  return [
    svgNode('circle', {
      class: 'crescent',
      cx: CRESCENT,
      r: round(radius - CRESCENT_LINE / 2),
      fill: paint.paper,
      stroke: paint.line2,
      'stroke-width': CRESCENT_LINE,
    }),
    svgNode('circle', { class: 'halo', r: radius + HALO, fill: paint.halo }),
  ]
}

/** One pin. The disc's centre is the picture's centre, and the size leaves room for every state, so that none of them moves it. */
export function pinSymbol(spec: PinSpec, paint: Paint): SvgNode {
  const restRadius = pinRadius(spec)
  const reach = restRadius + SELECTED.gap + SELECTED.line + (spec.merged ? CRESCENT : 0)
  const size = 2 * Math.ceil(reach)
  const box = `${-size / 2} ${-size / 2} ${size} ${size}`
  if (spec.state === 'left-out') return picture(size, box, ...leftOutMark(paint))

  const radius = restRadius + (spec.state === 'hovered' ? HOVERED.grow : 0)
  return picture(
    size,
    box,
    ...stateMark(spec, radius, paint),
    around(radius + HALO, spec.merged, { class: 'halo', fill: paint.halo }),
    ...(spec.merged ? crescentMark(radius, paint) : []),
    ...(spec.count <= 1 ? singleMark(spec, radius, paint) : countMark(spec, radius, paint)),
  )
}

/** Certainty as a mark beside its word: a full square is stated, a half one reported, a split one contested. */
export function certaintyMark(certainty: Certainty, size: number, colour: string): SvgNode {
  return picture(
    size,
    '0 0 10 10',
    svgNode('path', { class: 'certainty', d: CERTAINTY_MARKS[certainty], fill: colour, 'fill-rule': 'evenodd' }),
  )
}

/** A control character, which XML cannot hold at all, is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\P{Cc}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const nodeToText = ({ tag, attributes, children }: SvgNode): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : nodeToText(child)))
  return `<${tag}${written.join('')}${inner.length > 0 ? `>${inner.join('')}</${tag}>` : '/>'}`
}

/** A drawing as the text of an SVG file or of a part of one; an `svg` names its namespace, so that it can stand alone. */
export function svgToText(drawing: SvgNode): string {
  if (drawing.tag !== 'svg') return nodeToText(drawing)
  return nodeToText({ ...drawing, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...drawing.attributes } })
}
