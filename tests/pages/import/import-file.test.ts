import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/model/date.ts'
import { report } from '../../../src/model/report.ts'
import { readAuthored } from '../../../src/pages/dataset/read.ts'
import { brokenRules } from '../../../src/pages/dataset/rules.ts'
import { type Imported, importFile } from '../../../src/pages/import/import-file.ts'
import { makeBasemap } from '../../../src/pages/manifest/basemap.ts'
import { readReport } from '../../../src/pages/manifest/report-words.ts'
import { writeWords } from '../../../src/words/write.ts'

const WISH = {
  title: 'Voices of Varkania',
  publisher: 'Varkania Watch',
  country: 'Varkania',
  made: '2026-11-28' as Day,
  colours: report().families,
  order: null,
  keepPersonal: false,
}
const bytes = (text: string) => new TextEncoder().encode(text)
const varkania = () => importFile(new Uint8Array(readFileSync('tests/fixtures/tables/varkania.csv')), WISH)

function fileOf(imported: Imported, name: string): Record<string, unknown> & Record<string, unknown>[] {
  if (imported.kind !== 'folder') throw new Error(imported.text)
  return JSON.parse(imported.files.get(name) ?? 'null') as Record<string, unknown> & Record<string, unknown>[]
}

describe('a table as the folder of a report', () => {
  it('has a file for every record, and says what it could not take', async () => {
    const imported = await varkania()
    expect(imported).toMatchObject({ kind: 'folder', records: 19 })
    expect(fileOf(imported, 'incidents/2.json')).toMatchObject({
      title: { en: 'Teacher fined for a post' },
      dates: [{ edtf: '2021-04-05', role: 'occurred' }],
      place: 'tormund',
      place_basis: 'stated',
      footnotes: [2],
    })
    expect(imported.kind === 'folder' && imported.problems.map(({ row, code }) => [row, code])).toEqual([
      [6, 'date-impossible'],
      [7, 'coordinate-zero'],
      [8, 'coordinate-swapped'],
      [10, 'link-unreadable'],
      [15, 'no-words'],
    ])
  })

  it('covers quarters where months would be too many, and years where even those would', async () => {
    const periodOf = async (last: string) =>
      fileOf(await importFile(bytes(`title,date\nA,2018-05-03\nB,${last}\n`), WISH), 'manifest.json')['period']
    expect(await periodOf('2020-04-30')).toEqual({ first: '2018-05-01', last: '2020-04-30' })
    expect(await periodOf('2022-11-01')).toEqual({ first: '2018-04-01', last: '2022-12-31' })
    expect(await periodOf('2031-11-01')).toEqual({ first: '2018-01-01', last: '2031-12-31' })
  })

  it('says how many records lie outside of what a report covers at most', async () => {
    const imported = await importFile(bytes('title,date\nA,1950-05-03\nB,2020-05-03\nC,2021-05-03\n'), WISH)
    expect(imported.kind === 'folder' && imported.remarks.join('\n')).toContain(
      'The timeline covers 1998-01 to 2021-12. 1 record lies outside it',
    )
  })

  it('says in sentences what could not be taken', async () => {
    const imported = await varkania()
    expect(imported.kind === 'folder' && imported.remarks.join('\n')).toMatch(/^Row 6, date: The calendar has no such day/m)
  })

  it('holds no column that may tell who somebody is, unless it is asked for, and says so', async () => {
    const table = bytes('Title,Date,Phone,Damage\nA march,2031-04-03,555 0199,none\n')
    const left = await importFile(table, WISH)
    const written = (imported: Imported) => (imported.kind === 'folder' ? [...imported.files.values()].join('\n') : '')
    expect(written(left)).not.toContain('555 0199')
    expect(written(left)).toContain('Damage: none')
    expect(left.kind === 'folder' && left.remarks.join('\n')).toContain('Left out, since they may tell who somebody is: Phone.')
    const kept = await importFile(table, { ...WISH, keepPersonal: true })
    expect(written(kept)).toContain('555 0199')
    expect(kept.kind === 'folder' && kept.remarks.join('\n')).toContain('Columns that may tell who somebody is: Phone.')
  })

  it('has a manifest with its own months, families, categories and regions, and no word of another report', async () => {
    const imported = await varkania()
    const manifest = fileOf(imported, 'manifest.json')
    expect(manifest).toMatchObject({
      site: 'Voices of Varkania',
      languages: ['en'],
      period: { first: '2021-04-01', last: '2021-06-30' },
      regions: ['karsk-province', 'lower-province', 'north-province', 'west-province'],
    })
    expect(imported.kind === 'folder' && [...imported.files.values()].join('\n')).not.toMatch(/IPHR|KIBHR|Kazakhstan|COVID/)
  })

  it('knows places no finer than a settlement warrants, and a record without a point by its region', async () => {
    const imported = await importFile(bytes('title,place,region,lat,lon\nA,X,North,51.16789,71.43219\nB,Y,North,,\nC,Z,,,\n'), WISH)
    expect(fileOf(imported, 'places.json').find(({ id }) => id === 'x')).toMatchObject({ lat: 51.17, lon: 71.43 })
    expect(fileOf(imported, 'incidents/row-3.json')).toMatchObject({
      place: 'north',
      place_note: { en: 'The table says “Y”, without coordinates.' },
    })
    expect(fileOf(imported, 'incidents/row-4.json')).toMatchObject({ place: null, place_basis: null })
  })

  it('keeps a long title whole', async () => {
    const title = 'word '.repeat(30).trim()
    const imported = await importFile(bytes(`title,description\n${title},Told.\n`), WISH)
    const { title: short, summary } = fileOf(imported, 'incidents/row-2.json') as unknown as Record<string, { en: string }>
    expect(short!.en.length).toBeLessThanOrEqual(80)
    expect(summary!.en).toBe(`${title}\n\nTold.`)
  })

  it('asks what only the reader can say', async () => {
    expect(await importFile(bytes('title,date\nA,02/03/20\n'), WISH)).toMatchObject({ kind: 'question' })
    expect(await importFile(bytes('title,date\nA,02/03/20\n'), { ...WISH, order: 'month-first' })).toMatchObject({ kind: 'folder' })
    expect(await importFile(bytes('alpha,beta\nA,B\n'), WISH)).toMatchObject({ kind: 'question' })
    // What was left out may be what is missed.
    expect(await importFile(bytes('Full name,Phone\nA,B\n'), WISH)).toMatchObject({
      kind: 'question',
      text: expect.stringContaining('Left out, since they may tell who somebody is: Full name, Phone.') as string,
    })
  })
})

describe('the folder that is written', () => {
  it('keeps every rule of a report', async () => {
    const imported = await varkania()
    if (imported.kind !== 'folder') throw new Error(imported.text)
    const folder = mkdtempSync(path.join(tmpdir(), 'imported-'))
    for (const [name, text] of imported.files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const { authored, faults } = readAuthored(folder)
    expect(faults).toEqual([])
    expect(brokenRules(authored)).toEqual([])
    expect(authored.incidents).toHaveLength(19)
    expect(readReport(folder, 'en').report.site).toBe('Voices of Varkania')
    expect([...makeBasemap(folder, authored.manifest.regions).keys()]).toContain('land.json')
    // Every message that only a report can say is there: without one of them nothing is built.
    writeWords({ words: 'src/words', report: folder, made: path.join(folder, 'made') }, ['en'])
    rmSync(folder, { recursive: true })
  })
})
