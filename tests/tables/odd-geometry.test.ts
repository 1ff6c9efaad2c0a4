import { describe, expect, it } from 'vitest'
import { type Checked, checkTable } from '../../src/tables/check-table.ts'
import { readPair } from '../../src/tables/coordinates.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { placeNames } from '../../src/tables/place-names.ts'
import { readText } from '../../src/tables/read-table.ts'

/** Coordinates as databases, maps and surveyors write them into a cell: read, or said where they cannot be. */

const KAZAKHSTAN = { west: 46, south: 40, east: 88, north: 56 }
const places = placeNames([
  {
    id: 'almaty',
    name: 'Almaty',
    precision: 'settlement',
    region: null,
    spellings: [],
    point: { lat: 43.24, lon: 76.9 },
    approximate: false,
  },
])
const check = async (text: string, { window = KAZAKHSTAN as typeof KAZAKHSTAN | null, byName = false } = {}) => {
  const { table, notes } = readText(text)
  const mapping = guessMapping(table)
  const found: Checked = await checkTable(table, { mapping, order: null, byName }, { window, places })
  return {
    ...found,
    notes,
    mapping,
    points: found.records.map(({ place: { point } }) => (point ? `${point.lat} ${point.lon}` : '-')),
    codes: found.problems.map(({ row, column, code }) => `${row} ${column} ${code}`),
  }
}
const POLYGON = 'POLYGON((71 51, 72 51, 72 52, 71 51))'
/** 76.9 43.2 as PostGIS shows it, and as others write it. */
const EWKB = '0101000020E61000009A999999993953409A99999999994540'

describe('a point as a database writes it', () => {
  it.each([
    'POINT (76.9 43.2)',
    'POINT(76.9 43.2)',
    'SRID=4326;POINT(76.9 43.2)',
    'POINT Z (76.9 43.2 5)',
    'POINTZ(76.9 43.2 5)',
    'POINT M (76.9 43.2 5)',
    'Point ZM (76.9 43.2 5 1)',
    'POINT(7.69e1 4.32e1)',
    'POINT(76,9 43,2)',
    '<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(76.9 43.2)',
    'MULTIPOINT((76.9 43.2))',
    'MULTIPOINT (76.9 43.2)',
    '{"type":"Point","coordinates":[76.9,43.2]}',
    '{"type":"Point","coordinates":["76.9","43.2"]}',
    "{'type': 'Point', 'coordinates': [76.9, 43.2]}",
    EWKB,
    EWKB.toLowerCase(),
    `\\x${EWKB}`,
    // Without a system, with a height, and with the largest byte first.
    '01010000009A999999993953409A99999999994540',
    '01E90300009A999999993953409A999999999945400000000000000000',
    '0000000001405339999999999A404599999999999A',
  ])('%s', async (cell) => {
    const found = await check(`title\tgeom\nA\t${cell}\n`)
    expect(found.codes).toEqual([])
    expect(found.points).toEqual(['43.2 76.9'])
  })

  it.each(['wkt', 'geom', 'geometry', 'the_geom', 'location', 'shape', 'wkb_geometry'])('is found in a column called %s', async (name) => {
    expect((await check(`title\t${name}\nA\tPOINT (76.9 43.2)\nB\tSRID=4326;POINT(71.4 51.1)\n`)).points).toEqual([
      '43.2 76.9',
      '51.1 71.4',
    ])
  })

  it('says where a row is whose own columns for it are empty', async () => {
    expect((await check('title\tlat\tlon\tgeom\nA\t43.25\t76.95\tPOINT(76.9 43.2)\nB\t\t\tPOINT(76.9 43.2)\n')).points).toEqual([
      '43.25 76.95',
      '43.2 76.9',
    ])
  })

  it('is none where there is nothing in it', async () => {
    const found = await check('title\tgeom\nA\tPOINT EMPTY\nB\tPOINT(76.9 43.2)\n')
    expect([found.points, found.codes]).toEqual([['-', '43.2 76.9'], []])
  })

  it('is none in other digits of that kind', async () => {
    const hash = '01ab4f0020E61000009A999999993953409A99999999994540'
    expect((await check(`title\tlocation\nA\t${hash}\n`)).mapping).toMatchObject({ place: 1 })
  })
})

