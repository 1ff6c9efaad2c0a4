import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pinSpec, radiusOf } from '../../src/drawing/pin-spec.ts'
import { slimMark } from '../../src/drawing/slim-marks.ts'
import { NUMBER_TYPE, paletteToPaint, pinSymbol, type SvgNode, svgNode, svgToText } from '../../src/drawing/symbol.ts'
import { pinsAt, placePins } from '../../src/model/pins.ts'
import { dataset } from '../fixtures/published.ts'

const paint = paletteToPaint('light')
const places = placePins(dataset.incidents)
/** Pins of every kind: of few places and of many, chosen, left out. */
const marks: readonly SvgNode[] = [
  ...[3, 4, 5, 6.25].flatMap((zoom) => pinsAt(places, zoom, radiusOf).map((pin) => pinSymbol(pinSpec(pin.places, 'rest'), paint))),
  ...places.flatMap((place) => [pinSymbol(pinSpec([place], 'selected'), paint), pinSymbol(pinSpec([place], 'left-out'), paint)]),
]
const standing = (mark: SvgNode, at: number) =>
  svgNode('svg', { x: 30 + 60 * (at % 10), y: 30 + 60 * Math.floor(at / 10), overflow: 'visible' }, ...mark.children)
const sheet = (nodes: readonly SvgNode[]) =>
  svgToText(svgNode('svg', { width: 620, height: 60 * Math.ceil(nodes.length / 10) + 20 }, svgNode('g', NUMBER_TYPE, ...nodes)))
const pixels = async (text: string) => sharp(Buffer.from(text)).flatten({ background: '#ffffff' }).raw().toBuffer()

describe('pins in a page', () => {
  const whole = marks.map(standing)
  const slim = whole.map(slimMark)

  it('look as they do on the map', async () => {
    expect(marks.length).toBeGreaterThan(80)
    const [drawn, wanted] = await Promise.all([pixels(sheet(slim)), pixels(sheet(whole))])
    // The edge of two shapes that are one path may be rounded the other way.
    let far = 0
    for (let at = 0; at < wanted.length; at += 1) far = Math.max(far, Math.abs(drawn[at]! - wanted[at]!))
    expect(far).toBeLessThanOrEqual(2)
  })

  it('take a fifth fewer bytes', () => {
    expect(svgToText(svgNode('g', {}, ...slim)).length).toBeLessThan(0.8 * svgToText(svgNode('g', {}, ...whole)).length)
  })

  it('keep what says which of them is chosen', () => {
    const chosen = (nodes: readonly SvgNode[]) => svgToText(svgNode('g', {}, ...nodes)).match(/class="selected"/g)?.length
    expect(chosen(slim)).toBe(chosen(whole))
  })
})
