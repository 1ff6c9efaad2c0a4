/**
 * Measures the built app in Chromium beside a floor: React, Leaflet, the same points on one canvas, two buttons and a count, built here.
 * Ratios within one run compare across machines; milliseconds do not. `npm run bench`, or with fewer rounds, some sizes only, without the
 * slow line, and with the numbers as JSON: `node tests/bench/run.mjs --rounds 1 --sizes 93,10000 --no-first --json FILE`.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { click, drag, findBrowser, LINES, openPage, pause, whenPinsShow } from './browser.mjs'
import { missedGoals } from './goals.mjs'
import { filesOf, makeRecords, pointsOf, publishedFile } from './records.mjs'
import { serve } from './server.mjs'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '93,1000,10000,100000' },
    json: { type: 'string' },
    'no-first': { type: 'boolean', default: false },
  },
})
const ROUNDS = Number(options.rounds)
const SIZES = options.sizes.split(',').map(Number)
const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
/** An even number, so that each visit ends as it began; many, since one frame more or less is chance. */
const CLICKS = 8
const DRAGS = 3
/** What is asked for by this number is the published data, whatever its number is now. */
const REAL = 93
const POINTS = '/floor/points.json'
const KINDS = { floor: 'floor/', app: '', page: 'incidents/almaty-tent-camp/' }
const TARGETS = {
  floor: { click: '#category', month: '#month' },
  app: { click: 'fieldset input[type="checkbox"]', month: 'button[aria-label$="April 2020"]' },
}
const CATEGORIES = ['sealed-homes', 'restrictions-of-movement', 'involuntary-hospitalisation']

if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('There is no dist/index.html to measure. Run first: npm run build')
  process.exit(1)
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

async function buildFloor() {
  const outDir = mkdtempSync(path.join(tmpdir(), 'floor-'))
  await build({
    root: fileURLToPath(new URL('floor', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: { outDir, modulePreload: { polyfill: false } },
  })
  return outDir
}

/** The data files of a size, for app and floor. */
function dataOf(size) {
  const published = publishedFile(DIST, 'incidents.geojson')
  const collection = size === REAL ? published : makeRecords(published, size)
  const points = { text: JSON.stringify(pointsOf(collection, CATEGORIES)) }
  if (size === REAL) return new Map([[POINTS, points]])
  const { accounts, list } = filesOf(collection, publishedFile(DIST, 'list.json'))
  return new Map([
    [POINTS, points],
    ['/data/list.json', { text: list }],
    ['/data/incidents.geojson', { text: accounts }],
  ])
}

/** One visit, to the first pins that can be pressed: when the map was first painted, when pins were, and what had come by then. */
async function measureFirst(browser, site, kind, line) {
  const { context, page } = await openPage(browser, line)
  site.sent.clear()
  await page.goto(site.address + KINDS[kind], { waitUntil: 'commit' })
  await page.waitForFunction(() => window.bench?.pins !== null, null, { timeout: 120_000, polling: 20 })
  const bytes = [...site.sent.values()].reduce((sum, size) => sum + size, 0)
  const { map, pins } = await page.evaluate(() => window.bench)
  await context.close()
  return { 'first paint with the map in it, ms': map, 'pins can be pressed, ms': pins, 'bytes until then, kB gzip': bytes / 1024 }
}

/** One visit with so many records: until pins show, clicks, panning, and what is held afterwards. */
async function measureMany(browser, site, kind) {
  const { context, page, session } = await openPage(browser, LINES.full)
  await page.goto(site.address + KINDS[kind], { waitUntil: 'commit' })
  const shown = await whenPinsShow(session)
  await page.waitForLoadState('networkidle')
  await pause(1500)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const result = { shown: [shown], heap: [usedSize / 1e6], nodes: [nodes], longest: [] }
  for (const [name, selector] of Object.entries(TARGETS[kind])) {
    const { answered, painted, events, longest } = await click(page, selector, CLICKS)
    result[name] = answered
    result[`${name}Pins`] = painted
    result[`${name}Event`] = events
    result.longest.push(longest)
  }
  result.longest = [Math.max(...result.longest)]
  const frames = []
  for (let i = 0; i < DRAGS; i += 1) frames.push(...(await drag(page)))
  frames.sort((a, b) => a - b)
  result.pan = [frames[Math.floor(frames.length * 0.95)]]
  await context.close()
  return result
}

function gather(all, key, result) {
  const own = all.get(key) ?? {}
  for (const [name, values] of Object.entries(result)) own[name] = [...(own[name] ?? []), ...[values].flat()]
  all.set(key, own)
}

const number = (value) =>
  value >= 1000 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)
function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)))
  for (const row of rows)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : String(cell ?? '').padStart(widths[column]))).join('  '))
}

async function runFirst(browser, site) {
  const all = new Map()
  for (let round = 0; round < ROUNDS; round += 1)
    for (const line of ['full', 'slow'])
      for (const kind of Object.keys(KINDS)) gather(all, `${line} ${kind}`, await measureFirst(browser, site, kind, LINES[line]))
  const first = {}
  for (const line of ['full', 'slow']) {
    console.log(`\nFirst view, ${LINES[line].name}: median of ${ROUNDS} visits\n`)
    const of = (kind, name) => median(all.get(`${line} ${kind}`)[name])
    const rows = Object.keys(all.get(`${line} floor`)).map((name) => {
      const [floor, app, page] = ['floor', 'app', 'page'].map((kind) => of(kind, name))
      for (const [kind, value] of Object.entries({ floor, home: app, incident: page })) {
        first[line] ??= {}
        first[line][kind] = { ...first[line][kind], [name]: Math.round(value * 10) / 10 }
      }
      return [name, number(floor), number(app), `${(app / floor).toFixed(2)} F`, number(page), `${(page / floor).toFixed(2)} F`]
    })
    printTable([['', 'floor', 'home', '', 'incident', ''], ...rows])
  }
  return first
}

