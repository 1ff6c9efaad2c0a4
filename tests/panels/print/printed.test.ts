import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString, numberRanges, printedAddress } from '../../../src/panels/print/printed.ts'

describe('an address in print', () => {
  it('goes without what a browser adds by itself', () => {
    expect(printedAddress('https://www.inform.kz/ru/a_3666025').join('')).toBe('inform.kz/ru/a_3666025')
    expect(printedAddress('http://kaztag.kz/').join('')).toBe('kaztag.kz/')
  })

  it('keeps "www" where it is a name of its own', () => {
    expect(printedAddress('https://www2.example.org/www.html').join('')).toBe('www2.example.org/www.html')
  })

  it('may break behind a slash, a point, a hyphen and the signs of a query, never before', () => {
    expect(printedAddress('https://a.kz/b-c_d?e=f&g')).toEqual(['a.', 'kz/', 'b-', 'c_', 'd?', 'e=', 'f&', 'g'])
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => url.endsWith(printedAddress(url).join(''))),
    )
  })
})

describe('numbers in a row', () => {
  it('are written as one from three on', () => {
    expect(numberRanges([19, 85, 86, 87, 90, 91])).toBe('19, 85–87, 90, 91')
  })

  it('are put in order, each once', () => {
    expect(numberRanges([3, 1, 2, 3])).toBe('1–3')
    expect(numberRanges([])).toBe('')
  })

  it('say which numbers they stand for', () => {
    const read = (text: string) =>
      text.split(', ').flatMap((run) => {
        const [first, last = first] = run.split('–').map(Number)
        return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => Number(first) + step)
      })
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 97 }), { minLength: 1 }), (numbers) => {
        expect(read(numberRanges(numbers))).toEqual(numbers.toSorted((a, b) => a - b))
      }),
    )
  })
})

it('a string of a style sheet holds quotes and backslashes', () => {
  expect(cssString('“a” "b" \\ c\nd')).toBe('"“a” \\"b\\" \\\\ c d"')
})
