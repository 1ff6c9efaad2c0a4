import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseBasemap } from '../../../src/drawing/basemap.ts'
import { parseDataset } from '../../../src/formats/dataset-file.ts'
import { languages } from '../../../src/i18n/languages.ts'
import type { LanguageCode } from '../../../src/model/language.ts'
import { openReport, report } from '../../../src/model/report.ts'
import { publishDataset } from '../../../src/pages/dataset/publish.ts'
import { makeBasemap } from '../../../src/pages/manifest/basemap.ts'
import { madeFolder, reportFolder } from '../../../src/pages/manifest/folders.ts'
import { readManifest } from '../../../src/pages/manifest/manifest.ts'
import { readReport } from '../../../src/pages/manifest/report-words.ts'
import { outlineFiles } from '../../../src/pages/outline/outline.ts'
import { writeOutline } from '../../../src/pages/outline/read.ts'
import { writeWords } from '../../../src/words/write.ts'

/** An invented report: another country, other families, two languages, 12 records, no measures, waters, names on the map, or archive. */
const OTHER = 'tests/fixtures/varda'
const own = report()
let folder = ''

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'other-')), 'varda')
  cpSync(OTHER, folder, { recursive: true })
})
afterEach(() => {
  openReport(own)
  rmSync(path.dirname(folder), { recursive: true })
})

const publish = () => {
  openReport(readReport(folder, 'en').report)
  return publishDataset(folder, '0.1.0')
}
const words = (languages: readonly LanguageCode[]) => () =>
  writeWords({ words: 'src/words', report: folder, made: path.join(path.dirname(folder), 'made') }, languages)

function spoil(file: string, change: (json: Record<string, unknown>) => void): void {
  const place = path.join(folder, file)
  const json = JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>
  change(json)
  writeFileSync(place, JSON.stringify(json))
}

describe('another report', () => {
  it('is published in its languages, and read back through the door', () => {
    const files = publish()
    expect([...files.keys()].filter((name) => name.endsWith('.geojson'))).toEqual(['incidents.geojson', 'incidents.ru.geojson'])
    for (const name of ['incidents.geojson', 'incidents.ru.geojson']) {
      const { dataset, problems } = parseDataset(files.get(name) ?? '')
      expect(problems).toEqual([])
      expect(dataset.incidents).toHaveLength(12)
      expect([...new Set(dataset.incidents.map(({ family }) => family))].sort()).toEqual(['land', 'rivers', 'voices'])
    }
    expect(JSON.parse(files.get('context-band.json') ?? '')).toEqual([])
  })

  it('may have another language than English at its root', () => {
    spoil('manifest.json', (json) => Object.assign(json, { languages: ['ru', 'en'] }))
    const files = publish()
    expect([...files.keys()].filter((name) => name.endsWith('.geojson'))).toEqual(['incidents.geojson', 'incidents.en.geojson'])
    expect(parseDataset(files.get('incidents.geojson') ?? '').dataset.language).toBe('ru')
    expect(languages().map(({ code, folder }) => [code, folder])).toEqual([
      ['ru', ''],
      ['en', 'en/'],
    ])
    expect(words(['ru', 'en'])).not.toThrow()
    spoil('manifest.json', (json) => Object.assign(json, { languages: ['ru'] }))
    expect(publish).toThrow('manifest.json: languages: "en" is among them')
  })

  it('brings its sentences, and gets all the others from the engine', () => {
    expect(words(['en', 'ru'])).not.toThrow()
    const made = readFileSync(path.join(path.dirname(folder), 'made/ru/app.ts'), 'utf8')
    expect(made).toContain('"Карта Варды с показанными записями"')
    expect(made).toContain('"Категории"')
  })

  it('has a map of its own, and none of the rest', () => {
    const files = makeBasemap(folder, readManifest(folder).regions)
    const { regions, lakes, frontier } = parseBasemap(files.get('land.json') ?? '', files.get('water.json') ?? '')
    expect(Object.keys(regions)).toEqual(['north-coast', 'salt-plain', 'highlands'])
    expect(frontier.length).toBe(3)
    expect(lakes.flatMap(({ paths }) => paths)).toEqual([])
  })

  it('is chosen by the environment, and made apart from the site’s own', () => {
    const before = process.env['REPORT']
    process.env['REPORT'] = OTHER
    expect(reportFolder('/root')).toBe(path.resolve(OTHER))
    expect(madeFolder('/root')).toMatch(/^\/root\/node_modules\/\.cache\/report\/varda-[0-9a-f]{8}$/)
    if (before === undefined) delete process.env['REPORT']
    else process.env['REPORT'] = before
    expect(madeFolder('/root', '/root/src/report')).toBe('/root/src/words/made')
  })
})

