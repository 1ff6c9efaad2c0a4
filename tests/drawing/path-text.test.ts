import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PathText } from '../../src/drawing/path-text.ts'
import { pathPoints } from './path.ts'

describe('path data', () => {
  it('is written in short steps', () => {
    const pen = new PathText(1)
    pen.moveTo(10, 20)
    pen.lineTo(11.04, 20)
    pen.lineTo(11, 18.5)
    pen.lineTo(12.25, 19)
    pen.lineTo(12.2, 18)
    pen.closePath()
    expect(pen.toString()).toBe('M10 20h1v-1.5l1.3 .5-.1-1z')
  })

  it('leaves out a step that leads nowhere', () => {
    const pen = new PathText(0)
    pen.moveTo(1, 1)
    pen.lineTo(1.2, 1.3)
    pen.quadraticCurveTo(5, 5, 9, 1)
    expect(pen.toString()).toBe('M1 1q4 4 8 0')
  })

  it('never strays, however many steps there are', () => {
    const length = fc.double({ min: -2000, max: 2000, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(length, length), { minLength: 2, maxLength: 60 }), (points) => {
        const pen = new PathText(1)
        points.forEach(([x, y], i) => {
          if (i === 0) pen.moveTo(x, y)
          else pen.lineTo(x, y)
        })
        const [x, y] = pathPoints(pen.toString()).at(-1)!
        const [lastX, lastY] = points.at(-1)!
        expect(Math.abs(x - lastX)).toBeLessThan(0.06)
        expect(Math.abs(y - lastY)).toBeLessThan(0.06)
      }),
    )
  })
})
