import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { FrameLocator, Page, Route } from '@playwright/test'
import { accountEn } from '../../src/i18n/account-en.ts'
import { embedEn } from '../../src/i18n/embed-en.ts'
import { en } from '../../src/i18n/en.ts'
import { languages } from '../../src/i18n/languages.ts'
import { findings } from './findings.ts'
import { accountTitle, cutShort, DIST, expect, RECORDS, recordWith, rows, test } from './page.ts'

/** What a page that shows an embed is advised to write. */
const SANDBOX = 'allow-scripts allow-popups'
/** Bytes at gzip's best, of everything that an embed loads before it is touched. */
const BUDGET = 100 * 1024

interface Shown {
  readonly frame: FrameLocator
  /** Messages that the page got from the frame. */
  readonly messages: () => Promise<readonly unknown[]>
}

/** Shows an embed in a page of another origin, which is tall enough to be scrolled. */
async function showEmbed(page: Page, baseURL: string, link: string, width = 720, height = 480): Promise<Shown> {
  await page.setContent(`<!doctype html><title>Another site</title><p>Before</p>
    <script>
      var got = []
      addEventListener('message', (event) => {
        if (event.source === document.querySelector('iframe').contentWindow) got.push({ origin: event.origin, data: event.data })
      })
    </script>
    <iframe title="Map" sandbox="${SANDBOX}" src="${baseURL}embed/${link}" width="${width}" height="${height}"></iframe>
    <p style="height: 3000px">After</p>`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('button', { name: en.map.zoomIn })).toBeVisible()
  return { frame, messages: () => page.evaluate(() => (window as unknown as { got: unknown[] }).got) }
}

const PIN = new RegExp(`\\. (${Object.values(en.certainties).join('|')})\\.|: \\d+ record`)
const pins = (frame: FrameLocator | Page) => frame.getByRole('group', { name: embedEn.keyboard }).getByRole('button', { name: PIN })
const full = (frame: FrameLocator) => frame.getByRole('link', { name: new RegExp(`^${embedEn.openFull}`) })
const panel = (frame: FrameLocator | Page) => frame.getByRole('region', { name: embedEn.panel })

/** Where the pins stand: tells whether the map has moved. */
const places = (frame: FrameLocator) => pins(frame).evaluateAll((all) => all.map((pin) => pin.getAttribute('style')).join())

const ANSWERED = recordWith('with a pin and an official answer', ({ geometry, properties }) =>
  Boolean(geometry && properties.official_response && properties.kind === 'incident'),
)

test('In a sandboxed frame of another origin it shows what the link filters', async ({ page, baseURL }) => {
  const month = '2020-05'
  const count = RECORDS.filter(({ properties: { months } }) => months.includes(month)).length
  const { frame } = await showEmbed(page, baseURL ?? '', `#months=${month}`)
  expect(await frame.locator('body').evaluate(() => self.origin)).toBe('null')
  await expect(frame.getByText(new RegExp(`^${en.shown.some(count, RECORDS.length)} \\([^)]*\\): May 2020\\.$`))).toBeVisible()
  const names = await pins(frame).evaluateAll((all) => all.map((pin) => pin.getAttribute('aria-label') ?? ''))
  const onMap = names.reduce((sum, name) => sum + Number(/: (\d+) record/.exec(name)?.[1] ?? 1), 0)
  expect(onMap).toBe(RECORDS.filter(({ geometry, properties: { months } }) => geometry && months.includes(month)).length)
})

test('It finds the words of the link', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '#q=%D2%9B%D0%B0%D1%80%D0%B0%D2%93%D0%B0%D0%BD%D0%B4%D1%8B')
  await expect(frame.getByText(/^\d+ of \d+ records? \([^)]*\): “қарағанды”\.$/)).toBeVisible()
  await expect(pins(frame).first()).toBeVisible()
})

test('It says when the search did not arrive, and shows the rest', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/)
  await page.route('**/embed-search.js', (route) => route.abort())
  await page.goto('embed/#q=water&months=2020-05')
  await expect(page.getByText(embedEn.searchFailed('water'))).toBeVisible()
  await expect(page.getByText(/: May 2020\.$/)).toBeVisible()
})

test('A pin is opened and closed by the keyboard', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', `#incident=${ANSWERED.id}`)
  await frame.getByRole('button', { name: embedEn.close, exact: true }).focus()
  await page.keyboard.press('Escape')
  await expect(panel(frame)).toBeHidden()
  const focused = frame.locator(':focus')
  await expect(focused).toHaveAttribute('aria-label', PIN)
  await page.keyboard.press('Enter')
  await expect(panel(frame)).toBeVisible()
  await expect(panel(frame).getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(focused).toHaveAttribute('aria-label', PIN)
})

