import type { Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { pageMessagesEn } from '../../src/i18n/pages-en.ts'
import { report } from '../../src/model/report.ts'
import { categoryName, familyName } from '../../src/model/taxonomy.ts'
import {
  account,
  accountTitle,
  expect,
  ground,
  linkOf,
  listedIds,
  listHeading,
  month,
  openMap,
  pinNames,
  RECORDS,
  recordWith,
  rowOf,
  rows,
  sentence,
  settled,
  test,
  zoomIn,
} from './page.ts'

const notice = (page: Page) => page.getByRole('status').filter({ hasText: en.problem.linkTitle })

/** Everything of the view that can be seen. */
async function shown(page: Page) {
  return {
    sentence: await sentence(page).innerText(),
    months: await page.locator('[aria-pressed="true"]').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label'))),
    // Categories are in sight only where their family has been opened; the sentence names them all.
    families: await page
      .locator('[data-part="filters"]')
      .getByRole('checkbox', {
        name: new RegExp(
          `^(${report()
            .families.map(({ name }) => name)
            .join('|')})`,
        ),
      })
      .evaluateAll((all) => all.map((box) => `${(box as HTMLInputElement).checked} ${(box as HTMLInputElement).indeterminate}`)),
    heading: await listHeading(page).innerText(),
    list: await listedIds(page),
    account: (await accountTitle(page).count()) > 0 ? await accountTitle(page).innerText() : null,
    pins: [...(await pinNames(page))].sort(),
    link: await linkOf(page),
  }
}

test('Back and Forward walk through the choices, one step each', async ({ page }) => {
  await openMap(page)
  await month(page, 'April 2020').click()
  await page.getByRole('checkbox', { name: new RegExp(`^${familyName('civic')}`) }).check()
  await rows(page).first().click()
  await expect(accountTitle(page)).toBeVisible()
  const title = await accountTitle(page).innerText()
  const links = [await linkOf(page)]

  await page.goBack()
  await expect(account(page)).toHaveCount(0)
  links.unshift(await linkOf(page))
  await page.goBack()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
  links.unshift(await linkOf(page))
  await page.goBack()
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'false')
  await expect(rows(page)).toHaveCount(RECORDS.length)
  expect(new Set(['', ...links]).size).toBe(4)

  await page.goForward()
  await page.goForward()
  await page.goForward()
  await expect(accountTitle(page)).toHaveText(title)
  expect(await linkOf(page)).toBe(links.at(-1))
})

