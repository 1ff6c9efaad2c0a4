import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { BASEMAP_COLOURS } from '../../drawing/basemap-colours.ts'
import { familyColour, PALETTE } from '../../drawing/palette.ts'
import { svgToText } from '../../drawing/symbol.ts'
import type { PageMessages } from '../../i18n/pages-en.ts'
import type { Incident } from '../../model/incident.ts'
import { familyIds } from '../../model/taxonomy.ts'
import type { SitePage } from '../page-list.ts'
import { CARD_MAP, cardDrawing, cardFrame } from './card.ts'
import { cardGround, cardMap, type Ground, openGround } from './map.ts'
import { fewerColours } from './palette.ts'
import { CARD } from './size.ts'
import { type Faces, openFaces } from './typeset.ts'

/** Where painted cards are kept: a card whose drawing has not changed is not painted again. */
const CACHE = 'node_modules/.cache/cards'
/** How many colours a card has at most: as many as four bits a pixel can name, for three quarters of the bytes of eight. */
const COLOURS = 16
/** So many colours more are for the edges of letters and lines, beside those of areas: each is a twentieth of the bytes. */
const SHADES = 1
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

/** What the card of a page has in its frame, as the text of an SVG file without any font. */
export function cardSvg(page: SitePage, { faces, ground, incidents, m }: CardTools): string {
  const map = cardMap(page, incidents, ground, CARD_MAP, faces)
  return svgToText(cardDrawing(page, map, incidents.length, faces, m))
}

/** What all cards share, painted. */
interface Frame {
  readonly svg: string
  /** Red, green and blue of each pixel. */
  readonly pixels: Buffer
}

/** Paints what all cards share: half of the work of a card, which has to be done but once. */
export async function paintFrame({ faces, ground, m }: CardTools): Promise<Frame> {
  const svg = svgToText(cardFrame(cardGround(ground, CARD_MAP), faces, m))
  return { svg, pixels: await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer() }
}

const RAW = { raw: { width: CARD.width, height: CARD.height, channels: 3 } } as const

/** Colours of areas and of the frontier, which a card keeps as they are. */
function areaColours(): readonly string[] {
  const { paper, ink } = PALETTE.light
  const { water, abroad, home, frontier } = BASEMAP_COLOURS.light
  return [paper, ink, water, abroad, home, frontier]
}

/** The colours that must not turn into others: those of areas, and of the families that the card shows. */
function fixedColours(svg: string): readonly string[] {
  const used = new Set(svg.match(HEX))
  return [
    ...areaColours(),
    ...familyIds()
      .map((id) => familyColour(id, 'light'))
      .filter((colour) => used.has(colour)),
  ]
}

/** A card as the bytes of a PNG of 1200 x 630 px. @throws Error where it is too large for previews all the same */
export async function paintCard(svg: string, frame: Frame): Promise<Buffer> {
  const pixels = await sharp(frame.pixels, RAW)
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
  const fixed = fixedColours(svg)
  const reduced = fewerColours(pixels, fixed, Math.min(COLOURS, fixed.length + SHADES))
  const png = await sharp(reduced, RAW).png(PNG).toBuffer()
  if (png.length > CARD.bytes) throw new Error(`it has more than ${CARD.bytes} bytes`)
  return png
}

/** As `paintCard`, or from the cache where it has been painted before. */
async function keptCard(svg: string, frame: Frame, root: string): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([sharp.versions, PNG, SHADES, CARD]))
    .update(frame.svg)
    .update(svg)
    .digest('hex')
  const file = path.join(root, CACHE, `${key}.png`)
  if (existsSync(file)) return readFile(file)
  const png = await paintCard(svg, frame)
  await mkdir(path.dirname(file), { recursive: true })
  // Under another name first: a build that is stopped leaves no half of a picture.
  await writeFile(`${file}.new`, png)
  await rename(`${file}.new`, file)
  return png
}

/** What goes wrong with the card of a page, with the page named. */
const cardError = (page: SitePage, error: unknown): Error =>
  new Error(`The card of /${page.path} cannot be drawn: ${error instanceof Error ? error.message : String(error)}`, { cause: error })

/**
 * The cards of pages: all are drawn before it returns, in the language of the report that is open, and then painted a few at a time, while
 * another language may be open.
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
  const drawings = pages.map((page) => {
    try {
      return { page, svg: cardSvg(page, tools) }
    } catch (error) {
      throw cardError(page, error)
    }
  })
  const frame = await paintFrame(tools)
  // One iterator for all: each takes the next drawing when it is free.
  const waiting = drawings.values()
  const worker = async () => {
    for (const { page, svg } of waiting) {
      try {
        done(page, await keptCard(svg, frame, root))
      } catch (error) {
        throw cardError(page, error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
