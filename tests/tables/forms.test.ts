import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { type Checked, checkTable } from '../../src/tables/check-table.ts'
import { FIELDS } from '../../src/tables/fields.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { type ReadTable, readTable, readText } from '../../src/tables/read-table.ts'

/** Tables as forms, offices and databases write them: which column is which, and which rows are records. */

const KAZAKHSTAN = { west: 46, south: 40, east: 88, north: 56 }
const check = ({ table }: ReadTable): Promise<Checked> =>
  checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: KAZAKHSTAN, places: new Map() })
const fields = ({ table }: ReadTable) => {
  const mapping = guessMapping(table)
  return Object.fromEntries(FIELDS.flatMap((field) => (mapping[field] === undefined ? [] : [[field, table.headers[mapping[field]]]])))
}
const codes = ({ problems }: Checked) => problems.map(({ row, code }) => `${row} ${code}`)
const titles = ({ records }: Checked) => records.map(({ title }) => title)
const book = async (rows: (string | number | Date | null)[][], merges: readonly (readonly [number, number, number, number])[] = []) =>
  readTable(
    new Uint8Array(
      await writeXlsx({
        sheets: [
          {
            name: 'Cases',
            rows,
            merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
          },
        ],
      }),
    ),
  )

describe('columns', () => {
  it('are questions of a form', async () => {
    const english = readText(
      'Timestamp,Name of incident,When did it happen?,Where did it happen?,Describe what happened\n27/11/2020 14:03:22,Arrest,25/11/2020,Almaty,He was held\n',
    )
    expect(fields(english)).toEqual({
      title: 'Name of incident',
      date: 'When did it happen?',
      place: 'Where did it happen?',
      summary: 'Describe what happened',
    })
    expect((await check(english)).records[0]?.dates).toEqual([{ edtf: '2020-11-25', role: 'occurred' }])
    expect(
      fields(
        readText(
          'Отметка времени;Что произошло?;Когда это произошло?;Где это произошло? (город, село);Ссылка на источник\n27.11.2020 14:03:22;A;25.11.2020;B;https://a.kz\n',
        ),
      ),
    ).toEqual({
      summary: 'Что произошло?',
      date: 'Когда это произошло?',
      place: 'Где это произошло? (город, село)',
      url: 'Ссылка на источник',
    })
    expect(fields(readText('Оқиғаның атауы;Оқиға күні;Оқиға орны;Бұзушылық түрі\nA;2031-05-01;B;C\n'))).toEqual({
      title: 'Оқиғаның атауы',
      date: 'Оқиға күні',
      place: 'Оқиға орны',
      category: 'Бұзушылық түрі',
    })
  })

  it('have units and patterns behind their names', () => {
    expect(
      fields(readText('Title,Latitude (decimal degrees),Longitude (°),Date [YYYY-MM-DD],Location (town)\nA,51.1,71.4,2031-05-01,B\n')),
    ).toEqual({
      title: 'Title',
      lat: 'Latitude (decimal degrees)',
      lon: 'Longitude (°)',
      date: 'Date [YYYY-MM-DD]',
      place: 'Location (town)',
    })
    expect(fields(readText('Название случая;Широта (град.);Долгота (град.);Место происшествия\nA;51,1;71,4;B\n'))).toEqual({
      title: 'Название случая',
      lat: 'Широта (град.)',
      lon: 'Долгота (град.)',
      place: 'Место происшествия',
    })
  })

  it('are not those about a person, an office or the writing down', () => {
    expect(
      fields(
        readText(
          'Date of birth,Date of report,Дата рождения,Type of organisation,Where do you work?,Name of respondent,Туған күні,location-Altitude\na,b,c,d,e,f,g,h\n',
        ),
      ),
    ).toEqual({})
  })

  it.each([
    [
      'ODK',
      'incident-date,incident-description,location-Latitude,location-Longitude,location-Altitude,location-Accuracy,KEY\n2031-05-01,A,43.25,76.95,0,5,uuid:a\n',
    ],
    [
      'KoBo with groups',
      'group_a/incident_title,group_b/location,_group_b/location_latitude,_group_b/location_longitude,_group_b/location_altitude,_group_b/location_precision,_uuid\nA,43.25 76.95 350 4.5,43.25,76.95,350,4.5,a\n',
    ],
    ['KoBo without', 'incident_title,_location_latitude,_location_longitude,_location_altitude,_location_precision\nA,43.25,76.95,1,2\n'],
    ['a column of places that holds coordinates', 'title,Location\nA,"43.25, 76.95"\n'],
  ])('say where as %s does', async (_, text) => {
    const { records } = await check(readText(text))
    expect(records[0]?.place).toMatchObject({ point: { lat: 43.25, lon: 76.95 }, precision: 'site' })
  })

  it('of ACLED give the province for the region, not the part of the world', () => {
    expect(
      fields(readText('event_date,region,country,admin1,admin2,location,notes\n03 May 2020,Central Asia,Kazakhstan,A,B,C,D\n')),
    ).toMatchObject({
      region: 'admin1',
      place: 'location',
    })
  })

  it('give a district where nothing closer is known, and it is no town', async () => {
    const { records } = await check(readText('title,admin1,admin2\nA,Almaty Region,Talgar\n'))
    expect(records[0]?.place).toMatchObject({ name: 'Talgar', region: 'Almaty Region', precision: 'district' })
  })
})

