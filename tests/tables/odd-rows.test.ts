import { describe, expect, it } from 'vitest'
import { readTable, readText } from '../../src/tables/read-table.ts'
import { checkText } from '../fixtures/check-text.ts'

/** Rows and cells that are not what they look like. */

const check = async (text: string) => {
  const found = await checkText(text)
  return { ...found, codes: found.problems.map(({ row, code }) => `${row} ${code}`) }
}

describe('words for nothing', () => {
  it.each([
    'unk',
    'UNK.',
    'NaN',
    'nan',
    'NaT',
    '<NA>',
    '(blank)',
    '(пусто)',
    '--',
    'n / a',
    'Not Reported',
    'not recorded',
    'no information',
    'date unknown',
    'location unknown',
    'unknown location',
    'дата неизвестна',
    'место не установлено',
    'Неизвестно.',
    'Не известен',
    'нет инф.',
    'без даты',
    'күні белгісіз',
  ])('%s is one', async (cell) => {
    const { records, problems } = await check(`title\tdate\tplace\ttype\nA\t${cell}\t${cell}\t${cell}\n`)
    expect(problems).toEqual([])
    expect(records[0]).toMatchObject({ categories: [], dates: [], place: { name: null } })
  })

  it('are none inside a sentence', async () => {
    const { records } = await check('title,place\nA,Unknown Soldier Square\nB,Blank street\nC,Nan\n')
    expect(records.map(({ place }) => place.name)).toEqual(['Unknown Soldier Square', 'Blank street', 'Nan'])
  })
})

describe('errors of a spreadsheet', () => {
  it('are no place and no category, and are said', async () => {
    const { records, problems } = await check(
      'title\tdate\tplace\ttype\tperpetrator\nA\t2020-03-15\t#REF!\t#ИМЯ?\t#DIV/0!\nB\t#VALUE!\tX\tY\tZ\n',
    )
    expect(records[0]).toMatchObject({ categories: [], place: { name: null }, others: [{ name: 'perpetrator', value: '#DIV/0!' }] })
    expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 type cell-error',
      '2 place cell-error',
      '3 date date-unreadable',
    ])
  })
})

describe('rows below and between the records', () => {
  it('add up, whatever they are called', async () => {
    const { titles, codes } = await check(
      'region,city,event,date,count\nAlmaty,Almaty,Arrest,15.03.2020,3\nAlmaty Total,,,,5\nИтого по Алматы,,,,5\nSubtotal Almaty,,,,5\nAktobe,Aktobe,Fine,17.03.2020,1\nВсего по стране: ,,,,6\nGrand Total,,,,6\n',
    )
    expect(titles).toEqual(['Arrest', 'Fine'])
    expect(codes).toEqual(['3 row-total', '4 row-total', '5 row-total', '7 row-total', '8 row-total'])
  })

  it('count the records', async () => {
    const { titles, codes } = await check('title,date,city\nA,2020-03-15,Almaty\nВсего записей: 2,,\nTotal: 2 incidents,,\nTotal 15,,\n')
    expect(titles).toEqual(['A'])
    expect(codes).toEqual(['3 row-total', '4 row-total', '5 row-total'])
  })

  it('remark on the table', async () => {
    const { titles, codes } = await check(
      'title,date,city\nA,2020-03-15,Almaty\n© Org 2020,,\nData as of 1 June 2020.,,\nПо состоянию на 01.06.2020,,\nLast updated: 1 June 2020,,\nCompiled by X,,\n',
    )
    expect(titles).toEqual(['A'])
    expect(codes).toEqual([3, 4, 5, 6, 7].map((row) => `${row} row-remark`))
  })

  it('are records where they say what happened', async () => {
    const { titles } = await check(
      'title,date,city\nTotal lockdown of the city,,\nTotal ban on rallies,,X\nSum of money taken,,\nCompiled lists of contacts were published,,\n',
    )
    expect(titles).toHaveLength(4)
  })
})

describe('an address without its beginning', () => {
  it('is kept as words, and said', async () => {
    const { records, codes } = await check('title,source,link\nA,Vlast,vlast.kz/2\nB,,www.x.kz\nC,,see Facebook\n')
    expect(records.map(({ sources }) => sources)).toEqual([
      [{ url: null, publisher: 'Vlast, vlast.kz/2' }],
      [{ url: null, publisher: 'www.x.kz' }],
      [{ url: null, publisher: 'see Facebook' }],
    ])
    expect(codes).toEqual(['2 link-unreadable', '3 link-unreadable', '4 link-unreadable'])
  })
})

