import { describe, expect, it } from 'vitest'
import { BEARINGS, bearingOf, roundKm, surroundingsOf } from '../../src/model/surroundings.ts'
import { ALMATY, anIncident, LENGER, MANGYSTAU, NO_PLACE, SHYMKENT, WHOLE_COUNTRY } from '../fixtures/incident.ts'

const TOWNS = [
  { id: 'shymkent', point: { lat: 42.3, lon: 69.6 } },
  { id: 'almaty', point: { lat: 43.257, lon: 76.929 } },
  { id: 'taraz', point: { lat: 42.9, lon: 71.367 } },
]

describe('the bearing', () => {
  it('is one of eight, as one sets out on the shortest way', () => {
    const middle = { lat: 48, lon: 67 }
    const round = [
      [1, 0],
      [1, 1.5],
      [0, 1],
      [-1, 1.5],
      [-1, 0],
      [-1, -1.5],
      [0, -1],
      [1, -1.5],
    ] as const
    expect(round.map(([lat, lon]) => bearingOf(middle, { lat: middle.lat + lat, lon: middle.lon + lon }))).toEqual(BEARINGS)
  })

  it('leads over the antimeridian, not round the world', () => {
    expect(bearingOf({ lat: 10, lon: 179 }, { lat: 10, lon: -179 })).toBe('east')
    expect(bearingOf({ lat: 10, lon: -179 }, { lat: 10, lon: 179 })).toBe('west')
  })

  it.each([
    ['Lenger from Shymkent', [42.3, 69.6], [42.18, 69.89], 'south-east'],
    ['Temirtau from Karaganda', [49.802, 73.102], [50.05, 72.96], 'north'],
    ['Martuk from Aktobe', [50.28, 57.207], [50.75, 56.51], 'north-west'],
    ['Aktau from Atyrau', [47.117, 51.883], [43.65, 51.167], 'south'],
    ['Oskemen from Aktau, on the great circle', [43.65, 51.167], [49.97, 82.61], 'north-east'],
    ['Oskemen from Semey', [50.43, 80.27], [49.97, 82.61], 'east'],
  ] as const)('of %s is as the map has it', (_, [lat1, lon1], [lat2, lon2], bearing) => {
    expect(bearingOf({ lat: lat1, lon: lon1 }, { lat: lat2, lon: lon2 })).toBe(bearing)
  })
})

it('Distances are said no more exactly than places are known', () => {
  expect([0.2, 1.4, 3.4, 9.6, 12.4, 27.3, 98, 143.9, 1468].map(roundKm)).toEqual([1, 1, 3, 10, 10, 25, 100, 140, 1470])
})

describe('what lies round a place', () => {
  const lenger = anIncident({ id: 'a', ...LENGER })
  const others = [
    lenger,
    anIncident({ id: 'b', ...LENGER }),
    anIncident({ id: 'c', ...SHYMKENT }),
    anIncident({ id: 'd', ...SHYMKENT }),
    anIncident({ id: 'e', ...ALMATY }),
    anIncident({ id: 'f', ...MANGYSTAU }),
    anIncident({ id: 'g', ...NO_PLACE }),
  ]

  it('is the nearest known town, what else is here, and the nearest other places', () => {
    const found = surroundingsOf(lenger, others, TOWNS)
    expect(found?.landmark).toEqual({ town: TOWNS[0], km: 25, bearing: 'south-east' })
    expect(found?.here).toBe(1)
    expect(found?.nearest.map(({ place, km, bearing }) => [place.placeId, place.incidents.length, km, bearing])).toEqual([
      ['shymkent', 2, 30, 'north-west'],
      ['almaty', 1, 590, 'east'],
    ])
  })

  it('is told of a place with one incident too, and names two other places at most', () => {
    const aktau = { ...ALMATY, place: 'Aktau', place_id: 'aktau', point: [51.167, 43.65] as [number, number] }
    const found = surroundingsOf(anIncident({ id: 'x', ...aktau }), others, TOWNS)
    expect(found?.here).toBe(0)
    expect(found?.nearest.map(({ place }) => place.placeId)).toEqual(['shymkent', 'lenger'])
  })

  it('of a known town is the next one', () => {
    expect(surroundingsOf(anIncident({ id: 'c', ...SHYMKENT }), others, TOWNS)?.landmark?.town.id).toBe('taraz')
  })

  it('is not told of a region, a country or no place, nor of a point that is an estimate', () => {
    for (const place of [MANGYSTAU, NO_PLACE, WHOLE_COUNTRY, { ...LENGER, place_approximate: true }])
      expect(surroundingsOf(anIncident({ id: 'x', ...place }), others, TOWNS)).toBeNull()
  })

  it('is nothing where there is nothing else', () => {
    expect(surroundingsOf(lenger, [lenger], [])).toEqual({ landmark: null, here: 0, nearest: [] })
  })
})
