import { describe, expect, it } from 'vitest'
import { exportCsv, viewColumns } from '../../src/formats/export-csv.ts'
import { exportXlsx } from '../../src/formats/export-xlsx.ts'
import { hxlRow } from '../../src/formats/hxl.ts'
import { incidentColumns } from '../../src/formats/incidents-csv.ts'
import { incidentsXlsx } from '../../src/formats/incidents-xlsx.ts'
import { reportLine } from '../../src/model/about.ts'
import { anAbout } from '../fixtures/about.ts'
import { readCsv } from '../fixtures/csv.ts'
import { aCollection, idsOf, on } from '../fixtures/incident.ts'
import { dataset, files, text, version } from '../fixtures/published.ts'
import { readSheet, unzip } from '../fixtures/workbook.ts'

const published = text('incidents.geojson')
const about = anAbout({ version })
const ids = idsOf(dataset.incidents)
const bytesOf = (name: string) => files.get(name) as Uint8Array
const values = (row: readonly ({ readonly value: string } | null)[], width: number) =>
  Array.from({ length: width }, (_, column) => row[column]?.value ?? '')

describe('the published workbook', () => {
  it.each(['', '.ru', '.kk'])('has the cells of the table, cell by cell (incidents%s.xlsx)', (language) => {
    const table = readCsv(text(`incidents${language}.csv`).slice(1))
    const rows = readSheet(bytesOf(`incidents${language}.xlsx`), 1).map((row) => values(row, incidentColumns().length))
    // In CSV an apostrophe keeps a formula away; here the cell itself is a text.
    expect(rows).toEqual(table.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, ''))))
  })

  it('has days as days, coordinates as numbers, and EDTF as text beside them', () => {
    const [, ...rows] = readSheet(bytesOf('incidents.xlsx'), 1)
    const types = (column: string) => new Set(rows.flatMap((row) => row[incidentColumns().indexOf(column)]?.type ?? []))
    for (const column of ['first_day', 'last_day']) expect(types(column)).toEqual(new Set(['day']))
    for (const column of ['lat', 'lon']) expect(types(column)).toEqual(new Set(['number']))
    expect(types('place_approximate')).toEqual(new Set(['boolean']))
    expect(types('dates')).toEqual(new Set(['text']))
    expect(rows.some((row) => row[incidentColumns().indexOf('dates')]?.value.includes('edtf: 2020-03-21~/2020-04-15~'))).toBe(true)
  })

  it('says on its second sheet where it is from', () => {
    const said = Object.fromEntries(readSheet(bytesOf('incidents.ru.xlsx'), 2).map((row) => values(row, 2)))
    expect(said).toMatchObject({ language: 'ru', dataset_version: `v${version}`, fields: 'incidents.schema.json' })
    expect(said['dataset_sha256']).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(said['licence']).toContain('https://creativecommons.org/licenses/by/4.0/')
  })
})

