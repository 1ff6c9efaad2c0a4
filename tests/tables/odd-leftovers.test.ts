import { describe, expect, it } from 'vitest'
import { checkText } from '../fixtures/check-text.ts'

/** What is left in real tables beside their records: headings, sums, lines below them, words for nothing. */

const check = async (text: string) => {
  const found = await checkText(text.replaceAll('|', '\t'))
  return { ...found, codes: found.problems.map(({ row, code }) => `${row} ${code}`) }
}

describe('words for nothing', () => {
  it.each([
    'n.d.',
    'n/d',
    's.d.',
    'N.A',
    'NA',
    'n. a.',
    'н.д.',
    'н/у',
    'не уст.',
    '*',
    '.',
    '_',
    '――',
    'N/K',
    'not avail.',
    'not provided',
    'not given',
    'TBA',
    'undefined',
    'отсутствует',
    'не заполнено',
    'не применимо',
    'неприменимо',
    'толтырылмаған',
    '#N/A N/A',
    '   ',
    '\u00A0',
    '\u3000',
  ])('%j is one', async (cell) => {
    const { records, problems } = await check(`title|date|lat|lon|place|type\nA|${cell}|${cell}|${cell}|${cell}|${cell}\n`)
    expect(problems).toEqual([])
    expect(records[0]).toMatchObject({ categories: [], dates: [], place: { name: null, point: null } })
  })

  it('are none in other letters, or inside words', async () => {
    const { records } = await check('title|place|verification\nA|Na|pending\nB|Unknown Soldier Square|\nC|Not given, but known\nD|ND\n')
    expect(records.map(({ place }) => place.name)).toEqual(['Na', 'Unknown Soldier Square', 'Not given, but known', 'ND'])
  })
})

describe('errors of a spreadsheet', () => {
  it.each(['#####', 'Err:502', '#GETTING_DATA', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#VALUE!', 'Loading...'])(
    '%s is no place and no category, and is said',
    async (cell) => {
      const { records, codes } = await check(`title|date|lat|lon|place|type\nA|${cell}|${cell}|${cell}|${cell}|${cell}\n`)
      expect(records[0]).toMatchObject({ categories: [], dates: [], place: { name: null, point: null }, others: [] })
      expect(codes).toEqual(['2 cell-error', '2 cell-error', '2 date-unreadable', '2 coordinate-unreadable'])
    },
  )

  it('is none in words', async () => {
    expect((await check('title|place\nA rally|#StopTheWar\n')).records[0]).toMatchObject({
      title: 'A rally',
      place: { name: '#StopTheWar' },
    })
  })
})

describe('a row that repeats the headers', () => {
  it.each(['TITLE|DATE|CITY', 'Title |Date |City ', 'Title:|Date:|City:', 'title|date|city (continued)', 'Title|Date|', '|date|city'])(
    'in its own way: %s',
    async (row) => {
      const { titles, codes } = await check(`title|date|city\nA|2020-03-15|Almaty\n${row}\nB|2020-03-15|Almaty\n`)
      expect([titles, codes]).toEqual([['A', 'B'], ['3 row-headers']])
    },
  )

  it('is none where it says one of their names', async () => {
    expect((await check('title|date|city\nTitle|2020-03-15|Almaty\nCity|2020-03-15|city\n')).titles).toEqual(['Title', 'City'])
  })
})

describe('lines below and between the records', () => {
  it.each(['N = 45', 'n=45', 'Count: 3', 'Number of incidents: 3', 'Количество записей: 3', 'Кол-во: 3', 'Total records 3', 'Total: 45'])(
    'count them: %s',
    async (line) => {
      const { titles, codes } = await check(`title|date|city\nA|2020-03-15|Almaty\n${line}||\n`)
      expect([titles, codes]).toEqual([['A'], ['3 row-total']])
    },
  )

  it.each(['Total|3|', 'Итого|45|', 'Барлығы||3', 'Total|3|7', 'Average|3|', 'Среднее|3|'])('add them up: %s', async (line) => {
    const { titles, codes } = await check(`title|date|dead\nA|2020-03-15|4\n${line}\n`)
    expect([titles, codes]).toEqual([['A'], ['3 row-total']])
  })

  it.each([
    'Disclaimer: The boundaries shown on this map',
    'Generated on 1 June 2020',
    'Downloaded from example.org',
    'Page 1 of 3',
    'End of table',
    'Legend: red = verified',
    '* - по предварительным данным',
    '** preliminary',
    'Contact: a@b.org',
    '(c) Org, 2020',
    'Стр. 1 из 3',
    'Конец таблицы',
    'Контакты: X',
    'Сформировано 01.06.2020',
    'Source: X',
  ])('remark on them: %s', async (line) => {
    const { titles, codes } = await check(`title|date|city\nA|2020-03-15|Almaty\n${line}||\n`)
    expect([titles, codes]).toEqual([['A'], ['3 row-remark']])
  })

  it('are records where they say what happened', async () => {
    const { titles } = await check(
      'title|date|city\n(c) Arrest on 3 March 2020||\n(c) Third of them||\nContact with lawyers denied||\nPage torn out of a passport||\nEnd of quarantine||\nGenerated fakes spread||\nCount of votes stopped||\nTotal|2020-03-15|Almaty\nAverage man fined||\n',
    )
    expect(titles).toHaveLength(9)
  })
})

describe('a heading over the rows of a month', () => {
  it.each(['MARCH 2020', 'Март 2020 г.', '2020', '2020 жылғы наурыз', 'Q1 2020', 'I квартал 2020'])(
    'is no record, and is said: %s',
    async (heading) => {
      const { titles, codes } = await check(
        `title|date|city\n${heading}||\nA|2020-03-15|Almaty\nB|2020-03-16|Almaty\nAPRIL 2020||\nC|2020-04-15|Astana\n`,
      )
      expect([titles, codes]).toEqual([
        ['A', 'B', 'C'],
        ['2 row-heading', '5 row-heading'],
      ])
    },
  )

  it('is said also where it stands in the column of dates, or of numbers', async () => {
    expect((await check('date|title|city\nMarch 2020||\n2020-03-15|A|Almaty\n2020-03-16|B|Almaty\n')).codes).toEqual(['2 row-heading'])
    expect((await check('no|title|date|city\nMarch 2020|||\n1|A|2020-03-15|Almaty\n2|B|2020-03-16|Almaty\n')).codes).toEqual([
      '2 row-heading',
    ])
  })

  it('is none where it is a day, or in a table of one column', async () => {
    expect((await check('date|title\n15.03.2020|\n16.03.2020|B\n')).codes).toEqual(['2 no-words'])
    expect((await check('title\nMarch 2020\n')).titles).toEqual(['March 2020'])
  })
})

it('empty columns behind the last change nothing', async () => {
  const { titles, notes, codes } = await check('title|date|city|||\nA|2020-03-15|Almaty|||\nB|2020-03-16|Almaty|||\n')
  expect([titles, notes, codes]).toEqual([['A', 'B'], [], []])
})

it('truths in three languages are shown as they are', async () => {
  const { records, codes } = await check('title|arrested|charged\nA|TRUE|да\nB|нет|жоқ\nC|иә|0\n')
  expect(records.map(({ others }) => others.map(({ value }) => value).join())).toEqual(['TRUE,да', 'нет,жоқ', 'иә,0'])
  expect(codes).toEqual([])
})
