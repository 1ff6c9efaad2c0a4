import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readTable } from '../../src/tables/read-table.ts'

/** Workbooks that hold one table in parts: a sheet a month, or a region. */

type Value = string | number | Date | null
const book = async (sheets: Readonly<Record<string, Value[][]>>) => {
  const written = Object.entries(sheets).map(([name, rows]) => ({ name, rows }))
  const { table, notes } = await readTable(new Uint8Array(await writeXlsx({ sheets: written })))
  const around = { window: null, places: new Map() }
  const found = await checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, around)
  return { table, notes, ...found, titles: found.records.map(({ title }) => title) }
}

const NAMES = ['Title', 'Date', 'Place', 'Category']
const row = (title: string, date = '2020-03-15', place = 'Almaty', category = 'Water'): Value[] => [title, date, place, category]

describe('sheets with the same names of columns', () => {
  it('are read as one table, and each row is known by its sheet', async () => {
    const { table, notes, records, problems } = await book({
      March: [NAMES, row('A'), row('B', '32.03.2020')],
      April: [NAMES, row('C', '2020-04-01'), row('D', '31.04.2020')],
      Lists: [['Water'], ['Housing']],
    })
    expect(table.headers).toEqual([...NAMES, 'sheet'])
    expect(records.map(({ row: at, title, others }) => [at, title, others.at(-1)?.value])).toEqual([
      ['March!2', 'A', 'March'],
      ['March!3', 'B', 'March'],
      ['April!2', 'C', 'April'],
      ['April!3', 'D', 'April'],
    ])
    expect(problems.map(({ row: at, code }) => `${at} ${code}`)).toEqual(['March!3 date-impossible', 'April!3 date-impossible'])
    expect(notes).toContainEqual({ kind: 'joined-sheets', names: ['March', 'April'], column: 'sheet', twice: 0 })
    expect(notes).toContainEqual({ kind: 'unlike-sheets', names: ['Lists'] })
  })

  it('have ids of their own', async () => {
    const { records } = await book({ Март: [NAMES, row('A')], Апрель: [NAMES, row('B')] })
    expect(records.map(({ id }) => id)).toEqual(['row-mart-2', 'row-aprel-2'])
  })

  it('may have them in another order, a title above them, tags below, and a column more', async () => {
    const { table, titles, records } = await book({
      North: [NAMES, ['#event', '#date', '#loc', '#sector'], row('A')],
      South: [
        ['Monitoring, south'],
        [],
        ['Category', 'Place', 'Date', 'Title', 'Source'],
        ['#sector', '#loc', '#date', '#event', '#src'],
        ['Housing', 'Shymkent', '2020-04-02', 'B', 'Vlast'],
      ],
    })
    expect(table.headers).toEqual([...NAMES, 'sheet', 'Source'])
    expect(titles).toEqual(['A', 'B'])
    expect(records.map(({ categories, place, sources }) => [categories.join(), place.name, sources.length])).toEqual([
      ['Water', 'Almaty', 0],
      ['Housing', 'Shymkent', 1],
    ])
  })

  it('give their rows a month where these have no date', async () => {
    const names = ['Title', 'Place', 'Category']
    const { table, records } = await book({
      'March 2020': [names, ['A', 'Almaty', 'Water']],
      'April 2020': [names, ['B', 'Almaty', 'Water']],
    })
    expect(table.headers).toEqual([...names, 'date'])
    expect(records.map(({ dates }) => dates[0]?.edtf)).toEqual(['2020-03', '2020-04'])
  })

  it('count each record once where one sheet is a copy or a part of another', async () => {
    const all = [row('A'), row('B', '2020-04-01', 'Aktobe'), row('C', '2020-05-01')]
    const { notes, titles } = await book({ All: [NAMES, ...all], Almaty: [NAMES, row('A'), row('C', '2020-05-01')] })
    expect(titles).toEqual(['A', 'B', 'C'])
    expect(notes).toContainEqual({ kind: 'other-sheets', read: 'All', names: ['Almaty'] })
    const turned = await book({ Almaty: [NAMES, row('A'), row('C', '2020-05-01')], All: [NAMES, ...all] })
    expect(turned.titles).toEqual(['A', 'B', 'C'])
    expect(turned.notes).toContainEqual({ kind: 'other-sheets', read: 'All', names: ['Almaty'] })
  })

  it('show a row that stands in two of them once, and say so', async () => {
    const { notes, titles } = await book({ March: [NAMES, row('A'), row('B')], April: [NAMES, row('B'), row('C')] })
    expect(titles).toEqual(['A', 'B', 'C'])
    expect(notes).toContainEqual({ kind: 'joined-sheets', names: ['March', 'April'], column: 'sheet', twice: 1 })
  })

  it('are known for copies though each counts its own rows', async () => {
    const numbered = (rows: Value[][]) => [['№', ...NAMES], ...rows.map((cells, at) => [at + 1, ...cells])]
    const all = numbered([row('A'), row('B', '2020-04-01', 'Aktobe'), row('C', '2020-05-01')])
    const { titles } = await book({ All: all, Almaty: numbered([row('A'), row('C', '2020-05-01')]) })
    expect(titles).toEqual(['A', 'B', 'C'])
    const filtered = await book({ All: all, Almaty: all.filter(([number]) => number !== 2) })
    expect(filtered.titles).toEqual(['A', 'B', 'C'])
  })

  it('may say the same of two things where they give no date', async () => {
    const names = ['Title', 'Place', 'Category']
    const same = ['No water', 'Almaty', 'Water']
    const months = await book({ 'March 2020': [names, same], 'April 2020': [names, same] })
    expect(months.records.map(({ title, dates }) => `${title} ${dates[0]?.edtf}`)).toEqual(['No water 2020-03', 'No water 2020-04'])
    const teams = await book({ 'Team A': [names, same], 'Team B': [names, same, ['No school', 'Almaty', 'School']] })
    expect(teams.titles).toEqual(['No water', 'No water', 'No school'])
    const many = Array.from({ length: 5 }, (_, at) => [`Event ${at}`, 'Almaty', 'Water'])
    const copied = await book({ All: [names, ...many, ['One more', 'Aktobe', 'Water']], Almaty: [names, ...many] })
    expect(copied.titles).toHaveLength(6)
  })

  it('keep what stands in columns of the same name', async () => {
    const names = [...NAMES, 'Comment', 'Comment']
    const { records } = await book({ North: [names, [...row('A'), 'one', 'two']], South: [names, [...row('B'), 'three', 'four']] })
    expect(records.map(({ others }) => others.map(({ value }) => value))).toEqual([
      ['one', 'two', 'North'],
      ['three', 'four', 'South'],
    ])
  })

  it('may all have a second row of names', async () => {
    const two = (title: string) => [
      ['Title', 'Date', '', 'Place', 'Category'],
      ['', 'From', 'To', '', ''],
      [title, '2020-03-15', '2020-03-16', 'Almaty', 'Water'],
    ]
    const { titles, table } = await book({ North: two('A'), South: two('B') })
    expect(titles).toEqual(['A', 'B'])
    expect(table.headers).toEqual(['Title', 'From', 'To', 'Place', 'Category', 'sheet'])
  })

  it('may stand beside a list that is longer than any table', async () => {
    const codes = Array.from({ length: 50_010 }, (_, index) => [`KZ${index}`])
    const { notes, titles } = await book({ March: [NAMES, row('A')], April: [NAMES, row('B')], Codes: [['code'], ...codes] })
    expect(titles).toEqual(['A', 'B'])
    expect(notes).toContainEqual({ kind: 'unlike-sheets', names: ['Codes'] })
  })

  it('are not taken for parts where other things are counted in them', async () => {
    const { titles, notes } = await book({
      Incidents: [NAMES, row('A')],
      Staff: [
        ['Name', 'Date', 'Place', 'Hours'],
        ['N. N.', '2020-03-01', 'Almaty', 8],
      ],
    })
    expect(titles).toEqual(['A'])
    expect(notes).toContainEqual({ kind: 'other-sheets', read: 'Incidents', names: ['Staff'] })
  })
})
