import { viewToFragment } from '../formats/link-write.ts'
import type { View } from '../model/view.ts'

/** The address bar of a copy in one file: the file stays, everything of the view stands behind `#`. Stands in for browser/address-bar.ts. */

/** A View as the address bar shows it. */
export function linkFor(view: View): string {
  const fragment = viewToFragment(view)
  return fragment === '' ? '' : `#${fragment}`
}

/** What stands behind `#`, with it. */
export function linkOf(_root: string): string {
  return location.hash
}

/** Puts a link into the address bar. Where a browser allows no history of a file, the fragment is changed as a link would. */
export function writeLink(_root: string, link: string, push: boolean): void {
  const address = link === '' ? '#' : link
  try {
    // The bare `#` away where the browser lets us.
    const whole = location.href.split('#')[0] + link
    if (push) history.pushState(null, '', whole)
    else history.replaceState(null, '', whole)
  } catch {
    if (push) location.hash = address
    else location.replace(address)
  }
}
