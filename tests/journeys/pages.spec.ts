import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { languages } from '../../src/i18n/languages.ts'
import {
  account,
  DIST,
  expect,
  linkOf,
  listHeading,
  MIDDLE,
  month,
  openMap,
  PHONE,
  pins,
  RECORDS,
  recordWith,
  rows,
  shiftOf,
  test,
  WIDE,
  watchShift,
} from './page.ts'

const html = (path: string) => readFileSync(new URL(`${path}index.html`, DIST), 'utf8')
/** All pages of the site that a search engine may list, seen from its root. */
const PATHS = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)index\.html$/.test(file) && !/^((ru|kk)\/)?embed\//.test(file))
  .map((file) => file.slice(0, -'index.html'.length))
  // The address of a record that is part of another now shows that one.
  .filter((path) => !html(path).includes('content="noindex"') && !path.endsWith('incidents/ilyashev-sentenced/'))
/** Pages of text alone. */
const TEXTS = ['sources/', 'changes/', 'security/', 'accessibility/', 'own-data/']
const answered = recordWith(
  'with an official answer, a pin and a source',
  ({ geometry, properties: { official_response, sources } }) =>
    geometry !== null && official_response !== null && sources.some(({ url }) => url !== null),
)

test('Every page has a preview of its own that chats can show, and without the address of the site names none', () => {
  expect(PATHS.length).toBeGreaterThan(RECORDS.length + 8 + 20)
  for (const path of PATHS) {
    const page = html(path)
    const content = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(page)?.[1] ?? ''
    expect(page, path).not.toMatch(/rel="canonical"|hreflang|og:url|oembed/)
    expect(content('og:image'), path).toBe('card.png')
    expect(content('og:title').length, path).toBeGreaterThanOrEqual(2)
    expect(content('og:description').length, path).toBeGreaterThan(20)
    const card = new URL(`${path}card.png`, DIST)
    expect(statSync(card).size, path).toBeLessThanOrEqual(45_000)
    const bytes = readFileSync(card)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630])
    const data: unknown = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? 'null')
    expect(JSON.stringify(data), path).not.toContain('"Event"')
  }
})

test('Nothing that is published names a domain that does not exist', () => {
  for (const file of ['sitemap.xml', 'incidents/aktobe-hunger-strike/oembed.json'])
    expect(existsSync(new URL(file, DIST)), file).toBe(false)
  const texts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|json|geojson|txt|csv|xml)$/.test(file))
  for (const file of texts) expect(readFileSync(new URL(file, DIST), 'utf8'), file).not.toMatch(/\.example\b/)
})

test('The address of a record that is now part of another opens that one, with and without scripts, and keeps the rest of the view', async ({
  page,
  openContext,
  watch,
}) => {
  watch.allow(/was preloaded using link preload but not used/)
  const now = recordWith('that another one is part of now', ({ id }) => id === 'ilyashev-arrested')
  await page.goto('incidents/ilyashev-sentenced/#months=2020-06')
  await expect.poll(() => linkOf(page)).toBe(`incidents/${now.id}/#months=2020-06`)
  await expect(page.locator('#account h2')).toHaveText(now.properties.title)
  await page.goto('#incident=ilyashev-sentenced')
  await expect.poll(() => linkOf(page)).toBe(`incidents/${now.id}/`)
  const plain = await (await openContext({ javaScriptEnabled: false })).newPage()
  await plain.goto('incidents/ilyashev-sentenced/')
  await expect(plain.locator('#account h2')).toHaveText(now.properties.title)
  await plain.getByRole('link', { name: `See instead: ${now.properties.title}` }).click()
  await expect(plain).toHaveURL(new RegExp(`/incidents/${now.id}/$`))
  expect(PATHS).not.toContain('incidents/ilyashev-sentenced/')
})

