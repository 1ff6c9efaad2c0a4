import { en } from '../../src/i18n/en.ts'
import { languages } from '../../src/i18n/languages.ts'
import {
  boxOf,
  cornerParts,
  crossing,
  crossings,
  furniture,
  misfits,
  openState,
  phoneParts,
  rowsInSight,
  STATES,
  timelineParts,
} from './layout-checks.ts'
import {
  account,
  accountTitle,
  bringIntoView,
  expect,
  listHeading,
  map,
  openMap,
  PHONE,
  pins,
  rows,
  SIZES,
  settled,
  test,
  zoomIn,
} from './page.ts'

for (const size of SIZES) {
  test(`At ${size.width} px nothing is cut off or lies over another thing`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(size)
    for (const { name, link } of STATES) {
      await openState(page, link)
      expect(await misfits(page), name).toEqual([])
      const things = await furniture(page)
      expect(crossings(things), name).toEqual([])
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
  expect(crossings(things)).toEqual([])
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
  expect(crossings(things)).toEqual([])
  // What stands on the map does not reach over the list.
  expect(things.filter(({ right }) => right > stage.right).map(({ name }) => name)).toEqual([])
})

/** Pixels that words beside each other keep between them, at the least. */
const APART = 8

// Between the list and an account little room is left for the timeline, and words are longer in Russian and Kazakh.
for (const { code, folder } of languages()) {
  test(`In ${code} nothing of the timeline or on the map lies over another thing, beside the list alone and with an account open`, async ({
    page,
  }) => {
    for (const path of ['', 'incidents/aktobe-hunger-strike/']) {
      await page.setViewportSize({ width: 1280, height: 768 })
      await page.goto('about:blank')
      await page.goto(`./${folder}${path}#months=2020-04`)
      await expect(page.locator('section[aria-labelledby="timeline-title"] p[aria-hidden]')).toBeVisible()
      for (const width of [1132, 1188, 1240, 1280, 1366, 1392, 1440, 1580, 1680, 1840]) {
        await page.setViewportSize({ width, height: 768 })
        await settled(page)
        const months = await boxOf('name or number of a month', page.locator('[role="group"][data-axis] button > span'))
        expect(months.length).toBeGreaterThan(10)
        const parts = (await timelineParts(page)).map((part) => ({ ...part, right: part.right + APART }))
        expect(crossings([...parts, ...(await cornerParts(page)), ...months]), `${path} ${width} px`).toEqual([])
        expect(await misfits(page), `${path} ${width} px`).toEqual([])
      }
    }
  })
}

for (const { code, folder } of languages()) {
  test(`In ${code} nothing touches another thing on the map and over the timeline of phones and tablets, with its tools too`, async ({
    page,
  }) => {
    await page.goto(`./${folder}#months=2020-04&categories=confinement`)
    await expect(page.locator('section[aria-labelledby="timeline-title"] p[aria-hidden]')).toBeAttached()
    await expect(page.locator('[data-part="beside"] > button[aria-label*=":"]')).toBeAttached()
    const look = async (width: number, height: number) => {
      await page.setViewportSize({ width, height })
      await settled(page)
      const things = [...(await timelineParts(page)), ...(await cornerParts(page)), ...(await phoneParts(page))]
      expect(things.length).toBeGreaterThan(6)
      const touching = crossings(things.map((thing) => ({ ...thing, left: thing.left - 1, right: thing.right + 1 })))
      // The buttons of the map are one.
      expect(
        touching.filter((pair) => pair !== 'button of the map and button of the map'),
        `${width} px`,
      ).toEqual([])
      expect(things.filter(({ right }) => right > width - 1).map(({ name }) => name)).toEqual([])
      const names = await boxOf('name under the timeline', page.locator('[data-part="months"] p[aria-hidden] > span'))
      expect(crossings(names), `${width} px`).toEqual([])
    }
    for (const [width, height] of [
      [320, 736],
      [360, 740],
      [360, 800],
      [390, 844],
      [412, 915],
      [540, 720],
      [600, 1000],
      [768, 1024],
      [820, 1180],
    ] as const)
      await look(width, height)
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.locator('section[aria-labelledby="timeline-title"] button[aria-expanded="false"]').click()
    await expect(page.getByRole('slider')).toHaveCount(2)
    for (const [width, height] of [
      [600, 1000],
      [768, 1024],
      [900, 1200],
      [1024, 768],
      [1100, 768],
    ] as const)
      await look(width, height)
  })
}

for (const { code, folder } of languages()) {
  test(`In ${code} each pin of the whole country is free of all buttons on short phones and tablets too`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`./${folder}`)
    // Named in any language.
    const shown = page.locator('.leaflet-marker-pane [role="button"]')
    await expect(shown.first()).toBeVisible()
    for (const [width, height] of [
      [320, 568],
      [360, 560],
      [360, 640],
      [360, 740],
      [360, 780],
      [375, 667],
      [412, 732],
      [412, 785],
      [480, 640],
      [480, 800],
      [480, 860],
      [540, 720],
      [540, 800],
      [540, 960],
      [600, 822],
      [600, 740],
      [600, 960],
      [640, 560],
      [768, 660],
      [768, 1024],
      [800, 600],
      [912, 760],
      [1000, 690],
    ] as const) {
      await page.setViewportSize({ width, height })
      await settled(page)
      // Whole but for the edge of its rim.
      const rim = width < 360 ? 5 : 2
      const under = async () => {
        const discs = (await boxOf('pin', shown.locator('.disc, .ring'))).map(({ name, left, top, right, bottom }) => {
          return { name, left: left + rim, top: top + rim, right: right - rim, bottom: bottom - rim }
        })
        expect(discs.length).toBeGreaterThan(6)
        const things = [...(await cornerParts(page)), ...(await phoneParts(page))]
        return discs.filter((pin) => things.some((thing) => crossing(pin, thing)))
      }
      // The map may take a moment to follow its new size.
      await expect.poll(under, `${width} by ${height} px`).toEqual([])
      // The map has all the room that months and footer do not need, but for a line of the footer in wider letters.
      const empty = await page.evaluate(() =>
        ['months', 'panel'].map((part) => {
          const room = document.querySelector(`[data-part="${part}"]`)
          const needed = [...(room?.children ?? [])].reduce((sum, { clientHeight }) => sum + clientHeight, 0)
          return (room?.clientHeight ?? 0) - needed
        }),
      )
      expect.soft(Math.max(...empty), `${width} by ${height} px`).toBeLessThanOrEqual(width < 520 ? 54 : 16)
    }
  })
}

