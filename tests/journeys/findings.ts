import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import { settled } from './page.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Quicker: nothing is written down of what passes, and style sheets are not read a second time. */
const SPARINGLY: RunOptions = { resultTypes: ['violations'], preload: false }

interface Scope {
  /** A selector: only what stands in it is looked at. */
  readonly within?: string
  /** The themes to look at; both, if left out. */
  readonly themes?: readonly ('light' | 'dark')[]
  /** Whether it is in a frame: then results are put together in a page of their own, which takes twice the time. */
  readonly framed?: boolean
}

/** What axe finds, in both themes, as short lines. */
export async function findings(page: Page, { within, themes = ['light', 'dark'], framed = false }: Scope = {}): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    // Another theme has other colours, and nothing else.
    const runOnly = colorScheme === themes[0] ? TAGS : ['color-contrast', 'link-in-text-block']
    const axe = new AxeBuilder({ page }).options({ ...SPARINGLY, runOnly }).setLegacyMode(!framed)
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        found.push(`${colorScheme} ${id}: ${target.join(' ')} ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 160)}`)
      }
    }
  }
  return found
}
