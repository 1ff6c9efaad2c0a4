import { PALETTE } from '../../drawing/palette.ts'
import { type SvgNode, svgNode } from '../../drawing/symbol.ts'
import type { PageMessages } from '../../i18n/pages-en.ts'
import { report } from '../../model/report.ts'
import type { SitePage } from '../page-list.ts'
import { cardContent } from './content.ts'
import { outlineText } from './outline.ts'
import { type Column, countLines, drawRows, type Row } from './rows.ts'
import { CARD } from './size.ts'
import type { Faces } from './typeset.ts'

const { paper, ink, ink2, ink3 } = PALETTE.light
/** All lengths in px of the card. */
const HEAVY_RULE = 12
const COLUMN: Column = { x: 56, width: 500 }
const TOP = 52
/** Of the text above the foot. */
const BOTTOM = 506
const FOOT = 520
const TITLE = { above: 14, below: 16 } as const
/** Sizes of a title, and in how many lines at most: three larger lines are calmer than four of the largest. */
const TITLE_SIZES: readonly (readonly [size: number, lines: number])[] = [
  [58, 2],
  [54, 3],
  [50, 3],
  [46, 4],
  [42, 4],
  [38, 4],
  // Russian and Kazakh words are longer.
  [35, 5],
  [32, 5],
  [29, 6],
]

/** Where the map stands, and how large it is to be drawn. */
export const CARD_MAP = { x: 600, y: HEAVY_RULE, width: CARD.width - 600, height: CARD.height - HEAVY_RULE } as const

const rectangle = (x: number, y: number, width: number, height: number, fill: string): SvgNode =>
  svgNode('rect', { x, y, width, height, fill })

/** The rows of a card with its title at the largest size at which all of it fits: never cut, smaller step by step. */
function columnRows(page: SitePage, total: number, faces: Faces, m: PageMessages): readonly SvgNode[] {
  const { above, title, below } = cardContent(page, total, m)
  const [first, ...others] = below
  const lower = first ? [{ ...first, gap: TITLE.below }, ...others] : []
  for (const [size, most] of TITLE_SIZES) {
    const row: Row = { text: title, style: { weight: 600, size }, colour: ink, gap: above.length > 0 ? TITLE.above : 0 }
    const lines = countLines(row, COLUMN, faces)
    if (lines === null || lines > most) continue
    const { nodes, bottom } = drawRows([...above, row, ...lower], TOP, COLUMN, faces)
    if (bottom <= BOTTOM) return nodes
  }
  throw new Error(`The card of "${title}" has no room for its title.`)
}

/** Whose data the ground of the map is, small in its corner. */
function credit(faces: Faces): SvgNode {
  const { x, y, width, height } = CARD_MAP
  const at = { x: x + width - 12, y: y + height - 12, 'text-anchor': 'end', 'font-size': 15, fill: ink3 }
  return outlineText(svgNode('text', at, report().mapCredit), faces)
}

/** A drawing of the size of a card. */
const sized = (...children: readonly SvgNode[]): SvgNode =>
  svgNode('svg', { viewBox: `0 0 ${CARD.width} ${CARD.height}`, width: CARD.width, height: CARD.height }, ...children)

const onMap = (map: SvgNode): SvgNode => ({ ...map, attributes: { ...map.attributes, ...CARD_MAP } })

/**
 * What all cards of a language share, without any font: ground, rules, and what stands at the foot.
 * @param ground a drawing of the size of CARD_MAP
 */
export function cardFrame(ground: SvgNode, faces: Faces, m: PageMessages): SvgNode {
  const { x, y, height } = CARD_MAP
  const foot: readonly Row[] = [
    { text: m.title, style: { weight: 600, size: 27 }, colour: ink, gap: 12 },
    { text: m.pages.card.source, style: { weight: 400, size: 23 }, colour: ink2, gap: 0 },
  ]
  return sized(
    rectangle(0, 0, CARD.width, CARD.height, paper),
    onMap(ground),
    credit(faces),
    rectangle(x - 1, y, 1.5, height, ink),
    rectangle(0, 0, CARD.width, HEAVY_RULE, ink),
    rectangle(COLUMN.x, FOOT, COLUMN.width, 1.5, ink),
    ...drawRows(foot, FOOT, COLUMN, faces).nodes,
  )
}

/**
 * What the card of a page has in its frame, as a drawing without any font: words at the left, pins and names of the map at the right.
 * @param map a drawing of the size of CARD_MAP; its words become outlines too
 * @param total number of incidents in the dataset
 */
export function cardDrawing(page: SitePage, map: SvgNode, total: number, faces: Faces, m: PageMessages): SvgNode {
  return sized(outlineText(onMap(map), faces), ...columnRows(page, total, faces, m))
}
