import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Feature } from '../../src/formats/feature.ts'
import type { Listed } from '../../src/formats/listed.ts'
import { column, DIST, expect, listHeading, openMap, pins, rowOf, rows, settled, test, zoomIn } from './page.ts'

/** The published records many times over, each copy at places of its own: more than are drawn at once. */
const COPIES = 12
const published = JSON.parse(readFileSync(new URL('data/list.json', DIST), 'utf8')) as { readonly features: readonly Listed[] }
const copiesOf = (count: number) =>
  Array.from({ length: count }, (_, copy) =>
    published.features.map(({ id, geometry, properties, ...rest }) => ({
      ...rest,
      id: `${id}-copy-${copy}`,
      geometry: geometry && {
        ...geometry,
        coordinates: [geometry.coordinates[0] + (copy % 4) * 0.7, geometry.coordinates[1] + Math.floor(copy / 4) * 0.6],
      },
      properties: { ...properties, place_id: properties.place_id && `${properties.place_id}-${copy}` },
    })),
  ).flat()
const features = copiesOf(COPIES)

// The page that the build wrote holds other records: it is drawn anew, and not taken over with an error in every row.
test.beforeEach(async ({ page }) => {
  await page.route('**/data/list.json', (route) => route.fulfill({ json: { ...published, features } }))
})

const list = (page: Page) => column(page).locator('[data-part="scroll"]')
const drawn = (page: Page) => column(page).locator('[data-row]')

test('Of many records the list holds what is in sight, counted whole, and nothing moves while it is read', async ({ page }) => {
  await openMap(page)
  await expect(drawn(page).first()).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(80)
  const first = drawn(page).first()
  await expect(first).toHaveAttribute('aria-posinset', '1')
  const count = Number(await first.getAttribute('aria-setsize'))
  await expect(first.locator('xpath=ancestor::section[1]/h3')).toContainText(`${count} record`)
  for (let step = 0; step < 12; step += 1) {
    const moved = await list(page).evaluate(async (element) => {
      const rowInSight = [...element.querySelectorAll('[data-row]')].find((row) => row.getBoundingClientRect().top > 400)
      const [before, from] = [rowInSight?.getBoundingClientRect().top ?? 0, element.scrollTop]
      element.scrollTop += 230
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      // What was measured on the way may have moved the list: it moves with it.
      return Math.abs(before - (rowInSight?.getBoundingClientRect().top ?? 0) - 230) + (element.scrollTop > from ? 0 : 1000)
    })
    expect(moved).toBeLessThan(2)
  }
  await list(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(drawn(page).last()).toHaveAttribute('data-row', String(features.length - 1))
})

test('The row of the record that was opened is there to go back to, wherever the list stands', async ({ page, watch }) => {
  await openMap(page)
  // No account comes with these records.
  watch.allow(/The file has no account of this record/)
  const row = rows(page).nth(3)
  const id = /incidents\/([^/]+)\//.exec((await row.getAttribute('href')) ?? '')?.[1] ?? ''
  await row.click()
  await list(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(drawn(page).last()).toHaveAttribute('data-row', String(features.length - 1))
  await expect(rowOf(page, id)).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, id)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(rows(page).nth(4)).toBeFocused()
})

test('Headings stay in sight below that of the list', async ({ page }) => {
  await openMap(page)
  await expect(drawn(page).first()).toBeVisible()
  await list(page).evaluate((element) => element.scrollTo(0, 3000))
  await page.waitForTimeout(200)
  const top = (await listHeading(page).locator('..').boundingBox()) ?? { y: 0, height: 0 }
  const tops = await column(page)
    .locator('h3')
    .evaluateAll((headings) => headings.map((heading) => heading.getBoundingClientRect().top))
  expect(tops.some((y) => Math.abs(y - top.y - top.height) < 2)).toBe(true)
})

test('On paper the list is whole', async ({ page }) => {
  await openMap(page)
  await expect(drawn(page).first()).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(drawn(page)).toHaveCount(features.length)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await drawn(page).count()).toBeLessThan(80)
})

test('Of many pins those in view are in the page, and Page Down leads through all of them', async ({ page }) => {
  // It jumps: slid, each of the steps would take a third of a second.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openMap(page)
  for (let step = 0; step < 2; step += 1) {
    await zoomIn(page).click()
    await settled(page)
  }
  const inPage = await pins(page).count()
  // The copies of a place have one name: a pin is told by where it stands too.
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: pin } = document
      return pin?.matches('.leaflet-marker-icon') ? `${pin.ariaLabel} ${(pin as HTMLElement).style.transform}` : null
    })
  await pins(page).first().focus()
  await page.keyboard.press('Home')
  await settled(page)
  /** Where a key leads; where it leads nowhere, the same pin after a while. */
  const next = async (key: string, from: string | null | undefined) => {
    await page.keyboard.press(key)
    for (let look = 0; look < 40 && (await focused()) === from; look += 1) await page.waitForTimeout(25)
    return focused()
  }
  const walk = async (key: string, steps = Number.POSITIVE_INFINITY) => {
    const seen = [await focused()]
    for (;;) {
      if (seen.length > steps) return seen
      const pin = await next(key, seen.at(-1))
      if (pin === seen.at(-1)) return seen
      expect(pin, key).not.toBeNull()
      seen.push(pin)
    }
  }
  const seen = await walk('PageDown')
  expect(seen.length).toBeGreaterThan(80)
  expect(seen.length).toBeGreaterThan(inPage)
  // Back by the same way; where a pin stands is counted anew when the map has moved far.
  const names = (walked: readonly (string | null | undefined)[]) => walked.map((pin) => pin?.replace(/ translate3d.*/, ''))
  expect(names(await walk('PageUp', 20))).toEqual(names(seen.slice(-21)).toReversed())
  // Together they are one stop.
  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBeNull()
})

