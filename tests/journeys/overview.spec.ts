import type { Page } from '@playwright/test'
import type { Feature } from '../../src/formats/feature.ts'
import { en } from '../../src/i18n/en.ts'
import { matrixEn } from '../../src/i18n/matrix-en.ts'
import { coveredSteps } from '../../src/model/steps.ts'
import { categoryIds, categoryName } from '../../src/model/taxonomy.ts'
import { findings } from './findings.ts'
import { column, expect, linkOf, listed, listedIds, openMap, RECORDS, rows, test, those } from './page.ts'

type Properties = Feature['properties']

const order = (page: Page) => column(page).getByRole('combobox', { name: en.list.order })

/** The table as it has to be: each row's number of all, of each month and of the undated. */
function tableOf(values: readonly string[], under: (properties: Properties) => readonly (string | null)[]) {
  const counts = (value: string) => {
    const inRow = RECORDS.filter(({ properties }) => under(properties).includes(value)).map(({ properties }) => properties.months)
    return [
      inRow.length,
      ...coveredSteps().map((key) => inRow.filter((keys) => keys.includes(key)).length),
      inRow.filter((keys) => keys.length === 0).length,
    ]
  }
  return values.map(counts).filter(([all]) => all !== 0)
}

test('The overview counts as the data do, and a cell shows its incidents', async ({ page }) => {
  await openMap(page)
  await column(page).getByRole('button', { name: en.matrix.title }).click()
  const dialog = page.getByRole('dialog', { name: en.matrix.title })
  const numbers = () =>
    dialog
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))))
  await expect(dialog.getByRole('table')).toBeVisible()
  const regions = [...new Set(RECORDS.map(({ properties }) => properties.region_id))].filter((id) => id !== null)
  const known = (await numbers()).filter((_, index, all) => index < all.length - 2)
  expect(known.map(String).sort()).toEqual(
    tableOf(regions, ({ region_id }) => [region_id])
      .map(String)
      .sort(),
  )
  await dialog.getByRole('radio', { name: matrixEn.rows.category }).check()
  expect(await numbers()).toEqual(tableOf(categoryIds(), ({ categories }) => categories))
  expect(await findings(page)).toEqual([])

  const wanted = those(({ categories, months }) => categories.includes('assembly') && months.includes('2020-03'))
  const cell = dialog.getByRole('button', { name: new RegExp(`^${matrixEn.cell(categoryName('assembly'), 'March 2020', wanted.length)}`) })
  await expect(cell).toHaveText(String(wanted.length))
  await cell.click()
  await expect(dialog).toHaveCount(0)
  expect(await listed(page)).toEqual(wanted)
  await expect.poll(() => linkOf(page)).toBe('#categories=assembly&months=2020-03')
})

test('The list is ordered from west, from north and by distance; what has no place stands last', async ({ page }) => {
  await openMap(page, 'categories=sealed-homes,removals-of-homeless-people,privacy')
  const point = new Map(RECORDS.map(({ id, geometry }) => [id, geometry?.coordinates ?? null]))
  const inOrder = async (measure: (lon: number, lat: number) => number) => {
    const points = (await listedIds(page)).map((id) => point.get(id) ?? null)
    const there = points.filter((at) => at !== null)
    expect(points.slice(there.length).every((at) => at === null)).toBe(true)
    const measured = there.map(([lon, lat]) => measure(lon, lat))
    expect(measured).toEqual([...measured].sort((a, b) => a - b))
  }
  await order(page).selectOption(en.list.orders['west-east'])
  await inOrder((lon) => lon)
  await order(page).selectOption(en.list.orders['north-south'])
  await inOrder((_, lat) => -lat)
  await order(page).selectOption(en.list.orders.distance)
  await column(page).getByRole('combobox', { name: en.list.from }).selectOption('Almaty')
  const headings = column(page).locator('h3 > span:first-child')
  await expect(headings.first()).toHaveText('Almaty, here')
  await expect(headings.last()).toHaveText(en.list.withoutPin)
  const distances = (await headings.allInnerTexts()).slice(1, -1).map((text) => Number(/, about (\d+) km$/.exec(text)?.[1]))
  expect(distances.length).toBeGreaterThan(3)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
  await expect.poll(() => linkOf(page)).toMatch(/order=distance&from=almaty$/)
  await order(page).selectOption(en.list.orders.category)
  await expect(headings).toHaveText([categoryName('sealed-homes'), categoryName('removals-of-homeless-people'), categoryName('privacy')])
})

test('Only what is on the map now: the list follows the map, and what has no pin is said', async ({ page }) => {
  await openMap(page, 'map=9/43.25/76.95')
  await page.getByRole('button', { name: new RegExp(`^${en.filters.more}`) }).click()
  await page.getByRole('checkbox', { name: new RegExp(`^${en.filters.onMap}`) }).check()
  const pinned = those((_, { geometry }) => geometry !== null)
  const near = await listed(page)
  expect(near).toEqual(expect.arrayContaining(those(({ place_id }) => place_id === 'almaty')))
  expect(near.length).toBeLessThan(pinned.length)
  await expect(column(page).getByText(en.shown.withoutPin(RECORDS.length - pinned.length))).toBeVisible()
  await expect.poll(() => linkOf(page)).toContain('onmap=yes')
  await page.getByRole('button', { name: en.map.wholeCountry }).click()
  await expect(rows(page)).toHaveCount(pinned.length)
  expect(await listed(page)).toEqual(pinned)
  expect(await findings(page)).toEqual([])
})
