import { readFileSync } from 'node:fs'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ElementHandle,
  expect,
  type Locator,
  type Page,
  type Route,
} from '@playwright/test'
import type { Feature, FeatureCollection } from '../../src/formats/feature.ts'
import '../fixtures/report.ts'
import { en } from '../../src/i18n/en.ts'
import { countPhrase } from '../../src/i18n/view-phrase.ts'

/** What was built, for tests that hold the page against the file that it publishes. */
export const DIST = new URL('../../dist/', import.meta.url)

const collection = JSON.parse(readFileSync(new URL('data/incidents.geojson', DIST), 'utf8')) as FeatureCollection
/** Every record as published. */
export const RECORDS: readonly Feature[] = collection.features

/** The first record of which something holds. @throws Error that says what was looked for */
export function recordWith(what: string, holds: (record: Feature) => boolean): Feature {
  const found = RECORDS.find(holds)
  if (!found) throw new Error(`The dataset has no record ${what}.`)
  return found
}

/** Ids of the records of which something holds, in the order of the alphabet. */
export function those(holds: (properties: Feature['properties'], record: Feature) => boolean): string[] {
  return RECORDS.filter((record) => holds(record.properties, record))
    .map(({ id }) => id)
    .sort()
}

/** How many of all records the page says that it shows, with how many are of each kind. @param ids of the records shown, at least one */
export function countOfAll(ids: readonly string[]): string {
  const shown = RECORDS.filter(({ id }) => ids.includes(id)).map(({ properties }) => ({ kind: properties.kind }))
  return countPhrase(shown, RECORDS.length, true, en)
}

export const WIDE = { width: 1440, height: 900 }
export const MIDDLE = { width: 1024, height: 768 }
export const PHONE = { width: 390, height: 844 }
export const SIZES = [WIDE, MIDDLE, PHONE] as const

/** Watches every page of a context: nothing may be logged, thrown, refused by the policy or asked of another origin. */
interface Watch {
  /** Console messages and errors that this test provokes. */
  readonly allow: (...messages: readonly RegExp[]) => void
  readonly context: (context: BrowserContext) => Promise<void>
}

interface Fixtures {
  readonly watch: Watch
  /** Opens a further context, watched too and closed at the end: another reader, another device. */
  readonly openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

export const test = base.extend<Fixtures>({
  watch: async ({ baseURL }, provide) => {
    const origin = new URL(baseURL ?? '').origin
    const messages: string[] = []
    const refused: string[] = []
    const allowed: RegExp[] = []
    await provide({
      allow: (...patterns) => void allowed.push(...patterns),
      context: async (context) => {
        context.on('console', (message) => messages.push(`console ${message.type()}: ${message.text()}`))
        context.on('weberror', (error) => messages.push(`page error: ${error.error().message}`))
        context.on('request', (request) => {
          if (new URL(request.url()).origin !== origin) refused.push(`request to another origin: ${request.url()}`)
        })
        await context.exposeFunction('reportViolation', (text: string) => void refused.push(`policy: ${text}`))
        await context.addInitScript(() => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
            ;(window as unknown as { reportViolation: (text: string) => void }).reportViolation(
              `${effectiveDirective} ${blockedURI} ${sample}`,
            )
          })
        })
      },
    })
    expect([...refused, ...messages.filter((message) => !allowed.some((pattern) => pattern.test(message)))]).toEqual([])
  },
  context: async ({ context, watch }, provide) => {
    await watch.context(context)
    await provide(context)
  },
  openContext: async ({ browser, baseURL, watch }, provide) => {
    const opened: BrowserContext[] = []
    await provide(async (options = {}) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: WIDE, locale: 'en-GB', ...options })
      opened.push(context)
      await watch.context(context)
      return context
    })
    for (const context of opened) await context.close()
  },
})

export { expect }

/** A link seen from the root of the site; what is no path stands behind `#`. */
const seenFromRoot = (link: string) =>
  link === '' || link.startsWith('#') || /^[a-z]+\/($|[^&=]*\/)/.test(link) ? `./${link}` : `./#${link}`

/** Opens a page with the map and waits until its map is there. @param link as seen from the root of the site */
export async function openMap(page: Page, link = ''): Promise<void> {
  await page.goto(seenFromRoot(link))
  // Sooner than `expect`, which looks again after ever longer whiles.
  await zoomIn(page).waitFor()
  await settled(page)
}

