import { type SvgNode, svgNode } from '../../drawing/symbol.ts'
import { type Faces, type Style, setText, textWidth } from './typeset.ts'
import { balanced } from './wrap.ts'

/** A piece of text that stands below another in the column of a card; lengths in px. */
export interface Row {
  readonly text: string
  readonly style: Style
  readonly colour: string
  /** Free space above it. */
  readonly gap: number
  /** A sign before the text, beside its first line. */
  readonly mark?: { readonly node: SvgNode; readonly size: number; readonly indent: number }
}

/** Height of a line as a multiple of its size. */
const LINE = 1.26

export interface Column {
  readonly x: number
  readonly width: number
}

const round = (value: number): number => Math.round(value * 100) / 100

const outline = (text: string, x: number, y: number, { style, colour }: Row, faces: Faces): SvgNode =>
  svgNode('path', {
    d: setText(text, { ...style, onPixels: true }, faces).d,
    fill: colour,
    transform: `translate(${Math.round(x)} ${Math.round(y)})`,
  })

const textStart = ({ mark }: Row): number => mark?.indent ?? 0

const wrapped = (row: Row, column: Column, faces: Faces) =>
  balanced(row.text, column.width - textStart(row), (text) => textWidth(text, row.style, faces))

/** The lines of a row. @throws Error where a word is wider than the column */
function linesOf(row: Row, column: Column, faces: Faces): readonly string[] {
  const lines = wrapped(row, column, faces)
  if (!lines) throw new Error(`A word of "${row.text}" is wider than the card's column at ${row.style.size} px.`)
  return lines
}

/** A row as outlines, its first line's top at `top`; and where it ends. */
function drawRow(row: Row, top: number, column: Column, faces: Faces): { readonly nodes: readonly SvgNode[]; readonly bottom: number } {
  const { size } = row.style
  const lineHeight = size * LINE
  // Capitals are 0.67 em high: half of that above the middle of the line, and they stand on this line.
  const baseline = top + lineHeight / 2 + size * 0.335
  const { mark } = row
  const nodes: SvgNode[] = linesOf(row, column, faces).map((line, index) =>
    outline(line, column.x + textStart(row), baseline + index * lineHeight, row, faces),
  )
  const bottom = top + nodes.length * lineHeight
  if (mark) {
    const at = { x: column.x, y: round(top + lineHeight / 2 - mark.size / 2), width: mark.size, height: mark.size }
    nodes.push({ ...mark.node, attributes: { ...mark.node.attributes, ...at } })
  }
  return { nodes, bottom }
}

/** Rows below one another, from `top` on; and where the last one ends. */
export function drawRows(
  rows: readonly Row[],
  top: number,
  column: Column,
  faces: Faces,
): { readonly nodes: readonly SvgNode[]; readonly bottom: number } {
  let bottom = top
  const nodes: SvgNode[] = []
  for (const row of rows) {
    const drawn = drawRow(row, bottom + row.gap, column, faces)
    nodes.push(...drawn.nodes)
    bottom = drawn.bottom
  }
  return { nodes, bottom }
}

/** How many lines a row takes; null where a word does not fit. */
export function countLines(row: Row, column: Column, faces: Faces): number | null {
  return wrapped(row, column, faces)?.length ?? null
}
