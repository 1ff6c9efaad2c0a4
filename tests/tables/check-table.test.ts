import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/date.ts'
import { PROBLEM_EFFECTS } from '../../src/tables/check-problem.ts'
import { type Choices, checkTable, type Surroundings } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { placeNames } from '../../src/tables/place-names.ts'
import { readText } from '../../src/tables/read-table.ts'

const AROUND: Surroundings = {
  window: { west: 46, south: 40, east: 88, north: 56 },
  places: placeNames([
    {
      id: 'almaty',
      name: 'Almaty',
      precision: 'settlement',
      region: null,
      spellings: ['Алматы', 'Alma-Ata'],
      point: { lat: 43.25, lon: 76.93 },
      approximate: false,
    },
    {
      id: 'almaty-region',
      name: 'Almaty Region',
      precision: 'region',
      region: 'Almaty Region',
      spellings: ['Алматы облысы'],
      point: { lat: 44.9, lon: 77.8 },
      approximate: true,
    },
    {
      id: 'aktau',
      name: 'Aktau',
      precision: 'settlement',
      region: 'Mangystau Region',
      spellings: [],
      point: { lat: 43.65, lon: 51.16 },
      approximate: false,
    },
    {
      id: 'aktau-karaganda',
      name: 'Aktau',
      precision: 'settlement',
      region: 'Karaganda Region',
      spellings: [],
      point: { lat: 50.23, lon: 73.06 },
      approximate: false,
    },
  ]),
}

const check = (text: string, choices: Partial<Choices> = {}) => {
  const { table } = readText(text)
  return checkTable(table, { mapping: guessMapping(table), order: null, byName: false, ...choices }, AROUND)
}

