import { readFileSync } from 'node:fs'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { cacheName, type KeptFiles, WORKER } from '../../src/formats/kept.ts'
import { en } from '../../src/i18n/en.ts'
import { keepEn as k } from '../../src/i18n/keep-en.ts'
import { languageOf } from '../../src/i18n/languages.ts'
import { classicScript } from '../../src/pages/classic-script.ts'
import { type Host, openHost } from './host.ts'
import { account, accountTitle, column, DIST, pins, RECORDS, recordWith } from './page.ts'

/** A copy is kept only where a reader chose it; every test has a host and a browser of its own. */
const test = base.extend<{ readonly host: Host }>({
  host: async ({ context }, provide) => {
    const host = await openHost()
    await provide(host)
    // The reader goes before the host does.
    await context.close()
    await host.stop()
  },
})

const record = recordWith('with a plain title', ({ properties }) => /^[\w ]+$/.test(properties.title) && properties.title.length > 20)
const NEW_TITLE = 'A title that was corrected since'

async function open(page: Page, address: string): Promise<void> {
  // What failed to load a moment ago may still be on its way to its own page of errors.
  await expect(async () => void (await page.goto(address))).toPass()
  await expect(pins(page).first()).toBeVisible()
}

/** Opens the panel and what it says of keeping. */
async function openChoice(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.page.share }).first().click()
  await page.getByRole('button', { name: k.title }).click()
}

async function keep(page: Page, said: string = k.done): Promise<void> {
  await openChoice(page)
  await page.getByRole('button', { name: k.keep }).click()
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: said })).toBeVisible({ timeout: 60_000 })
}

/** What of the site stands in the browser. */
const left = (page: Page) =>
  page.evaluate(async () => ({ caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length }))
const NOTHING = { caches: [], workers: 0 }

const text = (file: string) => readFileSync(new URL(file, DIST), 'utf8')

/** Publishes another version, in which a title was corrected. */
function renew(host: Host): void {
  const worker = text(WORKER)
  const [, json = ''] = /^self\.keptFiles=Object\.freeze\((.*)\);$/m.exec(worker) ?? []
  const files = JSON.parse(json) as KeptFiles
  const changed = ['', 'list/', 'data/list.json', 'data/incidents.geojson']
  const renewed: KeptFiles = {
    ...files,
    languages: {
      ...files.languages,
      en: (files.languages.en ?? []).map(([path, revision]) => [path, changed.includes(path) ? `new-${revision}` : revision] as const),
    },
  }
  for (const file of ['index.html', 'list/index.html', 'data/list.json', 'data/incidents.geojson'])
    host.renewed.set(file, text(file).replaceAll(record.properties.title, NEW_TITLE))
  host.renewed.set(
    WORKER,
    worker.replace(json, () => JSON.stringify(renewed)),
  )
}

