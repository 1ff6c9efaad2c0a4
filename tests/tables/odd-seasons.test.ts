import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { readDate } from '../../src/tables/dates.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readText } from '../../src/tables/read-table.ts'

/** Parts of a year and of a month in words: read where they have their own days or months, and said where they have none. */

const edtf = (cell: string) => {
  const read = readDate(cell, null)
  return read.kind === 'date' ? read.edtf : read.kind === 'problem' ? read.code : read.kind
}

it.each([
  // A number before a part of a month is that of the part, not a day.
  ['2nd half of March 2020', '2020-03-16/2020-03-31'],
  ['second half of February 2020', '2020-02-16/2020-02-29'],
  ['first half of March 2020', '2020-03-01/2020-03-15'],
  ['1-я половина марта 2020', '2020-03-01/2020-03-15'],
  ['вторая половина марта 2020 г.', '2020-03-16/2020-03-31'],
  ['во второй половине марта 2020 года', '2020-03-16/2020-03-31'],
  ['2020 жылғы наурыздың бірінші жартысы', '2020-03-01/2020-03-15'],
  ['наурыз 2020 екінші жартысында', '2020-03-16/2020-03-31'],
  ['2-я декада апреля 2020', '2020-04-11/2020-04-20'],
  ['первая декада апреля 2020', '2020-04-01/2020-04-10'],
  ['в третьей декаде марта 2020', '2020-03-21/2020-03-31'],
  // Of weeks nobody knows on which day they begin: the month is sure.
  ['2nd week of April 2020', '2020-04'],
  ['first week of April 2020', '2020-04'],
  ['last week of April 2020', '2020-04'],
  ['3-я неделя апреля 2020', '2020-04'],
  ['бірінші апта, сәуір 2020', '2020-04'],
  ['week 2 of April 2020', '2020-04'],
  ['2nd half of March 16, 2020', 'date-unreadable'],
  ['4-я декада марта 2020', 'date-unreadable'],
  ['third half of March 2020', 'date-unreadable'],
  // Thirds of a month, and what lies between two.
  ['early April 2020', '2020-04-05~'],
  ['mid-April 2020', '2020-04-15~'],
  ['end of March 2020', '2020-03-25~'],
  ['early-mid April 2020', '2020-04-05~/2020-04-15~'],
  ['mid to late April 2020', '2020-04-15~/2020-04-25~'],
  ['начало-середина апреля 2020', '2020-04-05~/2020-04-15~'],
  ['late March – early April 2020', '2020-03-25~/2020-04-05~'],
  // A weekend is two days, of which one is named.
  ['weekend of 4 April 2020', 'date-unreadable'],
])('a part of a month, %s, is %s', (cell, wanted) => expect(edtf(cell)).toBe(wanted))

it.each([
  ['Q1 2020', '2020-01/2020-03'],
  ['first quarter of 2020', '2020-01/2020-03'],
  ['1st quarter 2020', '2020-01/2020-03'],
  ['in the third quarter of 2020', '2020-07/2020-09'],
  ['II квартал 2020', '2020-04/2020-06'],
  ['первый квартал 2020', '2020-01/2020-03'],
  ['в четвёртом квартале 2020 года', '2020-10/2020-12'],
  ['во 2-м квартале 2020 г.', '2020-04/2020-06'],
  ['бірінші тоқсан 2020', '2020-01/2020-03'],
  ['2020 жылғы екінші тоқсанда', '2020-04/2020-06'],
  ['Q1-Q2 2020', '2020-01/2020-06'],
  ['Q1 – Q3 2020', '2020-01/2020-09'],
  ['Q3 2020 – Q1 2021', '2020-07/2021-03'],
  ['first half of 2020', '2020-01/2020-06'],
  ['the second half of 2020', '2020-07/2020-12'],
  ['первая половина 2020', '2020-01/2020-06'],
  ['во второй половине 2020 года', '2020-07/2020-12'],
  ['в первом полугодии 2020 г.', '2020-01/2020-06'],
  ['2020 жылдың бірінші жартысы', '2020-01/2020-06'],
  ['third half of 2020', 'date-unreadable'],
  ['1930s', '1930/1939'],
  ['the 1930s', '1930/1939'],
  ['1930-е годы', '1930/1939'],
  ['в 1930-х', '1930/1939'],
])('a part of a year, or several, %s, is %s', (cell, wanted) => expect(edtf(cell)).toBe(wanted))

it.each([
  'spring 2020',
  'Spring/summer 2020',
  'весна 2020',
  'весной 2020 г.',
  'летом 2020',
  'осенью 2020',
  'көктем 2020',
  '2020 жылғы көктемде',
  'winter 2019-2020',
  'зима 2019/2020',
  'autumn, 2020',
  'early 2020',
  'late 2019',
  'mid-2020',
  'end of 2020',
  'beginning of 2020',
  'начало 2020',
  'в конце 2020 года',
  '2020 жылдың басында',
])('%s has no months that hold everywhere, which is said', (cell) => expect(edtf(cell)).toBe('date-season'))

it.each(['Spring Street 2020', 'летопись 2020', 'Осенний бульвар 2020', 'Winter, John 2020', 'spring', 'late', 'жазба 2020'])(
  '%s is no season',
  (cell) => expect(edtf(cell)).toBe('date-unreadable'),
)

describe('a season in a table', () => {
  it('leaves its record without a date, with the words in the account', async () => {
    const { table } = readText('title,date,end\nA,весна 2020,\nB,2020-03-15,autumn 2020\n')
    const { records, problems } = await checkTable(
      table,
      { mapping: guessMapping(table), order: null, byName: false },
      { window: null, places: new Map() },
    )
    expect(records.map(({ dates, others }) => [dates, others.map(({ value }) => value)])).toEqual([
      [[], ['весна 2020']],
      [[], ['2020-03-15', 'autumn 2020']],
    ])
    expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(['2 date date-season', '3 end date-season'])
  })

  it('is not the end of a stretch that has one of its own', async () => {
    const { table } = readText('title,date,end\nA,Q1 2020,Q2 2020\nB,5-7.03.2020,10.03.2020\nC,Q2 2020,Q1 2020\n')
    const { records } = await checkTable(
      table,
      { mapping: guessMapping(table), order: null, byName: false },
      { window: null, places: new Map() },
    )
    expect(records.map(({ dates }) => dates[0]?.edtf)).toEqual(['2020-01/2020-06', '2020-03-05/2020-03-10', undefined])
  })
})
