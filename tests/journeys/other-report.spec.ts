import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { FeatureCollection } from '../../src/formats/feature.ts'
import { findings } from './findings.ts'
import { account, expect, openMap, rows, test, WIDE } from './page.ts'
import { OTHER } from './serve.ts'

/** The invented report of tests/fixtures/varda: another country, other families, two languages, no measures, waters or archive. */

test.use({ baseURL: process.env['OTHER_SITE'] ?? '' })
test.beforeAll(() => {
  if (!process.env['OTHER_SITE']) throw new Error('The other report is not built. Run first: npm run build:other')
})

const read = (name: string) => readFileSync(new URL(`../../${OTHER}/${name}`, import.meta.url), 'utf8')

/**
 * What a published file says: packed blocks of a copy unpacked, without the bytes of fonts and without licences, which name this software.
 * In one copy of thirty or so packed letters spell a name of four capitals by chance.
 */
const said = (name: string) =>
  read(name)
    .replace(/(base64,|sha256-)[\w+/=]+/g, '')
    .replace(/data-file="([^"]+)">([\w+/=]+)</g, (_, file: string, packed: string) =>
      file === 'THIRD-PARTY.txt' ? '' : inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'),
    )

test('Its home names it alone, and shows its records, months and families', async ({ page }) => {
  await openMap(page)
  await expect(page).toHaveTitle(/^Whose Water/)
  await expect(page.getByRole('region', { name: 'Map of Varda with the records shown' })).toBeVisible()
  await expect(rows(page)).toHaveCount(12)
  for (const name of ['Rivers', 'Land', 'Voices']) await expect(page.getByRole('checkbox', { name: new RegExp(`^${name}`) })).toBeVisible()
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/Kazakh|Almaty|quarantine|IPHR|2020/i)
  expect(text).toMatch(/Tern Watch/)
})

test('A filter leaves what belongs to it, in the list, on the map and in the link', async ({ page }) => {
  await openMap(page)
  await page.getByRole('checkbox', { name: /^Voices/ }).check()
  await expect(rows(page)).toHaveCount(3)
  expect(page.url()).toMatch(/categories\/voices\//)
  await openMap(page, 'months/2031-05/')
  await expect(rows(page)).toHaveCount(3)
})

test('An account opens with its source, and has a page of its own', async ({ page }) => {
  await openMap(page)
  await rows(page).filter({ hasText: 'Dam gates opened at night' }).click()
  await expect(account(page)).toContainText('water stood in forty houses')
  await expect(account(page)).toContainText('The Halen Post')
  expect(new URL(page.url()).pathname).toBe('/incidents/oskel-dam-gates/')
})

test('The second language has all of it, and there is no third', async ({ page }) => {
  await page.goto('ru/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('heading', { name: 'Чья вода' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Реки/ })).toBeVisible()
  await expect(page.getByText('Ночью открыли затворы плотины, Оскель затопило').first()).toBeVisible()
  const offered = await page.locator('[data-languages] a').evaluateAll((links) => links.map((link) => link.getAttribute('lang')))
  expect([...new Set(offered)]).toEqual(['en', 'ru'])
  expect(() => read('kk/index.html')).toThrow('ENOENT')
  expect(() => read('data/incidents.kk.geojson')).toThrow('ENOENT')
})

test('Its pages of words say whose they are, and stand without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: WIDE, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('method/')
  await expect(page.getByText('Land and regions: drawn by hand for this example.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tern Watch' })).toHaveAttribute('href', 'https://ternwatch.example/')
  await page.goto('categories/dams/')
  await expect(page.getByText('Fishers fined for their nets').first()).toBeVisible()
  await context.close()
})

test('Its embed draws its map and its pins', async ({ page }) => {
  await page.goto('embed/#categories=wells')
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Mirna/ })).toBeVisible()
})

test('Its files name it, and nothing of another report is in anything that it publishes', async () => {
  const { metadata, features } = JSON.parse(read('data/incidents.geojson')) as FeatureCollection
  expect(features).toHaveLength(12)
  expect(metadata).toMatchObject({
    title: 'Whose Water: documented in Varda, March to August 2031',
    source: 'Tern Watch, Dams, Wells and Voices: Rights along the Rivers of Varda, October 2031',
  })
  expect(read('data/incidents.schema.json')).toContain('meetings-broken-up')
  const listed = read('SHA256SUMS')
    .split('\n')
    .flatMap((line) => line.split('  ')[1] ?? [])
  const texts = listed.filter((name) => /\.(html|js|json|geojson|csv|xml|txt|css)$/.test(name) && !/^(sbom|THIRD-PARTY)/.test(name))
  const strange = /Kazakhstan|Казахстан|Almaty|Алматы|Nur-Sultan|IPHR|KIBHR|Rights under Quarantine|sealed-homes/
  expect(texts.filter((name) => strange.test(said(name)))).toEqual([])
  // The words of a copy are read too, not only the names of its files.
  expect(said('copy/varda-waters.en.html')).toContain('Dam gates opened at night')
})

test('axe finds nothing in it', async ({ page }) => {
  await openMap(page)
  expect(await findings(page)).toEqual([])
})
