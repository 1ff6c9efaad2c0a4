/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8. The browser's own, `crypto.subtle`, is refused on plain http, in sandboxed frames of such
 * pages and from some files: exactly where a reader may want to check what came over the line.
 */

/** The first 32 bits of the fractional parts of the `power`-th roots of the first primes. */
function fractions(count: number, power: 2 | 3): Uint32Array {
  const found = new Uint32Array(count)
  let prime = 2
  for (let index = 0; index < count; prime += 1) {
    let divisor = 2
    while (divisor * divisor <= prime && prime % divisor !== 0) divisor += 1
    if (divisor * divisor <= prime) continue
    found[index] = ((power === 2 ? Math.sqrt(prime) : Math.cbrt(prime)) % 1) * 2 ** 32
    index += 1
  }
  return found
}

const START = fractions(8, 2)
const ROUND = fractions(64, 3)
const BLOCK = 64

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The text's bytes, a one, noughts up to the end of a block, and there the length in bits. */
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text)
  const length = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK
  const whole = new Uint8Array(length)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, bytes.length * 8)
  return view
}

/** The digest of a text as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const view = padded(text)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(BLOCK)
  const word = (index: number) => words[index] ?? 0
  for (let at = 0; at < view.byteLength; at += BLOCK) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + 4 * index)
    for (let index = 16; index < BLOCK; index += 1) {
      const [before, last] = [word(index - 15), word(index - 2)]
      const small = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3)
      const large = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10)
      words[index] = word(index - 16) + small + word(index - 7) + large
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let index = 0; index < BLOCK; index += 1) {
      const mixed = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g))
      const first = (h + mixed + (ROUND[index] ?? 0) + word(index)) | 0
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, index) => {
      state[index] = (state[index] ?? 0) + value
    })
  }
  return [...state].map((value) => value.toString(16).padStart(8, '0')).join('')
}
