import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A browser that is there: `CHROME_PATH`, then Playwright's own, then the system's. */
export function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const system = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))
  const found = [process.env.CHROME_PATH, chromium.executablePath(), ...system].find((file) => file && runs(file))
  if (found) return found
  console.error('No Chromium found. Set CHROME_PATH, or run the browser tests once: they install one.')
  process.exit(1)
}

export const LINES = {
  full: { name: 'full speed', cpu: 1, network: null },
  slow: {
    name: '4x slower processor, 1.6 Mbit/s, 150 ms',
    cpu: 4,
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  },
}

/**
 * In the page, before anything else: notes when the map and its pins are painted, long tasks, inputs, and how long each click is at work,
 * to the last frame that it changes.
 */
function watch() {
  const seen = { map: null, pins: null, tasks: [], events: [], click: null }
  window.bench = seen
  const observe = (type, take, more = {}) =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }))
  observe('event', ({ duration, interactionId }) => interactionId && seen.events.push(duration), { durationThreshold: 16 })
  // A frame counts as shown in the first task after the frame that drew it.
  const afterFrame = (done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(null)
    })
  const look = () => {
    // Pins that can be pressed; before them, perhaps, the map that the build drew.
    const usable = window.floorShown || document.querySelector('#map .leaflet-marker-icon[role="button"]')
    const drawn = document.querySelector('#first-map svg') ?? document.querySelector('#first-map')?.shadowRoot?.querySelector('svg')
    if (seen.map === null && (usable || drawn)) afterFrame((now) => (seen.map ??= now))
    if (seen.pins === null && usable) afterFrame((now) => (seen.pins ??= now))
    if (seen.pins === null) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  addEventListener(
    'click',
    ({ timeStamp }) => {
      const click = { from: timeStamp, answered: null, painted: timeStamp, waiting: 0 }
      seen.click = click
      click.waiting += 1
      afterFrame((now) => {
        click.waiting -= 1
        click.answered = now
        click.painted = now
      })
    },
    { capture: true },
  )
  const changes = new MutationObserver((entries) => {
    const { click } = seen
    // What is said to a screen reader comes on purpose a moment later.
    if (!click || entries.every(({ target }) => (target.parentElement ?? target).closest?.('[role="status"]'))) return
    click.waiting += 1
    afterFrame((now) => {
      click.waiting -= 1
      click.painted = now
    })
  })
  addEventListener('DOMContentLoaded', () =>
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }),
  )
}

export async function openPage(browser, line) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await context.newCDPSession(page)
  if (line.network) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line.network })
  }
  if (line.cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: line.cpu })
  return { context, page, session }
}

export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time))

/** Waits until pins show, and says when; by the protocol alone, since what Playwright puts into a page to look is 0.4 MB of its heap. */
export async function whenPinsShow(session, timeout = 300_000) {
  for (const end = performance.now() + timeout; performance.now() < end; await pause(50)) {
    const { result } = await session.send('Runtime.evaluate', { expression: 'window.bench?.pins ?? null', returnByValue: true })
    if (result.value !== null && result.value !== undefined) return result.value
  }
  throw new Error('No pins were shown.')
}

/** Milliseconds without a change after which a click is done with. */
const QUIET = 300

/**
 * Clicks a place several times. @returns of each click the time to the frame that answers it (Event Timing's, unrounded) and to the last that it changes, of all together the longest task, and
 * what Event Timing says (0 where Chromium found it under 16 ms)
 */
export async function click(page, selector, times) {
  const answered = []
  const painted = []
  const events = []
  const target = page.locator(selector).first()
  await target.scrollIntoViewIfNeeded()
  const since = await page.evaluate(() => performance.now())
  for (let i = 0; i < times; i += 1) {
    await page.evaluate(() => {
      window.bench.events.length = 0
      window.bench.click = null
    })
    // What it changes may have moved it.
    const { x, y, width, height } = await target.boundingBox()
    await page.mouse.click(x + Math.min(10, width / 2), y + height / 2)
    const settled = await page.waitForFunction(
      (quiet) => {
        const { click } = window.bench
        return click && click.waiting === 0 && performance.now() - click.painted > quiet
          ? [click.answered - click.from, click.painted - click.from]
          : null
      },
      QUIET,
      { polling: 50, timeout: 120_000 },
    )
    const [first, last] = await settled.jsonValue()
    answered.push(first)
    painted.push(last)
    events.push(Math.max(0, ...(await page.evaluate(() => window.bench.events))))
  }
  const longest = await page.evaluate(
    (from) => Math.max(0, ...window.bench.tasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration)),
    since,
  )
  return { answered, painted, events, longest }
}

/** Drags across the middle of the map for a second. @returns the lengths of the frames meanwhile */
export async function drag(page) {
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
