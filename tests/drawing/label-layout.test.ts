import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLabels } from '../../src/drawing/basemap-labels.ts'
import { type Circle, layoutLabels, type PlacedLabel } from '../../src/drawing/label-layout.ts'
import type { Face } from '../../src/drawing/type-face.ts'
import { project } from '../../src/model/projection.ts'

const read = (name: string) => readFileSync(new URL(`../../src/report/basemap/${name}`, import.meta.url), 'utf8')
const labels = parseLabels(read('labels.json'), { ru: read('names-ru.json'), kk: read('names-kk.json') })
const measure = (text: string, { size, tracking = 0 }: Face) => text.length * (size * 0.56 + tracking)
const layout = (zoom: number, obstacles: readonly Circle[] = [], language: 'en' | 'ru' | 'kk' = 'en') =>
  layoutLabels({ labels, zoom, language, obstacles, measure })

function circle(lat: number, lon: number, radius: number, zoom: number, labelId?: string): Circle {
  const { x, y } = project({ lat, lon })
  return { x: x * 2 ** zoom, y: y * 2 ** zoom, radius, labelId }
}

const find = (placed: readonly PlacedLabel[], id: string) => placed.find((label) => label.id === id)
const ids = (placed: readonly PlacedLabel[]) => new Set(placed.map(({ id }) => id))

function gap({ x, y, width, height }: PlacedLabel, mark: Circle): number {
  const dx = Math.max(0, Math.abs(mark.x - x) - width / 2)
  const dy = Math.max(0, Math.abs(mark.y - y) - height / 2)
  return Math.hypot(dx, dy) - mark.radius
}

describe('the layout of labels', () => {
  it('shows more towns with every zoom', () => {
    expect([...ids(layout(3.5))].filter((id) => labels.cities.some((city) => city.id === id)).sort()).toEqual([
      'almaty',
      'nur-sultan',
      'shymkent',
    ])
    expect(ids(layout(4)).has('atyrau')).toBe(true)
    expect(ids(layout(5)).has('semey')).toBe(true)
    expect(ids(layout(5)).has('temirtau')).toBe(false)
    expect(ids(layout(6)).has('temirtau')).toBe(true)
    expect(ids(layout(8)).has('lenger')).toBe(true)
  })

  it('names the country below zoom 4.5 and regions from there to 9', () => {
    expect(ids(layout(4)).has('kazakhstan')).toBe(true)
    expect(ids(layout(4.5)).has('kazakhstan')).toBe(false)
    expect(ids(layout(4)).has('karaganda-region')).toBe(false)
    expect(ids(layout(4.5)).has('karaganda-region')).toBe(true)
    expect(ids(layout(10)).has('karaganda-region')).toBe(false)
  })

  it('sets no name on a slant from its mark where it would be taken for that of another', () => {
    const mark = circle(43.25, 76.95, 20, 3.2, 'almaty')
    const fits = ({ x, y }: PlacedLabel) => x < mark.x - 20 && y < mark.y - 20
    const above: Circle = { x: mark.x - 45, y: mark.y - 62, radius: 20, labelId: 'karaganda' }
    const named = (obstacles: readonly Circle[]) =>
      find(layoutLabels({ labels, zoom: 3.2, language: 'en', obstacles, measure, fits }), 'almaty')
    expect(named([mark])).toBeDefined()
    expect(named([mark, above])).toBeUndefined()
    expect(named([mark, { ...above, y: mark.y - 95 }])).toBeDefined()
  })

  it('lets no two names overlap', () => {
    for (const zoom of [3.5, 4.5, 5, 6, 8]) {
      const upright = layout(zoom).filter(({ angle }) => angle === 0)
      for (const [i, a] of upright.entries()) {
        for (const b of upright.slice(i + 1)) {
          const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
          expect([zoom, a.id, b.id, apart]).toEqual([zoom, a.id, b.id, true])
        }
      }
    }
  })

  it('hides the dot under a mark that stands on the town, and sets the name beside the mark', () => {
    const mark = circle(51.18, 71.446, 18, 5, 'nur-sultan')
    const city = find(layout(5, [mark]), 'nur-sultan')
    expect(city?.dot).toBeNull()
    expect(city && gap(city, mark)).toBeGreaterThanOrEqual(3)
    expect(find(layout(5), 'nur-sultan')?.dot?.sign).toBe('target')
  })

  it('takes a mark without a town as standing on the town below it', () => {
    const mark = circle(47.12, 51.88, 13, 5)
    const city = find(layout(5, [mark]), 'atyrau')
    expect(city?.dot).toBeNull()
  })

  it('keeps every name clear of every mark', () => {
    const marks = [
      circle(49.8, 73.1, 17, 5, 'karaganda'),
      circle(44, 54.3, 13, 5),
      circle(46.55, 75.6, 20, 5),
      circle(43.26, 76.93, 22, 5, 'almaty'),
    ]
    for (const label of layout(5, marks).filter(({ angle }) => angle === 0)) {
      for (const mark of marks) expect([label.id, gap(label, mark) >= 0]).toEqual([label.id, true])
    }
  })

  it('names no town that lies under the mark of another place', () => {
    const mark = circle(49.802, 73.102, 20, 6, 'karaganda')
    expect(ids(layout(6, [mark])).has('karaganda')).toBe(true)
    expect(ids(layout(6, [mark])).has('temirtau')).toBe(false)
  })

  it('speaks three languages: capitals, line breaks and Kazakh letters', () => {
    expect(find(layout(5, [], 'kk'), 'north-kazakhstan-region')?.lines).toEqual(['СОЛТҮСТІК', 'ҚАЗАҚСТАН'])
    expect(find(layout(5, [], 'ru'), 'uralsk')?.lines).toEqual(['Уральск'])
    expect(find(layout(5, [], 'kk'), 'uralsk')?.lines).toEqual(['Орал'])
  })

  it('moves a region name no farther than the region has room', () => {
    const zoom = 5
    const moved = labels.regions.flatMap((region) => {
      const at = find(layout(zoom, [circle(region.lat, region.lon, 13, zoom)]), region.id)
      const anchor = circle(region.lat, region.lon, 0, zoom)
      return at ? [Math.hypot(at.x - anchor.x, at.y - anchor.y) / ((region.room / 360) * 256 * 2 ** zoom)] : []
    })
    expect(moved.length).toBeGreaterThan(0)
    expect(Math.max(...moved)).toBeLessThanOrEqual(1 + 1e-6)
  })

  it('sets a name on another side where it would not fit on the first, and none where it fits nowhere', () => {
    const mark = circle(43.25, 76.945, 18, 4, 'almaty')
    const within = (fits: (label: PlacedLabel) => boolean) =>
      find(layoutLabels({ labels, zoom: 4, language: 'en', obstacles: [mark], measure, fits }), 'almaty')
    const first = within(() => true)
    expect(first?.x).toBeGreaterThan(mark.x)
    const second = within(({ id, x, width }) => id !== 'almaty' || x + width / 2 < mark.x + 30)
    expect(second && second.x + second.width / 2).toBeLessThan(mark.x + 30)
    expect(second && gap(second, mark)).toBeGreaterThanOrEqual(2)
    expect(within(({ id }) => id !== 'almaty')).toBeUndefined()
  })

  it('is the same however often it is asked for', () => {
    expect(layout(6)).toEqual(layout(6))
  })
})
