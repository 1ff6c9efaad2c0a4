import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { toolsEn } from '../../src/i18n/tools-en.ts'
import { outcomeName } from '../../src/model/taxonomy.ts'
import { findings } from './findings.ts'
import { column, countOfAll, expect, linkOf, listed, month, openMap, PHONE, RECORDS, rowOf, rows, sentence, test, those } from './page.ts'

const searchBox = (page: Page) => column(page).getByRole('searchbox', { name: en.search.label })
const chips = (page: Page) => column(page).getByRole('group', { name: en.filters.active }).getByRole('button')
/** Opens one kind of question under "More filters". @returns its choices */
async function openFacet(part: Page | Locator, name: string): Promise<Locator> {
  const more = part.getByRole('button', { name: new RegExp(`^${en.filters.more}`) })
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click()
  await part.locator('summary', { hasText: new RegExp(`^${name}`) }).click()
  return part.getByRole('group', { name, exact: true })
}

const choice = (facet: Locator, name: string) => facet.getByRole('checkbox', { name: new RegExp(`^${name}\\s*\\d+ records?$`) })
/** The number beside a choice. */
const countOf = async (box: Locator) => Number.parseInt(await box.locator('xpath=../span[last()]').innerText(), 10)

const ARTICLE = 'Criminal Code, Article 274'
const charged = those(({ provision_ids }) => provision_ids.includes('criminal-code-274'))

test.describe('An advocate searches', () => {
  test('for a town in any spelling, sees what matched and where, and clears it', async ({ page }) => {
    const oskemen = those(({ place_id }) => place_id === 'oskemen')
    const spellings = {
      Oskemen: oskemen,
      'Ust-Kamenogorsk': oskemen,
      'Усть-Каменогорск': oskemen,
      оскемен: oskemen,
      Oskemn: oskemen,
      Уральск: those(({ place_id }) => place_id === 'uralsk'),
      Орал: those(({ place_id }) => place_id === 'uralsk'),
      'Nur-Sultan': those(({ place_id }) => place_id === 'nur-sultan'),
    }
    await openMap(page)
    const field = searchBox(page)
    for (const [text, wanted] of Object.entries(spellings)) {
      await field.fill(text)
      await expect(sentence(page)).toContainText(`“${text}”`)
      expect(wanted.length).toBeGreaterThan(0)
      // The sentence says what is searched for before the list has followed.
      await expect.poll(async () => (await listed(page)).length, { message: text }).toBeLessThan(RECORDS.length / 2)
      expect(await listed(page), text).toEqual(expect.arrayContaining(wanted))
    }
    await field.fill('')
    await field.pressSequentially('оскем', { delay: 20 })
    await expect(rowOf(page, oskemen[0] ?? '').locator('mark')).toHaveText('Oskemen')
    await field.fill('Усть-Каменогорск')
    await expect(rowOf(page, oskemen[0] ?? '')).toContainText(en.search.foundIn(en.search.fields.place))
    await expect.poll(() => linkOf(page)).toBe(`#q=${encodeURIComponent('Усть-Каменогорск')}`)
    await page.getByRole('button', { name: en.search.clear }).click()
    await expect(rows(page)).toHaveCount(RECORDS.length)
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
    await expect(page.locator('mark')).toHaveCount(0)
  })

  test('for an article of the code, and for what is not there', async ({ page }) => {
    await openMap(page, 'q=article+274')
    await expect(rows(page)).toHaveCount(charged.length)
    expect(await listed(page)).toEqual(charged)
    await expect(searchBox(page)).toHaveValue('article 274')
    for (const id of charged) await expect(rowOf(page, id)).toContainText(en.search.fields.provision)
    await searchBox(page).fill('zzyzx')
    await expect(column(page).getByText(en.search.hint)).toBeVisible()
    await column(page)
      .getByRole('button', { name: en.empty.without('“zzyzx”', RECORDS.length), exact: true })
      .click()
    await expect(rows(page)).toHaveCount(RECORDS.length)
    await expect(searchBox(page)).toHaveValue('')
  })
})

