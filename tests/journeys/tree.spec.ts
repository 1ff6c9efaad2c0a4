import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { account, accountTitle, column, expect, listHeading, map, openMap, PHONE, recordWith, settled, test, WIDE } from './page.ts'

/**
 * What assistive technology is given in eight states, kept in tests/journeys/trees: whoever changes one reads it as a screen reader would
 * say it. `npx playwright test -c tests/journeys tree.spec.ts --update-snapshots` writes them anew.
 */
const ACCOUNT = recordWith('with an official answer at a place', ({ geometry, properties: { official_response, sources } }) =>
  Boolean(geometry && official_response && sources.length === 1),
)

const STATES: readonly (readonly [name: string, open: (page: Page) => Promise<Locator>])[] = [
  [
    'map',
    async (page) => {
      await openMap(page)
      return map(page)
    },
  ],
  [
    'filtered',
    async (page) => {
      await openMap(page, 'months=2020-01')
      return page.locator('main')
    },
  ],
  [
    'account',
    async (page) => {
      await openMap(page, `incident=${ACCOUNT.id}`)
      await expect(accountTitle(page)).toBeVisible()
      return account(page)
    },
  ],
  [
    'place',
    async (page) => {
      await openMap(page, 'places=oskemen')
      await expect(listHeading(page)).toBeVisible()
      return column(page)
    },
  ],
  [
    'nothing',
    async (page) => {
      await openMap(page, 'categories=water&months=2020-01')
      return column(page)
    },
  ],
  [
    'problem',
    async (page) => {
      await openMap(page, 'incident=never-was&months=2019-01,2020-01')
      await expect(page.getByRole('button', { name: en.problem.dismiss })).toBeVisible()
      return page.locator('body')
    },
  ],
  [
    'phone-filters',
    async (page) => {
      await page.setViewportSize(PHONE)
      await openMap(page)
      await page.getByRole('button', { name: en.filters.button }).click()
      return page.getByRole('dialog')
    },
  ],
  [
    'overview',
    async (page) => {
      await openMap(page, 'categories=housing')
      await column(page).getByRole('button', { name: en.matrix.title }).click()
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
      return page.getByRole('dialog')
    },
  ],
]

test('Assistive technology is given what was reviewed', async ({ page }) => {
  for (const [name, open] of STATES) {
    await page.goto('about:blank')
    await page.setViewportSize(WIDE)
    const part = await open(page)
    await settled(page)
    await expect.soft(part, name).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
  }
})
