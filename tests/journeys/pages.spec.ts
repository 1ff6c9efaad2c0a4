import { readFileSync, statSync } from 'node:fs'
import { DIST, expect, linkOf, MIDDLE, openMap, PHONE, RECORDS, recordWith, rows, test, WIDE } from './page.ts'

const html = (path: string) => readFileSync(new URL(`${path}index.html`, DIST), 'utf8')
/** The pages that the sitemap names, seen from the root of the site. */
const PATHS = (() => {
  const places = [...readFileSync(new URL('sitemap.xml', DIST), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!)
  const root = places[0]!
  return places.map((place) => place.slice(root.length))
})()
const answered = recordWith(
  'with an official answer, a pin and a source',
  ({ geometry, properties: { official_response, sources } }) =>
    geometry !== null && official_response !== null && sources.some(({ url }) => url !== null),
)

test('Every page of the sitemap is there, with a preview of its own that chats can show', () => {
  expect(PATHS.length).toBeGreaterThan(RECORDS.length + 8 + 20)
  for (const path of PATHS) {
    const page = html(path)
    const content = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(page)?.[1] ?? ''
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1] ?? ''
    expect(canonical, path).toMatch(/^https?:\/\//)
    expect(canonical.endsWith(`/${path}`), path).toBe(true)
    expect(content('og:url'), path).toBe(canonical)
    expect(content('og:image'), path).toBe(`${canonical}card.png`)
    expect(content('og:title').length, path).toBeGreaterThan(2)
    expect(content('og:description').length, path).toBeGreaterThan(20)
    const card = new URL(`${path}card.png`, DIST)
    expect(statSync(card).size, path).toBeLessThanOrEqual(60_000)
    const bytes = readFileSync(card)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630])
    const data: unknown = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? 'null')
    expect(JSON.stringify(data), path).not.toContain('"Event"')
  }
})

for (const size of [WIDE, MIDDLE, PHONE]) {
  test(`Without a script an incident's page is complete at ${size.width} px: map, account, official answer, sources, the way on`, async ({
    openContext,
    watch,
  }) => {
    watch.allow(/was preloaded using link preload but not used/)
    const page = await (await openContext({ viewport: size, javaScriptEnabled: false })).newPage()
    await page.goto(`incidents/${answered.id}/`)
    await expect(page.locator('#first-map svg')).toBeVisible()
    await expect(page.locator('#first-map svg')).toHaveAttribute('aria-label', /Map of Kazakhstan/)
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
    await page.locator(`a[href$="/incidents/${RECORDS[5]!.id}/"]`).first().click()
    await expect(page.locator('#account h2')).toHaveText(RECORDS[5]!.properties.title)
  })
}

test('The app takes an incident’s page over where it stands: nothing moves, the map is the same, and it goes on from there', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.setViewportSize(WIDE)
  await page.goto(`incidents/${answered.id}/`, { waitUntil: 'commit' })
  const drawn = page.locator('#first-map svg')
  await expect(drawn).toBeVisible()
  const before = await page.locator('#account h2').boundingBox()
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  expect(await page.locator('#account h2').boundingBox()).toEqual(before)
  await expect(page.locator('[data-ground]')).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0)
  expect(await linkOf(page)).toBe(`incidents/${answered.id}/`)
  await page.getByRole('button', { name: 'Next record' }).click()
  await expect.poll(() => linkOf(page)).not.toBe(`incidents/${answered.id}/`)
  await page.reload()
  await expect(page.locator('#account h2')).toBeVisible()
})

test('The page of a month opens in the app as that month, and a place’s as its list', async ({ page }) => {
  await openMap(page, 'months/2020-04/')
  await expect(page.getByRole('button', { name: /^April 2020/ })).toHaveAttribute('aria-pressed', 'true')
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
