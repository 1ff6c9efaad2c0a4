import type { Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { familyName } from '../../src/model/taxonomy.ts'
import {
  account,
  accountTitle,
  column,
  expect,
  ground,
  holdBack,
  linkOf,
  listHeading,
  map,
  middleOf,
  month,
  openMap,
  PHONE,
  pinNames,
  pins,
  placePins,
  RECORDS,
  recordWith,
  rowOf,
  rows,
  settled,
  singlePins,
  test,
  WIDE,
  zoomIn,
} from './page.ts'

/** The pin that has the focus. */
const focusedPin = (page: Page) => pins(page).and(page.locator(':focus'))

interface Stop {
  readonly part: string
  readonly name: string
  readonly marked: boolean
  readonly seen: boolean
}

/** Presses Tab through the whole page. @returns each stop: in which part it stands, and whether its focus can be seen */
async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((columnName) => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const outlined = (candidate: Element) =>
        [getComputedStyle(candidate), getComputedStyle(candidate, '::after')].some(
          ({ display, content, outlineStyle, outlineWidth }) =>
            display !== 'none' && content !== 'none' && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        )
      // A frame that is laid over the element.
      const framed = (candidate: Element) => {
        const { content, borderTopStyle, borderTopWidth } = getComputedStyle(candidate, '::after')
        return content !== 'none' && borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) >= 2
      }
      // The button of a date field is the browser's own, with the browser's own mark.
      const inside = element instanceof HTMLInputElement && element.type === 'date' && !element.matches(':focus-visible')
      const { x, y, width, height } = element.getBoundingClientRect()
      const middle = { x: x + width / 2, y: y + height / 2 }
      const hit = document.elementFromPoint(middle.x, middle.y)
      const own = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null
      const label = own ?? element.closest('label')
      return {
        part: element.closest('#map') ? 'map' : element.closest(`[aria-label="${columnName}"]`) ? 'column' : '',
        name: element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '',
        marked: outlined(element) || framed(element) || [...element.querySelectorAll('svg')].some(outlined) || inside,
        seen: hit !== null && (element.contains(hit) || hit.contains(element) || (label?.contains(hit) ?? false)),
      }
    }, en.page.column)
    if (!stop) return stops
    stops.push(stop)
    if (stops.length > 500) throw new Error('Tab never leaves the page.')
  }
}

test('Tab goes through the page in the order in which it is read, and the focus is always seen', async ({ page }) => {
  test.slow()
  await openMap(page)
  const names = await pinNames(page)
  const stops = await tabThrough(page)
  expect(stops.filter(({ marked }) => !marked).map(({ name }) => name)).toEqual([])
  expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([])
  expect(stops.filter(({ name }) => name.trim() === '')).toEqual([])

  const at = (name: string | RegExp) => stops.findIndex((stop) => (typeof name === 'string' ? stop.name === name : name.test(stop.name)))
  const order = [
    at(en.page.skipToList),
    at(en.page.skipToMap),
    at(/^Switch to/),
    at(new RegExp(`^${familyName('confinement')}`)),
    at(en.page.method),
    stops.findIndex(({ name }) => names.includes(name)),
    at(en.map.zoomIn),
    at(/not on the map/),
    at(/January 2020$/),
    at(/^Undated/),
  ]
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order[0]).toBe(0)
  expect(stops.filter(({ name }) => names.includes(name))).toHaveLength(1)
  // Each row and each month is one stop, all pins together are one, and what belongs together stands together.
  for (const [part, places, expected] of [
    ['column', stops.map(({ part }, index) => (part === 'column' ? index : -1)), RECORDS.length],
    ['map', stops.map(({ part }, index) => (part === 'map' ? index : -1)), 5],
    ['months', stops.map(({ name }, index) => (/^[A-Z][a-z]+ \d+ records?(, [A-Z][a-z]+ 2020)?$/.test(name) ? index : -1)), 8],
  ] as const) {
    const found = places.filter((index) => index >= 0)
    expect(found.length, part).toBeGreaterThanOrEqual(expected)
    expect((found.at(-1) ?? 0) - (found[0] ?? 0), part).toBe(found.length - 1)
  }
})

