/** How a text was written down, under the name by which people know it. */
export interface Decoded {
  readonly text: string
  /** Letters of a text in UTF-8 that are damaged; none where it is not there. */
  readonly broken?: number
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1251' | 'Windows-1252' | 'CP866' | 'KOI8-R' | 'UTF-8 ← Windows-1252'
}

/** Bytes by which UTF-16 without a mark is told: every other one of Latin letters, digits and separators is zero. */
const LOOKED_AT = 4096
/** Part of the pairs that must have a zero on one side. */
const ZEROS = 0.2

/** The text of some bytes: by their mark, as UTF-8 where they are valid, else in the code page that its letters suggest. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return asUtf8(decode('utf-8', bytes.subarray(3)))
  if (a === 0xff && b === 0xfe) return { text: decode('utf-16le', bytes.subarray(2)), encoding: 'UTF-16 LE' }
  if (a === 0xfe && b === 0xff) return { text: decode('utf-16be', bytes.subarray(2)), encoding: 'UTF-16 BE' }
  const wide = wideOf(bytes)
  if (wide) return { text: decode(wide === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be', bytes), encoding: wide }
  try {
    return asUtf8(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return nearlyUtf8(bytes) ?? cyrillic(bytes) ?? { text: decode('windows-1252', bytes), encoding: 'Windows-1252' }
  }
}

/** Whole letters for each damaged one from which a text is UTF-8 all the same: in another encoding hardly any is whole by chance. */
const WHOLE = 4

/** A text in UTF-8 that a program cut in the middle of a letter, or into which a line of another file was put; null for any other. */
function nearlyUtf8(bytes: Uint8Array): Decoded | null {
  const text = decode('utf-8', bytes)
  let broken = 0
  let whole = 0
  for (const letter of text) {
    if (letter === '\uFFFD') broken += 1
    else if (letter > '\u007F') whole += 1
  }
  return whole >= WHOLE * broken ? { text, broken, encoding: 'UTF-8' } : null
}

const decode = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes)

/** Bytes of Windows-1252 by their letter. */
const byteOf = new Map(
  Array.from(
    decode(
      'windows-1252',
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    ),
    (letter, byte) => [letter, byte] as const,
  ),
)
/** Two bytes of a Cyrillic letter as Windows-1252 shows them: "Ð°" for "а". */
const TWICE = /[ÐÑÒÓ][^\p{L}\s]|Ð[Ðµ°²³¹º]|[ÐÑ][ƒŠŒŽšœžŸˆ]/gu
/** Pairs in a text from which it is no chance. */
const PAIRS = 6

/** A text in UTF-8, and what it was before, where it was written down so twice. */
function asUtf8(text: string): Decoded {
  const once = readOnce(text)
  return once === null ? { text, encoding: 'UTF-8' } : { text: once, encoding: 'UTF-8 ← Windows-1252' }
}

/** A text as it was before a program took its UTF-8 for Windows-1252 and wrote that down as UTF-8; null for any other. */
function readOnce(text: string): string | null {
  if ((text.slice(0, LOOKED_AT * 4).match(TWICE)?.length ?? 0) < PAIRS) return null
  const bytes = new Uint8Array(text.length)
  let at = 0
  for (const letter of text) {
    const byte = byteOf.get(letter)
    if (byte === undefined) return null
    bytes[at++] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, at))
  } catch {
    return null
  }
}

function wideOf(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), LOOKED_AT)
  let low = 0
  let high = 0
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) high += 1
    if (bytes[at + 1] === 0) low += 1
  }
  const enough = (end / 2) * ZEROS
  if (low > enough && high === 0) return 'UTF-16 LE'
  return high > enough && low === 0 ? 'UTF-16 BE' : null
}

/** Code pages of Russian, the most usual first; two of them from before Windows, which old programs still write. */
const CYRILLIC = [
  ['Windows-1251', 'windows-1251'],
  ['CP866', 'ibm866'],
  ['KOI8-R', 'koi8-r'],
] as const
/** The letters of which four fifths of any Russian text consist; in a wrong code page they are frames and rare letters. */
const FREQUENT = /[оеаинтсрвлкмдпуя]/gi
/** A capital behind a small letter: in a wrong code page, which has them the other way round. */
const TURNED = /[а-я][А-Я]/g
/** Part of the letters beyond the Latin ones that must be frequent. */
const ENOUGH = 0.4

/** A text in the code page in which its letters are those of Russian words; null where they are in none. */
function cyrillic(bytes: Uint8Array): Decoded | null {
  const start = bytes.subarray(0, LOOKED_AT * 4)
  const beyond = start.filter((byte) => byte > 127).length
  const counts = CYRILLIC.map(([, label]) => {
    const letters = decode(label, start)
    return (letters.match(FREQUENT)?.length ?? 0) - 2 * (letters.match(TURNED)?.length ?? 0)
  })
  const most = Math.max(...counts)
  const found = CYRILLIC[counts.indexOf(most)]
  // Where no code page makes words of them, their pairs alone say that they are Cyrillic.
  const isSure = most >= beyond * ENOUGH && hasRuns(bytes, found?.[0] === 'CP866' ? 0x80 : 0xc0)
  const [encoding, label] = isSure && found ? found : CYRILLIC[0]
  return isSure || hasRuns(bytes, 0xc0) ? { text: decode(label, bytes), encoding } : null
}

/** In a Cyrillic code page words are whole runs of high bytes; in a Western one they stand singly between plain letters. */
function hasRuns(bytes: Uint8Array, letters: number): boolean {
  let pairs = 0
  let single = 0
  let before = false
  for (const [at, byte] of bytes.entries()) {
    const high = byte >= letters || byte === 0xb8 || byte === 0xa8
    if (high && before) pairs += 1
    if (high && !before && !((bytes[at + 1] ?? 0) >= letters)) single += 1
    before = high
  }
  return pairs > single
}

/** Codes below a space that a text may hold: tab, line feed, vertical tab, form feed, carriage return, escape, and what parts JSON texts. */
const ALLOWED = new Set([9, 10, 11, 12, 13, 26, 27, 30])
const SPACE = 32
/** Controls that any text may hold: what a faulty export leaves in it. */
const STRAY = 4
/** Controls in a thousand letters from which it is no text. */
const CONTROLS_A_THOUSAND = 2

/** Whether what was decoded is no text but the inside of some program's file. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  let controls = 0
  for (let at = 0; at < start.length; at += 1) {
    const code = start.charCodeAt(at)
    if (code < SPACE && !ALLOWED.has(code)) controls += 1
  }
  return controls > STRAY && controls * 1000 > start.length * CONTROLS_A_THOUSAND
}
