import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { classicScript } from '../../src/pages/classic-script.ts'
import type { Golden } from '../golden/golden.ts'

/** Node runs the same tables in tests/golden/golden.test.ts. */
test('Dates, numbers and the order of names are in the browser what the golden tables say', async ({ page }) => {
  const { code } = await classicScript(fileURLToPath(new URL('../..', import.meta.url)), 'tests/golden/golden.ts')
  const said = await page.evaluate(`${code}; script.GOLDEN.map(({ name, said, wanted }) => ({ name, said: said(), wanted }))`)
  const rows = said as readonly (Omit<Golden, 'said'> & { readonly said: string })[]
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter((row) => row.said !== row.wanted)).toEqual([])
})
