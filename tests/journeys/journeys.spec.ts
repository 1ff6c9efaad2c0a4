import { createHash } from 'node:crypto'
import { accountEn } from '../../src/i18n/account-en.ts'
import { en } from '../../src/i18n/en.ts'
import { categoryName, familyName, familyOf } from '../../src/model/taxonomy.ts'
import {
  account,
  accountTitle,
  column,
  expect,
  linkOf,
  listedIds,
  map,
  month,
  openMap,
  PHONE,
  pins,
  RECORDS,
  recordWith,
  rowOf,
  rows,
  SIZES,
  sentence,
  test,
} from './page.ts'

const CATEGORY = 'ill-treatment'
const FAMILY = 'detention'
/** A copy in a web archive stands beside each address of a footnote. */
const ARCHIVE = 'https://web.archive.org/'
const inCategory = RECORDS.filter(({ properties }) => properties.categories.includes(CATEGORY))
const inApril = inCategory.filter(({ properties }) => properties.months.includes('2020-04'))

test.describe('An advocate before a session', () => {
  test.beforeEach(async ({ page }) => {
    await openMap(page)
    await page.getByRole('button', { name: en.filters.open(familyName(FAMILY)) }).click()
    await page.getByRole('checkbox', { name: new RegExp(`^${categoryName(CATEGORY)}`) }).check()
    await month(page, 'April 2020').click()
  })

  test('picks April and a category: sentence, list and chips say the same', async ({ page }) => {
    await expect(sentence(page)).toHaveText(
      new RegExp(`^${inApril.length} of ${RECORDS.length} records \\(.+\\): April 2020.+${categoryName(CATEGORY)}\\.$`, 'i'),
    )
    expect([...(await listedIds(page))].sort()).toEqual(inApril.map(({ id }) => id).sort())
    const chips = column(page).getByRole('group', { name: en.filters.active }).getByRole('button')
    await expect(chips).toHaveText(['April 2020', categoryName(CATEGORY), en.filters.clear])
    await chips.first().click()
    await expect(rows(page)).toHaveCount(inCategory.length)
    await expect(chips).toHaveText([categoryName(CATEGORY), en.filters.clear])
    await chips.last().click()
    await expect(rows(page)).toHaveCount(RECORDS.length)
    await expect(chips).toHaveCount(0)
  })

  test('is told what the same category has in other months and without a date, one tap away', async ({ page }) => {
    const undated = inCategory.filter(({ properties }) => properties.months.length === 0)
    expect(undated.length).toBeGreaterThan(0)
    const line = column(page).getByText(en.shown.alsoLead)
    await expect(line).toBeVisible()
    for (const key of ['2020-05', '2020-06', '2020-07']) {
      const others = inCategory.filter((record) => record.properties.months.includes(key) && !inApril.includes(record))
      await expect(line.getByRole('button', { name: `in ${en.months[Number(key.slice(5)) - 1]} 2020` })).toHaveCount(
        others.length > 0 ? 1 : 0,
      )
    }
    await line.getByRole('button', { name: en.shown.alsoUndated(undated.length), exact: true }).click()
    expect([...(await listedIds(page))].sort()).toEqual([...inApril, ...undated].map(({ id }) => id).sort())
  })

  test('reads the official answer beside the claim at the same level, and every footnote has its source', async ({ page }) => {
    const record = inApril.find(({ properties }) => properties.official_response !== null)
    if (!record) throw new Error('The case of this test has no official answer any more.')
    await rowOf(page, record.id).click()
    await expect(accountTitle(page)).toHaveText(record.properties.title)
    await expect(account(page)).toBeFocused()

    const look = (heading: string) =>
      account(page)
        .getByRole('region', { name: heading })
        .or(account(page).locator('section', { has: page.getByRole('heading', { level: 3, name: heading }) }))
        .last()
        .evaluate((part) => {
          const text = part.querySelector('p')
          const title = part.querySelector('h3')
          if (!text || !title) throw new Error('A part without a heading or a text')
          const { fontSize, color, fontWeight } = getComputedStyle(text)
          const { fontSize: titleSize, fontWeight: titleWeight } = getComputedStyle(title)
          return { width: part.getBoundingClientRect().width, fontSize, color, fontWeight, titleSize, titleWeight }
        })
    expect(await look(accountEn.official)).toEqual(await look(accountEn.told.contested))

    const marks = account(page).getByRole('link', { name: /^Footnote \d+$/ })
    const numbers = (await marks.allInnerTexts()).map(Number)
    expect(numbers.length).toBeGreaterThan(0)
    for (const number of new Set(numbers)) await expect(page.locator(`#fn-${number}`)).toHaveCount(1)
    const links = account(page).locator(`a[target="_blank"]:not([href^="${ARCHIVE}"])`)
    const urls = record.properties.sources.flatMap(({ url }) => (url === null ? [] : [url]))
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(urls)
    for (const rel of await links.evaluateAll((all) => all.map((link) => link.getAttribute('rel')))) expect(rel).toBe('noopener noreferrer')
  })
})

