/** Parts of the app that come later, each a module with style sheets of its own. */

/** None where a page is written: its parts come without. */
const sheets = () => (typeof document === 'undefined' ? [] : [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')])

/** Whether something else was sent for a style sheet, a page with words for instance: it has come, holds no rule, and no browser says so. */
export function isBare({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet?.cssRules.length === 0
  } catch {
    // From a disk, where no page may look into a sheet.
    return false
  }
}

/**
 * Loads a part with its style sheets, as often as it is asked for.
 * @param load an `import()`, which puts the style sheets into the document at once
 * @returns a function that rejects where the module cannot be had, or one of the style sheets that it brought is none
 */
export function partLoader<Part>(load: () => Promise<Part>): () => Promise<Part> {
  const own = new Set<HTMLLinkElement>()
  return async () => {
    const before = new Set(sheets())
    const coming = load()
    for (const sheet of sheets()) if (!before.has(sheet)) own.add(sheet)
    const part = await coming
    const bare = [...own].find(isBare)
    if (bare) throw new Error(`${bare.href.split('/').pop()}: no styles`)
    return part
  }
}
