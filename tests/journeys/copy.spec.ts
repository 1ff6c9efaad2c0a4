import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { COPIES, copyName } from '../../src/formats/file-name.ts'
import { en } from '../../src/i18n/en.ts'
import { languages } from '../../src/i18n/languages.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import type { LanguageCode } from '../../src/model/language.ts'
import { account, accountTitle, column, DIST, RECORDS, sentence } from './page.ts'

const fileOf = (code: LanguageCode) => new URL(`${COPIES}/${copyName(code)}`, DIST)

/** Opens a copy from the disk and notes what it asks for, logs and is refused. */
const test = base.extend<{ readonly seen: string[] }>({
  seen: async ({ page }, provide) => {
    const seen: string[] = []
    page.on('console', (message) => seen.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
    page.on('request', (request) => seen.push(`request: ${request.url().split('#')[0]}`))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.log(`refused: ${effectiveDirective} ${blockedURI}`),
      )
    })
    await provide(seen)
  },
})

async function open(page: Page, address: URL, fragment = ''): Promise<void> {
  await page.goto(address.href + fragment)
  // By its place: pins are named in the language of the copy.
  await expect(page.locator('.leaflet-marker-pane [role="button"]').first()).toBeVisible()
}

/** Rows of the list: here they lead into the file. */
const rows = (page: Page) => column(page).locator('a[href^="#incident="]')

test('A copy opens from the disk, filters, opens an account, saves a CSV and asks for nothing', async ({ page, seen }) => {
  const file = fileOf('en')
  await open(page, file)
  await expect(rows(page)).toHaveCount(RECORDS.length)

  await page.getByRole('searchbox').fill('water')
  await expect(page).toHaveURL(/#q=water$/)
  const found = rows(page)
  await expect(found).not.toHaveCount(RECORDS.length)
  const shown = await found.count()
  expect(shown).toBeGreaterThan(0)
  await found.first().click()
  await expect(account(page)).toBeVisible()
  const title = await accountTitle(page).textContent()
  expect(RECORDS.map(({ properties }) => properties.title)).toContain(title)
  await expect(page).toHaveURL(/incident=/)
  await page.goBack()
  await expect(account(page)).toBeHidden()

  await page.getByRole('button', { name: en.page.share }).first().click()
  const dialog = page.getByRole('dialog')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: shareEn.take.csv, exact: true }).click()
  const csv = readFileSync(await (await saved).path(), 'utf8')
  expect(csv.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(shown + 1)
  expect(csv).not.toContain(fileURLToPath(DIST))
  expect(csv).not.toContain('file:')

  expect(seen).toEqual([`request: ${file.href}`])
})

test('A copy shows the method without the site, and a link of it opens the same view again', async ({ page, seen }) => {
  const file = fileOf('en')
  const record = RECORDS[3]!
  await open(page, file, `#incident=${record.id}`)
  await expect(accountTitle(page)).toHaveText(record.properties.title)
  await page.getByRole('link', { name: en.page.corrections }).first().click()
  const method = page.locator('#method')
  await expect(method).toBeVisible()
  await expect(method.locator('#method-corrections')).toBeInViewport()
  await expect(page).toHaveURL(new RegExp(`#incident=${record.id}$`))
  await method.getByRole('button').first().click()
  await expect(method).toBeHidden()
  await expect(sentence(page)).toBeVisible()
  expect(seen).toEqual([`request: ${file.href}`])
})

for (const { code, name } of languages()) {
  test(`The copy in ${name} keeps to its size, its policy and its language, and its sum is published`, async ({ page, seen }) => {
    const file = fileOf(code)
    const text = readFileSync(file, 'utf8')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(900_000)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).toContain('connect-src &#39;none&#39;')
    expect(policy).not.toMatch(/unsafe|https?:|blob:|\*/)
    expect(readFileSync(new URL('SHA256SUMS', DIST), 'utf8')).toContain(`  ${COPIES}/${copyName(code)}\n`)
    await open(page, file)
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    const links = page.locator('[data-languages] a:not([aria-current])')
    for (const href of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
      expect(languages().map((language) => `${copyName(language.code)}#`)).toContain(href)
    expect(seen).toEqual([`request: ${file.href}`])
  })
}

test('The method page links the copy, and a copy whose data were damaged says so', async ({ page, baseURL }, info) => {
  await page.goto(`${baseURL}method/`)
  const link = page.locator(`a[download][href$="${COPIES}/${copyName('en')}"]`)
  await expect(link).toHaveCount(1)
  const address = await link.evaluate((one: HTMLAnchorElement) => one.href)
  expect((await page.request.get(address)).status()).toBe(200)

  const damaged = info.outputPath('damaged.html')
  writeFileSync(damaged, readFileSync(fileOf('en'), 'utf8').replace(/(data-file="script\.js">)[\s\S]{400}/, '$1'))
  await page.goto(pathToFileURL(damaged).href)
  await expect(page.locator('#unread')).toBeVisible()
})
