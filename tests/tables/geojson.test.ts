import { describe, expect, it } from 'vitest'
import { type Checked, checkTable } from '../../src/tables/check-table.ts'
import { FileError } from '../../src/tables/file-error.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { type ReadTable, readTable } from '../../src/tables/read-table.ts'

const KAZAKHSTAN = { west: 46, south: 40, east: 88, north: 56 }
const read = (text: string): Promise<ReadTable> => readTable(new TextEncoder().encode(text))
const check = ({ table }: ReadTable): Promise<Checked> =>
  checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: KAZAKHSTAN, places: new Map() })

const feature = (geometry: unknown, properties: object = { title: 'A' }) => ({ type: 'Feature', geometry, properties })
const collection = (features: readonly unknown[], more: object = {}) => JSON.stringify({ type: 'FeatureCollection', ...more, features })
const point = (...coordinates: readonly unknown[]) => ({ type: 'Point', coordinates })
/** A square with a corner at 70 east, 50 north. */
const square = (side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [70, 50],
      [70 + side, 50],
      [70 + side, 50 + side],
      [70, 50 + side],
      [70, 50],
    ],
  ],
})
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })

describe('areas, lines and several points', () => {
  it('have a pin inside, marked as coarse as they are large, and are counted', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [76, 43],
        [77, 43],
      ],
    }
    const features = [square(2), square(0.2), square(0.004), line, { type: 'MultiPoint', coordinates: [[71.4, 51.2]] }, null].map(
      (geometry) => feature(geometry),
    )
    const found = await read(collection(features))
    expect(found.notes).toEqual([{ kind: 'pins-inside', count: 4 }])
    const { records, problems } = await check(found)
    expect(problems).toEqual([])
    expect(
      records.map(({ place }) => [place.point && `${place.point.lat} ${place.point.lon}`, place.precision, place.approximate, place.name]),
    ).toEqual([
      ['51 71', 'region', true, '≈ 51.0° N, 71.0° E'],
      ['50.1 70.1', 'district', true, '≈ 50.1° N, 70.1° E'],
      ['50.002 70.002', 'site', false, '50.002° N, 70.002° E'],
      ['43 76.5', 'district', true, '≈ 43.0° N, 76.5° E'],
      ['51.2 71.4', 'site', false, '51.200° N, 71.400° E'],
      [null, 'not-stated', false, null],
    ])
  })

  it('keep their coarseness beside a place and a date in parts, and a precision that the file gives', async () => {
    const properties = { title: 'A', place: 'Aktau', year: 2031, month: 5 }
    const { records } = await check(
      await read(collection([feature(square(2), properties), feature(square(2), { ...properties, place_precision: 'district' })])),
    )
    expect(records.map(({ place: { name, precision, approximate } }) => [name, precision, approximate])).toEqual([
      ['Aktau', 'region', true],
      ['Aktau', 'district', true],
    ])
    expect(records[0]?.dates).toEqual([{ edtf: '2031-05', role: 'occurred' }])
  })

  it('that cannot be read are a problem of their row, with what stands there', async () => {
    const found = await read(collection([feature(point('x', 'y')), feature(point(71.4, 51.2))]))
    const { records, problems } = await check(found)
    expect(records.map(({ place }) => place.point)).toEqual([null, { lat: 51.2, lon: 71.4 }])
    expect(problems).toEqual([{ row: 1, column: 'lat', value: '{"type":"Point","coordinates":["x","y"]}', code: 'coordinate-unreadable' }])
  })
})