test.describe('An advocate asks', () => {
  test('who was charged under one article, where and when', async ({ page }) => {
    await openMap(page)
    const box = choice(await openFacet(page, en.facets.provision), ARTICLE)
    expect(await countOf(box)).toBe(charged.length)
    await box.check()
    await expect(sentence(page)).toHaveText(`${countOfAll(charged)}: ${ARTICLE}.`)
    expect(await listed(page)).toEqual(charged)
    await expect.poll(() => linkOf(page)).toBe('#provision=criminal-code-274')
    for (const record of RECORDS.filter(({ id }) => charged.includes(id)))
      await expect(rowOf(page, record.id)).toContainText(record.properties.place ?? en.placeNotStated)
    await expect(chips(page)).toHaveText([ARTICLE, en.filters.clear])
    await chips(page).first().click()
    await expect(box).not.toBeChecked()
    await expect(rows(page)).toHaveCount(RECORDS.length)
  })

  test('who denied what in April: the number beside each choice is what a click shows, and a zero stays', async ({ page }) => {
    await openMap(page, 'months=2020-04')
    const facet = await openFacet(page, en.facets.outcome)
    await expect(facet).toBeVisible()
    const boxes = await facet.getByRole('checkbox').all()
    let zeros = 0
    for (const box of boxes) {
      const count = await countOf(box)
      await box.check()
      await expect(rows(page)).toHaveCount(count)
      await expect(chips(page)).toHaveCount(3)
      if (count === 0) {
        zeros += 1
        await expect(column(page).getByText(en.empty.title)).toBeVisible()
      }
      await box.uncheck()
    }
    expect(zeros).toBeGreaterThan(0)
    expect(boxes.length).toBe(new Set(RECORDS.flatMap(({ properties: { outcomes } }) => (outcomes.length > 0 ? outcomes : ['none']))).size)
    await choice(facet, outcomeName('denied-by-officials')).check()
    await choice(facet, outcomeName('no-reply')).check()
    const denied = those(
      ({ months, outcomes }) => months.includes('2020-04') && (outcomes.includes('denied-by-officials') || outcomes.includes('no-reply')),
    )
    expect(await listed(page)).toEqual(denied)
    const phrase = `April 2020 and (outcome ${outcomeName('denied-by-officials')} or ${outcomeName('no-reply')})`
    await expect(sentence(page)).toHaveText(`${countOfAll(denied)}: ${phrase}.`)
  })

  test('too much at once: the page names what to loosen, each with the number that it then shows', async ({ page }) => {
    await openMap(page, 'months=2020-02&provision=criminal-code-274')
    await expect(column(page).getByText(en.empty.title)).toBeVisible()
    const ways = column(page).getByRole('button', { name: /: \d+ records?$/ })
    const february = those(({ months }) => months.includes('2020-02'))
    const wanted = [
      [en.empty.without('February 2020', charged.length), charged.length],
      [en.empty.without(ARTICLE, february.length), february.length],
      [en.empty.all(RECORDS.length), RECORDS.length],
    ] as const
    const giving = wanted.filter(([, count]) => count > 0)
    await expect(ways).toHaveText(giving.map(([text]) => text))
    for (const [text, count] of giving) {
      await ways.getByText(text, { exact: true }).click()
      await expect(rows(page)).toHaveCount(count)
      await page.goBack()
      await expect(rows(page)).toHaveCount(0)
    }
  })

  test('January shows the doctor from Almaty Region, pursued for what he sent then, and one case counts in April and in June', async ({
    page,
  }) => {
    await openMap(page, 'months=2020-01')
    expect(await listed(page)).toEqual(['aitzhanov-case'])
    for (const [key, shows] of [
      ['2020-04', true],
      ['2020-05', false],
      ['2020-06', true],
    ] as const) {
      await page.goto(`months/${key}/`)
      await expect.poll(async () => (await listed(page)).includes('ilyashev-arrested')).toBe(shows)
    }
  })

  test('what happened in one region before and from 16 March', async ({ page }) => {
    const region = 'east-kazakhstan-region'
    const there = those(({ region_id }) => region_id === region)
    const certain = (holds: (first: string, last: string) => boolean) =>
      those(
        ({ region_id, first_day, last_day }) =>
          region_id === region && first_day !== null && last_day !== null && holds(first_day, last_day),
      )
    const sure = certain(() => true)
    expect(sure).toEqual(there)
    await openMap(page)
    await page.getByRole('button', { name: en.timeline.show }).click()
    await choice(await openFacet(page, en.facets.region), 'East Kazakhstan Region').check()
    const [from, to] = [page.getByLabel(toolsEn.from, { exact: true }), page.getByLabel(toolsEn.to, { exact: true })]
    await to.fill('2020-03-15')
    await expect(sentence(page)).toContainText('1 January to 15 March 2020 and East Kazakhstan Region')
    expect(await listed(page)).toEqual(certain((first) => first <= '2020-03-15'))
    await from.fill('2020-03-16')
    await to.fill('2020-07-31')
    await expect(sentence(page)).toContainText('16 March to 31 July 2020 and East Kazakhstan Region')
    const after = certain((_, last) => last >= '2020-03-16')
    expect(await listed(page)).toEqual(after)
    await expect.poll(() => linkOf(page)).toBe(`#days=2020-03-16..2020-07-31&region=${region}`)
    // A link to the question is the question.
    await page.reload()
    await expect(rows(page)).toHaveCount(after.length)
  })
})

