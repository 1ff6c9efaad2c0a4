import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { ownEn as s } from '../../src/i18n/own-en.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import { toolsEn } from '../../src/i18n/tools-en.ts'
import { findings } from './findings.ts'
import { boxOf, crossing, crossings } from './layout-checks.ts'
import { bringIntoView, expect, openMap, PHONE, RECORDS, settled, test } from './page.ts'

const FILE = 'tests/fixtures/tables/varkania.csv'
const CSV = readFileSync(FILE, 'utf8')

const dialog = (page: Page) => page.getByRole('dialog')
const openPanel = async (page: Page) => {
  const button = page.getByRole('button', { name: en.page.ownData })
  await bringIntoView(page, button)
  await button.click()
}
const show = (page: Page, count: number) => dialog(page).getByRole('button', { name: s.open(count) })
const banner = (page: Page) => page.getByRole('region', { name: s.banner.name })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Drops a file on the page as a file manager does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content ?? ''], file ?? ''))
      return data
    },
    [name, text],
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

async function openVarkania(page: Page): Promise<void> {
  await openPanel(page)
  await dialog(page).locator('input[type=file]').setInputFiles(FILE)
  await show(page, 19).click()
  await expect(heading(page, 'varkania.csv')).toBeVisible()
}

test('A file opens as a report of its own, and one tap leads back to the view that was left', async ({ page }) => {
  await openMap(page, 'categories=assembly&months=2020-04')
  const before = page.url()
  const title = await page.title()
  await openVarkania(page)
  await expect(banner(page)).toContainText('varkania.csv: 19 records')
  await expect(page.getByText('All 19 records').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /April 2021$/ }).first()).toBeVisible()
  // What is chosen in it goes into no address.
  await page.getByRole('link', { name: /Teacher fined for a post/ }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Teacher fined for a post' })).toBeVisible()
  await expect(page.getByText(s.rowOf('varkania.csv', '3'))).toBeVisible()
  expect(page.url()).toBe(before)
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.split('#')[0] ?? ''))
  expect(addresses.filter((address) => /row-|teacher|incidents\//.test(address))).toEqual([])
  await expect(page.getByText(/IPHR|KIBHR/)).toHaveCount(0)
  // Nor do the measures of the site's report stand under its timeline.
  await page.getByRole('button', { name: en.timeline.showDays }).click()
  await expect(page.getByRole('slider').first()).toBeVisible()
  await expect(page.getByRole('button', { name: toolsEn.measures })).toHaveCount(0)
  await banner(page).getByRole('button', { name: s.banner.back }).click()
  await expect(heading(page, en.title)).toBeVisible()
  await expect(banner(page)).toHaveCount(0)
  await expect(page.getByRole('group', { name: en.filters.months }).getByRole('button', { name: /April 2020$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(page.url()).toBe(before)
  expect(await page.title()).toBe(title)
})

test('Nothing leaves the device, and nothing is kept', async ({ page, context }) => {
  await openMap(page)
  const asked: string[] = []
  const sent: string[] = []
  page.on('request', (request) => {
    asked.push(request.url())
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url())
  })
  await openVarkania(page)
  await page.getByRole('link', { name: /Teacher fined for a post/ }).click()
  await page.getByRole('searchbox').fill('barracks')
  await expect(page.getByRole('link', { name: /Families moved out/ })).toBeVisible()
  expect(sent).toEqual([])
  // Files of the site alone, and in no address a word of the table.
  expect(asked.filter((url) => /varkania|tormund|teacher|barracks|row-/i.test(url))).toEqual([])
  const left = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
  expect(left).toEqual({ local: [], session: [], cookies: '', databases: 0, caches: 0 })
  expect(await context.cookies()).toEqual([])
  await page.reload()
  await expect(heading(page, en.title)).toBeVisible()
})

test('A file that is dropped on the page opens, and one that is no table gets a sentence', async ({ page }) => {
  await openMap(page)
  await expect(page.getByRole('button', { name: en.page.ownData })).toBeAttached()
  await drop(page, 'rows.csv', 'title;date\nOne;2021-04-03\n')
  await expect(show(page, 1)).toBeVisible()
  await dialog(page).getByRole('button', { name: s.close }).click()
  await drop(page, 'photo.csv', '\u0089PNG\r\n')
  await drop(page, 'rows.zip', 'PK\u0003\u0004 something')
  await expect(dialog(page).getByRole('alert')).toContainText(s.failed.archive)
  await expect(dialog(page).getByRole('alert')).toContainText(s.failed.stays)
  await dialog(page).getByRole('button', { name: s.close }).click()
  await expect(page.getByRole('link', { name: RECORDS[0]!.properties.title })).toBeVisible()
})

test('Areas and lines of a GeoJSON file get a pin inside, and a projection that cannot be converted is named', async ({ page }) => {
  await openMap(page)
  await expect(page.getByRole('button', { name: en.page.ownData })).toBeAttached()
  const features = [
    {
      type: 'Polygon',
      coordinates: [
        [
          [70, 50],
          [72, 50],
          [72, 52],
          [70, 52],
          [70, 50],
        ],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [76, 43],
        [77, 43],
      ],
    },
  ].map((geometry, at) => ({ type: 'Feature', geometry, properties: { title: `Closed ${at}` } }))
  await drop(page, 'areas.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  await expect(dialog(page).getByText(s.notes['pins-inside'](2))).toBeVisible()
  await expect(dialog(page).getByRole('cell', { name: '51, 71' })).toBeVisible()
  await expect(dialog(page).getByRole('cell', { name: '43, 76.5' })).toBeVisible()
  await show(page, 2).click()
  await expect(heading(page, 'areas.geojson')).toBeVisible()
  await banner(page).getByRole('button', { name: s.banner.back }).click()
  await expect(page.getByRole('button', { name: en.page.ownData })).toBeAttached()
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32642' } }
  const point = { type: 'Feature', geometry: { type: 'Point', coordinates: [528_000, 5_670_000] }, properties: { title: 'A' } }
  await drop(page, 'projected.geojson', JSON.stringify({ type: 'FeatureCollection', crs, features: [point] }))
  await expect(dialog(page).getByRole('alert')).toContainText(s.failed.projected('EPSG:32642'))
})

test('A file of 200 MB is refused before it is read', async ({ page }) => {
  await openMap(page)
  await expect(page.getByRole('button', { name: en.page.ownData })).toBeAttached()
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    const file = new File(['title'], 'huge.csv')
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 })
    file.arrayBuffer = () => Promise.reject(new Error('read'))
    data.items.add(file)
    Object.defineProperty(data, 'files', { value: [file] })
    return data
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(dialog(page).getByRole('alert')).toContainText(s.failed['too-large'](50))
})

test('A table that is pasted is read, its columns mapped by hand, its dates asked for', async ({ page }) => {
  await openMap(page)
  await openPanel(page)
  await dialog(page).getByLabel(s.paste.label).fill('Alpha\tBeta\tGamma\nFirst thing\t02/03/20\tAlmaty\nSecond thing\t05/06/20\tShymkent\n')
  await dialog(page).getByRole('button', { name: s.paste.read }).click()
  await expect(dialog(page).getByRole('status').filter({ hasText: s.mapping.needed })).toBeVisible()
  await dialog(page).getByLabel(s.fields.title, { exact: true }).selectOption('Alpha')
  await dialog(page).getByLabel(s.fields.date, { exact: true }).selectOption('Beta')
  await dialog(page).getByLabel(s.fields.place, { exact: true }).selectOption('Gamma')
  const question = dialog(page).getByRole('group', { name: s.order.title('02/03/20', '2') })
  await expect(question).toContainText('2 March 2020')
  await expect(question).toContainText('3 February 2020')
  // Not before it is answered.
  await expect(show(page, 2)).toHaveAttribute('aria-disabled', 'true')
  await show(page, 2).click({ force: true })
  await expect(dialog(page)).toBeVisible()
  await question.getByRole('radio').first().check()
  await expect(dialog(page).getByRole('cell', { name: '2 March 2020' })).toBeVisible()
  await dialog(page).getByLabel(s.byName.label(2)).check()
  await expect(dialog(page).getByRole('cell', { name: /Almaty · 43/ })).toBeVisible()
  await show(page, 2).click()
  await expect(page.getByText('All 2 records').first()).toBeVisible()
  await expect(page.getByText('2 of them on the map').first()).toBeVisible()
})

test('Problems are listed with row, column, reason and remedy, and saved as a list', async ({ page }) => {
  await openMap(page)
  await openPanel(page)
  await dialog(page).locator('input[type=file]').setInputFiles(FILE)
  const row = dialog(page).getByRole('row').filter({ hasText: '31.02.2021' })
  await expect(row).toContainText(s.reasons['date-impossible'])
  await expect(row).toContainText(s.mends['date-impossible'])
  await expect(dialog(page).getByText(s.problems.left(1))).toBeVisible()
  const [saved] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: s.problems.save }).click()])
  expect(saved.suggestedFilename()).toBe('varkania-problems.csv')
  expect(readFileSync(await saved.path(), 'utf8')).toContain('31.02.2021')
})