describe('a workbook of incidents', () => {
  const [digest, columns] = ['ab'.repeat(32), incidentColumns()]
  const workbook = () =>
    incidentsXlsx(aCollection([{ ...on('2020-04-09~'), first_day: '2020-04-01', last_day: '2020-04-10' }, { title: '2020-04-09' }]), digest)
  const cellOf = (row: number, column: string) => readSheet(workbook(), 1)[row]?.[columns.indexOf(column)]

  it('has days that can be reckoned with in their two columns alone', () => {
    expect([cellOf(1, 'first_day'), cellOf(1, 'last_day')]).toEqual([
      { type: 'day', value: '2020-04-01' },
      { type: 'day', value: '2020-04-10' },
    ])
    expect(cellOf(1, 'dates')).toEqual({ type: 'text', value: 'edtf: 2020-04-09~; role: occurred' })
    expect(cellOf(2, 'title')).toEqual({ type: 'text', value: '2020-04-09' })
    expect(cellOf(2, 'first_day')).toBeNull()
  })

  it('names its two sheets, and says on the second where it is from', () => {
    expect([...(unzip(workbook()).get('xl/workbook.xml') ?? '').matchAll(/<sheet name="(.*?)"/g)].map(([, name]) => name)).toEqual([
      'incidents',
      'about',
    ])
    expect(readSheet(workbook(), 2).map((row) => values(row, 2))).toEqual([
      ['name', 'value'],
      ['title', 'A dataset'],
      ['language', 'en'],
      ['dataset_version', 'v1.0.0'],
      ['dataset_sha256', `sha256:${digest}`],
      ['licence', 'CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/'],
      ['source', 'A report'],
      ['fields', 'incidents.schema.json'],
    ])
  })

  it('says of itself which report it is made of, and under which licence', () => {
    const facts = unzip(workbook()).get('docProps/core.xml')
    expect(facts).toContain('<dc:title>A dataset</dc:title><dc:creator>A dataset</dc:creator>')
    expect(facts).toContain(`<dc:description>${reportLine()}. CC BY 4.0</dc:description>`)
  })

  it('has columns in which headings and what is usual can be read', () => {
    const sheets = unzip(workbook())
    const widths = (sheet: number) =>
      [...(sheets.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').matchAll(/ width="(\d+)"/g)].map(([, width]) => Number(width))
    const width = (column: string) => widths(1)[columns.indexOf(column)]
    expect(['title', 'lat', 'kind', 'place_precision'].map(width)).toEqual([48, 9, 14, 19])
    expect(widths(2)).toEqual([20, 100])
  })

  it('breaks the long texts of its second sheet into lines, not the table', () => {
    const styles = [1, 2].map((sheet) => unzip(workbook()).get(`xl/worksheets/sheet${sheet}.xml`)?.includes(' s="5"'))
    expect(styles).toEqual([false, true])
  })
})

describe('a view as a workbook', () => {
  it('names the site in the language of its words', () => {
    const made = exportXlsx(text('incidents.ru.geojson'), ids.slice(0, 1), about, false)
    expect(unzip(made).get('docProps/core.xml')).toContain('<dc:creator>Права на карантине: ')
    expect(unzip(made).get('docProps/core.xml')).toContain('<dc:language>ru</dc:language>')
  })

  it('has the rows of its table, and says on a second sheet which view it is', () => {
    const shown = ids.slice(3, 12)
    const table = readCsv(exportCsv(published, shown, about, 'comma').slice(1))
    const made = exportXlsx(published, shown, about, false)
    expect(readSheet(made, 1).map((row) => values(row, viewColumns().length))).toEqual(table)
    const said = readSheet(made, 2)
    expect(said.find(([name]) => name?.value === 'made')?.[1]).toEqual({ type: 'day', value: about.made })
    expect(said.find(([name]) => name?.value === 'view_link')?.[1]?.value).toBe(about.link)
  })

  it('says on its second sheet which view of which data it is', () => {
    const file = JSON.stringify(aCollection([{}]))
    const said = (wish: Parameters<typeof anAbout>[0]) =>
      readSheet(exportXlsx(file, ['incident-1'], anAbout(wish), false), 2).map((row) => values(row, 2))
    const { title, shown, link, sha256 } = anAbout()
    const lines = [
      ['name', 'value'],
      ['view_title', title],
      ['view', shown],
      ['view_link', link],
      ['language', 'en'],
      ['dataset_version', 'v1.0.0'],
      ['dataset_sha256', `sha256:${sha256}`],
      ['made', '2026-11-22'],
      ['licence', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'],
      ['source', reportLine()],
    ]
    expect(said({})).toEqual(lines)
    expect(said({ sha256: '' })).toEqual(lines.filter(([name]) => name !== 'dataset_sha256'))
    expect(said({ own: 'mine.geojson' })).toEqual([
      ['name', 'value'],
      ['view_title', title],
      ['view', shown],
      ['made', '2026-11-22'],
      ['source', 'mine.geojson'],
    ])
  })

  it('says of itself what it is made of', () => {
    const description = (wish: Parameters<typeof anAbout>[0]) =>
      /<dc:description>(.*)<\/dc:description>/.exec(
        unzip(exportXlsx(JSON.stringify(aCollection([{}])), ['incident-1'], anAbout(wish), false)).get('docProps/core.xml') ?? '',
      )?.[1]
    expect(description({})).toBe(`${reportLine()}. CC BY 4.0`)
    expect(description({ own: 'mine.geojson' })).toBe('mine.geojson')
  })

  it('keeps words that look like a formula as they were typed', () => {
    const file = JSON.stringify(aCollection([{ title: '=1+1' }]))
    const shown = '1 of 93 records: “=1, =2”.'
    const [header = [], row = []] = readSheet(exportXlsx(file, ['incident-1'], anAbout({ shown }), false), 1)
    const cell = (column: string) => row[header.findIndex((name) => name?.value === column)]
    expect(cell('title')).toEqual({ type: 'text', value: '=1+1' })
    expect(cell('view')).toEqual({ type: 'text', value: shown })
  })

  it('says in one row where it is from, if nothing is shown', () => {
    const rows = readSheet(exportXlsx(published, [], about, false), 1)
    expect(rows).toHaveLength(2)
    expect(values(rows[1]!, viewColumns().length).slice(0, 3)).toEqual(['', '', ''])
    expect(rows[1]!.at(-1)?.value).toContain('IPHR and KIBHR')
  })
})

describe('HXL tags', () => {
  it('stand in the second row of table and workbook where they are asked for, and nothing else changes', () => {
    const shown = ids.slice(0, 5)
    const [header, tags, ...rows] = readCsv(exportCsv(published, shown, about, 'comma', true).slice(1))
    const [plainHeader, ...plainRows] = readCsv(exportCsv(published, shown, about, 'comma').slice(1))
    expect([header, rows]).toEqual([plainHeader, plainRows])
    expect(tags).toEqual(hxlRow(viewColumns(), 'en'))
    expect(values(readSheet(exportXlsx(published, shown, about, true), 1)[1]!, viewColumns().length)).toEqual(tags)
  })

  it('are written as the standard says, one for every column', () => {
    for (const tag of hxlRow(viewColumns(), 'kk')) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)+$/)
    expect(new Set(hxlRow(viewColumns(), 'en')).size).toBe(viewColumns().length)
  })

  it('lead tools to places, days and titles, and call nothing a date or a number of people that is none', () => {
    const tag = (column: string) => hxlRow([column], 'ru')[0]
    expect(['title', 'lat', 'lon', 'first_day', 'last_day', 'region', 'place'].map(tag)).toEqual([
      '#event+name+i_ru',
      '#geo+lat',
      '#geo+lon',
      '#date+start',
      '#date+end',
      '#adm1+name+i_ru',
      '#loc+name+i_ru',
    ])
    const named = (word: string) => viewColumns().filter((column) => tag(column)?.startsWith(word))
    expect([named('#date'), named('#affected')]).toEqual([['first_day', 'last_day'], []])
  })

  it('are published as a table in every language', () => {
    for (const language of ['en', 'ru', 'kk']) {
      const [header, tags, ...rows] = readCsv(text(`incidents-hxl${language === 'en' ? '' : `.${language}`}.csv`).slice(1))
      expect(tags).toEqual(hxlRow(header!, language))
      expect(rows).toHaveLength(dataset.incidents.length)
    }
  })
})
