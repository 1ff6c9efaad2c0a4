import type { Incident } from '../model/incident.ts'
import { familyShares, type Pin } from '../model/pins.ts'
import { type CategoryId, categoryName, familyName, familyOf } from '../model/taxonomy.ts'
import { pinSpec } from './pin-spec.ts'
import type { Setting } from './sheet-block.ts'
import { type Block, signedBlock, spaceBlock, stackBlock, textBlock } from './sheet-block.ts'
import { discSymbol, type Paint, type PinSpec, pinRadius, pinSymbol, type SvgNode, svgNode } from './symbol.ts'
import type { Measure } from './type-face.ts'

/** Words of the legend. */
export interface LegendWords {
  readonly one: string
  readonly area: string
  readonly several: string
  readonly merged: string
  readonly measure: string
  readonly leftOut: string
}

/** What the legend explains: the pins that the picture shows, and all incidents of the view. */
export interface LegendRequest {
  readonly pins: readonly Pin[]
  readonly incidents: readonly Incident[]
  readonly leftOut: boolean
  /** Name the category of each sign on the map, too. */
  readonly signs: boolean
  readonly words: LegendWords
  readonly paint: Paint
  readonly width: number
  readonly text: Setting
  readonly measure: Measure
}

/** A drawing made for 1 px a unit, so many times as large, round a point. */
const scaled = (nodes: SvgNode['children'], scale: number): SvgNode => svgNode('g', { transform: `scale(${scale.toFixed(3)})` }, ...nodes)

/** Families of the view with how many incidents each has, and the signs that stand on the map. */
export function familyLegend({ pins, incidents, signs, paint, width, text, measure }: LegendRequest): Block {
  const size = text.size * 1.2
  const single = new Set(pins.flatMap((pin) => (pin.incidents.length === 1 ? pin.incidents.map(({ category }) => category) : [])))
  const row = (sign: SvgNode, words: string) => signedBlock(sign, size, textBlock(words, width - 1.5 * size, text, measure), text.line)
  const rows = familyShares(incidents).flatMap(({ family, count }) => {
    const disc = svgNode('circle', { r: Number((size / 2).toFixed(1)), fill: paint.family(family) })
    const own = signs ? [...single].filter((category) => familyOf(category) === family) : []
    const sign = (category: CategoryId) => {
      const { children } = discSymbol(category, 22, paint)
      return scaled([svgNode('g', { transform: 'translate(-11 -11)' }, ...children)], (size * 1.1) / 22)
    }
    return [
      row(disc, `${familyName(family)}: ${count}`),
      ...own.map((category): Block => {
        const block = row(sign(category), categoryName(category))
        return { height: block.height, draw: (x, y) => block.draw(x + size * 1.5, y) }
      }),
    ]
  })
  return stackBlock(rows)
}

/** The forms of pins that the picture has, each in neutral ink so that none stands for a family. */
export function formLegend({ pins, leftOut, words, paint, width, text, measure }: LegendRequest): Block {
  const neutral: Paint = { ...paint, family: () => paint.line2 }
  const specs = pins.map((pin) => pinSpec(pin.places, 'rest'))
  const several: PinSpec['shares'] = [
    { family: '', count: 2 },
    { family: '', count: 1 },
  ]
  const single = specs.find(({ count, dashed }) => count === 1 && !dashed) ?? specs.find(({ count }) => count === 1)
  const positive = specs.find((spec) => spec.measure)
  const sample = { count: 3, shares: several, category: '', dashed: false, merged: false, state: 'rest' } as const
  const forms: readonly (readonly [shown: boolean, spec: PinSpec, words: string])[] = [
    [single !== undefined, { ...sample, count: 1, category: single?.category ?? '' }, words.one],
    [specs.some(({ count }) => count > 1), sample, words.several],
    [specs.some(({ merged }) => merged), { ...sample, merged: true }, words.merged],
    [specs.some(({ dashed }) => dashed), { ...sample, count: single ? 1 : 3, category: single?.category ?? '', dashed: true }, words.area],
    [positive !== undefined, { ...sample, count: 1, category: positive?.category ?? '', measure: true }, words.measure],
    [leftOut, { ...sample, state: 'left-out' }, words.leftOut],
  ]
  const room = text.size * 1.5
  const rows = forms.flatMap(([shown, spec, said]) => {
    if (!shown) return []
    const scale = spec.state === 'left-out' ? 1 : room / 2 / (pinRadius(spec) + 1)
    const sign = scaled(pinSymbol(spec, neutral).children, scale)
    const line = { ...text, line: text.line * 0.9 }
    return [signedBlock(sign, room, textBlock(said, width - 1.5 * room, line, measure), line.line), spaceBlock(text.size * 0.35)]
  })
  return stackBlock(rows)
}
