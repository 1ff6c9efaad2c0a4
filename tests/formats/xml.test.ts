import { describe, expect, it } from 'vitest'
import { xmlText } from '../../src/formats/xml.ts'

describe('a text in XML', () => {
  it('has no character that would end it', () => {
    expect(xmlText('<a href="x">&amp;</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;')
  })

  it('has its line breaks written alike', () => {
    expect(xmlText('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd\te')
  })

  it('is without what XML cannot hold, and keeps all else', () => {
    expect(xmlText('a\u0000b\u001Fc\uFFFEd\uD800e\u0085f')).toBe('abcdef')
    expect(xmlText('Қазақстан \u{1F4CD} “5 км”')).toBe('Қазақстан \u{1F4CD} “5 км”')
  })
})
