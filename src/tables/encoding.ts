/** How a text was written down, under the name by which people know it. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1251' | 'Windows-1252'
}

/** Bytes by which UTF-16 without a mark is told: every other one of Latin letters, digits and separators is zero. */
const LOOKED_AT = 4096
/** Part of the pairs that must have a zero on one side. */
const ZEROS = 0.2

/** The text of some bytes: by their mark, as UTF-8 where they are valid, else in the code page that its letters suggest. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decode('utf-8', bytes.subarray(3)), encoding: 'UTF-8' }
  if (a === 0xff && b === 0xfe) return { text: decode('utf-16le', bytes.subarray(2)), encoding: 'UTF-16 LE' }
  if (a === 0xfe && b === 0xff) return { text: decode('utf-16be', bytes.subarray(2)), encoding: 'UTF-16 BE' }
  const wide = wideOf(bytes)
  if (wide) return { text: decode(wide === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be', bytes), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return isCyrillic(bytes)
      ? { text: decode('windows-1251', bytes), encoding: 'Windows-1251' }
      : { text: decode('windows-1252', bytes), encoding: 'Windows-1252' }
  }
}

const decode = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes)

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

/** In a Cyrillic code page words are whole runs of high bytes; in a Western one they stand singly between plain letters. */
function isCyrillic(bytes: Uint8Array): boolean {
  let pairs = 0
  let single = 0
  let before = false
  for (const [at, byte] of bytes.entries()) {
    const high = byte >= 0xc0 || byte === 0xb8 || byte === 0xa8
    if (high && before) pairs += 1
    if (high && !before && !((bytes[at + 1] ?? 0) >= 0xc0)) single += 1
    before = high
  }
  return pairs > single
}

/** Codes below a space that a text may hold: tab, line feed, vertical tab, form feed, carriage return, escape. */
const ALLOWED = new Set([9, 10, 11, 12, 13, 26, 27])
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
