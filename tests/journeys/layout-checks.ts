import type { Locator, Page } from '@playwright/test'
import { accountEn } from '../../src/i18n/account-en.ts'
import { en } from '../../src/i18n/en.ts'
import { account, column, expect, openMap, recordWith } from './page.ts'

const ACCOUNT = recordWith('at a place with footnotes', ({ geometry, properties }) => geometry !== null && properties.sources.length > 0)

export const STATES = [
  { name: 'the first view', link: '' },
  { name: 'filters set', link: 'categories=civic,housing,water&months=2020-03,2020-04,undated' },
  { name: 'an account open', link: `incident=${ACCOUNT.id}` },
  { name: 'the list of a place', link: `places=${ACCOUNT.properties.place_id}` },
  { name: 'an empty list', link: 'categories=water&months=2020-01' },
  { name: 'a message', link: 'incident=never-was' },
] as const

/** Opens a state and waits for all of it: the text of an account comes after the account. */
export async function openState(page: Page, link: string): Promise<void> {
  await openMap(page, link)
  if (link.startsWith('incident=') && link !== 'incident=never-was') {
    await expect(account(page).getByRole('heading', { name: accountEn.sources })).toBeVisible()
  }
}

/** Words that are wider than what holds them, and whether the page can be scrolled sideways. */
export async function misfits(page: Page): Promise<readonly string[]> {
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

export interface Box {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const boxOf = async (name: string, locator: Locator): Promise<readonly Box[]> => {
  if (!(await locator.first().isVisible())) return []
  const boxes = await locator.evaluateAll((all) =>
    all.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
  return boxes.map((box) => ({ name, ...box }))
}

/** What stands over the timeline, in one line or in two. */
export async function timelineParts(page: Page): Promise<readonly Box[]> {
  const timeline = page.locator('section[aria-labelledby="timeline-title"]')
  return [
    ...(await boxOf('title of the timeline', timeline.locator('h2'))),
    ...(await boxOf('what the timeline draws', timeline.locator('p[aria-hidden]'))),
    ...(await boxOf('tools of the timeline', timeline.locator('button[aria-expanded]'))),
  ]
}

/** What stands in the lower corners of the map, in any language. */
export async function cornerParts(page: Page): Promise<readonly Box[]> {
  await expect(page.locator('[data-part="beside"] > button[aria-label*=":"]')).toBeAttached()
  return [
    ...(await boxOf('scale', page.locator('.leaflet-control-scale-line'))),
    ...(await boxOf('button beside the map', page.locator('[data-part="beside"] > button'))),
    ...(await boxOf('credit', page.locator('#map a[href*="method/#map"]'))),
  ]
}

/** What stands in the upper corners of a phone's map, in any language. */
export async function phoneParts(page: Page): Promise<readonly Box[]> {
  return [
    ...(await boxOf('name of the page', page.locator('header'))),
    ...(await boxOf('filters', page.locator('[data-part="open"] button'))),
    ...(await boxOf('button of the map', page.locator('#map button[title]'))),
  ]
}

/** What stands on the map and must stay free: its buttons, scale, credit, count of the unlocated, and on a phone the title. */
export async function furniture(page: Page): Promise<readonly Box[]> {
  const zoom = ['zoomIn', 'zoomOut', 'wholeCountry'] as const
  const buttons = await Promise.all(zoom.map((key) => boxOf(en.map[key], page.getByRole('button', { name: en.map[key] }))))
  return [
    ...buttons.flat(),
    ...(await cornerParts(page)),
    ...(await timelineParts(page)),
    ...(await boxOf('filters', page.getByRole('button', { name: /^Filters/ }))),
    ...((page.viewportSize()?.width ?? 0) < 1024 && (await account(page).count()) === 0
      ? await boxOf('title', page.getByRole('heading', { level: 1 }))
      : []),
  ]
}

export const crossing = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5

/** What of these lies over another of them, as pairs of names. */
export const crossings = (things: readonly Box[]): readonly string[] =>
  things.flatMap((a, index) =>
    things
      .slice(index + 1)
      .filter((b) => crossing(a, b))
      .map((b) => `${a.name} and ${b.name}`),
  )

/** How many rows of the list are wholly in sight. */
export async function rowsInSight(page: Page): Promise<number> {
  return column(page).evaluate((panel, row) => {
    const scroll = panel.querySelector('[data-part="scroll"]')!.getBoundingClientRect()
    const tops = [...panel.querySelectorAll(row)].map((element) => element.getBoundingClientRect())
    return tops.filter(
      ({ top, bottom, height }) => height > 0 && top >= scroll.top - 1 && bottom <= Math.min(scroll.bottom, innerHeight) + 1,
    ).length
  }, 'a[href*="/incidents/"]')
}
