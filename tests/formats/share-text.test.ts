import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IncidentWords, shareText } from '../../src/formats/share-text.ts'

const WORDS: IncidentWords = {
  title: 'Unrest and alleged beatings in the pre-trial detention centre',
  when: '2 to 3 June 2020',
  where: 'Atyrau',
  certainty: 'Contested',
  officials: 'Officials contest it',
  source: 'Source: IPHR and KIBHR, July 2020',
  link: 'https://example.org/incidents/atyrau/',
}

describe('an incident as text', () => {
  it('is two lines: what is known, then source and link', () => {
    expect(shareText(WORDS)).toBe(
      'Unrest and alleged beatings in the pre-trial detention centre. 2 to 3 June 2020, Atyrau. Contested. Officials contest it.\n' +
        'Source: IPHR and KIBHR, July 2020. https://example.org/incidents/atyrau/',
    )
  })

  it('keeps a doubtful date apart from the place', () => {
    const text = shareText({ ...WORDS, when: 'Early June 2020, date approximate' })
    expect(text).toContain(' Early June 2020, date approximate; Atyrau. ')
  })

  it('says nothing of officials where the report gives no answer', () => {
    expect(shareText({ ...WORDS, officials: null })).toContain(' Contested.\n')
  })

  it('says when or where alone if the other is not known, and neither if neither is', () => {
    const title = 'A title'
    expect(shareText({ ...WORDS, title, when: '' })).toContain('A title. Atyrau. Contested.')
    expect(shareText({ ...WORDS, title, where: '' })).toContain('A title. 2 to 3 June 2020. Contested.')
    expect(shareText({ ...WORDS, title, when: '', where: '' })).toContain('A title. Contested.')
  })

  it('closes a title by a stop where one stands only within it', () => {
    expect(shareText({ ...WORDS, title: 'Fined 2.5 million tenge' })).toMatch(/^Fined 2\.5 million tenge\. 2 to 3 June/)
  })

  it('leaves out the spaces round a text, and any within the link', () => {
    const text = shareText({ ...WORDS, title: '\n Why? \n', source: ' A source\n', link: 'https://example.org/\n a/' })
    expect(text).toMatch(/^Why\? 2 to 3 June[^\n]*\nA source\. https:\/\/example\.org\/a\/$/)
  })

  it.each(['Why?', 'Told to “stay at home.”', 'And so on…'])('puts no second stop behind a title that has its own: %s', (title) => {
    expect(shareText({ ...WORDS, title })).toMatch(new RegExp(`^${title.replace(/[?.]/g, '\\$&')} 2 to 3 June`))
  })

  it('is two lines with the link at the end, whatever the words', () => {
    const word = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', '\r', '\u2028', '\u2029', '\u0085', '.', ' ', 'a', 'ә'), fc.string({ maxLength: 1 })),
    })
    fc.assert(
      fc.property(word, word, word, word, fc.option(word), word, (title, when, where, certainty, officials, source) => {
        const text = shareText({ ...WORDS, title, when, where, certainty, officials, source })
        expect(text.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(2)
        expect(text.endsWith(` ${WORDS.link}`)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
