import { report } from '../model/report.ts'
import { aboutNodes } from './picture-file.ts'
import { GAP, HEAD, MARGIN, originLines, PICTURE_SIZES, Sheet, STRIP, type ViewPictureRequest } from './picture-sheet.ts'
import type { Block } from './sheet-block.ts'
import { type SvgNode, svgNode } from './symbol.ts'

export { PICTURE_SIZES, type PictureSize, type PictureWords, type ViewPictureRequest } from './picture-sheet.ts'

/** Lengths in CSS pixels of the layout. */
const TOP = MARGIN + HEAD + 6
const COLUMN = 304
const BELOW_TITLE = 16
/** The map of a tall sheet is at least this share of its height, as long as letters need not be smaller than SMALL for it. */
const MAP_SHARE = 0.42
const LEAST_SHARE = 0.25
const SMALL = 0.75

/** How the words are set: each is tried in turn until all have room. First the names of the signs go, then letters get smaller. */
interface Attempt {
  readonly factor: number
  readonly signs: boolean
}
const steps = (from: number, to: number) => Array.from({ length: Math.round((from - to) * 50) + 1 }, (_, i) => from - i / 50)
const ATTEMPTS: readonly Attempt[] = [
  ...steps(1, 0.88).map((factor) => ({ factor, signs: true })),
  ...steps(1, 0.3).map((factor) => ({ factor, signs: false })),
]

/** The first attempt that has room, or else the smallest. */
function firstThatFits<T extends { readonly fits: boolean }>(lay: (attempt: Attempt) => T): T {
  let laid = lay({ factor: 1, signs: true })
  for (const attempt of ATTEMPTS.slice(1)) {
    if (laid.fits) break
    laid = lay(attempt)
  }
  return laid
}

/** A wide sheet: words in a column at the left, the map beside it. */
function wideSheet(sheet: Sheet): readonly SvgNode[] {
  const bottom = sheet.height - MARGIN
  const left = MARGIN + COLUMN + GAP
  const [mapWidth, mapHeight] = [sheet.width - MARGIN - left, bottom - TOP - STRIP]
  const { heading, legend, foot } = firstThatFits(({ factor, signs }) => {
    const blocks = {
      heading: sheet.heading(COLUMN, factor),
      legend: sheet.legend({ width: COLUMN, factor, signs, columns: 1, mapWidth, mapHeight }),
      foot: sheet.foot(COLUMN, factor),
    }
    const needed = Object.values(blocks).reduce((sum, { height }) => sum + height, 0) + 2 * BELOW_TITLE
    return { ...blocks, fits: needed <= bottom - TOP }
  })
  return [
    ...heading.draw(MARGIN, TOP - 4),
    ...legend.draw(MARGIN, TOP + heading.height + BELOW_TITLE),
    ...foot.draw(MARGIN, bottom - foot.height),
    ...sheet.map(left, TOP, mapWidth, mapHeight),
  ]
}

/** Legend and map of a tall sheet share what title and source leave; what the legend says depends on the size of the map. */
function sharedRoom(room: number, legendFor: (mapHeight: number) => Block): { readonly legend: Block; readonly mapHeight: number } {
  let mapHeight = Math.round(room / 2)
  let legend = legendFor(mapHeight)
  for (let round = 0; round < 4 && Math.floor(room - legend.height) !== mapHeight; round++) {
    mapHeight = Math.floor(room - legend.height)
    if (mapHeight > 0) legend = legendFor(mapHeight)
  }
  return { legend, mapHeight }
}

/** A tall or square sheet: title, map, legend and source below one another. */
function tallSheet(sheet: Sheet): readonly SvgNode[] {
  const bottom = sheet.height - MARGIN
  const width = sheet.width - 2 * MARGIN
  const { heading, legend, foot, mapHeight } = firstThatFits(({ factor, signs }) => {
    const [heading, foot] = [sheet.heading(width, factor), sheet.foot(width, factor)]
    const room = bottom - TOP - heading.height - foot.height - STRIP - 2.5 * BELOW_TITLE
    const mapWidth = width
    const shared = sharedRoom(room, (mapHeight) => sheet.legend({ width, factor, signs, columns: 2, mapWidth, mapHeight }))
    return { heading, foot, ...shared, fits: shared.mapHeight >= sheet.height * (factor < SMALL ? LEAST_SHARE : MAP_SHARE) }
  })
  const top = Math.round(TOP + heading.height + BELOW_TITLE)
  return [
    ...heading.draw(MARGIN, TOP - 2),
    ...sheet.map(MARGIN, top, width, mapHeight),
    ...legend.draw(MARGIN, top + mapHeight + STRIP + BELOW_TITLE / 2),
    ...foot.draw(MARGIN, bottom - foot.height),
  ]
}

/**
 * The view as a sheet that can leave the page: title, what is shown, the map, what its signs mean, scale, source, version, licence and
 * link. Nothing is cut: where words are many, letters get smaller.
 */
export function viewPicture(request: ViewPictureRequest): SvgNode {
  const { about, size, words } = request
  const { width, height } = PICTURE_SIZES[size]
  const sheet = new Sheet(request)
  const said = originLines(about, words)
  return svgNode(
    'svg',
    { width, height, viewBox: `0 0 ${sheet.width} ${sheet.height}` },
    ...aboutNodes(about, [...sheet.notes(0), ...said, words.map(report().mapCredit)]),
    svgNode('rect', { width: sheet.width, height: sheet.height, fill: sheet.palette.paper }),
    ...sheet.head(),
    ...(size === 'post' ? tallSheet(sheet) : wideSheet(sheet)),
  )
}