test('Where no worker can be had the page reads many records itself', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await openMap(page)
  await expect(drawn(page).first()).toHaveAttribute('data-row', '0')
})

test('Where the worker does not come the page reads many records itself', async ({ page, watch }) => {
  watch.allow(/list-worker|Failed to load resource/)
  let asked = 0
  await page.route('**/list-worker-*.js', (route) => {
    asked += 1
    return route.abort()
  })
  await openMap(page)
  await expect(drawn(page).first()).toHaveAttribute('data-row', '0')
  expect(asked).toBe(1)
})

test('A list that takes long says how far it is, and can be stopped', async ({ page, watch }) => {
  watch.allow(/was preloaded using link preload but not used/)
  const long = copiesOf(3 * COPIES)
  await page.route('**/data/list.json', (route) => route.fulfill({ json: { ...published, features: long } }))
  // A worker that gets its file late and never to the end.
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      override postMessage(message: { readonly kind: string }, handed?: StructuredSerializeOptions | Transferable[]) {
        const post = () => super.postMessage(message, Array.isArray(handed) ? { transfer: handed } : handed)
        if (message.kind === 'report') post()
        else if (message.kind === 'piece') setTimeout(post, 1200)
      }
    }
  })
  await page.goto('./')
  await expect(page.getByText(/^[\d,]+ records have been read so far/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('alert')).toContainText('The reading of the records was stopped.')
  await expect(page.getByText(/records have been read so far/)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  // What came with the page can be read all the same.
  await expect(page.locator('main ul a[href*="incidents/"]').first()).toBeVisible()
})

/** The accounts of the records of this page. */
async function giveAccounts(page: Page): Promise<void> {
  const whole = JSON.parse(readFileSync(new URL('data/incidents.geojson', DIST), 'utf8')) as { readonly features: readonly Feature[] }
  const words = new Map(whole.features.map(({ id, properties }) => [id, properties]))
  const accounts = features.map(({ id, properties, ...rest }) => ({
    ...rest,
    id,
    properties: { ...words.get(id.replace(/-copy-\d+$/, '')), ...properties, source_kinds: undefined, answered: undefined },
  }))
  await page.route('**/data/incidents.geojson', (route) => route.fulfill({ json: { ...whole, features: accounts } }))
}

for (const [how, blocked] of [
  ['in a worker', false],
  ['by the page itself where the worker does not come', true],
] as const) {
  test(`Many accounts are read and searched ${how}`, async ({ page, watch }) => {
    if (blocked) {
      watch.allow(/accounts-worker|Failed to load resource/)
      await page.route('**/accounts-worker-*.js', (route) => route.abort())
    }
    await giveAccounts(page)
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await openMap(page)
    const box = page.getByRole('searchbox').first()
    await box.fill('Ленгер')
    const count = features.filter(({ properties }) => properties.place_id?.startsWith('lenger-')).length
    expect(count).toBeGreaterThan(10)
    await expect(page.locator('[data-part="said"]').first()).toContainText(new RegExp(`\\b${count} (of|records)`))
    await box.fill('Ленгер nothing-has-this-word')
    await expect(column(page)).toContainText('No record fits all that is set.')
    await box.fill('')
    await rows(page).first().click()
    await expect(page.locator('#account article')).toContainText('What the report says')
    if (!blocked) expect(workers.some((url) => url.includes('accounts-worker'))).toBe(true)
  })
}

test('A search over many records that takes long can be stopped, and says so', async ({ page }) => {
  await giveAccounts(page)
  // A worker that never gets to its index.
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      override postMessage(message: { readonly kind: string }, handed?: StructuredSerializeOptions | Transferable[]) {
        if (message.kind === 'index')
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { kind: 'progress', records: 250 } })), 1500)
        else super.postMessage(message, Array.isArray(handed) ? { transfer: handed } : handed)
      }
    }
  })
  await openMap(page)
  await page.getByRole('searchbox').first().fill('Ленгер')
  await expect(page.getByText('250 records have been read so far')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('alert')).toContainText('The search could not be loaded.')
  await expect(page.getByText('records have been read so far')).toBeHidden()
})
