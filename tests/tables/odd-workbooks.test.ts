import { type Cell, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readTable, readText } from '../../src/tables/read-table.ts'

/** Workbooks and JSON as offices and programs leave them. */

type Value = string | number | Date | null
const book = async (rows: Value[][], cells: Readonly<Record<string, Partial<Cell>>> = {}) =>
  readTable(new Uint8Array(await writeXlsx({ sheets: [{ name: 'Cases', rows, cells: new Map(Object.entries(cells)) }] })))
const records = async ({ table }: Awaited<ReturnType<typeof book>>) =>
  checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: null, places: new Map() })

describe('a workbook', () => {
  it('may have thousands of formatted cells without anything in them', async () => {
    const wide = (cells: Value[]) => [...cells, ...Array.from({ length: 1000 }, () => null)]
    const read = await book([wide(['title', 'date']), wide(['A', '2020-03-15'])])
    expect(read.table.headers).toEqual(['title', 'date'])
    const long = await book([['title', 'date'], ['A', '2020-03-15'], ...Array.from({ length: 51_000 }, () => ['', ''])])
    expect(long.table.rows).toHaveLength(1)
  })

  it('has the addresses that stand behind words', async () => {
    const read = await book(
      [
        ['title', 'date', 'source', 'link'],
        ['A', '2020-03-15', 'Vlast', 'article'],
        ['B', '2020-03-16', null, 'here'],
        ['C', '2020-03-17', 'Azattyq', null],
        ['D', '2020-03-18', null, 'https://x.kz/4'],
        ['E', '2020-03-19', null, null],
        ['F', '2020-03-20', null, 'see below'],
      ],
      {
        '1,3': { value: 'article', type: 'string', hyperlink: { target: 'https://vlast.kz/1' } },
        '2,3': { value: 'here', type: 'formula', formula: 'HYPERLINK("https://vlast.kz/2","here")', formulaResult: 'here' },
        '3,2': { value: 'Azattyq', type: 'string', hyperlink: { target: 'https://azattyq.org/3' } },
        '4,3': { value: 'https://x.kz/4', type: 'string', hyperlink: { target: 'https://x.kz/4' } },
        '5,0': { value: 'E', type: 'string', hyperlink: { target: 'https://x.kz/5' } },
        '6,3': { value: 'see below', type: 'string', hyperlink: { target: '', location: 'Cases!A1' } },
      },
    )
    const found = await records(read)
    expect(found.records.map(({ title, sources }) => [title, sources.map(({ url, publisher }) => `${publisher} ${url}`).join()])).toEqual([
      ['A', 'Vlast https://vlast.kz/1'],
      ['B', 'vlast.kz https://vlast.kz/2'],
      ['C', 'Azattyq https://azattyq.org/3'],
      ['D', 'x.kz https://x.kz/4'],
      ['E', 'x.kz https://x.kz/5'],
      ['F', 'see below null'],
    ])
    expect(found.problems.map(({ row, code }) => `${row} ${code}`)).toEqual(['7 link-unreadable'])
    expect(read.notes).toContainEqual({ kind: 'links-behind', count: 4 })
  })

  it('has them in a column of their own where it has none for them', async () => {
    const read = await book(
      [
        ['title', 'date'],
        ['A', '2020-03-15'],
      ],
      { '1,0': { value: 'A', type: 'string', hyperlink: { target: 'https://x.kz/1' } } },
    )
    expect(read.table.headers).toEqual(['title', 'date', 'URL'])
    expect((await records(read)).records[0]).toMatchObject({ title: 'A', sources: [{ url: 'https://x.kz/1', publisher: 'x.kz' }] })
  })

  it('may have headings merged over all columns between its rows', async () => {
    const rows = [
      ['Title', 'Date', 'Region', 'City'],
      ['Almaty region', null, null, null],
      ['A', '2020-03-15', null, 'Talgar'],
      ['B', '2020-03-16', null, 'Ile'],
      ['Aktobe region', null, null, null],
      ['C', '2020-03-17', null, 'Aktobe'],
    ]
    const merges = [1, 4].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: 3 }))
    const merged = await readTable(new Uint8Array(await writeXlsx({ sheets: [{ name: 'Cases', rows, merges }] })))
    expect((await records(merged)).records.map(({ title, place: { region } }) => [title, region])).toEqual([
      ['A', 'Almaty region'],
      ['B', 'Almaty region'],
      ['C', 'Aktobe region'],
    ])
    expect(merged.notes).toEqual([{ kind: 'group-rows', count: 2 }])
    // Where no column is free for what they say, they stay what they are.
    const full = rows.map((cells, row) => (row === 2 ? ['A', '2020-03-15', 'X', 'Talgar'] : cells))
    const kept = await readTable(new Uint8Array(await writeXlsx({ sheets: [{ name: 'Cases', rows: full, merges }] })))
    expect((await records(kept)).records).toHaveLength(5)
  })

  it('has a time of day that is no day of 1899', async () => {
    const { table } = await book([
      ['title', 'date', 'time'],
      ['A', new Date('2020-03-15T00:00:00Z'), new Date('1899-12-31T14:30:00Z')],
      ['B', new Date('1899-12-31T14:30:00Z'), null],
    ])
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['A', '2020-03-15', '14:30'],
      ['B', '14:30', ''],
    ])
  })
})