describe('another report that is broken is told with file and field', () => {
  it('where a record has a category of another', () => {
    spoil('incidents/river-law.json', (json) => Object.assign(json, { categories: ['sealed-homes'] }))
    expect(publish).toThrow(/incidents\/river-law\.json: categories\.0: .*sealed-homes/)
  })

  it('where a record lacks a language that the manifest promises', () => {
    spoil('words/ru/incidents.json', (json) => delete json['river-law'])
    expect(publish).toThrow(/incidents\/river-law\.json: title: the text lacks "ru"/)
  })

  it('where a sentence is missing, strange, or has lost a part', () => {
    spoil('words/ru/app.arb', (json) => delete json['map.name'])
    expect(words(['en', 'ru'])).toThrow('words/ru/app.arb: map.name: is missing. Name of the map for screen readers.')
    spoil('words/ru/app.arb', (json) => Object.assign(json, { 'map.name': 'Карта', 'map.nonsense': 'x' }))
    expect(words(['en', 'ru'])).toThrow('words/ru/app.arb: map.nonsense: is no message of the engine')
    spoil('words/ru/app.arb', (json) => delete json['map.nonsense'])
    spoil('words/ru/pages.arb', (json) => Object.assign(json, { 'card.marked': 'Карта Варды.' }))
    expect(words(['en', 'ru'])).toThrow('words/ru/pages.arb: card.marked: has no placeholder “place”')
  })

  it('where its map is missing, damaged, or has a region that it lacks', () => {
    const { regions } = readManifest(folder)
    expect(() => makeBasemap(folder, regions.slice(1))).toThrow('basemap/land.json: regions.north-coast: is no region of the manifest')
    spoil('basemap/land.json', (json) => Object.assign(json, { points: 3 }))
    expect(() => makeBasemap(folder, regions)).toThrow(/basemap\/land\.json: .*points/)
    rmSync(path.join(folder, 'basemap/land.json'))
    expect(() => makeBasemap(folder, regions)).toThrow('basemap/land.json: is missing: a report has a map of its country')
  })
})

describe('the ground of a map from GeoJSON', () => {
  it('is what the fixture keeps', () => {
    const before = JSON.parse(readFileSync(path.join(folder, 'basemap/land.json'), 'utf8'))
    writeOutline(folder, path.join(folder, 'regions.geojson'))
    expect(JSON.parse(readFileSync(path.join(folder, 'basemap/land.json'), 'utf8'))).toEqual(before)
  })

  it('has each line between two regions once, and the country on land that lies round it', () => {
    const square = (west: number, east: number) =>
      [
        [west, 0],
        [east, 0],
        [east, 10],
        [west, 10],
        [west, 0],
      ] as const
    const files = outlineFiles(
      [
        { id: 'west', rings: [square(0, 10)] },
        { id: 'east', rings: [square(10, 20)] },
        {
          id: null,
          rings: [
            [
              [-50, -50],
              [70, -50],
              [70, 60],
              [-50, 60],
              [-50, -50],
            ],
          ],
        },
      ],
      'two squares',
    )
    const water = JSON.stringify({ format: 'basemap-water-1', cells: 72000, points: 0, lakes: [[], [], []], rivers: [[], []] })
    const { inner, frontier, land, regions } = parseBasemap(files.get('land.json') ?? '', water)
    expect([inner.length, frontier.length, land.length]).toEqual([1, 2, 1])
    expect(regions['west']?.[0]?.box.maxX).toBeCloseTo(regions['east']?.[0]?.box.minX ?? 0, 6)
  })

  it('says where regions do not meet', () => {
    expect(() => outlineFiles([], 'nothing')).toThrow('No feature has a properties.id')
  })
})