test('The keyboard alone: search, a facet, a month, an account, and back to all', async ({ page }) => {
  await openMap(page)
  const tabTo = async (target: Locator) => {
    for (let i = 0; i < 80; i += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('Tab does not lead there.')
  }
  await tabTo(searchBox(page))
  await page.keyboard.type('Almaty')
  await expect(sentence(page)).toContainText('“Almaty”')
  await tabTo(page.getByRole('button', { name: new RegExp(`^${en.filters.more}`) }))
  await page.keyboard.press('Enter')
  await tabTo(page.locator('summary', { hasText: en.facets.provision }))
  await page.keyboard.press('Enter')
  await tabTo(choice(page.getByRole('group', { name: en.facets.provision, exact: true }), ARTICLE))
  await page.keyboard.press('Space')
  await expect(sentence(page)).toContainText(`“Almaty” and ${ARTICLE}.`)
  const found = await listed(page)
  expect(charged).toEqual(expect.arrayContaining(found))
  expect(found.length).toBeGreaterThan(0)
  await tabTo(rows(page).first())
  await page.keyboard.press('Enter')
  await expect(page.locator('#account :focus, #account:focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeFocused()
  await searchBox(page).focus()
  await page.keyboard.press('Escape')
  await tabTo(chips(page).last())
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(RECORDS.length)
})

test.describe('By touch on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  /** Names of those that are lower or narrower than a finger's target; what is a box is as large as its label. */
  const tooSmall = (targets: Locator) =>
    targets.evaluateAll((all) =>
      all.flatMap((target) => {
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
        const shown = width > 1 && height > 1
        return shown && Math.min(Math.round(width), Math.round(height)) < 44
          ? [`${target.textContent || target.ariaLabel} ${width} x ${height}`]
          : []
      }),
    )

  test('the filters can all be set, nothing is too small, and the number left is said where it is heard', async ({ page }) => {
    await openMap(page)
    expect(await tooSmall(page.getByRole('group', { name: en.filters.months }).getByRole('button'))).toEqual([])
    await month(page, 'April 2020').tap()
    const april = those(({ months }) => months.includes('2020-04'))
    await expect(sentence(page)).toContainText(`${countOfAll(april)}: April 2020.`)
    await page.getByRole('button', { name: /^Filters/ }).tap()
    const dialog = page.getByRole('dialog', { name: en.filters.title })
    const facet = await openFacet(dialog, en.facets.provision)
    await choice(facet, ARTICLE).tap()
    const wanted = those(({ months, provision_ids }) => months.includes('2020-04') && provision_ids.includes('criminal-code-274')).length
    await expect(dialog.getByRole('status')).toHaveText(`April 2020: ${en.shown.announce(wanted, RECORDS.length)}`)
    await dialog.locator('summary', { hasText: en.facets.certainty }).tap()
    expect(await tooSmall(dialog.locator('button, summary, select, input'))).toEqual([])
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: en.filters.show(wanted), exact: true }).tap()
    await expect(dialog).toHaveCount(0)
    await expect(rows(page)).toHaveCount(wanted)
  })
})
