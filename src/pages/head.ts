import { languageOf, languages } from '../i18n/languages.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import { whenPhrase, wherePhrase } from '../i18n/phrase.ts'
import { CARD } from './card/size.ts'
import { FEED, FEED_TYPE } from './feed-name.ts'
import { pagePath } from './head-path.ts'
import { escapeMarkup, jsonInHtml, openTag } from './markup.ts'
import type { SitePage } from './page-list.ts'
import { type AddressedSite, isAddressed, type Site } from './site.ts'
import { structuredData } from './structured-data.ts'

/** The absolute address of a page, or of a file beside it. */
export function pageAddress(path: string, site: AddressedSite): string {
  return new URL(path, site.address).href
}

/** The path of a page's card, seen from the root of the site. */
export function cardPath(page: SitePage, m: Pick<PageMessages, 'language'>): string {
  return `${pagePath(page, m)}${CARD.file}`
}

/** The path of the oEmbed answer of an incident's page, seen from the root of the site. */
export function oembedPath(page: SitePage, m: Pick<PageMessages, 'language'>): string {
  return `${pagePath(page, m)}oembed.json`
}

/** The whole title of a page: "Sealed homes: Rights under Quarantine". */
export function fullTitle(page: SitePage, m: PageMessages): string {
  return page.kind === 'home' ? `${m.title}: ${m.subtitle}` : `${page.title}: ${m.title}`
}

/** What a page's card shows, in words. */
export function cardWords(page: SitePage, m: PageMessages): string {
  const [incident] = page.incidents
  if (page.kind !== 'incident' || !incident) {
    const placed = page.incidents.filter(({ location }) => location.point !== null).length
    return `${page.kind === 'home' ? fullTitle(page, m) : page.title}. ${m.pages.card.pinned(placed)}`
  }
  const { point, name } = incident.location
  const map = point && name ? m.pages.card.marked(name) : m.pages.card.pinned(0)
  return `${page.title}. ${wherePhrase(incident, m)}. ${whenPhrase(incident, m)}. ${m.certainties[incident.certainty]}. ${map}`
}

/**
 * What the head of a page says of the page: title, description, addresses, preview, structured data. Addresses are absolute, since those
 * who read them see the page alone; where the site's is not known, all but the preview's picture are left out: a wrong one would tell
 * search engines that the real page is elsewhere. Without what the page itself needs (character set, policy, styles, icon).
 */
export function headOf(page: SitePage, site: Site, m: PageMessages): string {
  return [
    `<title>${escapeMarkup(fullTitle(page, m))}</title>`,
    openTag('meta', { name: 'description', content: page.description }),
    ...(isAddressed(site)
      ? [openTag('link', { rel: 'canonical', href: pageAddress(pagePath(page, m), site) }), ...languageLinks(page, site)]
      : []),
    ...previewTags(page, site, m),
    ...(isAddressed(site) && page.kind === 'incident' ? [oembedLink(page, site, m)] : []),
    ...(isAddressed(site) && page.path === 'changes/' ? [feedLink(site, m)] : []),
    // A block of data: no script, so that the policy has nothing to allow.
    `<script type="application/ld+json">${jsonInHtml(structuredData(page, site, m))}</script>`,
  ].join('\n')
}

/** Where a feed reader that is given the page finds the feed. */
function feedLink(site: AddressedSite, m: PageMessages): string {
  const href = pageAddress(languageOf(m.language).folder + FEED, site)
  return openTag('link', { rel: 'alternate', type: FEED_TYPE, title: m.pages.changes.title, href })
}

function languageLinks(page: SitePage, site: AddressedSite): readonly string[] {
  const link = (code: string, folder: string) =>
    openTag('link', { rel: 'alternate', hreflang: code, href: pageAddress(`${folder}${page.path}`, site) })
  return [...languages().map(({ code, folder }) => link(code, folder)), link('x-default', '')]
}

/** Open Graph, which chats and networks read, and the one tag that Twitter wants beside it. */
function previewTags(page: SitePage, site: Site, m: PageMessages): readonly string[] {
  const properties: readonly (readonly [name: string, content: string | number])[] = [
    ['og:title', page.kind === 'home' ? fullTitle(page, m) : page.title],
    ['og:description', page.description],
    ['og:type', page.kind === 'incident' ? 'article' : 'website'],
    ...(isAddressed(site) ? ([['og:url', pageAddress(pagePath(page, m), site)]] as const) : []),
    ['og:site_name', m.title],
    ['og:locale', languageOf(m.language).locale],
    // Seen from the page where the site's address is not known: most who draw previews follow that too.
    ['og:image', isAddressed(site) ? pageAddress(cardPath(page, m), site) : CARD.file],
    ['og:image:width', CARD.width],
    ['og:image:height', CARD.height],
    ['og:image:alt', cardWords(page, m)],
  ]
  return [
    ...properties.map(([property, content]) => openTag('meta', { property, content })),
    openTag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ]
}

function oembedLink(page: SitePage, site: AddressedSite, m: PageMessages): string {
  const href = pageAddress(oembedPath(page, m), site)
  return openTag('link', { rel: 'alternate', type: 'application/json+oembed', href, title: page.title })
}
