import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../src/words/catalogue.ts'
import { compileCatalogue } from '../../src/words/compile.ts'
import { groupedNumber } from '../../src/words/number.ts'

const COUNT = { '@n': { placeholders: { count: { type: 'int', format: 'decimalPattern' } } } }
const english = (messages: Record<string, unknown>) => readCatalogue(JSON.stringify({ '@@locale': 'en', ...messages }), 'en/x.arb', 'en')
const russian = (messages: Record<string, unknown>) => readCatalogue(JSON.stringify({ '@@locale': 'ru', ...messages }), 'ru/x.arb', 'ru')
const compiled = (messages: Record<string, unknown>) => compileCatalogue(english(messages), english(messages), 'x')

describe('a catalogue', () => {
  it('becomes nested texts, lists and functions that take what English names, in its order', () => {
    const code = compiled({
      'a.b': "It''s “`$x`”",
      'months.0': 'January',
      'months.1': 'February',
      n: '{count, plural, =0 {none} one {# record of {who}} other {# records of {who}}}',
      '@n': { placeholders: { who: { type: 'String' }, count: { type: 'int', format: 'decimalPattern' } } },
    })
    expect(code).toContain('(who: string, count: number): string =>')
    expect(code).toContain('["January", "February"]')
    expect(code).toContain('"It\'s “`$x`”"')
    expect(code).toMatch(/\(count === 0 \? "none" : \(plural\(count\) === 'one' \? `\$\{number\(count\)\} record of \$\{who\}`/)
  })

  it('does not ask for a plural form that reads like “other”', () => {
    const both = english({ n: '{count, plural, one {# a} other {# b}}', ...COUNT })
    const some = compileCatalogue(russian({ n: '{count, plural, one {# а} few {# б} many {# в} other {# б}}' }), both, 'x')
    expect(some).toMatch(/plural\(count\) === 'one' .*plural\(count\) === 'many'/)
    expect(some).not.toContain("'few'")
    expect(compileCatalogue(russian({ n: '{count, plural, one {# а} few {# а} many {# а} other {# а}}' }), both, 'x')).not.toContain(
      'plural',
    )
  })

  it('takes tags as text, wherever a language puts them', () => {
    expect(compiled({ a: 'The <list>{who} list</list>', '@a': { placeholders: { who: { type: 'String' } } } })).toMatch(
      /`The <list>\$\{who\} list<\/list>`/,
    )
    expect(compileCatalogue(russian({ a: '<b>х</b> <a>у</a>' }), english({ a: '<a>x</a> <b>y</b>' }), 'x')).toContain('"<b>х</b> <a>у</a>"')
  })

  it.each<[fault: string, en: Record<string, unknown>, ru: Record<string, unknown>, said: string]>([
    ['a missing key', { a: 'x', b: 'y' }, { a: 'х' }, 'ru/x.arb: b: is missing'],
    ['an extra key', { a: 'x' }, { a: 'х', b: 'у' }, 'ru/x.arb: b: is not in English'],
    [
      'a foreign placeholder',
      { n: '{count}', ...COUNT },
      { n: '{count} {place}' },
      'ru/x.arb: n: has a placeholder “place” that English lacks',
    ],
    ['a lost placeholder', { n: '{count}', ...COUNT }, { n: 'много' }, 'ru/x.arb: n: has no placeholder “count”'],
    [
      'a lost plural form',
      { n: '{count, plural, one {# a} other {# b}}', ...COUNT },
      { n: '{count, plural, one {# а} other {# б}}' },
      'ru/x.arb: n: has no plural form “few”',
    ],
    ['a lost tag', { a: '<list>x</list>' }, { a: '<list>х' }, 'ru/x.arb: a: has no </list>'],
    ['a translated tag', { a: '<em>x</em> y' }, { a: '<em>х</em> <b>у</b>' }, 'ru/x.arb: a: has a <b> that English lacks'],
    ['a brace that is not closed', { a: 'x' }, { a: '{a' }, 'ru/x.arb: a: '],
    ['a text without words', { a: 'x' }, { a: ' ' }, 'ru/x.arb: a: has no text'],
    ['another language', { a: 'x' }, { a: 'х', '@@locale': 'kk' }, 'ru/x.arb: @@locale: says “kk”'],
    ['a message that is a group too', { a: 'x', 'a.b': 'y' }, { a: 'х', 'a.b': 'у' }, 'a.b: stands within a message'],
  ])('with %s fails with file and key', (_, en, ru, said) => {
    expect(() => compileCatalogue(russian(ru), english(en), 'x')).toThrow(said)
  })

  it('that is not JSON says so', () => {
    expect(() => readCatalogue('{', 'ru/x.arb', 'ru')).toThrow('ru/x.arb: ')
    expect(() => readCatalogue('[]', 'ru/x.arb', 'ru')).toThrow('not an object')
  })

  it('keeps any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        fc.pre(text.trim() !== '')
        const escaped = text.replaceAll("'", "''").replace(/[{}]/g, (brace) => `'${brace}'`)
        const [, literal = ''] = /"a": (".*"),\n/s.exec(compiled({ a: escaped })) ?? []
        expect(JSON.parse(literal)).toBe(text)
      }),
    )
  })
})

describe('a number', () => {
  it('is grouped as its language does', () => {
    expect(['en', 'ru', 'kk'].map((language) => groupedNumber(42500, language))).toEqual(['42,500', '42\u00a0500', '42\u00a0500'])
    expect(groupedNumber(999, 'en')).toBe('999')
    expect(groupedNumber(1_234_567, 'en')).toBe('1,234,567')
  })
})