describe('a table that is read', () => {
  it('becomes records with all that its rows say', async () => {
    const { records, problems } = await check(
      'id,title,description,date,category,place,region,lat,lon,source,link,Weather\n' +
        'K-7,Arrest at the akimat,Two people were held.,03.04.2020,Assembly; Detention,Almaty,,"43,25","76,93",Vlast,https://vlast.kz/a,Rain\n',
    )
    expect(problems).toEqual([])
    expect(records).toEqual([
      {
        id: 'k-7',
        row: 2,
        title: 'Arrest at the akimat',
        summary: 'Two people were held.',
        kind: 'incident',
        categories: ['Assembly', 'Detention'],
        family: null,
        dates: [{ edtf: '2020-04-03', role: 'occurred' }],
        place: {
          id: 'almaty',
          name: 'Almaty',
          precision: 'settlement',
          approximate: false,
          point: { lat: 43.25, lon: 76.93 },
          region: null,
        },
        certainty: 'stated',
        response: null,
        sources: [{ url: 'https://vlast.kz/a', publisher: 'Vlast' }],
        others: [{ name: 'Weather', value: 'Rain' }],
      },
    ])
  })

  it('keeps what can be kept of a row and says what cannot', async () => {
    const { records, problems } = await check(
      'id,title,date,place,lat,lon\n' +
        '1,A,31.02.2020,X,43.25,76.93\n' +
        '2,B,soon,X,0,0\n' +
        '3,C,2020-04-03,X,76.93,43.25\n' +
        '4,D,2020-04-03,X,43.25,\n' +
        '5,E,2020-04-03,X,48.85,2.35\n' +
        '5,F,2020-04-03,X,43.25,76.93\n' +
        '7,,2020-04-03,,43.25,76.93\n' +
        '8,G,2020-04-03,X,north,76.93\n',
    )
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'date', 'date-impossible'],
      [3, 'date', 'date-unreadable'],
      [3, 'lat', 'coordinate-zero'],
      [4, 'lat', 'coordinate-swapped'],
      [5, 'lon', 'coordinate-half'],
      [6, 'lat', 'coordinate-outside'],
      [7, 'id', 'id-twice'],
      [8, 'title', 'no-words'],
      [9, 'lat', 'coordinate-unreadable'],
    ])
    expect(records.map(({ title, place, dates }) => [title, place.point !== null, dates.length])).toEqual([
      ['A', true, 0],
      ['B', false, 0],
      ['C', true, 1],
      ['D', false, 1],
      ['E', true, 1],
      ['F', true, 1],
      ['G', false, 1],
    ])
  })

  it('asks for the order of dates where nothing says it, and shows both readings', async () => {
    const text = 'title,date\nA,02/03/20\nB,05/06/20\nC,2020-01-01\n'
    const asked = await check(text)
    expect(asked.openOrder).toEqual({ row: 2, cell: '02/03/20', dayFirst: '2020-03-02', monthFirst: '2020-02-03', count: 2 })
    const told = await check(text, { order: 'day-first' })
    expect(told.openOrder).toBeNull()
    expect(told.records.map(({ dates }) => dates[0]?.edtf)).toEqual(['2020-03-02', '2020-06-05', '2020-01-01'])
    expect((await check('title,date\nA,02/03/20\nB,25/06/20\n')).records[0]?.dates[0]?.edtf).toBe('2020-03-02')
  })

  it('puts records where their place is by its name only where the reader agrees', async () => {
    const text = 'title,city,oblast\nA,г. Алматы,\nB,Alma-Ata,\nC,Nowhere,\nD,Aktau,Mangystau Region\nE,Aktau,\n'
    const without = await check(text)
    expect(without.byName).toBe(3)
    expect(without.records.every(({ place }) => place.point === null)).toBe(true)
    expect(without.problems).toEqual([])
    const agreed = await check(text, { byName: true })
    expect(agreed.records.map(({ place }) => place.id)).toEqual(['almaty', 'almaty', 'nowhere', 'aktau', 'aktau-2'])
    expect(agreed.records.map(({ place }) => place.point?.lat ?? null)).toEqual([43.25, 43.25, null, 43.65, null])
    expect(agreed.problems.map(({ row, code }) => [row, code])).toEqual([[6, 'place-many']])
  })

  it('gives a title to rows that have none', async () => {
    const { records } = await check('event_type,location,notes\nProtest,Almaty,\nArrest,Almaty,One man was held. More followed.\n')
    expect(records.map(({ title }) => title)).toEqual(['Protest, Almaty', 'One man was held.'])
  })

  it('leaves HTML, formulas and numbers in brackets text', async () => {
    const { records } = await check('title,notes\n<img src=x onerror=alert(1)>,=1+1 [12]\n')
    expect(records[0]).toMatchObject({ title: '<img src=x onerror=alert(1)>', summary: '=1+1 [\u206012]' })
  })

  it('drops nothing in silence: every row is a record or has a problem that says so', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '0', '02/03/20', '31.02.2020', '51,1', '__proto__', '=A1', '<b>', '"', 'Almaty', '2020-04'),
      fc.string({ maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        async (cells, byName) => {
          const headers = ['title', 'date', 'place', 'lat', 'lon']
          const table = { headers, tags: [], rows: cells.map((row, at) => ({ number: at + 2, cells: row.map((one) => one.trim()) })) }
          const { records, problems } = await checkTable(table, { mapping: guessMapping(table), order: null, byName }, AROUND)
          const rows = new Set([
            ...records.map(({ row }) => row),
            ...problems.filter(({ code }) => PROBLEM_EFFECTS[code] === 'left-out').map(({ row }) => row),
          ])
          expect(rows.size).toBe(cells.length)
          expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
          for (const { id, dates, place } of records) {
            expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
            expect(dates.every(({ edtf }) => parseEdtf(edtf) !== null)).toBe(true)
            expect(place.point === null || place.id !== null).toBe(true)
            expect(place.point === null || (Math.abs(place.point.lat) <= 90 && Math.abs(place.point.lon) <= 180)).toBe(true)
          }
        },
      ),
    )
  })
})
