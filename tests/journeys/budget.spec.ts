import { readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { languages } from '../../src/i18n/languages.ts'
import { DIST, expect, openMap, test } from './page.ts'

/** Bytes at gzip's best, whatever the server of the test sends. */
const LIMITS = { all: { en: 190_000, ru: 205_000, kk: 205_000 }, beforeList: 120 * 1024, fonts: 22 * 1024 }

/** Bytes of the whole site in three languages, folders included, as `du -sb` counts them. */
const SITE = 60_000_000

const firstPin = (page: Page) => page.locator('.leaflet-marker-pane [role="button"]').first()
const size = (body: Buffer) => gzipSync(body, { level: 9 }).length
const table = (files: ReadonlyMap<string, number>) => [...files].map(([path, bytes]) => `${String(bytes).padStart(8)} ${path}`).join('\n')
const sum = (files: ReadonlyMap<string, number>) => [...files.values()].reduce((all, bytes) => all + bytes, 0)

/** Notes in the page when its first pin stands: a look from outside would come later by chance, and count what came meanwhile. */
function noteFirstPin(): void {
  const seen = { pin: Number.POSITIVE_INFINITY }
  Object.assign(window, { seenFirst: seen })
  const look = () => {
    if (!document.querySelector('.leaflet-marker-pane [role="button"]')) return
    seen.pin = performance.now()
    observer.disconnect()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['role'] })
}

/** Paths that a page had asked for when its first pin stood. */
const askedByThen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { pin } = (window as unknown as { seenFirst: { pin: number } }).seenFirst
    const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= pin)
    return [location.href, ...before.map(({ name }) => name)].map((address) => new URL(address).pathname)
  })

for (const { code, folder } of languages()) {
  test(`What the page in ${code} loads until its pins can be pressed stays within its budget`, async ({ page, openContext, watch }) => {
    // Without scripts nothing uses the data that the page asks for ahead.
    watch.allow(/was preloaded using link preload but not used/)
    const files = new Map<string, number>()
    const fonts = new Map<string, number>()
    const read: Promise<void>[] = []
    await page.addInitScript(noteFirstPin)
    let usable = false
    page.on('request', (request) => {
      if (usable) return
      const path = new URL(request.url()).pathname
      // For the browser's own window, where it has one.
      if (path.endsWith('/icon.svg')) return
      read.push(
        request.response().then(async (response) => {
          const body = (await response?.body()) ?? Buffer.of()
          // A font is packed already.
          if (path.endsWith('.woff2')) fonts.set(path, body.length)
          else files.set(path, size(body))
        }),
      )
    })
    await page.goto(`./${folder}`)
    // What is asked for until a pin can be pressed, to its last byte, fonts included; what comes later, the reader does not wait for.
    await expect(firstPin(page)).toBeVisible()
    usable = true
    const asked = new Set(await askedByThen(page))
    await firstPin(page).focus()
    await expect(firstPin(page)).toBeFocused()
    await Promise.all(read)
    for (const path of [...files.keys()]) if (!asked.has(path)) files.delete(path)
    for (const path of [...fonts.keys()]) if (!asked.has(path)) fonts.delete(path)
    expect(files.size).toBeGreaterThan(5)
    expect(fonts.size).toBeGreaterThan(0)
    expect(sum(fonts), table(fonts)).toBeLessThanOrEqual(LIMITS.fonts)

    // The list is read from the page and its style sheets alone.
    const bare = await (await openContext({ javaScriptEnabled: false })).newPage()
    const first = new Map<string, number>()
    const readFirst: Promise<void>[] = []
    bare.on('response', (response) => {
      const path = new URL(response.url()).pathname
      if (!path.endsWith('.woff2')) readFirst.push(response.body().then((body) => void first.set(path, size(body))))
    })
    await bare.goto(`./${folder}`, { waitUntil: 'networkidle' })
    await Promise.all(readFirst)
    await expect(bare.locator('main ul a[href*="incidents/"]').first()).toBeVisible()
    expect(sum(first), table(first)).toBeLessThanOrEqual(LIMITS.beforeList)

    expect(sum(files) + sum(fonts), table(new Map([...files, ...fonts]))).toBeLessThanOrEqual(LIMITS.all[code])
  })
}

test('The site in all languages stays small enough to be kept, copied and put on any host', () => {
  const sizes = ['', ...readdirSync(DIST, { recursive: true, encoding: 'utf8' })].map((name) => statSync(new URL(name, DIST)).size)
  expect(sizes.length).toBeGreaterThan(1000)
  expect(sizes.reduce((all, bytes) => all + bytes, 0)).toBeLessThanOrEqual(SITE)
})

test('The scripts that the app starts with are compiled beside the page, not in its way', async ({ page }) => {
  const scripts: Promise<readonly [path: string, text: string]>[] = []
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    if (/\/(react|app)-[^/]*\.js$/.test(path)) scripts.push(response.text().then((text) => [path, text]))
  })
  await openMap(page)
  expect(scripts).toHaveLength(2)
  for (const [path, text] of await Promise.all(scripts)) {
    // Hints to V8: the comment for all functions of a file, parentheses for the one that holds the whole of React.
    expect(text.split('\n')[0], path).toBe('//# allFunctionsCalledOnLoad')
    if (path.includes('/react-')) expect(text).toMatch(/;var \w+=\w+\(\((\w+|\([\w,]*\))=>\{/)
  }
})
