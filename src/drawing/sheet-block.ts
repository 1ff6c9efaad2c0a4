import { type SvgNode, svgNode } from './symbol.ts'
import { balanceText, wrapText } from './text-width.ts'
import { type Face, type Measure, SANS, SERIF } from './type-face.ts'

/** A piece of a sheet that knows its height and can be drawn from its upper left corner. All lengths in px. */
export interface Block {
  readonly height: number
  readonly draw: (x: number, y: number) => readonly SvgNode[]
}

/** How a paragraph is set. */
export interface Setting extends Face {
  /** Height of a line. */
  readonly line: number
  readonly fill: string
}

const short = (length: number) => Number(length.toFixed(1))
/** From the middle of a line down to where its letters stand, as a share of their size. */
const BASELINE = 0.35

/** One line of text from a point on its left, right or middle; `middle` is the middle of its height. */
export function lineNode(text: string, x: number, middle: number, face: Setting, anchor: 'start' | 'end' = 'start'): SvgNode {
  return svgNode(
    'text',
    {
      x: short(x),
      y: short(middle + BASELINE * face.size),
      'font-family': face.serif ? SERIF : SANS,
      'font-size': short(face.size),
      'font-weight': face.weight,
      fill: face.fill,
      ...(anchor === 'end' && { 'text-anchor': 'end' }),
    },
    text,
  )
}

function linesBlock(lines: readonly string[], face: Setting): Block {
  return {
    height: lines.length * face.line,
    draw: (x, y) => lines.map((line, i) => lineNode(line, x, y + (i + 0.5) * face.line, face)),
  }
}

/** A paragraph of that width; what is too long for a line goes on in the next, and nothing is cut. */
export function textBlock(text: string, width: number, face: Setting, measure: Measure): Block {
  return linesBlock(wrapText(text, width, face, measure), face)
}

/** Room for a serif that is wider than the one it was measured with, where a file is opened without it. */
const SERIF_ROOM = 0.92

/** A title in lines of about the same length. */
export function titleBlock(text: string, width: number, face: Setting, measure: Measure): Block {
  return linesBlock(balanceText(text, width * SERIF_ROOM, face, measure), face)
}

/** Room between blocks. */
export function spaceBlock(height: number): Block {
  return { height, draw: () => [] }
}

/** A rule across a width. */
export function ruleBlock(width: number, thickness: number, colour: string): Block {
  return {
    height: thickness,
    draw: (x, y) => [svgNode('rect', { x: short(x), y: short(y), width: short(width), height: thickness, fill: colour })],
  }
}

/** A sign with a paragraph beside it; the sign stands at the middle of the first line. */
export function signedBlock(sign: SvgNode, room: number, text: Block, line: number): Block {
  return {
    height: text.height,
    draw: (x, y) => [
      svgNode('g', { transform: `translate(${short(x + room / 2)} ${short(y + line / 2)})` }, sign),
      ...text.draw(x + room + room / 2.2, y),
    ],
  }
}

/** Blocks below one another. */
export function stackBlock(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (x, y) => {
      let at = y
      return blocks.flatMap((block) => {
        const nodes = block.draw(x, at)
        at += block.height
        return nodes
      })
    },
  }
}

/** Blocks beside one another, each so many pixels from the one before. */
export function columnsBlock(blocks: readonly Block[], step: number): Block {
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    draw: (x, y) => blocks.flatMap((block, i) => block.draw(x + i * step, y)),
  }
}
