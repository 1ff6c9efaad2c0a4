import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCoordinate, readPair, readPoint, readPointOfPair } from '../../src/tables/coordinates.ts'

const KAZAKHSTAN = { west: 46, south: 40, east: 88, north: 56 }

describe('a coordinate in a cell', () => {
  it.each([
    ['51.17', 51.17, null],
    ['51,17', 51.17, null],
    ['-51.17', -51.17, null],
    ['−51.17', -51.17, null],
    ['51.17°', 51.17, null],
    ['51.17° N', 51.17, 'lat'],
    ['N 51.17', 51.17, 'lat'],
    ['71.43 E', 71.43, 'lon'],
    ['71.43 W', -71.43, 'lon'],
    ['51°10′12″ N', 51.17, 'lat'],
    [`51°10'12"N`, 51.17, 'lat'],
    ['51 10 12', 51.17, null],
    ["51° 10,2'", 51.17, null],
    ['51°10′12″ с. ш.', 51.17, 'lat'],
    ['71°25′48″ в.д.', 71.43, 'lon'],
    ['51.17 с', 51.17, 'lat'],
    ['71.43 ш.б.', 71.43, 'lon'],
  ])('%s is %d (%s)', (cell, degrees, axis) => {
    expect(readCoordinate(cell)).toEqual({ degrees, axis })
  })

  it.each(['', 'Astana', '51.17.3', '51°75′', '=A1', '51.5°30′', '51 N 71', 'NaN', '1e5'])('"%s" is none', (cell) => {
    expect(readCoordinate(cell)).toBeNull()
  })

  it('is the same in degrees, minutes and seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 179 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), (d, min, s) => {
        expect(readCoordinate(`${d}°${min}′${s}″ E`)?.degrees).toBeCloseTo(d + min / 60 + s / 3600, 5)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        readCoordinate(cell)
        readPair(cell)
      }),
    )
  })
})

describe('two coordinates in one cell', () => {
  it.each([
    '51.17, 71.43',
    '51.17,71.43',
    '51,17; 71,43',
    '51.17 71.43',
    '(51.17, 71.43)',
    'POINT (71.43 51.17)',
    '51.17° N, 71.43° E',
    '51.17 N 71.43 E',
    '51,17, 71,43',
  ])('%s', (cell) => {
    expect(readPointOfPair(cell, null)).toEqual({ kind: 'point', point: { lat: 51.17, lon: 71.43 }, remark: null })
  })
})

describe('a point of two cells', () => {
  it('is taken as it stands where it can be', () => {
    expect(readPoint('51.17', '71.43', KAZAKHSTAN)).toEqual({ kind: 'point', point: { lat: 51.17, lon: 71.43 }, remark: null })
  })

  it('is turned where latitude and longitude changed places', () => {
    const turned = { kind: 'point', point: { lat: 51.17, lon: 71.43 }, remark: 'coordinate-swapped' }
    expect(readPoint('71.43', '51.17', KAZAKHSTAN)).toEqual(turned)
    expect(readPoint('71.43 E', '51.17 N', null)).toEqual(turned)
    // A latitude of more than 90 degrees can only be a longitude.
    expect(readPoint('135.5', '34.7', null)).toEqual({ kind: 'point', point: { lat: 34.7, lon: 135.5 }, remark: 'coordinate-swapped' })
  })

  it('says what is wrong', () => {
    expect(readPoint('', '', null)).toEqual({ kind: 'none' })
    expect(readPoint('0', '0.000', null)).toEqual({ kind: 'problem', code: 'coordinate-zero', of: 'both' })
    expect(readPoint('51.17', '', null)).toEqual({ kind: 'problem', code: 'coordinate-half', of: 'lon' })
    expect(readPoint('Astana', '71.43', null)).toEqual({ kind: 'problem', code: 'coordinate-unreadable', of: 'lat' })
    expect(readPoint('151.17', '271.43', null)).toEqual({ kind: 'problem', code: 'coordinate-range', of: 'both' })
    expect(readPoint('48.85', '2.35', KAZAKHSTAN)).toEqual({
      kind: 'point',
      point: { lat: 48.85, lon: 2.35 },
      remark: 'coordinate-outside',
    })
  })
})
