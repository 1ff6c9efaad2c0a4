import type { Locator, Page } from '@playwright/test'
import type { Feature } from '../../src/formats/feature.ts'
import { accountEn } from '../../src/i18n/account-en.ts'
import { en } from '../../src/i18n/en.ts'
import { histogramEn } from '../../src/i18n/histogram-en.ts'
import { toolsEn } from '../../src/i18n/tools-en.ts'
import { DATE_ROLES } from '../../src/model/taxonomy.ts'
import { findings } from './findings.ts'
import { expect, linkOf, listed, MIDDLE, month, openMap, PHONE, RECORDS, rows, sentence, test, those } from './page.ts'

const inMonth = (key: string) => those(({ months }) => months.includes(key))

/** Opens a page and asks for days, measures and playing. */
async function openTimeline(page: Page, link = ''): Promise<void> {
  await openMap(page, link)
  await page.getByRole('button', { name: en.timeline.show }).click()
  await expect(page.getByRole('slider')).toHaveCount(2)
}

const weeks = (page: Page) => page.getByRole('listbox', { name: histogramEn.bins.week })
const thumb = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })
const dayField = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const play = (page: Page) => page.getByRole('button', { name: toolsEn.play, exact: true })
const pause = (page: Page) => page.getByRole('button', { name: toolsEn.pause, exact: true })

/** How many incidents a week is said to hold: "5 records, 12 more may belong to this week". */
const countIn = (text: string) => [...text.replace(/^.*?:/, '').matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0)

test('Every week says in words what it holds, and shows just that', async ({ page }) => {
  await openMap(page)
  await weeks(page).focus()
  const names = await weeks(page).getByRole('option').allTextContents()
  // From Monday to Monday, cut at the ends of the report.
  expect(names.length).toBe(31)
  expect(names[0]).toMatch(/^1 to 5 January 2020: /)
  expect(names.at(-1)).toMatch(/^27 to 31 July 2020: /)
  const fullest = names.reduce((best, name, index) => (countIn(name) > countIn(names[best] ?? '') ? index : best), 0)
  for (let i = 0; i < fullest; i += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(weeks(page).getByRole('option', { selected: true })).toHaveText(names[fullest] ?? '')
  await expect(rows(page)).toHaveCount(countIn(names[fullest] ?? ''))
  await expect(sentence(page)).toContainText((names[fullest] ?? '').replace(/:.*/, '.'))
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(RECORDS.length)
})

test('Two thumbs move by keyboard, say full dates, and are what the date fields say', async ({ page }) => {
  await openTimeline(page)
  const [first, last] = [thumb(page, toolsEn.firstDay), thumb(page, toolsEn.lastDay)]
  await expect(first).toHaveAttribute('aria-valuetext', '1 January 2020')
  await expect(last).toHaveAttribute('aria-valuetext', '31 July 2020')
  const press = async (target: Locator, key: string, text: string) => {
    await target.press(key)
    await expect(target).toHaveAttribute('aria-valuetext', text)
  }
  await press(first, 'PageUp', '1 February 2020')
  await press(first, 'PageUp', '1 March 2020')
  await press(first, 'ArrowRight', '2 March 2020')
  await press(first, 'ArrowLeft', '1 March 2020')
  await press(last, 'PageDown', '30 June 2020')
  await press(last, 'PageDown', '31 May 2020')
  await press(last, 'PageDown', '30 April 2020')
  await press(last, 'PageDown', '31 March 2020')
  await expect(dayField(page, toolsEn.from)).toHaveValue('2020-03-01')
  await expect(dayField(page, toolsEn.to)).toHaveValue('2020-03-31')
  await expect(sentence(page)).toContainText('1 to 31 March 2020.')
  // The same days as the month, the same incidents.
  expect(await listed(page)).toEqual(inMonth('2020-03'))
  // Neither passes the other.
  await press(first, 'End', '31 March 2020')
  await press(first, 'ArrowRight', '31 March 2020')
  await expect(sentence(page)).toContainText(': 31 March 2020.')
  await expect.poll(() => linkOf(page)).toBe('#days=2020-03-31..2020-03-31')
  await press(first, 'Home', '1 January 2020')
  await press(last, 'End', '31 July 2020')
  await expect(rows(page)).toHaveCount(RECORDS.length)
  await expect.poll(() => linkOf(page)).toBe('')
})

test('Certain dates only leaves what is given to the day, and of the undated nothing', async ({ page }) => {
  await openTimeline(page)
  await page.getByRole('checkbox', { name: toolsEn.certain }).check()
  await expect(sentence(page)).toContainText(en.shown.certain)
  const found = await listed(page)
  const days = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/
  // Letters, answers and publications place nothing in time.
  const placing = (dates: Feature['properties']['dates']) => dates.filter(({ role }) => DATE_ROLES[role] === 'event')
  const everyDate = those(({ dates }) => placing(dates).length > 0 && placing(dates).every(({ edtf }) => days.test(edtf)))
  const someDate = those(({ dates }) => dates.some(({ edtf }) => days.test(edtf)))
  expect(found).toEqual(expect.arrayContaining(everyDate))
  expect(someDate).toEqual(expect.arrayContaining(found))
  expect(found.length).toBeLessThan(RECORDS.length)
  await expect(month(page, 'Undated')).toHaveAccessibleName('Undated 0 records')
  await expect.poll(() => linkOf(page)).toBe('#certain=yes')
  expect(await findings(page)).toEqual([])
})

/** Waits until one month is shown alone: in the sentence, on its button, in the list. */
async function showsMonth(page: Page, name: string, key: string): Promise<void> {
  await expect(sentence(page)).toContainText(`: ${name}.`)
  await expect(month(page, name)).toHaveAttribute('aria-pressed', 'true')
  // The list follows one frame behind, and frames are moved by hand too.
  await page.clock.runFor(40)
  await expect(rows(page)).toHaveCount(inMonth(key).length)
}

/** Opens the timeline in a page whose clock is moved by hand, and has a month shown for a second. @returns what lets seconds pass */
async function openPlayer(page: Page): Promise<(seconds: number) => Promise<void>> {
  await page.clock.install()
  await openTimeline(page)
  await page.getByRole('combobox', { name: toolsEn.speed }).selectOption(toolsEn.per.month(1))
  await page.clock.pauseAt(Date.now() + 600_000)
  return (seconds) => page.clock.runFor(seconds * 1000)
}

test('Played month by month: list, sentence and announcement follow, and any key stops it', async ({ page }) => {
  const pass = await openPlayer(page)
  await play(page).click()
  await showsMonth(page, 'January 2020', '2020-01')
  await pass(1)
  await showsMonth(page, 'February 2020', '2020-02')
  await pass(0.5)
  await expect(page.getByRole('status').filter({ hasText: 'February 2020' })).toHaveText(
    en.timeline.step('February 2020', en.shown.announce(inMonth('2020-02').length, RECORDS.length)),
  )
  await pass(0.5)
  await showsMonth(page, 'March 2020', '2020-03')
  await page.keyboard.press('ArrowDown')
  await expect(play(page)).toBeVisible()
  await pass(10)
  await showsMonth(page, 'March 2020', '2020-03')
  await page.getByRole('button', { name: toolsEn.forward.month }).click()
  await showsMonth(page, 'April 2020', '2020-04')
  await page.getByRole('button', { name: toolsEn.back.month }).click()
  await showsMonth(page, 'March 2020', '2020-03')
})

test('Played to the end it stops there, and one step back leads to what was shown before', async ({ page }) => {
  const pass = await openPlayer(page)
  await month(page, 'Undated').click()
  await pass(1)
  await play(page).click()
  for (const [key, name] of [
    ['2020-01', 'January 2020'],
    ['2020-02', 'February 2020'],
    ['2020-03', 'March 2020'],
    ['2020-04', 'April 2020'],
    ['2020-05', 'May 2020'],
    ['2020-06', 'June 2020'],
    ['2020-07', 'July 2020'],
  ] as const) {
    await showsMonth(page, name, key)
    await pass(1)
  }
  await showsMonth(page, 'July 2020', '2020-07')
  await expect(play(page)).toBeVisible()
  // All that was played is one step.
  await page.goBack()
  await expect(month(page, 'Undated')).toHaveAttribute('aria-pressed', 'true')
  await pass(0.04)
  await expect(rows(page)).toHaveCount(those(({ months }) => months.length === 0).length)
})

test.describe('With reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('it steps as well, and nothing moves', async ({ page }) => {
    const pass = await openPlayer(page)
    await page.evaluate(() => {
      const moved: string[] = []
      Object.assign(window, { moved })
      for (const type of ['transitionrun', 'animationstart'])
        document.addEventListener(type, ({ target }) =>
          moved.push(`${type} ${target instanceof Element ? target.outerHTML.slice(0, 80) : ''}`),
        )
    })
    await play(page).click()
    await showsMonth(page, 'January 2020', '2020-01')
    await pass(1)
    await showsMonth(page, 'February 2020', '2020-02')
    await pause(page).click()
    await pass(10)
    await showsMonth(page, 'February 2020', '2020-02')
    expect(await page.evaluate(() => (window as unknown as { moved: readonly string[] }).moved)).toEqual([])
  })
})

