import type { Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { languages } from '../../src/i18n/languages.ts'
import { printEn } from '../../src/i18n/print-en.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import { account, accountTitle, expect, openMap, rows, test } from './page.ts'

/** Some thirty records with long and short accounts, with and without an answer. */
const THIRTY = 'categories=civic,detention&days=2020-03-16..2020-06-05'

/** The page of Brief.module.css without its margins, in CSS pixels: 176 x 255 mm. */
const PAGE = { width: (176 * 96) / 25.4, height: (255 * 96) / 25.4 }
/** Lines that have to stand under a heading on its own page, if it has so many. */
const LINES = 3

/** Fetches the brief as Ctrl does before P, and puts it into the page as the browser does before it prints. */
async function putBrief(page: Page): Promise<void> {
  await page.keyboard.press('Control')
  const put = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('afterprint'))
      dispatchEvent(new Event('beforeprint'))
      return document.querySelectorAll('[data-brief] figure svg').length
    })
  await expect.poll(put, { message: 'brief with its map' }).toBe(1)
}

/**
 * Lays the brief out in columns as tall as a page: the same breaks as between pages, but where they fall can be measured.
 * @returns headings that stand in a column without the first lines of what they head
 */
async function orphanedHeadings(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(
    ({ width, height, most }) => {
      const main = document.querySelector<HTMLElement>('[data-brief] main')
      if (!main) return ['no brief']
      Object.assign(main.style, {
        width: `${width}px`,
        height: `${height}px`,
        columnWidth: `${width}px`,
        columnGap: '0',
        columnFill: 'auto',
      })
      const left = main.getBoundingClientRect().left
      const columnOf = (rect: DOMRect) => Math.floor((rect.left - left + 1) / width)
      const linesOf = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        // A footnote's number is a box of its own in its line.
        return [...range.getClientRects()].filter(({ height: tall }) => tall > 8)
      }
      // An account's title heads its text, over the facts that stand between.
      const headed = (heading: Element) =>
        heading.matches('article :is(h1, h2)') ? heading.closest('article')?.querySelector('h3 + *') : heading.nextElementSibling
      return [...main.querySelectorAll('h1, h2, h3')].flatMap((heading) => {
        const text = headed(heading)
        const title = linesOf(heading).at(-1)
        const lines = text ? linesOf(text) : []
        if (!title || lines.length === 0) return [`nothing under ${heading.textContent}`]
        const together = lines.filter((line) => columnOf(line) === columnOf(title))
        return together.length >= Math.min(most, lines.length) ? [] : [heading.textContent]
      })
    },
    { ...PAGE, most: LINES },
  )
}

test('No heading of a brief of thirty incidents stands alone at the foot of a page', async ({ page }) => {
  await openMap(page, THIRTY)
  await putBrief(page)
  expect(await page.locator('[data-brief] article').count()).toBeGreaterThanOrEqual(25)
  expect(await orphanedHeadings(page)).toEqual([])
})

for (const { name, folder } of languages())
  test(`In ${name} no word of a brief is broken or reaches out of its place, and nothing of the page is printed beside it`, async ({
    page,
  }) => {
    await page.goto(`./${folder}#${THIRTY}`)
    await expect(page.locator('.leaflet-marker-pane [role="button"]').first()).toBeVisible()
    await putBrief(page)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: Math.round(PAGE.width), height: Math.round(PAGE.height) })
    const faults = await page.evaluate(() => {
      const brief = document.querySelector('[data-brief]')
      const places = [...(brief?.querySelectorAll('th, td, dt, dd, h1, h2, h3, p') ?? [])]
      const out = places.filter((place) => place.clientWidth > 0 && place.scrollWidth > place.clientWidth + 1)
      const broken = places.filter((place) => {
        if (!place.matches('th, dt')) return false
        const range = document.createRange()
        range.selectNodeContents(place)
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        return tops.size > (place.textContent ?? '').trim().split(/[\s-]+/).length
      })
      const beside = [...document.querySelectorAll('header, aside, button')].filter(
        (element) => !brief?.contains(element) && (element as HTMLElement).checkVisibility() && element.getBoundingClientRect().width > 1,
      )
      const said = (what: string) => (element: Element) => `${what}: ${element.textContent?.slice(0, 50)}`
      return [places.length, [...out.map(said('out')), ...broken.map(said('broken')), ...beside.map(said('beside'))]] as const
    })
    expect(faults[0]).toBeGreaterThan(300)
    expect(faults[1]).toEqual([])
  })

