/**
 * Measures the built app, and one incident's own page, in Chromium beside a floor: the same list as bare HTML with one button. Ratios within one run compare
 * across machines; milliseconds do not. `npm run bench`, or `node tests/bench/run.mjs 3` for fewer rounds than 7.
 */
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { serve } from './server.mjs'

const ROUNDS = Number(process.argv[2] ?? 7)
const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const CLICKS = 4
const LINES = {
  full: { name: 'full speed', cpu: 1, network: null },
  slow: {
    name: '4x slower processor, 1.6 Mbit/s, 150 ms',
    cpu: 4,
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  },
}
const PAGES = { floor: 'floor/', app: '', page: 'incidents/almaty-tent-camp/' }

if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('There is no dist/index.html to measure. Run first: npm run build')
  process.exit(1)
}

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const system = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))
  const found = [process.env.CHROME_PATH, chromium.executablePath(), ...system].find((file) => file && runs(file))
  if (found) return found
  console.error('No Chromium found. Set CHROME_PATH, or run the browser tests once: they install one.')
  process.exit(1)
}

/** In the page, before anything else: notes its long tasks and leaves it alone. */
function watchTasks() {
  const tasks = []
  window.benchTasks = tasks
  new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  })
}

/**
 * In the page, before anything else: notes paints, shifts, long tasks, inputs, and when list and pins are there. It looks in every
 * frame, so that the browser counts each frame, with its layout, among the tasks that a script keeps busy.
 */
function watch() {
  const seen = { fcp: null, lcp: null, list: null, pins: null, shift: 0, tasks: [], events: [], clicks: [] }
  window.bench = seen
  const observe = (type, take, more = {}) =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value
  })
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }))
  observe('event', ({ name, duration, interactionId }) => interactionId && seen.events.push({ name, duration, interactionId }), {
    durationThreshold: 16,
  })
  // A frame counts as shown in the first task after the frame that drew it.
  const afterFrame = (done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(null)
    })
  const look = () => {
    const row = document.querySelector('#list li, main a[href*="incidents/"]')
    if (seen.list === null && row && row.getBoundingClientRect().height > 0) afterFrame((now) => (seen.list = now))
    // Pins of the map that the build drew, or of the real one.
    const drawn = document.querySelector('#first-map > svg') ?? document.querySelector('#first-map')?.shadowRoot?.querySelector('svg')
    if (seen.pins === null && (drawn || document.querySelector('#map [role="button"] svg'))) afterFrame((now) => (seen.pins = now))
    if (seen.list === null || seen.pins === null) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  addEventListener('click', ({ timeStamp }) => afterFrame((now) => seen.clicks.push(now - timeStamp)), { capture: true })
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time))

async function openPage(browser, line, script) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.addInitScript(script)
  const session = await context.newCDPSession(page)
  if (line.network) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line.network })
  }
  if (line.cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: line.cpu })
  return { context, page, session }
}

/** Clicks a place several times. @returns by Event Timing (0 where Chromium found it under 16 ms) and to the task after the next frame */
async function click(page, selector) {
  const event = []
  const frame = []
  const target = page.locator(selector).first()
  await target.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await target.boundingBox()
  for (let i = 0; i < CLICKS; i += 1) {
    await page.evaluate(() => {
      window.bench.events.length = 0
      window.bench.clicks.length = 0
    })
    await page.mouse.click(x + Math.min(10, width / 2), y + height / 2)
    await page.waitForFunction(() => window.bench.clicks.length > 0)
    await pause(450)
    const { events, clicks } = await page.evaluate(() => window.bench)
    event.push(Math.max(0, ...events.map(({ duration }) => duration)))
    frame.push(clicks[0])
  }
  return { event, frame }
}

/** Drags across the middle of the map for a second. @returns the lengths of the frames meanwhile */
async function drag(page) {
  await page.evaluate(() => {
    const frames = []
    let before = performance.now()
    const step = (now) => {
      frames.push(now - before)
      before = now
      window.benchDrag = requestAnimationFrame(step)
    }
    requestAnimationFrame((now) => {
      before = now
      step(now)
    })
    window.benchFrames = frames
  })
  await page.mouse.move(1000, 420)
  await page.mouse.down()
  for (let i = 1; i <= 60; i += 1) {
    await page.mouse.move(1000 - Math.sin(i / 10) * 240, 420 + Math.cos(i / 14) * 60)
    await pause(12)
  }
  await page.mouse.up()
  return page.evaluate(() => {
    cancelAnimationFrame(window.benchDrag)
    return window.benchFrames.slice(2)
  })
}