test('The measures in this time can be read with their sources', async ({ page }) => {
  await openTimeline(page)
  const emergency = page.getByRole('button', { name: /^State of emergency from 16 March/ }).first()
  await emergency.press('Enter')
  const dialog = page.getByRole('dialog', { name: toolsEn.measures })
  await expect(dialog.locator('details[open] summary')).toBeFocused()
  await expect(dialog.locator('details[open] summary')).toContainText('State of emergency')
  await expect(dialog.locator('details[open]')).toContainText(accountEn.sources)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(emergency).toBeFocused()
})

test.describe('By touch', () => {
  test.use({ hasTouch: true })

  const lowest = (targets: Locator) =>
    targets.evaluateAll((all) =>
      Math.min(
        ...all
          .map((target) => (target.closest('label') ?? target).getBoundingClientRect())
          .map(({ width, height }) => Math.min(width, height)),
      ),
    )

  test('two taps on months make a range, and each is a finger wide, at 390 px', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await openMap(page)
    expect(Math.round(await lowest(page.getByRole('group', { name: en.filters.months }).getByRole('button')))).toBeGreaterThanOrEqual(44)
    await month(page, 'March 2020').tap()
    await month(page, 'May 2020').tap()
    await expect(sentence(page)).toContainText('March to May 2020.')
    await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
    await month(page, 'April 2020').tap()
    await expect(sentence(page)).toContainText('March 2020 or May 2020.')
  })

  test('a tablet plays by taps, and a tap elsewhere stops it', async ({ page }) => {
    await page.setViewportSize({ width: MIDDLE.height, height: MIDDLE.width })
    const pass = await openPlayer(page)
    const controls = page.getByRole('group', { name: en.timeline.playing.month }).locator('button, select')
    expect(Math.round(await lowest(controls))).toBeGreaterThanOrEqual(44)
    expect(Math.round(await lowest(page.getByRole('slider')))).toBeGreaterThanOrEqual(44)
    await play(page).tap()
    await pass(1)
    await expect(month(page, 'February 2020')).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(play(page)).toBeVisible()
    await pass(10)
    await expect(month(page, 'February 2020')).toHaveAttribute('aria-pressed', 'true')
  })
})
