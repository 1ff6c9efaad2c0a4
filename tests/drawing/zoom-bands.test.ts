import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { radiusOf } from '../../src/drawing/pin-spec.ts'
import { pinNodes } from '../../src/drawing/rough-marks.ts'
import { svgNode, svgToText } from '../../src/drawing/symbol.ts'
import { bandClass, banded, bandRules, bands, extent, widthAt } from '../../src/drawing/zoom-bands.ts'
import { groupingZoom, pinsAt, placePins } from '../../src/model/pins.ts'
import { report } from '../../src/model/report.ts'
import { mapRules } from '../../src/pages/manifest/basemap.ts'
import { readManifest } from '../../src/pages/manifest/manifest.ts'
import { dataset } from '../fixtures/published.ts'

const LAST = bands().length - 1
/** Whether something of these names shows at a width, by the rules alone. */
function shown(names: string, width: number): boolean {
  const [later = '', ...rules] = bandRules().split('@container')
  const own = (list: string) => [...list.matchAll(/\.([ft]\d+)\b/g)].some(([, name = '']) => names.split(' ').includes(name))
  return rules.reduce((before, rule) => {
    if (width < Number(/width>=([\d.]+)px/.exec(rule)?.[1])) return before
    const [from = '', to = ''] = rule.split('display:inline')
    return own(to) ? false : own(from) ? true : before
  }, !own(later))
}

describe('the bands of zoom', () => {
  it('begin where pins are grouped anew, from a small phone to a large screen', () => {
    for (const zoom of bands()) expect(groupingZoom(zoom)).toBe(zoom)
    expect(widthAt(0)).toBeLessThan(260)
    expect(widthAt(LAST)).toBeGreaterThan(2000)
  })

  it('have the shape of the country that the style sheet gives to the picture', () => {
    const rules = mapRules(report().country, readFileSync('src/report/basemap/land.json', 'utf8'))
    expect(Number(/--country-shape:([\d.]+)/.exec(rules)?.[1])).toBeCloseTo(extent().width / extent().height, 3)
    expect(rules).toContain('--around:var(--abroad)')
    expect(
      mapRules(readManifest('tests/fixtures/varda').map.country, readFileSync('tests/fixtures/varda/basemap/land.json', 'utf8')),
    ).toContain('--around:var(--sea)')
  })

  it('draw once what is alike in several, and again what comes back', () => {
    const dot = svgNode('circle', { r: 1 })
    const one = banded((zoom) => (zoom < 4 || zoom > 5.5 ? [dot] : []))
    expect(one.map(({ from, to }) => [bands()[from], bands()[to]])).toEqual([
      [3, 3.875],
      [5.625, 6.125],
    ])
    expect(bandClass({ node: dot, from: 0, to: LAST })).toBeNull()
  })

  it('show at every size the pins that the map has at that size, each once', () => {
    const places = placePins(dataset.incidents)
    const nodes = pinNodes({ places, leftOut: [] })
    for (const width of [240, 296, 345, 366, 600, 867, 1016, 1496, 2500]) {
      const zoom = Math.min(groupingZoom(Math.log2(width / extent().width)), bands()[LAST]!)
      const counts = pinsAt(places, zoom, radiusOf).map(({ incidents }) => (incidents.length > 1 ? `>${incidents.length}<` : 'one'))
      const texts = nodes
        .filter(({ attributes }) => shown(String(attributes['class'] ?? ''), width))
        .map((node) => />\d+</.exec(svgToText(node))?.[0] ?? 'one')
      expect(texts.sort(), String(width)).toEqual(counts.sort())
    }
  })
})
