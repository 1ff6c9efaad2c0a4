import type { BasemapColours } from './basemap-colours.ts'
import type { Circle, PlacedLabel } from './label-layout.ts'
import { DOT_LINE, dotDiscs, LINE_HEIGHT, labelPaint } from './label-style.ts'
import { type SvgNode, svgNode } from './symbol.ts'
import type { Frame } from './trace.ts'

/** From the middle of a line of letters down to the line on which they stand, as a share of their size. */
export const BASELINE = 0.34

const short = (length: number) => Number(length.toFixed(1))

/** Whether a name stands whole in a frame: half a name is none. */
export function isInside({ x, y, width, height }: PlacedLabel, frame: Frame): boolean {
  return (
    x - width / 2 >= frame.left + 2 &&
    x + width / 2 <= frame.left + frame.width - 2 &&
    y - height / 2 >= frame.top + 2 &&
    y + height / 2 <= frame.top + frame.height - 2
  )
}

function dotNodes({ dot, style }: PlacedLabel, frame: Frame, colours: BasemapColours): readonly SvgNode[] {
  if (!dot) return []
  const at = { cx: short(dot.x - frame.left), cy: short(dot.y - frame.top) }
  return dotDiscs(dot.sign, style.kind, colours).map(({ radius, fill, stroke }) =>
    svgNode('circle', { ...at, r: radius, fill, ...(stroke && { stroke, 'stroke-width': DOT_LINE }) }),
  )
}

/**
 * By which end a name is held: by the one beside its dot or pin, so that it stays beside it where another font is wider or narrower
 * than the one it was measured with.
 */
export function anchorOf(
  label: PlacedLabel,
  circles: readonly Circle[],
): { readonly anchor: 'start' | 'middle' | 'end'; readonly x: number } {
  const mark = label.dot ?? circles.find(({ labelId }) => labelId === label.id)
  const half = label.width / 2
  if (mark && mark.x < label.x - half) return { anchor: 'start', x: label.x - half }
  if (mark && mark.x > label.x + half) return { anchor: 'end', x: label.x + half }
  // The space after the last letter is no part of what is seen.
  return { anchor: 'middle', x: label.x + label.style.tracking / 2 }
}

/** A name: first its halo, then its letters, as two texts, because not every program knows an order of paint. */
function nameNode(label: PlacedLabel, circles: readonly Circle[], frame: Frame, colours: BasemapColours): SvgNode {
  const { id, style, lines, angle } = label
  const { anchor, x } = anchorOf(label, circles)
  const paint = labelPaint(id, style.kind, colours)
  const [left, middle] = [short(x - frame.left), label.y - frame.top]
  const texts = (attributes: SvgNode['attributes']) =>
    lines.map((line, i) => {
      const y = short(middle + ((i - (lines.length - 1) / 2) * LINE_HEIGHT + BASELINE) * style.size)
      return svgNode('text', { x: left, y, ...attributes }, line)
    })
  return svgNode(
    'g',
    {
      'font-size': style.size,
      'font-weight': style.weight,
      'text-anchor': anchor,
      ...(style.italic && { 'font-style': 'italic' }),
      ...(style.tracking > 0 && { 'letter-spacing': style.tracking }),
      ...(angle !== 0 && { transform: `rotate(${angle} ${left} ${short(middle)})` }),
    },
    ...texts({ fill: 'none', stroke: paint.halo, 'stroke-width': paint.width, 'aria-hidden': 'true' }),
    ...texts({ fill: paint.ink }),
  )
}

/** Names and the dots of towns as they were laid out, in CSS pixels of the frame. */
export function labelNodes(
  placed: readonly PlacedLabel[],
  circles: readonly Circle[],
  frame: Frame,
  colours: BasemapColours,
): readonly SvgNode[] {
  const inside = placed.filter((label) => isInside(label, frame))
  return [...inside.flatMap((label) => dotNodes(label, frame, colours)), ...inside.map((label) => nameNode(label, circles, frame, colours))]
}
