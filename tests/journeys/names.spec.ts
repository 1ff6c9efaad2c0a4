import type { Page } from '@playwright/test'
import { languages } from '../../src/i18n/languages.ts'
import { bringIntoView, expect, PHONE, recordWith, settled, test, WIDE } from './page.ts'

const ACCOUNT = recordWith('with sources', ({ properties }) => properties.sources.length > 0 && properties.place_precision === 'settlement')

/** What is seen on a control and what it is called, where the one does not begin the other. */
interface Mismatch {
  readonly seen: string
  readonly name: string
}

/**
 * Controls whose visible words are not in their accessible name, in the same order and from its beginning on (WCAG 2.5.3): who speaks
 * to the page says what stands there. Numbers alone may stand anywhere in the name.
 */
async function mismatches(page: Page): Promise<{ readonly count: number; readonly wrong: readonly Mismatch[] }> {
  return page.evaluate(() => {
    const CONTROLS = 'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role="slider"]'
    /** Whether an element stands in a box of a pixel, as words for screen readers alone do; asked a thousand times in a page. */
    const tiny = new WeakMap<Element, boolean>()
    const isTiny = (box: Element): boolean => {
      const known = tiny.get(box)
      if (known !== undefined) return known
      const { width, height } = box.getBoundingClientRect()
      const own = (width <= 1 || height <= 1) && getComputedStyle(box).overflow !== 'visible'
      const found = own || (box.parentElement !== null && isTiny(box.parentElement))
      tiny.set(box, found)
      return found
    }
    const isSeen = (node: Node): boolean => {
      const element = node.parentElement
      if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
      const range = document.createRange()
      range.selectNodeContents(node)
      const { width, height } = range.getBoundingClientRect()
      return width > 0 && height > 0 && !isTiny(element)
    }
    const textOf = (root: Element, keep: (node: Node) => boolean): string => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) if (keep(walker.currentNode)) found.push(walker.currentNode.textContent ?? '')
      return found.join(' ')
    }
    const spoken = (node: Node): boolean =>
      !node.parentElement?.closest('[aria-hidden="true"], [hidden]') && !node.parentElement?.closest('option')
    const nameOf = (element: Element): string => {
      const by = element.getAttribute('aria-labelledby')
      if (by)
        return by
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      const label = element.getAttribute('aria-label')
      if (label) return label
      const own = (element as HTMLInputElement).labels?.[0]
      return textOf(own ?? element, spoken)
    }
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const wrong: Mismatch[] = []
    let count = 0
    for (const control of document.querySelectorAll(CONTROLS)) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue
      count += 1
      const label = (control as HTMLInputElement).labels?.[0]
      const seen = words(textOf(label ?? control, (node) => isSeen(node) && !node.parentElement?.closest('option')))
      if (seen.length === 0) continue
      const name = words(nameOf(control))
      let at = -1
      const inOrder = seen.every((word) => {
        at = name.indexOf(word, at + 1)
        return at >= 0
      })
      const numberAlone = seen.every((word) => /^\p{N}+$/u.test(word))
      // A box in a narrow column may show one word of its name.
      const oneWord = control instanceof HTMLInputElement && control.type === 'checkbox'
      if (!inOrder || (!numberAlone && !oneWord && name[0] !== seen[0])) wrong.push({ seen: seen.join(' '), name: name.join(' ') })
    }
    return {
      count,
      wrong: wrong.filter((one, index) => wrong.findIndex(({ seen, name }) => seen === one.seen && name === one.name) === index),
    }
  })
}

const STATES = [
  ['the first view', ''],
  ['filters', '#categories=confinement,water&months=2020-04&kind=situation'],
  ['the list of a place', `#places=${ACCOUNT.properties.place_id}`],
  ['nothing', '#categories=water&months=2020-01'],
  ['a problem', '#incident=never-was'],
  ['an account', `incidents/${ACCOUNT.id}/`],
  ['the list page', 'list/'],
  ['the method page', 'method/'],
  ['the statement', 'accessibility/'],
  ['the embed', 'embed/'],
] as const

const PAGES = [
  ['a wide page', WIDE],
  ['a phone', PHONE],
] as const

// Which controls there are depends on the size, what they are called on the language: each of both is looked at, not each pair.
for (const [at, { folder, name }] of languages().entries()) {
  for (const [how, size] of at === 0 ? PAGES : PAGES.slice(at % 2).slice(0, 1)) {
    test(`In ${name} on ${how} every control is called by what is seen on it`, async ({ page }) => {
      test.slow()
      await page.setViewportSize(size)
      let all = 0
      const check = async (state: string) => {
        await settled(page)
        const { count, wrong } = await mismatches(page)
        all += count
        expect(wrong, state).toEqual([])
      }
      for (const [state, path] of STATES) {
        await page.goto(`./${folder}${path}`)
        await expect(page.locator('.leaflet-marker-pane, main h1, .pins').first()).toBeAttached()
        await check(state)
      }
      await page.goto(`./${folder}`)
      await expect(page.locator('.leaflet-marker-pane')).toBeAttached()
      // What comes behind the map.
      await expect(page.locator('[data-part="beside"] > button[aria-label*=":"]')).toBeAttached()
      // Whatever opens a dialog or unfolds a part, one after the other.
      const openers = page.locator('button[aria-haspopup="dialog"]:visible, button[aria-expanded="false"]:visible')
      const number = await openers.count()
      expect(number).toBeGreaterThan(size === PHONE ? 1 : 3)
      // Of those that look alike, such as the arrows of the families, one.
      const looks = await openers.evaluateAll((all) =>
        all.map(({ className, parentElement }) => `${className} in ${parentElement?.className}`),
      )
      for (const index of looks.keys()) {
        if (looks.indexOf(looks[index] ?? '') !== index) continue
        const opensDialog = (await openers.nth(index).getAttribute('aria-haspopup')) !== null
        // As an element, since a locator passes over what is unfolded.
        const opener = await openers.nth(index).elementHandle()
        if (!opener) throw new Error(`Opener ${index} is gone.`)
        await bringIntoView(page, opener)
        await opener.click()
        if (opensDialog) await expect(page.getByRole('dialog')).toBeVisible()
        else await expect(openers).not.toHaveCount(number)
        await check(`opened ${index}`)
        if (opensDialog) await page.keyboard.press('Escape')
        else if (size === WIDE) await opener.click()
        // What a phone unfolds may stay open: it is left behind by another page.
        else await page.goto('about:blank').then(() => page.goto(`./${folder}`))
        await expect(openers).toHaveCount(number)
      }
      expect(all).toBeGreaterThan(300)
    })
  }
}
