import { fileURLToPath } from 'node:url'
import { type Page, test } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { pretend, writePretendWords } from '../fixtures/pseudo-words.ts'
import { expect, PHONE, settled, WIDE } from './page.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CATALOGUES = `${ROOT}src/words`
const MADE = `${CATALOGUES}/made/pretend`

let server: ViteDevServer
let address = ''

// One server for all of them: what it has read once it serves at once.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  writePretendWords({ words: CATALOGUES, report: `${ROOT}src/report`, made: MADE })
  server = await createServer({
    root: ROOT,
    configFile: `${ROOT}vite.config.ts`,
    logLevel: 'error',
    cacheDir: `${ROOT}node_modules/.cache/pretend`,
    resolve: {
      alias: [
        { find: /^#words\/(.*)$/, replacement: `${MADE}/$1.ts` },
        { find: /^#report$/, replacement: `${MADE}/report.ts` },
      ],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  })
  await server.listen()
  address = server.resolvedUrls?.local[0] ?? ''
})

test.afterAll(() => server.close())

/** Fields of the published files that are words for readers. */
const FIELDS = new Set([
  ...['title', 'summary', 'place', 'region', 'date_note', 'place_note', 'place_in_words', 'certainty_note', 'named_persons', 'actors'],
  ...['legal_provisions', 'rights', 'official_response', 'what_followed', 'outcome', 'not_said', 'editor_note', 'editor_tags', 'section'],
  ...['counts', 'said_by', 'note', 'begins', 'publisher', 'text', 'en'],
])

/** The data in the pretend language too: what is left in English on screen was forgotten. */
function pretendData(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return FIELDS.has(field) ? pretend(value) : value
  if (Array.isArray(value)) return value.map((one) => pretendData(one, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pretendData(one, key)]))
}

async function openPretend(page: Page, link = ''): Promise<void> {
  await page.goto(address + link)
  await expect(page.locator('.leaflet-marker-pane [role="button"]').first()).toBeAttached({ timeout: 90_000 })
  await settled(page)
}

/** Words of the grammar of dates, which is code; names that are the same everywhere. */
const KNOWN =
  /^(to|from|about|perhaps|between|and|late|mid|early|by|no|end|given|on|IPHR|KIBHR|CSV|GeoJSON|GeoNames|OpenStreetMap|Natural|Earth|EN|RU|KK|English|km|SHA|JSON|PNG|SVG|CC|BY|http\S*)$/i

/** Texts on screen that are cut off, and words without accents. */
async function faults(
  page: Page,
): Promise<{ readonly cut: readonly string[]; readonly forgotten: readonly string[]; readonly words: number }> {
  const found = await page.evaluate(() => {
    const cut: string[] = []
    const plain: string[] = []
    let words = 0
    // Ids and addresses are no words.
    const plainIn = (text: string) =>
      text
        .split(/\s+/)
        .filter((token) => !/[./-]\w/.test(token))
        .flatMap((token) => token.match(/[\p{L}\p{M}]+/gu) ?? [])
        .filter((word) => /^[A-Za-z]{3,}$/.test(word))
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('script, style, option, [hidden], .unseen, [lang]:not(html)')) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      words += 1
      for (const word of plainIn(text)) plain.push(`${word} in “${text.slice(0, 50)}”`)
      // The nearest box of its own; what reaches over the page is found there.
      let box: Element = element
      while (box.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement
      const { overflowX, textOverflow } = getComputedStyle(box)
      // A line that ends in dots says that it goes on; what scrolls is reached.
      const free = box instanceof SVGElement || textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll'
      if (!free && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1)
        cut.push(`${box.tagName}.${box.className}: “${text.slice(0, 40)}” ${box.scrollWidth} > ${box.clientWidth}`)
    }
    const wide = document.documentElement.scrollWidth
    if (wide > innerWidth) cut.push(`the page is ${wide} wide`)
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title'])
        if (!element.closest('[lang]:not(html)'))
          for (const word of plainIn(element.getAttribute(name) ?? ''))
            plain.push(`${word} in ${name} “${element.getAttribute(name)?.slice(0, 50)}”`)
    return { cut: [...new Set(cut)], plain: [...new Set(plain)], words }
  })
  return { cut: found.cut, forgotten: found.plain.filter((text) => !KNOWN.test(text.split(' ')[0] ?? '')), words: found.words }
}

for (const [how, size] of [
  ['a wide page', WIDE],
  ['a phone', PHONE],
] as const) {
  test(`In a pretend language 60 % longer nothing is cut and nothing forgotten on ${how}`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.route('**/data/*.{json,geojson}', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: pretendData(await response.json()) })
    })
    const check = async (state: string) => {
      await expect(page.locator('main h1')).toBeVisible()
      await settled(page)
      const { cut, forgotten, words } = await faults(page)
      expect(words, state).toBeGreaterThan(10)
      expect.soft({ cut, forgotten }, state).toEqual({ cut: [], forgotten: [] })
    }
    await openPretend(page)
    await check('the first view')
    for (const link of ['#months=2020-04&categories=housing', '#places=almaty', '#categories=water&months=2020-01', '#incident=never-was'])
      await page.goto(`${address}${link}`).then(() => check(link))
    await openPretend(page)
    await page
      .locator('main a[href*="incidents/"]')
      .first()
      .evaluate((row) => (row as HTMLElement).click())
    await expect(page.locator('#account article')).toBeVisible()
    await check('an account')
  })
}
