import type { Locator, Page } from '@playwright/test'
import { accountEn } from '../../src/i18n/account-en.ts'
import { en } from '../../src/i18n/en.ts'
import {
  account,
  accountTitle,
  column,
  expect,
  ground,
  listHeading,
  map,
  openMap,
  PHONE,
  pins,
  recordWith,
  rows,
  SIZES,
  settled,
  test,
  zoomIn,
} from './page.ts'

const ACCOUNT = recordWith('at a place with footnotes', ({ geometry, properties }) => geometry !== null && properties.sources.length > 0)

const STATES = [
  { name: 'the first view', link: '' },
  { name: 'filters set', link: 'categories=civic,housing,water&months=2020-03,2020-04,undated' },
  { name: 'an account open', link: `incident=${ACCOUNT.id}` },
  { name: 'the list of a place', link: `places=${ACCOUNT.properties.place_id}` },
  { name: 'an empty list', link: 'categories=water&months=2020-01' },
  { name: 'a message', link: 'incident=never-was' },
] as const

/** Opens a state and waits for all of it: the text of an account comes after the account. */
async function openState(page: Page, link: string): Promise<void> {
  await openMap(page, link)
  if (link.startsWith('incident=') && link !== 'incident=never-was') {
    await expect(account(page).getByRole('heading', { name: accountEn.sources })).toBeVisible()
  }
}

/** Words that are wider than what holds them, and whether the page can be scrolled sideways. */
async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide =
      document.scrollingElement!.scrollWidth > innerWidth ? [`the page is ${document.scrollingElement!.scrollWidth} px wide`] : []
    const texts = [
      ...document.querySelectorAll(
        'h1, h2, h3, button, label, dt, dd, a[href*="/incidents/"], a[href*="/incidents/"] span, p, nav a, [role="status"]',
      ),
    ]
    const cut = texts.filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      // What only screen readers are given is a pixel wide on purpose, and so are its parts.
      if (width <= 1 || height <= 1 || !(element as HTMLElement).checkVisibility({ visibilityProperty: true })) return false
      if (getComputedStyle(element).clipPath !== 'none' || getComputedStyle(element).display === 'inline') return false
      const parts = [...element.querySelectorAll('.unseen')]
      // A caption that has no room is said in full by its title.
      return parts.length === 0 && !element.hasAttribute('title') && element.scrollWidth > element.clientWidth + 1
    })
    const outside = texts.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && (element as HTMLElement).checkVisibility() && (right > innerWidth + 1 || left < -1) && !element.closest('nav')
    })
    // A part that scrolls up and down must not scroll sideways too.
    const sideways = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX } = getComputedStyle(element)
      return (overflowX === 'auto' || overflowX === 'scroll') && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
    })
    const name = (element: Element) => `${element.tagName} “${(element.textContent ?? '').slice(0, 40)}”`
    return [
      ...wide,
      ...cut.map((element) => `cut: ${name(element)}`),
      ...outside.map((element) => `outside: ${name(element)}`),
      ...sideways.map((element) => `scrolls sideways: ${name(element)}`),
    ]
  })
}

interface Box {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const boxOf = async (name: string, locator: Locator): Promise<readonly Box[]> => {
  if (!(await locator.first().isVisible())) return []
  const boxes = await locator.evaluateAll((all) =>
    all.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
  return boxes.map((box) => ({ name, ...box }))
}

/** What stands on the map and must stay free: its buttons, scale, credit, count of the unlocated, and on a phone the title. */
async function furniture(page: Page): Promise<readonly Box[]> {
  const zoom = ['zoomIn', 'zoomOut', 'wholeCountry'] as const
  const buttons = await Promise.all(zoom.map((key) => boxOf(en.map[key], page.getByRole('button', { name: en.map[key] }))))
  return [
    ...buttons.flat(),
    ...(await boxOf('credit', page.getByRole('link', { name: en.map.creditName }))),
    ...(await boxOf('scale', ground(page).getByText(/^\d+ km$/))),
    ...(await boxOf('without a pin', page.getByRole('button', { name: en.list.noPlaceButton }))),
    ...(await boxOf('filters', page.getByRole('button', { name: /^Filters/ }))),
    ...((page.viewportSize()?.width ?? 0) < 1024 && (await account(page).count()) === 0
      ? await boxOf('title', page.getByRole('heading', { level: 1 }))
      : []),
  ]
}

const crossing = (a: Box, b: Box) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5

for (const size of SIZES) {
  test(`At ${size.width} px nothing is cut off or lies over another thing`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(size)
    for (const { name, link } of STATES) {
      await openState(page, link)
      expect(await misfits(page), name).toEqual([])
      const things = await furniture(page)
      const crossed = things.flatMap((a, index) =>
        things
          .slice(index + 1)
          .filter((b) => crossing(a, b))
          .map((b) => `${a.name} and ${b.name}`),
      )
      expect(crossed, name).toEqual([])
      const stage = (await boxOf('map', map(page)))[0]!
      const discs = await boxOf('pin', pins(page).locator('.disc, .ring'))
      const under = discs.filter((disc) => things.some((thing) => crossing(disc, thing)))
      // Under the account of a phone only a strip of the map is left.
      if (!(size === PHONE && link.startsWith('incident='))) {
        expect(under, `${name}: pins under what stands on the map`).toEqual([])
        expect(
          discs.filter((disc) => !crossing(disc, stage)),
          `${name}: pins outside the whole country`,
        ).toEqual([])
      }
    }
  })

