import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewerColours } from '../../../src/pages/card/palette.ts'

const coloursOf = (pixels: Uint8Array) =>
  new Set(Array.from({ length: pixels.length / 3 }, (_, index) => [...pixels.subarray(index * 3, index * 3 + 3)].join(' ')))

describe('a picture in few colours', () => {
  it('keeps a given colour, however few pixels have it', () => {
    const grey = Array.from({ length: 3000 }, (_, index) => [index % 250, index % 250, index % 250]).flat()
    const reduced = fewerColours(new Uint8Array([...grey, 8, 56, 117]), ['#083875'], 4)
    expect([...reduced.subarray(-3)]).toEqual([8, 56, 117])
    expect(coloursOf(reduced).size).toBe(4)
  })

  it('stays as it is where it has few', () => {
    const pixels = new Uint8Array([1, 2, 3, 1, 2, 3, 4, 5, 6, 250, 0, 9])
    expect(fewerColours(pixels, [], 8)).toEqual(pixels)
  })

  it('has no colour that it did not have, and at most as many as asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 300 }),
        fc.integer({ min: 1, max: 20 }),
        (bytes, most) => {
          const pixels = new Uint8Array(bytes.slice(0, bytes.length - (bytes.length % 3)))
          const reduced = coloursOf(fewerColours(pixels, ['#ff0000'], most))
          expect(reduced.size).toBeLessThanOrEqual(most)
          expect([...reduced].every((colour) => coloursOf(pixels).has(colour))).toBe(true)
        },
      ),
    )
  })
})
