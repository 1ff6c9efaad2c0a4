import { languageOf, languages } from '../i18n/languages.ts'
import type { LanguageCode } from '../model/language.ts'

/** Folders whose pages show the app, and the key of a link that says the same behind `#`. */
const IN_APP: Readonly<Record<string, string>> = { incidents: 'incident', months: 'months', categories: 'categories', places: 'places' }
/** Pages of words that are kept as they are. */
export const KEPT_PAGES = ['', 'list/', 'method/', 'sources/', 'security/', 'accessibility/', 'own-data/'] as const

/** Where the copy has what an address shows. */
export interface KeptPage {
  /** A page that is kept, absolute, without a fragment. */
  readonly address: string
  /** What stands behind it, with `#`; empty for nothing. */
  readonly fragment: string
}

/**
 * The page of the copy that shows what an address shows: hundreds of pages of one record each would be many megabytes, so that the map
 * itself opens it. Null where the copy has nothing of it. @param site root of the site, absolute @param kept languages of the copy
 */
export function keptPage(address: string, site: string, kept: readonly LanguageCode[]): KeptPage | null {
  const [whole = '', fragment = ''] = address.split('#')
  const path =
    whole
      .split('?')[0]
      ?.slice(site.length)
      .replace(/index\.html$/, '') ?? ''
  const language = languages().find(({ folder }) => folder !== '' && path.startsWith(folder)) ?? languageOf('en')
  if (!whole.startsWith(site) || !kept.includes(language.code)) return null
  const root = site + language.folder
  const page = path.slice(language.folder.length)
  const hash = fragment === '' ? '' : `#${fragment}`
  if (KEPT_PAGES.some((one) => one === page)) return { address: root + page, fragment: hash }
  const [, folder = '', value = ''] = /^([a-z]+)\/([^/]+)\/?$/.exec(page) ?? []
  const key = Object.hasOwn(IN_APP, folder) ? IN_APP[folder] : undefined
  if (key === undefined) return null
  return { address: root, fragment: `#${[`${key}=${value}`, ...(fragment === '' ? [] : [fragment])].join('&')}` }
}
