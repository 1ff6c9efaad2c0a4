import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../src/model/language.ts'
import { report } from '../src/model/report.ts'
import { readManifest } from '../src/pages/manifest/manifest.ts'
import { readReport } from '../src/pages/manifest/report-words.ts'
import { readCatalogues } from '../src/words/catalogue.ts'

/** The engine knows a report, never this one: what names it stands in its folder alone. */

const FOLDER = 'src/report'
/** Has a sample of text by which the serif was measured. */
const SAMPLE = 'app/fonts/make.mjs'
const manifest = readManifest(FOLDER)
const places = JSON.parse(readFileSync(`${FOLDER}/places.json`, 'utf8')) as {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
  readonly also: readonly string[]
}[]

/** Code without its comments, which may give examples. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !/^(report\/|words\/made\/)/.test(file) && file !== SAMPLE)
  .map((file) => {
    const text = readFileSync(path.join('src', file), 'utf8')
    return { at: `src/${file}`, text: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '') }
  })
const sentences = LANGUAGE_CODES.flatMap((language) =>
  [...readCatalogues('src/words', language).values()].flatMap(({ file, messages }) =>
    [...messages].map(([key, text]) => ({ at: `${file}: ${key}`, text })),
  ),
)
const engine = [...code, ...sentences, { at: 'index.html', text: readFileSync('index.html', 'utf8') }]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const holding = (pattern: RegExp, of = engine) =>
  of.flatMap(({ at, text }) => [...text.matchAll(pattern)].map(([found]) => `${at}: ${found.trim()}`))
/** Any of these as whole words, in any script. */
const anyOf = (names: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(names)].map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
/** Any of these as a literal of its own. */
const literals = (ids: readonly string[]) => new RegExp(`['"\`](?:${ids.map(escaped).join('|')})['"\`]`, 'g')

describe('the engine', () => {
  it('is found, with its sentences', () => {
    expect(code.length).toBeGreaterThan(300)
    expect(sentences.length).toBeGreaterThan(1400)
  })

  it('names no place of the report', () => {
    const names = places.flatMap(({ names: own, also }) => [...Object.values(own), ...also]).filter((name) => name.length > 3)
    expect(holding(anyOf(names))).toEqual([])
    expect(holding(literals(places.map(({ id }) => id)))).toEqual([])
  })

  it('names no day, month or year of it', () => {
    const { first, last } = manifest.period
    const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])]
    // As a year of ECMAScript, not of the report.
    const meant = engine.map(({ at, text }) => ({ at, text: text.replace(/ecma: \d{4}/g, '') }))
    expect(holding(new RegExp(`(?<!\\d)(?:${years.join('|')})(?!\\d)`, 'g'), meant)).toEqual([])
  })

  it('names neither its title nor who published it', () => {
    const { id, site, title, short, publishers } = report()
    const told = LANGUAGE_CODES.map((language) => readReport(FOLDER, language).title.split(':')[0] ?? '')
    const initials = publishers.flatMap((name) => /\((\w+)\)/.exec(name)?.[1] ?? [])
    expect(holding(anyOf([id, site, title, short, ...publishers, ...initials, ...told]))).toEqual([])
  })

  it('knows no family, category, region, group, section or code of it', () => {
    const { families, categories, regions, groups, sections, legalCodes, outcomes, bars } = manifest
    const ids = [...families, ...categories, ...legalCodes].map((one) => one.id)
    // "water" is also what a map draws; a single word of the other lists may be one of the method.
    const own = [
      ...ids.filter((id) => id !== 'water'),
      ...[...regions, ...groups, ...sections, ...outcomes, ...bars].filter((id) => id.includes('-')),
    ]
    expect(holding(literals(own))).toEqual([])
    expect(holding(literals(['water'])).filter((found) => !/^src\/(drawing|words|single|pages\/(manifest|copy\.ts))/.test(found))).toEqual(
      [],
    )
    expect(holding(anyOf(families.map(({ id }) => `family-${id}`)))).toEqual([])
  })

  it('says no name of a family or category in its sentences', () => {
    const names = LANGUAGE_CODES.flatMap((language) => {
      const { report: said } = readReport(FOLDER, language)
      return [...said.families, ...said.categories].map(({ name }) => name).filter((name) => name.includes(' '))
    })
    expect(holding(anyOf(names), sentences)).toEqual([])
  })
})
