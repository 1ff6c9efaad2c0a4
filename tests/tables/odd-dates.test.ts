import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { readDate } from '../../src/tables/dates.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readText } from '../../src/tables/read-table.ts'

/** Dates as they stand in real tables of those who document: none may be read for another, none more exactly than it is written. */

const edtf = (cell: string) => {
  const read = readDate(cell, null)
  return read.kind === 'date' ? read.edtf : read.kind === 'problem' ? read.code : read.kind
}
const check = async (text: string) => {
  const { table, notes } = readText(text)
  const mapping = guessMapping(table)
  const found = await checkTable(table, { mapping, order: null, byName: false }, { window: null, places: new Map() })
  return { ...found, notes, dates: found.records.map((record) => record.dates.map((date) => date.edtf).join()) }
}

describe('a date in a cell', () => {
  it.each([
    // What is not sure stays so.
    ['on or about 15 March 2020', '2020-03-15~'],
    ['on or around 15 March 2020', '2020-03-15~'],
    ['March 2020?', '2020-03?'],
    ['15.03.2020 ?', '2020-03-15?'],
    ['15 March 2020 (?)', '2020-03-15?'],
    ['15.03.2020 to present', '2020-03-15/..'],
    ['15 March 2020 to present', '2020-03-15/..'],
    ['15 March 2020 - ongoing', '2020-03-15/..'],
    // Hours and days of the week say no other day.
    ['15 March 2020 at approx. 2pm', '2020-03-15'],
    ['15 March 2020, 2 pm', '2020-03-15'],
    ['15 марта 2020 года, 14 час. 30 мин.', '2020-03-15'],
    ['15 марта 2020 в 14 ч.', '2020-03-15'],
    ['вс, 15.03.2020', '2020-03-15'],
    ['15.03.2020 (вс)', '2020-03-15'],
    ['воскресенье 15.03.2020', '2020-03-15'],
    ['Sunday 15/03/2020', '2020-03-15'],
    ['Sun 2020-03-15', '2020-03-15'],
    ['15.03.2020 жексенбі', '2020-03-15'],
    ['15.03.2020 вечером', '2020-03-15'],
    ['утром 15.03.2020', '2020-03-15'],
    ['15.03.2020, night', '2020-03-15'],
    // Brackets and marks of notes.
    ['[2020-03-15]', '2020-03-15'],
    ['(15.03.2020)', '2020-03-15'],
    ['15.03.2020*', '2020-03-15'],
    // Signs that nobody sees.
    ['15.\u200B03.2020', '2020-03-15'],
    ['\u00AD15 March 2020', '2020-03-15'],
    // Years
    ['2019-2020', '2019/2020'],
    ['2019/2020', '2019/2020'],
    ['2019/20', '2019/2020'],
    ['2020.0', '2020'],
    ['в 2020 году', '2020'],
    ['2021/20', 'date-impossible'],
    // Days with Roman months, and without the year that follows.
    ['15.III.2020', '2020-03-15'],
    ['15 xii 2020', '2020-12-15'],
    ['15.XIII.2020', 'date-unreadable'],
    ['15.03-02.04.2020', '2020-03-15/2020-04-02'],
    ['15.03.-02.04.2020', '2020-03-15/2020-04-02'],
    ['15.-16.03.2020', '2020-03-15/2020-03-16'],
    ['15.03-31.02.2020', 'date-impossible'],
    // Parts that are not filled in.
    ['__.03.2020', '2020-03'],
    ['..03.2020', '2020-03'],
    ['--.03.2020', '2020-03'],
    ['__.__.2020', '2020'],
    // Words before a date that say another.
    ['–15.03.2020', 'date-unreadable'],
    ['3 days from 15 March 2020', 'date-unreadable'],
    ['daily since 16 March 2020', 'date-unreadable'],
    ['ежедневно с 16 марта 2020', 'date-unreadable'],
    ['shortly after March 2020', 'date-unreadable'],
    ['night of 15 to 16 March 2020', '2020-03-15/2020-03-16'],
    ['ночь с 15 на 16 марта 2020', '2020-03-15/2020-03-16'],
    ['15th-20th March 2020', '2020-03-15/2020-03-20'],
    ['2020-03-15 / 2020-03-17', '2020-03-15/2020-03-17'],
    ['2Q 2020', '2020-04/2020-06'],
    ['1H2020', '2020-01/2020-06'],
    ['15 or 16 March 2020', '2020-03-15/2020-03-16'],
    ['15 марта 2020, после полудня', '2020-03-15'],
    ['15 March 2020 – 17 March 2020 (3 days)', '2020-03-15/2020-03-17'],
    // Weeks
    ['week of 16 March 2020', '2020-03-16/2020-03-22'],
    ['the week of March 16, 2020', '2020-03-16/2020-03-22'],
    ['w/c 16.03.2020', '2020-03-16/2020-03-22'],
    ['неделя с 16 марта 2020 г.', '2020-03-16/2020-03-22'],
    ['week ending 22 March 2020', '2020-03-16/2020-03-22'],
    ['week beginning 02/03/2020', 'date-unreadable'],
    // Several days are no stretch.
    ['15.03.2020\n17.03.2020', 'date-several'],
    ['15 March\n2020', '2020-03-15'],
    ['15.03.2020, 16.03.2020', 'date-several'],
    ['15.03.2020; 02.04.2020', 'date-several'],
    ['2020-03-15, 2020-03-17', 'date-several'],
    ['15 March and 2 April 2020', 'date-several'],
    ['15 марта 2020 и 2 апреля 2020', 'date-several'],
    ['15 and 17 March 2020', 'date-several'],
    ['15, 20, 25 марта 2020', 'date-several'],
    ['15 и 16 марта 2020', '2020-03-15/2020-03-16'],
    ['15, 16 March 2020', '2020-03-15/2020-03-16'],
    ['March 15-20, 2020', '2020-03-15/2020-03-20'],
    ['March 15 - April 2, 2020', '2020-03-15/2020-04-02'],
    ['31 March and 1 April 2020', '2020-03-31/2020-04-01'],
    ['between 15 March and 2 April 2020', '2020-03-15/2020-04-02'],
    ['между 15 и 20 марта 2020', '2020-03-15/2020-03-20'],
  ])('%s is %s', (cell, wanted) => {
    expect(edtf(cell)).toBe(wanted)
  })

  it.each(['marketing 2020', 'maybe 2020', 'Octopus 2020', 'Decree 2020', 'Октябрьский 2020', 'Майский район 2020', 'Марат 2020'])(
    '%s names no month',
    (cell) => expect(edtf(cell)).toBe('date-unreadable'),
  )

  it.each(['Қарағанды 2020', 'Наурызбай ауданы 2020', 'Maya 2020', 'декларация 2020'])('nor does %s', (cell) =>
    expect(edtf(cell)).toBe('date-unreadable'),
  )

  it.each([
    ['Febuary 2020', '2020-02'],
    ['3 сентебря 2020', '2020-09-03'],
    ['Septmber 2020', '2020-09'],
    ['сент. 2020', '2020-09'],
    ['Sept 2020', '2020-09'],
    ['июле 2020', '2020-07'],
    ['2020 жылғы наурыздағы', '2020-03'],
    ['мамырының 5-і 2020', '2020-05-05'],
  ])('a month with a slip in it, or bent, is one: %s', (cell, wanted) => expect(edtf(cell)).toBe(wanted))
})

