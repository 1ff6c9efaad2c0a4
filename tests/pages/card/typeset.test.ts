import { describe, expect, it } from 'vitest'
import { type SvgNode, svgNode } from '../../../src/drawing/symbol.ts'
import { outlineText } from '../../../src/pages/card/outline.ts'
import { openFaces, setText, textWidth } from '../../../src/pages/card/typeset.ts'

const faces = openFaces(process.cwd())
const STYLE = { weight: 600, size: 50 } as const
const width = (text: string) => setText(text, STYLE, faces).width

/** The numbers of a path at even or odd places: their x or y. */
function reach(d: string): { left: number; right: number; top: number; bottom: number } {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number)
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

describe('text as an outline', () => {
  it('stands on its line, as high as its letters', () => {
    const { left, right, top, bottom } = reach(setText('H', STYLE, faces).d)
    expect([left >= 0, right <= width('H')]).toEqual([true, true])
    // Capitals are 0.67 em high.
    expect(top).toBeCloseTo(-33.5, 0)
    expect(bottom).toBeCloseTo(0, 0)
  })

  it('is kerned, and joins letters as the font does', () => {
    expect(width('AV')).toBeLessThan(width('A') + width('V'))
    expect(width('ffi')).not.toBeCloseTo(width('f') + width('f') + width('i'), 2)
  })

  it('is as wide as it was measured, at any size', () => {
    const text = 'Reported hunger strike'
    for (const size of [15, 50])
      expect(textWidth(text, { weight: 600, size }, faces)).toBeCloseTo(setText(text, { ...STYLE, size }, faces).width, 6)
  })

  it('has space between its letters but not behind the last', () => {
    expect(setText('AB', { ...STYLE, spacing: 5 }, faces).width).toBeCloseTo(width('AB') + 5, 6)
    const apart = setText('ffi', { ...STYLE, spacing: 5 }, faces)
    expect(apart.d.match(/M/g)?.length).toBeGreaterThan(setText('ffi', STYLE, faces).d.match(/M/g)?.length ?? 0)
  })

  it('takes every letter of the three languages, each from its slice', () => {
    for (const text of ['Rights under Quarantine', 'Права во время карантина', 'Өскемен, Ақтөбе, Іле, Ұлытау, Һ']) {
      const parts = Array.from(text, width).reduce((sum, part) => sum + part, 0)
      expect(width(text)).toBeGreaterThan(parts * 0.9)
      expect(setText(text, STYLE, faces).d.length).toBeGreaterThan(500)
    }
  })

  it('writes plainly what no slice has', () => {
    expect(setText('Ürümqi', STYLE, faces).d).toBe(setText('Urumqi', STYLE, faces).d)
    expect(setText('© GeoNames', STYLE, faces).d).toBe(setText('(c) GeoNames', STYLE, faces).d)
  })

  it.each(['日', '😀', '\u0000', 'ß'])('refuses "%s", which it can neither set nor write plainly', (sign) => {
    expect(() => setText(`Street ${sign}`, STYLE, faces)).toThrow(/have no ".*" \(U\+[0-9A-F]{4,}\), which stands in "Street/u)
  })
})

describe('a drawing without fonts', () => {
  const text = (attributes: SvgNode['attributes'], words = 'Almaty') => svgNode('text', attributes, words)
  const d = (node: SvgNode) => String(node.attributes.d)
  const left = (node: SvgNode) => Number(/translate\((\S+) /.exec(String(node.attributes.transform))?.[1])

  it('has no text left, wherever it stood', () => {
    const drawing = svgNode('svg', {}, svgNode('g', { 'font-size': 12 }, text({ x: 5, y: 8, fill: 'red' }), svgNode('circle', { r: 2 })))
    const [group] = outlineText(drawing, faces).children as SvgNode[]
    const [path, circle] = group!.children as SvgNode[]
    expect(path).toMatchObject({ tag: 'path', attributes: { fill: 'red', transform: 'translate(5 8)' }, children: [] })
    expect(d(path!)).toBe(setText('Almaty', { weight: 400, size: 12 }, faces).d)
    expect(circle).toEqual(svgNode('circle', { r: 2 }))
  })

  it('takes size, weight and spacing of the letters from the groups round them', () => {
    const group = svgNode('g', { 'font-weight': 650, 'letter-spacing': 2 }, text({ 'font-size': 20 }))
    const [path] = outlineText(group, faces).children as SvgNode[]
    expect(d(path!)).toBe(setText('Almaty', { weight: 600, size: 20, spacing: 2 }, faces).d)
  })

  it('hangs its words on the same end', () => {
    const { width: wide } = setText('Almaty', { weight: 400, size: 20 }, faces)
    const at = (anchor: string) => left(outlineText(text({ x: 100, y: 0, 'font-size': 20, 'text-anchor': anchor }), faces))
    expect([at('start'), at('middle'), at('end')].map((x) => x.toFixed(1))).toEqual(
      [100, 100 - wide / 2, 100 - wide].map((x) => x.toFixed(1)),
    )
  })

  it('keeps what turns a text', () => {
    const turned = outlineText(text({ x: 3, y: 4, transform: 'rotate(9 3 4)' }), faces)
    expect(turned.attributes.transform).toBe('rotate(9 3 4) translate(3 4)')
  })
})
