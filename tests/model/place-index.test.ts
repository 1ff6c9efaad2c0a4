import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeIndex, squaresOf } from '../../src/model/place-index.ts'
import { project } from '../../src/model/projection.ts'

const coordinate = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const points = fc.array(fc.record({ lat: coordinate(90), lon: coordinate(180) }), { maxLength: 30 })

describe('an index of places', () => {
  it('numbers its places and projects them', () => {
    const point = { lat: 43, lon: 77 }
    const { numbers, world } = placeIndex([{ placeId: 'almaty', point }])
    expect([...numbers]).toEqual([['almaty', 0]])
    expect(world).toEqual([project(point)])
  })
})

describe('points in squares', () => {
  const zoom = fc.double({ min: 0, max: 10, noNaN: true })
  const far = fc.double({ min: 0, max: 300, noNaN: true })

  it('are found within a distance, all that are there and none that was taken away', () => {
    fc.assert(
      fc.property(points, zoom, far, fc.nat(3), (given, z, distance, every) => {
        const at = given.map(project).map(({ x, y }) => ({ x: x * 2 ** z, y: y * 2 ** z }))
        const squares = squaresOf(at)
        for (const number of at.keys()) squares.add(number)
        const gone = (number: number) => number % 4 === every
        for (const number of at.keys()) if (gone(number)) squares.delete(number)
        at.forEach((a, number) => {
          const found = new Set<number>()
          squares.near(number, distance, (other) => found.add(other))
          at.forEach((b, other) => {
            if (gone(other)) expect(found.has(other)).toBe(false)
            else if (Math.hypot(a.x - b.x, a.y - b.y) <= distance) expect(found.has(other)).toBe(true)
          })
        })
      }),
    )
  })
})
