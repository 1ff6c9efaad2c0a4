import { type SvgNode, svgNode } from '../../drawing/symbol.ts'
import { type Faces, type SetText, type Style, setText, type Weight } from './typeset.ts'

/** Where a text hangs on its point. */
export type Anchor = 'start' | 'middle' | 'end'

/** From which weight on the bold face is taken: the signs ask for 650. */
const BOLD_FROM = 500
/** What a text takes over from the groups that it stands in. */
const INHERITED = ['font-size', 'font-weight', 'letter-spacing', 'text-anchor'] as const
/** What only letters need, and an outline has no use for. */
const OF_LETTERS = new Set<string>([...INHERITED, 'font-family', 'font-style', 'font-variant'])
/** What says where a text stands. */
const OF_POSITION = new Set(['x', 'y', 'transform'])

type Attributes = SvgNode['attributes']

/** How the letters of a text node are set. */
export function styleOf(attributes: Attributes): Style {
  const weight: Weight = Number(attributes['font-weight'] ?? 400) >= BOLD_FROM || attributes['font-weight'] === 'bold' ? 600 : 400
  const size = Number.parseFloat(String(attributes['font-size'] ?? 16))
  const spacing = Number.parseFloat(String(attributes['letter-spacing'] ?? 0)) || 0
  return { weight, size, spacing }
}

function shift(anchor: unknown, { width }: SetText): number {
  return anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0
}

const withoutLetters = (attributes: Attributes) => Object.entries(attributes).filter(([name]) => !OF_LETTERS.has(name))

const round = (value: number): number => Math.round(value * 100) / 100

/** A text node as a path of the same colours at the same place. */
function outlined(node: SvgNode, inherited: Attributes, faces: Faces): SvgNode {
  const all = { ...inherited, ...node.attributes }
  const words = node.children.map((child) => {
    if (typeof child !== 'string') throw new Error('A text of a card holds words only.')
    return child
  })
  const set = setText(words.join(''), styleOf(all), faces)
  const x = Number(all.x ?? 0) + shift(all['text-anchor'], set)
  const moved = `translate(${round(x)} ${round(Number(all.y ?? 0))})`
  const kept = withoutLetters(node.attributes).filter(([name]) => !OF_POSITION.has(name))
  const before = node.attributes.transform === undefined ? '' : `${node.attributes.transform} `
  return svgNode('path', { ...Object.fromEntries(kept), d: set.d, transform: `${before}${moved}` })
}

/** A drawing whose every text is an outline, so that it looks the same where no font is installed. */
export function outlineText(node: SvgNode, faces: Faces, inherited: Attributes = {}): SvgNode {
  if (node.tag === 'text') return outlined(node, inherited, faces)
  const own = Object.fromEntries(INHERITED.flatMap((name) => (name in node.attributes ? [[name, node.attributes[name] ?? '']] : [])))
  const children = node.children.map((child) => (typeof child === 'string' ? child : outlineText(child, faces, { ...inherited, ...own })))
  return svgNode(node.tag, Object.fromEntries(withoutLetters(node.attributes)), ...children)
}
