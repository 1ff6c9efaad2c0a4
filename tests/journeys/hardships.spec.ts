import { chromium, type Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import { FLAGS, findWholeBrowser } from './browser.ts'
import {
  account,
  accountTitle,
  countOfAll,
  expect,
  holdBack,
  linkOf,
  month,
  openMap,
  PHONE,
  pins,
  RECORDS,
  rows,
  sentence,
  settled,
  test,
  those,
  WIDE,
  wholeList,
  zoomIn,
} from './page.ts'

/** What April shows. */
const APRIL = those(({ months }) => months.includes('2020-04'))

/** The reader chooses April, reads an account, closes it and takes the choice away. */
async function goThrough(page: Page, spoken = (text: string) => text): Promise<void> {
  await month(page, 'April 2020').click()
  await expect(sentence(page)).toContainText(spoken(countOfAll(APRIL)))
  await wholeList(page)
  await expect(rows(page)).toHaveCount(APRIL.length)
  await rows(page).nth(1).click()
  await expect(account(page).getByRole('article')).toBeVisible()
  await account(page).getByRole('button', { name: en.account.next }).click()
  await account(page).getByRole('button', { name: en.account.close }).click()
  await month(page, 'April 2020').click()
  await wholeList(page)
  await expect(rows(page)).toHaveCount(RECORDS.length)
}

/** From now on every text is replaced by a `font` element, as translators in browsers do, also what comes later. */
function translate(): void {
  const put = (node: Node) => {
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const texts: Text[] = node instanceof Text ? [node] : []
    while (walk.nextNode()) texts.push(walk.currentNode as Text)
    for (const text of texts) {
      if (!text.isConnected || text.data.trim() === '' || text.parentElement?.closest('font, script, style, svg')) continue
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      inner.textContent = text.data.toUpperCase()
      outer.append(inner)
      text.parentNode?.replaceChild(outer, text)
    }
  }
  put(document.body)
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) for (const node of type === 'childList' ? addedNodes : [target]) put(node)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

test('A page that the browser translates counts anew and loses nothing', async ({ page }) => {
  await openMap(page)
  await page.evaluate(translate)
  await expect(sentence(page)).toContainText('RECORDS')
  await goThrough(page, (text) => text.toUpperCase())
  await page.getByRole('searchbox').fill('water')
  await expect(sentence(page)).toContainText('WATER')
  await page.getByRole('button', { name: en.page.share }).first().click()
  await expect(page.getByRole('dialog')).toContainText(/[A-Z]{5}/)
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeVisible()
})

test('What is pressed before the app has come is done once it is there', async ({ page }) => {
  const release = await holdBack(page, '**/assets/app-*.js')
  await page.goto('./#map=5/48/67', { waitUntil: 'commit' })
  // A busy machine may be slower with a short script than a finger.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/early-')))
  await page.waitForTimeout(100)
  await month(page, 'April 2020').click()
  await page.getByRole('button', { name: en.timeline.show }).click()
  const family = page.getByRole('checkbox').first()
  await family.click()
  await expect(page).toHaveURL(/map=5\/48\/67$/)
  release()
  await expect(page.getByRole('slider').first()).toBeVisible()
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
  await expect(family).toBeChecked()
  await expect(page).toHaveURL(/months=2020-04/)
  await expect(page).toHaveURL(/map=5\/48\/67/)
})

test('Where a link says where to look, that stays in the middle of a map that gets another size, until its reader does anything', async ({
  page,
}) => {
  await openMap(page, 'map=5/48/67')
  for (const size of [{ width: 1440, height: 700 }, PHONE, { width: 701, height: 511 }, WIDE]) {
    await page.setViewportSize(size)
    await settled(page)
    expect(await linkOf(page)).toMatch(/map=5\/48\/67$/)
  }
  const inView = pins(page).first()
  const before = await inView.boundingBox()
  await page.getByRole('button', { name: en.timeline.show }).click()
  await expect(page.getByRole('slider').first()).toBeVisible()
  await settled(page)
  expect(await inView.boundingBox()).toEqual(before)
})

for (const year of [1970, 2100]) {
  test(`In ${year} by the clock of the device the page says the same`, async ({ page, openContext }) => {
    const texts = async (of: Page) => {
      await openMap(of)
      const list = await rows(of).allTextContents()
      await rows(of).first().click()
      await expect(account(of).getByRole('article')).toBeVisible()
      return [list, await account(of).getByRole('article').textContent()]
    }
    const now = await texts(page)
    const other = await openContext()
    await other.addInitScript(
      (at) => {
        const offset = at - Date.now()
        const real = Date
        class Shifted extends real {
          constructor(...given: []) {
            if (given.length > 0) super(...given)
            else super(real.now() + offset)
          }
          static override now() {
            return real.now() + offset
          }
        }
        Object.assign(globalThis, { Date: Shifted })
      },
      Date.UTC(year, 0, 1),
    )
    const then = await other.newPage()
    expect(await texts(then)).toEqual(now)
    await account(then).getByRole('button', { name: en.account.close }).click()
    await goThrough(then)
  })
}

test('A page that was opened in a background tab is there when its reader comes', async ({ page }) => {
  await page.addInitScript(() => {
    // As in a tab that nobody sees: no frame is drawn.
    const held: FrameRequestCallback[] = []
    const draw = window.requestAnimationFrame.bind(window)
    let hidden = true
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
    Object.defineProperty(document, 'hidden', { get: () => hidden })
    window.requestAnimationFrame = (callback) => (hidden ? held.push(callback) : draw(callback))
    Object.assign(window, {
      comeForward() {
        hidden = false
        document.dispatchEvent(new Event('visibilitychange'))
        for (const callback of held.splice(0)) draw(callback)
      },
    })
  })
  await page.goto('./#months=2020-04')
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
  await page.evaluate(() => (window as unknown as { comeForward: () => void }).comeForward())
  await expect(zoomIn(page)).toBeVisible()
  await expect(pins(page).first()).toBeVisible()
  await month(page, 'April 2020').click()
  await goThrough(page)
})

test('Turned from a phone into a desktop and back, the page keeps the view and what is open', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openMap(page, 'months=2020-04')
  await page.setViewportSize(WIDE)
  await settled(page)
  await rows(page).nth(1).click()
  const title = await accountTitle(page).textContent()
  for (const size of [PHONE, WIDE, { width: 844, height: 390 }, PHONE, WIDE]) {
    await page.setViewportSize(size)
    await settled(page)
    await expect(accountTitle(page)).toHaveText(title ?? '')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await account(page).getByRole('button', { name: en.account.close }).click()
  await month(page, 'April 2020').click()
  await goThrough(page)
})

for (const how of ['throws', 'is full', 'is missing'] as const) {
  test(`Where storage ${how} the page works and says nothing of it`, async ({ page }) => {
    await page.addInitScript((kind) => {
      const refuse = (name: string) => () => {
        throw new DOMException(kind, name)
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
        if (kind === 'is missing') Object.defineProperty(window, name, { value: undefined })
        if (kind === 'throws') Object.defineProperty(window, name, { get: refuse('SecurityError') })
      }
      if (kind === 'is full') {
        Storage.prototype.setItem = refuse('QuotaExceededError')
        IDBFactory.prototype.open = refuse('QuotaExceededError')
      }
    }, how)
    await openMap(page)
    await page.getByRole('button', { name: en.page.theme.dark }).click()
    await expect(page.getByRole('button', { name: en.page.theme.light })).toBeVisible()
    await goThrough(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('Restored from the back-forward cache the page goes on where it was', async ({ baseURL }) => {
  // Playwright turns that cache off.
  const executablePath = findWholeBrowser()
  if (executablePath === null) throw new Error('Only a browser with windows has such a cache. Install Chrome or Chromium.')
  const browser = await chromium.launch({
    args: FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    executablePath,
  })
  try {
    const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}), viewport: WIDE })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await openMap(page)
    await month(page, 'April 2020').click()
    await rows(page).nth(1).click()
    const title = await accountTitle(page).textContent()
    // Playwright loses sight of a page that is restored: it does what a reader would by itself, and says in its title what came of it.
    await page.evaluate(() => {
      const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()
      const settle = () => new Promise((resolve) => setTimeout(resolve, 500))
      const goOn = async () => {
        const before = document.querySelector('#account h2')?.textContent
        const count = () => document.querySelectorAll('[data-part="panel"] a[href*="/incidents/"]:not([hreflang])').length
        const [some, busy] = [count(), () => document.querySelector('[data-part="panel"] [aria-busy]') !== null]
        press('#account button:last-of-type')
        press('[data-part="months"] button[aria-pressed="true"]')
        // A busy machine may need long to draw them all.
        for (let tries = 0; tries < 30 && (busy() || count() === some); tries++) await settle()
        document.title = JSON.stringify([before, count(), document.querySelector('#account') === null])
      }
      addEventListener('pageshow', ({ persisted }) => void (persisted && goOn()))
    })
    await page.getByRole('link', { name: en.page.method, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method and limits')
    await page.evaluate(() => void setTimeout(() => history.back(), 200))
    const session = await browser.newBrowserCDPSession()
    const titles = async () => (await session.send('Target.getTargets')).targetInfos.map((target) => target.title)
    await expect.poll(titles).toContain(JSON.stringify([title, RECORDS.length, true]))
    expect(errors).toEqual([])
  } finally {
    await browser.close()
  }
})

/** From now on no element of a name can be made: what draws one fails, as by an error of its own. */
const killElement = (page: Page, tag: string) =>
  page.evaluate((name) => {
    const make = document.createElement.bind(document)
    Object.assign(window, { heal: () => Object.assign(document, { createElement: make }) })
    document.createElement = ((tag: string, options?: ElementCreationOptions) => {
      if (tag === name) throw new Error(`No ${name} today.`)
      return make(tag, options)
    }) as typeof document.createElement
  }, tag)
const heal = (page: Page) => page.evaluate(() => (window as unknown as { heal: () => void }).heal())

test('Where the list fails it says so; map, filters, account and exports go on, and Try again brings it', async ({ page, watch }) => {
  watch.allow(/No li today/)
  await openMap(page, `incidents/${APRIL[0]}/`)
  await month(page, 'April 2020').click()
  await wholeList(page)
  // What comes later of the account has lists of its own.
  await page.waitForLoadState('networkidle')
  await expect(account(page).getByRole('article')).toBeVisible()
  await killElement(page, 'li')
  await month(page, 'April 2020').click()
  const message = page.getByRole('alert').filter({ hasText: en.failure.list })
  await expect(message).toContainText(en.failure.crash)
  await expect(pins(page).first()).toBeVisible()
  await expect(account(page).getByRole('article')).toBeVisible()
  await page.getByRole('searchbox').fill('water')
  await expect(sentence(page)).toContainText('water')
  await page.getByRole('searchbox').fill('')
  await heal(page)
  await page.getByRole('button', { name: en.page.share }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await message.getByRole('button', { name: en.failure.again }).click()
  await expect(message).toHaveCount(0)
  await wholeList(page)
  await expect(rows(page)).toHaveCount(RECORDS.length)
})

/** Serves a part of the app that fails whenever it draws. */
const killPart = (page: Page, file: string) =>
  page.route(`**/assets/${file}-*.js`, async (route) => {
    const text = await (await route.fetch()).text()
    const names = [...text.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list]) =>
      (list ?? '').split(',').map((part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1),
      ),
    )
    await route.fulfill({
      contentType: 'text/javascript',
      body: `function fails() { throw new Error('killed') }\nexport { ${names.map((name) => `fails as ${name}`).join(', ')} }`,
    })
  })

test('Where the map fails while it is drawn, list, account and exports go on', async ({ page, watch }) => {
  watch.allow(/killed/)
  await killPart(page, 'MapView')
  await page.goto('./')
  const message = page.getByRole('alert').filter({ hasText: en.map.failed })
  await expect(message).toContainText('killed')
  await goThrough(page)
  await page.getByRole('button', { name: en.page.share }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: shareEn.take.geojson }).click()
  expect((await download).suggestedFilename()).toMatch(/\.geojson$/)
})

test('Where the account fails while it is drawn, map, list and exports go on', async ({ page, watch }) => {
  watch.allow(/killed/)
  await killPart(page, 'IncidentArticle')
  await openMap(page)
  await rows(page).first().click()
  await expect(account(page).getByRole('alert')).toContainText(en.account.failed)
  await month(page, 'April 2020').click()
  await expect(sentence(page)).toContainText(countOfAll(APRIL))
  await account(page).getByRole('button', { name: en.account.close }).click()
  await expect(pins(page).first()).toBeVisible()
  await page.getByRole('button', { name: en.page.share }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('Where the timeline fails while it is drawn, the rest goes on', async ({ page, watch }) => {
  watch.allow(/killed/)
  await killPart(page, 'Histogram')
  await page.goto('./')
  await expect(zoomIn(page)).toBeVisible()
  await rows(page).first().click()
  await expect(account(page).getByRole('article')).toBeVisible()
  await account(page).getByRole('button', { name: en.account.close }).click()
  await expect(pins(page).first()).toBeVisible()
})
