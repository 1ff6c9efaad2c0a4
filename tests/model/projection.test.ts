import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distanceKm, project, WORLD } from '../../src/model/projection.ts'

it('puts the origin of coordinates into the middle of the world', () => {
  expect(project({ lat: 0, lon: 0 })).toEqual({ x: 128, y: 128 })
})

it('puts the corners of the square world where Web Mercator ends', () => {
  const { x, y } = project({ lat: 85.0511287798066, lon: -180 })
  expect([x, y]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
})

// The Mercator ordinates of 45 and 60 degrees are ln(1 + √2) and ln(2 + √3).
it.each([
  [45, 0.881373587019543],
  [60, 1.31695789692482],
  [-45, -0.881373587019543],
])('puts latitude %d where the tables of Mercator have it', (lat, ordinate) => {
  expect(project({ lat, lon: 0 }).y).toBeCloseTo(WORLD / 2 - (ordinate * WORLD) / (2 * Math.PI), 9)
})

it('spaces longitudes evenly, east to the right', () => {
  expect(project({ lat: 48, lon: 90 }).x).toBe(192)
})

it('has north above south and east right of west, always', () => {
  const lat = fc.double({ min: -85, max: 85, noNaN: true })
  fc.assert(
    fc.property(lat, lat, (a, b) => {
      fc.pre(Math.abs(a - b) > 1e-6)
      expect(project({ lat: Math.max(a, b), lon: 0 }).y).toBeLessThan(project({ lat: Math.min(a, b), lon: 0 }).y)
    }),
  )
})

it.each([
  [0, [43.25, 76.95], [43.25, 76.95]],
  // A degree of a great circle is 1/360 of 40,030 km.
  [111.19, [48, 67], [49, 67]],
  [111.19, [0, 10], [0, 11]],
  [20015.09, [0, 0], [0, 180]],
  [10007.54, [90, 0], [0, 42]],
] as const)('is %d km along the globe', (km, [aLat, aLon], [bLat, bLon]) => {
  const [a, b] = [
    { lat: aLat, lon: aLon },
    { lat: bLat, lon: bLon },
  ]
  expect([distanceKm(a, b), distanceKm(b, a)]).toEqual([expect.closeTo(km, 1), expect.closeTo(km, 1)])
})
