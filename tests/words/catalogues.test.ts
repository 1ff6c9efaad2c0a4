import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../src/model/language.ts'
import { parseRich } from '../../src/pages/rich-text.ts'
import { readCatalogues } from '../../src/words/catalogue.ts'

const messages = LANGUAGE_CODES.flatMap((language) =>
  ['src/words', 'src/report/words']
    .flatMap((folder) => [...readCatalogues(folder, language).values()])
    .flatMap(({ file, messages: own }) => [...own].map(([key, text]) => ({ at: `${file}: ${key}`, language, text }))),
)
const translated = messages.filter(({ language }) => language !== 'en')
const wrong = (of: typeof messages, holds: (text: string) => boolean) => of.filter(({ text }) => !holds(text)).map(({ at }) => at)

describe('the catalogues', () => {
  it('have tags that open and close', () => {
    expect(messages.length).toBeGreaterThan(1500)
    for (const { at, text } of messages) expect(() => parseRich(text), at).not.toThrow()
  })

  it('are written in composed letters', () => {
    expect(wrong(messages, (text) => text === text.normalize('NFC'))).toEqual([])
  })

  it('mix no alphabets in a word', () => {
    const words = (text: string) => text.match(/\p{L}+/gu) ?? []
    const mixed = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)
    expect(wrong(translated, (text) => !words(text).some(mixed))).toEqual([])
  })

  it('quote as their language does', () => {
    expect(wrong(translated, (text) => !/["'“”]/.test(text.replace(/„[^“]*“/g, '')))).toEqual([])
  })
})