test('The skip links lead to the list and to the map', async ({ page }) => {
  await openMap(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: en.page.skipToList })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(listHeading(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(column(page).locator('section[aria-labelledby="list-title"] :focus')).toHaveCount(1)
  await page.reload()
  await expect(pins(page).first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(map(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(focusedPin(page)).toHaveCount(1)
})

test('From pin to pin arrow keys lead where they point, and every pin is reached', async ({ page }) => {
  await openMap(page)
  await map(page).focus()
  await page.keyboard.press('Tab')
  await expect(focusedPin(page)).toHaveCount(1)
  const named = () => focusedPin(page).getAttribute('aria-label')
  for (const [key, axis, sign] of [
    ['ArrowRight', 'x', 1],
    ['ArrowDown', 'y', 1],
    ['ArrowLeft', 'x', -1],
    ['ArrowUp', 'y', -1],
  ] as const) {
    const last = await named()
    await page.keyboard.press('PageDown')
    // What the keys do is fetched with the first of them.
    await expect.poll(named, `Page Down before ${key}`).not.toBe(last)
    const [before, name] = [await middleOf(focusedPin(page)), await named()]
    await page.keyboard.press(key)
    await expect.poll(named, key).not.toBe(name)
    expect(sign * ((await middleOf(focusedPin(page)))[axis] - before[axis]), key).toBeGreaterThan(0)
  }
  const names = await pinNames(page)
  await page.keyboard.press('End')
  await expect(pins(page).last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(pins(page).first()).toBeFocused()
  for (const name of names) {
    await expect(focusedPin(page)).toHaveAttribute('aria-label', name)
    await page.keyboard.press('PageDown')
  }
  // It leaves forwards and comes back to the same pin.
  await page.keyboard.press('Tab')
  await expect(zoomIn(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(pins(page).last()).toBeFocused()
})

test('A key on a pin whose answer comes late does not bring the focus back from where the reader went meanwhile', async ({ page }) => {
  const release = await holdBack(page, '**/assets/pin-keys-*.js')
  await openMap(page)
  await pins(page).first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await expect(zoomIn(page)).toBeFocused()
  const came = page.waitForEvent('requestfinished', (request) => request.url().includes('/pin-keys-'))
  release()
  await came
  // Once it has come, keys on a pin lead on again.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  await expect(zoomIn(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  await expect(pins(page).last()).toBeFocused()
})

test('Escape leaves the pins for the map, which arrow keys then move; with Shift they move it from a pin', async ({ page }) => {
  await openMap(page, 'map=6/48/67')
  const camera = async () => (/map=([\d.]+)\/([\d.-]+)\/([\d.-]+)/.exec(await linkOf(page)) ?? []).slice(1).map(Number)
  await pins(page).first().focus()
  await settled(page)
  const [, , lon = 0] = await camera()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await camera())[2]).toBeGreaterThan(lon)
  await expect(focusedPin(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(ground(page)).toBeFocused()
  await settled(page)
  const [, lat = 0] = await camera()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await camera())[1]).toBeGreaterThan(lat)
})

test('A pin in focus that falls apart or gathers hands its focus on', async ({ page }) => {
  await openMap(page)
  const name = (await placePins(page).first().getAttribute('aria-label')) ?? ''
  await pins(page)
    .and(page.getByRole('button', { name, exact: true }))
    .focus()
  for (const key of ['+', '+', '+', '-', '-', '-']) {
    await page.keyboard.press(key)
    await settled(page)
    await expect(focusedPin(page), key).toHaveCount(1)
  }
})

test('Without a pin the map itself is the stop', async ({ page }) => {
  await openMap(page, 'categories=water&months=2020-01')
  await expect(pins(page)).toHaveCount(0)
  await map(page).focus()
  await page.keyboard.press('Tab')
  await expect(ground(page)).toBeFocused()
})

test.describe('With reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the map jumps where keys move it', async ({ page }) => {
    await openMap(page, 'map=6/48/67')
    await pins(page).first().press('Escape')
    await expect(ground(page)).toBeFocused()
    const moves = await page.evaluate(async () => {
      const pane = document.querySelector<HTMLElement>('.leaflet-map-pane')
      const places = new Set<string>()
      const group = document.activeElement
      for (let frame = 0; frame < 30; frame += 1) {
        if (frame === 3)
          group?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowRight', keyCode: 39, bubbles: true, cancelable: true } as KeyboardEventInit),
          )
        places.add(pane?.style.transform ?? '')
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return places.size
    })
    expect(moves).toBe(2)
  })
})

test('Escape closes the account and gives the focus back to the row that opened it', async ({ page }) => {
  await openMap(page)
  const row = rows(page).nth(2)
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(account(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(account(page)).toHaveCount(0)
  await expect(row).toBeFocused()
})

test('Escape closes the account and gives the focus back to the pin that opened it', async ({ page }) => {
  // A link with a camera: the whole country would be fitted anew beside the account, and pins could merge.
  await openMap(page, 'map=5.5/48/67')
  const pin = singlePins(page).first()
  const name = (await pin.getAttribute('aria-label')) ?? ''
  await pin.press('Enter')
  await expect(account(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(account(page)).toHaveCount(0)
  await expect(focusedPin(page)).toHaveAccessibleName(name)
})

test('Escape closes the list of a place and gives the focus back to the pin that opened it', async ({ page }) => {
  await openMap(page)
  const pin = placePins(page).first()
  const name = (await pin.getAttribute('aria-label')) ?? ''
  await pin.press('Enter')
  await expect(listHeading(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(listHeading(page)).toHaveText(en.list.title)
  await expect(focusedPin(page)).toHaveAccessibleName(name)
})

test('Where the pin that opened an account has merged meanwhile, the row of the incident takes the focus', async ({ page }) => {
  await openMap(page)
  const names = await pinNames(page)
  await singlePins(page).first().press('Enter')
  await expect(account(page)).toBeFocused()
  const title = await accountTitle(page).innerText()
  await settled(page)
  const merged = !(await pinNames(page)).some((name) => name.startsWith(`${title}. `))
  expect(names.some((name) => name.startsWith(`${title}. `))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.locator(':focus')).toContainText(merged ? title : '')
  await expect(merged ? column(page).locator('a:focus') : focusedPin(page)).toHaveCount(1)
})

for (const size of [WIDE, PHONE]) {
  test(`After an account that a link opened the focus is on the page at ${size.width} px`, async ({ page }) => {
    const { id } = recordWith('at a place', ({ geometry }) => geometry !== null)
    await page.setViewportSize(size)
    await openMap(page, `incident=${id}`)
    await expect(account(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(account(page)).toHaveCount(0)
    if (size === WIDE) await expect(rowOf(page, id)).toBeFocused()
    else await expect(map(page)).toBeFocused()
  })
}

test('Next and Previous keep the focus, walk the list and stop at its ends', async ({ page }) => {
  const ids = RECORDS.length
  await openMap(page)
  await rows(page).first().press('Enter')
  const next = account(page).getByRole('button', { name: en.account.next })
  const previous = account(page).getByRole('button', { name: en.account.previous })
  await expect(previous).toHaveAttribute('aria-disabled', 'true')
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(account(page).getByText(en.account.position(2, ids))).toBeVisible()
  await expect(next).toBeFocused()
  await expect(accountTitle(page)).toHaveText((await rows(page).nth(1).innerText()).split('\n')[0] ?? '')
})

test('Space and Enter work on boxes, months and rows', async ({ page }) => {
  await openMap(page)
  const box = page.getByRole('checkbox', { name: new RegExp(`^${familyName('civic')}`) })
  await box.press('Space')
  await expect(box).toBeChecked()
  await box.press('Enter')
  await expect(box).not.toBeChecked()
  await month(page, 'May 2020').press('Space')
  await expect(month(page, 'May 2020')).toHaveAttribute('aria-pressed', 'true')
  await month(page, 'May 2020').press('Enter')
  await expect(month(page, 'May 2020')).toHaveAttribute('aria-pressed', 'false')
  await rows(page).nth(1).press('Space')
  await expect(account(page)).toBeFocused()
})

test('Several quick choices are said once, politely', async ({ page }) => {
  await openMap(page)
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    }
  })
  const said = () => page.evaluate(() => (window as unknown as { said: readonly string[] }).said)
  // One after the other faster than the pause, by script: a press of Playwright may take longer on a busy machine.
  await page.evaluate(async () => {
    for (const button of document.querySelectorAll<HTMLElement>('button[aria-pressed]')) {
      if (!/(April|May|June) 2020$/.test(button.getAttribute('aria-label') ?? '')) continue
      button.click()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
  const months = ['2020-04', '2020-05', '2020-06']
  const count = RECORDS.filter(({ properties }) => months.some((key) => properties.months.includes(key))).length
  await expect.poll(said).toEqual([en.shown.announce(count, RECORDS.length)])
  await month(page, 'June 2020').click()
  await expect.poll(async () => (await said()).length).toBe(2)
})

test('The filters of a phone hold the focus, close on Escape and give it back', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openMap(page)
  const button = page.getByRole('button', { name: en.filters.button })
  await button.press('Enter')
  const dialog = page.getByRole('dialog', { name: en.filters.title })
  await expect(dialog).toBeVisible()
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)).toBe(
      true,
    )
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('The list of a place gives the focus back when it is closed', async ({ page }) => {
  await openMap(page)
  await placePins(page).first().press('Enter')
  await expect(listHeading(page)).toBeFocused()
  await column(page).getByRole('button', { name: en.list.close }).press('Enter')
  await expect(rows(page)).toHaveCount(RECORDS.length)
  await expect(placePins(page).first()).toBeFocused()
})