test('Its pins are one stop of the Tab key, and arrow keys lead from pin to pin', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '')
  await expect(pins(frame).first()).toBeVisible()
  const stops = () => pins(frame).evaluateAll((all) => all.filter((pin) => (pin as HTMLElement).tabIndex === 0).length)
  expect(await stops()).toBe(1)
  const focused = frame.locator(':focus')
  const places = new Set<string>()
  await pins(frame).first().press('Home')
  for (let at = 0; at < (await pins(frame).count()); at += 1) {
    places.add((await focused.getAttribute('aria-label')) ?? '')
    await page.keyboard.press('PageDown')
  }
  expect(places.size).toBe(await pins(frame).count())
  expect(await stops()).toBe(1)
  const before = (await focused.boundingBox())?.x ?? 0
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await focused.boundingBox())?.x ?? 0).toBeLessThan(before)
  await page.keyboard.press('Escape')
  await expect(frame.getByRole('group', { name: embedEn.keyboard })).toBeFocused()
})

test('An account says what officials said at the same rank, and leads to its page', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', `#incident=${ANSWERED.id}`)
  const { title } = ANSWERED.properties
  await expect(panel(frame).getByRole('heading', { level: 2, name: title })).toBeVisible()
  await expect(panel(frame).getByRole('heading', { level: 3 })).toHaveCount(2)
  await expect(panel(frame).getByRole('heading', { level: 3, name: accountEn.official })).toBeVisible()
  const link = panel(frame).getByRole('link', { name: new RegExp(embedEn.readAccount) })
  await expect(link).toHaveAttribute('href', `../incidents/${ANSWERED.id}/`)
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('What has no pin stands in a list of its own', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '')
  const without = RECORDS.filter(({ geometry }) => geometry === null).length
  await frame.getByRole('button', { name: `${without} ${en.list.noPlaceButton}` }).click()
  await expect(panel(frame).getByRole('listitem')).toHaveCount(without)
  const row = panel(frame).getByRole('listitem').nth(2).getByRole('button')
  await row.click()
  await panel(frame).getByRole('button', { name: embedEn.back }).click()
  await expect(panel(frame).getByRole('listitem')).toHaveCount(without)
  await expect(row).toBeFocused()
})

test('“Full map” opens the same view', async ({ page, baseURL }) => {
  const view = 'categories=civic&months=2020-03,2020-04&map=6/48/67'
  const { frame } = await showEmbed(page, baseURL ?? '', `?theme=dark#${view}`)
  await expect(full(frame)).toHaveAttribute('href', `../#${view}`)
  await expect(full(frame)).toHaveAttribute('target', '_blank')
  await frame.getByRole('button', { name: en.map.zoomIn }).click()
  await expect(full(frame)).toHaveAttribute('href', `../#${view.replace('map=6/', 'map=7/')}`)
  await frame.getByRole('button', { name: en.map.wholeCountry }).click()
  await expect(full(frame)).toHaveAttribute('href', `../#${view.replace('&map=6/48/67', '')}`)
})

test('The full map works when it was opened out of the sandbox, which it inherits', async ({ page, context, baseURL }) => {
  const month = '2020-05'
  const count = RECORDS.filter(({ properties: { months } }) => months.includes(month)).length
  const { frame } = await showEmbed(page, baseURL ?? '', `#months=${month}&map=6/48/67`)
  const [opened] = await Promise.all([context.waitForEvent('page'), full(frame).click()])
  await expect(opened.getByRole('button', { name: en.map.zoomIn })).toBeVisible()
  expect(await opened.evaluate(() => self.origin)).toBe('null')
  await expect(opened.getByText(en.shown.some(count, RECORDS.length)).first()).toBeVisible()
  await rows(opened).first().click()
  await expect(accountTitle(opened)).toBeVisible()
})

test('It asks for a height in the form that is documented, and hears nothing', async ({ page, baseURL }) => {
  const { frame, messages } = await showEmbed(page, baseURL ?? '', '')
  await expect.poll(async () => (await messages()).length).toBeGreaterThan(0)
  for (const message of await messages()) {
    expect(message).toEqual({
      origin: 'null',
      data: { source: 'rights-under-quarantine', version: 1, type: 'height', height: expect.any(Number) },
    })
  }
  const told = (await messages()).length
  const before = await frame.locator('body').ariaSnapshot()
  await page.evaluate(() => {
    for (const data of [
      { type: 'height', height: 5 },
      '{"type":"theme"}',
      { source: 'rights-under-quarantine', version: 1, type: 'view', view: '#' },
    ])
      document.querySelector('iframe')?.contentWindow?.postMessage(data, '*')
  })
  await page.waitForTimeout(200)
  expect(await frame.locator('body').ariaSnapshot()).toBe(before)
  expect((await messages()).length).toBe(told)
})

