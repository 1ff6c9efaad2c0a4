import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanced } from '../../../src/pages/card/wrap.ts'

/** Every letter is 10 px wide. */
const measure = (text: string) => text.length * 10

describe('a title in lines', () => {
  it('stays in one line where it fits', () => {
    expect(balanced('Sealed homes', 200, measure)).toEqual(['Sealed homes'])
  })

  it('is broken so that no word is left alone', () => {
    expect(balanced('one two three four five', 190, measure)).toEqual(['one two three', 'four five'])
    expect(balanced('aaaa bbbb cccc dddd', 150, measure)).toEqual(['aaaa bbbb', 'cccc dddd'])
  })

  it('is refused where a word is wider than the line', () => {
    expect(balanced('a psycho-neurological dispensary', 150, measure)).toBeNull()
  })

  it('keeps every word, in as few lines as there can be, none too wide', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 400 }), (parts, widest) => {
        const lines = balanced(parts.join(' '), widest, measure) ?? []
        expect(lines.join(' ')).toBe(parts.join(' '))
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(widest)
        // The fewest lines: filled one after the other.
        let fewest = 1
        let width = 0
        for (const part of parts) {
          const longer = width === 0 ? measure(part) : width + 10 + measure(part)
          if (longer > widest) fewest += 1
          width = longer > widest ? measure(part) : longer
        }
        expect(lines.length).toBe(fewest)
      }),
    )
  })
})
