import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseBasemap, withNearWater } from '../../drawing/basemap.ts'
import { type Labels, parseLabels } from '../../drawing/basemap-labels.ts'
import { LANGUAGE_CODES } from '../../model/language.ts'
import { project, type WorldPoint } from '../../model/projection.ts'
import type { Bounds } from '../../model/report.ts'
import { ManifestError } from './manifest.ts'

/** A map without waters, and one without names: a report may do without either. */
const NO_WATER = `${JSON.stringify({ format: 'basemap-water-1', cells: 72000, points: 0, lakes: [[], [], []], rivers: [[], []] })}\n`
const NO_LABELS = `${JSON.stringify({ format: 'basemap-labels-2', cities: [], abroad: [], regions: [], waters: [], countries: [], rivers: [] })}\n`

/**
 * The files of a report's map by their names, each there and sound: what it does without is empty, names that stand in no other language
 * are English.
 * @param folder of the report
 * @param regions ids of the regions that it has
 * @throws ManifestError with the file and what is wrong with it
 */
export function makeBasemap(folder: string, regions: readonly string[]): ReadonlyMap<string, string> {
  const file = (name: string) => path.join(folder, 'basemap', name)
  const read = (name: string, without: string | null): string => {
    if (existsSync(file(name))) return readFileSync(file(name), 'utf8')
    if (without === null) throw new ManifestError(file(name), '', 'is missing: a report has a map of its country')
    return without
  }
  const checked = <Value>(name: string, look: () => Value): Value => {
    try {
      return look()
    } catch (error) {
      throw new ManifestError(file(name), '', error instanceof Error ? error.message : String(error))
    }
  }
  const [land, water, near, labels] = [
    read('land.json', null),
    read('water.json', NO_WATER),
    read('water-near.json', NO_WATER),
    read('labels.json', NO_LABELS),
  ]
  const basemap = checked('land.json', () => parseBasemap(land, NO_WATER))
  for (const id of Object.keys(basemap.regions))
    if (!regions.includes(id)) throw new ManifestError(file('land.json'), `regions.${id}`, 'is no region of the manifest')
  checked('water.json', () => parseBasemap(land, water))
  checked('water-near.json', () => withNearWater(basemap, near))
  const english = checked('labels.json', () => parseLabels(labels))
  const names = LANGUAGE_CODES.filter((language) => language !== 'en').map((language) => {
    const name = `names-${language}.json`
    const text = read(name, inEnglish(english))
    checked(name, () => parseLabels(labels, { [language]: text }))
    return [name, text] as const
  })
  return new Map([['land.json', land], ['water.json', water], ['water-near.json', near], ['labels.json', labels], ...names])
}

/**
 * The rules of style by which the page knows the shape of the country (app/first-map.css) and what lies round it: land, where that is so
 * at a corner of what the map shows, else the sea.
 */
export function mapRules({ south, west, north, east }: Bounds, land: string): string {
  const [upper, lower] = [project({ lat: north, lon: west }), project({ lat: south, lon: east })]
  const shape = (lower.x - upper.x) / (lower.y - upper.y)
  const paths = parseBasemap(land, NO_WATER).land
  const corners = [upper, lower, { x: upper.x, y: lower.y }, { x: lower.x, y: upper.y }]
  const isLand = corners.some((corner) => paths.reduce((inside, path) => inside !== isInside(corner, path.points), false))
  return `:root{--country-shape:${shape.toFixed(4)};--around:var(--${isLand ? 'abroad' : 'sea'})}`
}

/** Whether a point lies in a ring (even-odd). @param points x and y in turn, the first repeated at the end */
function isInside({ x, y }: WorldPoint, points: Float64Array): boolean {
  let inside = false
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.subarray(at, at + 4)
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** Names as they stand in English. */
function inEnglish(labels: Labels): string {
  const all = Object.values(
    labels as unknown as Record<string, readonly { readonly id: string; readonly names: { readonly en: string } }[]>,
  ).flat()
  return `${JSON.stringify(Object.fromEntries(all.map(({ id, names }) => [id, names.en])))}\n`
}
