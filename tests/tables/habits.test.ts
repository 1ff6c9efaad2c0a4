import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { report } from '../../src/model/report.ts'
import { type Checked, checkTable } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { ownTaxonomy } from '../../src/tables/own-taxonomy.ts'
import { readTable } from '../../src/tables/read-table.ts'

/** Tables as organisations keep them, and what is to come of them. */

const KAZAKHSTAN = { west: 46, south: 40, east: 88, north: 56 }

async function read(text: string): Promise<Checked> {
  const { table } = await readTable(new TextEncoder().encode(text))
  return checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: KAZAKHSTAN, places: new Map() })
}
const dates = ({ records }: Checked) => records.map((record) => record.dates.map(({ edtf }) => edtf).join())
const points = ({ records }: Checked) => records.map(({ place: { point } }) => (point ? `${point.lat} ${point.lon}` : '-'))
const titles = ({ records }: Checked) => records.map(({ title }) => title)
const codes = ({ problems }: Checked) => problems.map(({ row, code }) => `${row} ${code}`)

describe('an export of KoBo', () => {
  it('is read by its questions, not by when the form was filled in', async () => {
    const found = await read(
      'start;end;group_ab1/incident_date;group_ab1/type_of_incident;group_ab1/description;group_ab1/_gps_latitude;group_ab1/_gps_longitude;group_ab1/gps;_id;_uuid;_submission_time\n' +
        '2031-05-03T10:11:12.345+06:00;2031-05-03T10:20:00.000+06:00;2031-05-01;eviction;Family evicted;43.25;76.95;43.25 76.95 0 0;123;aa;2031-05-03T04:20:11\n' +
        '2031-05-04T10:11:12.345+06:00;2031-05-04T10:20:00.000+06:00;2031-05-02;arrest;Man arrested;;;51.12 71.43 350.5 4.8;124;ab;2031-05-04T04:20:11\n',
    )
    expect(titles(found)).toEqual(['Family evicted', 'Man arrested'])
    expect(dates(found)).toEqual(['2031-05-01', '2031-05-02'])
    expect(points(found)).toEqual(['43.25 76.95', '51.12 71.43'])
    expect(found.records.map(({ categories }) => categories.join())).toEqual(['eviction', 'arrest'])
    expect(found.problems).toEqual([])
  })

  it('is none only because two columns are called start and end', async () => {
    expect(dates(await read('title,start,end\nA,2031-05-01,2031-05-03\n'))).toEqual(['2031-05-01/2031-05-03'])
  })
})

describe('rows that are no records', () => {
  it('are a sum and the headers once more: left out, and said', async () => {
    const found = await read('Название,Дата,Задержано\nA,2031-01-10,12\nНазвание,Дата,Задержано\nB,2031-01-11,3\nИтого:,,15\nTotal,,15\n')
    expect(titles(found)).toEqual(['A', 'B'])
    expect(codes(found)).toEqual(['3 row-headers', '5 row-total', '6 row-total'])
  })

  it('are not those with a date, or that go on behind the word', async () => {
    expect(titles(await read('title,date\nTotal,2031-01-10\nTotal lockdown,\n'))).toEqual(['Total', 'Total lockdown'])
  })
})

it('cells that say that nothing is known are empty, and no problem', async () => {
  const found = await read(
    'Title,Date,Lat,Lon,Place,Category,Source\nA,n/a,n/a,n/a,N/A,n/a,-\nB,TBC,unknown,unknown,Unknown,-,n/a\nC,нет данных,нет данных,–,неизвестно,не указано,нет\nD,#N/A,#Н/Д,,#N/A,n/a,\n',
  )
  expect(found.problems).toEqual([])
  for (const { place, categories, sources, dates: own } of found.records)
    expect([place.name, place.point, categories, sources, own]).toEqual([null, null, [], [], []])
})

