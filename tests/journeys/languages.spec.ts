import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { languages } from '../../src/i18n/languages.ts'
import { app as en } from '../../src/words/made/en/app.ts'
import { app as kk } from '../../src/words/made/kk/app.ts'
import { app as ru } from '../../src/words/made/ru/app.ts'
import { findings } from './findings.ts'
import { boxOf, crossing, crossings } from './layout-checks.ts'
import { DIST, expect, MIDDLE, PHONE, RECORDS, settled, test, WIDE } from './page.ts'

const WORDS = { en, ru, kk } as const
const OTHERS = languages().filter(({ code }) => code !== 'en')
const pins = (page: Page) => page.locator('.leaflet-marker-pane [role="button"]')
const languageLink = (page: Page, code: string) => page.locator(`header [data-languages] [hreflang="${code}"]`)
/** The offer of the language that the browser asks for; there is one for wide pages and one for phones. */
const offerOf = (page: Page) => page.locator('aside[lang]').filter({ visible: true })
const files = (folder: string) =>
  readdirSync(new URL(folder, DIST), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))

/** Every English text of the catalogues that is a phrase, so that it cannot stand in another language by chance. */
const PHRASES = readdirSync(new URL('../../src/words/en/', import.meta.url)).flatMap((name) => {
  const read = (code: string) =>
    JSON.parse(readFileSync(new URL(`../../src/words/${code}/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>
  const [own, russian] = [read('en'), read('ru')]
  return Object.entries(own).flatMap(([key, text]) =>
    typeof text === 'string' && /^[A-Z][\w ,’.:;-]{11,}$/.test(text) && text.includes(' ') && russian[key] !== text ? [text] : [],
  )
})

for (const { code, folder, name } of OTHERS) {
  const m = WORDS[code]

  test(`The pages in ${name} are those in English, each under ${folder}, and hold no English phrase of ours`, () => {
    expect(PHRASES.length).toBeGreaterThan(150)
    const pages = files(folder)
    expect(pages.sort()).toEqual(
      files('.')
        .filter((file) => !/^(ru|kk)\//.test(file))
        .sort(),
    )
    for (const file of pages) {
      const html = readFileSync(new URL(folder + file, DIST), 'utf8')
      expect(html, file).toContain(`<html lang="${code}">`)
      const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      const found = PHRASES.filter((phrase) => new RegExp(`[>"]${phrase.replace(/[.]/g, '\\.')}[<"]`).test(text))
      expect(found, file).toEqual([])
    }
  })

  test(`In ${name} the names of measures under the timeline are whole, and none lies over another`, async ({ page }) => {
    await page.setViewportSize(MIDDLE)
    await page.goto(`./${folder}#months=2020-04`)
    await page.getByRole('button', { name: m.timeline.show }).click()
    // Buttons on the axis of which a title says what may have no room for words.
    const captions = page.locator('button[aria-haspopup="dialog"][title] > span')
    await captions.first().waitFor()
    for (const size of [MIDDLE, WIDE]) {
      await page.setViewportSize(size)
      await settled(page)
      const axis = await captions.first().evaluate((caption) => {
        const { left, right } = caption.closest('div')?.getBoundingClientRect() ?? new DOMRect()
        return { left, right }
      })
      const boxes = await boxOf('a name', captions)
      expect(boxes.length).toBeGreaterThan(1)
      expect(boxes.filter(({ left, right }) => left < axis.left || right > axis.right + 1)).toEqual([])
      expect(crossings(boxes)).toEqual([])
    }
  })

  test(`In ${name} places to choose from stand in the order of its alphabet`, async ({ page }) => {
    // Node has the data of the language; a browser need not.
    const inOrder = (names: readonly string[]) => [...names].sort(new Intl.Collator(code).compare)
    await page.goto(`./${folder}#order=distance&from=almaty`)
    const choices = page.getByRole('combobox', { name: m.list.from }).getByRole('option')
    await expect.poll(() => choices.count()).toBeGreaterThan(15)
    const offered = await choices.allTextContents()
    // The alphabet comes after the names: once it is there they stand in its order.
    await expect(choices).toHaveText(inOrder(offered))
    const list = readFileSync(new URL(`${folder}list/index.html`, DIST), 'utf8')
    const linked = [...list.matchAll(/href="[^"]*\/places\/[a-z-]+\/">([^<]+)</g)].map(([, title = '']) => title)
    expect(linked).toHaveLength(offered.length)
    expect(linked).toEqual(inOrder(linked))
  })

  test(`In ${name} the records are filtered, read and shared, and a change of language keeps the view`, async ({ page }) => {
    await page.goto(`./${folder}`)
    await expect(page).toHaveTitle(`${m.title}: ${m.subtitle}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.title)
    await expect(pins(page).first()).toBeVisible()
    await expect(page.locator('.leaflet-control-scale-line')).toHaveText(/^\d+ км$/)
    await page
      .getByRole('button', { name: new RegExp(`^${m.monthsShort[3]} \\d`, 'i') })
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`/${folder}months/2020-04/$`))
    await page.locator('main ul a[href]').first().click()
    await expect(page.locator('#account article')).toBeVisible()
    const path = new URL(page.url()).pathname + new URL(page.url()).hash
    const title = await page.locator('#account h2').textContent()
    for (const other of languages().filter((language) => language.code !== code)) {
      // The page as it is published leads to the record alone; what is chosen stands in the link once the app has started.
      await expect(languageLink(page, other.code)).toHaveAttribute('href', /#months=2020-04$/)
      await languageLink(page, other.code).click()
      await expect(page.locator('html')).toHaveAttribute('lang', other.code)
      await expect(page.locator('#account article')).toBeVisible()
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(path.replace(`/${folder}`, `/${other.folder}`))
      await expect(page.locator('#account h2')).not.toHaveText(title ?? '')
      await expect(page.locator(`header [data-languages] [aria-current]`)).toBeFocused()
      await languageLink(page, code).click()
      await expect(page.locator('#account h2')).toHaveText(title ?? '')
    }
    await expect.poll(() => page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  })

  test(`In ${name} nothing is wider than its page, and axe finds nothing`, async ({ page }) => {
    test.slow()
    const sizes = [WIDE, MIDDLE, PHONE, { width: 320, height: 640 }]
    const notWider = async (path: string, { width }: (typeof sizes)[number]) =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} ${width}`).toBeLessThanOrEqual(0)
    for (const path of ['', 'list/', 'method/']) {
      await page.goto(`./${folder}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const size of sizes) {
        await page.setViewportSize(size)
        await notWider(path, size)
      }
    }
    const path = 'incidents/atyrau-sizo-unrest/'
    await page.goto(`./${folder}${path}`)
    await expect(pins(page).first()).toBeAttached()
    for (const size of sizes) {
      await page.setViewportSize(size)
      await settled(page)
      await notWider(path, size)
      // No term of the account reaches into its value, and the legend over the weeks keeps to its line.
      const terms = page.locator('#account dt')
      expect(await terms.evaluateAll((all) => all.filter((dt) => dt.scrollWidth > dt.clientWidth).map((dt) => dt.textContent))).toEqual([])
      if (size === MIDDLE) {
        const legend = page.locator('[data-part="months"] p[aria-hidden="true"]')
        await expect(legend).toBeVisible()
        expect((await legend.boundingBox())?.height ?? 0, `legend at ${size.width}`).toBeLessThan(24)
      }
      // Colours are those of the English page; at the other sizes the same things are told.
      if (size === WIDE || size === PHONE) expect(await findings(page, { themes: ['light'] }), String(size.width)).toEqual([])
    }
  })

  test(`In ${name} everything can be read without scripts, and the other languages are one tap away`, async ({ openContext, watch }) => {
    watch.allow(/was preloaded using link preload but not used/)
    const page = await (await openContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`./${folder}`)
    await expect(page.locator('main ul a[href*="incidents/"]')).toHaveCount(RECORDS.length)
    await languageLink(page, 'en').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await languageLink(page, code).click()
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await page.locator('.noscript a[href$="method/"]').click()
    await expect(page).toHaveURL(new RegExp(`/${folder}method/$`))
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await page.locator('nav [hreflang="en"]').click()
    await expect(page).toHaveURL(/\/method\/$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test(`A browser that asks for ${name} is offered it in its own words, and never sent there`, async ({ openContext }) => {
    const page = await (await openContext({ locale: code })).newPage()
    await page.goto('./#months=2020-04')
    const offer = offerOf(page)
    await expect(offer).toHaveAttribute('lang', code)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await offer.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/${folder}months/2020-04/$`))
    await expect(offerOf(page)).toHaveCount(0)
  })
}

test('On a phone the offer covers no pin and no button, and makes room for a raised sheet', async ({ openContext }) => {
  const page = await (await openContext({ locale: 'ru', viewport: PHONE, hasTouch: true })).newPage()
  for (const [folder, m] of [
    ['', en],
    ['kk/', kk],
  ] as const) {
    await page.setViewportSize(PHONE)
    await page.goto(`./${folder}`)
    const offer = offerOf(page)
    await expect(offer).toBeVisible()
    for (const [width, height] of [
      [320, 568],
      [360, 640],
      [360, 740],
      [390, 844],
      [480, 640],
      [540, 720],
      [600, 740],
      [768, 660],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height })
      await settled(page)
      const [box] = await boxOf('offer', offer)
      expect(box, `${width} by ${height} px`).toBeDefined()
      const around = [
        ...(await boxOf('pin', pins(page).locator('svg'))),
        ...(await boxOf('button', page.getByRole('button', { name: m.map.zoomIn }))),
        ...(await boxOf('name', page.getByRole('heading', { level: 1 }))),
      ]
      expect(around.length).toBeGreaterThan(5)
      expect(
        around.filter((other) => box && crossing(other, box)),
        `${folder} at ${width} by ${height} px`,
      ).toEqual([])
    }
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: m.page.sheetUp }).click()
    await expect(offer).toBeHidden()
    await page.getByRole('button', { name: m.page.sheetDown }).click()
    await expect(offer).toBeVisible()
  }
})