describe('names in two rows', () => {
  it('are put together: groups above, merged or not', async () => {
    const rows = [
      ['Who does what where', null, null, null, null, null],
      ['WHO', null, 'WHERE', null, 'WHAT', 'WHEN'],
      ['Organization', 'Type', 'Admin 1', 'Type', 'Activity description', 'Start date'],
      ['UNICEF', 'UN', 'Almaty', 'City', 'Hygiene kits', new Date('2031-05-03T00:00:00Z')],
      ['IFRC', 'NGO', 'Almaty', 'City', 'Shelter', new Date('2031-05-04T00:00:00Z')],
    ]
    for (const merges of [
      [],
      [
        [0, 0, 0, 5],
        [1, 0, 1, 1],
        [1, 2, 1, 3],
      ] as const,
    ]) {
      const read = await book(rows, merges)
      expect(read.table.headers).toEqual(['Organization', 'WHO: Type', 'Admin 1', 'WHERE: Type', 'Activity description', 'Start date'])
      expect(read.notes).toEqual([{ kind: 'above-headers', count: 1 }, { kind: 'two-header-rows' }])
      expect(titles(await check(read))).toEqual(['Hygiene kits', 'Shelter'])
    }
  })

  it('stand once where a name is merged over both', async () => {
    const read = await book(
      [
        ['Incident', 'Date', null],
        [null, 'From', 'To'],
        ['Arrest', new Date('2031-05-03T00:00:00Z'), new Date('2031-05-04T00:00:00Z')],
      ],
      [
        [0, 0, 1, 0],
        [0, 1, 0, 2],
      ],
    )
    expect(fields(read)).toEqual({ title: 'Incident', date: 'From', end: 'To' })
    expect((await check(read)).records[0]?.dates[0]?.edtf).toBe('2031-05-03/2031-05-04')
  })

  it('are not a first record beside a column without a name', async () => {
    for (const row of ['A,note,unknown', 'A,City,5', 'A,some text,more text'])
      expect(titles(await check(readText(`title,,count\n${row}\nB,x,5\nC,y,6\n`)))).toEqual(['A', 'B', 'C'])
  })
})

describe('rows that are no records', () => {
  it('number the columns', async () => {
    const found = await check(readText('Название;Дата;Город\n1;2;3\nОбыск;01.05.2031;Алматы\n'))
    expect([titles(found), codes(found)]).toEqual([['Обыск'], ['2 row-headers']])
    expect(titles(await check(readText('title,count\n1,2\n3,4\n')))).toEqual(['1', '3'])
  })

  it('remark on the table', async () => {
    const found = await check(
      readText(
        'title,date,place\nA,2031-05-01,X\nSource: field monitors,,\n* preliminary,,\nПримечание: данные предварительные,,\nSource of water closed,,\n',
      ),
    )
    expect(titles(found)).toEqual(['A', 'Source of water closed'])
    expect(codes(found)).toEqual(['3 row-remark', '4 row-remark', '5 row-remark'])
  })
})

describe('headings between the rows', () => {
  it('say what the rows below leave empty', async () => {
    const read = readText(
      'Region,Town,Title,Date\nAlmaty Region,,,\n,Talgar,,\n,,A,2031-05-01\n,,B,2031-05-02\nTurkistan Region,,,\n,,C,2031-05-03\n',
    )
    expect(read.notes).toEqual([{ kind: 'group-rows', count: 3 }])
    const { records, problems } = await check(read)
    expect(problems).toEqual([])
    expect(records.map(({ row, title, place }) => [row, title, place.region, place.name])).toEqual([
      [4, 'A', 'Almaty Region', 'Talgar'],
      [5, 'B', 'Almaty Region', 'Talgar'],
      [7, 'C', 'Turkistan Region', 'Turkistan Region'],
    ])
  })

  it('are none where a record says the same itself, or nothing follows', async () => {
    for (const text of ['Region,Title\nX,\n,A\nY,B\n', 'Region,Title\n,A\nX,\n']) {
      const read = readText(text)
      expect(read.notes).toEqual([])
      const { records, problems } = await check(read)
      expect(records[0]?.place.region).toBeNull()
      expect(problems.map(({ code }) => code)).toEqual(['no-words'])
    }
  })
})