describe('a line, an area, several points', () => {
  const SHAPES = [
    POLYGON,
    'SRID=4326;MULTIPOLYGON(((71 51, 72 51, 72 52, 71 51)))',
    'LINESTRING Z (1 2 3, 3 4 5)',
    'MULTIPOINT((76.9 43.2),(71 51))',
    'GEOMETRYCOLLECTION(POINT(76.9 43.2))',
    '{"type":"Polygon","coordinates":[[[71,51],[72,51],[72,52],[71,51]]]}',
    '0102000000020000000000000000C05140000000000080494000000000000052400000000000004940',
  ]

  it('are said for their row, and shown in the account', async () => {
    const found = await check(`title\tgeom\nP\tPOINT(76.9 43.2)\n${SHAPES.map((cell) => `A\t${cell}\n`).join('')}`)
    expect(found.points).toEqual(['43.2 76.9', ...SHAPES.map(() => '-')])
    expect(found.codes).toEqual(SHAPES.map((_, at) => `${at + 3} geom coordinate-shape`))
    expect(found.records[1]?.others).toEqual([{ name: 'geom', value: POLYGON }])
  })

  it.each(['the_geom', 'location', 'area of the event'])('are known where a column has nothing else: %s', async (name) => {
    const found = await check(`title\t${name}\nA\t${POLYGON}\nB\t${POLYGON}\n`)
    expect(found.codes).toEqual([`2 ${name} coordinate-shape`, `3 ${name} coordinate-shape`])
    expect(found.records[0]?.place).toMatchObject({ name: null, point: null })
  })

  it('leave a row to the name of its place, with the consent of the reader', async () => {
    const text = `title\tgeom\tplace\nA\t${POLYGON}\tAlmaty\nB\t${POLYGON}\tX\n`
    expect(await check(text)).toMatchObject({ byName: 1, points: ['-', '-'] })
    const found = await check(text, { byName: true })
    expect([found.points, found.codes]).toEqual([['43.24 76.9', '-'], ['3 geom coordinate-shape']])
    expect(found.records[0]?.others).toEqual([{ name: 'geom', value: POLYGON }])
  })
})

describe('both coordinates in a column that names their order', () => {
  // In Europe either order is on the earth, and nothing else tells them apart.
  it.each([
    'Lon/Lat',
    'long/lat',
    'lon, lat',
    'LonLat',
    'X,Y',
    'Долгота, широта',
    'Бойлық/ендік',
    'Coordinates (lon, lat)',
    'Longitude and Latitude',
  ])('%s', async (name) => {
    const found = await check(`title\t${name}\nA\t16.95, 43.25\nB\t11.45, 51.18\n`, { window: null })
    expect([found.points, found.codes]).toEqual([['43.25 16.95', '51.18 11.45'], []])
  })

  it.each(['Lat/Long', 'lat/lon', 'Lat & Long', 'Latitude, Longitude', 'Широта и долгота', 'Coordinates (lat, lon)', 'y/x'])(
    '%s',
    async (name) => {
      const found = await check(`title\t${name}\nA\t43.25; 16.95\nB\t51.18/11.45\n`, { window: null })
      expect([found.points, found.codes]).toEqual([['43.25 16.95', '51.18 11.45'], []])
    },
  )

  it('is told whether they lie far off in that order', async () => {
    const near = Array.from({ length: 6 }, (_, at) => `A\t16.9${at}, 43.2${at}\n`).join('')
    const found = await check(`title\tLon/Lat\n${near}B\t-70, -30\n`, { window: null })
    expect(found.codes).toEqual(['8 Lon/Lat coordinate-outside'])
    const lettered = Array.from({ length: 6 }, (_, at) => `A\tE16.9${at} N43.2${at}\n`).join('')
    expect((await check(`title\tcoordinates\n${lettered}`, { window: null })).codes).toEqual([])
  })
})

describe('one column of the two', () => {
  it('is said to be half of it', async () => {
    const found = await check('title,latitude,longtitud\nA,43.25,76.95\nB,,\n')
    expect([found.points, found.codes]).toEqual([['-', '-'], ['2 null coordinate-half']])
  })

  it('is no coordinate where it is only called x', async () => {
    expect((await check('title,x\nA,5\n')).records[0]?.others).toEqual([{ name: 'x', value: '5' }])
  })

  it('may be called by a slip of the hand', async () => {
    expect((await check('title,Lattitude,Longtitude\nA,43.25,76.95\n')).points).toEqual(['43.25 76.95'])
  })
})