  test(`At ${size.width} px the page does not move once it has been drawn`, async ({ page, context }) => {
    await context.addInitScript(() => {
      const shifts: { value: number; what: string }[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
          const what = entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : '')).join(' ')
          shifts.push({ value: entry.value, what })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.setViewportSize(size)
    // The map and the faces of the letters come late, as on a slow line.
    for (const late of ['**/assets/MapView-*.js', '**/*.woff2', '**/data/*.geojson']) {
      await page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        await route.continue()
      })
    }
    await openMap(page)
    await page.waitForTimeout(300)
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; what: string }[] }).shifts)
    expect(
      shifts.reduce((sum, { value }) => sum + value, 0),
      JSON.stringify(shifts),
    ).toBeLessThanOrEqual(0.01)
  })
}

test('At 320 px, the width of a wide page at four times its size, everything is reached without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const { name, link } of STATES) {
    await openState(page, link)
    expect(await misfits(page), name).toEqual([])
  }
  await openMap(page)
  await expect(zoomIn(page)).toBeInViewport({ ratio: 1 })
  const things = await furniture(page)
  expect(
    things.flatMap((a, index) =>
      things
        .slice(index + 1)
        .filter((b) => crossing(a, b))
        .map((b) => `${a.name} and ${b.name}`),
    ),
  ).toEqual([])
  await page.getByRole('button', { name: en.page.sheetUp }).click()
  await expect(rows(page).first()).toBeInViewport()
  await rows(page).first().click()
  await expect(accountTitle(page)).toBeInViewport()
  await page.goto('method/')
  expect(await misfits(page)).toEqual([])
})

test('At twice the size of letters and page nothing is cut off, and list and account are read', async ({ page }) => {
  // A browser at 200 % shows half the width and height in CSS pixels.
  await page.setViewportSize({ width: 720, height: 450 })
  for (const { name, link } of STATES) {
    await openState(page, link)
    expect(await misfits(page), name).toEqual([])
  }
  await openMap(page)
  await expect(listHeading(page)).toBeVisible()
  await rows(page).first().click()
  await expect(accountTitle(page)).toBeInViewport()
  const close = account(page).getByRole('button', { name: en.account.close })
  await expect(close).toBeInViewport({ ratio: 1 })
  await close.click()
  await settled(page)
  await expect(rows(page).first()).toBeFocused()
})

test('A phone on its side shows the map and the list beside one another', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await openMap(page)
  await expect(zoomIn(page)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('link', { name: en.page.method })).toBeInViewport({ ratio: 1 })
  await expect(rows(page).first()).toBeInViewport()
  expect(await misfits(page)).toEqual([])
  const stage = (await boxOf('map', map(page)))[0]!
  const things = await furniture(page)
  const crossed = things.flatMap((a, index) =>
    things
      .slice(index + 1)
      .filter((b) => crossing(a, b))
      .map((b) => `${a.name} and ${b.name}`),
  )
  expect(crossed).toEqual([])
  // What stands on the map does not reach over the list.
  expect(things.filter(({ right }) => right > stage.right).map(({ name }) => name)).toEqual([])
})

/** How many rows of the list are wholly in sight. */
async function rowsInSight(page: Page): Promise<number> {
  return column(page).evaluate((panel, row) => {
    const scroll = panel.querySelector('[data-part="scroll"]')!.getBoundingClientRect()
    const tops = [...panel.querySelectorAll(row)].map((element) => element.getBoundingClientRect())
    return tops.filter(
      ({ top, bottom, height }) => height > 0 && top >= scroll.top - 1 && bottom <= Math.min(scroll.bottom, innerHeight) + 1,
    ).length
  }, 'a[href*="/incidents/"]')
}

const TWO_FILTERS = 'categories=confinement&months=2020-04'
for (const { width, height, wanted, raised } of [
  { width: 1440, height: 900, wanted: 5, raised: false },
  { width: 1280, height: 720, wanted: 4, raised: false },
  { width: 1024, height: 768, wanted: 4, raised: false },
  // A phone on its side, and 1280 x 1024 at 400 %.
  { width: 844, height: 390, wanted: 1, raised: false },
  { width: 320, height: 256, wanted: 1, raised: true },
]) {
  test(`At ${width} by ${height} px at least ${wanted} of the list can be read without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const link of ['', TWO_FILTERS]) {
      // A page of its own: the sheet would stay as it was raised.
      await page.goto('about:blank')
      await openMap(page, link)
      if (raised) await page.getByRole('button', { name: en.page.sheetUp }).click()
      await expect(rows(page).first()).toBeVisible()
      expect(await rowsInSight(page), link).toBeGreaterThanOrEqual(wanted)
    }
    expect(await misfits(page)).toEqual([])
  })
}
