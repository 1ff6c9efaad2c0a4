/**
 * Opens, filters, selects, searches, shares, closes 500 times in one page of Chromium, then changes the language a hundred times, and measures what is
 * left over: `npm run leaks` after `npm run build`, or `npm run leaks -- 100` for fewer. By name, not a part of `npm test`.
 *
 * After a warm-up the retained heap may grow by less than 2 MB, and neither nodes nor listeners may grow. Of each text that is typed the browser
 * itself keeps a node for Undo: how many is measured in a field of an empty page, and taken off.
 *
 * Last measured on 28 November 2026, 500 rounds on a busy machine of two cores in 13 minutes: heap 13.76 to 15.54 MB (1.1 of these 1.8 MB in the first
 * hundred rounds, 0.1 in the last), nodes 4542 to 4646, of them 100 for Undo, listeners 643 as before, one document. A hundred changes of
 * language: heap 5.24 to 5.27 MB, 4346 nodes and 501 listeners as before.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from './bench/browser.mjs'

const CYCLES = Number(process.argv[2] ?? 500)
const WARM_UP = 25
/** Months with several records, by their place in the row. */
const FULL = [2, 3, 4, 5]
/** Bytes. */
const HEAP = 2 * 1024 * 1024
/** What comes and goes by itself: a focus ring, an announcement, a request for the next frame. */
const SLACK = { nodes: 60, listeners: 6, documents: 1 }

const root = fileURLToPath(new URL('..', import.meta.url))
const server = await preview({ root, logLevel: 'error', appType: 'mpa', preview: { host: '127.0.0.1', port: 4180 } })
const { port } = server.httpServer.address()
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })).newPage()
const errors = []
page.on('pageerror', (error) => errors.push(error.message))
const session = await page.context().newCDPSession(page)
await session.send('Performance.enable')

/** What is there once all that waits for an idle moment is done, and all that nobody holds is gone. */
async function measured() {
  await page.waitForTimeout(1500)
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents') }
}

const said = ({ heap, nodes, listeners, documents }) =>
  `${(heap / 1024 / 1024).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, ${documents} documents`

const rows = page.locator('[data-part="panel"] a[href*="/incidents/"]:not([hreflang])')
const months = page.locator('[data-part="months"] button[aria-pressed]')

/** One round: a month, an account, the next one, closed; a search, taken away; the share panel, closed; the month taken away. */
async function cycle(number) {
  const month = months.nth(FULL[number % FULL.length])
  await month.click()
  await rows.nth(number % 2).click()
  await page.locator('#account article').waitFor()
  await page.locator('#account button').nth(1).click()
  await page.locator('#account article').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#account').waitFor({ state: 'detached' })
  if (number % 5 === 0) {
    await page.getByRole('searchbox').fill('water')
    await page.getByRole('searchbox').fill('')
    await page.locator('[aria-haspopup="dialog"]:visible').first().click()
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  }
  await month.click()
}

/** How many nodes the browser keeps of one text typed into a field and taken away, where there is nothing but the field. */
async function keptOfText() {
  const TEXTS = 40
  await page.setContent('<input type="search">')
  const type = async () => {
    await page.getByRole('searchbox').fill('water')
    await page.getByRole('searchbox').fill('')
  }
  await type()
  const before = await measured()
  for (let number = 0; number < TEXTS; number += 1) await type()
  return ((await measured()).nodes - before.nodes) / TEXTS
}

/** What has grown too much, in words. @param texts how many were typed */
function grown(before, now, what, texts = 0) {
  const after = { ...now, nodes: Math.round(now.nodes - texts * keptOne) }
  return [
    ...(after.heap - before.heap < HEAP ? [] : [`${what}: the heap grew by ${((after.heap - before.heap) / 1024 / 1024).toFixed(2)} MB`]),
    ...Object.keys(SLACK)
      .filter((name) => after[name] - before[name] > SLACK[name])
      .map((name) => `${what}: ${name} grew by ${after[name] - before[name]}`),
  ]
}

const faults = []
const began = Date.now()
const keptOne = await keptOfText()
console.log(`Of a text typed into an empty page the browser keeps ${keptOne} nodes.`)
try {
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.locator('.leaflet-marker-icon[role="button"]').first().waitFor()
  for (let number = 0; number < WARM_UP; number += 1) await cycle(number)
  const before = await measured()
  console.log(`After ${WARM_UP} rounds: ${said(before)}`)
  for (let number = 1; number <= CYCLES; number += 1) {
    await cycle(number)
    if (number % 100 === 0) console.log(`After ${number} more: ${said(await measured())}`)
  }
  const after = await measured()
  faults.push(...grown(before, after, `${CYCLES} rounds`, Math.floor(CYCLES / 5)))

  // A change of language loads a page: what the one before held must go with it.
  const change = async () => {
    const before = await page.locator('html').getAttribute('lang')
    await page.locator('a[hreflang]:not([aria-current]):visible').first().click()
    // The page is left once the other is known to be there.
    await page.locator(`html:not([lang="${before}"])`).waitFor()
    await page.locator('.leaflet-marker-icon[role="button"]').first().waitFor()
  }
  const changes = Math.max(2, Math.round(CYCLES / 10) * 2)
  if (await page.locator('a[hreflang]:visible').first().isVisible()) {
    for (let number = 0; number < 4; number += 1) await change()
    const start = await measured()
    for (let number = 0; number < changes; number += 1) await change()
    const end = await measured()
    console.log(`Languages: ${said(start)}; after ${changes} changes: ${said(end)}`)
    faults.push(...grown(start, end, `${changes} changes of language`))
  }
  faults.push(...errors.map((error) => `page error: ${error}`))
} finally {
  await browser.close()
  await server.close()
}
for (const fault of faults) console.error(fault)
if (faults.length === 0) console.log('Nothing is left over.')
console.log(`It took ${Math.round((Date.now() - began) / 60_000)} minutes.`)
process.exitCode = faults.length > 0 ? 1 : 0
