import { describe, expect, it } from 'vitest'
import { type Checked, checkTable } from '../../src/tables/check-table.ts'
import { readPair } from '../../src/tables/coordinates.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readText } from '../../src/tables/read-table.ts'

/** Places as they stand in real tables: a pin goes where the table says, and no more exactly. */

const KAZAKHSTAN = { west: 46, south: 40, east: 88, north: 56 }
const check = (text: string): Promise<Checked> => {
  const { table } = readText(text)
  return checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: KAZAKHSTAN, places: new Map() })
}
const points = ({ records }: Checked) => records.map(({ place: { point } }) => (point ? `${point.lat} ${point.lon}` : '-'))
const codes = ({ problems }: Checked) => problems.map(({ row, column, code }) => `${row} ${column} ${code}`)
const pair = (cell: string) => {
  const read = readPair(cell)
  if (read === null) return null
  const [first, second] = read
  const [lat, lon] = first.axis === 'lon' ? [second, first] : [first, second]
  return `${lat.degrees} ${lon.degrees}`
}

describe('a link to a map', () => {
  it.each([
    // Where the map looked when it was copied, and the place itself.
    [
      'https://www.google.com/maps/place/X/@51.1801,71.446,12z/data=!3m1!4b1!4m5!3m4!1s0x42:0x97!8m2!3d51.1605!4d71.4703',
      '51.1605 71.4703',
    ],
    ['https://www.google.com/maps/place/43%C2%B015/@43.2,76.9,17z/data=!3m1!4b1!4m4!3m3!8m2!3d43.25!4d76.95?entry=ttu', '43.25 76.95'],
    ['https://yandex.kz/maps/163/x/?ll=71.4%2C51.1&mode=whatshere&whatshere%5Bpoint%5D=71.45%2C51.18&z=12', '51.18 71.45'],
    ['https://yandex.kz/maps/?ll=71.4,51.1&mode=poi&poi[point]=71.45,51.18', '51.18 71.45'],
    ['https://yandex.ru/maps/?ll=71.4,51.1&pt=71.45,51.18&z=12', '51.18 71.45'],
    ['https://maps.google.com/?ll=43.2,76.9&q=43.25,76.95', '43.25 76.95'],
    ['https://www.google.com/maps/search/?api=1&query=43.25%2C76.95', '43.25 76.95'],
    ['https://2gis.kz/almaty/geo/76.95,43.25?m=76.9,43.2%2F12', '43.25 76.95'],
    ['https://t.me/c/12,13/14', null],
    // A way from one point to another is no place.
    ['https://www.google.com/maps/dir/43.25,76.95/51.18,71.45', null],
  ])('%s', (cell, wanted) => expect(pair(cell)).toBe(wanted))
})

describe('both coordinates in one cell', () => {
  it.each([
    ['E71.45 N51.18', '51.18 71.45'],
    ['71.45 E, 51.18 N', '51.18 71.45'],
    ['long 71.45 lat 51.18', '51.18 71.45'],
    ['Долгота: 71.45, Широта: 51.18', '51.18 71.45'],
    ['{"lat":51.18,"lng":71.45}', '51.18 71.45'],
    ["{'longitude': 71.45, 'latitude': 51.18}", '51.18 71.45'],
    ['51.18 71.45 0', '51.18 71.45'],
    ['51.18 71.45 347.2', '51.18 71.45'],
    // Not exactly known, which a pin would not show.
    ['51.18, 71.45 (approx.)', null],
    ['~51.18, 71.45', null],
    ['51.\u200B18, 71.45', '51.18 71.45'],
    ['51 10 48', null],
    ['43.25, 76.95; 51.18, 71.45', null],
  ])('%s', (cell, wanted) => expect(pair(cell)).toBe(wanted))

  it('is read where it stands in the column of one, or of each', async () => {
    const found = await check(
      'title,lat,lon\nA,"43.25, 76.95",\nB,,"43.25, 76.95"\nC,"43.25, 76.95","43.25, 76.95"\nD,"43.25, 76.95",71\nE,43.25,\n',
    )
    expect(points(found)).toEqual(['43.25 76.95', '43.25 76.95', '43.25 76.95', '-', '-'])
    expect(codes(found)).toEqual(['5 lat coordinate-unreadable', '6 lon coordinate-half'])
  })

  it.each([
    [
      'a label of KoBo',
      'Что произошло?,Где это произошло?,_Где это произошло?_latitude,_Где это произошло?_longitude\nA,43.25 76.95 0 0,43.25,76.95\n',
    ],
    ['a database', 'title,Geolocation__geolocation\nA,43.2500|76.9500\n'],
    ['a label', 'title,Точка на карте\nA,"43.2500, 76.9500"\nB,\n'],
    ['ODK', 'incident-when,incident-what,incident-geo,meta-instanceID,KEY\n2020-03-30,Held,43.25 76.95 0.0 0.0,uuid:a,uuid:a\n'],
  ])('is found in a column of %s', async (_, text) => {
    const { records } = await check(text)
    expect(records[0]?.place).toMatchObject({ point: { lat: 43.25, lon: 76.95 }, precision: 'site' })
    expect(records[0]?.place.name).not.toMatch(/0 0/)
  })

  it('is none where a column only has two numbers', async () => {
    const { table } = readText('title,Scores\nA,"10.5, 20.5"\nB,"11, 12"\n')
    expect(guessMapping(table).coordinates).toBeUndefined()
  })
})

