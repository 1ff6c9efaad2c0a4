import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceText, measureText, wrapText } from '../../src/drawing/text-width.ts'

const face = { size: 10, weight: 400 }

describe('the width of text without a browser', () => {
  it('grows with size, weight, letters and the space between them', () => {
    expect(measureText('Almaty', { size: 20, weight: 400 })).toBeCloseTo(2 * measureText('Almaty', face), 9)
    expect(measureText('Almaty', { size: 10, weight: 650 })).toBeGreaterThan(measureText('Almaty', face))
    expect(measureText('Almaty', { ...face, tracking: 2 })).toBeCloseTo(measureText('Almaty', face) + 12, 9)
    expect(measureText('iiii', face)).toBeLessThan(measureText('mmmm', face))
    expect(measureText('', face)).toBe(0)
  })

  it('knows Cyrillic, and letters that it has never seen', () => {
    expect(measureText('Қазақстан', face)).toBeGreaterThan(40)
    expect(measureText('漢', face)).toBeGreaterThan(0)
  })
})

describe('lines', () => {
  it('hold every letter, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        (words, width) => {
          const letters = (text: string) => text.replace(/[ \t\r\n]+/g, '')
          expect(letters(wrapText(words.join(' '), width, face, measureText).join(''))).toBe(letters(words.join(' ')))
        },
      ),
    )
  })

  it('are never wider than asked for, but for a single letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        (words, width) => {
          for (const line of wrapText(words.join(' '), width, face, measureText)) {
            if (Array.from(line).length > 1) expect(measureText(line, face)).toBeLessThanOrEqual(width)
          }
        },
      ),
    )
  })

  it('break an address where its parts end, and not at a hyphen', () => {
    expect(wrapText('https://a.example/months/2020-04/#categories=sealed-homes', 150, face, measureText)).toEqual([
      'https://a.example/months/',
      '2020-04/#categories=',
      'sealed-homes',
    ])
  })

  it('keep together what a space that does not break holds together', () => {
    expect(wrapText('on 22\u00a0November', 66, face, measureText)).toEqual(['on', '22\u00a0November'])
  })

  it('are about as long as one another in a title', () => {
    const title = 'Unrest and alleged beatings in the Atyrau pre-trial prison'
    const lines = balanceText(title, 270, face, measureText)
    expect(lines).toHaveLength(wrapText(title, 270, face, measureText).length)
    const widths = lines.map((line) => measureText(line, face))
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 2)
  })
})
