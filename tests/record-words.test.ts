import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/**
 * The words of the records in other languages, field by field beside the English: what a machine can hold of a translation.
 * They are not published yet.
 */

const REPORT = new URL('../src/report/', import.meta.url)
type Fields = Readonly<Record<string, string>>
type Words = Readonly<Record<string, Fields>>

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, REPORT), 'utf8'))

/** Every English text in a record by its path: `title`, `people.0.counts`. Places have their names in all languages already. */
function english(node: unknown, path = ''): [string, string][] {
  if (typeof node !== 'object' || node === null) return []
  if ('en' in node && typeof node.en === 'string') return 'ru' in node ? [] : [[path, node.en]]
  return Object.entries(node).flatMap(([key, value]) => english(value, path === '' ? key : `${path}.${key}`))
}

type Authored = { readonly id?: string; readonly number?: number }
const list = (records: readonly Authored[]): Words =>
  Object.fromEntries(
    records.flatMap((record, index) => {
      const fields = english(record)
      return fields.length > 0 ? [[String(record.id ?? record.number ?? index), Object.fromEntries(fields)]] : []
    }),
  )

const ENGLISH: Readonly<Record<string, Words>> = {
  incidents: list(readdirSync(new URL('incidents/', REPORT)).map((file) => read(`incidents/${file}`) as Authored)),
  ...Object.fromEntries(['context', 'actors', 'sources', 'left-out'].map((name) => [name, list(read(`${name}.json`) as Authored[])])),
}
const LANGUAGES = ['ru', 'kk'].filter((language) => existsSync(new URL(`words/${language}/`, REPORT)))
const CASES = LANGUAGES.flatMap((language) =>
  Object.entries(ENGLISH).flatMap(([file, words]) => {
    const translated = read(`words/${language}/${file}.json`) as Words
    return Object.entries(words).flatMap(([id, fields]) =>
      Object.entries(fields).map(([field, text]) => ({
        at: `${language}/${file} ${id} ${field}`,
        language,
        text,
        other: translated[id]?.[field] ?? '',
      })),
    )
  }),
)
const wrong = (holds: (one: (typeof CASES)[number]) => boolean) => CASES.filter((one) => !holds(one)).map(({ at }) => at)

/** Footnote marks in order, and numbers without regard to how a language groups and points them. */
const marksOf = (text: string) => (text.match(/\[\d+\]/g) ?? []).sort().join('')
const numbersOf = (text: string) =>
  (
    text
      .replace(/\[\d+\]/g, '')
      .replace(/(\d)[ \u00a0,.](?=\d{3}(?!\d))/g, '$1')
      .match(/\d+(?:[.,]\d+)?/g) ?? []
  )
    .map((number) => number.replace(',', '.'))
    .sort()
    .join(' ')
const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length

describe.runIf(LANGUAGES.length > 0)('the words of the records in other languages', () => {
  it('are there for every field, and for no other', () => {
    expect(CASES.length).toBeGreaterThan(800)
    expect(wrong(({ other }) => other.trim() !== '')).toEqual([])
    for (const language of LANGUAGES) {
      for (const [file, words] of Object.entries(ENGLISH)) {
        const extra = Object.entries(read(`words/${language}/${file}.json`) as Words).flatMap(([id, fields]) =>
          Object.keys(fields)
            .filter((field) => words[id]?.[field] === undefined)
            .map((field) => `${language}/${file} ${id} ${field}`),
        )
        expect(extra).toEqual([])
      }
    }
  })

  it('have the same numbers', () => {
    expect(wrong(({ text, other }) => numbersOf(text) === numbersOf(other))).toEqual([])
  })

  it('have the same footnote marks', () => {
    expect(wrong(({ text, other }) => marksOf(text) === marksOf(other))).toEqual([])
  })

  it('quote what English quotes, with marks of their own', () => {
    expect(wrong(({ text, other }) => count(other, /[«„]/g) >= count(text, /“/g))).toEqual([])
    expect(wrong(({ other }) => !/["']/.test(other))).toEqual([])
  })

  it('are written in one alphabet a word, in composed letters', () => {
    const mixed = (text: string) => (text.match(/\p{L}+/gu) ?? []).some((word) => /[a-z]/i.test(word) && /\p{Script=Cyrillic}/u.test(word))
    expect(wrong(({ other }) => other === other.normalize('NFC') && !mixed(other))).toEqual([])
  })
})
