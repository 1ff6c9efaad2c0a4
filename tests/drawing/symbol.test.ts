import { describe, expect, it } from 'vitest'
import { familyColour } from '../../src/drawing/palette.ts'
import { ringArcs, segmentPath } from '../../src/drawing/ring.ts'
import {
  CSS_PAINT,
  certaintyMark,
  discSymbol,
  type PinSpec,
  paletteToPaint,
  pinRadius,
  pinSymbol,
  type SvgNode,
  signSymbol,
  svgToText,
} from '../../src/drawing/symbol.ts'
import { CERTAINTIES, categoryIds, type FamilyId, familyIds, familyOf, signOf } from '../../src/model/taxonomy.ts'
import { pathPoints } from './path.ts'

const paint = paletteToPaint('light')

const pin = (changes: Partial<PinSpec>): PinSpec => ({
  count: 1,
  shares: [{ family: 'services', count: 1 }],
  category: 'water',
  dashed: false,
  merged: false,
  state: 'rest',
  ...changes,
})

const shares = (...counts: readonly number[]) => counts.map((count, index) => ({ family: familyIds()[index] as FamilyId, count }))
const several = (...counts: readonly number[]) => ({ count: counts.reduce((sum, count) => sum + count, 0), shares: shares(...counts) })

/** A drawing and everything within it. */
const all = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
]
const classed = (node: SvgNode, name: string) => all(node).filter((part) => part.attributes.class === name)
const written = (node: SvgNode) => node.children.filter((child) => typeof child === 'string').join('')
const texts = (node: SvgNode) => all(node).map(written).filter(Boolean)
const number = (value: string | number | undefined) => Number(value ?? Number.NaN)

