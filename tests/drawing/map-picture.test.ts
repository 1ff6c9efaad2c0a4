import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBasemap } from '../../src/drawing/basemap.ts'
import { parseLabels } from '../../src/drawing/basemap-labels.ts'
import { fitBounds, frameOf, placeIn } from '../../src/drawing/map-frame.ts'
import { type MapPictureRequest, mapPicture, picturePins } from '../../src/drawing/map-picture.ts'
import { numberLines } from '../../src/drawing/number-pin.ts'
import { type SvgNode, svgToText } from '../../src/drawing/symbol.ts'
import { placePins, unlocated } from '../../src/model/pins.ts'
import { dataset } from '../fixtures/published.ts'

const read = (name: string) => readFileSync(new URL(`../../src/report/basemap/${name}`, import.meta.url), 'utf8')
const basemap = parseBasemap(read('land.json'), read('water.json'))
const labels = parseLabels(read('labels.json'), { ru: read('names-ru.json') })
const places = placePins(dataset.incidents)
const request: MapPictureRequest = { basemap, labels, places, camera: null, width: 1280, height: 720, theme: 'light' }

/** A node and all below it. */
const nodes = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodes(child))),
]
/** What is written in a picture, without the halos. */
const texts = (node: SvgNode) =>
  nodes(node)
    .filter(({ tag, attributes }) => tag === 'text' && attributes.fill !== 'none')
    .map(({ children }) => children.map((child) => (typeof child === 'string' ? child : '')).join(''))

describe('the picture of the map', () => {
  it('counts every incident that has a place, none twice', () => {
    const pins = picturePins(request)
    expect(pins.flatMap(({ incidents }) => incidents)).toHaveLength(dataset.incidents.length - unlocated(dataset.incidents).length)
    const written = texts(mapPicture({ ...request, labels: null }))
    expect(written.map(Number)).toEqual(
      pins
        .map(({ incidents }) => incidents.length)
        .filter((count) => count > 1)
        .sort((a, b) => b - a),
    )
  })

  it('names towns, in the language asked for', () => {
    expect(texts(mapPicture(request))).toEqual(expect.arrayContaining(['Almaty', 'Nur-Sultan', 'ALMATY', 'REGION']))
    expect(texts(mapPicture({ ...request, language: 'ru' }))).toContain('Алматы')
  })

  it('holds no style, no id, no address and nothing that is not a number in its paths', () => {
    const all = nodes(mapPicture(request))
    for (const { attributes } of all) {
      expect(Object.keys(attributes)).not.toContain('style')
      expect(Object.keys(attributes)).not.toContain('id')
      expect(Object.values(attributes).join(' ')).not.toMatch(/NaN|Infinity|undefined|url\(|https?:/)
    }
    expect(new Set(all.map(({ tag }) => tag))).toEqual(new Set(['svg', 'g', 'rect', 'path', 'circle', 'text']))
  })

  it('stays small enough to be sent', () => {
    expect(svgToText(mapPicture(request)).length).toBeLessThan(200_000)
  })

  it('draws little of what the frame does not show', () => {
    const near = mapPicture({ ...request, camera: { lat: 43.25, lon: 76.9, zoom: 8 } })
    expect(svgToText(near).length).toBeLessThan(60_000)
    expect(texts(near)).toContain('Almaty')
    expect(texts(near)).not.toContain('Aktau')
  })

  it('shows the chosen incident, and outlines its region where no more is known', () => {
    const regional = dataset.incidents.find(({ location }) => location.precision === 'region' && location.point !== null)
    expect(regional).toBeDefined()
    const chosen = svgToText(mapPicture({ ...request, selected: regional!.id }))
    expect(chosen).toContain('class="selected"')
    expect(chosen).toContain('stroke-dasharray="5 3"')
    expect(svgToText(mapPicture(request))).not.toContain('class="selected"')
  })

  it('draws a small dot for each place that a filter leaves out', () => {
    const [first, ...others] = places
    const dots = nodes(mapPicture({ ...request, labels: null, places: [first!], leftOut: others })).filter(
      ({ attributes }) => attributes.stroke === '#928a7e',
    )
    expect(dots).toHaveLength(others.length)
  })

  it('hides the dot of a town under the dot of a place left out', () => {
    const ringed = (leftOut: typeof places) =>
      nodes(mapPicture({ ...request, places: [], leftOut })).filter(({ attributes }) => attributes.stroke === '#2f2c28').length
    expect(ringed(places)).toBeLessThan(ringed([]))
  })

  it('says the numbers that incidents have in a list', () => {
    const numbers = new Map(dataset.incidents.map(({ id }, i) => [id, i + 1]))
    const one = places.find(({ incidents }) => incidents.length === 1)!
    expect(texts(mapPicture({ ...request, labels: null, places: [one], numbers }))).toEqual([String(numbers.get(one.incidents[0]!.id))])
  })

  it('is drawn without any pin too', () => {
    expect(texts(mapPicture({ ...request, places: [] }))).toContain('Almaty')
  })
})

describe('numbers on a pin', () => {
  it('are put in order and drawn together', () => {
    expect(numberLines([7, 1, 3, 2])).toEqual(['1–3, 7'])
    expect(numberLines([4, 5])).toEqual(['4, 5'])
    expect(numberLines([12])).toEqual(['12'])
    expect(numberLines([])).toEqual([''])
  })

  it('take at most four lines; where there are more the first and the last are said', () => {
    const lines = numberLines(Array.from({ length: 30 }, (_, i) => 3 * i + 1))
    expect(lines.length).toBeLessThanOrEqual(4)
    expect(lines.join(' ')).toMatch(/^1, 4, .* … 88$/)
  })
})

describe('what a picture shows', () => {
  it('is as large as it fits', () => {
    const bounds = { south: 42, west: 60, north: 46, east: 80 }
    const frame = frameOf(fitBounds(bounds, 800, 600, 10), 800, 600)
    expect(placeIn(frame, { lat: 44, lon: 60 }).x).toBeCloseTo(10, 6)
    expect(placeIn(frame, { lat: 44, lon: 80 }).x).toBeCloseTo(790, 6)
    const [top, bottom] = [placeIn(frame, { lat: 46, lon: 70 }).y, placeIn(frame, { lat: 42, lon: 70 }).y]
    expect(top + bottom).toBeCloseTo(600, 6)
  })

  it('is never nearer than the data is known', () => {
    expect(fitBounds({ south: 43.2, west: 76.9, north: 43.2, east: 76.9 }, 800, 600).zoom).toBe(10)
  })
})
