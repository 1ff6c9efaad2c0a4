import type { Face, Measure } from './type-face.ts'

const table = (row: string): readonly number[] => row.split(/\s+/).map(Number)

/** Widths of the characters from the space to "~" in hundredths of the size: of Inter 400, which is wider than most systems' sans. */
const SANS_WIDTHS =
  table(`28 28 40 63 64 81 64 22 36 36 50 66 28 46 28 36 63 46 61 64 64 61 62 57 62 62 28 28 66 66 66 51 94 68 65 73 72 60 59
  74 74 26 54 65 56 89 75 76 63 76 64 64 64 74 68 95 64 66 63 36 36 36 47 45 50 56 62 56 62 58 36 61 59 24 24 54 24 87 59 60 61 61 37 52 36 58
  56 81 54 56 54 36 33 36 66`)
/** The same of the serif at the weight of titles, 600. */
const SERIF_WIDTHS =
  table(`23 31 42 54 54 95 74 21 38 38 46 55 31 34 31 36 57 44 55 55 55 55 56 52 56 56 31 31 64 55 64 43 87 71 67 66 74 63
  61 73 81 39 39 73 62 93 76 74 64 74 71 56 65 76 71 102 68 67 59 36 64 36 64 53 64 55 63 53 62 54 37 57 65 34 31 62 34 96 65 59 63 61 48 48 37
  64 58 85 59 59 50 64 64 64 64`)

/** Width of a character, in hundredths of the size. */
function widthOf(letter: string, widths: readonly number[]): number {
  const known = widths[letter.charCodeAt(0) - 32]
  if (known !== undefined) return known
  if (/[\u00a0’‘·і]/.test(letter)) return 30
  if (/[“”]/.test(letter)) return 46
  if (/[—…©]/.test(letter) || /[жмфшщыю]/i.test(letter)) return 90
  return /\p{Lu}/u.test(letter) ? 72 : 61
}

/** About how wide a line is, where no browser can measure it; rather too wide than too narrow. */
export function measureText(text: string, { size, weight, tracking = 0, serif = false }: Face): number {
  const widths = serif ? SERIF_WIDTHS : SANS_WIDTHS
  // A heavier sans runs wider: by about a twenty-fifth from 400 to 650. The serif is tabled at the weight of titles.
  const heavier = serif ? 1 : 1 + Math.max(0, weight - 400) / 6000
  const letters = Array.from(text)
  return (letters.reduce((sum, letter) => sum + widthOf(letter, widths), 0) / 100) * size * heavier + tracking * letters.length
}

/** A word that is wider than a line, as an address may be, is broken after a sign that separates its parts (not a hyphen, which would read as one of ours). */
function pieces(word: string, width: number, face: Face, measure: Measure): readonly string[] {
  if (measure(word, face) <= width) return [word]
  const result: string[] = []
  let piece = ''
  for (const part of word.split(/(?<=[/,&=?#;])/)) {
    for (const bit of measure(part, face) <= width ? [part] : part) {
      if (piece !== '' && measure(piece + bit, face) > width) {
        result.push(piece)
        piece = ''
      }
      piece += bit
    }
  }
  return [...result, piece]
}

/** Lines of at most that many pixels; nothing is cut, and no line ends at a space that does not break. */
export function wrapText(text: string, width: number, face: Face, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const [first = '', ...more] = pieces(word, width, face, measure)
    if (line !== '' && measure(`${line} ${first}`, face) <= width) line = `${line} ${first}`
    else {
      if (line !== '') lines.push(line)
      line = first
    }
    for (const piece of more) {
      lines.push(line)
      line = piece
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The same lines, but of about the same length: the narrowest width that needs no more of them. */
export function balanceText(text: string, width: number, face: Face, measure: Measure): readonly string[] {
  let lines = wrapText(text, width, face, measure)
  for (let share = 0.96; share > 0.5; share -= 0.04) {
    const narrower = wrapText(text, width * share, face, measure)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}