/** Follows another link in the page that is open, as from the address bar. */
export async function followLink(page: Page, link: string): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment
  }, link)
  await settled(page)
}

/** Holds files back, as a slow line does. @returns lets them come */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Answers with the first half of a file, as a line that breaks does. */
export async function cutShort(route: Route): Promise<void> {
  const answer = await route.fetch()
  const body = await answer.body()
  await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2) })
}

export const map = (page: Page): Locator => page.getByRole('region', { name: en.map.name })
/** The part of the map that the arrow keys move. */
export const ground = (page: Page): Locator => page.getByRole('group', { name: en.map.keyboard })
export const zoomIn = (page: Page): Locator => page.getByRole('button', { name: en.map.zoomIn })
export const account = (page: Page): Locator => page.getByRole('region', { name: new RegExp(`^${en.account.region}`) })
export const accountTitle = (page: Page): Locator => account(page).getByRole('heading', { level: 2 })
export const column = (page: Page): Locator => page.getByRole('region', { name: en.page.column })
const ROW = '/incidents/'
/** Rows of the list. */
export const rows = (page: Page): Locator => column(page).locator(`a[href*="${ROW}"]:not([hreflang])`)
export const rowOf = (page: Page, id: string): Locator => column(page).locator(`a[href$="${ROW}${id}/"]:not([hreflang])`)
export const sentence = (page: Page): Locator => column(page).locator('[data-part="sentence"]').first()
/** A month by its full name, "April 2020", or the undated. */
export const month = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(name === en.undated ? `^${name} \\d+ records?$` : `\\d+ records?, ${name}$`) })
export const listHeading = (page: Page): Locator => column(page).locator('#list-title')

const SINGLE = new RegExp(`\\. (${Object.values(en.certainties).join('|')})\\.`)
const SEVERAL = /: (\d+) records?(,| in places|$)/
export const pins = (page: Page): Locator => ground(page).getByRole('button', { name: new RegExp(`${SINGLE.source}|${SEVERAL.source}`) })
/** Pins of one incident, and pins of several. */
export const singlePins = (page: Page): Locator => ground(page).getByRole('button', { name: SINGLE })
export const placePins = (page: Page): Locator => ground(page).getByRole('button', { name: SEVERAL })

/** How many incidents a pin holds, by its name. */
export function countInName(name: string): number {
  return SINGLE.test(name) ? 1 : Number(SEVERAL.exec(name)?.[1] ?? Number.NaN)
}

export async function pinNames(page: Page): Promise<readonly string[]> {
  return pins(page).evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''))
}

/** After a filter the sentence comes first: resolves once the list has come too, in the frame behind. */
export async function wholeList(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve())))),
  )
}

/** Ids of the rows of the whole list, in order. */
export async function listedIds(page: Page): Promise<readonly string[]> {
  await wholeList(page)
  const hrefs = await rows(page).evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.slice(href.indexOf(ROW) + ROW.length, -1))
}

/** Ids of the rows of the list, in the order of the alphabet: to be held against `those`. */
export async function listed(page: Page): Promise<string[]> {
  return [...(await listedIds(page))].sort()
}

/** Resolves when nothing in the page has moved for several frames: the map has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const picture = () =>
          [...document.querySelectorAll('section [role="button"], section button, h2')]
            .map((element) => {
              const { x, y } = element.getBoundingClientRect()
              return `${Math.round(x)} ${Math.round(y)}`
            })
            .join()
        let before = ''
        let still = 0
        const look = () => {
          const now = picture()
          still = now === before ? still + 1 : 0
          before = now
          if (still >= 5) resolve()
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}

/** Scrolls to an element and waits: rows that come into sight take their own height, and what stands below them moves, even between press and release. */
export async function bringIntoView(page: Page, element: Locator | ElementHandle): Promise<void> {
  await element.scrollIntoViewIfNeeded()
  await settled(page)
}

/** Middle of an element in the window. */
export async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('An element that should be on the page is not.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The address as a link seen from the root of the site. */
export async function linkOf(page: Page): Promise<string> {
  return page.evaluate(() => location.pathname.slice(1) + location.hash)
}

/** From the next page on counts by how much its parts move, which `shiftOf` then says. */
export async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The layout shift of the page so far: 0 where nothing has moved. */
export const shiftOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)
