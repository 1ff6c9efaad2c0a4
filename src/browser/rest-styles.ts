import { isSpoilt } from './part.ts'

/**
 * Brings the style sheet with all rules to a page that stands with those of its first view alone (pages/write-pages.ts). It stands behind
 * these, so that they stay what they are.
 * @returns whether it is there; the home page needs none
 */
export function restOfStyles(): Promise<boolean> {
  const style = document.querySelector<HTMLElement>('style[data-rest]')
  const href = style?.dataset['rest']
  if (!style || href === undefined) return Promise.resolve(true)
  const link = document.createElement('link')
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(!isSpoilt(link)))
    link.addEventListener('error', () => resolve(false))
    link.rel = 'stylesheet'
    link.href = href
    style.after(link)
  })
}
