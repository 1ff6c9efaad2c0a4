import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isArea } from '../../src/model/incident.ts'
import { familyShares, type PlacePin, pinsAt, placePins, unlocated } from '../../src/model/pins.ts'
import { placeIndex } from '../../src/model/place-index.ts'
import { project } from '../../src/model/projection.ts'
import { PRECISIONS } from '../../src/model/taxonomy.ts'
import { incidents } from '../fixtures/arbitraries.ts'
import { ALMATY, anIncident, idsOf, LENGER, MANGYSTAU, NO_PLACE, SHYMKENT, WHOLE_COUNTRY } from '../fixtures/incident.ts'

const GAP = 3
/** Pins grow with what they hold. */
const radius = (group: readonly PlacePin[]) =>
  12 +
  Math.min(
    10,
    group.reduce((sum, place) => sum + place.incidents.length, 0),
  )

const some = [
  anIncident({ id: 'a', ...ALMATY }),
  anIncident({ id: 'b', ...LENGER }),
  anIncident({ id: 'c', ...ALMATY }),
  anIncident({ id: 'd', ...NO_PLACE }),
  anIncident({ id: 'e', ...WHOLE_COUNTRY }),
]

/** Places all over the country and close together, with one to three incidents, some of them areas. */
const places: fc.Arbitrary<readonly PlacePin[]> = fc
  .array(
    fc.record({
      lat: fc.integer({ min: 4060, max: 5540 }),
      lon: fc.integer({ min: 4650, max: 8730 }),
      count: fc.integer({ min: 1, max: 3 }),
      area: fc.boolean(),
      near: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((given) => {
    return placePins(
      given.flatMap(({ lat, lon, count, area, near }, index) => {
        const point: [number, number] = near ? [70 + (lon % 50) / 100, 42 + (lat % 50) / 100] : [lon / 100, lat / 100]
        return Array.from({ length: count }, (_, which) =>
          anIncident({
            id: `i-${index}-${which}`,
            ...ALMATY,
            place_id: `place-${index}`,
            place_precision: area ? 'region' : 'settlement',
            point,
          }),
        )
      }),
    )
  })
const zoom = fc.integer({ min: 12, max: 40 }).map((quarter) => quarter / 4)

const distance = (a: PlacePin['point'], b: PlacePin['point'], z: number) => {
  const [p, q] = [project(a), project(b)]
  return Math.hypot(p.x - q.x, p.y - q.y) * 2 ** z
}

/** The definition, written down as slowly as it is said: of all pairs, the one that overlaps most merges, until none does. */
function slowly(given: readonly PlacePin[], z: number): readonly string[] {
  const groups = given.map((place) => [place])
  const onTop = (group: readonly PlacePin[]) =>
    group.toSorted(
      (a, b) => Number(a.area) - Number(b.area) || b.incidents.length - a.incidents.length || (a.placeId < b.placeId ? -1 : 1),
    )[0]!
  for (;;) {
    const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b, offset) => ({ a, b, i, j: i + 1 + offset })))
    const overlaps = pairs.map(({ a, b, i, j }) => ({
      i,
      j,
      overlap: radius(a) + radius(b) + GAP - distance(onTop(a).point, onTop(b).point, z),
    }))
    const worst = overlaps.reduce((most, pair) => (pair.overlap > most.overlap + 1e-9 ? pair : most), { i: 0, j: 0, overlap: 0 })
    if (worst.overlap === 0)
      return groups.map(
        (group) =>
          `${onTop(group).placeId}: ${group
            .map(({ placeId }) => placeId)
            .toSorted()
            .join()}`,
      )
    groups[worst.i]!.push(...groups.splice(worst.j, 1)[0]!)
  }
}

describe('incidents by place', () => {
  it('stand together where they share a place, in order of first appearance', () => {
    expect(placePins(some).map(({ placeId, incidents: group }) => [placeId, idsOf(group)])).toEqual([
      ['almaty', ['a', 'c']],
      ['lenger', ['b']],
    ])
  })

  it('carry the name, point and region of their place', () => {
    expect(placePins([anIncident(LENGER)])[0]).toMatchObject({
      name: 'Lenger',
      point: { lat: 42.18, lon: 69.88 },
      regionId: 'turkestan-region',
      area: false,
    })
  })

  it('leave what no pin can hold to the list beside the map', () => {
    expect(idsOf(unlocated(some))).toEqual(['d', 'e'])
  })

  it('lose nobody: every incident is in exactly one pin or among those without', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        const held = placePins(all).flatMap((place) => idsOf(place.incidents))
        expect([...held, ...idsOf(unlocated(all))].toSorted()).toEqual(idsOf(all).toSorted())
      }),
    )
  })
})

