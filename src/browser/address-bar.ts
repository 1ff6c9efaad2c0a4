import { viewToLink } from '../formats/link-write.ts'

/** The address bar of a page of the site. A copy in one file has its own: src/single/address-bar.ts. */

/** A View as the address bar shows it. */
export const linkFor = viewToLink

/** The address as a link seen from the root of the site, with a query if others put one there: it goes once the link is opened. */
export function linkOf(root: string): string {
  const { pathname, search, hash } = location
  return pathname.slice(new URL(root).pathname.length) + search + hash
}

/** Puts a link into the address bar, as an entry of its own in the history or in place of the present one. @throws where the browser refuses */
export function writeLink(root: string, link: string, push: boolean): void {
  if (push) history.pushState(null, '', root + link)
  else history.replaceState(null, '', root + link)
}
