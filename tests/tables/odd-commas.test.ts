import { describe, expect, it } from 'vitest'
import { readText } from '../../src/tables/read-table.ts'
import { checkText } from '../fixtures/check-text.ts'

/** Decimal commas that nobody put in quotation marks, and names of columns far down. */

const check = async (text: string) => {
  const found = await checkText(text)
  return {
    ...found,
    points: found.records.map(({ place: { point } }) => (point ? `${point.lat} ${point.lon}` : '-')),
    dates: found.records.map(({ dates }) => dates[0]?.edtf ?? '-'),
    codes: found.problems.map(({ row, column, code }) => `${row} ${column} ${code}`),
  }
}

describe('decimal commas in a file that commas part', () => {
  it('are put together where each row has a cell more for each coordinate', async () => {
    const found = await check(
      'title,lat,lon,date\nA,43,25,76,95,2020-03-15\nB,-51,018,-71,45,2020-03-16\n"C, D",50,1,70,2,\nE,50,70,2020-03-18\nF,,,2020-03-19\n',
    )
    expect(found.points).toEqual(['43.25 76.95', '-51.018 -71.45', '50.1 70.2', '50 70', '-'])
    expect(found.dates).toEqual(['2020-03-15', '2020-03-16', '-', '2020-03-18', '2020-03-19'])
    expect(found.codes).toEqual([])
    expect(found.notes).toEqual([{ kind: 'joined-decimals', count: 3, names: ['lat', 'lon'] }])
  })

  it('at the end of a row', async () => {
    const found = await check('Some title,,\ntitle,Longitude,Latitude\nA,76,95,43,25\nB,71,45,51,18\n')
    expect(found.points).toEqual(['43.25 76.95', '51.18 71.45'])
    expect(found.notes).toContainEqual({ kind: 'joined-decimals', count: 2, names: ['Longitude', 'Latitude'] })
  })

  it('and the comma between two in one column', async () => {
    const found = await check('title,coordinates,date\nA,43.25,76.95,2020-03-15\nB,43,25,76,95,2020-03-16\n"C","43.25, 76.95",2020-03-17\n')
    expect(found.points).toEqual(['43.25 76.95', '43.25 76.95', '43.25 76.95'])
    expect(found.dates).toEqual(['2020-03-15', '2020-03-16', '2020-03-17'])
    expect(found.notes).toEqual([{ kind: 'joined-decimals', count: 2, names: ['coordinates'] }])
  })

  it('of one of the two could be that of either: no pin is set, and the row is said', async () => {
    const found = await check('title,lat,lon,date\nA,43,25,76,95,2020-03-15\nB,43,76,95,2020-03-16\n')
    expect(found.points).toEqual(['43.25 76.95', '-'])
    expect(found.dates).toEqual(['2020-03-15', '2020-03-16'])
    expect(found.codes).toEqual(['3 lat coordinate-unreadable'])
  })

  it.each([
    ['a comma in words before', 'title,lat,lon,date\nA, and more,43.25,76.95,2020-03-15\n'],
    ['a comma in words behind', 'title,lat,lon,note\nA,43,76,one, two, three\n'],
    ['numbers in columns of their own', 'title,lat,lon,a,b\nA,43,25,12,7,,\nB,43,26,12,7,,\n'],
    ['more cells than that', 'title,lat,lon\nA,43,25,76,95,1\n'],
    ['numbers of other columns', 'title,dead,hurt\nA,4,2,7,9\n'],
  ])('are none where there is %s', async (_, text) => {
    const { table, notes } = readText(text)
    expect(notes.map(({ kind }) => kind)).not.toContain('joined-decimals')
    expect(table.rows[0]?.cells.join()).toBe((text.split('\n')[1] ?? '').replace(/,+$/, '').replaceAll(', ', ','))
  })

  it('need nothing where semicolons part the cells', async () => {
    const found = await check('title;lat;lon;note\nA;43,25;76,95;a, b\nB;51,18;71,45;\n')
    expect([found.points, found.notes]).toEqual([['43.25 76.95', '51.18 71.45'], []])
    expect((await check('title;coordinates\nA;43,25, 76,95\nB;51,18 71,45\n')).points).toEqual(['43.25 76.95', '51.18 71.45'])
  })
})

describe('names of columns below many rows', () => {
  const records = 'title,date,city\nA,2020-03-15,Almaty\nB,2020-03-16,Astana\n'
  const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('')

  it.each([
    ['a cell each', lines(25, (at) => `Note ${at}`)],
    ['a cell each, and commas', lines(40, (at) => `Note ${at},,`)],
    ['a name and a value', lines(25, (at) => `Key ${at},Value ${at},`)],
    ['gaps', lines(30, (at) => (at % 2 === 0 ? '' : `Note ${at},,`))],
  ])('of %s are found', async (_, before) => {
    const { table, notes, codes } = await check(before + records)
    expect(table.headers).toEqual(['title', 'date', 'city'])
    expect(codes).toEqual([])
    expect(notes).toContainEqual({ kind: 'above-headers', count: before.split('\n').filter((line) => line !== '').length })
  })

  it('are found by how many there are, where nobody knows them', async () => {
    const text = `${lines(25, (at) => `Note ${at}`)}First,Second,Third,Fourth\n${lines(30, (at) => `${at},2,3,4`)}`
    const { table, notes } = await check(text)
    expect(table.headers).toEqual(['First', 'Second', 'Third', 'Fourth'])
    expect([table.rows.length, notes]).toEqual([30, [{ kind: 'above-headers', count: 25 }]])
  })

  it('are none below rows as wide as all', async () => {
    const { table } = await check(`${lines(30, (at) => `${at},2,3,4`)}First,Second,Third,Fourth\n${lines(30, (at) => `${at},2,3,4`)}`)
    expect(table.rows).toHaveLength(61)
  })

  it('with HXL tags below them', async () => {
    const { table } = await check(`${lines(25, (at) => `Note ${at},,`)}A,B,C\n#item+name,#date,#loc\nX,2020-03-15,Almaty\n`)
    expect(table.tags).toEqual(['#item+name', '#date', '#loc'])
  })

  it('are none in a row of data that has words like them', async () => {
    const { table } = await check(`event name,when it was,who,where\n${lines(30, (at) => `A${at},2020-03-15,B,C`)}title,date,type,place\n`)
    expect(table.headers).toEqual(['event name', 'when it was', 'who', 'where'])
    expect(table.rows).toHaveLength(31)
  })
})