test('An offer that was closed stays closed when a tablet is turned', async ({ openContext }) => {
  const page = await (await openContext({ locale: 'ru', viewport: { width: 768, height: 1024 }, hasTouch: true })).newPage()
  await page.goto('./')
  await expect(offerOf(page)).toBeVisible()
  await page.setViewportSize({ width: 1024, height: 768 })
  await expect(offerOf(page)).toBeVisible()
  await offerOf(page).getByRole('button').click()
  await expect(offerOf(page)).toHaveCount(0)
  await page.setViewportSize({ width: 768, height: 1024 })
  await settled(page)
  await expect(offerOf(page)).toHaveCount(0)
})

for (const [how, spoil, mend] of [
  ['without a connection', (page) => page.context().setOffline(true), (page) => page.context().setOffline(false)],
  [
    'where the server is broken',
    (page) => page.route('**/ru/**', (route) => route.fulfill({ status: 500, body: 'broken' })),
    (page) => page.unrouteAll(),
  ],
] as const satisfies readonly (readonly [string, (page: Page) => Promise<unknown>, (page: Page) => Promise<unknown>])[])
  test(`The page stays in the language it has ${how}, says so, and goes to the other once it is there`, async ({ page, watch }) => {
    watch.allow(/Failed to load resource/)
    await page.goto('./#months=2020-04')
    await expect(page).toHaveURL(/months/)
    // What comes behind the map is there too.
    await expect(page.getByRole('listbox').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await spoil(page)
    const address = page.url()
    await languageLink(page, 'ru').click()
    await expect(page.getByText(en.problem.language)).toBeVisible()
    expect(page.url()).toBe(address)
    expect(await findings(page, { themes: ['light'] })).toEqual([])
    await page.getByRole('button', { name: en.problem.dismiss }).click()
    await mend(page)
    await languageLink(page, 'ru').click()
    await expect(page).toHaveURL(address.replace('/months/', '/ru/months/'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ru.title)
  })

test('A search finds by the words of every language, whatever the page speaks', async ({ page }) => {
  for (const query of ['stairwells', 'подъезд', 'кіреберіс']) {
    await page.goto(`./ru/#q=${encodeURIComponent(query)}`)
    await expect(page.locator('main ul a[href*="stairwells"], main ul a[href*="sealed"]').first()).toBeVisible()
  }
})

test('Who reads in the language of the browser is offered nothing', async ({ page }) => {
  await page.goto('./')
  await expect(pins(page).first()).toBeVisible()
  await expect(offerOf(page)).toHaveCount(0)
})
