import { en } from '../../src/i18n/en.ts'
import { languages } from '../../src/i18n/languages.ts'
import { whereaboutsEn } from '../../src/i18n/whereabouts-en.ts'
import { findings } from './findings.ts'
import { accountTitle, bringIntoView, expect, listHeading, openMap, PHONE, recordWith, test, WIDE } from './page.ts'

const ACCOUNT = recordWith(
  'with all that an account can hold',
  ({ geometry, properties: { official_response, sources, related, people } }) =>
    Boolean(geometry && official_response && sources.length > 1 && related.length > 0 && people.length > 0),
)

// The page in between has the layout of the wide one.
for (const size of [WIDE, PHONE]) {
  test.describe(`At ${size.width} px axe finds nothing`, () => {
    test.use({ viewport: size })

    test('in the first view, with filters set, with an account, in lists, with a message and on a page in words', async ({ page }) => {
      test.slow()
      const look = async (what: string) => expect(await findings(page), what).toEqual([])
      await openMap(page)
      await look('the first view')
      await openMap(page, 'categories=water,education&months=2020-04,undated')
      await look('filters set')
      await openMap(page, `months=2020-07&incident=${ACCOUNT.id}`)
      await expect(accountTitle(page)).toBeVisible()
      await look('an account')
      await openMap(page, `places=${ACCOUNT.properties.place_id}`)
      await expect(listHeading(page)).toBeVisible()
      await look('the list of a place')
      await openMap(page, 'categories=water&months=2020-01&places=unlocated')
      await look('an empty list')
      await openMap(page, 'incident=never-was&months=2019-01,2020-07&map=1/2/3')
      await expect(page.getByRole('button', { name: en.problem.dismiss })).toBeVisible()
      await look('a message about a link')
      await page.goto('method/')
      await look('the method page')
    })
  })
}

test.describe('On a phone axe finds nothing', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  test('in the filters and in the sheet at its full height', async ({ page }) => {
    await openMap(page, 'categories=civic&months=2020-04')
    await page.getByRole('button', { name: en.page.sheetUp }).tap()
    await page.getByRole('button', { name: en.page.sheetUp }).tap()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: en.page.sheetDown }).tap()
    await page.getByRole('button', { name: /^Filters/ }).tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
})

test('Axe finds nothing where the data did not arrive', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/)
  await page.route('**/data/list.json', (route) => route.abort())
  await page.goto('./')
  await expect(page.getByRole('button', { name: en.problem.again })).toBeVisible()
  expect(await findings(page)).toEqual([])
})

/** Colours are those of the English page, which is looked at in both themes: so each of these in one. */
const THEMES = { ru: { themes: ['dark'] }, kk: { themes: ['light'] }, en: {} } as const

for (const { code, folder } of languages().filter(({ code }) => code !== 'en')) {
  test(`Axe finds nothing in ${code} in filters, lists, messages, dialogs and pages`, async ({ page }) => {
    test.slow()
    const theme = THEMES[code]
    const pin = page.locator('.leaflet-marker-pane [role="button"]').first()
    for (const link of ['#categories=civic&months=2020-04', `#places=${ACCOUNT.properties.place_id}`, '#incident=never-was']) {
      await page.goto(`./${folder}${link}`)
      await expect(pin).toBeAttached()
      expect(await findings(page, theme), link).toEqual([])
    }
    // What comes behind the map is counted among them.
    await expect(page.locator('[data-part="beside"] > button[aria-label*=":"]')).toBeAttached()
    for (const opener of await page.locator('button[aria-haspopup="dialog"]:visible').all()) {
      await bringIntoView(page, opener)
      await opener.click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await findings(page, { ...theme, within: 'dialog' })).toEqual([])
      await page.keyboard.press('Escape')
    }
    for (const path of ['list/', 'method/', 'accessibility/', 'own-data/', 'embed/']) {
      await page.goto(`./${folder}${path}`)
      expect(await findings(page, theme), path).toEqual([])
    }
  })
}

test('Axe finds nothing in the map in words', async ({ page }) => {
  await openMap(page)
  await page.getByRole('button', { name: `${en.map.inWords}: ` }).click()
  await expect(page.getByRole('region', { name: whereaboutsEn.title })).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test.describe('In forced colours axe finds nothing', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('in the first view and with an account open', async ({ page }) => {
    await openMap(page)
    expect(await findings(page)).toEqual([])
    await openMap(page, `incident=${ACCOUNT.id}`)
    await expect(accountTitle(page)).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
})
