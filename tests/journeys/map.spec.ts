import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import {
  account,
  accountTitle,
  column,
  countInName,
  expect,
  followLink,
  ground,
  linkOf,
  listedIds,
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

const located = RECORDS.filter(({ geometry }) => geometry !== null)

/** Middle and radius of the visible disc of each pin, in px of the window, and whether another pin lies over its middle. */
async function discs(page: Page) {
  return pins(page).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const circles = [...element.querySelectorAll('circle.disc, circle.ring')]
      const radius = Math.max(
        ...circles.map((circle) => Number(circle.getAttribute('r')) + Number(circle.getAttribute('stroke-width') ?? 0) / 2),
      )
      const middle = { x: x + width / 2, y: y + height / 2 }
      const inside = middle.x >= 0 && middle.y >= 0 && middle.x < innerWidth && middle.y < innerHeight
      const hit = inside ? (document.elementFromPoint(middle.x, middle.y)?.closest('[role="button"]') ?? null) : null
      return {
        name: element.getAttribute('aria-label') ?? '',
        ...middle,
        radius,
        size: Math.min(width, height),
        covered: hit !== null && hit !== element,
      }
    }),
  )
}

/** Pairs of discs that overlap. */
function overlaps(all: Awaited<ReturnType<typeof discs>>): readonly string[] {
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius)
      .map((b) => `${a.name} | ${b.name}`),
  )
}

test('The pins are buttons whose names add up to all the incidents that have a place', async ({ page }) => {
  await openMap(page)
  const names = await pinNames(page)
  expect(names.map(countInName).reduce((sum, count) => sum + count, 0)).toBe(located.length)
  await expect(ground(page).getByRole('button', { name: /^$/ })).toHaveCount(0)
})

const PRESSES = {
  'a click': (pin: Locator) => pin.click(),
  Enter: (pin: Locator) => pin.press('Enter'),
  Space: (pin: Locator) => pin.press('Space'),
} as const

test('On a pin of one incident a click, Enter and Space open its account', async ({ page }) => {
  for (const [how, press] of Object.entries(PRESSES)) {
    await openMap(page)
    const pin = singlePins(page).first()
    const name = (await pin.getAttribute('aria-label')) ?? ''
    await press(pin)
    await expect(account(page), how).toBeFocused()
    expect(name.startsWith(`${await accountTitle(page).innerText()}. `), how).toBe(true)
  }
})

test('On a pin of several incidents a click, Enter and Space open their list under a heading that takes the focus', async ({ page }) => {
  await openMap(page)
  for (const [how, press] of Object.entries(PRESSES)) {
    const pin = placePins(page).first()
    const count = countInName((await pin.getAttribute('aria-label')) ?? '')
    await press(pin)
    await expect(listHeading(page), how).toBeFocused()
    await expect(listHeading(page), how).toBeInViewport()
    await expect(listHeading(page), how).toHaveText(new RegExp(`^${count} records in `))
    await expect(rows(page), how).toHaveCount(count)
    await column(page).getByRole('button', { name: en.list.close }).click()
    await expect(rows(page), how).toHaveCount(RECORDS.length)
  }
})

test('A pin at the edge of the map stays under a slow press; the keyboard brings it into sight', async ({ page }) => {
  await openMap(page, 'map=6/48.35/74')
  const pin = ground(page).getByRole('button', { name: /^Almaty: / })
  const before = await middleOf(pin)
  const box = await ground(page).boundingBox()
  // Less than half a pin from the lower edge.
  expect((box?.y ?? 0) + (box?.height ?? 0) - before.y).toBeLessThan(16)
  await pin.click({ delay: 400, position: { x: 16, y: 4 } })
  await expect(listHeading(page)).toHaveText(/in Almaty$/)
  await page.reload()
  await settled(page)
  // By a key: a focus that a pointer or a script gives moves nothing.
  await pin.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(pin).toBeFocused()
  await expect.poll(async () => (await middleOf(pin)).y).toBeLessThan(before.y - 8)
})

test('What a pin is called under the pointer stays on the map, at its edges too', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  // A look at which pins stand close to three edges.
  await openMap(page, '#map=5.5/49.4/66.5')
  await settled(page)
  const box = await ground(page).boundingBox()
  if (!box) throw new Error('The map has no box.')
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  let seen = 0
  for (const pin of await pins(page).all()) {
    const { x = 0, y = 0 } = (await pin.boundingBox()) ?? {}
    if (x < box.x || y < box.y || x + 32 > right || y + 32 > bottom) continue
    await pin.hover()
    await expect(pin.locator('span[aria-hidden]')).toBeVisible()
    const label = await pin.locator('span[aria-hidden]').boundingBox()
    const name = (await pin.getAttribute('aria-label')) ?? ''
    expect.soft(label?.x, name).toBeGreaterThanOrEqual(box.x)
    expect.soft((label?.x ?? 0) + (label?.width ?? 0), name).toBeLessThanOrEqual(right)
    expect.soft((label?.y ?? 0) + (label?.height ?? 0), name).toBeLessThanOrEqual(bottom)
    seen += 1
  }
  expect(seen).toBeGreaterThan(5)
})