describe('dates', () => {
  it('stand in columns of their own, a part in each', async () => {
    const found = await read(
      'title,Year,Month,Day\nA,2031,5,1\nB,2031,May,\nC,2031,,\nD,2031,13,1\nE,n/a,n/a,n/a\nF,2031,,7\nG,2031.0,5.0,2.0\n',
    )
    expect(dates(found)).toEqual(['2031-05-01', '2031-05', '2031', '', '', '', '2031-05-02'])
    expect(codes(found)).toEqual(['5 date-impossible', '7 date-unreadable'])
    expect(found.problems.map(({ column, value }) => `${column}: ${value}`)).toEqual([
      'Year, Month, Day: 2031-13-01',
      'Year, Month, Day: 2031--07',
    ])
  })

  it.each([
    ['Название;Год;Месяц;Число\nA;2031;мая;9\n', '2031-05-09', 'Год, Месяц, Число'],
    ['Атауы;Жыл;Ай;Күні\nA;2031;мамыр;9\n', '2031-05-09', 'Жыл, Ай, Күні'],
    ['title;month;year\nA;3;2031\n', '2031-03', 'year, month'],
    ['title;Day;Month;Year\n#item+name;#date+day;#date+month;#date+year\nA;9;5;2031\n', '2031-05-09', 'Year, Month, Day'],
  ])('are said to have been put together: %j', async (text, edtf, names) => {
    expect(dates(await read(text))).toEqual([edtf])
    const { notes } = await readTable(new TextEncoder().encode(text))
    expect(notes).toContainEqual({ kind: 'joined-dates', names: names.split(', ') })
  })

  it.each([
    ['title,date,year,month\nA,2031-05-01,2031,5\n', '2031-05-01'],
    ['title,year,month\nA,2031,2031-05\n', '2031'],
    ['title,year,day\nA,2031,7\n', '2031'],
  ])('are left as they stand where there is one, or where they are no parts: %j', async (text, edtf) => {
    expect(dates(await read(text))).toEqual([edtf])
    const { notes } = await readTable(new TextEncoder().encode(text))
    expect(notes).toEqual([])
  })

  it('stand in one column that is named by its parts', async () => {
    expect(dates(await read('title;Month / Year\nA;05/2031\n'))).toEqual(['2031-05'])
  })

  it.each([
    ['2031-05-01 23:30:00 UTC+6', '2031-05-01'],
    ['Thu May 01 2031 23:30:00 GMT+0600 (Alma-Ata Time)', '2031-05-01'],
    ['2031-05-01 (approx.)', '2031-05-01~'],
    ['май 2031 примерно', '2031-05~'],
    ['Q1 2031', '2031-01/2031-03'],
    ['2031-Q4', '2031-10/2031-12'],
    ['II квартал 2031 г.', '2031-04/2031-06'],
    ['3-й кв. 2031', '2031-07/2031-09'],
    ['2031 жылғы 1-тоқсан', '2031-01/2031-03'],
    ['февраль-март 2031', '2031-02/2031-03'],
    ['2031\u201101\u201103', '2031-01-03'],
    ['\u200E2031-01-01\u200F', '2031-01-01'],
  ])('%s', async (cell, edtf) => {
    const found = await read(`title\tdate\nA\t${cell}\n`)
    expect(found.problems).toEqual([])
    expect(dates(found)).toEqual([edtf])
  })
})