test('What was kept opens without a network: map, data, accounts and method; nothing else does, and it can be removed', async ({
  page,
  host,
}) => {
  await open(page, host.site)
  expect(await left(page)).toEqual(NOTHING)
  await keep(page)
  expect(await left(page)).toEqual({ caches: [cacheName(host.site)], workers: 1 })
  await host.stop()

  await open(page, host.site)
  await expect(column(page).locator('a[href*="/incidents/"]:not([hreflang])')).toHaveCount(RECORDS.length)
  await column(page).locator(`a[href$="/incidents/${record.id}/"]`).first().click()
  await expect(account(page)).toContainText(record.properties.summary.slice(0, 40).replace(/\[\d+\]/g, ''))
  await page.getByRole('searchbox').fill('water')
  await expect(page).toHaveURL(/q=water/)
  await expect(column(page).locator('a[href*="/incidents/"]:not([hreflang])')).not.toHaveCount(RECORDS.length)
  // The page of a record, which is not kept, is opened by the map; what stands behind # is kept.
  await page.goto(`${host.site}incidents/${record.id}/#map=5/48/67`)
  await expect(accountTitle(page)).toHaveText(record.properties.title)
  await expect(page).toHaveURL(/map=5/)
  await page.goto(`${host.site}method/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.goto(`${host.site}${languageOf('ru').folder}`)).rejects.toThrow()

  await open(page, host.site)
  await openChoice(page)
  await page.getByRole('button', { name: k.remove }).click()
  await expect(page.getByText(k.removed)).toBeVisible()
  expect(await left(page)).toEqual(NOTHING)
  await expect(page.goto(`${host.site}method/`)).rejects.toThrow()
})

test('Languages are chosen, and can be changed', async ({ page, host }) => {
  await open(page, host.site)
  await keep(page)
  await page.getByRole('checkbox', { name: languageOf('ru').name }).check()
  await page.getByRole('button', { name: k.change }).click()
  await expect(page.getByText(k.keeps(`${languageOf('en').name} and ${languageOf('ru').name}`))).toBeVisible()
  await host.stop()
  await page.goto(`${host.site}ru/`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.locator('.leaflet-marker-pane [role="button"]').first()).toBeVisible()
})

const titleRow = (page: Page) => column(page).locator(`a[href$="/incidents/${record.id}/"]`).first()

/** Which versions of the list the copy holds, and how far its workers are: one on its way, one that waits, one that answers. */
async function versions(page: Page, host: Host) {
  const { addresses, workers } = await page.evaluate(async (name) => {
    const registration = await navigator.serviceWorker.getRegistration()
    return {
      addresses: (await (await caches.open(name)).keys()).map(({ url }) => url),
      workers: [registration?.installing, registration?.waiting, registration?.active].map((worker) => worker?.state ?? null),
    }
  }, cacheName(host.site))
  return { lists: addresses.filter((url) => url.includes('data/list.json')).map((url) => (url.includes('=new-') ? 'new' : 'old')), workers }
}

/**
 * Waits until the newer copy has taken the place of the older one. Where a request starts the old worker again just after the browser has
 * ended it, Chromium lets the newer one wait until the next page is opened: rare since the worker waits for quiet, but not impossible.
 */
async function expectRenewed(page: Page, host: Host): Promise<void> {
  const done = () =>
    expect.poll(() => versions(page, host), { timeout: 30_000 }).toEqual({ lists: ['new'], workers: [null, null, 'activated'] })
  await done().catch(async () => {
    await open(page, host.site)
    await done()
  })
}

test('A correction reaches a reader at the next visit with a network, and the copy afterwards', async ({ page, host, context }) => {
  test.slow()
  await open(page, host.site)
  await keep(page)
  renew(host)
  await open(page, host.site)
  await expect(titleRow(page)).toContainText(NEW_TITLE)
  // No open page came out of the copy: nothing of the old one stays on the device.
  await expectRenewed(page, host)
  await page.close()
  await host.stop()
  const later = await context.newPage()
  await open(later, host.site)
  await expect(titleRow(later)).toContainText(NEW_TITLE)
})

test('Two tabs of two versions: each stays with its own', async ({ page, host, context }) => {
  await open(page, host.site)
  await keep(page)
  await host.stop()
  // Out of the copy.
  await open(page, host.site)
  await host.start()
  renew(host)
  const live = await context.newPage()
  await open(live, host.site)
  await expect(titleRow(live)).toContainText(NEW_TITLE)
  await titleRow(page).click()
  await expect(accountTitle(page)).toHaveText(record.properties.title)
  await expect(account(page)).toContainText(record.properties.summary.slice(0, 40).replace(/\[\d+\]/g, ''))
  await titleRow(live).click()
  await expect(accountTitle(live)).toHaveText(NEW_TITLE)
})

test('The copy stays for a page that came out of it, even where its worker was ended, and is renewed once that page is gone', async ({
  page,
  host,
  context,
}) => {
  test.slow()
  await open(page, host.site)
  await keep(page)
  await host.stop()
  // Out of the copy.
  await open(page, host.site)
  await host.start()
  // As browsers do after half a minute.
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  renew(host)
  const live = await context.newPage()
  await open(live, host.site)
  const both = { lists: expect.arrayContaining(['old', 'new']), workers: [null, 'installed', 'activated'] }
  await expect.poll(() => versions(live, host), { timeout: 60_000 }).toEqual(both)
  await open(page, host.site)
  await expect(titleRow(page)).toContainText(NEW_TITLE)
  await expectRenewed(live, host)
})

test('An install that breaks off keeps nothing and says so; it can be tried again', async ({ page, host }) => {
  await open(page, host.site)
  host.broken.add('data/context.json')
  await keep(page, k.cut)
  await expect.poll(() => left(page)).toEqual(NOTHING)
  host.broken.clear()
  await page.getByRole('button', { name: k.keep }).click()
  await expect(page.getByText(k.done)).toBeVisible({ timeout: 60_000 })
})

test('On a full disk nothing is kept, and the page says so', async ({ page, host }) => {
  await open(page, host.site)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.site).origin, quotaSize: 200_000 })
  await keep(page, k.full)
  await expect.poll(() => left(page)).toEqual(NOTHING)
})

test('A newer copy that cannot be had leaves the older one', async ({ page, host }) => {
  await open(page, host.site)
  await keep(page)
  renew(host)
  host.broken.add('data/incidents.geojson')
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update().catch(() => null)))
  await host.stop()
  await open(page, host.site)
  await expect(titleRow(page)).toContainText(record.properties.title)
})

/** Copies are called back: what is published in place of the worker empties every device. */
async function callBack(host: Host): Promise<void> {
  host.renewed.set(WORKER, (await classicScript('.', 'src/worker/remove.ts')).code)
}

test('Copies can be called back: at the next visit nothing is left of them', async ({ page, host }) => {
  await open(page, host.site)
  await keep(page)
  await callBack(host)
  await open(page, host.site)
  await expect.poll(() => left(page), { timeout: 60_000 }).toEqual(NOTHING)
  await host.stop()
  await expect(page.goto(`${host.site}method/`)).rejects.toThrow()
})

/** Every way in which a browser can say no to workers. */
const REFUSALS: readonly (readonly [what: string, prepare: (context: BrowserContext) => Promise<unknown>])[] = [
  [
    'throws at the look',
    (context) =>
      context.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get: () => {
            throw new DOMException('no', 'SecurityError')
          },
        }),
      ),
  ],
  ['has no caches', (context) => context.addInitScript(() => Reflect.deleteProperty(window, 'caches'))],
]

for (const [what, prepare] of REFUSALS)
  test(`Where the browser ${what}, the choice says that it keeps nothing`, async ({ page, host, context }) => {
    await prepare(context)
    await open(page, host.site)
    await openChoice(page)
    await expect(page.getByText(k.refused)).toBeVisible()
  })