describe('a workbook that counts its days from 1904', () => {
  const rows: Value[][] = [
    ['Register of cases', null, null, null],
    ['title', 'start date', 'end date', 'people'],
    ['A', 42_443, 42_444.5, 42_443],
    ['B', new Date('2020-03-15T00:00:00Z'), null, 12],
    ['C', '42443', 2020, null],
  ]
  const open = async (dateSystem: '1900' | '1904') =>
    readTable(new Uint8Array(await writeXlsx({ dateSystem, sheets: [{ name: 'Cases', rows }] })))

  it('has them where they are not shown as days too', async () => {
    const read = await open('1904')
    expect((await records(read)).records.map(({ dates }) => dates[0]?.edtf)).toEqual([
      '2020-03-15/2020-03-16',
      '2020-03-15',
      '2020-03-15/2020',
    ])
    // A number elsewhere is no day.
    expect(read.table.rows.map(({ cells }) => cells[3])).toEqual(['42443', '12', ''])
  })

  it('is told from one that counts from 1900', async () => {
    expect((await records(await open('1900'))).records.map(({ dates }) => dates[0]?.edtf)).toEqual([
      '2016-03-14/2016-03-15',
      '2020-03-15',
      '2016-03-14/2020',
    ])
  })
})

describe('JSON', () => {
  it('has in its objects columns of their own', async () => {
    const read = readText(
      '[{"title":"A","location":{"city":"Almaty","lat":43.25,"lon":76.95},"date":"2020-03-15"},{"title":"B","location":{"city":"Astana","lat":51.18,"lon":71.45,"of":{"x":null,"y":1}}}]',
    )
    expect(read.table.headers).toEqual(['title', 'location.city', 'location.lat', 'location.lon', 'date', 'location.of.x', 'location.of.y'])
    expect((await records(read)).records.map(({ place: { name, point } }) => [name, point])).toEqual([
      ['Almaty', { lat: 43.25, lon: 76.95 }],
      ['Astana', { lat: 51.18, lon: 71.45 }],
    ])
  })

  it('has numbers that are none, as Python writes them', async () => {
    const { table } = readText(
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"title":"NaN \\" of Infinity","lat":NaN,"lon":-Infinity}}]}',
    )
    expect(table.rows.map(({ cells }) => cells)).toEqual([['', '', 'NaN " of Infinity']])
  })

  it('of ArcGIS gets its sentence', () => {
    expect(() =>
      readText('{"features":[{"attributes":{"TITLE":"A"},"geometry":{"x":76.95,"y":43.25}}],"spatialReference":{"wkid":4326}}'),
    ).toThrow(expect.objectContaining({ reason: 'not-geojson' }))
  })
})