describe('a reference system', () => {
  const ASTANA = [7_949_060, 6_652_000]

  it.each([
    ['EPSG:3857'],
    ['urn:ogc:def:crs:EPSG::3857'],
    ['http://www.opengis.net/def/crs/EPSG/0/3857'],
    ['urn:ogc:def:crs:EPSG::900913'],
    ['EPSG:102100'],
  ])('of maps of the web is converted, and said: %s', async (name) => {
    const found = await read(collection([feature(point(...ASTANA))], crs(name)))
    expect(found.notes).toEqual([{ kind: 'converted', system: `EPSG:${/\d+$/.exec(name)![0]}` }])
    const { records } = await check(found)
    expect(records[0]?.place.point?.lon).toBeCloseTo(71.4076, 4)
    expect(records[0]?.place.point?.lat).toBeCloseTo(51.1733, 3)
  })

  it('is converted before the middle of an area is looked for', async () => {
    const [x = 0, y = 0] = ASTANA
    const corners = [
      [x, y],
      [x + 300_000, y],
      [x + 300_000, y + 300_000],
      [x, y],
    ]
    const { records } = await check(await read(collection([feature({ type: 'Polygon', coordinates: [corners] })], crs('EPSG:3857'))))
    expect(records[0]?.place.precision).toBe('region')
    expect(records[0]?.place.point?.lat).toBeGreaterThan(51.2)
    expect(records[0]?.place.point?.lat).toBeLessThan(53)
  })

  it.each([
    ['urn:ogc:def:crs:EPSG::32642', [528_000, 5_670_000], 'projected', 'EPSG:32642'],
    ['Pulkovo 1942 / Gauss-Kruger zone 12', [12_528_000, 5_670_000], 'projected', 'Pulkovo 1942 / Gauss-Kruger zone 12'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', ASTANA, 'not-degrees', null],
  ])('of another kind refuses the file, and names it: %s', async (name, position, reason, named) => {
    const error: unknown = await read(collection([feature(point(...position))], crs(name))).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FileError)
    expect(error).toMatchObject({ reason, named })
  })

  it('that is not named, of metres, refuses the file; one slip among degrees does not', async () => {
    await expect(read(collection([feature(point(...ASTANA))]))).rejects.toMatchObject({ reason: 'not-degrees' })
    const found = await read(collection([feature(point(71.4, 51.2)), feature(point(7140, 5120))]))
    expect((await check(found)).problems.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 coordinate-range'])
  })

  it('of degrees needs no word; a name that its degrees belie is said', async () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258'])
      expect((await read(collection([feature(point(71.4, 51.2))], crs(name)))).notes).toEqual([])
    const { notes } = await read(collection([feature(point(71.4, 51.2))], crs('EPSG:3857')))
    expect(notes).toEqual([{ kind: 'read-as-degrees', system: 'EPSG:3857' }])
    const older = { crs: { type: 'EPSG', properties: { code: 28_412 } } }
    expect((await read(collection([feature(point(71.4, 51.2))], older))).notes).toEqual([{ kind: 'read-as-degrees', system: 'EPSG:28412' }])
    expect((await read(collection([feature(null)], crs('EPSG:3857')))).notes).toEqual([])
  })
})

describe('JSON that is written otherwise', () => {
  const one = JSON.stringify(feature(point(71.4, 51.2)))

  it.each([
    ['a feature a line', `${one}\n${one}\n`],
    ['lines that end as on Windows', `${one}\r\n${one}\r\n`],
    ['a sequence with marks', `\u001E${one}\n\u001E${one}\n`],
  ])('%s is a table', async (_, text) => {
    const { records } = await check(await read(text))
    expect(records.map(({ row, place }) => [row, place.point?.lat])).toEqual([
      [1, 51.2],
      [2, 51.2],
    ])
  })

  it('is the answer of an interface of data: the one list in it', async () => {
    const text = JSON.stringify({ status: 200, count: 1, data: [{ title: 'A', latitude: '51.2', longitude: '71.4' }] })
    const { records } = await check(await read(text))
    expect(records.map(({ place }) => place.point)).toEqual([{ lat: 51.2, lon: 71.4 }])
  })

  it('has its coordinates in properties of any name, where no feature has a geometry', async () => {
    const { table } = await read(collection([feature(null, { title: 'A', latitude: 51.2, longitude: 71.4 })]))
    expect(table.headers).toEqual(['title', 'latitude', 'longitude'])
  })

  it.each([
    ['TopoJSON', { type: 'Topology', objects: { a: { type: 'Point', coordinates: [1, 2] } }, arcs: [] }],
    ['two lists', { a: [{ b: 1 }], c: [{ d: 2 }] }],
    ['a geometry alone', point(1, 2)],
  ])('%s gets its sentence', async (_, json) => {
    await expect(read(JSON.stringify(json))).rejects.toMatchObject({ reason: 'not-geojson' })
  })

  it.each([[`${one}\n{"type": "Fea`], ['{"type": "FeatureCollection", "features": [\n{}'], ['[1, 2']])(
    'that breaks off does so too: %j',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ reason: 'not-json' })
    },
  )
})
