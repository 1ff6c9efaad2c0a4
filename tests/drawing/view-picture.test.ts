import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBasemap } from '../../src/drawing/basemap.ts'
import { parseLabels } from '../../src/drawing/basemap-labels.ts'
import { svgFile } from '../../src/drawing/picture-file.ts'
import type { SvgNode } from '../../src/drawing/symbol.ts'
import { PICTURE_SIZES, type PictureSize, type ViewPictureRequest, viewPicture } from '../../src/drawing/view-picture.ts'
import { pictureEn } from '../../src/i18n/picture-en.ts'
import type { Day } from '../../src/model/date.ts'
import { placePins, unlocated } from '../../src/model/pins.ts'
import { dataset } from '../fixtures/published.ts'

const read = (name: string) => readFileSync(new URL(`../../src/report/basemap/${name}`, import.meta.url), 'utf8')
const basemap = parseBasemap(read('land.json'), read('water.json'))
const labels = parseLabels(read('labels.json'))
const { incidents } = dataset
const about = {
  title: 'All incidents',
  shown: 'All 93 incidents.',
  link: 'https://rights.example/map/#categories=sealed-homes&map=5/48.1/67',
  version: '1.2.0',
  sha256: '0123456789abcdef'.repeat(4),
  made: '2026-11-22' as Day,
}
const request: ViewPictureRequest = { about, size: 'slide', basemap, labels, incidents, bounds: null, theme: 'light', words: pictureEn }
const SIZES = Object.keys(PICTURE_SIZES) as PictureSize[]
const LONG = Array.from({ length: 60 }, (_, i) => `Category number ${i} or`).join(' ')

const children = (node: SvgNode) => node.children.filter((child) => typeof child !== 'string')
const nodes = (node: SvgNode): readonly SvgNode[] => [node, ...children(node).flatMap(nodes)]
const words = (node: SvgNode) =>
  nodes(node)
    .filter(({ tag }) => tag === 'text')
    .map((text) => text.children.map((child) => (typeof child === 'string' ? child : '')).join(''))
/** Texts straight on the sheet: all but those of the map, the legend's samples and what the file says of itself. */
const lines = (node: SvgNode) => children(node).filter(({ tag }) => tag === 'text')
/** All that is written, without the spaces at which lines may break. */
const written = (node: SvgNode) =>
  words(node)
    .join('')
    .replace(/[ \u00a0]/g, '')
const tight = (text: string) => text.replace(/[ \u00a0]/g, '')
const map = (node: SvgNode) => children(node).find(({ tag }) => tag === 'svg')!

describe.each(SIZES)('the picture of the view as %s', (size) => {
  const picture = viewPicture({ ...request, size })

  it('has the pixels that were asked for', () => {
    expect(picture.attributes).toMatchObject({ width: PICTURE_SIZES[size].width, height: PICTURE_SIZES[size].height })
  })

  it('says what it shows, where it is from, and how to find it again', () => {
    const text = written(picture)
    for (const said of [
      about.title,
      about.shown,
      about.link,
      'Data version 1.2.0, SHA-256 0123456789abcdef…, CC BY 4.0.',
      'made on 22 November 2026',
      'Human Rights Impact Assessment of the COVID-19 Response in Kazakhstan, July 2020',
      'Natural Earth · © OpenStreetMap · GeoNames',
      'km at 48° N',
      `${unlocated(incidents).length} records not on the map`,
      'Civic freedoms: ',
    ])
      expect(text, said).toContain(tight(said))
  })

  it('keeps every line on the sheet and the words off the map', () => {
    const [, , width = 0, height = 0] = String(picture.attributes.viewBox).split(' ').map(Number)
    for (const { attributes } of lines(picture)) {
      expect(Number(attributes.x)).toBeGreaterThanOrEqual(36)
      expect(Number(attributes.x)).toBeLessThanOrEqual(width - 36)
      expect(Number(attributes.y)).toBeLessThanOrEqual(height - 30)
      const { x, y, width: across, height: down } = map(picture).attributes
      const inside = Number(attributes.x) > Number(x) && Number(attributes.x) < Number(x) + Number(across)
      expect(inside && Number(attributes.y) > Number(y) && Number(attributes.y) < Number(y) + Number(down)).toBe(false)
    }
  })

  it('finds room for a very long sentence and a very long link, and cuts neither', () => {
    const long = { ...about, title: LONG, shown: `9 of 93 records: ${LONG}.`, link: `https://rights.example/#q=${'a'.repeat(900)}` }
    const full = viewPicture({ ...request, size, about: long })
    expect(written(full)).toContain(tight(long.shown))
    expect(written(full)).toContain(long.link)
    expect(map(full).attributes.height).toBeGreaterThan(100)
    const bottom = Number(String(full.attributes.viewBox).split(' ')[3])
    for (const { attributes } of lines(full)) expect(Number(attributes.y)).toBeLessThan(bottom)
  })

  it('is drawn without a single incident', () => {
    const text = written(viewPicture({ ...request, size, incidents: [], leftOut: placePins(incidents) }))
    expect(text).toContain(tight(pictureEn.leftOut).slice(0, 20))
    expect(text).not.toContain('withoutapin')
    expect(text).not.toContain(tight(pictureEn.one))
  })
})

describe('the picture of the view', () => {
  it('counts what lies beyond its edges: nothing is dropped in silence', () => {
    const near = viewPicture({ ...request, bounds: { south: 42.5, west: 76, north: 44, east: 78 } })
    const counts = words(map(near)).filter((text) => /^\d+$/.test(text))
    const [, outside = ''] = written(near).match(/(\d+)recordsoutside/) ?? []
    const shown = counts.reduce((sum, count) => sum + Number(count), 0)
    expect(Number(outside)).toBeGreaterThan(0)
    expect(Number(outside) + shown + unlocated(incidents).length).toBeLessThanOrEqual(incidents.length)
  })

  it('explains only the pins that it has', () => {
    const one = incidents.filter(({ location }) => location.placeId === 'atyrau').slice(0, 1)
    const text = words(viewPicture({ ...request, incidents: one })).join(' ')
    expect(text).toContain(pictureEn.one)
    expect(text).not.toContain(pictureEn.several)
    expect(text).not.toContain('Dashed')
  })

  it('does not say a long title twice', () => {
    const long = { ...about, title: LONG, shown: `9 of 93 records: ${LONG}.` }
    expect(written(viewPicture({ ...request, about: long })).split('Categorynumber59')).toHaveLength(2)
  })

  it('is a file that says of itself what it is, and that no text can break', () => {
    const hostile = { ...about, title: '</title><script>alert(1)</script>&"' }
    const file = svgFile(viewPicture({ ...request, about: hostile }))
    expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(file).not.toContain('<script')
    for (const said of [
      '<title>',
      '<desc>',
      '<dc:identifier>https://rights.example/map/',
      '<dc:hasVersion>1.2.0',
      'https://creativecommons.org/licenses/by/4.0/',
    ])
      expect(file).toContain(said)
    expect(file).not.toMatch(/ style="|NaN|undefined/)
  })
})
