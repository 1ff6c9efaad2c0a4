import type { Page, Request, Route } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { histogramEn } from '../../src/i18n/histogram-en.ts'
import {
  account,
  accountTitle,
  column,
  cutShort,
  expect,
  ground,
  holdBack,
  month,
  openMap,
  PHONE,
  pins,
  RECORDS,
  rows,
  sentence,
  test,
  WIDE,
  zoomIn,
} from './page.ts'

const DATA = '**/data/list.json'
const ACCOUNTS = '**/data/incidents.geojson'
const REFUSED = /^console error: Failed to load resource/

const SPOILT_LISTS = [
  {
    how: 'is missing',
    answer: (route: Route) => route.fulfill({ status: 404, body: 'not here' }),
    words: en.problem.missing(404),
    logs: true,
  },
  {
    how: 'is held back by a broken server',
    answer: (route: Route) => route.fulfill({ status: 503 }),
    words: en.problem.missing(503),
    logs: true,
  },
  {
    how: 'arrives cut short',
    answer: async (route: Route) => {
      const whole = await (await route.fetch()).text()
      await route.fulfill({ body: whole.slice(0, whole.length / 2), contentType: 'application/geo+json' })
    },
    words: en.problem.broken,
    logs: false,
  },
  {
    how: 'is a web page instead',
    answer: (route: Route) => route.fulfill({ body: '<!doctype html><title>Log in</title>', contentType: 'text/html' }),
    words: en.problem.broken,
    logs: false,
  },
  {
    how: 'is JSON of another kind',
    answer: (route: Route) => route.fulfill({ body: '{"type":"FeatureCollection","features":[]}' }),
    words: en.problem.broken,
    logs: false,
  },
  { how: 'does not arrive', answer: (route: Route) => route.abort('connectionreset'), words: en.problem.offline, logs: true },
] as const

test('Where the data file is missing, cut short or another the page says so, keeps its list, and Try again works', async ({
  page,
  watch,
}) => {
  test.slow()
  for (const { how, answer, words, logs } of SPOILT_LISTS) {
    await page.goto('about:blank')
    if (logs) watch.allow(REFUSED)
    await page.route(DATA, answer)
    await page.goto('./#months=2020-04')
    const notice = page.locator('#notice')
    await expect(notice.getByText(en.problem.title), how).toBeVisible()
    await expect(notice, how).toContainText(words)
    await expect(notice).toContainText(en.problem.keeps)
    await expect(rows(page)).toHaveCount(RECORDS.length)
    await expect(rows(page).first()).toBeVisible()
    await page.setViewportSize(PHONE)
    await expect(rows(page).first()).toBeInViewport()
    // The name of the map stands on the strip of the map, not on what is read below it.
    const name = await page.locator('[data-part="masthead"] > *').first().boundingBox()
    const list = await column(page).boundingBox()
    expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0)
    await page.setViewportSize(WIDE)

    // Still broken: said again, nothing lost.
    let answers = 0
    const count = (request: Request) => {
      if (request.url().endsWith('list.json')) answers += 1
    }
    page.on('requestfinished', count)
    page.on('requestfailed', count)
    await notice.getByRole('button', { name: en.problem.again }).click()
    await expect.poll(() => answers).toBe(1)
    await expect(notice).toContainText(words)

    await page.unrouteAll({ behavior: 'wait' })
    await notice.getByRole('button', { name: en.problem.again }).click()
    await expect(zoomIn(page)).toBeVisible()
    await expect(notice).toBeEmpty()
    await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
  }
})