describe('points in one cell', () => {
  it.each([
    '{"type":"Point","coordinates":[76.95,43.25]}',
    'https://www.google.com/maps?q=43.25,76.95',
    'https://www.google.com/maps/@43.25,76.95,15z',
    '43.25 76.95 0 0',
    "N 43° 15.000' E 076° 57.000'",
    'lat: 43.25, lon: 76.95',
    'Широта 43.25; долгота 76.95',
    '43.25N76.95E',
    '43°15′00″ с.ш. 76°57′00″ в.д.',
    '43°15′N 76°57′E',
    '43º15’00” N, 76º57’00” E',
    '43:15:00, 76:57:00',
    '43-15-00 N; 76-57-00 E',
    '43d15m00s, 76d57m00s',
    'SRID=4326;POINT(76.95 43.25)',
    'geo:43.25,76.95',
    '43.25/76.95',
    '43.25, 76.95, 850',
    '43,25; 76,95',
    '+43.25+076.95/',
    "'43.25, 76.95;",
    'https://www.openstreetmap.org/?mlat=43.25&mlon=76.95#map=12/50/70',
    'https://www.openstreetmap.org/#map=12/43.25/76.95',
    'https://yandex.kz/maps/162/almaty/?ll=76.95%2C43.25&z=12',
    'https://2gis.kz/almaty/geo/76.95,43.25',
  ])('%s', async (cell) => {
    const found = await read(`title\tcoordinates\nA\t${cell}\n`)
    expect(found.problems).toEqual([])
    expect(points(found)).toEqual(['43.25 76.95'])
  })

  it.each([
    ['4.325E+01', '7.695E+01'],
    ["'43.25", "'76.95"],
    ['43.25;', '76.95,'],
    ['43:15:00', '76:57:00'],
    ['43-15-00', '76-57-00'],
    ['43d15m00s', '76d57m0s'],
    ['43º15’00” с. ш.', '76º57’00” в. д.'],
    ['\u200943.25\u00A0', '76.95\u202F'],
  ])('or in two: %s, %s', async (lat, lon) => {
    const found = await read(`title\tlat\tlon\nA\t${lat}\t${lon}\n`)
    expect(found.problems).toEqual([])
    expect(points(found)).toEqual(['43.25 76.95'])
  })

  it('that cannot be told are a problem, not another place', async () => {
    const cells = ['42T 645000 5670000', 'POLYGON((71 51, 72 51, 72 52, 71 51))', '8J3Q+XX', '2031-05-01', '43.25, 76.95, 850, 3', '10:30']
    const found = await read(`title\tcoordinates\n${cells.map((cell) => `A\t${cell}\n`).join('')}`)
    expect(codes(found)).toEqual(cells.map((cell, at) => `${at + 2} coordinate-${cell.startsWith('POLYGON') ? 'shape' : 'unreadable'}`))
  })

  it('in metres of a projection are out of range, not unreadable', async () => {
    expect(codes(await read('title,lat,lon\nA,5350000,8565900\n'))).toEqual(['2 coordinate-range'])
  })
})

describe('lines and signs', () => {
  it('that end in two ways in one file are lines all the same', async () => {
    expect(titles(await read('title,date\r\nA,2031-01-01\nB,2031-01-02\r\nC,2031-01-03\r'))).toEqual(['A', 'B', 'C'])
  })

  it('that nobody sees do not stop a text from being one, and go', async () => {
    expect(titles(await read('title,date\nA\u0000B,2031-01-01\n\uFEFFC\u200B,2031-01-02\n'))).toEqual(['AB', 'C'])
  })
})

describe('names of columns', () => {
  it('may go on behind a word for a description', async () => {
    expect(titles(await read('Дата,Город,Описание нарушения\n2031-01-01,Актау,Обыск\n'))).toEqual(['Обыск'])
    expect(titles(await read('What,Where,When\nA search,Aktau,2031-01-01\n'))).toEqual(['A search'])
  })
})

it('the same category in other letters is one', async () => {
  const { records } = await read('title,category\nA,Arrest\nB,ARREST\nC,arrest; Fine\n')
  const { categories, idOf } = ownTaxonomy(records, report(), { none: 'None', others: 'Others' })
  expect(categories.map(({ name }) => name)).toEqual(['Arrest', 'Fine'])
  expect(new Set(['Arrest', 'ARREST', 'arrest'].map(idOf)).size).toBe(1)
})

