import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { locatorPoint, outline } from '../../src/article/locator-outline.ts'
import { type Path, parseBasemap, withNearWater } from '../../src/drawing/basemap.ts'
import { parseLabels } from '../../src/drawing/basemap-labels.ts'
import { project } from '../../src/model/projection.ts'
import { report } from '../../src/model/report.ts'
import type { RegionId } from '../../src/model/taxonomy.ts'

const read = (name: string) => readFileSync(new URL(`../../src/report/basemap/${name}`, import.meta.url), 'utf8')
const [land, water, near, labels] = [read('land.json'), read('water.json'), read('water-near.json'), read('labels.json')]
const basemap = withNearWater(parseBasemap(land, water), near)
const areas = report().regions.filter((id) => id.endsWith('-region'))

const pointsOf = ({ points }: Path) =>
  Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const)
const steps = (path: Path) => {
  const points = pointsOf(path)
  return points.slice(1).map((point, i) => {
    const [a, b] = [String(points[i]), String(point)]
    return a < b ? `${a} ${b}` : `${b} ${a}`
  })
}

/** Whether a place lies in rings by the even-odd rule. */
function holds(rings: readonly Path[], lat: number, lon: number): boolean {
  const { x, y } = project({ lat, lon })
  let inside = false
  for (const ring of rings) {
    const points = pointsOf(ring)
    for (const [i, [x1, y1]] of points.slice(1).entries()) {
      const [x0, y0] = points[i] ?? [0, 0]
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside
    }
  }
  return inside
}

const regionAt = (lat: number, lon: number) => areas.filter((id) => holds(basemap.regions[id] ?? [], lat, lon))

describe('the basemap', () => {
  it('has what is drawn far away without the near water, and the rest with it', () => {
    const far = parseBasemap(land, water)
    const lengths = ({ lakes, rivers }: typeof far) => [...lakes, ...rivers].map(({ fromZoom, paths }) => [fromZoom, paths.length])
    expect(lengths(far)).toEqual([
      [0, 25],
      [6, 0],
      [7, 0],
      [0, 42],
      [6, 0],
    ])
    expect(lengths(basemap)).toEqual([
      [0, 25],
      [6, 31],
      [7, 85],
      [0, 42],
      [6, 27],
    ])
    expect(() => withNearWater(far, land)).toThrow('The near water file of the basemap cannot be read')
  })

  it('weighs at most 36 kB gzipped', () => {
    const size = [land, water, near, labels].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
    expect(size).toBeLessThanOrEqual(36_000)
  })

  it('has an area for each region of 2020 and none for the three cities', () => {
    expect(Object.keys(basemap.regions).sort()).toEqual([...areas].sort())
    expect(areas).toHaveLength(14)
  })

  it('closes every ring', () => {
    const rings = [...basemap.land, ...Object.values(basemap.regions).flat(), ...basemap.lakes.flatMap(({ paths }) => paths)]
    for (const ring of rings) {
      expect(ring.points.slice(-2)).toEqual(ring.points.slice(0, 2))
      expect(ring.points.length).toBeGreaterThanOrEqual(8)
    }
  })

  it('shares inner lines between two regions, and the frontier and the shore with one', () => {
    const uses = new Map<string, number>()
    for (const step of Object.values(basemap.regions).flat().flatMap(steps)) uses.set(step, (uses.get(step) ?? 0) + 1)
    const usesOf = (paths: readonly Path[]) => [...new Set(paths.flatMap(steps).map((step) => uses.get(step)))]
    expect(usesOf(basemap.inner)).toEqual([2])
    expect(usesOf(basemap.frontier)).toEqual([1])
    expect(usesOf(basemap.shore)).toEqual([1])
  })

  it('lets the borders of neighbours meet the frontier in its own points', () => {
    const frontier = new Set(basemap.frontier.flatMap(pointsOf).map(String))
    const ends = basemap.borders.flatMap((path) => [pointsOf(path)[0], pointsOf(path).at(-1)]).map(String)
    // Russia and China, China and Kyrgyzstan, Kyrgyzstan and Uzbekistan, Uzbekistan and Turkmenistan.
    expect(ends.filter((end) => frontier.has(end))).toHaveLength(4)
  })

  it('puts towns into their regions', () => {
    const towns: readonly (readonly [RegionId, number, number])[] = [
      ['akmola-region', 51.18, 71.45],
      ['almaty-region', 43.26, 76.93],
      ['turkestan-region', 42.3, 69.6],
      ['kyzylorda-region', 45.62, 63.32],
      ['mangystau-region', 43.34, 52.86],
      ['east-kazakhstan-region', 50.43, 80.27],
    ]
    for (const [id, lat, lon] of towns) expect(regionAt(lat, lon)).toEqual([id])
    expect(regionAt(41.27, 69.22)).toEqual([])
  })

  it('has land where there is land, and the Caspian as a hole in it', () => {
    expect(holds(basemap.land, 48, 67)).toBe(true)
    expect(holds(basemap.land, 55.75, 37.62)).toBe(true)
    expect(holds(basemap.land, 42, 50.5)).toBe(false)
    expect(holds(basemap.land, 43, 34)).toBe(false)
  })

  it('keeps boxes, classes and frozen lists', () => {
    const [first] = basemap.land
    const xs = first ? pointsOf(first).map(([x]) => x) : []
    expect(first?.box.minX).toBe(Math.min(...xs))
    expect(first?.box.maxX).toBe(Math.max(...xs))
    expect(basemap.lakes.map(({ fromZoom }) => fromZoom)).toEqual([0, 6, 7])
    expect(basemap.rivers.map(({ fromZoom }) => fromZoom)).toEqual([0, 6])
    expect([basemap, basemap.land, basemap.regions, basemap.lakes].every((value) => Object.isFrozen(value))).toBe(true)
  })
})

