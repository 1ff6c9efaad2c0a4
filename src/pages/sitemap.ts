import { languages } from '../i18n/languages.ts'
import { escapeMarkup } from './markup.ts'
import type { SitePage } from './page-list.ts'

const FILE = 'sitemap.xml'

/** `sitemap.xml`: every page that has a place in a search engine, in every language. @param address of the site, absolute, ending in '/' */
export function sitemapOf(pages: readonly SitePage[], address: string): string {
  const lines = languages().flatMap(({ folder }) =>
    pages.map(({ path }) => `<url><loc>${escapeMarkup(new URL(folder + path, address).href)}</loc></url>`),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n')
}

/**
 * `robots.txt`: everything may be read. Hosts read it at the root of a domain only.
 * @param address of the site, absolute, ending in '/'; null where it is not known, and there is no sitemap
 */
export function robotsOf(address: string | null): string {
  return `User-agent: *\nAllow: /\n${address === null ? '' : `\nSitemap: ${new URL(FILE, address).href}\n`}`
}