describe('a date of another age than the others', () => {
  it('is shown as it stands, and said', async () => {
    const { dates, problems } = await check(
      'title,date\nA,15.03.2020\nB,15.03.0020\nC,15.03.2200\nD,2020\nE,2563-03-15\nF,16.03.2020\nG,17.03.2020\nH,18.03.2020\n',
    )
    expect(dates.slice(0, 3)).toEqual(['2020-03-15', '0020-03-15', '2200-03-15'])
    expect(problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'date', '15.03.0020', 'date-outside'],
      [4, 'date', '15.03.2200', 'date-outside'],
      [6, 'date', '2563-03-15', 'date-outside'],
    ])
  })

  it('is none where the table tells of many ages', async () => {
    const { problems } = await check('title,date\nA,1931\nB,1937\nC,1954\nD,1986-12-17\nE,2020\nF,1916\n')
    expect(problems).toEqual([])
  })
})

describe('dates known less exactly than a day', () => {
  it('are read so where a column of ACLED says it', async () => {
    const { dates, notes } = await check(
      'event_date,time_precision,notes\n15 March 2020,1,A\n15 March 2020,2,B\n01 March 2020,3,C\n02 March 2020,,D\n',
    )
    expect(dates).toEqual(['2020-03-15', '2020-03-15~', '2020-03', '2020-03-02'])
    expect(notes).toEqual([{ kind: 'coarse-dates', count: 2, column: 'time_precision' }])
  })

  it('are left as they are where a column of that name means something else', async () => {
    const { dates, notes } = await check('date,time_precision,title\n15 March 2020,hour,A\n')
    expect([dates, notes]).toEqual([['2020-03-15'], []])
  })
})

describe('days and months that a program took for each other', () => {
  const text = (days: readonly string[]) => `title,date\n${days.map((day, at) => `E${at},${day}\n`).join('')}`

  it('are said: all dates of the spreadsheet have a day up to 12, all others are text with one beyond', async () => {
    const { problems, notes } = await check(text(['2020-01-03', '2020-05-03', '2020-09-03', '13/03/2020', '20/03/2020', '28/03/2020']))
    expect(problems).toEqual([])
    expect(notes).toEqual([{ kind: 'turned-dates', column: 'date', count: 3, row: 2 }])
  })

  it('are not suspected where dates are written in two ways without that', async () => {
    for (const days of [
      ['2020-01-03', '2020-05-03', '2020-09-23', '13/03/2020', '20/03/2020', '28/03/2020'],
      ['2020-01-03', '2020-05-03', '2020-09-03', '13/03/2020', '02/03/2020', '28/03/2020'],
      ['2020-01-03', '2020-05-03', '13/03/2020', '28/03/2020'],
    ])
      expect((await check(text(days))).notes).toEqual([])
  })
})