test('On a phone a pin raises the sheet with its list', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openMap(page)
  await placePins(page).first().click()
  await expect(listHeading(page)).toBeFocused()
  await expect(listHeading(page)).toBeInViewport({ ratio: 1 })
  await expect(rows(page).first()).toBeInViewport()
})

test('The incidents without a pin are counted beside the map, one press from their list', async ({ page }) => {
  const without = RECORDS.filter(({ geometry }) => geometry === null)
  await openMap(page)
  await page.getByRole('button', { name: `${without.length} ${en.list.noPlaceButton}` }).click()
  await expect(listHeading(page)).toHaveText(en.list.noPlace(without.length))
  await expect(listHeading(page)).toBeFocused()
  await expect(column(page).getByText(en.list.noPlaceWhy)).toBeVisible()
  expect([...(await listedIds(page))].sort()).toEqual(without.map(({ id }) => id).sort())
})

test('Places that the filter leaves out keep a dot that cannot be pressed', async ({ page }) => {
  await openMap(page)
  const dots = ground(page).locator('svg:has(circle[stroke="var(--mute)"])')
  await expect(dots).toHaveCount(0)
  await month(page, 'April 2020').click()
  const places = new Set(located.map(({ properties }) => properties.place_id))
  const kept = new Set(
    located.filter(({ properties }) => properties.months.includes('2020-04')).map(({ properties }) => properties.place_id),
  )
  await expect(dots).toHaveCount(places.size - kept.size)
  await expect(ground(page).getByRole('button').locator('svg:has(circle[stroke="var(--mute)"])')).toHaveCount(0)
  const shown = (await pinNames(page)).map(countInName).reduce((sum, count) => sum + count, 0)
  expect(shown).toBe(located.filter(({ properties }) => properties.months.includes('2020-04')).length)
})

test('Pins never overlap and none is covered, from zoom 3.5 to zoom 9', async ({ page }) => {
  await openMap(page)
  for (let zoom = 3.5; zoom <= 9; zoom += 0.25) {
    for (const [lat, lon] of zoom < 6
      ? [[48, 67] as const]
      : ([
          [43.3, 76.9],
          [42.3, 69.6],
          [51.1, 71.4],
        ] as const)) {
      await followLink(page, `map=${zoom}/${lat}/${lon}`)
      const all = await discs(page)
      expect(all.length, `zoom ${zoom}`).toBeGreaterThan(1)
      expect(overlaps(all), `zoom ${zoom}`).toEqual([])
      expect(
        all.filter(({ covered }) => covered).map(({ name }) => name),
        `covered at zoom ${zoom}`,
      ).toEqual([])
      for (const { size, name } of all) expect(size, name).toBeGreaterThanOrEqual(24)
    }
  }
})

test('Choosing in the list moves the map only when the pin is out of view', async ({ page }) => {
  const inAlmaty = recordWith('in Almaty', ({ properties }) => properties.place_id === 'almaty')
  const near = RECORDS.filter(({ geometry, id }) => {
    if (!geometry || id === inAlmaty.id) return false
    const [lon, lat] = geometry.coordinates
    return lon > 75 && lon < 78 && lat > 42.5 && lat < 44
  })
  const far = recordWith('in the far west', ({ geometry }) => geometry !== null && geometry.coordinates[0] < 55)
  await openMap(page, 'map=7/43.3/76.9')
  const where = async () => (await discs(page)).map(({ name, x, y }) => `${name} ${Math.round(x)} ${Math.round(y)}`).join('\n')

  const before = await where()
  await rowOf(page, inAlmaty.id).click()
  await expect(accountTitle(page)).toHaveText(inAlmaty.properties.title)
  await settled(page)
  expect(await where()).toBe(before)
  await rowOf(page, near[0]!.id).click()
  await expect(accountTitle(page)).toHaveText(near[0]!.properties.title)
  await settled(page)
  expect(await where()).toBe(before)

  await rowOf(page, far.id).click()
  await expect(accountTitle(page)).toHaveText(far.properties.title)
  await expect.poll(where).not.toBe(before)
  await settled(page)
  const chosen = pins(page).filter({ has: page.locator('svg .selected') })
  await expect(chosen).toHaveCount(1)
  const stage = await map(page).boundingBox()
  const pin = await middleOf(chosen)
  expect(pin.x).toBeGreaterThan(stage?.x ?? 0)
  expect(pin.x).toBeLessThan((stage?.x ?? 0) + (stage?.width ?? 0))
  expect(pin.y).toBeGreaterThan(stage?.y ?? 0)
  expect(pin.y).toBeLessThan((stage?.y ?? 0) + (stage?.height ?? 0))
})