for (const size of [WIDE, MIDDLE, PHONE]) {
  test(`Without a script an incident's page is complete at ${size.width} px: map, account, official answer, sources, the way on`, async ({
    openContext,
    watch,
  }) => {
    watch.allow(/was preloaded using link preload but not used/)
    const page = await (await openContext({ viewport: size, javaScriptEnabled: false })).newPage()
    await page.goto(`incidents/${answered.id}/`)
    await expect(page.locator('#first-map > div > svg')).toBeVisible()
    await expect(page.locator('#first-map > div > svg')).toHaveAttribute('aria-label', /Map of Kazakhstan/)
    const account = page.locator('#account')
    await expect(account.getByRole('heading', { level: 2 })).toHaveText(answered.properties.title)
    await expect(account).toContainText('What officials said')
    await expect(account.locator('a[target="_blank"]').first()).toBeVisible()
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0)
    // What stands there can all be scrolled to, and nothing is wider than the window.
    const room = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
      return { tall: scrollHeight > clientHeight, wide: scrollWidth > clientWidth }
    })
    expect(room).toEqual({ tall: true, wide: false })
    // The list begins beside the account, and says where all of it is.
    await page.getByRole('link', { name: `All ${RECORDS.length} records`, exact: true }).click()
    await expect(page.locator('main a[href*="incidents/"]')).toHaveCount(RECORDS.length)
    await page.locator(`a[href$="/incidents/${RECORDS[5]!.id}/"]`).first().click()
    await expect(page.locator('#account h2')).toHaveText(RECORDS[5]!.properties.title)
  })
}

test('The app takes an incident’s page over where it stands: nothing moves, the map is the same, and it goes on from there', async ({
  page,
}) => {
  await watchShift(page)
  await page.setViewportSize(WIDE)
  await page.goto(`incidents/${answered.id}/`, { waitUntil: 'commit' })
  const drawn = page.locator('#first-map > div > svg')
  await expect(drawn).toBeVisible()
  const before = await page.locator('#account h2').boundingBox()
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  expect(await page.locator('#account h2').boundingBox()).toEqual(before)
  await expect(page.locator('[data-ground]')).toBeVisible()
  expect(await shiftOf(page)).toBe(0)
  expect(await linkOf(page)).toBe(`incidents/${answered.id}/`)
  await page.getByRole('button', { name: 'Next record' }).click()
  await expect.poll(() => linkOf(page)).not.toBe(`incidents/${answered.id}/`)
  await page.reload()
  await expect(page.locator('#account h2')).toBeVisible()
})

test('The page of a month opens in the app as that month, and a place’s as its list', async ({ page }) => {
  await openMap(page, 'months/2020-04/')
  await expect(month(page, 'April 2020')).toHaveAttribute('aria-pressed', 'true')
  await openMap(page, 'places/almaty/')
  await expect(page.locator('#list-title')).toContainText('in Almaty')
  await page.getByRole('button', { name: 'Close this list' }).click()
  await expect(rows(page)).toHaveCount(RECORDS.length)
  expect(await linkOf(page)).toBe('')
})