describe('cells', () => {
  it('beyond the last name are said', () => {
    const note = (text: string) => readText(text).notes.find(({ kind }) => kind === 'cells-beyond')
    expect(note('title,lat,lon\nA,51.1,71.4\nB, and more,51.17,71.43\n')).toEqual({ kind: 'cells-beyond', count: 1, row: 3 })
    expect(note('title,date,,\nA,2031-05-01,,\n')).toBeUndefined()
    expect(note('51.1,71.4\n2,3,4\n')).toBeUndefined()
  })

  it('have quotation marks behind a backslash, as databases write them', () => {
    const { table, notes } = readText('title,notes\n"He said \\"no\\", twice",b\nC,d\n')
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['He said "no", twice', 'b'],
      ['C', 'd'],
    ])
    expect(notes).toEqual([])
    expect(readText('title,path\nA,"C:\\"\nB,d\n').table.rows[0]?.cells).toEqual(['A', 'C:\\'])
  })
})

describe('tables of well-known collections', () => {
  it.each<[string, string, object]>([
    [
      'UCDP',
      'id,dyad_name,where_coordinates,adm_1,adm_2,latitude,longitude,date_start,date_end\n1,A,B,C,D,43,76,2031-05-01,2031-05-02\n',
      { region: 'adm_1', lat: 'latitude', date: 'date_start', end: 'date_end' },
    ],
    [
      'EM-DAT',
      'DisNo.,Disaster Type,Event Name,Location,Start Year,Start Month,Start Day,End Year\n1,Flood,A,B,2031,4,2,2031\n',
      { category: 'Disaster Type', title: 'Event Name', place: 'Location', date: 'Start Year, Start Month, Start Day' },
    ],
    [
      'IOM',
      'Incident Type,Incident Date,Location Description,Coordinates,Information Source\nA,2031-05-01,B,"43.65, 51.16",C\n',
      { category: 'Incident Type', source: 'Information Source', coordinates: 'Coordinates' },
    ],
    [
      'Ushahidi',
      'Title,Location.lat,Location.lon,Categories\nA,43.25,76.95,B\n',
      { title: 'Title', lat: 'Location.lat', lon: 'Location.lon', category: 'Categories' },
    ],
    [
      'a program',
      'incidentTitle,incidentDate,locationName,gpsLat,gpsLong\nA,2031-05-01,B,43,76\n',
      { title: 'incidentTitle', date: 'incidentDate', place: 'locationName', lat: 'gpsLat', lon: 'gpsLong' },
    ],
    [
      'an office',
      'Дата и время;Краткое описание инцидента;Источник информации\n01.05.2031;A;B\n',
      { date: 'Дата и время', summary: 'Краткое описание инцидента', source: 'Источник информации' },
    ],
    [
      'an office in Kazakh',
      'Күні мен уақыты;Не болды;Қайда болды\n01.05.2031;A;B\n',
      { date: 'Күні мен уақыты', summary: 'Не болды', place: 'Қайда болды' },
    ],
  ])('%s', (_, text, expected) => {
    expect(fields(readText(text))).toMatchObject(expected)
  })
})

it('words for nothing known are empty in every column', async () => {
  const words = [
    'не известна',
    'не установлено',
    'нет сведений',
    'мәлімет жоқ',
    'анықталмаған',
    'уточняется',
    'to be confirmed',
    '…',
    '...',
  ]
  const { records, problems } = await check(
    readText(`title,date,lat,lon,place\n${words.map((word) => `A,${word},${word},,${word}\n`).join('')}`),
  )
  expect(problems).toEqual([])
  expect(new Set(records.map(({ place }) => place.name))).toEqual(new Set([null]))
})

it('the end of what goes on is open', async () => {
  const ends = ['ongoing', 'Present', 'по настоящее время', 'продолжается', 'қазіргі уақытқа дейін']
  const { records, problems } = await check(
    readText(`title,start,end\n${ends.map((end) => `A,01.05.2031,${end}\n`).join('')}B,01.05.2031 – present,\nC,,ongoing\n`),
  )
  expect(records.map(({ dates }) => dates[0]?.edtf)).toEqual([...ends.map(() => '2031-05-01/..'), '2031-05-01/..', undefined])
  expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(['8 end date-unreadable'])
})

it('times in seconds or milliseconds since 1970 are days', async () => {
  const { records } = await check(readText('title,date\nA,1935360000\nB,1935360000000\n'))
  expect(records.map(({ dates }) => dates[0]?.edtf)).toEqual(['2031-05-01', '2031-05-01'])
})

it('the sheet with the records is read, not the one that describes them', async () => {
  const { table, notes } = await readTable(
    new Uint8Array(
      await writeXlsx({
        sheets: [
          {
            name: 'README',
            rows: [
              ['Dataset', 'Incidents'],
              ['Source', 'X'],
              ['Date', '2031'],
            ],
          },
          {
            name: 'Data',
            rows: [
              ['title', 'date', 'place'],
              ['A', '2031-05-01', 'X'],
            ],
          },
        ],
      }),
    ),
  )
  expect(table.headers).toEqual(['title', 'date', 'place'])
  expect(notes).toEqual([{ kind: 'other-sheets', read: 'Data', names: ['README'] }])
})
