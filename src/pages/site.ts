import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What the pages say of the site as a whole. */
export interface Site {
  /** Public address, absolute, ending in '/'. */
  readonly address: string
  /** Version of the dataset. */
  readonly version: string
  /** Day of the last change of the data, `2026-11-22`; left out where it is not known. */
  readonly modified?: string
}

/**
 * The public address of the site: the variable SITE_ADDRESS of the environment, else `homepage` of package.json.
 * Canonical addresses, previews and the sitemap have to be absolute; everything else is relative and works anywhere.
 * @param root the folder of package.json
 * @throws Error where it is missing or is no address that a folder of a site can have
 */
export function siteAddress(root: string): string {
  const named = process.env.SITE_ADDRESS?.trim()
  if (named) return checkedAddress(named, 'SITE_ADDRESS')
  const settings: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const homepage = typeof settings === 'object' && settings !== null && 'homepage' in settings ? settings.homepage : undefined
  return checkedAddress(typeof homepage === 'string' ? homepage : '', '"homepage" of package.json')
}

function checkedAddress(written: string, where: string): string {
  const refuse = (why: string) => new Error(`${where} is not the address of a site: "${written}" ${why}. Example: https://example.org/map/`)
  if (!URL.canParse(written)) throw refuse('is no absolute address')
  const url = new URL(written)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse('starts with neither https:// nor http://')
  if (/[?#]/.test(written)) throw refuse('has a query or a fragment')
  if (url.username || url.password) throw refuse('names a user')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
