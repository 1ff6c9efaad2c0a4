import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'

/** Weights of the serif that the site brings. */
export type Weight = 400 | 600
export interface Style {
  readonly weight: Weight
  /** In px. */
  readonly size: number
  /** Between letters, in px. */
  readonly spacing?: number
  /** Each letter stands on a whole pixel: equal letters are then equal pixels, which a PNG says in fewer bytes. */
  readonly onPixels?: boolean
}

/** Text as an outline that begins at x 0 on the line y 0. */
export interface SetText {
  readonly d: string
  readonly width: number
}

type Face = ReturnType<typeof openFace>
/** The slices of each weight: together they hold every letter that the site writes. */
export type Faces = Readonly<Record<Weight, readonly Face[]>>

const FOLDER = 'src/app/fonts'

function openFace(file: string) {
  const font = fontkit.create(readFileSync(file))
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not one`)
  return font
}

/** Opens the site's own serif, since a fresh machine has no fonts. @param root the folder of the project */
export function openFaces(root: string): Faces {
  const folder = path.join(root, FOLDER)
  const slices = (weight: Weight) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(`-${weight}.woff2`))
      .sort()
      .map((name) => openFace(path.join(folder, name)))
  return { 400: slices(400), 600: slices(600) }
}

/** What is written for a sign that no slice has. A letter with a mark above or below loses the mark: "Ürümqi" becomes "Urumqi". */
const PLAIN: Readonly<Record<string, string>> = { '©': '(c)', '−': '–', '‑': '-', '×': 'x' }

const faceOf = (character: string, faces: readonly Face[]) => faces.find((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))

/** The text in signs that the faces have. @throws Error that names the first sign which has no plain form either */
function writable(text: string, faces: readonly Face[]): string {
  const inPlain = (character: string): string => {
    if (faceOf(character, faces)) return character
    const plain = PLAIN[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '')
    if (plain !== '' && plain !== character && Array.from(plain).every((part) => faceOf(part, faces))) return plain
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new Error(`The fonts of the cards have no "${character}" (U+${code}), which stands in "${text}".`)
  }
  return Array.from(text.normalize('NFC'), inPlain).join('')
}

/** Pieces of a text that one slice can set. Signs that both have stay with the slice before, so that words are not torn. */
function runs(text: string, faces: readonly Face[]): readonly { readonly face: Face; text: string }[] {
  const found: { readonly face: Face; text: string }[] = []
  for (const character of text) {
    const last = found.at(-1)
    const face = last?.face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? last.face : faceOf(character, faces)
    if (!face) continue
    if (last && last.face === face) last.text += character
    else found.push({ face, text: character })
  }
  return found
}

type Glyph = ReturnType<Face['getGlyph']>

/** A glyph and where it stands on its line, in px. */
interface Placed {
  readonly glyph: Glyph
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** The glyphs of a line of text, kerned, with the ligatures of the font. */
function shaped(
  text: string,
  { weight, size, spacing = 0, onPixels = false }: Style,
  faces: Faces,
): { readonly placed: readonly Placed[]; width: number } {
  const slices = faces[weight]
  const placed: Placed[] = []
  let width = 0
  for (const run of runs(writable(text, slices), slices)) {
    const scale = size / run.face.unitsPerEm
    // Spaced letters do not join.
    const { glyphs, positions } = spacing ? run.face.layout(run.text, { liga: false }) : run.face.layout(run.text)
    for (const [index, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {}
      const x = width + xOffset * scale
      placed.push({ glyph, scale, x: onPixels ? Math.round(x) : x, y: -yOffset * scale })
      width += xAdvance * scale + spacing
    }
  }
  return { placed, width: Math.max(0, width - spacing) }
}

/** Widths in em by weight and text: a title is measured at many widths before it is set. */
const widths = new Map<string, number>()

/** How wide a line of unspaced text is set, in px. */
export function textWidth(text: string, { weight, size }: Omit<Style, 'spacing'>, faces: Faces): number {
  const key = `${weight} ${text}`
  const width = widths.get(key) ?? shaped(text, { weight, size: 1 }, faces).width
  widths.set(key, width)
  return width * size
}

/** Lines that were set: the names of the map stand on every card, twice. */
const lines = new Map<string, SetText>()

/** Sets a line of text as an outline. */
export function setText(text: string, style: Style, faces: Faces): SetText {
  const key = `${style.weight} ${style.size} ${style.spacing ?? 0} ${style.onPixels ?? false} ${text}`
  const known = lines.get(key)
  if (known) return known
  const { placed, width } = shaped(text, style, faces)
  const pieces = placed.map(({ glyph, scale, x, y }) => glyph.path.scale(scale, -scale).translate(x, y).toSVG())
  const line = { d: pieces.join(''), width }
  lines.set(key, line)
  return line
}
