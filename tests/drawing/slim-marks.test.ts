import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { PALETTE } from '../../src/drawing/palette.ts'
import { pinSpec, radiusOf } from '../../src/drawing/pin-spec.ts'
import { signId } from '../../src/drawing/signs.ts'
import { pinRules, slimPin, slimPins } from '../../src/drawing/slim-marks.ts'
import { CSS_PAINT, type PinSpec, paletteToPaint, pinSymbol, type SvgNode, svgNode, svgToText } from '../../src/drawing/symbol.ts'
import { pinsAt, placePins } from '../../src/model/pins.ts'
import { categoryIds, familyIds, signOf } from '../../src/model/taxonomy.ts'
import { dataset } from '../fixtures/published.ts'

const paint = paletteToPaint('light')
const places = placePins(dataset.incidents)
/** Pins of every kind: of few places and of many, chosen, left out. */
const specs: readonly PinSpec[] = [
  ...[3, 4, 5, 6.25].flatMap((zoom) => pinsAt(places, zoom, radiusOf).map((pin) => pinSpec(pin.places, 'rest'))),
  ...places.flatMap((place) => [pinSpec([place], 'selected'), pinSpec([place], 'left-out')]),
]
const placed = (node: SvgNode, at: number): SvgNode => ({
  ...node,
  attributes: { ...node.attributes, x: 30 + 60 * (at % 10), y: 30 + 60 * Math.floor(at / 10), overflow: 'visible' },
})
const sheet = (...nodes: readonly SvgNode[]) =>
  svgToText(svgNode('svg', { width: 620, height: 60 * Math.ceil(specs.length / 10) + 20 }, ...nodes))
/** A drawing in the page's colours as one with those of a picture, which has no page round it. */
const inLight = (text: string) =>
  familyIds()
    .reduce((rest, id) => rest.replaceAll(CSS_PAINT.family(id), paint.family(id)), text)
    .replace(/var\(--(\w+)\)/g, (_, name: string) => Object.entries(PALETTE.light).find(([key]) => key === name)?.[1] ?? 'red')
const pixels = async (text: string) => sharp(Buffer.from(text)).flatten({ background: '#ffffff' }).raw().toBuffer()

describe('pins in a page', () => {
  const whole = specs.map((spec, at) => placed(svgNode('svg', {}, ...pinSymbol(spec, paint).children), at))
  const slim = slimPins(specs.map((spec, at) => placed(slimPin(spec), at)))
  const signs = svgNode('defs', {}, ...categoryIds().map((id) => svgNode('path', { id: signId(id), d: signOf(id) })))

  it('look as they do on the map', async () => {
    expect(specs.length).toBeGreaterThan(80)
    const drawn = await pixels(inLight(sheet(svgNode('style', {}, pinRules()), signs, slim)))
    const wanted = await pixels(sheet(...whole))
    // Lengths are rounded to a tenth of a pixel: an edge may be a little lighter or darker, and no area is.
    let [far, many] = [0, 0]
    for (let at = 0; at < wanted.length; at += 1) {
      const off = Math.abs(drawn[at]! - wanted[at]!)
      far = Math.max(far, off)
      if (off > 12) many += 1
    }
    expect(far).toBeLessThanOrEqual(40)
    expect(many / wanted.length).toBeLessThan(0.001)
  })

  it('take less than half of the bytes', () => {
    expect(svgToText(slim).length).toBeLessThan(0.45 * svgToText(svgNode('g', {}, ...whole)).length)
  })

  it('keep what says which of them is chosen', () => {
    const chosen = specs.filter(({ state }) => state === 'selected')
    const alone = chosen.map((spec) => svgToText(slimPins([slimPin(spec)])).match(/class="selected"/g)?.length)
    expect(alone).toEqual(chosen.map(() => 1))
  })
})
