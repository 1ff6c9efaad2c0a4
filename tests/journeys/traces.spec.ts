import { account, expect, openMap, rows, test } from './page.ts'

test('A whole visit leaves nothing in the browser: no cookies, stores, caches or workers', async ({ page, context }) => {
  await openMap(page)
  await rows(page).first().click()
  await expect(account(page)).toBeVisible()
  await page.getByRole('searchbox').fill('water')
  await expect(page).toHaveURL(/q=water/)
  await page.goto('method/')
  await page.goto('sources/')
  await page.goto('embed/')
  await openMap(page)
  const left = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(left).toEqual({ cookies: '', local: [], session: [], databases: [], caches: [], workers: 0 })
  expect(await context.cookies()).toEqual([])
})