describe('quotation marks that nobody closed', () => {
  it('spoil no row but their own', async () => {
    const { titles, notes, records } = await check(
      'id,title,date,city\n1,The "so-called" trial,2020-03-01,Almaty\n2,"Quote" at start,2020-03-02,Almaty\n3,He said "no,2020-03-03,Almaty\n4,5" pipe used,2020-03-04,Almaty\n5,"broken start,2020-03-05,Almaty\n6,"Next, one",2020-03-06,Almaty\n7,Last,2020-03-07,Almaty\n',
    )
    expect(titles).toEqual([
      'The "so-called" trial',
      '"Quote" at start',
      'He said "no',
      '5" pipe used',
      '"broken start',
      'Next, one',
      'Last',
    ])
    expect(records.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(notes.filter(({ kind }) => kind === 'open-quote')).toEqual([{ kind: 'open-quote', row: 3, count: 2 }])
  })

  it('are no reason to lose a row where they are many', async () => {
    for (const cell of ['"Event', '"Event" one', 'Event "one']) {
      const { titles, notes } = await check(
        `id,title,date\n${Array.from({ length: 400 }, (_, at) => `${at},${cell},2020-03-15\n`).join('')}`,
      )
      expect(titles).toEqual(Array.from({ length: 400 }, () => cell))
      expect(notes).toEqual(cell.startsWith('E') ? [] : [{ kind: 'open-quote', row: 2, count: 400 }])
    }
  })

  it('in a cell of several lines are left to it', async () => {
    const { titles } = await check('title,notes,date\n"He said "no" twice\nand left",b,2020-03-01\nC,d,2020-03-02\n')
    expect(titles).toEqual(['He said "no" twice\nand left', 'C'])
  })
})

describe('cells in signs that a program put about them', () => {
  it('are what stands inside', async () => {
    const { records, problems } = await check('title;date;lat;lon\n="A ""B""";="15.03.2020";="43,25";="76,95"\n="1"+"2";;;\n')
    expect(problems).toEqual([])
    expect(records.map(({ title, dates, place: { point } }) => [title, dates[0]?.edtf, point])).toEqual([
      ['A "B"', '2020-03-15', { lat: 43.25, lon: 76.95 }],
      ['="1"+"2"', undefined, null],
    ])
  })

  it('and spaces before these', async () => {
    const { records } = await check('title , date , city\nA , 2020-03-15 , Almaty\n"B" , "2020-03-16" , "Astana ""X"""\n')
    expect(records.map(({ title, dates, place }) => [title, dates[0]?.edtf, place.name])).toEqual([
      ['A', '2020-03-15', 'Almaty'],
      ['B', '2020-03-16', 'Astana "X"'],
    ])
  })
})

describe('lines of which each stands in quotation marks as a whole', () => {
  it('are split inside', async () => {
    const { titles, records } = await check('"title;date;city"\n"A;15.03.2020;Almaty"\n"B ""C"";16.03.2020;Astana"\n')
    expect(titles).toEqual(['A', 'B "C"'])
    expect(records.map(({ row, place }) => [row, place.name])).toEqual([
      [2, 'Almaty'],
      [3, 'Astana'],
    ])
    expect(readText('"title, and more"\n"A, and B"\n').table.headers).toEqual(['title, and more'])
  })
})

describe('UTF-8 with a broken letter', () => {
  it('is read all the same, and said', async () => {
    const text = new TextEncoder().encode('title,date,city\nЗадержание,15.03.2020,Алматы\nШтраф за отсутствие маски,16.03.2020,Астана\n')
    const latin = Uint8Array.of(...text, 0x43, 0x61, 0x66, 0xe9, 0x2c, 0x2c, 0x0a)
    const { table, notes } = await readTable(latin)
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Задержание', 'Штраф за отсутствие маски', 'Caf\uFFFD'])
    expect(notes).toEqual([{ kind: 'broken-letters', count: 1 }])
  })

  it('cut in the middle of a letter, as a database does', async () => {
    const text = new TextEncoder().encode('title,date\nЗадержание активиста,15.03.2020\nШтраф')
    const { table, notes } = await readTable(text.subarray(0, -1))
    expect(table.rows.at(-1)?.cells[0]).toBe('Штра\uFFFD')
    expect(notes).toContainEqual({ kind: 'broken-letters', count: 1 })
  })
})

describe('what a cell says and nobody could read', () => {
  const others = async (text: string) =>
    (await check(text)).records.map((record) => record.others.map(({ name, value }) => `${name}: ${value}`))

  it('stands in the account all the same', async () => {
    expect(await others('title,date,lat,lon\nA,spring 2020,by the bridge,71\nB,2020-03-15,43.25,76.95\nC,,430,760\n')).toEqual([
      ['date: spring 2020', 'lat: by the bridge', 'lon: 71'],
      [],
      ['lat: 430', 'lon: 760'],
    ])
    expect(await others('title,lat,lon\nA,by the bridge,by the bridge\nB,0,0\n')).toEqual([['lat: by the bridge'], []])
    expect(await others('title,date,end date\nA,15.03.2020,10.03.2020\n')).toEqual([['date: 15.03.2020', 'end date: 10.03.2020']])
  })

  it('is a word for certainty, precision or kind that is not ours', async () => {
    expect(
      await others(
        'title,verification,geo precision,kind\nA,Verified by two witnesses,within 5 km,phone call\nB,reported,settlement,situation\n',
      ),
    ).toEqual([['kind: phone call', 'verification: Verified by two witnesses', 'geo precision: within 5 km'], []])
  })

  it('is an id that a link cannot hold as it is', async () => {
    expect(await others('id,title\nДело №5,A\nkz-1,B\nKZ-1,C\nKZ-2,D\n')).toEqual([['id: Дело №5'], [], ['id: KZ-1'], []])
  })
})

it('words for how exactly a place is known', async () => {
  const { records } = await check(
    `title,lat,lon,place,precision\n${['exact', 'City', 'town', 'ADM2', 'admin1', 'Район', 'область', 'country', '(2) 25 km', '(5) Country level', 'национальный'].map((word) => `A,43,77,X,${word}\n`).join('')}`,
  )
  expect(records.map(({ place }) => place.precision)).toEqual([
    'site',
    'settlement',
    'settlement',
    'district',
    'region',
    'district',
    'region',
    'country',
    'district',
    'country',
    'country',
  ])
})