test('An unknown page says so and leads on', async ({ page, watch }) => {
  watch.allow(/404 \(Not Found\)/)
  const answer = await page.goto('incidents/never-was/')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await page.getByRole('link', { name: 'All records as a list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All records')
  await expect(page.locator('main a[href*="incidents/"]')).toHaveCount(RECORDS.length)
})

test('An unknown page speaks the language of its address, and all three where no script can choose', async ({
  page,
  watch,
  openContext,
}) => {
  watch.allow(/404 \(Not Found\)/)
  for (const [path, title, lang] of [
    ['ru/incidents/never-was/', 'Такой страницы нет', 'ru'],
    ['kk/never/', 'Мұндай бет жоқ', 'kk'],
    ['never/', 'There is no such page', 'en'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page).toHaveTitle(title)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(3)
  }
  const plain = await (await openContext({ javaScriptEnabled: false })).newPage()
  await plain.goto('ru/incidents/never-was/')
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(['There is no such page', 'Такой страницы нет', 'Мұндай бет жоқ'])
})

/** Pages with a map, one of each kind. */
const KINDS = ['', 'months/2020-04/', 'categories/civic/', 'places/almaty/', `incidents/${answered.id}/`, 'list/', 'method/']
/** What holds a picture that is drawn at build. */
const PICTURE = '#first-map > div > svg'

/** What stands on the map that the build drew: each mark that is shown, its middle and its number, if it has one. */
const drawnMarks = (page: Page) =>
  page.locator(`${PICTURE} > g:last-of-type > svg`).evaluateAll((marks) =>
    marks
      .filter((mark) => mark.getClientRects().length > 0)
      .map((mark) => {
        const { e = 0, f = 0 } = (mark as SVGSVGElement).getScreenCTM() ?? {}
        return { x: e, y: f, text: mark.textContent }
      }),
  )
/** The same of the map itself. */
const realMarks = (page: Page) =>
  page.locator('.leaflet-marker-icon').evaluateAll((marks) =>
    marks.map((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2, text: mark.querySelector('svg')?.textContent ?? '' }
    }),
  )

for (const scheme of ['light', 'dark'] as const) {
  test(`Where no script comes, every kind of page has its map and what it shows in words, in the ${scheme} theme`, async ({
    openContext,
    watch,
  }) => {
    watch.allow(/Failed to load resource/, /was preloaded using link preload but not used/)
    const page = await (await openContext({ colorScheme: scheme })).newPage()
    await page.route(/\.js$/, (route) => route.abort())
    for (const path of KINDS) {
      await page.goto(`./${path}`)
      const picture = page.locator(PICTURE)
      await expect(picture, path).toBeVisible()
      await expect(picture, path).toHaveAttribute('role', 'img')
      expect((await drawnMarks(page)).length, path).toBeGreaterThan(8)
      // The country is drawn, in the colours of the theme, and large.
      const country = picture.locator('path[fill="var(--home)"]')
      const [box, fill] = [await country.boundingBox(), await country.evaluate((path) => getComputedStyle(path).fill)]
      expect(box?.width, path).toBeGreaterThan(500)
      expect(fill, path).toBe(scheme === 'light' ? 'rgb(250, 249, 245)' : 'rgb(36, 41, 45)')
      await expect(page.getByText('being drawn'), path).toBeHidden()
      if (path !== 'method/') await expect(page.locator('a[href*="incidents/"]').first(), path).toBeAttached()
      // What the page needs at first stands in it.
      expect(await page.locator('link[rel="stylesheet"]').count(), path).toBe(0)
    }
  })
}

for (const [size, scheme, paths] of [
  [WIDE, 'dark', ['', 'months/2020-04/', 'places/almaty/']],
  [MIDDLE, 'light', ['']],
  [{ width: 1280, height: 720 }, 'light', ['']],
  // A low one: the margins of the map are others there.
  [{ width: 412, height: 785 }, 'light', ['']],
  [PHONE, 'dark', ['', 'places/almaty/']],
] as const) {
  test(`The app takes the drawn map over without a jump at ${size.width} px, ${scheme}, and its pins can be pressed with a key`, async ({
    openContext,
    watch,
  }) => {
    watch.allow(/Failed to load resource/, /was preloaded using link preload but not used/)
    const page = await (await openContext({ viewport: size, colorScheme: scheme })).newPage()
    await watchShift(page)
    for (const path of paths) {
      await page.route(/\.js$/, (route) => route.abort())
      await page.goto(`./${path}`)
      const drawn = await drawnMarks(page)
      const slot = await page.locator('#map').boundingBox()
      await page.unroute(/\.js$/)
      await page.reload()
      await expect(page.locator('[data-ground]')).toBeVisible()
      await expect(pins(page).first()).toBeVisible()
      const real = await realMarks(page)
      expect(await page.locator('#map').boundingBox(), path).toEqual(slot)
      expect(real.length, path).toBe(drawn.length)
      for (const { x, y, text } of drawn) {
        const near = real.filter((mark) => Math.abs(mark.x - x) <= 1.6 && Math.abs(mark.y - y) <= 1.6 && mark.text === text)
        expect(near, `${path}: ${text} at ${x}, ${y}`).toHaveLength(1)
      }
      expect(await shiftOf(page), path).toBeLessThan(0.001)
      // Covered by the map itself, it is told to nobody.
      await expect(page.locator(PICTURE), path).toBeHidden()
    }
    await page.goto('./')
    const pin = pins(page).first()
    await pin.focus()
    await page.keyboard.press('Enter')
    await expect(
      account(page)
        .or(listHeading(page).filter({ hasText: /in / }))
        .first(),
    ).toBeVisible()
  })
}

test('No name leaves the map that is drawn into a page, at any size and in wide letters', async ({ page }) => {
  const pictures = PATHS.filter((path) => !TEXTS.includes(path.replace(/^(ru|kk)\//, ''))).map((path) => ({
    path,
    picture: /id=first-map[^>]*>(<div>[\s\S]*?<\/svg><\/div>)/.exec(html(path))?.[1] ?? '',
  }))
  expect(pictures.filter(({ picture }) => picture === '')).toEqual([])
  // The styles and the place of the home page, without its policy and its scripts.
  const bare = html('')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/<script[\s\S]*?<\/script>|<link[^>]*>/g, '')
  await page.setContent(bare)
  await page.addStyleTag({ content: '#first-map text { letter-spacing: 0.08em }' })
  // Most pictures have the very same names: of those one is looked at.
  const known = new Set<string>()
  const namesOf = await page.evaluate(
    (all) =>
      all.map(({ picture }) => {
        const template = document.createElement('template')
        template.innerHTML = picture
        return [...template.content.querySelectorAll('text')].map((name) => name.parentElement?.outerHTML).join('')
      }),
    pictures,
  )
  const unlike = pictures.filter((_, index) => {
    const names = namesOf[index] ?? ''
    return !known.has(names) && known.add(names)
  })
  expect(unlike.length).toBeGreaterThan(20)
  for (const width of [320, 390, 844, 1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : Math.round(width * 0.6) })
    const cut = await page.evaluate((all) => {
      const slot = document.querySelector('#first-map')
      const place = document.querySelector('[data-part="ground"]')?.getBoundingClientRect()
      if (!slot || !place) return ['there is no map']
      return all.flatMap(({ path, picture }) => {
        slot.innerHTML = picture
        const names = [...slot.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0)
        return names.flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect()
          const inside = left >= place.left && right <= place.right && top >= place.top && bottom <= place.bottom
          return inside ? [] : [`${path}: ${name.textContent} ${left} to ${right}`]
        })
      })
    }, unlike)
    expect(cut, `at ${width} px`).toEqual([])
  }
})