const SPOILT_ACCOUNTS = [
  { how: 'is missing', answer: (route: Route) => route.fulfill({ status: 404 }), logs: true },
  {
    how: 'is a web page instead',
    answer: (route: Route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
    logs: false,
  },
  { how: 'does not arrive', answer: (route: Route) => route.abort('connectionreset'), logs: true },
]

test('Where the words of the accounts cannot be had, the account says so and Try again brings it; map and list go on', async ({
  page,
  watch,
}) => {
  for (const { how, answer, logs } of SPOILT_ACCOUNTS) {
    await page.goto('about:blank')
    if (logs) watch.allow(REFUSED)
    watch.allow(/incidents\.geojson|data file/)
    await page.route(ACCOUNTS, answer)
    await openMap(page)
    await rows(page).first().click()
    const message = account(page).getByRole('alert')
    await expect(message, how).toContainText(en.account.failed)
    await expect(message).toContainText(en.failure.why)
    await month(page, 'April 2020').click()
    await expect(sentence(page)).toContainText('April 2020')
    await page.unrouteAll({ behavior: 'wait' })
    await message.getByRole('button', { name: en.failure.again }).click()
    await expect(account(page).getByRole('article')).toBeVisible()
    await expect(message).toHaveCount(0)
  }
})

test('Where the site was renewed under an open page, the account says so and a reload keeps the view', async ({ page, watch }) => {
  watch.allow(/now of version/)
  await page.route(ACCOUNTS, async (route) => {
    const data = await (await route.fetch()).json()
    data.metadata.version = '99.0.0'
    await route.fulfill({ json: data })
  })
  await page.goto('./#months=2020-04')
  await rows(page).first().click()
  const message = account(page).getByRole('alert')
  await expect(message).toContainText(en.account.otherVersion)
  await page.unrouteAll({ behavior: 'wait' })
  await message.getByRole('button', { name: en.failure.reload }).click()
  await expect(account(page).getByRole('article')).toBeVisible()
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
})

const PARTS = [
  { file: 'ShareDialog', open: en.page.share, what: en.failure.share },
  { file: 'Matrix', open: en.matrix.title, what: en.failure.overview },
  { file: 'Facets', open: en.filters.more, what: en.failure.facets },
]

test('Where a part of the page cannot be fetched, it is said what is missing and why, and a reload keeps the view', async ({
  page,
  watch,
}) => {
  watch.allow(REFUSED, /dynamically imported module|Unable to preload/)
  for (const { file, open, what } of PARTS) {
    await page.goto('about:blank')
    await page.route(`**/assets/${file}-*.js`, (route) => route.abort())
    await page.goto('./#months=2020-04')
    await expect(zoomIn(page)).toBeVisible()
    const button = page.getByRole('button', { name: open }).first()
    await button.click()
    const message = page.getByRole('alert').filter({ hasText: what })
    await expect(message).toContainText(en.failure.why)
    await page.unrouteAll({ behavior: 'wait' })
    await message.getByRole('button', { name: en.failure.reload }).click()
    await expect(zoomIn(page)).toBeVisible()
    await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
  }
})

test('Pressing Try again twice in a hurry on a slow line opens the page once', async ({ page, watch }) => {
  watch.allow(REFUSED)
  await page.route(DATA, (route) => route.abort('connectionreset'))
  await page.goto('./')
  const again = page.locator('#notice').getByRole('button', { name: en.problem.again })
  await expect(again).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.route(DATA, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  // One gesture: a second press of its own would wait for a button that is rightly gone once the data is there.
  await again.dblclick()
  await expect(zoomIn(page)).toBeVisible()
  await month(page, 'April 2020').click()
  await expect(sentence(page)).toContainText('April 2020')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('Where single records are damaged they are named, and the rest is shown', async ({ page, watch }) => {
  // The page's own list holds what the file no longer holds, so React draws it anew and says so.
  watch.allow(/hydrat|#418/i)
  await page.route(DATA, async (route) => {
    const data = await (await route.fetch()).json()
    data.features[0].properties.certainty = 'sure'
    await route.fulfill({ json: data })
  })
  await page.goto('./')
  await expect(page.getByRole('status').filter({ hasText: en.problem.records(1) })).toContainText(RECORDS[0]!.id)
  await expect(rows(page)).toHaveCount(RECORDS.length - 1)
})

test('Where the part of the app that draws the map is missing, list and accounts work, and a reload brings it', async ({ page, watch }) => {
  watch.allow(REFUSED, /dynamically imported module|MapView/)
  await page.route('**/assets/MapView-*.js', (route) => route.abort())
  await page.goto('./')
  const message = page.getByRole('alert').filter({ hasText: en.map.failed })
  await expect(message).toContainText(en.map.failedWhy)
  await month(page, 'April 2020').click()
  await rows(page).first().click()
  await expect(account(page)).toBeFocused()
  await account(page).getByRole('button', { name: en.account.close }).click()

  await page.unroute('**/assets/MapView-*.js')
  await message.getByRole('button', { name: en.failure.reload }).click()
  await expect(zoomIn(page)).toBeVisible()
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
})

test('Without a file of the basemap the pins stand on plain ground, and Try again draws it', async ({ page, watch }) => {
  watch.allow(REFUSED)
  for (const file of ['land', 'water', 'labels']) {
    await page.goto('about:blank')
    await page.route(`**/assets/${file}-*.json`, (route) => route.fulfill({ status: 404 }))
    await page.goto('./')
    const message = page.getByRole('alert').filter({ hasText: en.map.basemapFailed })
    await expect(message).toBeVisible()
    await expect(message).toContainText(file)
    await expect(pins(page).first()).toBeVisible()
    await expect(ground(page).locator('canvas')).toHaveCount(0)
    await page.unroute(`**/assets/${file}-*.json`)
    await message.getByRole('button', { name: en.map.again }).click()
    await expect(message).toHaveCount(0)
    await expect(ground(page).locator('canvas').first()).toBeVisible()
  }
})

for (const size of [WIDE, PHONE]) {
  test(`Without JavaScript the list is read and data and method are one tap away at ${size.width} px`, async ({ openContext, watch }) => {
    // Without scripts nothing uses the data that the page asks for ahead.
    watch.allow(/was preloaded using link preload but not used/)
    const page = await (await openContext({ javaScriptEnabled: false, viewport: size })).newPage()
    await page.goto('./')
    await expect(rows(page)).toHaveCount(RECORDS.length)
    await expect(rows(page).first()).toBeInViewport()
    // It can be scrolled to its end.
    await rows(page).last().scrollIntoViewIfNeeded()
    await expect(rows(page).last()).toBeInViewport()
    await expect(page.getByText(en.map.loading)).toBeHidden()
    for (const name of ['GeoJSON', 'CSV']) {
      const href = await page.getByRole('link', { name, exact: true }).first().getAttribute('href')
      expect((await page.request.get(href ?? '')).status()).toBe(200)
    }
    await page.getByRole('link', { name: 'method and limits', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method and limits')
  })
}

test('The list can be read while the map is still held back, and the accounts too', async ({ page }) => {
  const release = await holdBack(page, '**/assets/MapView-*.js')
  const asked = page.waitForRequest('**/assets/MapView-*.js')
  await page.goto('./', { waitUntil: 'commit' })
  await expect(rows(page).first()).toBeVisible()
  // The map that came with the page stands for it.
  await expect(page.locator('#first-map > div > svg')).toBeVisible()
  await expect(page.getByText(en.map.loading)).toBeHidden()
  await asked
  // The app has taken over the page once it draws the weeks.
  await expect(page.getByRole('listbox', { name: histogramEn.bins.week })).toBeVisible()
  await month(page, 'April 2020').click()
  await expect(sentence(page)).toContainText('April 2020')
  await rows(page).first().click()
  await expect(accountTitle(page)).toBeVisible()
  release()
  await expect(pins(page).first()).toBeVisible()
})

test('Where a style sheet arrives cut short, its part is not shown without it: it says so and can be tried again', async ({
  page,
  watch,
}) => {
  watch.allow(/not whole/)
  const sheet = '**/assets/Tools-*.css'
  await page.route(sheet, cutShort)
  await openMap(page)
  const open = page.getByRole('button', { name: en.timeline.show })
  await open.click()
  const failed = page.getByRole('alert').filter({ hasText: en.timeline.toolsFailed })
  await expect(failed).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await page.unroute(sheet)
  await failed.getByRole('button').last().click()
  await expect(failed).toBeHidden()
  await zoomIn(page).waitFor()
  await open.click()
  await expect(page.getByRole('slider').first()).toBeVisible()
})

test('Where the rest of the styles of a page arrives cut short, nothing is started with that half', async ({ page }) => {
  await page.route('**/assets/page-*.css', cutShort)
  await page.goto('incidents/aktobe-hunger-strike/')
  await expect(page.locator('#late')).toBeVisible()
  await expect(accountTitle(page)).toBeVisible()
  await expect(pins(page)).toHaveCount(0)
})

test('Where the rest of the styles of a page does not come, nothing is started without them: it says so, keeps its words, and can be tried again', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource|net::ERR_FAILED/)
  const sheet = '**/assets/page-*.css'
  await page.route(sheet, (route) => route.abort())
  await page.goto('incidents/aktobe-hunger-strike/')
  await expect(page.locator('#late')).toBeVisible()
  await expect(accountTitle(page)).toBeVisible()
  await expect(pins(page)).toHaveCount(0)
  await page.unroute(sheet)
  await page.locator('#late a').click()
  await expect(pins(page).first()).toBeVisible()
  await expect(page.locator('#late')).toHaveCount(0)
})

/** A page is never asked for its data twice by itself. */
test('The data file is asked for once', async ({ page }: { page: Page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openMap(page)
  expect(asked.filter((path) => path.endsWith('list.json'))).toHaveLength(1)
  // The words of the accounts come when one is looked at.
  await rows(page).first().click()
  await expect(accountTitle(page)).toBeVisible()
  expect(asked.filter((path) => path.endsWith('incidents.geojson'))).toHaveLength(1)
})

test('Where what searches cannot be had, a link with words says so once and shows the rest', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|was preloaded/)
  let asked = 0
  await page.route('**/assets/search-*.js', (route) => {
    asked += 1
    return route.abort()
  })
  await page.goto('./#q=Lenger')
  await expect(column(page).getByRole('alert')).toContainText(en.search.failed)
  await page.waitForTimeout(1000)
  expect(asked).toBeLessThan(4)
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await expect(column(page).getByRole('alert')).toBeHidden()
})