test('Months alone never hide the undated in silence', async ({ page }) => {
  const undated = RECORDS.filter(({ properties }) => properties.months.length === 0).length
  await openMap(page)
  await expect(month(page, 'Undated')).toHaveAccessibleName(`Undated ${undated} records`)
  await month(page, 'June 2020').click()
  await expect(column(page).getByRole('button', { name: en.shown.alsoUndated(undated), exact: true })).toBeVisible()
  await expect(column(page).getByRole('heading', { level: 3, name: 'Undated' })).toHaveCount(0)
  await month(page, 'Undated').click()
  await expect(column(page).getByRole('heading', { level: 3, name: 'Undated' })).toBeVisible()
})

test.describe('A journalist on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  test('opens a link to one incident, follows a footnote to its source and closes to the map', async ({ page }) => {
    const { id, properties } = recordWith(
      'with a footnote in its text, a place and an official answer',
      ({ geometry, properties: { summary, official_response, sources } }) =>
        geometry !== null && official_response !== null && sources.length > 3 && /\[\d+\]/.test(summary),
    )
    await openMap(page, `incident=${id}`)
    await expect(accountTitle(page)).toHaveText(properties.title)
    await expect(accountTitle(page)).toBeInViewport()
    for (const term of [accountEn.when, accountEn.where, accountEn.who, accountEn.certainty]) {
      await expect(
        account(page)
          .getByRole('term')
          .filter({ hasText: new RegExp(`^${term}$`) }),
      ).toBeInViewport()
    }
    await expect(account(page).getByText(en.certainties[properties.certainty], { exact: true })).toBeVisible()
    await expect(account(page).getByRole('heading', { name: accountEn.notSaid })).toBeVisible()

    const mark = account(page)
      .getByRole('link', { name: /^Footnote \d+$/ })
      .first()
    const number = await mark.innerText()
    const source = page.locator(`#fn-${number}`)
    await expect(source).not.toBeInViewport()
    await mark.tap()
    await expect(source).toBeInViewport()
    await expect(source).toBeFocused()
    expect(await linkOf(page)).toBe(`incidents/${id}/`)

    await account(page).getByRole('button', { name: en.account.close }).tap()
    await expect(account(page)).toHaveCount(0)
    await expect(pins(page).first()).toBeVisible()
    expect(await linkOf(page)).toBe('')
    // The focus is not lost with the account.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  })

  test('sets filters on a sheet of their own, and raises and lowers the list with buttons', async ({ page }) => {
    await openMap(page)
    await expect(rows(page).first()).toBeHidden()
    await page.getByRole('button', { name: en.filters.button }).tap()
    const dialog = page.getByRole('dialog', { name: en.filters.title })
    await dialog.getByRole('button', { name: /April 2020$/ }).tap()
    await dialog.getByRole('checkbox', { name: new RegExp(`^${familyName(FAMILY)}`) }).check()
    const chosen = RECORDS.filter(({ properties }) => properties.categories.some((category) => familyOf(category) === FAMILY)).filter(
      ({ properties }) => properties.months.includes('2020-04'),
    )
    await dialog.getByRole('button', { name: en.filters.show(chosen.length), exact: true }).tap()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Filters: \d$/ })).toBeVisible()

    const up = page.getByRole('button', { name: en.page.sheetUp })
    const down = page.getByRole('button', { name: en.page.sheetDown })
    await up.tap()
    await expect(rows(page)).toHaveCount(chosen.length)
    await expect(rows(page).first()).toBeVisible()
    await up.tap()
    await expect(up).toBeHidden()
    await down.tap()
    await down.tap()
    await expect(rows(page).first()).toBeHidden()
    await expect(map(page)).toBeVisible()
  })
})

