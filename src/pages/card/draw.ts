import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { type SvgNode, svgToText } from '../../drawing/symbol.ts'
import type { PageMessages } from '../../i18n/pages-en.ts'
import type { Incident } from '../../model/incident.ts'
import type { SitePage } from '../page-list.ts'
import { CARD_MAP, cardDrawing } from './card.ts'
import { cardMap, type Ground, openGround } from './map.ts'
import { fewerColours } from './palette.ts'
import { CARD } from './size.ts'
import { type Faces, openFaces } from './typeset.ts'

/** Where painted cards are kept: a card whose drawing has not changed is not painted again. */
const CACHE = 'node_modules/.cache/cards'
/** How many colours a card has at most: as many as four bits a pixel can name, for three quarters of the bytes of eight. */
const COLOURS = 16
/** The colours are chosen before: no effort is to be made to choose them. */
const PNG = { palette: true, colours: COLOURS, quality: 100, dither: 0, effort: 1, compressionLevel: 9 } as const
/** A colour as drawings name it. */
const HEX = /#[0-9a-f]{6}\b/g
/** Cards that are painted at the same time. */
const AT_ONCE = 3

/** What every card is drawn from. */
export interface CardTools {
  readonly faces: Faces
  readonly ground: Ground
  /** All of the dataset. */
  readonly incidents: readonly Incident[]
  readonly m: PageMessages
}

/** Opens the fonts and the ground of the map. @param root the folder of the project */
export function openTools(root: string, incidents: readonly Incident[], m: PageMessages): CardTools {
  return { faces: openFaces(root), ground: openGround(root, m.language), incidents, m }
}

/** The card of a page as the text of an SVG file without any font. */
export function cardSvg(page: SitePage, { faces, ground, incidents, m }: CardTools): string {
  const map: SvgNode = cardMap(page, incidents, ground, CARD_MAP, faces)
  return svgToText(cardDrawing(page, map, incidents.length, faces, m))
}

/** A card as the bytes of a PNG of 1200 x 630 px. @throws Error where it is too large for previews all the same */
export async function paintCard(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pixels = fewerColours(data, svg.match(HEX) ?? [], COLOURS)
  const png = await sharp(pixels, { raw: { width, height, channels } }).png(PNG).toBuffer()
  if (png.length > CARD.bytes) throw new Error(`it has more than ${CARD.bytes} bytes`)
  return png
}

/** As `paintCard`, or from the cache where it has been painted before. */
async function keptCard(svg: string, root: string): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([sharp.versions, PNG, CARD]))
    .update(svg)
    .digest('hex')
  const file = path.join(root, CACHE, `${key}.png`)
  if (existsSync(file)) return readFile(file)
  const png = await paintCard(svg)
  await mkdir(path.dirname(file), { recursive: true })
  // Under another name first: a build that is stopped leaves no half of a picture.
  await writeFile(`${file}.new`, png)
  await rename(`${file}.new`, file)
  return png
}

/**
 * The cards of pages, a few at a time.
 * @param root the folder of the project
 * @param done takes each card when it is painted
 * @throws Error that names the page whose card cannot be drawn
 */
export async function drawCards(
  pages: readonly SitePage[],
  tools: CardTools,
  root: string,
  done: (page: SitePage, png: Buffer) => void,
): Promise<void> {
  // One iterator for all: each takes the next page when it is free.
  const waiting = pages.values()
  const worker = async () => {
    for (const page of waiting) {
      try {
        done(page, await keptCard(cardSvg(page, tools), root))
      } catch (error) {
        throw new Error(`The card of /${page.path} cannot be drawn: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