for (const { code, folder } of languages()) {
  test(`In ${code} no dialog of a phone is wider than its window, and nothing in it is cut`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(PHONE)
    await page.goto(`./${folder}#months=2020-04&categories=confinement`)
    // What comes behind the map opens dialogs too.
    await expect(page.locator('[data-part="beside"] > button[aria-label*=":"]')).toBeAttached()
    // Raised, the sheet shows all that opens one.
    await page.locator('[data-part="head"] button').last().click()
    const openers = await page.locator('[data-part="open"] button, button[aria-haspopup="dialog"]:visible').elementHandles()
    expect(openers.length).toBeGreaterThan(3)
    for (const opener of openers) {
      await page.setViewportSize(PHONE)
      await bringIntoView(page, opener)
      const name = await opener.innerText()
      await opener.click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await settled(page)
      for (const fold of await dialog.locator('button[aria-expanded="false"]:visible').elementHandles()) await fold.click()
      for (const width of [PHONE.width, 320]) {
        await page.setViewportSize({ width, height: 640 })
        await settled(page)
        const found = await misfits(page)
        // The table of the overview is the one thing that may scroll sideways.
        if ((await dialog.getByRole('table').count()) === 0) expect(found, `${name}, ${width} px`).toEqual([])
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })
}

const TWO_FILTERS = 'categories=confinement&months=2020-04'
const ROOM = [
  { width: 1440, height: 900, wanted: 5, raised: false },
  { width: 1280, height: 720, wanted: 4, raised: false },
  { width: 1024, height: 768, wanted: 4, raised: false },
  // A phone on its side, and 1280 x 1024 at 400 %.
  { width: 844, height: 390, wanted: 1, raised: false },
  { width: 320, height: 256, wanted: 1, raised: true },
]
test('Rows of the list can be read without scrolling, with two filters and with none', async ({ page }) => {
  for (const { width, height, wanted, raised } of ROOM) {
    await page.setViewportSize({ width, height })
    for (const link of ['', TWO_FILTERS]) {
      const where = `${width} by ${height} px, ${link}`
      // A page of its own: the sheet would stay as it was raised.
      await page.goto('about:blank')
      await openMap(page, link)
      if (raised) await page.getByRole('button', { name: en.page.sheetUp }).click()
      await expect(rows(page).first(), where).toBeVisible()
      expect(await rowsInSight(page), where).toBeGreaterThanOrEqual(wanted)
    }
    expect(await misfits(page), `${width} by ${height} px`).toEqual([])
  }
})

// Browsers in tests have no scrollbars, those of Windows are 17 px wide.
for (const { code, folder } of languages()) {
  test(`In ${code} the numbers of the families stand clear of their arrows beside a scrollbar too`, async ({ page }) => {
    await page.goto(`./${folder}`)
    await expect(page.locator('.leaflet-marker-pane [role="button"]').first()).toBeAttached()
    for (const { width, height } of [...SIZES, { width: 1280, height: 720 }]) {
      await page.setViewportSize({ width, height })
      await settled(page)
      const near = await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLElement>('[data-part="scroll"]')) part.style.paddingInlineEnd = '17px'
        const gaps: string[] = []
        for (const line of document.querySelectorAll('[data-family] > div')) {
          const [count, arrow] = [line.querySelector('label > :last-child'), line.querySelector('button > svg')]
          if (!count?.checkVisibility() || !arrow) continue
          const text = document.createRange()
          // What only is spoken stands behind it.
          text.selectNode(count.firstChild ?? count)
          const gap = arrow.getBoundingClientRect().left - text.getBoundingClientRect().right
          gaps.push(`${line.textContent}: ${gap >= 2 ? 'clear' : gap}`)
        }
        return gaps
      })
      // On a phone they are in a dialog.
      if (width >= 1024) expect(near.length, `${width} px`).toBeGreaterThanOrEqual(6)
      expect(
        near.filter((line) => !line.endsWith('clear')),
        `${width} px`,
      ).toEqual([])
      expect(await misfits(page), `${width} px`).toEqual([])
    }
  })
}

test('The scroll bar of the list tells from the start how long the list is, in every order', async ({ page }) => {
  for (const order of ['', 'order=west-east', 'order=category']) {
    await openMap(page, order)
    await expect(listHeading(page)).toBeVisible()
    await settled(page)
    const [before, after] = await page.locator('[data-part="scroll"]').evaluate(async (list) => {
      const first = list.scrollHeight
      // A row is laid out once it has been close to the window.
      while (list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
        list.scrollTop += list.clientHeight
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      }
      return [first, list.scrollHeight]
    })
    expect(after / before, `${order}: ${before} px, then ${after} px`).toBeGreaterThan(0.85)
    expect(after / before, `${order}: ${before} px, then ${after} px`).toBeLessThan(1.15)
  }
})
