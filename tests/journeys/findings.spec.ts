import type { Locator } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { findings } from './findings.ts'
import { expect, openMap, test } from './page.ts'

/** What the other journeys find nothing with does find something: in a page, in a part of it, and in the frame of another site. */

/** Takes the name off a button. */
const unname = (button: Locator) =>
  button.evaluate((element) => {
    for (const attribute of ['aria-label', 'title']) element.removeAttribute(attribute)
    element.textContent = ''
  })
/** Writes a text in the colour of what it stands on, nearly. */
const fade = (text: Locator) =>
  text.evaluate((element) => {
    ;(element as HTMLElement).style.color = 'rgb(128, 128, 128)'
    ;(element as HTMLElement).style.background = 'rgb(140, 140, 140)'
  })

test('A button without a name and a faint title are found in a page, in both themes', async ({ page }) => {
  await openMap(page)
  await unname(page.getByRole('button', { name: en.map.zoomIn }))
  await fade(page.getByRole('heading', { level: 1 }))
  const found = (await findings(page)).join('\n')
  for (const what of ['light button-name', 'light color-contrast', 'dark color-contrast']) expect(found).toContain(what)
})

test('A button without a name is found in a dialog, and what stands outside of it is not', async ({ page }) => {
  await openMap(page)
  await unname(page.getByRole('button', { name: en.map.zoomIn }))
  await page.getByRole('button', { name: en.page.share }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page, { within: 'dialog' })).toEqual([])
  await unname(page.getByRole('dialog').getByRole('button').first())
  expect((await findings(page, { within: 'dialog' })).join('\n')).toContain('light button-name')
})

test('A button without a name is found in the frame of another site', async ({ page, baseURL }) => {
  await page.setContent(
    `<!doctype html><title>Another site</title><iframe title="Map" sandbox="allow-scripts allow-popups" src="${baseURL}embed/" width="720" height="480"></iframe>`,
  )
  const button = page.frameLocator('iframe').getByRole('button', { name: en.map.zoomIn })
  await expect(button).toBeVisible()
  const seen = { within: 'iframe', themes: ['dark'], framed: true } as const
  expect(await findings(page, seen)).toEqual([])
  await unname(button)
  expect((await findings(page, seen)).join('\n')).toContain('button-name')
})
