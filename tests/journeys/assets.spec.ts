import type { Page, Route } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import { account, expect, pins, rows, test, zoomIn } from './page.ts'

/**
 * Every file that a visit asks for is spoilt in turn. What a reader may then see: the part as ever, or words that say what is missing and a
 * way to try again; never an empty page. Each in one way,
 * another for the next; `FAULTS=one` takes all steps and, of an account, all files, `FAULTS=all` spoils each file in every way, which takes long.
 */

/** As some proxies do: kept by the browser, under the mark of the whole. But for what the app starts with, where no script can ask anew. */
const HALF = async (route: Route) => {
  const answer = await route.fetch()
  const body = await answer.body()
  const headers = /\/(index|app|react|rolldown-runtime|early)-[^/]*\.js$/.test(route.request().url())
    ? { 'content-type': 'text/javascript', 'cache-control': 'no-store' }
    : {}
  await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2), ...(Object.keys(headers).length > 0 && { headers }) })
}
const FAULTS: readonly (readonly [how: string, answer: (route: Route) => Promise<void>])[] = [
  ['is missing', (route) => route.fulfill({ status: 404, body: 'not here' })],
  ['is refused by a broken server', (route) => route.fulfill({ status: 500, body: 'broken' })],
  ['arrives cut short', HALF],
  ['is a web page instead', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' })],
  [
    'is slow',
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000))
      await route.continue()
    },
  ],
]

interface Step {
  readonly name: string
  readonly act: (page: Page) => Promise<void>
  /** What is there where nothing is spoilt. */
  readonly there: (page: Page) => ReturnType<Page['locator']>
}
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const STEPS: readonly Step[] = [
  { name: 'opening the page', act: async (page) => void (await page.goto('./#months=2020-04')), there: (page) => pins(page).first() },
  { name: 'an account', act: (page) => rows(page).first().click(), there: (page) => account(page).getByRole('article') },
  { name: 'sharing', act: press(en.page.share), there: (page) => page.getByRole('dialog').getByText(shareEn.take.csvHint) },
  {
    name: 'further filters',
    act: press(new RegExp(`^${en.filters.more}`)),
    there: (page) => page.locator('summary', { hasText: en.facets.region }),
  },
  {
    name: 'the overview',
    act: press(en.matrix.title),
    there: (page) => page.getByRole('dialog', { name: en.matrix.title }).getByRole('button').nth(3),
  },
  { name: 'days, measures and play', act: press(en.timeline.show), there: (page) => page.getByRole('slider').first() },
]

/** Resolves once nothing more has been asked for during a while. */
async function quiet(page: Page, asked: readonly string[]): Promise<void> {
  for (let before = -1; before !== asked.length; ) {
    before = asked.length
    await page.waitForTimeout(700)
  }
}

/** Paths of what a step asks for, in the order of asking, without the page itself. */
async function assetsOf(page: Page, step: Step): Promise<readonly string[]> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const [open] = STEPS
  await open?.act(page)
  await expect(open?.there(page) ?? page.locator('main')).toBeVisible()
  await quiet(page, asked)
  if (step !== open) {
    asked.length = 0
    await step.act(page)
    await expect(step.there(page)).toBeVisible()
    // What comes ahead of its time, of other parts, is theirs.
    if (process.env['FAULTS']) await quiet(page, asked)
  }
  return [...new Set(asked)].filter((path) => !path.endsWith('/'))
}

/** Words that say that something is missing: one part or several may. */
const messages = (page: Page) => page.getByRole('alert').or(page.locator('#late')).filter({ visible: true })
const said = (page: Page) => messages(page).first()

/** All take minutes, and what the first two steps ask for is most of it: the others are tried by name. */
const TRIED = process.env['FAULTS'] ? STEPS : STEPS.slice(0, 2)

for (const step of TRIED) {
  test(`Whatever is spoilt of what ${step.name} asks for, the rest works and it can be tried again`, async ({ openContext, watch }) => {
    test.setTimeout(process.env['FAULTS'] === 'all' ? 3_600_000 : 300_000)
    // What is spoilt is logged, in as many ways as there are.
    watch.allow(/^(console|page error)/)
    const all = await assetsOf(await (await openContext()).newPage(), step)
    // Of the many that an account asks for, every third.
    const assets = process.env['FAULTS'] || step === STEPS[0] ? all : all.filter((_, index) => index % 3 === 0)
    for (const [index, asset] of assets.entries()) {
      const faults = process.env['FAULTS'] === 'all' ? FAULTS : FAULTS.slice(index % FAULTS.length).slice(0, 1)
      for (const [how, answer] of faults) {
        await test.step(`${asset} ${how}`, async () => {
          const context = await openContext()
          const page = await context.newPage()
          await page.route(`**${asset}`, answer)
          await STEPS[0]?.act(page)
          await expect(rows(page).first(), 'the list').toBeVisible()
          if (step !== STEPS[0]) {
            await expect(pins(page).first()).toBeVisible()
            await step.act(page)
          }
          // What the page says only after a while it says now.
          const either = step.there(page).or(said(page)).first()
          await expect
            .poll(async () => {
              await page.evaluate(() => {
                for (const one of document.getElementById('late')?.getAnimations() ?? []) one.finish()
              })
              return either.isVisible()
            }, `${asset} ${how}`)
            .toBe(true)
          await expect(rows(page).first(), 'the list').toBeVisible()
          // Of several parts one may be there before another is found to be missing.
          if (process.env['FAULTS']) await page.waitForLoadState('networkidle')
          await page.unrouteAll({ behavior: 'ignoreErrors' })
          const again = messages(page).getByRole('button').or(messages(page).getByRole('link')).last()
          // Once, be it said now or a moment later.
          let pressed = false
          await expect(async () => {
            // What was only slow may have come before it is pressed, and the button be rightly gone.
            if (!pressed && (await again.isVisible()))
              pressed = await again.click({ timeout: 5000 }).then(
                () => true,
                () => false,
              )
            // Where the page is loaded again, what it fetched is fetched first.
            await expect(said(page), `${asset} ${how}, tried again`).toBeHidden({ timeout: 10_000 })
          }).toPass({ timeout: 40_000 })
          await expect(zoomIn(page), `${asset} ${how}, tried again`).toBeVisible()
          if (step !== STEPS[0] && !(await step.there(page).isVisible())) await step.act(page)
          await expect(step.there(page), `${asset} ${how}, tried again`).toBeVisible()
          await context.close()
        })
      }
    }
  })
}