describe('a place that is written as coordinates', () => {
  it('stands there, between others that are names', async () => {
    const found = await check('title\tlocation\nA\tAlmaty\nB\t43.25, 76.95\nC\tAstana\nD\tPOINT(76.9 43.2)\nE\t10, 12\nF\tBlock 4.5, 6.5\n')
    expect(found.points).toEqual(['-', '43.25 76.95', '-', '43.2 76.9', '-', '-'])
    expect(found.records.map(({ place }) => place.name)).toEqual([
      'Almaty',
      '43.250° N, 76.950° E',
      'Astana',
      '43.200° N, 76.900° E',
      '10, 12',
      'Block 4.5, 6.5',
    ])
    expect(found.records[1]?.place.precision).toBe('site')
    expect(found.codes).toEqual([])
  })

  it('stays in the account where no point on the earth is meant', async () => {
    const { records, codes } = await check('title\tlocation\nA\tAlmaty\nB\t143.25, 276.95\nC\tAstana\n')
    expect(codes).toEqual(['3 location coordinate-range'])
    expect(records[1]).toMatchObject({ place: { name: null, point: null }, others: [{ name: 'location', value: '143.25, 276.95' }] })
  })

  it.each(['8FW4V75V+8Q', 'V75V+8Q Almaty', '///filled.count.soap', '42T 645000 5670000', '42TXL4500070000', '42N 645000mE 5670000mN'])(
    'in a code is said not to be read: %s',
    async (cell) => {
      const found = await check(`title\tlocation\nA\t${cell}\nB\tAlmaty\nC\tC++ street\n`)
      expect([found.points, found.codes]).toEqual([['-', '-', '-'], ['2 location coordinate-unreadable']])
    },
  )
})

describe('coordinates that are not read', () => {
  it.each([
    [
      ['Easting', 'Northing', 'Zone'],
      ['Easting', 'Northing'],
    ],
    [
      ['UTM_X', 'UTM_Y'],
      ['UTM_X', 'UTM_Y'],
    ],
    [['MGRS'], ['MGRS']],
    [['Plus Code'], ['Plus Code']],
    [['what3words'], ['what3words']],
  ])('stand in columns %j, which is said', async (headers, names) => {
    const found = await check(`title\t${headers.join('\t')}\nA\t${headers.map(() => '645000').join('\t')}\n`)
    expect([found.points, found.notes]).toEqual([['-'], [{ kind: 'unread-places', names }]])
  })

  it('are not missed where others say it', async () => {
    const found = await check('title\tlat\tlon\twhat3words\tEasting\nA\t43.2\t76.9\tfilled.count.soap\t\n')
    expect([found.points, found.notes]).toEqual([['43.2 76.9'], []])
  })

  it('are metres in columns called x and y, of which no point is made', async () => {
    const found = await check('title,x,y\nA,645000,5670000\nB,"645,000.5","5,670,000.5"\n')
    expect([found.points, found.codes]).toEqual([
      ['-', '-'],
      ['2 y coordinate-range', '3 y coordinate-unreadable'],
    ])
  })

  it('are those that a spreadsheet has mangled', async () => {
    const cells = ['43.238.949\t76.889.709', '43,238,949\t76,889,709', '43238949\t76889709', "43'238\t76'889"]
    const found = await check(`title\tlat\tlon\n${cells.map((cell) => `A\t${cell}\n`).join('')}`)
    expect(found.points).toEqual(cells.map(() => '-'))
    expect(found.problems).toHaveLength(cells.length)
  })
})

it.each([
  ['POINT_X', 'POINT_Y'],
  ['X_Coord', 'Y_Coord'],
  ['GPS X', 'GPS Y'],
  ['LONGNUM', 'LATNUM'],
])('columns of programs for maps hold them too: %s, %s', async (lon, lat) => {
  expect((await check(`title,${lon},${lat}\nA,16.95,43.25\n`, { window: null })).points).toEqual(['43.25 16.95'])
})

it('tabs part cells also where each has a comma in it', async () => {
  expect(readText('title\tLat, Long\nA\t43.25, 76.95\n').table.headers).toEqual(['title', 'Lat, Long'])
})

it('a story of thousands of letters is looked through at once', () => {
  const start = performance.now()
  for (const story of [`${'1'.repeat(50_000)}x`, `x1${' '.repeat(50_000)}x`]) expect(readPair(story)).toBeNull()
  expect(performance.now() - start).toBeLessThan(1000)
})
