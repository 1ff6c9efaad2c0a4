import { describe, expect, it } from 'vitest'
import { barOf, insetOf, pathsOf, stackOf } from '../../../src/panels/timeline/pillar.ts'
import { dataset } from '../../fixtures/published.ts'

const BOX = { x: 10, width: 20, abreast: 1, pitch: 7, scale: 1 }
const measure = dataset.incidents.find(({ kind }) => kind === 'positive-measure')
const incident = dataset.incidents.find(({ kind }) => kind === 'incident')
if (!measure || !incident) throw new Error('The report has both.')
const blocks = [
  { incident, family: incident.family, certain: true },
  { incident: measure, family: measure.family, certain: false },
]

describe('a stack of the timeline', () => {
  it('has a block for each record from the ground up, and one for each that the other filters leave out', () => {
    const shapes = stackOf(blocks, 4, BOX)
    expect(shapes.map(({ look }) => look && [look.certain, look.measure])).toEqual([[true, false], [false, true], null, null])
    expect(shapes.map(({ y, height, look }) => [y - insetOf(look), height + 2 * insetOf(look)])).toEqual([
      [-6, 6],
      [-13, 6],
      [-20, 6],
      [-27, 6],
    ])
  })
  it('keeps blocks side by side apart and within its width', () => {
    const [left, right, above] = stackOf([], 3, { ...BOX, abreast: 2 })
    expect(left && right && right.x - (left.x + left.width)).toBe(2)
    expect(right && right.x + right.width).toBe(29.5)
    expect(above?.y).toBe(-12.5)
  })
  it('shows what is shown though the number of all is lower', () => {
    expect(stackOf(blocks, 0, BOX)).toHaveLength(2)
  })
})

describe('a bar of the timeline', () => {
  const piles = [
    { family: incident.family, certain: true, measure: false, count: 200 },
    { family: incident.family, certain: false, measure: false, count: 50 },
  ]
  const heights = (of: number) =>
    barOf(piles, of, { ...BOX, scale: 0.2 }).map(({ look, y, height }) => [y - insetOf(look), height + 2 * insetOf(look)])
  it('is as high as its numbers, with the rest above', () => {
    expect(heights(300)).toEqual([
      [-40, 40],
      [-50, 10],
      [-60, 10],
    ])
  })
  it('shows no rest that is lower than a pixel', () => {
    expect(heights(254)).toHaveLength(2)
    expect(heights(255)).toHaveLength(3)
  })
})

describe('paths', () => {
  it('draw all rectangles of one look in one', () => {
    const paths = pathsOf([...stackOf(blocks, 4, BOX), ...stackOf(blocks, 2, { ...BOX, x: 40 })])
    expect(paths).toHaveLength(3)
    expect(paths.find(({ look }) => look?.certain)?.path).toBe('M10 -6h20v6h-20zM40 -6h20v6h-20z')
    expect(paths.map(({ path }) => path.split('M').length - 1)).toEqual([2, 2, 2])
  })
})
