import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlaceIndex, Squares } from '../../src/model/place-index.ts'
import { project } from '../../src/model/projection.ts'

const points = fc.array(
  fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }),
  {
    maxLength: 30,
  },
)

describe('an index of places', () => {
  it('finds every place that lies within a distance', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }), (given, zoom, far) => {
        const index = new PlaceIndex(given.map((point, number) => ({ placeId: `p${number}`, point })))
        const squares = new Squares<number>(index.at(zoom))
        for (const number of given.keys()) squares.add(number, number)
        squares.add(given.length, -1)
        squares.delete(given.length)
        const at = given.map((point) => {
          const { x, y } = project(point)
          return { x: x * 2 ** zoom, y: y * 2 ** zoom }
        })
        at.forEach((a, place) => {
          const found = new Set<number>()
          squares.near(place, far, (other) => found.add(other))
          at.forEach((b, other) => {
            if (Math.hypot(a.x - b.x, a.y - b.y) <= far) expect(found.has(other)).toBe(true)
          })
        })
      }),
    )
  })

  it('numbers its places, and no others', () => {
    const index = new PlaceIndex([{ placeId: 'almaty', point: { lat: 43, lon: 77 } }])
    expect([index.size, index.numberOf('almaty'), index.numberOf('oral')]).toEqual([1, 0, -1])
  })

  it('keeps what it reckoned for a zoom until another is asked for', () => {
    const index = new PlaceIndex([{ placeId: 'almaty', point: { lat: 43, lon: 77 } }])
    expect(index.at(5)).toBe(index.at(5))
    expect(index.at(6).x[0]).toBe(2 * (index.at(5).x[0] ?? 0))
  })
})