test('Links and frames are refused with the reason; picture, files and print are of the file alone', async ({ page }) => {
  await openMap(page)
  await openVarkania(page)
  await page.getByRole('button', { name: en.page.share }).first().click()
  await expect(dialog(page).getByRole('heading', { name: s.refused.title })).toBeVisible()
  await expect(dialog(page).getByText(s.refused.text)).toBeVisible()
  await expect(dialog(page).getByRole('textbox')).toHaveCount(0)
  await expect(dialog(page).getByText(shareEn.embed.title)).toHaveCount(0)
  await expect(dialog(page).getByText(shareEn.take.cite)).toHaveCount(0)
  const [csv] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: shareEn.take.csv }).click()])
  const text = readFileSync(await csv.path(), 'utf8')
  expect(text).toContain('Teacher fined for a post')
  expect(text).not.toMatch(/IPHR|KIBHR|creativecommons|127\.0\.0\.1/)
  expect(csv.suggestedFilename()).toMatch(/^varkania/)
})

test('A link opens a file of this site, and of no other', async ({ page }) => {
  await page.goto('#data=data/template.csv')
  await expect(show(page, 2)).toBeVisible()
  expect(page.url()).not.toContain('data=')
  await page.goto('list/')
  await page.goto('#data=https://example.org/rows.csv')
  await expect(dialog(page).getByRole('alert')).toContainText(s.failed.foreign)
})