describe('JSON', () => {
  it('of one feature, or of plain records, is a table too', async () => {
    const one = '{"type":"Feature","geometry":{"type":"Point","coordinates":[76.95,43.25]},"properties":{"title":"One"}}'
    expect(points(await read(one))).toEqual(['43.25 76.95'])
    const found = await read('[{"title":"One","lat":43.25,"lon":76.95},{"title":"Two","lat":null}]')
    expect([titles(found), points(found)]).toEqual([
      ['One', 'Two'],
      ['43.25 76.95', '-'],
    ])
  })

  it('of something else gets its sentence', async () => {
    for (const text of ['[]', '[1,2]', '{"type":"Topology"}']) await expect(read(text)).rejects.toMatchObject({ reason: 'not-geojson' })
  })

  it('has rows without any words left out, and said', async () => {
    const found = await read('{"type":"FeatureCollection","features":[null,{"type":"Feature","geometry":null,"properties":{"title":"A"}}]}')
    expect([titles(found), codes(found)]).toEqual([['A'], ['1 no-words']])
  })
})

describe('a workbook as Excel for Mac and forms write it', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = (...all: readonly (readonly [type: string, target: string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${LINKS}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  const sheet = (rows: string, columns = '') => `<worksheet xmlns="${MAIN}">${columns}<sheetData>${rows}</sheetData></worksheet>`
  const words = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`
  const head = `<row r="1">${words('<t>title</t>')}${words('<t>date</t>')}${words('<t>checked</t>')}</row>`
  const LAST = `<row r="3">${words('<t>Broken</t>')}<c t="e"><f>A9+1</f><v>#VALUE!</v></c><c t="b"><v>0</v></c></row>`
  const book = (properties: string, last = LAST, columns = '') =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml':
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
          '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
          'xl/_rels/workbook.xml.rels': rels(
            ['worksheet', 'worksheets/sheet1.xml'],
            ['worksheet', 'worksheets/sheet2.xml'],
            ['styles', 'styles.xml'],
          ),
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${properties}<sheets><sheet name="Lists" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Cases" sheetId="2" r:id="rId2"/></sheets></workbook>`,
          'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
          'xl/worksheets/sheet1.xml': sheet(`${head}<row r="2">${words('<t>Hidden</t>')}<c s="1"><v>1</v></c></row>`),
          'xl/worksheets/sheet2.xml': sheet(
            `${head}<row r="2">${words('<r><t>Part </t></r><r><t>by part</t></r>')}<c s="1"><v>46506</v></c><c t="b"><v>1</v></c></row>${last}`,
            columns,
          ),
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    )
  const opened = async (properties = '') => {
    const { table, notes } = await readTable(book(properties))
    const found = await checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: null, places: new Map() })
    return { found, notes }
  }

  it('has words in parts, truths, errors, and sheets that are not seen', async () => {
    const { found, notes } = await opened()
    expect(titles(found)).toEqual(['Part by part', 'Broken'])
    expect(found.records.map(({ others }) => others.map(({ value }) => value).join())).toEqual(['true', 'false'])
    expect(codes(found)).toEqual(['3 date-unreadable'])
    expect(notes).toEqual([{ kind: 'formulas', count: 1 }])
  })

  it('says what of it is hidden and read all the same', async () => {
    const hidden = `<row r="3" hidden="1">${words('<t>Filtered away</t>')}<c s="1"><v>46507</v></c><c t="b"><v>0</v></c></row><row r="4" hidden="1"/>`
    const columns = '<cols><col min="3" max="4" hidden="1"/></cols>'
    const { table, notes } = await readTable(book('', hidden, columns))
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Part by part', 'Filtered away'])
    expect(notes).toEqual([
      { kind: 'hidden-rows', count: 1 },
      { kind: 'hidden-columns', names: ['C'] },
    ])
  })

  it('counts its days from 1900, or from 1904', async () => {
    expect(dates((await opened()).found)[0]).toBe('2027-04-29')
    expect(dates((await opened('<workbookPr date1904="1"/>')).found)[0]).toBe('2031-04-30')
  })
})