test('A low frame gives its room to an account, and still asks for the height of all', async ({ page, baseURL }) => {
  const low = await showEmbed(page, baseURL ?? '', '', 320, 300)
  await expect.poll(async () => (await low.messages()).length).toBeGreaterThan(0)
  const [asked] = await low.messages()
  const { frame, messages } = await showEmbed(page, baseURL ?? '', `#incident=${ANSWERED.id}`, 320, 300)
  await expect.poll(messages).toEqual([asked])
  await full(frame)
    .click({ trial: true, timeout: 500 })
    .then(
      () => expect(null, 'what lies under the account can be pressed').toBe('out of reach'),
      () => undefined,
    )
  await frame.getByRole('button', { name: embedEn.close, exact: true }).click()
  await full(frame).click({ trial: true })
})

test('A frame as high as it asks for does not make it ask for more', async ({ page, baseURL }) => {
  const { messages } = await showEmbed(page, baseURL ?? '', '', 480, 300)
  await expect.poll(async () => (await messages()).length).toBeGreaterThan(0)
  const heights = async () => (await messages()).map((message) => (message as { data: { height: number } }).data.height)
  const [asked = 0] = (await heights()).slice(-1)
  await page.locator('iframe').evaluate((frame, height) => frame.setAttribute('height', String(height)), asked)
  await page.waitForTimeout(300)
  expect((await heights()).slice(-1)).toEqual([asked])
})

test('The wheel scrolls the page, and zooms with Ctrl only', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '#months=2020-05')
  await expect(pins(frame).first()).toBeVisible()
  const before = await places(frame)
  const box = await page.locator('iframe').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 240)
  await page.mouse.wheel(0, 120)
  await expect(frame.getByText(embedEn.wheel)).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await places(frame)).toBe(before)
  await page.evaluate(() => scrollTo(0, 0))
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -240)
  await page.keyboard.up('Control')
  await expect.poll(() => places(frame)).not.toBe(before)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('The mouse and the arrow keys move the map; a drag presses no pin', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '#months=2020-05')
  const pin = pins(frame).first()
  await expect(pin).toBeVisible()
  const before = await places(frame)
  await pin.hover()
  const box = await pin.boundingBox()
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 40, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => places(frame)).not.toBe(before)
  await expect(panel(frame)).toBeHidden()
  const dragged = await places(frame)
  await frame.getByRole('group', { name: embedEn.keyboard }).press('ArrowLeft')
  await expect.poll(() => places(frame)).not.toBe(dragged)
  // The click behind the drag was swallowed, the next one is not.
  await pin.click()
  await expect(panel(frame)).toBeVisible()
})

test('Of a hostile link it says what it could not open', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', `#categories=<img src=x onerror=alert(1)>&__proto__=1&map=NaN/1/1&months=2020-05`)
  await expect(frame.getByText(en.problem.linkTitle)).toBeVisible()
  await expect(frame.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(frame.getByText(/: May 2020\.$/)).toBeVisible()
})

test('It follows another link that the page puts into the frame', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '#months=2020-05')
  await page.locator('iframe').evaluate((element, src) => element.setAttribute('src', src), `${baseURL}embed/#months=2020-06`)
  await expect(frame.getByText(/: June 2020\.$/)).toBeVisible()
})

const FRAMES = [
  [320, 300],
  [480, 420],
  [720, 600],
] as const
test('In frames of three sizes axe finds nothing, and nothing is cut off', async ({ page, baseURL }) => {
  const { frame } = await showEmbed(page, baseURL ?? '', '')
  await expect(pins(frame).first()).toBeVisible()
  expect(await findings(page, { within: 'iframe', themes: ['light'], framed: true }), 'in a page of another site').toEqual([])
  // The same document in a window of the frame's size: axe takes half the time.
  for (const [width, height] of FRAMES) {
    const size = `${width} by ${height} px`
    await page.setViewportSize({ width, height })
    await page.goto('embed/')
    await expect(pins(page).first()).toBeVisible()
    expect(await findings(page, { themes: ['light'] }), size).toEqual([])
    const overflow = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
        return [scrollWidth - clientWidth, scrollHeight - clientHeight]
      })
    expect(await overflow(), size).toEqual([0, 0])
    await page.getByRole('button', { name: embedEn.list(RECORDS.length) }).click()
    expect(await findings(page, { themes: ['light'] }), size).toEqual([])
    await panel(page).getByRole('listitem').first().getByRole('button').click()
    expect(await findings(page, { themes: ['dark'] }), size).toEqual([])
    expect(await overflow(), size).toEqual([0, 0])
  }
})