test.describe('A sceptic', () => {
  for (const size of SIZES) {
    test(`reaches the method in one tap from the first screen at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size)
      await openMap(page)
      const link = page.getByRole('link', { name: en.page.method })
      await expect(link).toBeInViewport({ ratio: 1 })
      await link.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method and limits')
    })
  }

  test('fetches every data file that the method names, and each has the published checksum', async ({ page, request }) => {
    await page.goto('method/')
    const hrefs = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    const files = [...new Set(hrefs.filter((href) => href.includes('/data/')))]
    expect(files.length).toBeGreaterThan(3)
    const sums = new Map(
      (await (await request.get('data/SHA256SUMS')).text())
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+\*?/).reverse() as [string, string]),
    )
    for (const file of files) {
      const answer = await request.get(file)
      expect(answer.status(), file).toBe(200)
      const name = file.split('/').pop() ?? ''
      if (name === 'SHA256SUMS') continue
      expect(
        createHash('sha256')
          .update(await answer.body())
          .digest('hex'),
        name,
      ).toBe(sums.get(name))
    }
  })

  test('finds no link of the site that leads nowhere', async ({ page, request }) => {
    for (const address of ['./', 'method/']) {
      await page.goto(address)
      const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      const own = new Set(hrefs.filter((href) => href.startsWith(new URL(page.url()).origin)).map((href) => href.split('#')[0] ?? ''))
      for (const href of own) expect((await request.get(href)).status(), href).toBe(200)
      const anchors = hrefs.filter((href) => href.includes('/method/#')).map((href) => href.split('#')[1] ?? '')
      const method = await (await request.get('method/')).text()
      for (const id of new Set(anchors)) expect(method, `#${id}`).toMatch(new RegExp(` id="?${id}["\\s>]`))
    }
  })

  test('finds under every record its sources, or that it rests on the report alone', async ({ page }) => {
    test.slow()
    await openMap(page)
    const found = await page.evaluate(
      async ({ ids, none, archive }) => {
        const results: { id: string; title: string; urls: (string | null)[]; alone: boolean; missing: string[] }[] = []
        for (const id of ids) {
          location.hash = `incident=${id}`
          const deadline = performance.now() + 20_000
          const shown = () => document.querySelector('#account')?.textContent?.includes(id) && location.pathname === `/incidents/${id}/`
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
          while (!shown() && performance.now() < deadline) await new Promise((resolve) => requestAnimationFrame(resolve))
          const panel = document.querySelector('#account')
          results.push({
            id,
            title: panel?.querySelector('h2')?.textContent ?? '',
            urls: [...(panel?.querySelectorAll('a[target="_blank"]') ?? [])]
              .map((link) => link.getAttribute('href'))
              .filter((href) => !href?.startsWith(archive)),
            alone: panel?.textContent?.includes(none) ?? false,
            missing: [...(panel?.querySelectorAll('sup a') ?? [])]
              .map((mark) => mark.getAttribute('href') ?? '')
              .filter((href) => !panel?.querySelector(href)),
          })
        }
        return results
      },
      { ids: RECORDS.map(({ id }) => id), none: accountEn.sourcesNone, archive: ARCHIVE },
    )
    expect(found).toEqual(
      RECORDS.map(({ id, properties: { title, sources } }) => ({
        id,
        title,
        urls: sources.flatMap(({ url }) => (url === null ? [] : [url])),
        alone: sources.length === 0,
        missing: [],
      })),
    )
  })
})

test('A first visit leaves nothing on the device; the choice of colours is kept', async ({ page, context }) => {
  await openMap(page)
  await month(page, 'April 2020').click()
  await rows(page).first().click()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0)
  expect(await context.cookies()).toEqual([])
  await account(page).getByRole('button', { name: en.account.close }).click()
  await page.getByRole('button', { name: en.page.theme.dark }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: en.page.theme.light })).toBeVisible()
})
