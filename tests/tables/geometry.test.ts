import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pin, type Position, partsOf, pinOf } from '../../src/tables/geometry.ts'

/** The pin of a geometry: degrees to four decimals, and whole kilometres across. */
function pin(type: string, coordinates: unknown): string | null {
  return told(pinOf(partsOf({ type, coordinates })!))
}
const told = (found: Pin | null) =>
  found && `${Number(found.point.lon.toFixed(4))} ${Number(found.point.lat.toFixed(4))}, ${Math.round(found.across)} km`

/** Whether a position lies in rings, by how often a line from it to the east crosses them: not as the code under test goes about it. */
function isIn(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let isInside = false
  for (const ring of rings) {
    for (const [at, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(at + 1) % ring.length]!
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside
    }
  }
  return isInside
}

const SQUARE = [
  [70, 50],
  [72, 50],
  [72, 52],
  [70, 52],
  [70, 50],
]
const HOLE = [
  [70.5, 50.5],
  [70.5, 51.5],
  [71.9, 51.5],
  [71.9, 50.5],
  [70.5, 50.5],
]
/** A horseshoe, whose middle lies outside of it. */
const SHOE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [8, 10],
  [8, 2],
  [3, 2],
  [3, 10],
  [0, 10],
  [0, 0],
]
const SMALL = [
  [0, 20],
  [0.1, 20],
  [0.1, 20.1],
  [0, 20],
]

describe('the pin of a geometry', () => {
  it.each<[string, string, unknown, string]>([
    ['a point', 'Point', [71.4, 51.2, 300], '71.4 51.2, 0 km'],
    ['numbers as texts', 'Point', ['71.4', ' 51.2'], '71.4 51.2, 0 km'],
    ['a square', 'Polygon', [SQUARE], '71 51, 263 km'],
    ['a square with a hole in its middle', 'Polygon', [SQUARE, HOLE], '70.25 51, 263 km'],
    ['a horseshoe', 'Polygon', [SHOE], '1.5 6, 1570 km'],
    ['a ring that is not closed', 'Polygon', [SQUARE.slice(0, -1)], '71 51, 263 km'],
    ['the largest of several', 'MultiPolygon', [[SMALL], [SHOE]], '1.5 6, 2489 km'],
    [
      'an area without any width',
      'Polygon',
      [
        [
          [1, 5],
          [3, 5],
          [1, 5],
        ],
      ],
      '3 5, 222 km',
    ],
    [
      'an area without any height',
      'Polygon',
      [
        [
          [1, 5],
          [1, 7],
          [1, 5],
        ],
      ],
      '1 6, 222 km',
    ],
    [
      'an area of one corner',
      'Polygon',
      [
        [
          [1, 5],
          [1, 5],
          [1, 5],
          [1, 5],
        ],
      ],
      '1 5, 0 km',
    ],
    [
      'a line',
      'LineString',
      [
        [0, 0],
        [0, 1],
        [0, 1],
        [0, 4],
      ],
      '0 2, 445 km',
    ],
    ['a line of one position', 'LineString', [[7, 8]], '7 8, 0 km'],
    [
      'the longest line',
      'MultiLineString',
      [
        [
          [0, 0],
          [0, 1],
        ],
        [
          [5, 0],
          [5, 4],
        ],
      ],
      '5 2, 712 km',
    ],
    [
      'the longest, where degrees of longitude are short',
      'MultiLineString',
      [
        [
          [0, 80],
          [4, 80],
        ],
        [
          [9, 80],
          [9, 81],
        ],
      ],
      '9 80.5, 199 km',
    ],
    [
      'the same point several times',
      'MultiPoint',
      [
        [7, 8],
        [7, 8],
      ],
      '7 8, 0 km',
    ],
    [
      'the point nearest to the middle of several',
      'MultiPoint',
      [
        [0, 0],
        [4, 0],
        [5, 0],
      ],
      '4 0, 556 km',
    ],
  ])('%s', (_, type, coordinates, expected) => {
    expect(pin(type, coordinates)).toBe(expected)
  })

  it('of a collection is that of its largest kind, however deep it stands', () => {
    const inner = { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [SQUARE] }] }
    const collection = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [70, 50] }, inner] }
    expect(told(pinOf(partsOf(collection)!))).toBe('71 51, 263 km')
    let deep: object = { type: 'Point', coordinates: [1, 2] }
    for (let times = 0; times < 100_000; times += 1) deep = { type: 'GeometryCollection', geometries: [deep] }
    expect(told(pinOf(partsOf(deep)!))).toBe('1 2, 0 km')
  })

  it('is none where there is nothing', () => {
    for (const type of ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']) expect(pin(type, [])).toBeNull()
    expect(pinOf(partsOf({ type: 'GeometryCollection', geometries: [] })!)).toBeNull()
  })

  it.each<[unknown]>([
    [null],
    ['POINT (1 2)'],
    [{ type: 'Circle', coordinates: [1, 2] }],
    [{ type: 'toString', coordinates: [1, 2] }],
    [{ type: 'Point' }],
    [{ type: 'Point', coordinates: ['north', 'east'] }],
    [{ type: 'Point', coordinates: [1] }],
    [{ type: 'Point', coordinates: { lat: 1, lon: 2 } }],
    [
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, null],
        ],
      },
    ],
    [{ type: 'Polygon', coordinates: [[]] }],
    [{ type: 'GeometryCollection' }],
    [{ type: 'GeometryCollection', geometries: [null] }],
  ])('cannot be read of %j', (geometry) => {
    expect(partsOf(geometry)).toBeNull()
  })

  it('lies inside, whatever the area', () => {
    const star = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(star, fc.double({ min: 0.01, max: 0.04, noNaN: true }), fc.boolean(), (spokes, hole, isHoled) => {
        const ring = (radii: readonly number[]): Position[] =>
          radii.map((radius, at) => {
            const angle = (2 * Math.PI * at) / radii.length
            return [70 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)]
          })
        const rings = [ring(spokes), ...(isHoled && spokes.length > 5 ? [ring(Array.from({ length: 8 }, () => hole * 0.5))] : [])]
        const { point } = pinOf(partsOf({ type: 'Polygon', coordinates: rings })!)!
        expect(isIn(rings, [point.lon, point.lat])).toBe(true)
      }),
    )
  })

  it('is found of an area with more corners than a call may have arguments', () => {
    const ring = Array.from({ length: 200_000 }, (_, at) => [70 + Math.cos(at / 31_831), 50 + Math.sin(at / 31_831)])
    expect(pin('Polygon', [ring])).toMatch(/^(70|69\.9)\d* (50|49\.9)/)
  })
})
