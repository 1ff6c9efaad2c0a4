import fc from 'fast-check'
import jsQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { QR_MOST_BYTES, QrTooLongError, qrSymbol } from '../../src/drawing/qr.ts'
import type { SvgNode } from '../../src/drawing/symbol.ts'

/** Pixels of a module in the picture that is read. */
const SCALE = 4

/** The dark modules that the path draws, as rows of truth values. */
function modules({ attributes, children }: SvgNode): readonly (readonly boolean[])[] {
  const size = Number(attributes.width)
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const path = children.find((child) => typeof child === 'object' && child.tag === 'path') as SvgNode
  for (const [, x, y, width, back] of String(path.attributes.d).matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width)
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(width))
  }
  return rows
}

/** What a reader of QR codes sees in it. */
function read(symbol: SvgNode): string | undefined {
  const rows = modules(symbol)
  const side = rows.length * SCALE
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (rows[Math.floor(y / SCALE)]![Math.floor(x / SCALE)]) pixels.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3)
  return jsQr(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data
}

const LINK = 'https://example.org/map/#categories=homelessness&months=2020-04'

describe('a QR code', () => {
  it('is read as the link that it was made of, up to 500 characters', () => {
    const link = fc.webUrl({ withFragments: true, withQueryParameters: true, size: '+2' }).filter((text) => text.length <= 500)
    const long = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '%', '&', '=', '#', '/', '+'), minLength: 300, maxLength: 480 })
    fc.assert(
      fc.property(
        fc.oneof(
          link,
          long.map((text) => `https://example.org/#${text}`),
        ),
        (text) => {
          expect(read(qrSymbol(text))).toBe(text)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is read with letters that are not Latin', () => {
    expect(read(qrSymbol('https://example.org/#q=Қазақстан'))).toBe('https://example.org/#q=Қазақстан')
  })

  it('has four modules of white on every side', () => {
    const rows = modules(qrSymbol(LINK))
    const size = rows.length
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [{ x, y }] : [])))
    for (const side of ['x', 'y'] as const) {
      expect(Math.min(...dark.map((at) => at[side]))).toBe(4)
      expect(Math.max(...dark.map((at) => at[side]))).toBe(size - 5)
    }
  })

  it('is one black path on a white ground', () => {
    const { tag, attributes, children } = qrSymbol(LINK)
    expect(tag).toBe('svg')
    expect(attributes.viewBox).toBe(`0 0 ${attributes.width} ${attributes.height}`)
    expect(children).toMatchObject([
      { tag: 'rect', attributes: { fill: '#fff', width: attributes.width, height: attributes.height } },
      { tag: 'path', attributes: { fill: '#000' } },
    ])
  })

  it('has correction level M, as its format bits say', () => {
    // Beside the upper left finder: the first two of the 15 format bits are the level, under the mask 10 of the standard. M is 00.
    const [, , , , , , , ...rest] = modules(qrSymbol(LINK))
    const row = rest[5]!
    expect([row[4], row[5]]).toEqual([true, false])
  })

  it('is made of the longest text that a phone still reads, and of no longer one', () => {
    const longest = 'x'.repeat(QR_MOST_BYTES)
    expect(Number(qrSymbol(longest).attributes.width)).toBe(117 + 8)
    expect(read(qrSymbol(longest))).toBe(longest)
    expect(() => qrSymbol(`${longest}x`)).toThrow(QrTooLongError)
    expect(() => qrSymbol(`${longest}x`)).toThrow('The text has 998 bytes; a code that a phone can read holds 997.')
  })

  it('counts bytes, not letters', () => {
    expect(() => qrSymbol('ә'.repeat(500))).toThrow('The text has 1000 bytes')
  })
})