test('A link holds filters, months, incident, places and map, and opens the same view for another reader', async ({
  page,
  openContext,
}) => {
  await openMap(page)
  await month(page, 'April 2020').click()
  await month(page, 'Undated').click()
  await page.getByRole('checkbox', { name: new RegExp(`^${familyName('civic')}`) }).check()
  await page.getByRole('button', { name: en.filters.open(familyName('confinement')) }).click()
  await page.getByRole('checkbox', { name: new RegExp(`^${categoryName('sealed-homes')}`) }).check()
  await ground(page).focus()
  await page.keyboard.press('+')
  await expect.poll(() => linkOf(page)).toContain('map=')
  await settled(page)
  const pin = ground(page)
    .getByRole('button', { name: /: \d+ records/ })
    .first()
  // While the map still comes to rest a press may end beside the pin.
  await expect(async () => {
    await pin.click()
    await expect(listHeading(page)).toBeFocused({ timeout: 15_000 })
  }).toPass()
  await rows(page).first().click()
  await expect(accountTitle(page)).toBeVisible()
  await settled(page)
  await expect.poll(() => linkOf(page)).toMatch(/^incidents\/[\w-]+\/#categories=.*&months=.*&places=.*&map=/)
  // The map moves until the chosen pin is in sight, and writes where it came to rest.
  await expect(async () => {
    const link = await linkOf(page)
    await page.waitForTimeout(1500)
    expect(await linkOf(page)).toBe(link)
  }).toPass()
  const before = await shown(page)

  await page.reload()
  await expect(accountTitle(page)).toBeVisible()
  await expect.poll(() => shown(page)).toEqual(before)

  const other = await (await openContext()).newPage()
  await openMap(other, before.link)
  await expect.poll(() => shown(other)).toEqual(before)
})

const UNKNOWN = [
  ['incident', 'incident=never-was', 'never-was'],
  ['category', 'categories=civic,gravity', 'gravity'],
  ['month', 'months=2020-04,2019-12', '2019-12'],
  ['place', 'places=atlantis', 'atlantis'],
  ['part of the map', 'map=5/48/900', '5/48/900'],
  ['key', 'colour=green', 'colour'],
] as const

test('A link with an unknown part says so, opens the rest, and the message can be closed', async ({ page }) => {
  const { id, properties } = RECORDS[3]!
  for (const [part, link, quoted] of UNKNOWN) {
    await openMap(page, part === 'incident' ? `${link}&months=2020-05` : `${link}&incident=${id}`)
    await expect(notice(page), part).toContainText(`“${quoted}”`)
    await expect(notice(page), part).toContainText(en.problem.rest)
    if (part === 'incident') await expect(month(page, 'May 2020')).toHaveAttribute('aria-pressed', 'true')
    else await expect(accountTitle(page), part).toHaveText(properties.title)
    await notice(page).getByRole('button', { name: en.problem.dismiss }).click()
    await expect(notice(page), part).toHaveCount(0)
  }
})

test('Hostile links do no harm: they are quoted as text or passed over, and the page goes on', async ({ page }) => {
  await openMap(page)
  const hostile = [
    'incident=<img src=x onerror="window.harmed=1">',
    'incident=%3Cscript%3Ewindow.harmed=1%3C/script%3E',
    '"><svg onload=window.harmed=1>',
    'javascript:window.harmed=1',
    '__proto__=1&constructor=2&toString=3',
    'incident=__proto__&categories=__proto__,constructor&months=hasOwnProperty&places=toString,__proto__',
    'incident=constructor&map=__proto__',
    '%E0%A4%A',
    'incident=%&months=%zz',
    'map=NaN/NaN/NaN',
    'map=5/1e309/3',
    'map=-1/0/0',
    'map=5/48/67/12&map=6/48/67',
    '&&&===&=',
    'months=2020-04'.repeat(500),
    `incident=${'a'.repeat(100_000)}`,
    `places=${'almaty,'.repeat(5_000)}`,
    `categories=${'water,'.repeat(20_000)}`,
    'incident=\u202Eevil\u0000\uFFFF',
    'incident=😀&months=апрель',
  ]
  const scripts = await page.locator('script').count()
  for (const link of hostile) {
    await page.evaluate((fragment) => {
      location.hash = fragment
    }, link)
    await settled(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(listHeading(page)).toBeVisible()
    const state = await page.evaluate(() => ({
      harmed: 'harmed' in window,
      polluted: Object.keys(Object.prototype).length,
      made: document.querySelectorAll('img, iframe, object, [onload], [onerror]').length,
      scripts: document.querySelectorAll('script').length,
      wide: document.scrollingElement!.scrollWidth > innerWidth,
    }))
    expect(state, link.slice(0, 60)).toEqual({ harmed: false, polluted: 0, made: 0, scripts, wide: false })
  }
  await page.goto('about:blank')
  await openMap(page, hostile[0])
  await expect(notice(page)).toContainText('<img src=x')
  await month(page, 'April 2020').click()
  expect(await linkOf(page)).toBe('months/2020-04/')
})

test('While the map is dragged and moved by keys the history is hardly written, and grows by nothing', async ({ page, context }) => {
  await context.addInitScript(() => {
    const calls = { push: 0, replacedAt: [] as number[] }
    Object.assign(window, { calls })
    const pushState = history.pushState.bind(history)
    const replaceState = history.replaceState.bind(history)
    history.pushState = (...given) => {
      calls.push += 1
      pushState(...given)
    }
    history.replaceState = (...given) => {
      calls.replacedAt.push(performance.now())
      replaceState(...given)
    }
  })
  await openMap(page, 'map=6/48/67')
  const box = (await ground(page).boundingBox())!
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 60 }
  for (let drag = 0; drag < 4; drag += 1) {
    await page.mouse.move(centre.x, centre.y)
    await page.mouse.down()
    for (let step = 1; step <= 20; step += 1) await page.mouse.move(centre.x - step * 6, centre.y + step * 2)
    await page.mouse.up()
  }
  await ground(page).focus()
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(80)
  }
  await expect.poll(() => linkOf(page)).not.toBe('#map=6/48/67')
  await page.waitForTimeout(600)
  const calls = await page.evaluate(
    () => (window as unknown as { calls: { readonly push: number; readonly replacedAt: readonly number[] } }).calls,
  )
  expect(calls.push).toBe(0)
  expect(calls.replacedAt.length).toBeGreaterThan(0)
  // Browsers refuse more than 100 calls in 30 s: at most one in 300 ms, however slow the machine of the test.
  const pauses = calls.replacedAt.slice(1).map((time, index) => time - calls.replacedAt[index]!)
  expect(pauses.filter((pause) => pause < 300)).toEqual([])
})

test('A row is a link that opens the incident by itself in another tab', async ({ page, openContext }) => {
  const { id, properties } = recordWith('without a place', ({ geometry }) => geometry === null)
  await openMap(page)
  const href = await rowOf(page, id).getAttribute('href')
  expect(href).toBe(new URL(`incidents/${id}/`, page.url()).href)
  const other = await (await openContext()).newPage()
  await openMap(other, `incidents/${id}/`)
  await expect(accountTitle(other)).toHaveText(properties.title)
})