describe('signs', () => {
  it.each(categoryIds())('has a sign of its own for %s, on the grid', (category) => {
    const path = signOf(category)
    expect(path).toMatch(/^M[\d .MLHVCSAZ-]+$/i)
    // Half of the stroke of 1.7 has to find room inside the grid of 16, or the edge would cut it.
    const numbers = pathPoints(path).flat()
    expect(numbers.length).toBeGreaterThan(5)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0.85)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(15.15)
    expect(categoryIds().filter((other) => signOf(other) === path)).toEqual([category])
  })

  it('draws one stroke of 1.7 with round ends and no fill, hidden from assistive technology', () => {
    const symbol = signSymbol('water', 14, '#123456')
    expect(symbol.attributes).toMatchObject({ viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' })
    const stroke = { fill: 'none', stroke: '#123456', 'stroke-width': 1.7, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
    expect(classed(symbol, 'sign').map((part) => part.attributes)).toEqual([expect.objectContaining(stroke)])
  })

  it.each(categoryIds())('puts the sign of %s on a disc of its family', (category) => {
    const disc = discSymbol(category, 22, paint)
    expect(classed(disc, 'disc')[0]?.attributes).toMatchObject({ r: 11, fill: familyColour(familyOf(category), 'light') })
    expect(classed(disc, 'sign')[0]?.attributes).toMatchObject({ d: signOf(category), stroke: paint.sign })
  })

  it('has three marks of certainty, all different', () => {
    const paths = CERTAINTIES.map((certainty) => classed(certaintyMark(certainty, 10, 'black'), 'certainty')[0]?.attributes.d)
    expect(new Set(paths).size).toBe(3)
    expect(paths).not.toContain(undefined)
  })
})

describe('a ring', () => {
  const middle = 12.7
  const turn = 2 * Math.PI

  it.each([
    [[1, 1], false],
    [[1, 1, 3], false],
    [[2, 3, 5, 2, 1, 2], false],
    [[20, 1, 1, 1, 1, 500], false],
    [[3], true],
    [[4, 2, 1], true],
    [[40, 1], true],
  ] as const)('of %j (dashed: %s) adds up to the full circle less its gaps', (counts, dashed) => {
    const arcs = ringArcs(shares(...counts), middle, dashed)
    const drawn = arcs.reduce((sum, arc) => sum + (arc.to - arc.from), 0)
    const gaps = arcs.reduce((sum, arc) => sum + arc.gap / middle, 0)
    expect(drawn + gaps).toBeCloseTo(turn, 9)
    arcs.forEach((arc, index) => {
      expect(arc.to).toBeGreaterThan(arc.from)
      expect(arc.gap).toBe(dashed ? 2.5 : 1.7)
      const next = arcs[index + 1]
      if (next) expect((next.from - arc.to) * middle).toBeCloseTo(arc.gap, 9)
    })
  })

  it('gives each family its share, in the order given, from the top', () => {
    const arcs = ringArcs(shares(1, 0, 3), middle, false)
    expect(arcs.map((arc) => arc.family)).toEqual(['confinement', 'civic'])
    const withGap = arcs.map((arc) => (arc.to - arc.from + arc.gap / middle) / turn)
    expect(withGap[0]).toBeCloseTo(0.25, 9)
    expect(withGap[1]).toBeCloseTo(0.75, 9)
    expect(number(arcs[0]?.from) * middle).toBeCloseTo(1.7 / 2, 9)
  })

  it('never lets a share vanish', () => {
    for (const arc of ringArcs(shares(500, 1, 1, 1, 1, 1), middle, false)) expect((arc.to - arc.from) * middle).toBeGreaterThan(1.9)
  })

  it('is closed where there is one family, and empty where there is none', () => {
    expect(ringArcs(shares(4), middle, false)).toEqual([{ family: 'confinement', from: 0, to: turn, gap: 0 }])
    expect(ringArcs([], middle, false)).toEqual([])
    expect(ringArcs([], middle, true)).toEqual([])
  })

  it('has gaps as wide inside as outside', () => {
    // The first corners of a path: outer start, outer end, inner end, inner start.
    const corners = ringArcs(shares(1, 1), middle, false).map((arc) =>
      [...segmentPath(arc, 10.4, 15).matchAll(/(-?[\d.]+) -?[\d.]+(?=[AL]|z)/g)].map(([, x]) => number(x)),
    )
    expect(number(corners[0]?.[0]) - number(corners[1]?.[1])).toBeCloseTo(1.7, 1)
    expect(number(corners[0]?.[3]) - number(corners[1]?.[2])).toBeCloseTo(1.7, 1)
  })
})

describe('a pin', () => {
  it('of one incident shows the sign and no number', () => {
    const symbol = pinSymbol(pin({}), paint)
    expect(texts(symbol)).toEqual([])
    expect(classed(symbol, 'sign')[0]?.attributes).toMatchObject({ d: signOf('water'), stroke: paint.sign })
    expect(classed(symbol, 'disc')[0]?.attributes).toMatchObject({ r: 13, fill: familyColour('services', 'light') })
  })

  it('of several shows the number and no sign', () => {
    const symbol = pinSymbol(pin(several(2, 3)), paint)
    expect(texts(symbol)).toEqual(['5'])
    expect(classed(symbol, 'sign')).toEqual([])
    expect(classed(symbol, 'share').map((part) => part.attributes.fill)).toEqual([
      familyColour('confinement', 'light'),
      familyColour('detention', 'light'),
    ])
  })

  it.each([
    [1, 13],
    [2, 15],
    [4, 15],
    [5, 17],
    [9, 17],
    [10, 20],
    [15, 20],
    [16, 22],
    [400, 22],
  ])('of %i has a radius of %i px', (count, radius) => {
    expect(pinRadius(pin({ count, shares: shares(count) }))).toBe(radius)
  })

  it('of a region is dashed: all round the sign, and in the ring of several', () => {
    const ring = classed(pinSymbol(pin({ dashed: true }), paint), 'ring')[0]?.attributes
    const [dash, gap] = String(ring?.['stroke-dasharray']).split(' ').map(Number)
    expect(dash).toBe(4.3)
    expect(gap).toBeCloseTo(2.5, 1)
    // No seam: a whole number of dashes and gaps.
    expect((2 * Math.PI * number(ring?.r)) / (number(dash) + number(gap))).toBeCloseTo(11, 2)
    expect(classed(pinSymbol(pin({ ...several(3), dashed: true }), paint), 'share').length).toBeGreaterThan(9)

    expect(classed(pinSymbol(pin({}), paint), 'ring')).toEqual([])
    expect(classed(pinSymbol(pin(several(3)), paint), 'ring')[0]?.attributes).not.toHaveProperty('stroke-dasharray')
  })

  it.each(['rest', 'hovered', 'selected', 'left-out'] as const)('has a halo of 1.5 px round the mark (%s)', (state) => {
    const spec = pin({ state })
    const grown = pinRadius(spec) + (state === 'hovered' ? 1 : 0)
    expect(classed(pinSymbol(spec, paint), 'halo')[0]?.attributes).toMatchObject({ r: grown + 1.5, fill: paint.halo })
  })

  it('has rings of its state: 1 px of ink when hovered, 2.4 px after 3 px when selected', () => {
    expect(classed(pinSymbol(pin({}), paint), 'hovered')).toEqual([])
    const hovered = classed(pinSymbol(pin({ state: 'hovered' }), paint), 'hovered')[0]?.attributes
    expect(hovered).toMatchObject({ r: 17, 'stroke-width': 1, stroke: paint.ink, fill: paint.halo })
    const selected = classed(pinSymbol(pin({ state: 'selected' }), paint), 'selected')[0]?.attributes
    expect(selected).toMatchObject({ r: 17.2, 'stroke-width': 2.4, stroke: paint.ink, fill: paint.halo })
  })

  it('of merged places has a crescent to the right, and room for it on both sides', () => {
    const symbol = pinSymbol(pin({ ...several(2, 2), merged: true }), paint)
    expect(classed(symbol, 'crescent')[0]?.attributes).toMatchObject({ cx: 5.5, stroke: paint.line2 })
    expect(symbol.attributes).toMatchObject({ viewBox: '-26 -26 52 52', width: 52, height: 52 })
    expect(classed(pinSymbol(pin(several(2, 2)), paint), 'crescent')).toEqual([])
  })

  it('keeps its size and its middle in every state', () => {
    const boxes = (['rest', 'hovered', 'selected'] as const).map((state) => pinSymbol(pin({ state }), paint).attributes.viewBox)
    expect(new Set(boxes)).toEqual(new Set(['-19 -19 38 38']))
  })

  it('left out by the filter is a hollow dot without sign or number', () => {
    const symbol = pinSymbol(pin({ ...several(4), state: 'left-out' }), paint)
    expect(texts(symbol)).toEqual([])
    expect(classed(symbol, 'sign')).toEqual([])
    expect(classed(symbol, 'ring')[0]?.attributes).toMatchObject({ r: 4, stroke: paint.mute })
  })

  it('of the page takes every colour from a custom property', () => {
    const drawn = svgToText(pinSymbol(pin({ ...several(1, 2), state: 'selected', merged: true }), CSS_PAINT))
    expect(drawn).toContain('var(--family-detention)')
    expect(drawn).not.toMatch(/#[0-9a-f]{3}/)
  })
})

describe('svgToText', () => {
  it('escapes text and attributes, and leaves out what XML cannot hold', () => {
    const drawing = { tag: 'text', attributes: { 'data-name': '"<&>"', x: 1 }, children: ['A < B & "C" > D\u0000\u000b\n'] }
    expect(svgToText(drawing)).toBe('<text data-name="&quot;&lt;&amp;&gt;&quot;" x="1">A &lt; B &amp; &quot;C&quot; &gt; D\n</text>')
  })

  it('gives the outermost svg its namespace, and closes empty elements', () => {
    const inner = { tag: 'circle', attributes: { r: 2 }, children: [] }
    expect(svgToText({ tag: 'svg', attributes: { width: 4 }, children: [inner] })).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="4"><circle r="2"/></svg>',
    )
    expect(svgToText(inner)).toBe('<circle r="2"/>')
  })
})
