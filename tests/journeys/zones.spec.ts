import { en } from '../../src/i18n/en.ts'
import { accountTitle, column, expect, linkOf, openMap, RECORDS, recordWith, rows, test, wholeList } from './page.ts'

/** West and east of Kazakhstan as far as clocks go: a date that went through a local clock would slip by a day in one of them. */
const ZONES = ['America/New_York', 'Asia/Almaty', 'Pacific/Kiritimati'] as const

test('The same dates, months and links are shown wherever the reader is', async ({ openContext }) => {
  const dated = recordWith('with a day', ({ properties }) => properties.first_day !== null)
  const seen: unknown[] = []
  for (const timezoneId of ZONES) {
    const page = await (await openContext({ timezoneId })).newPage()
    await openMap(page, `months=2020-03,2020-04&incident=${dated.id}`)
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId)
    await wholeList(page)
    await expect(page.getByRole('button', { name: en.page.ownData })).toBeAttached()
    const filtered = await column(page).textContent()
    await expect(page.locator('#account')).toContainText(dated.id)
    const account = await page.locator('#account').innerText()
    const address = await linkOf(page)
    await accountTitle(page).press('Escape')
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect(rows(page)).toHaveCount(RECORDS.length)
    seen.push({
      filtered,
      account,
      address,
      column: await column(page).textContent(),
      months: await page.getByRole('button', { name: /, \d+ records?$/ }).allInnerTexts(),
      hrefs: await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('href'))),
    })
  }
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
})

test('The dates that came with the page are those that the app shows', async ({ openContext, watch }) => {
  // Without scripts nothing uses the data that the page asks for ahead.
  watch.allow(/was preloaded using link preload but not used/)
  const still = await (await openContext({ javaScriptEnabled: false, timezoneId: 'Pacific/Kiritimati' })).newPage()
  await still.goto('./')
  const live = await (await openContext({ timezoneId: 'America/New_York' })).newPage()
  await openMap(live)
  await wholeList(live)
  expect(await rows(live).allTextContents()).toEqual(await rows(still).allTextContents())
})