test.describe('A link that was damaged', () => {
  const { id, properties } = RECORDS[3]!
  /** What a server answers with 404.html, which the browser notes. */
  const MISSING = /Failed to load resource: the server responded with a status of 404/

  const IN_PATH = [
    ['its "#" encoded', '%23months=2020-04', 'months/2020-04/'],
    ['all of its fragment encoded twice', '%2523months%253D2020-04%2526map%253D6%252F48%252F67', 'months/2020-04/#map=6/48/67'],
    ['its "#" encoded behind an incident, and a full stop', `incidents/${id}/%23months=2020-04.`, `incidents/${id}/#months=2020-04`],
    ['a guillemet behind its path', `incidents/${id}/»`, `incidents/${id}/`],
    ['no slash at the end', `incidents/${id}#months=2020-04`, `incidents/${id}/#months=2020-04`],
    ['capitals and "INDEX.HTML"', 'Months/2020-04/INDEX.HTML', 'months/2020-04/'],
    ['doubled slashes', 'months//2020-04//', 'months/2020-04/'],
    ['a soft hyphen', 'months/2020-\u00AD04/', 'months/2020-04/'],
    ['a query whose sign is encoded', 'months/2020-04%3Ffbclid=abc', 'months/2020-04/'],
  ] as const
  test('in its path opens by way of 404.html what was meant', async ({ page, watch }) => {
    test.slow()
    watch.allow(MISSING)
    for (const [damage, damaged, meant] of IN_PATH) {
      await page.goto(damaged)
      await expect.poll(() => linkOf(page), damage).toBe(meant)
      await expect(zoomIn(page), damage).toBeVisible()
      await expect(notice(page), damage).toHaveCount(0)
      if (meant.startsWith('incidents')) await expect(accountTitle(page), damage).toHaveText(properties.title)
      if (meant.includes('2020-04')) await expect(month(page, 'April 2020'), damage).toHaveAttribute('aria-pressed', 'true')
    }
  })

  const NOWHERE = [
    ['an incident that is none', 'incidents/never-was%23months=2020-04'],
    ['no page at all', 'pages/x.'],
  ] as const
  test('says that there is no such page, and stays, where it means none', async ({ page, watch }) => {
    watch.allow(MISSING)
    for (const [what, damaged] of NOWHERE) {
      await page.goto(damaged)
      await expect(page.getByRole('heading', { level: 1, name: pageMessagesEn.pages.missing.title }), what).toBeVisible()
      expect(page.url(), what).toContain(damaged)
    }
  })

  const IN_FRAGMENT = [
    ['a guillemet and "&amp;"', '#months=2020-04&amp;map=6,5/48,012/67,2»', 'months/2020-04/#map=6.5/48.012/67.2'],
    ['capitals, a zero-width space and a second "#"', '#MONTHS=2020\u200B-04#order=west-east', 'months/2020-04/#order=west-east'],
    ['a query in front, its "#" encoded', '?fbclid=abc%23months=2020-04', 'months/2020-04/'],
    ['a search and a full stop', '#q=hunger+strike.', '#q=hunger+strike'],
  ] as const
  test('in its fragment opens what was meant', async ({ page }) => {
    for (const [damage, damaged, meant] of IN_FRAGMENT) {
      // A page of its own for each: what one link says is not to help the next.
      await page.goto('about:blank')
      await page.goto(`./${damaged}`)
      await expect.poll(() => linkOf(page), damage).toBe(meant)
      await expect(notice(page), damage).toHaveCount(0)
    }
  })

  test('keeps the punctuation of a search that a reader typed', async ({ page }) => {
    await openMap(page)
    await page.getByRole('searchbox').fill('Why?')
    await expect.poll(() => linkOf(page)).toBe('#q=Why%3F+')
    await page.reload()
    await expect(page.getByRole('searchbox')).toHaveValue('Why?')
    expect(await linkOf(page)).toBe('#q=Why%3F+')
  })

  const PATHS = ['', `incidents/${id}/`, 'months/2020-04/', 'categories/water/', 'places/almaty/', 'list/', 'method/', 'sources/', 'embed/']
  test('loses what tracks its reader', async ({ page, baseURL }) => {
    for (const path of PATHS) {
      await page.goto(
        `${path}?utm_source=chat&fbclid=abc&ref=x#fbclid=def`.replace(/#.*/, (hash) => (/^(list|method|sources)/.test(path) ? '' : hash)),
      )
      await expect.poll(() => page.url()).toBe(`${baseURL}${path}`)
      const hrefs = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      // A footnote of the report has such a parameter itself.
      expect(
        hrefs.filter((href) => href.startsWith(baseURL ?? '') && /utm_|fbclid|ref=/.test(href)),
        path,
      ).toEqual([])
      await expect(notice(page), path).toHaveCount(0)
    }
  })

  test('opens in the embedded map what was meant, with its looks', async ({ page, watch }) => {
    watch.allow(MISSING)
    await page.goto('embed/%3Ftheme=dark%23months=2020-04.')
    await expect.poll(() => page.url()).toMatch(/\/embed\/\?theme=dark#months=2020-04$/)
    await page.goto('embed/?theme=dark&amp;utm_source=chat%23months=2020-04.')
    await expect(page.getByText(/April 2020/).first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect.poll(() => new URL(page.url()).search + new URL(page.url()).hash).toBe('?theme=dark#months=2020-04')
  })

  test('leads to its part of a page in words', async ({ page }) => {
    await page.goto('method/?utm_source=chat#inclusion.')
    await expect.poll(() => page.url()).toMatch(/\/method\/#inclusion$/)
    await expect(page.locator('#inclusion')).toBeInViewport()
  })
})
