import { LANGUAGE_CODES } from '../model/language.ts'
import { DEFAULT_VIEW } from '../model/view.ts'
import { openView, setLanguage, setRoot } from '../state/store.ts'

/** What the copy knows of itself. Stands in for browser/first-view.ts. */

/**
 * Says which language the copy is in and where the site is published: an address, or the copy's own name where nobody has said it; never
 * where the file lies on the reader's disk. @param element the element that holds the app
 */
export function findRoot(element: HTMLElement): void {
  const { root = '', site = root, digest = '', mail = '' } = element.dataset
  setLanguage(LANGUAGE_CODES.find((code) => code === document.documentElement.lang) ?? 'en')
  setRoot({ root, site, digest, mail })
}

/** The copy has one page, which starts with everything. */
export function openPage(_element: HTMLElement): void {
  openView(DEFAULT_VIEW, [])
}
