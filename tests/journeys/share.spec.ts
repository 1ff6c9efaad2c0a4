import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import { readSheet } from '../fixtures/workbook.ts'
import { findings } from './findings.ts'
import {
  accountTitle,
  countOfAll,
  expect,
  linkOf,
  listHeading,
  openMap,
  PHONE,
  pinNames,
  recordWith,
  SIZES,
  sentence,
  settled,
  test,
  those,
} from './page.ts'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: new RegExp(`^${Object.values(shareEn.title).join('$|^')}$`) })
const status = (page: Page): Locator => dialog(page).getByRole('status')
const inDialog = (page: Page, name: string): Locator => dialog(page).getByRole('button', { name, exact: true })
const field = (page: Page, name: string): Locator => dialog(page).getByRole('textbox', { name, exact: true })
const copyButton = (page: Page, label: string): Locator => inDialog(page, `${shareEn.copy}: ${label}`)

/** Opens the share panel by the button that is in sight: of the page, or of an account. */
async function openShare(page: Page, button: string = en.page.share): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog(page)).toBeVisible()
}

/** A file that a click hands to the browser. */
async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** What a view shows, in words and pins. */
async function shown(page: Page) {
  await settled(page)
  return {
    sentence: await sentence(page).innerText(),
    list: await listHeading(page).innerText(),
    pins: (await pinNames(page)).toSorted(),
    fragment: await linkOf(page),
  }
}

const PLACED = recordWith('with a place and an official answer', ({ geometry, properties }) =>
  Boolean(geometry && properties.official_response),
)

for (const device of [
  { timezoneId: 'America/New_York', locale: 'en-US' },
  { timezoneId: 'Asia/Almaty', locale: 'kk-KZ' },
  { timezoneId: 'Pacific/Kiritimati', locale: 'ru-RU' },
] as const) {
  test(`A copied link opens the same view in ${device.timezoneId}`, async ({ page, context, openContext }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openMap(page, 'categories=civic,water&months=2020-04,2020-05&days=2020-06-01..2020-06-20&order=west-east&map=5.5/48/67')
    const before = await shown(page)
    await openShare(page)
    await copyButton(page, shareEn.link.view).click()
    await expect(status(page)).toHaveText(shareEn.copiedWhat(shareEn.link.view))
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(await field(page, shareEn.link.view).inputValue())
    const other = await (await openContext(device)).newPage()
    await other.goto(link)
    await expect.poll(() => shown(other)).toEqual(before)
  })
}

test('The links of an account open it: its page alone, and the view around it', async ({ page, openContext }) => {
  await openMap(page, `incident=${PLACED.id}&months=2020-04`)
  await openShare(page, shareEn.account.share)
  const links = [shareEn.link.incident, shareEn.link.view].map((name) => field(page, name).inputValue())
  const [alone = '', around = ''] = await Promise.all(links)
  const other = await (await openContext()).newPage()
  for (const link of [alone, around]) {
    await other.goto(link)
    await expect(accountTitle(other)).toHaveText(PLACED.properties.title)
  }
  await expect(sentence(other)).toContainText('April 2020')
})