/** What must come before the page is drawn for its titles to have their own face on a first visit; later faces are left out of it. */
const FACES = { en: ['latin'], ru: ['cyrillic', 'latin'], kk: ['cyrillic', 'latin', 'kazakh'] } as const
for (const { code, folder } of languages()) {
  test(`The head of a page in ${code} asks for the faces of what is seen first, and for no other`, () => {
    for (const [path, weights] of [
      ['', [600]],
      ['months/2020-04/', [600]],
      [`incidents/${RECORDS[0]?.id}/`, [400, 600]],
      ['list/', [400, 600]],
      ['method/', [400, 600]],
    ] as const) {
      const [head = ''] = html(folder + path).split('<body')
      const asked = [...head.matchAll(/<link rel="preload" as="font" [^>]*\/serif-([a-z]+-\d+)-[^>]*>/g)]
        .map(([, face = '']) => face)
        .sort()
      expect(asked, path).toEqual(FACES[code].flatMap((alphabet) => weights.map((weight) => `${alphabet}-${weight}`)).sort())
    }
  })
}

test('Without a script a page says what it shows in whole sentences, and nothing is left of what cannot be used', async ({
  openContext,
  watch,
}) => {
  watch.allow(/was preloaded using link preload but not used/)
  const page = await (await openContext({ javaScriptEnabled: false })).newPage()
  await page.goto('months/2020-04/')
  const shown = page.locator('main [data-part="sentence"]')
  await expect(shown.getByText('April 2020')).toBeVisible()
  await expect(shown.locator('svg')).toBeHidden()
  // Nor of what is drawn around it.
  const order = page.locator('main select')
  await expect(order).toBeAttached()
  await expect(order.locator('xpath=..')).toBeHidden()
})
