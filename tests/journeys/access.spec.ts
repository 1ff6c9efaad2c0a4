import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { languages } from '../../src/i18n/languages.ts'
import { DIST, expect, openMap, PHONE, pins, recordWith, rows, sentence, settled, test, WIDE } from './page.ts'

const ACCOUNT = recordWith('with sources', ({ properties, geometry }) => geometry !== null && properties.sources.length > 1)
const STATES = [
  ['the first view', ''],
  ['filters', 'categories=civic&months=2020-04'],
  ['an account', `incident=${ACCOUNT.id}`],
  ['the list of a place', `places=${ACCOUNT.properties.place_id}`],
  ['a problem', 'incident=never-was'],
] as const

/**
 * Controls smaller than they may be. What stands in a line of text is as high as the line; a box with a label is hit by its label, and a
 * part that is laid over a control to be hit counts with it.
 */
async function smallerThan(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const small: string[] = []
    for (const control of document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, summary, [role="button"], [role="slider"]',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.unseen')) continue
      const style = getComputedStyle(control)
      const inText = control.closest('p, li, dd, dt, sup, td') && style.display === 'inline'
      const own = control as HTMLInputElement
      const box = (own.labels?.[0] ?? control).getBoundingClientRect()
      // What is only there for the keyboard or for screen readers is hit by no pointer.
      if (inText || box.width <= 1 || box.right < 0 || box.bottom < 0) continue
      const more = ['::before', '::after'].map((part) => {
        const { content, position, inset } = getComputedStyle(control, part)
        return content === 'none' || position !== 'absolute' ? 0 : Math.max(0, -Number.parseFloat(inset))
      })
      const [width, height] = [box.width + 2 * Math.max(...more), box.height + 2 * Math.max(...more)]
      if (Math.min(width, height) < least - 0.5)
        small.push(
          `${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40) ?? ''}: ${width.toFixed(0)} x ${height.toFixed(0)}`,
        )
    }
    return [...new Set(small)]
  }, least)
}

/** Goes through the states in one page, and holds the size of every control that stands in it. */
async function expectControls(page: Page, least: number): Promise<void> {
  for (const [state, link] of STATES) {
    await openMap(page, link)
    // What comes behind the map is among them.
    await expect(page.locator('button', { hasText: en.page.ownData })).toBeAttached()
    await expect(page.locator('[data-part="beside"] > button[aria-label*=":"]')).toBeAttached()
    expect(await smallerThan(page, least), state).toEqual([])
  }
}

test('With a pointer no control is smaller than 24 px', async ({ page }) => {
  await expectControls(page, 24)
})

test.describe('By touch on a tablet', () => {
  test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true })

  test('no control is smaller than 44 px', async ({ page }) => {
    await expectControls(page, 44)
  })
})

test.describe('By touch', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  test('no control is smaller than 44 px', async ({ page }) => {
    await expectControls(page, 44)
  })

  test('thumbs reach the months, and the list and pages scroll under a finger', async ({ page, openContext }) => {
    await openMap(page)
    const months = page.locator('[data-part="months"] button[aria-pressed]')
    await expect(months).toHaveCount(8)
    for (const box of await months.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().toJSON() as DOMRect))) {
      expect(box.top).toBeGreaterThan(PHONE.height / 2)
      expect(box.bottom).toBeLessThanOrEqual(PHONE.height)
    }
    const heldBy = (selector: string) =>
      page.evaluate((wanted) => {
        const held: string[] = []
        for (let box = document.querySelector(wanted); box; box = box.parentElement) {
          const { touchAction } = getComputedStyle(box)
          if (touchAction !== 'auto' && touchAction !== 'manipulation') held.push(`${box.tagName} ${touchAction}`)
        }
        return held
      }, selector)
    expect(await heldBy('[data-part="scroll"] ul')).toEqual([])
    await page.goto('list/')
    expect(await heldBy('#first-map svg')).toEqual([])
    const bare = await (await openContext({ javaScriptEnabled: false, viewport: PHONE, hasTouch: true })).newPage()
    await bare.goto('./')
    expect(await bare.locator('body').evaluate((body) => getComputedStyle(body).overflowY)).not.toBe('hidden')
  })
})

/** Sides of a screen that a notch and round corners take. */
const INSETS = [
  ['upright', PHONE, { top: 59, bottom: 34, left: 0, right: 0 }],
  ['on its side', { width: 844, height: 390 }, { top: 0, bottom: 21, left: 59, right: 59 }],
] as const

for (const [how, size, insets] of INSETS) {
  test(`On a phone ${how} no control lies under the notch or the corners`, async ({ page }) => {
    await page.setViewportSize(size)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets })
    for (const [state, link] of STATES) {
      await openMap(page, link)
      const outside = await page.locator('main :is(button, a[href], input, select)').evaluateAll(
        (all, { insets, size }) =>
          all.flatMap((control) => {
            if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.leaflet-marker-pane')) return []
            const { left, right, top, bottom, width } = control.getBoundingClientRect()
            // What is scrolled away is not under anything.
            const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
            if (width <= 1 || !seen || !(control.contains(seen) || seen.contains(control))) return []
            const fits =
              left >= insets.left - 1 &&
              right <= size.width - insets.right + 1 &&
              top >= insets.top - 1 &&
              bottom <= size.height - insets.bottom + 1
            const scrolls = control.closest('[data-part="scroll"], #account')
            return fits || (scrolls && left >= insets.left && right <= size.width - insets.right)
              ? []
              : [control.textContent || control.ariaLabel]
          }),
        { insets, size },
      )
      expect(outside, state).toEqual([])
      expect(
        await page.evaluate(
          () => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
        ),
        state,
      ).toBe(true)
    }
  })
}