for (const size of [WIDE, PHONE]) {
  test(`At ${size.width} px a link shows the part of the map that it names, wherever the pin of its record lies`, async ({ page }) => {
    await page.setViewportSize(size)
    const far = recordWith('in the far west', ({ geometry }) => geometry !== null && geometry.coordinates[0] < 55)
    const almaty = 'map=7/43.3/76.9'
    await openMap(page, `incident=${far.id}&${almaty}`)
    await expect(accountTitle(page)).toHaveText(far.properties.title)
    // Longer than a move of the map takes, and then its link.
    await page.waitForTimeout(1200)
    expect(await linkOf(page)).toBe(`incidents/${far.id}/#${almaty}`)
    await page.setViewportSize({ width: size.width + 20, height: size.height })
    await page.waitForTimeout(1200)
    await expect.poll(() => linkOf(page)).toMatch(/#map=7\/43\.\d+\/7[67]\./)
  })
}

test('The buttons zoom by one level, stop at the ends, and lead back to the whole country', async ({ page }) => {
  await openMap(page)
  const whole = [...(await pinNames(page))].sort()
  const shown = ground(page).getByRole('button', { name: en.map.wholeCountry })
  await zoomIn(page).click()
  await expect.poll(() => linkOf(page)).toMatch(/^#map=/)
  const zoomOf = async () => Number(/map=([\d.]+)/.exec(await linkOf(page))?.[1])
  const first = await zoomOf()
  await zoomIn(page).click()
  await expect.poll(zoomOf).toBe(first + 1)
  await page.getByRole('button', { name: en.map.zoomOut }).click()
  await expect.poll(zoomOf).toBe(first)
  await shown.click()
  await expect.poll(() => linkOf(page)).toBe('')
  expect([...(await pinNames(page))].sort()).toEqual(whole)

  await followLink(page, 'map=10/43.25/76.9')
  await expect(zoomIn(page)).toHaveAttribute('aria-disabled', 'true')
  await followLink(page, 'map=3/48/67')
  await expect(page.getByRole('button', { name: en.map.zoomOut })).toHaveAttribute('aria-disabled', 'true')
  await expect(zoomIn(page)).not.toHaveAttribute('aria-disabled', 'true')
})

test('The keyboard moves and zooms the map', async ({ page }) => {
  await openMap(page, 'map=6/48/67')
  const camera = async () => (/map=([\d.]+)\/([\d.-]+)\/([\d.-]+)/.exec(await linkOf(page)) ?? []).slice(1).map(Number)
  await ground(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await camera())[2]).toBeGreaterThan(67)
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await camera())[1]).toBeGreaterThan(48)
  await page.keyboard.press('+')
  await expect.poll(async () => (await camera())[0]).toBe(7)
  await page.keyboard.press('-')
  await expect.poll(async () => (await camera())[0]).toBe(6)
})

test('The outline of a region lights up with an incident that is known to the region only', async ({ page }) => {
  const { id } = recordWith('known to a region', ({ properties }) => properties.place_precision === 'region')
  const settlement = recordWith('in a town', ({ properties }) => properties.place_precision === 'settlement')
  // Pixels as dark as ink on each canvas of the map. Read from a copy: reading the map's own would slow it and be warned of.
  const ink = () =>
    ground(page)
      .locator('canvas')
      .evaluateAll((canvases) =>
        canvases.map((element) => {
          const { width, height } = element as HTMLCanvasElement
          const copy = new OffscreenCanvas(Math.max(1, width), Math.max(1, height)).getContext('2d', { willReadFrequently: true })
          if (!copy || width === 0) return 0
          copy.drawImage(element as HTMLCanvasElement, 0, 0)
          const { data } = copy.getImageData(0, 0, width, height)
          let dark = 0
          for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 60 && (data[i + 3] ?? 0) > 200) dark += 1
          return dark
        }),
      )
  const camera = 'map=5/48/67'
  await openMap(page, `incident=${settlement.id}&${camera}`)
  await expect.poll(async () => (await ink()).some((dark) => dark > 0)).toBe(true)
  const without = await ink()
  await followLink(page, `incident=${id}&${camera}`)
  await expect(accountTitle(page)).toBeVisible()
  await expect.poll(async () => (await ink()).some((dark, index) => dark > (without[index] ?? 0) + 200)).toBe(true)
  await followLink(page, `incident=${settlement.id}&${camera}`)
  await expect.poll(ink).toEqual(without)
})

test('A chosen incident keeps its account where the filter hides it, and says so', async ({ page }) => {
  const { id, properties } = recordWith('not in April', ({ properties }) => !properties.months.includes('2020-04'))
  await openMap(page, `months=2020-04&incident=${id}`)
  await expect(accountTitle(page)).toHaveText(properties.title)
  await expect(account(page).getByText(en.account.hiddenByFilter)).toBeVisible()
})
