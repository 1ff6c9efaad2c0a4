import { describe, expect, it } from 'vitest'
import type { Path } from '../../src/drawing/basemap.ts'
import { isVisible, screenPoints, traceCurve, traceCurvedRing, traceRing } from '../../src/drawing/trace.ts'

const frame = { zoom: 0, left: 0, top: 0, width: 100, height: 100 }

function path(...points: number[]): Path {
  const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)]
  const box = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) }
  return { points: Float64Array.from(points), box }
}

function record() {
  const calls: string[] = []
  const note =
    (name: string) =>
    (...values: number[]) =>
      void calls.push([name, ...values].join(' '))
  return { calls, moveTo: note('M'), lineTo: note('L'), quadraticCurveTo: note('Q'), closePath: note('Z') }
}

describe('points on the canvas', () => {
  it('are scaled and moved by the frame', () => {
    expect(screenPoints(path(1, 2, 3, 4), { ...frame, zoom: 3, left: 5, top: -5 })).toEqual([3, 21, 19, 37])
  })

  it('leave out steps that nobody sees, but not the last point', () => {
    expect(screenPoints(path(1, 1, 1.2, 1, 9, 9, 9.1, 9), frame)).toEqual([1, 1, 9, 9, 9.1, 9])
  })

  it('keep of a run beyond one side its first and last point only', () => {
    expect(screenPoints(path(50, 50, 200, 10, 300, 20, 400, 60, 250, 80, 50, 80), frame)).toEqual([50, 50, 200, 10, 250, 80, 50, 80])
  })

  it('keep the corners of an area that goes round the frame', () => {
    const round = [-200, -200, 300, -200, 300, 300, -200, 300, -200, -200]
    expect(screenPoints(path(...round), frame)).toEqual(round)
  })
})

describe('tracing', () => {
  it('skips what lies outside the frame', () => {
    expect(isVisible(path(10, 10, 20, 20), frame)).toBe(true)
    expect(isVisible(path(300, 10, 320, 20), frame)).toBe(false)
  })

  it('draws rings straight and curved, and rivers from end to end', () => {
    const [straight, curved, river] = [record(), record(), record()]
    traceRing(straight, path(0, 0, 10, 0, 10, 10, 0, 0), frame)
    expect(straight.calls).toEqual(['M 0 0', 'L 10 0', 'L 10 10', 'L 0 0', 'Z'])
    traceCurvedRing(curved, path(0, 0, 10, 0, 10, 10, 0, 0), frame)
    expect(curved.calls).toEqual(['M 5 5', 'Q 0 0 5 0', 'Q 10 0 10 5', 'Q 10 10 5 5', 'Z'])
    traceCurve(river, path(0, 0, 10, 0, 20, 10), frame)
    expect(river.calls).toEqual(['M 0 0', 'Q 10 0 15 5', 'L 20 10'])
  })
})
