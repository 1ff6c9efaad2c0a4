import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_EMBED, type EmbedOptions, readEmbedOptions, writeEmbedOptions } from '../../src/formats/embed-options.ts'

const options: fc.Arbitrary<EmbedOptions> = fc.record({ theme: fc.constantFrom('light', 'dark', null), list: fc.boolean() })

describe('The options of an embed', () => {
  it('say nothing where all is as usual', () => {
    expect(writeEmbedOptions(DEFAULT_EMBED)).toBe('')
    expect(readEmbedOptions('')).toEqual(DEFAULT_EMBED)
  })

  it('are written before the view', () => {
    expect(writeEmbedOptions({ theme: 'dark', list: false })).toBe('?theme=dark&list=no')
  })

  it('come back from an address', () => {
    fc.assert(
      fc.property(options, (wanted) => {
        expect(readEmbedOptions(writeEmbedOptions(wanted))).toEqual(wanted)
      }),
    )
  })

  it('are as usual where a value means nothing', () => {
    expect(readEmbedOptions('?theme=blue&list=perhaps&__proto__=x&theme=dark')).toEqual(DEFAULT_EMBED)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { theme, list } = readEmbedOptions(text)
        expect([null, 'light', 'dark']).toContain(theme)
        expect(typeof list).toBe('boolean')
      }),
    )
  })

  it.each([
    '?theme=dark&amp;list=no',
    '?THEME=Dark&list=no.',
    '?theme=dark%26list=no',
    '?fbclid=abc&theme=dark&utm_source=chat&list=no»',
    '?theme=dark&list=no%23months=2020-04',
    '%3Ftheme%3Ddark%26list%3Dno',
    '?theme=da\u00ADrk&list=no',
  ])('are read even where they were damaged: %s', (damaged) => {
    expect(readEmbedOptions(damaged)).toEqual({ theme: 'dark', list: false })
  })
})