test('A brief becomes an A4 document with its name, its version and the link of the view', async ({ page }) => {
  await openMap(page, 'days=2020-03-16..2020-06-05')
  await putBrief(page)
  const link = page.url()
  await expect(page.locator('[data-brief]').getByText(printEn.end.facts.version)).toHaveCount(1)
  const version = await page.evaluate(() => document.documentElement.style.getPropertyValue('--brief-foot'))
  expect(version).toMatch(/Data version \d+\.\d+\.\d+/)
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // With an empty query: a link to the page that is printed would lead nowhere.
  expect(text).toContain(`/URI (${link.replace('#', '?#')})`)
  expect(text).toContain('/Title (Rights under Quarantine: 16 March to 5 June 2020, brief)')
  const sizes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)])
  // In points; a table and thirty accounts need some pages.
  expect(sizes.length).toBeGreaterThan(10)
  for (const [width, height] of sizes) {
    expect(width).toBeCloseTo(595, -1)
    expect(height).toBeCloseTo(842, -1)
  }
  // What was put in for the print is taken out after it.
  await expect(page.locator('[data-brief]')).toHaveCount(0)
})

test('The button of an account prints its brief: it stands in the page when the browser is asked, drawn with its own faces', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      const brief = document.querySelector('[data-brief]')
      const faces = ['400', '600'].map((weight) => document.fonts.check(`${weight} 1em "Source Serif 4"`, 'a'))
      document.documentElement.dataset['printed'] = `${brief?.querySelector('h1')?.textContent}, ${faces.join(' ')}`
    }
  })
  await openMap(page, THIRTY)
  await rows(page).first().click()
  const title = await accountTitle(page).textContent()
  await account(page).getByRole('button', { name: shareEn.account.print }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', `${title}, true true`)
})

test('A brief is black on white in the dark theme too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openMap(page, THIRTY)
  await page.getByRole('button', { name: en.page.theme.light }).click()
  await page.getByRole('button', { name: en.page.theme.dark }).click()
  await putBrief(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const colours = await page.evaluate(() => {
    const brief = document.querySelector('[data-brief] main')
    const elements = brief ? [...brief.querySelectorAll('*')].filter((element) => !element.closest('svg')) : []
    const grounds = [document.documentElement, document.body, ...elements].map((element) => getComputedStyle(element).backgroundColor)
    return { words: [...new Set(elements.map((element) => getComputedStyle(element).color))], grounds: [...new Set(grounds)] }
  })
  // Black, and the grey of what stands in small type: 12.6 to 1 on white.
  expect(colours.words.toSorted()).toEqual(['rgb(0, 0, 0)', 'rgb(51, 51, 51)'])
  expect(colours.grounds.toSorted()).toEqual(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'])
})

/** What of an element is cut off or scrolled away by something round it. */
async function cutBy(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const cut: string[] = []
    for (let element = document.querySelector(wanted)?.parentElement; element; element = element.parentElement) {
      const { overflowY } = getComputedStyle(element)
      if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) cut.push(element.className)
    }
    return cut
  }, selector)
}

test('Without a brief the page itself is printed: the sentence and the whole list, or the open account with its addresses', async ({
  page,
}) => {
  await openMap(page)
  const count = await rows(page).count()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-part="sentence"]').first()).toBeVisible()
  for (const row of [rows(page).first(), rows(page).last()]) await expect(row).toBeVisible()
  expect(await rows(page).count()).toBe(count)
  expect(await cutBy(page, '#list-title')).toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await rows(page).first().click()
  await expect(account(page).getByRole('article')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(account(page).getByRole('article')).toBeVisible()
  await expect(rows(page).first()).toBeHidden()
  expect(await cutBy(page, '#account article')).toEqual([])
})
