import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readManifest } from '../../../src/pages/manifest/manifest.ts'
import { readReport } from '../../../src/pages/manifest/report-words.ts'

type Json = Record<string, unknown>

let folder = ''

/** A folder with the manifest and the words of the site's own report, to be spoilt. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'report-'))
  cpSync('src/report/manifest.json', path.join(folder, 'manifest.json'))
  for (const language of ['en', 'ru', 'kk']) {
    mkdirSync(path.join(folder, 'words', language), { recursive: true })
    for (const name of ['report.arb', 'app.arb']) cpSync(`src/report/words/${language}/${name}`, path.join(folder, 'words', language, name))
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

function spoil(file: string, change: (json: Json) => void): void {
  const place = path.join(folder, file)
  const json = JSON.parse(readFileSync(place, 'utf8')) as Json
  change(json)
  writeFileSync(place, JSON.stringify(json))
}

describe('the manifest of a report', () => {
  it('of the site itself is sound, in each of its languages', () => {
    expect(readManifest('src/report').languages).toEqual(['en', 'ru', 'kk'])
    for (const language of ['en', 'ru', 'kk'] as const) expect(readReport('src/report', language).report.families).toHaveLength(6)
  })

  it.each<[what: string, spoilt: (json: Json) => void, said: string]>([
    [
      'a colour in words',
      (json) => Object.assign((json['families'] as Json[])[1]!, { dark: 'purple' }),
      'families.1.dark: a colour is written #83518e',
    ],
    [
      'an id with a space',
      (json) => Object.assign((json['categories'] as Json[])[0]!, { id: 'sealed homes' }),
      'categories.0.id: an id is lower-case words',
    ],
    ['a family twice', (json) => (json['families'] as Json[]).push((json['families'] as Json[])[0]!), 'families: an id stands twice'],
    [
      'a category of no family',
      (json) => Object.assign((json['categories'] as Json[])[3]!, { family: 'rivers' }),
      'categories.3.family: "rivers" is no family',
    ],
    [
      'a family of no category',
      (json) => (json['families'] as Json[]).push({ id: 'rivers', light: '#000000', dark: '#ffffff' }),
      'families.6: no category belongs to "rivers"',
    ],
    [
      'a sign that is no path',
      (json) => Object.assign((json['categories'] as Json[])[0]!, { sign: '<path/>' }),
      'categories.0.sign: a sign is the data of an SVG path',
    ],
    ['a day that is none', (json) => Object.assign(json['period'] as Json, { last: '2020-06-31' }), 'period.last: a day is written'],
    [
      'a time that runs backwards',
      (json) => Object.assign(json['period'] as Json, { last: '2019-06-30' }),
      'period: its last day is before its first',
    ],
    [
      'more years than there are bits',
      (json) => Object.assign(json['period'] as Json, { last: '2044-01-01' }),
      'period: a report covers at most 24 years',
    ],
    [
      'a country upside down',
      (json) => Object.assign((json['map'] as { country: Json }).country, { south: 60 }),
      'map.country: south is not below north',
    ],
    ['an unknown language', (json) => (json['languages'] as string[]).push('xx'), 'languages.3'],
    ['a field that is missing', (json) => delete json['licence'], 'licence'],
    ['a field that nobody knows', (json) => Object.assign(json, { colour: 'red' }), 'colour'],
  ])('is refused with file and field: %s', (_, spoilt, said) => {
    spoil('manifest.json', spoilt)
    expect(() => readManifest(folder)).toThrow(`${path.join(folder, 'manifest.json')}: ${said}`)
  })

  it('is missed where it is not there or no JSON', () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{')
    expect(() => readManifest(folder)).toThrow('manifest.json: not JSON')
    expect(() => readManifest(path.join(folder, 'words'))).toThrow('there is no such file')
  })
})

describe('the names of a report', () => {
  it('are each there in each language, and no others', () => {
    spoil('words/kk/report.arb', (json) => delete json['categories.water'])
    expect(() => readReport(folder, 'kk')).toThrow('words/kk/report.arb: categories.water: is missing')
    spoil('words/ru/report.arb', (json) => Object.assign(json, { 'categories.rivers': 'Реки' }))
    expect(() => readReport(folder, 'ru')).toThrow('words/ru/report.arb: categories.rivers: names nothing that the manifest has')
    rmSync(path.join(folder, 'words/kk'), { recursive: true })
    expect(() => readReport(folder, 'kk')).toThrow('is missing, though')
  })
})