test('No page forbids to zoom, and every page reaches to the edges of a screen', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  expect(files.length).toBeGreaterThan(100)
  for (const file of files) {
    const viewport = /<meta name="viewport" content="([^"]*)"/.exec(readFileSync(new URL(file, DIST), 'utf8'))?.[1] ?? ''
    expect(viewport, file).toMatch(/^width=device-width, initial-scale=1(, viewport-fit=cover)?$/)
  }
})

for (const size of [WIDE, PHONE]) {
  test(`With wider lines, letters and words nothing is cut at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const [state, link] of STATES) {
      await openMap(page, link)
      // WCAG 1.4.12, as a reader's own style sheet would ask for.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        )
        document.adoptedStyleSheets = [sheet]
      })
      await settled(page)
      const cut = await page.evaluate(() => {
        const found: string[] = []
        for (const box of document.querySelectorAll<HTMLElement>('main *')) {
          if (box.closest('#map, svg, .unseen, [aria-hidden="true"]') || !box.checkVisibility({ visibilityProperty: true })) continue
          const text = [...box.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
          const { overflowX, overflowY, display, textOverflow } = getComputedStyle(box)
          if (!text || display === 'inline' || textOverflow === 'ellipsis' || box.clientWidth <= 1) continue
          const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip'
          if (box.scrollWidth > box.clientWidth + 1 || (hides && box.scrollHeight > box.clientHeight + 1))
            found.push(`${box.tagName}.${box.className} “${box.textContent?.slice(0, 30)}” ${box.scrollWidth} > ${box.clientWidth}`)
        }
        if (document.documentElement.scrollWidth > innerWidth) found.push('the page')
        return found
      })
      expect(cut, state).toEqual([])
    }
  })
}

test.describe('In forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('what is chosen, in focus or a pin stands out', async ({ page }) => {
    await openMap(page, 'months=2020-04&places=almaty')
    // The pins of the link, not those that the page came with.
    await expect(sentence(page)).toContainText('April 2020')
    await settled(page)
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { color, backgroundColor, borderColor, outlineStyle, forcedColorAdjust } = getComputedStyle(element)
          return [color, backgroundColor, borderColor, outlineStyle, forcedColorAdjust].join()
        })
    expect(await look('[data-part="months"] [aria-pressed="true"]')).not.toBe(await look('[data-part="months"] [aria-pressed="false"]'))
    // A pin is drawn in other colours than what it stands on.
    const strokes = await pins(page)
      .first()
      .evaluate((pin) =>
        [...pin.querySelectorAll('svg *')]
          .flatMap((part) => [getComputedStyle(part).stroke, getComputedStyle(part).fill])
          .filter((paint) => paint !== 'none'),
      )
    expect(new Set(strokes).size).toBeGreaterThan(1)
    const pin = pins(page).first()
    await pin.focus()
    await page.keyboard.press('PageDown')
    // What the keys do is fetched with the first of them.
    await expect(pin).not.toBeFocused()
    await page.keyboard.press('PageUp')
    await expect(pin).toBeFocused()
    expect(await pin.locator('svg').evaluate((svg) => getComputedStyle(svg).outlineStyle)).not.toBe('none')
    await rows(page).first().focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    expect(
      await page.evaluate(() =>
        [document.activeElement, ...(document.activeElement?.querySelectorAll('*') ?? [])].some(
          (one) => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one, '::after').borderTopStyle === 'solid'),
        ),
      ),
    ).toBe(true)
  })
})

test.describe('With reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing is animated when something opens or the map moves', async ({ page }) => {
    await openMap(page)
    const moving = () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    expect(await moving()).toBe(0)
    await rows(page).first().click()
    expect(await moving()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await moving()).toBe(0)
  })
})

test('Typing in the search says one number, not one a letter', async ({ page }) => {
  await openMap(page)
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  await page.getByRole('searchbox').pressSequentially('water', { delay: 40 })
  await expect.poll(() => page.evaluate(() => (window as unknown as { said: readonly string[] }).said.length)).toBeGreaterThan(0)
  await page.waitForTimeout(1500)
  expect(await page.evaluate(() => (window as unknown as { said: readonly string[] }).said)).toHaveLength(1)
})

for (const { code, folder } of languages()) {
  test(`In ${code} the map is told in words, on the page and without scripts, and an account says where it lies`, async ({
    page,
    openContext,
    watch,
  }) => {
    watch.allow(/was preloaded using link preload but not used/)
    await page.goto(`./${folder}`)
    await expect(page.locator('.leaflet-marker-pane [role="button"]').first()).toBeVisible()
    // Known by what it opens in any language: its neighbour, which lists records without a pin, is there before it.
    const button = page.locator('[data-part="beside"] > button[aria-expanded][aria-label*=":"]')
    await button.click()
    const words = page.locator('section[aria-labelledby="whereabouts-title"]')
    await expect(words).toBeFocused()
    await expect(words.locator('p').first()).toContainText(/\d+/)
    await expect(words.locator('p')).toHaveCount(4)
    const sentences = await words.locator('p').allInnerTexts()
    await page.keyboard.press('Escape')
    await expect(words).toHaveCount(0)
    await expect(button).toBeFocused()

    const bare = await (await openContext({ javaScriptEnabled: false })).newPage()
    await bare.goto(`./${folder}list/`)
    await expect(bare.locator('main')).toContainText(sentences.join(' '))
    await bare.goto(`./${folder}months/2020-04/`)
    await expect(bare.locator('.noscript p')).toHaveCount(2)
    await expect(bare.locator('.noscript p').last()).toContainText(/\d+/)
    await bare.goto(`./${folder}incidents/${recordWith('in Lenger', ({ properties }) => properties.place_id === 'lenger').id}/`)
    await expect(bare.locator('#account dl')).toContainText(/25.(km|км)/)
  })
}
