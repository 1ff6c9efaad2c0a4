import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialectFor, exportCsv, ORIGIN_COLUMNS, viewTable } from '../../src/formats/export-csv.ts'
import { incidentColumns } from '../../src/formats/incidents-csv.ts'
import { reportLine } from '../../src/model/about.ts'
import { report } from '../../src/model/report.ts'
import { anAbout } from '../fixtures/about.ts'
import { readCsv } from '../fixtures/csv.ts'
import { aCollection, idsOf } from '../fixtures/incident.ts'
import { dataset, text, version } from '../fixtures/published.ts'

const published = text('incidents.geojson')
const about = anAbout({ version })
const ids = idsOf(dataset.incidents)
const origin = [
  about.shown,
  about.link,
  `v${version}`,
  `sha256:${about.sha256}`,
  'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  reportLine(),
]

const SEPARATORS = { comma: ',', semicolon: ';' } as const
const dialect = fc.constantFrom('comma' as const, 'semicolon' as const)

describe('a view as a table', () => {
  it('has the rows and columns of the published table, in the order shown, then where each row is from', () => {
    const all = readCsv(text('incidents.csv').slice(1))
    fc.assert(
      fc.property(fc.shuffledSubarray([...ids], { minLength: 1 }), (shown) => {
        const [header, ...rows] = readCsv(exportCsv(published, shown, about, 'comma').slice(1))
        expect(header).toEqual([...all[0]!, ...ORIGIN_COLUMNS])
        expect(rows).toEqual(shown.map((id) => [...all.find(([own]) => own === id)!, ...origin]))
      }),
      { numRuns: 20 },
    )
  })

  it('says the same with semicolons, but for the decimals of the coordinates', () => {
    const commas = readCsv(exportCsv(published, ids, about, 'comma').slice(1))
    const semicolons = readCsv(exportCsv(published, ids, about, 'semicolon').slice(1), ';')
    const coordinates = [incidentColumns().indexOf('lat'), incidentColumns().indexOf('lon')]
    expect(commas.some((row) => coordinates.every((column) => /^\d+\.\d+$/.test(row[column]!)))).toBe(true)
    expect(semicolons).toEqual(
      commas.map((row, at) => row.map((cell, column) => (at > 0 && coordinates.includes(column) ? cell.replace('.', ',') : cell))),
    )
  })

  it('begins with a byte order mark and ends its lines with CRLF', () => {
    const written = exportCsv(published, ids.slice(0, 1), about, 'semicolon')
    expect(written).toMatch(/^\uFEFFid;lat;lon;title;[^\r]*;source\r\n/)
    expect(written.endsWith('\r\n')).toBe(true)
  })

  it('keeps coordinates in the south and west numbers', () => {
    const file = JSON.stringify(aCollection([{ point: [-70.5, -33.25] }]))
    const [, row] = readCsv(exportCsv(file, ['incident-1'], anAbout(), 'semicolon').slice(1), ';')
    expect(row!.slice(0, 3)).toEqual(['incident-1', '-33,25', '-70,5'])
  })

  it('says in one row without an incident where it is from, if nothing is shown', () => {
    const [header, ...rows] = readCsv(exportCsv(published, [], about, 'comma').slice(1))
    expect(header).toEqual([...incidentColumns(), ...ORIGIN_COLUMNS])
    expect(rows).toEqual([[...incidentColumns().map(() => ''), ...origin]])
  })

  it('names no data of ours for a file of the reader’s own', () => {
    const [, row] = readCsv(exportCsv(published, ids.slice(0, 1), { ...about, own: 'mine.geojson' }, 'comma').slice(1))
    expect(row!.slice(-ORIGIN_COLUMNS.length)).toEqual([about.shown, '', '', '', '', 'mine.geojson'])
  })

  it('names no digest where there is no published file', () => {
    const [header, row] = readCsv(exportCsv(published, ids.slice(0, 1), { ...about, sha256: '' }, 'comma').slice(1))
    expect(row![header!.indexOf('dataset_sha256')]).toBe('')
  })

  it('takes a file that does not name its language or itself for English, and for the report’s', () => {
    const { language: _, title: __, ...metadata } = aCollection([]).metadata
    const file = JSON.stringify({ ...aCollection([{}]), metadata })
    expect(viewTable(file, ['incident-1'], anAbout())).toMatchObject({ language: 'en', site: report().site })
    const other = JSON.stringify({ ...aCollection([{}]), metadata: { ...metadata, language: 'ru', title: 'Права' } })
    expect(viewTable(other, ['incident-1'], anAbout())).toMatchObject({ language: 'ru', site: 'Права' })
  })

  it('refuses an incident that is not published', () => {
    expect(() => exportCsv(published, ['nowhere'], about, 'comma')).toThrow('The published data has no incident “nowhere”.')
  })

  it('has no formula in any cell, whichever dialect a spreadsheet takes it for, whatever was searched for', () => {
    const file = JSON.stringify(aCollection([{ title: '=1+1' }]))
    const words = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ';', ',', '"', "'", ' ', '\t', '\r', '\n', '|', 'a', '＝', '“') })
    fc.assert(
      fc.property(words, dialect, (query, kind) => {
        const written = exportCsv(file, ['incident-1'], anAbout({ shown: `1 of 93 records: “${query}”.` }), kind)
        const [, row] = readCsv(written.slice(1), SEPARATORS[kind])
        for (const cell of row!) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
        const [shown] = row!.slice(-ORIGIN_COLUMNS.length)
        expect(shown).not.toMatch(/[,;\t|]["\s]*[=+\-@＝＋－＠]/)
        expect(shown!.replaceAll("'", '')).toBe(`1 of 93 records: “${query}”.`.replaceAll("'", ''))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the dialect of a language', () => {
  it.each([
    ['en', 'comma'],
    ['en-GB', 'comma'],
    ['zh', 'comma'],
    ['ru', 'semicolon'],
    ['ru-KZ', 'semicolon'],
    ['kk', 'semicolon'],
    ['kk-KZ', 'semicolon'],
    ['de', 'semicolon'],
    ['fr', 'semicolon'],
    ['de-CH', 'comma'],
    ['ar-EG', 'comma'],
    ['', 'comma'],
    ['not a language', 'comma'],
  ])('%s: %s', (locale, expected) => {
    expect(dialectFor(locale)).toBe(expected)
  })
})