for (const { folder, name } of languages()) {
  test(`In ${name} the smallest frames cut nothing off, and show every pin whole and free of buttons`, async ({ page }) => {
    for (const [width, height] of [
      [300, 250],
      [320, 300],
      [360, 420],
      [560, 300],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const link of ['', '#months=2020-04', '#categories=migrants,expression,assembly&months=2020-03,2020-04']) {
        await page.goto(`${folder}embed/${link}`)
        await page.locator('.pin').first().waitFor()
        const look = () =>
          page.evaluate(() => {
            const boxOf = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect())
            const [map = new DOMRect(), controls = new DOMRect()] = [...boxOf('.map'), ...boxOf('.controls')]
            const pins = boxOf('.pin .symbol svg circle')
            const isCut = (pin: DOMRect) => pin.top < map.top || pin.bottom > map.bottom || pin.left < map.left || pin.right > map.right
            const isCovered = (pin: DOMRect) =>
              pin.left < controls.right && pin.right > controls.left && pin.top < controls.bottom && pin.bottom > controls.top
            const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
            return {
              over: [scrollWidth - clientWidth, scrollHeight - clientHeight],
              cut: pins.filter(isCut).length,
              covered: pins.filter(isCovered).length,
            }
          })
        await expect.poll(look, `${width} by ${height} px, ${link}`).toEqual({ over: [0, 0], cut: 0, covered: 0 })
      }
    }
  })
}

/** Scrolls back to the top once the page, which a finger has pushed, has come to rest. */
async function backToTop(page: Page): Promise<void> {
  let before = -1
  await expect
    .poll(async () => {
      const last = before
      before = await page.evaluate(() => scrollY)
      return before === last
    })
    .toBe(true)
  await page.evaluate(() => scrollTo(0, 0))
}

test('With fingers, one scrolls the page and two zoom the map', async ({ openContext, baseURL }) => {
  const context = await openContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const { frame } = await showEmbed(page, baseURL ?? '', '#months=2020-05', 360, 420)
  await expect(pins(frame).first()).toBeVisible()
  const before = await places(frame)
  const box = await page.locator('iframe').boundingBox()
  const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 200]
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  await touch('touchStart', { x, y })
  for (let by = 10; by <= 120; by += 10) await touch('touchMove', { x, y: y - by })
  await touch('touchEnd')
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await places(frame)).toBe(before)
  await backToTop(page)
  await touch('touchStart', { x: x - 20, y }, { x: x + 20, y })
  for (let by = 30; by <= 80; by += 10) await touch('touchMove', { x: x - by, y }, { x: x + by, y })
  await touch('touchEnd')
  await expect.poll(() => places(frame)).not.toBe(before)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('Where a script of its own is missing or was cut short it leads to the list', async ({ page, watch }) => {
  // What the browser says of a script that was cut depends on where.
  watch.allow(/Failed to load resource|page error: /)
  for (const script of ['embed.js', 'embed-data.js']) {
    for (const spoil of [(route: Route) => route.fulfill({ status: 404, body: 'not here' }), cutShort]) {
      await page.route(`**/embed/${script}`, spoil)
      await page.goto('embed/')
      await expect(page.getByRole('link', { name: embedEn.fullList }), script).toBeVisible()
      await page.unroute(`**/embed/${script}`)
    }
  }
})

test('Without scripts it leads to the list', async ({ openContext }) => {
  const page = await (await openContext({ javaScriptEnabled: false })).newPage()
  await page.goto('embed/')
  await expect(page.getByText(embedEn.instead)).toBeVisible()
  await expect(page.getByRole('link', { name: embedEn.fullList })).toHaveAttribute('href', '../')
})

test('It is light, and made of classic scripts that ask for nothing', async () => {
  const text = (name: string) => readFileSync(new URL(`embed/${name}`, DIST), 'utf8')
  const first = ['index.html', 'embed.js', 'embed-data.js'].map(text)
  const bytes = first.map((file) => gzipSync(file, { level: 9 }).length)
  expect(
    bytes.reduce((sum, size) => sum + size, 0),
    bytes.join(' '),
  ).toBeLessThanOrEqual(BUDGET)
  expect(first[0]).not.toMatch(/type="module"|crossorigin|\sstyle=|<script>/)
  // A sheet of its own could be missing or cut short, and in the sandbox no script may look into it.
  expect(first[0]).toMatch(/<style>[\s\S]{5000,}<\/style>/)
  expect(first[0]).not.toContain('rel="stylesheet"')
  expect(first[0]).toContain(`<noscript><p>${embedEn.noScript}</p></noscript>`)
  const asking = /(?<![.}\w])fetch\(|\bimport\(|localStorage|sessionStorage|indexedDB|document\.cookie|new Worker|serviceWorker|console\./g
  expect(['embed.js', 'embed-search.js'].flatMap((name) => text(name).match(asking) ?? [])).toEqual([])
})
