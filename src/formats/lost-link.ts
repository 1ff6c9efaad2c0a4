import type { Pair } from './link-parts.ts'
import { mended, mendedPath } from './link-repair.ts'

/**
 * The address that was meant by one at which there is nothing; null where no page of the site is meant, and where it is the address
 * itself, so that nobody is sent in circles.
 * @param address path, query and fragment, as the browser has them
 * @param root path of the root of the site, ending in `/`
 * @param pages paths of all pages, and of files, seen from there
 */
export function addressMeant(address: string, root: string, pages: readonly string[]): string | null {
  const { path, query, fragment } = mended(address)
  const base = mendedPath(root)
  const page = pages.find((candidate) => base + mendedPath(candidate) === path)
  if (page === undefined || address.split(/[?#]/)[0] === root + page) return null
  // The page itself reads what is left of the link, and says what it cannot open.
  return root + page + joined('?', query) + joined('#', fragment)
}

const joined = (sign: string, pairs: readonly Pair[]): string =>
  pairs.length > 0 ? sign + pairs.map(([key, written]) => `${key}=${written}`).join('&') : ''

/** The one word of a fragment that names a place on its page, without what was glued to it; empty where there is none. */
export function anchorMeant(fragment: string): string {
  return mended(fragment).fragment[0]?.[0] ?? ''
}