describe('whether a pin stands for an area', () => {
  it.each(PRECISIONS)('follows the precision: %s', (precision) => {
    expect(isArea(anIncident({ ...ALMATY, place_precision: precision }).location)).toBe(precision !== 'site' && precision !== 'settlement')
  })

  it('is so too where the editors estimated the coordinates', () => {
    expect(isArea(anIncident({ ...ALMATY, place_approximate: true }).location)).toBe(true)
  })
})

describe('shares of the families', () => {
  it('count each incident under its main category, in the order of families', () => {
    const list = [
      anIncident({ categories: ['water', 'expression'] }),
      anIncident({ categories: ['sealed-homes'] }),
      anIncident({ categories: ['education'] }),
    ]
    expect(familyShares(list)).toEqual([
      { family: 'confinement', count: 1 },
      { family: 'services', count: 2 },
    ])
  })

  it('add up to the number of incidents', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        expect(familyShares(all).reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
      }),
    )
  })
})

describe('pins at a zoom', () => {
  const close = placePins([
    anIncident({ id: 'lenger', ...LENGER }),
    anIncident({ id: 's1', ...SHYMKENT }),
    anIncident({ id: 's2', ...SHYMKENT }),
  ])

  it('merge where places are too close to be hit', () => {
    expect(pinsAt(close, 4, radius).map(({ key }) => key)).toEqual(['lenger shymkent'])
  })

  it('stand apart once the map is close enough', () => {
    expect(
      pinsAt(close, 10, radius)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['lenger', 'shymkent'])
  })

  it('stand, when merged, on the place with the most incidents', () => {
    expect(pinsAt(close, 4, radius)[0]?.point).toEqual({ lat: 42.32, lon: 69.6 })
  })

  it('stand, when merged, on a settlement before an area that has more', () => {
    const region = { ...MANGYSTAU, point: [69.7, 42.3] as [number, number] }
    const mixed = placePins([anIncident({ id: 'r1', ...region }), anIncident({ id: 'r2', ...region }), anIncident({ id: 'l', ...LENGER })])
    const [pin] = pinsAt(mixed, 4, radius)
    expect(pin?.places.map(({ placeId }) => placeId)).toEqual(['lenger', 'mangystau-region'])
    expect(pin?.point).toEqual({ lat: 42.18, lon: 69.88 })
  })

  it('have the same key whichever of two merged places comes first', () => {
    expect(pinsAt([...close].reverse(), 4, radius)[0]?.key).toBe(pinsAt(close, 4, radius)[0]?.key)
  })

  it('are none where nothing is shown', () => {
    expect(pinsAt([], 5, radius)).toEqual([])
  })

  it('hold each place in exactly one pin, and all its incidents', () => {
    fc.assert(
      fc.property(places, zoom, (given, z) => {
        const pins = pinsAt(given, z, radius)
        expect(pins.flatMap((pin) => pin.places.map(({ placeId }) => placeId)).toSorted()).toEqual(
          given.map(({ placeId }) => placeId).toSorted(),
        )
        expect(pins.flatMap((pin) => idsOf(pin.incidents)).toSorted()).toEqual(given.flatMap((place) => idsOf(place.incidents)).toSorted())
      }),
    )
  })

  it('are those that merge if all pairs are compared, with an index of more places too', () => {
    fc.assert(
      fc.property(places, zoom, (given, z) => {
        const shown = given.filter((_, order) => order % 3 !== 1)
        const pins = pinsAt(shown, z, radius, GAP, placeIndex(given))
        expect(pins).toEqual(pinsAt(shown, z, radius, GAP))
        expect(pins.map(({ key, places: [anchor] }) => `${anchor?.placeId}: ${key.split(' ').toSorted().join()}`)).toEqual(slowly(shown, z))
      }),
    )
  })

  /** Places on a line at zoom 8, in whole pixels from a line between two squares of the index, each with as many incidents. */
  const onLine = (given: Readonly<Record<string, readonly [x: number, count: number, lat?: number]>>) =>
    Object.entries(given).flatMap(([name, [x, count, lat = 45]]) =>
      placePins(
        Array.from({ length: count }, (_, which) =>
          anIncident({ id: `${name}-${which}`, ...ALMATY, place_id: name, point: [((40_000 + x) * 360) / 2 ** 16 - 180, lat] }),
        ),
      ),
    )
  const growing = (group: readonly PlacePin[]) => 8 + Math.min(10, 2 * group.reduce((sum, { incidents: all }) => sum + all.length, 0))
  const keys = (given: Parameters<typeof onLine>[0], radiusOf: typeof growing) =>
    pinsAt(onLine(given), 8, radiusOf, GAP).map(({ key }) => key)

  it('merge the pair that overlaps most first, of equals the earlier, on whichever side it lies', () => {
    expect(keys({ a: [0, 1], b: [20, 1], c: [36, 2] }, () => 10)).toEqual(['a', 'b c'])
    expect(keys({ a: [20, 1], b: [0, 2], c: [40, 2] }, () => 10)).toEqual(['a b', 'c'])
    expect(keys({ a: [20, 1], b: [40, 2], c: [0, 2] }, () => 10)).toEqual(['a b', 'c'])
    expect(keys({ a: [60, 2], b: [40, 1], c: [60, 1], d: [80, 3] }, () => 10)).toEqual(['a b c d'])
    expect(keys({ a: [80, 1], b: [60, 1], c: [60, 1], d: [36, 3] }, growing)).toEqual(['a b c', 'd'])
  })

  it('stand apart where they leave just the gap, and merge where it is a pixel less, across the squares of the index too', () => {
    expect(keys({ a: [0, 1], b: [23, 1] }, () => 10)).toEqual(['a', 'b'])
    expect(keys({ a: [0, 1], b: [22, 1] }, () => 10)).toEqual(['a b'])
    expect(keys({ a: [39, 1], b: [81, 1] }, () => 20)).toEqual(['a b'])
  })

  it('merge with the next where the one they would have merged with has gone into another pin', () => {
    expect(keys({ a: [63, 3], b: [79, 3, 44.9], c: [32, 3, 44.9], d: [54, 2, 44.9] }, growing)).toEqual(['a b', 'c d'])
  })

  it('merge a small pin with a large one that reaches to it', () => {
    const radiusOf = ([place]: readonly PlacePin[]) => (place?.incidents.length === 1 ? 5 : 40)
    expect(pinsAt(onLine({ large: [35, 2], small: [81, 1] }), 8, radiusOf, GAP)).toHaveLength(1)
  })

  it('are those that merge if all pairs are compared, the earlier of two that overlap alike', () => {
    // Whole pixels on a line at zoom 8, so that many are exactly as far apart.
    const line = fc.array(fc.record({ x: fc.integer({ min: 0, max: 90 }), count: fc.integer({ min: 1, max: 3 }), area: fc.boolean() }), {
      minLength: 3,
      maxLength: 9,
    })
    const placed = line.chain((given) =>
      fc.shuffledSubarray([...given.keys()], { minLength: given.length }).map((order) =>
        order.flatMap((index) => {
          const { x, count, area } = given[index]!
          return placePins(
            Array.from({ length: count }, (_, which) =>
              anIncident({
                id: `i-${index}-${which}`,
                ...ALMATY,
                place_id: `place-${index}`,
                place_precision: area ? 'region' : 'settlement',
                point: [45 + (x * 360) / 2 ** 16, 45],
              }),
            ),
          )
        }),
      ),
    )
    fc.assert(
      fc.property(placed, (given) => {
        const pins = pinsAt(given, 8, radius, GAP)
        expect(pins.map(({ key, places: [anchor] }) => `${anchor?.placeId}: ${key.split(' ').join()}`)).toEqual(slowly(given, 8))
      }),
    )
  })

  it('never stand nearer to each other than their radii and the gap', () => {
    fc.assert(
      fc.property(places, zoom, (given, z) => {
        const pins = pinsAt(given, z, radius, GAP)
        pins.forEach((a, index) => {
          for (const b of pins.slice(index + 1)) {
            expect(distance(a.point, b.point, z)).toBeGreaterThanOrEqual(radius(a.places) + radius(b.places) + GAP - 1e-6)
          }
        })
      }),
    )
  })

  it('of thousands of places are found without comparing all that lie on one spot, and still keep their distance', () => {
    const crowd = placePins(
      Array.from({ length: 3000 }, (_, at) =>
        anIncident({
          ...ALMATY,
          id: `r-${at}`,
          place_id: `p-${at}`,
          point: [70 + (at % 5) * 2 + (at % 11) / 1000, 43 + (at % 3) * 3 + (at % 7) / 1000],
        }),
      ),
    )
    let asked = 0
    const pins = pinsAt(crowd, 7, (group) => {
      asked += 1
      return radius(group)
    })
    expect(pins.flatMap(({ incidents: own }) => idsOf(own)).toSorted()).toEqual(
      crowd.flatMap(({ incidents: own }) => idsOf(own)).toSorted(),
    )
    expect(pins.length).toBe(15)
    expect(asked).toBeLessThan(300)
    for (const [at, a] of pins.entries())
      for (const b of pins.slice(at + 1))
        expect(distance(a.point, b.point, 7)).toBeGreaterThanOrEqual(radius(a.places) + radius(b.places) + GAP)
  })

  it('stand on one of their own places, a settlement where they hold one', () => {
    fc.assert(
      fc.property(places, zoom, (given, z) => {
        for (const pin of pinsAt(given, z, radius)) {
          const anchors = pin.places.filter(({ point }) => point.lat === pin.point.lat && point.lon === pin.point.lon)
          expect(anchors.length).toBeGreaterThan(0)
          if (pin.places.some(({ area }) => !area)) expect(anchors.some(({ area }) => !area)).toBe(true)
        }
      }),
    )
  })
})
