import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { radiusOf } from '../../src/drawing/pin-spec.ts'
import { nearestTowards, pinTowards } from '../../src/model/pin-steps.ts'
import { pinsAt, placePins } from '../../src/model/pins.ts'
import { project } from '../../src/model/projection.ts'
import { dataset } from '../fixtures/published.ts'

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

describe('an arrow key on a pin', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 4, y: 8 },
    { x: -3, y: -3 },
    { x: 30, y: 0 },
  ]

  it('leads to the nearest pin that lies more ahead than to the side', () => {
    expect(DIRECTIONS.map((direction) => nearestTowards(points, 0, direction))).toEqual([3, 1, 3, 2])
  })

  it('leads to any pin ahead where none lies straight on, and nowhere where none lies ahead', () => {
    expect(nearestTowards([points[0]!, points[2]!], 0, 'right')).toBe(1)
    expect(nearestTowards(points, 4, 'right')).toBe(-1)
    expect(pinTowards('ArrowRight', points, 4)).toBe(4)
  })

  it('counts as straight on what lies as far ahead as to the side', () => {
    const diagonal = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 10, y: 10 },
    ]
    expect(nearestTowards(diagonal, 0, 'right')).toBe(2)
  })

  it('leads to the nearest of those that lie aside, the earlier of two', () => {
    const aside = [
      { x: 5, y: 20 },
      { x: 5, y: -20 },
      { x: 6, y: 40 },
      { x: 0, y: 0 },
    ]
    expect(nearestTowards(aside, 3, 'right')).toBe(0)
  })

  it('leads to the first pin as to any other, and nowhere from a pin that is gone', () => {
    expect(
      nearestTowards(
        [
          { x: 10, y: 0 },
          { x: 0, y: 0 },
          { x: 1, y: 2 },
        ],
        1,
        'right',
      ),
    ).toBe(0)
    expect(nearestTowards(points, points.length, 'right')).toBe(-1)
  })

  it('does not come into play for other keys', () => {
    for (const key of ['a', 'Tab', 'toString', 'constructor']) expect(pinTowards(key, points, 0)).toBeNull()
  })

  it('takes the earlier of two that are equally near', () => {
    expect(
      nearestTowards(
        [
          { x: 0, y: 0 },
          { x: 2, y: 1 },
          { x: 2, y: -1 },
        ],
        0,
        'right',
      ),
    ).toBe(1)
  })
})

it('Page Down leads through every pin once and stops at the last, Page Up back', () => {
  const points = Array.from({ length: 7 }, (_, x) => ({ x, y: 0 }))
  const walk = (key: string, from: number) => {
    const seen = [from]
    for (let at = from; ; ) {
      const next = pinTowards(key, points, at)
      if (next === at || next === null) return seen
      seen.push(next)
      at = next
    }
  }
  expect(walk('PageDown', 0)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(walk('PageUp', 6)).toEqual([6, 5, 4, 3, 2, 1, 0])
  expect([pinTowards('Home', points, 3), pinTowards('End', points, 3)]).toEqual([0, 6])
})

for (const zoom of [3, 4, 4.5, 5, 6, 7, 8, 10]) {
  it(`Arrow keys alone lead from every pin to every other at zoom ${zoom}`, () => {
    const points = pinsAt(placePins(dataset.incidents), zoom, radiusOf).map(({ point }) => project(point))
    expect(points.length).toBeGreaterThan(1)
    for (const start of points.keys()) {
      const reached = new Set([start])
      for (const at of reached) {
        for (const key of ARROWS) {
          const next = pinTowards(key, points, at)
          if (next !== null) reached.add(next)
        }
      }
      expect(reached.size).toBe(points.length)
    }
  })
}

it('An arrow never leads backwards, whatever the points', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      for (const from of points.keys()) {
        const next = nearestTowards(points, from, 'right')
        expect(next >= 0).toBe(points.some(({ x }) => x > points[from]!.x))
        if (next >= 0) expect(points[next]!.x).toBeGreaterThan(points[from]!.x)
      }
    }),
  )
})