test('The same link, and the same file, open again: after closing, after showing, after going back', async ({ page }) => {
  const follow = () => page.evaluate(() => location.assign('#data=data/template.csv'))
  await openMap(page)
  await follow()
  await expect(show(page, 2)).toBeVisible()
  await dialog(page).getByRole('button', { name: s.close }).click()
  await follow()
  await show(page, 2).click()
  await expect(heading(page, 'template.csv')).toBeVisible()
  await page.getByRole('searchbox').fill('nothing of it')
  await follow()
  await show(page, 2).click()
  // Opened anew, with nothing of how it was looked at before.
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await banner(page).getByRole('button', { name: s.banner.back }).click()
  await expect(heading(page, en.title)).toBeVisible()
  await follow()
  await expect(show(page, 2)).toBeVisible()
  await dialog(page).getByRole('button', { name: s.close }).click()
  for (const _ of ['once', 'twice']) {
    await openVarkania(page)
    await banner(page).getByRole('button', { name: s.banner.back }).click()
    await expect(heading(page, en.title)).toBeVisible()
  }
})

test('A workbook opens, its dates and merged cells read', async ({ page }) => {
  await openMap(page)
  await openPanel(page)
  await dialog(page).locator('input[type=file]').setInputFiles('public/data/template.xlsx')
  await expect(dialog(page).getByRole('cell', { name: '3 April 2021' })).toBeVisible()
  await show(page, 2).click()
  await expect(heading(page, 'template.xlsx')).toBeVisible()
})

test('By keyboard alone: open, choose, show, go back', async ({ page }) => {
  await openMap(page)
  await page.getByRole('button', { name: en.page.ownData }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByLabel(s.paste.label).focus()
  await page.keyboard.insertText(CSV)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(show(page, 19)).toBeVisible()
  await show(page, 19).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, s.paste.name)).toBeVisible()
  await banner(page).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, en.title)).toBeVisible()
})

for (const size of [{ width: 1440, height: 900 }, PHONE]) {
  test(`At ${size.width} px axe finds nothing in any step, and nothing is wider than the window`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.goto('#data=https://example.org/rows.csv')
    await expect(dialog(page).getByRole('alert')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await dialog(page).getByRole('button', { name: s.another }).click()
    expect(await findings(page)).toEqual([])
    await dialog(page).locator('input[type=file]').setInputFiles(FILE)
    await expect(show(page, 19)).toBeVisible()
    await dialog(page).getByRole('button', { name: s.mapping.change }).click()
    expect(await findings(page)).toEqual([])
    await show(page, 19).click()
    await expect(banner(page)).toBeVisible()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
  })
}

test('Where quarters or years are chosen, the names under a phone’s timeline stand clear of each other and of what is below', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openMap(page)
  for (const last of ['2019-12-31', '2020-06-01', '2023-02-01', '2029-01-01', '2041-05-05']) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await openPanel(page)
    const buffer = Buffer.from(`title,date\nA,2018-05-03\nB,${last}\n`)
    await dialog(page)
      .locator('input[type=file]')
      .setInputFiles({ name: `${last}.csv`, mimeType: 'text/csv', buffer })
    await show(page, 2).click()
    await expect(heading(page, `${last}.csv`)).toBeVisible()
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await settled(page)
      const months = page.locator('[data-part="months"]')
      const line = months.locator('p[aria-hidden]').filter({ hasText: en.undated })
      await expect(line).toBeVisible()
      const names = await boxOf('name', line.locator('span'))
      const written = names.filter(({ left, right }) => right > left)
      expect(written.length).toBeGreaterThan(3)
      const buttons = await boxOf('button', months.locator('button[aria-pressed]'))
      expect(crossings(written), `${last}, ${width} px`).toEqual([])
      expect(
        written.flatMap((name) => buttons.filter((button) => crossing(name, button))),
        `${last}, ${width} px`,
      ).toEqual([])
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await banner(page).getByRole('button', { name: s.banner.back }).click()
  }
})