describe('names of columns', () => {
  const fields = (header: string) => {
    const { table } = readText(`${header}\n${header.replaceAll(/[^,]+/g, 'x1')}\n`)
    return Object.fromEntries(Object.entries(guessMapping(table)).map(([field, column]) => [field, table.headers[column]]))
  }

  it('have signs in them that nobody sees', () => {
    expect(fields('La\u200Btitude,Long\u00ADitude,Title')).toMatchObject({ lat: 'La\u200Btitude', lon: 'Long\u00ADitude' })
  })

  it.each([
    ['event,admin1Name,admin1Pcode,admin2Name,admin2Pcode', { region: 'admin1Name', place: 'admin2Name' }],
    ['title,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE', { region: 'ADM1_EN', place: 'ADM2_EN' }],
    [
      '№ п/п,1. Дата происшествия,2. Место,3. Описание события,4. Вид нарушения,5. Ссылка',
      {
        id: '№ п/п',
        date: '1. Дата происшествия',
        place: '2. Место',
        summary: '3. Описание события',
        category: '4. Вид нарушения',
        url: '5. Ссылка',
      },
    ],
    [
      'Q1. Please describe the incident in detail,Q2: Date of the incident,3) Category of violation,1.4 City',
      {
        summary: 'Q1. Please describe the incident in detail',
        date: 'Q2: Date of the incident',
        category: '3) Category of violation',
        place: '1.4 City',
      },
    ],
    [
      'Р/с,Күні,Облысы,Қаласы,Оқиға сипаттамасы,Ендігі,Бойлығы',
      { id: 'Р/с', date: 'Күні', region: 'Облысы', place: 'Қаласы', summary: 'Оқиға сипаттамасы', lat: 'Ендігі', lon: 'Бойлығы' },
    ],
    ['Дата,Краткое содержание', { summary: 'Краткое содержание' }],
    ['Full name,Date,Facts of the case', { summary: 'Facts of the case' }],
    ['ФИО,Дата,Обстоятельства', { summary: 'Обстоятельства' }],
    [
      'Name,Date of birth,Date of arrest,Place of birth,Place of study,Place of arrest',
      { date: 'Date of arrest', place: 'Place of arrest' },
    ],
  ])('%s', (header, wanted) => expect(fields(header)).toMatchObject(wanted))
})

describe('how exactly a point is known', () => {
  it('is said by UCDP in a code of its own', async () => {
    const { records } = await check(
      'source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,date_start\n' +
        [1, 2, 3, 4, 5, 6].map((code) => `A,${code},X${code},Y,48,68,2020-03-15\n`).join(''),
    )
    expect(records.map(({ title, place: { name, precision } }) => `${title} ${name} ${precision}`)).toEqual([
      'A X1 settlement',
      'A X2 district',
      'A X3 district',
      'A X4 region',
      'A X5 region',
      'A X6 country',
    ])
  })
})

describe('a place with its coordinates behind it', () => {
  it.each([
    ['Almaty (43.25, 76.95)', 'Almaty', '43.25 76.95'],
    ['Алматы, Алатауский район [43.2830; 76.8300]', 'Алматы, Алатауский район', '43.283 76.83'],
    ['Almaty (43°15′ N, 76°57′ E)', 'Almaty', '43.25 76.95'],
    ['Almaty, 43.2567, 76.9286', 'Almaty', '43.2567 76.9286'],
    ['Нур-Султан – 51.1605 71.4704', 'Нур-Султан', '51.1605 71.4704'],
    // Swapped, as elsewhere.
    ['Almaty (76.95, 43.25)', 'Almaty', '43.25 76.95'],
    ['Almaty (city)', 'Almaty (city)', '-'],
    ['Almaty (10, 12)', 'Almaty (10, 12)', '-'],
    ['Village 5.20', 'Village 5.20', '-'],
    ['Highway M36, 43.25 km', 'Highway M36, 43.25 km', '-'],
  ])('%s', async (place, name, point) => {
    const found = await check(`title,date,place\nA,2020-03-15,"${place}"\n`)
    expect(found.records.map((one) => one.place.name)).toEqual([name])
    expect(points(found)).toEqual([point])
  })

  it('keeps its name, and stands in the account as it was, where they cannot be', async () => {
    const found = await check('title,date,place\nA,2020-03-15,"Almaty (143.25, 276.95)"\n')
    expect(found.records[0]).toMatchObject({
      place: { name: 'Almaty', point: null },
      others: [{ name: 'place', value: 'Almaty (143.25, 276.95)' }],
    })
    expect(codes(found)).toEqual(['2 place coordinate-range'])
  })
})