test('What is shown is saved as table and as data, with its link, version and licence inside', async ({ page }) => {
  await openMap(page, 'months=2020-04')
  await openShare(page)
  const april = those(({ months }) => months.includes('2020-04'))
  const link = await field(page, shareEn.link.view).inputValue()

  const data = await saved(page, inDialog(page, shareEn.take.geojson))
  expect(data.name).toMatch(/april-2020.*\.geojson$/)
  const text = data.bytes.toString('utf8')
  expect((JSON.parse(text) as { features: unknown[] }).features).toHaveLength(april.length)
  for (const part of [link, 'CC-BY-4.0', 'April 2020']) expect(text).toContain(part)
  await expect(status(page)).toHaveText(shareEn.savedAs(data.name))

  const table = await saved(page, inDialog(page, shareEn.take.csv))
  expect(table.name).toMatch(/april-2020.*\.csv$/)
  expect([...table.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  for (const part of [link, 'CC BY 4.0', `${countOfAll(april)}: April 2020.`]) {
    expect(table.bytes.toString('utf8')).toContain(part)
  }
})

test('A workbook and a file for Google Earth are made when they are asked for, and what makes them is fetched only then', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openMap(page, 'months=2020-04')
  await openShare(page)
  const april = those(({ months }) => months.includes('2020-04'))
  const link = await field(page, shareEn.link.view).inputValue()
  const parts = () => asked.filter((path) => /\/(export-xlsx|kml-of-view)-/.test(path))
  expect(parts()).toEqual([])

  await dialog(page).getByRole('checkbox', { name: shareEn.take.hxl }).check()
  const workbook = await saved(page, inDialog(page, shareEn.take.xlsx))
  expect(workbook.name).toMatch(/april-2020.*\.xlsx$/)
  const [header = [], tags = [], ...rows] = readSheet(workbook.bytes, 1)
  expect(rows).toHaveLength(april.length)
  const day = header.findIndex((cell) => cell?.value === 'first_day')
  expect(tags[day]?.value).toBe('#date+start')
  expect(rows.some((row) => row[day]?.type === 'day' && row[day].value.startsWith('2020-04'))).toBe(true)
  expect(readSheet(workbook.bytes, 2).some((row) => row[1]?.value === link)).toBe(true)

  const kml = await saved(page, inDialog(page, shareEn.take.kml))
  expect(kml.name).toMatch(/april-2020.*\.kml$/)
  const text = kml.bytes.toString('utf8')
  expect(text.match(/<Placemark /g)).toHaveLength(april.length)
  for (const part of [link.replaceAll('&', '&amp;'), 'CC BY 4.0', '<Folder><name>Civic freedoms</name>']) expect(text).toContain(part)
  expect(parts()).toHaveLength(2)
})

test('The picture is saved in the size that is chosen, drawn by the browser, and as a drawing', async ({ page }) => {
  await openMap(page, 'months=2020-04')
  await openShare(page)
  await expect(dialog(page).getByRole('img', { name: /^Picture of the map/ })).toBeVisible()
  for (const [size, width, height] of [
    [shareEn.picture.sizes.slide, 1920, 1080],
    [shareEn.picture.sizes.post, 1200, 1200],
    [shareEn.picture.sizes.print, 3508, 2480],
  ] as const) {
    await dialog(page).getByRole('radio', { name: size, exact: true }).check()
    const { name, bytes } = await saved(page, inDialog(page, shareEn.picture.save))
    expect(name).toMatch(/april-2020.*\.png$/)
    // Signature, then width and height of the header (PNG, 5.2 and 11.2.2).
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height])
    // An empty sheet of that size packs to a few kilobytes.
    expect(bytes.length).toBeGreaterThan(60_000)
  }
  const drawing = await saved(page, inDialog(page, shareEn.saveAs('.svg')))
  expect(drawing.bytes.toString('utf8')).toMatch(/^<\?xml .*\?>\n<svg .*April 2020.*<\/svg>\n$/s)
})

test('Where the browser does not let the page copy, the link stands selected, with a word', async ({ page, context }) => {
  await context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused by the test.', 'NotAllowedError'))
  })
  await openMap(page, 'months=2020-04')
  await openShare(page)
  await copyButton(page, shareEn.link.view).click()
  await expect(status(page)).toHaveText(shareEn.copyByHand)
  await expect(field(page, shareEn.link.view)).toBeFocused()
  const [link, selected] = await field(page, shareEn.link.view).evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLInputElement
    return [value, value.slice(selectionStart ?? 0, selectionEnd ?? 0)]
  })
  expect(selected).toBe(link)
})

test('The panel holds the focus, Escape closes it alone, and the focus goes back', async ({ page }) => {
  await openMap(page, `incident=${PLACED.id}`)
  await expect(accountTitle(page)).toBeVisible()
  await page.getByRole('button', { name: shareEn.account.share }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  expect(await dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(accountTitle(page)).toBeVisible()
  await expect(page.getByRole('button', { name: shareEn.account.share })).toBeFocused()
})

test('The frame for another page is shown as its readers will see it', async ({ page }) => {
  await openMap(page, 'months=2020-04')
  await openShare(page)
  await inDialog(page, shareEn.embed.title).click()
  const frame = page.frameLocator('dialog iframe')
  await expect(frame.getByText(/April 2020/).first()).toBeVisible()
  const code = await field(page, shareEn.embed.code).inputValue()
  expect(code).toContain('embed/#months=2020-04"')
})

for (const size of SIZES) {
  test(`At ${size.width} px the panel fits, axe finds nothing, and what is pressed is large enough`, async ({ page }) => {
    await page.setViewportSize(size)
    await openMap(page, `incident=${PLACED.id}&q=almaty`)
    await openShare(page, shareEn.account.share)
    for (const name of [shareEn.take.cite, shareEn.qr.title]) await inDialog(page, name).click()
    await expect(dialog(page).getByRole('img', { name: /^QR code/ })).toBeVisible()
    await expect(dialog(page).getByRole('img', { name: /^Picture of the map/ })).toBeVisible()
    expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    const least = size === PHONE ? 44 : 40
    const low = await dialog(page)
      .locator('button, label:has(input), input[type="url"]')
      .evaluateAll(
        (elements, height) => elements.flatMap((one) => (one.getBoundingClientRect().height < height ? one.outerHTML : [])),
        least,
      )
    expect(low).toEqual([])
    expect(await findings(page, { within: 'dialog' })).toEqual([])
  })
}
