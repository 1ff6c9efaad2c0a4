import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMailAddress, mailLink } from '../../src/formats/correction.ts'

const TO = 'corrections@example.org'

describe('the letter that asks for a correction', () => {
  it('is a plain link with subject and lines filled in', () => {
    expect(mailLink(TO, { subject: 'Correction: a & b', lines: ['Record: x', '', 'Why?'] })).toBe(
      'mailto:corrections@example.org?subject=Correction%3A%20a%20%26%20b&body=Record%3A%20x%0D%0A%0D%0AWhy%3F',
    )
  })

  it('makes one space of a line break in a subject or a line', () => {
    expect(mailLink(TO, { subject: 'a\r\nb', lines: ['c\r\n\nd', 'e'] })).toBe(`mailto:${TO}?subject=a%20b&body=c%20d%0D%0Ae`)
  })

  it('has one receiver, one subject and one body, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (subject, lines) => {
        const link = new URL(mailLink(TO, { subject, lines }))
        expect([link.protocol, link.pathname]).toEqual(['mailto:', TO])
        expect([...link.searchParams.keys()]).toEqual(['subject', 'body'])
        expect(decodeURIComponent(link.search)).not.toMatch(/[?&]subject=[^&]*[\r\n]/)
      }),
    )
  })

  it.each(['a@example.org', 'a.b+c@mail.example.org'])('may go to %s', (address) => expect(isMailAddress(address)).toBe(true))

  const longest = `${'a'.repeat(64)}@${`${'b'.repeat(61)}.`.repeat(3)}org`

  it('may go to an address as long as one can be, and to none that is longer', () => {
    expect(longest).toHaveLength(254)
    expect([longest, `${longest}x`].map(isMailAddress)).toEqual([true, false])
  })

  it.each([
    '',
    'a',
    'a@b',
    'a@example.org,b@example.org',
    'A <a@example.org>',
    'a@example.org?bcc=b@example.org',
    'a b@example.org',
    'a@exa\nmple.org',
  ])('may not go to %j', (address) => expect(isMailAddress(address)).toBe(false))
})
