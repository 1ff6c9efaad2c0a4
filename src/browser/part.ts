import { isWhole } from '../formats/sheet-end.ts'

/** Parts of the app that come later, each a module with style sheets of its own. */

/** None where a page is written: its parts come without. */
const sheets = () => (typeof document === 'undefined' ? [] : [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')])

/** Whether a style sheet came cut short, or something else was sent for it, a page with words for instance: no browser says so. */
export function isSpoilt({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && !isWhole(sheet.cssRules)
  } catch {
    // From a disk, where no page may look into a sheet.
    return false
  }
}

/**
 * Loads a part with its style sheets, as often as it is asked for.
 * @param load an `import()`, which puts the style sheets into the document at once
 * @returns a function that rejects where the module cannot be had, or one of the style sheets that it brought is not whole
 */
export function partLoader<Part>(load: () => Promise<Part>): () => Promise<Part> {
  const own = new Set<HTMLLinkElement>()
  return async () => {
    const before = new Set(sheets())
    const coming = load()
    for (const sheet of sheets()) if (!before.has(sheet)) own.add(sheet)
    const part = await coming
    const spoilt = [...own].find(isSpoilt)
    if (spoilt) throw new Error(`${spoilt.href.split('/').pop()}: not whole`)
    return part
  }
}