/** Digits as make-lines.mjs writes them, for files made up here. */
function written(numbers: readonly number[]): string {
  const digits = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((digit) => digit !== '\\')
  const text = (number: number): string => {
    const folded = number < 0 ? -2 * number - 1 : 2 * number
    if (folded < 73) return digits[folded] ?? ''
    const rest = folded - 73
    if (rest < 17 * 91) return `${digits[73 + Math.floor(rest / 91)]}${digits[rest % 91]}`
    return `${digits[90]}${digits[Math.floor(rest / 8281)]}${digits[Math.floor(rest / 91) % 91]}${digits[rest % 91]}`
  }
  return numbers.map(text).join('')
}

const waterFile = (lakes: readonly string[][], rivers: readonly string[][], points: number) =>
  JSON.stringify({ format: 'basemap-water-1', cells: 256, points, lakes, rivers })

describe('the text of lines', () => {
  it('comes back as it was written, whatever the length of the steps', () => {
    const numbers = [0, 1, -1, 36, -36, 37, -37, 500, -600, 809, 810, -900, 40_000, -90_000]
    const file = waterFile([], [[written(numbers), written([1, 1])]], 8)
    const [line, next] = parseBasemap(land, file).rivers[0]?.paths ?? []
    let [x, y] = [0, 0]
    const expected = numbers.map((number, i) => {
      if (i % 2 === 0) x += number
      else y += number
      return i % 2 === 0 ? x : y
    })
    expect([...(line?.points ?? [])]).toEqual(expected)
    // The next line starts from where this one ended.
    expect([...(next?.points ?? [])]).toEqual([x + 1, y + 1])
  })

  it('closes rings of lakes', () => {
    const file = waterFile([[written([3, 4, 2, 0, 0, 2])]], [], 3)
    expect([...(parseBasemap(land, file).lakes[0]?.paths[0]?.points ?? [])]).toEqual([3, 4, 5, 4, 5, 6, 3, 4])
  })
})

describe('a file that is not whole or not ours', () => {
  it('is refused with a message that says which and why', () => {
    expect(() => parseBasemap(land.slice(0, 5000), water)).toThrow('The land file of the basemap cannot be read: it is not complete JSON.')
    expect(() => parseBasemap(water, water)).toThrow('its format is "basemap-water-1", not "basemap-land-1"')
    expect(() => parseBasemap(land, '[]')).toThrow('The water file of the basemap cannot be read: its format is null')
    expect(() => parseBasemap(land, waterFile([], [['#']], 1))).toThrow('a line of it breaks off')
    expect(() => parseBasemap(land, waterFile([], [['#é']], 1))).toThrow('it has a character that is no digit')
    expect(() => parseBasemap(land, waterFile([], [['##']], 7))).toThrow('it has 1 points instead of 7')
    expect(() => parseBasemap(land.replace(/"land":\[\[\d+/, '"land":[[9999'), water)).toThrow('a ring names line 9999')
    expect(() => parseLabels('{"format":"basemap-labels-2","cities":[["almaty",1,43]]}')).toThrow(
      'The label file of the basemap cannot be read',
    )
  })
})

describe('the labels', () => {
  const parsed = parseLabels(labels, { ru: read('names-ru.json'), kk: read('names-kk.json') })

  it('name every region and the towns of the record in three languages', () => {
    expect(parsed.regions.map(({ id }) => id).sort()).toEqual([...areas].sort())
    expect(parsed.cities.filter(({ rank }) => rank === 1).map(({ id }) => id)).toEqual(['nur-sultan', 'almaty', 'shymkent'])
    const all = [...parsed.cities, ...parsed.abroad, ...parsed.regions, ...parsed.waters, ...parsed.countries, ...parsed.rivers]
    for (const { names } of all) expect(Object.values(names).every((name) => name.trim() !== '')).toBe(true)
    expect(parsed.cities.find(({ id }) => id === 'oskemen')?.names).toEqual({ en: 'Oskemen', ru: 'Усть-Каменогорск', kk: 'Өскемен' })
  })

  it('stand in the right place: towns in the country, regions in themselves, towns abroad outside', () => {
    for (const { id, lat, lon } of parsed.cities) expect([id, regionAt(lat, lon).length]).toEqual([id, 1])
    for (const { id, lat, lon } of parsed.regions) expect(regionAt(lat, lon)).toEqual([id])
    for (const { lat, lon } of parsed.abroad) expect(regionAt(lat, lon)).toEqual([])
  })
})

describe('the locator', () => {
  it('is small, closed, and holds the country in its picture', () => {
    expect(outline.length).toBeLessThanOrEqual(1200)
    expect(outline).toMatch(/^M[\d.]+ [\d.]+l[-\d. ]+Z$/)
    for (const [lat, lon] of [
      [51.18, 71.45],
      [43.65, 51.17],
      [40.66, 68.5],
      [55.4, 69],
      [49, 87.3],
    ] as const) {
      const { x, y } = locatorPoint({ lat, lon })
      expect(x > 0 && x < 88 && y > 0 && y < 64).toBe(true)
    }
    expect(locatorPoint({ lat: 43.26, lon: 76.93 }).x).toBeGreaterThan(locatorPoint({ lat: 43.65, lon: 51.17 }).x)
  })
})