const round = (value, digits = 2) => Number(value.toFixed(digits))

async function runMany(browser, site, files) {
  const all = new Map()
  const data = new Map(SIZES.map((size) => [size, dataOf(size)]))
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const size of SIZES) {
      files.clear()
      for (const [name, file] of data.get(size)) files.set(name, file)
      site.packFiles()
      for (const kind of ['floor', 'app']) gather(all, `${size} ${kind}`, await measureMany(browser, site, kind))
    }
  }
  const sizes = {}
  for (const size of SIZES) {
    const [floor, app] = ['floor', 'app'].map((kind) => all.get(`${size} ${kind}`))
    const times = (name) => [median(app[name]), median(floor[name])]
    const [click_ms, click_floor_ms] = times('click')
    const [month_ms, month_floor_ms] = times('month')
    const [click_pins_ms, click_pins_floor_ms] = times('clickPins')
    const [month_pins_ms, month_pins_floor_ms] = times('monthPins')
    const [shown_ms, shown_floor_ms] = times('shown')
    sizes[size] = {
      click_ratio: round(click_ms / click_floor_ms),
      month_ratio: round(month_ms / month_floor_ms),
      shown_ratio: round(shown_ms / shown_floor_ms),
      click_pins_ratio: round(click_pins_ms / click_pins_floor_ms),
      month_pins_ratio: round(month_pins_ms / month_pins_floor_ms),
      pan_p95_ms: round(median(app.pan), 1),
      longest_task_ms: round(median(app.longest), 0),
      heap_mb: round(median(app.heap), 1),
      dom_nodes: median(app.nodes),
      click_ms: round(click_ms, 1),
      click_floor_ms: round(click_floor_ms, 1),
      month_ms: round(month_ms, 1),
      month_floor_ms: round(month_floor_ms, 1),
      click_pins_ms: round(click_pins_ms, 1),
      click_pins_floor_ms: round(click_pins_floor_ms, 1),
      month_pins_ms: round(month_pins_ms, 1),
      month_pins_floor_ms: round(month_pins_floor_ms, 1),
      shown_ms: round(shown_ms, 0),
      shown_floor_ms: round(shown_floor_ms, 0),
      click_event_ms: [median(app.clickEvent), median(floor.clickEvent)],
      month_event_ms: [median(app.monthEvent), median(floor.monthEvent)],
      pan_floor_p95_ms: round(median(floor.pan), 1),
    }
  }
  return sizes
}

function printMany(sizes) {
  console.log(
    `\nMany records, full speed: median of ${ROUNDS} visits, ${CLICKS} clicks each; F is the floor with the same points; in brackets ms, app / floor\n`,
  )
  const pair = (one, two) => `${number(one)} / ${number(two)}`
  const three = (ratio, one, two) => `${ratio} F (${number(one)} / ${number(two)})`
  const rows = Object.entries(sizes).map(([size, s]) => [
    Number(size).toLocaleString('en-GB'),
    three(s.click_ratio, s.click_ms, s.click_floor_ms),
    three(s.month_ratio, s.month_ms, s.month_floor_ms),
    three(s.click_pins_ratio, s.click_pins_ms, s.click_pins_floor_ms),
    three(s.month_pins_ratio, s.month_pins_ms, s.month_pins_floor_ms),
    three(s.shown_ratio, s.shown_ms, s.shown_floor_ms),
    pair(s.pan_p95_ms, s.pan_floor_p95_ms),
    number(s.longest_task_ms),
    number(s.heap_mb),
    number(s.dom_nodes),
  ])
  const head = [
    'records',
    'category answered',
    'month answered',
    'category, all pins',
    'month, all pins',
    'pins shown',
    'pan p95',
    'longest task',
  ]
  printTable([[...head, 'heap MB', 'elements'], ...rows])
  const missed = missedGoals(sizes)
  console.log(
    missed.length === 0
      ? '\nAll goals of these sizes are met.'
      : `\nGoals that are missed:\n${missed.map((line) => `- ${line}`).join('\n')}`,
  )
}

const floor = await buildFloor()
const files = dataOf(REAL)
const site = await serve(
  [
    ['/floor/', floor],
    ['/', DIST],
  ],
  files,
)
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
})
console.log(`Chromium ${browser.version()}, Node ${process.version}; a fresh visit each time, one page after the other`)
// A round that does not count warms server and browser.
for (const kind of Object.keys(KINDS)) await measureFirst(browser, site, kind, LINES.full)
const first = options['no-first'] ? null : await runFirst(browser, site)
const sizes = await runMany(browser, site, files)
printMany(sizes)
if (options.json) writeFileSync(options.json, `${JSON.stringify({ sizes, ...(first && { first }) }, null, 2)}\n`)
await browser.close()
site.close()
rmSync(floor, { recursive: true })