/** The longest task of a visit that nothing looks into. */
async function measureTasks(browser, site, kind, line) {
  const { context, page } = await openPage(browser, line, watchTasks)
  await page.goto(site.address + PAGES[kind])
  await page.waitForLoadState('networkidle')
  await pause(1500)
  const tasks = await page.evaluate(() => window.benchTasks)
  await context.close()
  return Math.max(0, ...tasks)
}

async function measure(browser, site, kind, line) {
  const alone = await measureTasks(browser, site, kind, line)
  const { context, page, session } = await openPage(browser, line, watch)
  site.sent.clear()
  await page.goto(site.address + PAGES[kind])
  await page.waitForFunction((wanted) => window.bench.list !== null && (!wanted || window.bench.pins !== null), kind !== 'floor', {
    timeout: 60_000,
  })
  await page.waitForLoadState('networkidle')
  await pause(700)
  const load = await page.evaluate(() => ({ ...window.bench, elements: document.querySelectorAll('*').length }))
  const bytes = new Map(site.sent)
  const after = load.tasks.filter(({ startTime }) => startTime + 1 >= load.fcp)
  const result = {
    'first contentful paint, ms': [load.fcp],
    'largest contentful paint, ms': [load.lcp],
    'list readable, ms': [load.list],
    ...(kind !== 'floor' && { 'map with pins, ms': [load.pins] }),
    'longest task, ms': [alone],
    'longest task or frame, ms': [Math.max(0, ...load.tasks.map(({ duration }) => duration))],
    'blocking time, frames too, ms': [after.reduce((sum, { duration }) => sum + duration - 50, 0)],
    'layout shift': [load.shift],
  }
  if (kind === 'page') {
    await context.close()
    return result
  }
  const add = (name, values) => {
    result[name] = values
  }
  const targets =
    kind === 'app' ? { category: 'fieldset input[type="checkbox"]', month: 'button[aria-label^="April 2020"]' } : { month: '#filter' }
  for (const [name, selector] of Object.entries(targets)) {
    const { event, frame } = await click(page, selector)
    add(`click on a ${name}, Event Timing, ms`, event)
    add(`click on a ${name}, to the task after its frame, ms`, frame)
  }
  const frames = (await drag(page)).sort((a, b) => a - b)
  add('frame while dragging, 95th percentile, ms', [frames[Math.floor(frames.length * 0.95)]])
  if (line === LINES.full) {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    add('elements in the page', [load.elements])
    add('script memory after collection, MB', [usedSize / 1e6])
    for (const [type, size] of [...bytes, ['all', [...bytes.values()].reduce((a, b) => a + b, 0)]]) add(`bytes, gzip: ${type}`, [size])
  }
  await context.close()
  return result
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
const number = (value) =>
  value >= 1000 ? Math.round(value).toLocaleString('en-GB') : value >= 10 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 1)
const written = (values) => (values ? `${number(median(values))} (${number(Math.min(...values))}–${number(Math.max(...values))})` : '')

function print(line, results) {
  console.log(`\n${line.name}: median (least–most) of ${ROUNDS} rounds\n`)
  const names = [...new Set([...results.app.keys(), ...results.floor.keys()])]
  const lines = names.map((name) => {
    const app = results.app.get(name)
    // Both filters of the app stand beside the floor's one button.
    const floor = results.floor.get(name) ?? results.floor.get(name.replace('a category', 'a month'))
    const ratio = app && floor && median(floor) > 0 ? `${(median(app) / median(floor)).toFixed(1)}x` : ''
    return [name, written(floor), written(app), ratio, written(results.page.get(name))]
  })
  const table = [['', 'floor', 'app', 'app / floor', 'page of an incident'], ...lines]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  for (const row of table)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '))
}

const site = await serve(DIST)
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
})
console.log(`Chromium ${browser.version()}, Node ${process.version}; a fresh visit each time, one page after the other`)
const all = Object.fromEntries(Object.keys(LINES).map((key) => [key, { floor: new Map(), app: new Map(), page: new Map() }]))
// One round that does not count warms the server and the browser.
for (let round = -1; round < ROUNDS; round += 1) {
  for (const [key, line] of Object.entries(LINES)) {
    for (const kind of Object.keys(PAGES)) {
      const result = await measure(browser, site, kind, line)
      if (round < 0) continue
      for (const [name, values] of Object.entries(result)) all[key][kind].set(name, [...(all[key][kind].get(name) ?? []), ...values])
    }
  }
}
for (const [key, line] of Object.entries(LINES)) print(line, all[key])
await browser.close()
site.close()
