import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byAlphabet } from '../../src/model/alphabet.ts'
import { LANGUAGE_CODES } from '../../src/model/language.ts'
import { text } from '../fixtures/published.ts'

const names = fc.string({ unit: fc.constantFrom(...Array.from('aZé аЁёәҚұ-’9界')), maxLength: 6 })

describe.each(LANGUAGE_CODES)('the alphabet of %s', (language) => {
  const compare = byAlphabet(language)

  it('orders the names of the gazetteer as Unicode does for that language', () => {
    const places = JSON.parse(text('places.json')) as readonly { readonly names: Readonly<Record<string, string>> }[]
    const all = places.map(({ names }) => names[language]!)
    expect(all.length).toBeGreaterThan(30)
    // Node brings the data of all languages, browsers do not.
    const unicode = new Intl.Collator(language)
    expect([...all].sort(compare)).toEqual([...all].sort(unicode.compare))
  })

  it('is an order: the other way round it is the opposite, and it holds from one to the next', () => {
    fc.assert(
      fc.property(names, names, names, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
        if (compare(a, b) === 0) expect(a.normalize('NFC')).toBe(b.normalize('NFC'))
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
