import type { IncidentId } from '../model/incident.ts'
import type { PlacePin } from '../model/pins.ts'
import { type Paint, type SvgNode, svgNode } from './symbol.ts'
import { measureText } from './text-width.ts'
import { SANS } from './type-face.ts'

/** Lengths in px. */
const FACE = { size: 11, weight: 650 }
const LINE = 13
const SIDE = 6
const LEAST = 20
const BORDER = 1.4
const HALO = 1.5
/** From the middle of a line down to where its figures stand, as a share of their size. */
const BASELINE = 0.36
/** So many lines at most; of more numbers the first ones and the last are said. */
const MOST_LINES = 4

/** Numbers as runs, in order: "1–3", "7". Two that follow one another stand apart: "4", "5". */
function runs(numbers: readonly number[]): readonly string[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const groups: number[][] = []
  for (const number of sorted) {
    const last = groups.at(-1)
    if (last && last.at(-1) === number - 1) last.push(number)
    else groups.push([number])
  }
  return groups.flatMap((group) => (group.length > 2 ? [`${group[0]}–${group.at(-1)}`] : group.map(String)))
}

/** Words on lines, so that the whole is about as wide as it is high. */
function linesOf(words: readonly string[]): readonly string[] {
  const width = Math.max(7, Math.ceil(Math.sqrt(words.join(' ').length * 2.2)))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The numbers of incidents as a pin says them: "1–3, 7", on several lines where there are many, "1, 4, 9 … 31" where too many. */
export function numberLines(numbers: readonly number[]): readonly string[] {
  const all = runs(numbers)
  const [last = ''] = all.slice(-1)
  const commas = (words: readonly string[]) => words.map((word) => `${word},`)
  const lines = linesOf([...commas(all.slice(0, -1)), last])
  if (lines.length <= MOST_LINES) return lines
  for (let first = all.length - 2; first > 0; first--) {
    const shortened = linesOf([...commas(all.slice(0, first - 1)), `${all[first - 1]} …`, last])
    if (shortened.length <= MOST_LINES) return shortened
  }
  return lines
}

function numbersOf(group: readonly PlacePin[], numbers: ReadonlyMap<IncidentId, number>): readonly number[] {
  return group.flatMap(({ incidents }) => incidents).flatMap(({ id }) => numbers.get(id) ?? [])
}

function sizeOf(lines: readonly string[]): { readonly width: number; readonly height: number } {
  const height = Math.max(LEAST, lines.length * LINE + SIDE)
  const width = Math.max(LEAST, Math.ceil(Math.max(0, ...lines.map((line) => measureText(line, FACE))) + 2 * SIDE))
  return { width, height }
}

/** How far the pin of these places reaches from its middle, px. */
export function numberRadius(group: readonly PlacePin[], numbers: ReadonlyMap<IncidentId, number>): number {
  const { width, height } = sizeOf(numberLines(numbersOf(group, numbers)))
  return Math.max(width, height) / 2
}

/** A pin for paper: the numbers of its incidents in ink, in a frame that is dashed where the place is an area. No colour carries meaning. */
export function numberSymbol(group: readonly PlacePin[], numbers: ReadonlyMap<IncidentId, number>, paint: Paint): SvgNode {
  const lines = numberLines(numbersOf(group, numbers))
  const { width, height } = sizeOf(lines)
  const reach = Math.max(width, height) / 2 + HALO
  const box = (grow: number) => ({
    x: -width / 2 - grow,
    y: -height / 2 - grow,
    width: width + 2 * grow,
    height: height + 2 * grow,
    rx: Math.min(LEAST / 2, height / 2) + grow,
  })
  const dash = group[0]?.area ? { 'stroke-dasharray': '3.6 2.2' } : {}
  const face = { 'text-anchor': 'middle', 'font-family': SANS, 'font-size': FACE.size, 'font-weight': FACE.weight }
  return svgNode(
    'svg',
    { width: 2 * reach, height: 2 * reach, viewBox: `${-reach} ${-reach} ${2 * reach} ${2 * reach}` },
    svgNode('rect', { ...box(HALO), fill: paint.halo }),
    svgNode('rect', { ...box(-BORDER / 2), fill: paint.paper, stroke: paint.ink, 'stroke-width': BORDER, ...dash }),
    ...lines.map((line, i) => {
      const y = (i - (lines.length - 1) / 2) * LINE + BASELINE * FACE.size
      return svgNode('text', { y: Number(y.toFixed(1)), ...face, fill: paint.ink }, line)
    }),
  )
}
