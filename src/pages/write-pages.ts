import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pageMessagesEn } from '../i18n/pages-en.ts'
import type { Incident } from '../model/incident.ts'
import { type Bundle, chunkNamed, fontsOf } from './bundle.ts'
import type { Retired } from './dataset/authored.ts'
import { headOf, oembedPath } from './head.ts'
import { inlineStyles } from './inline-styles.ts'
import { escapeMarkup, openTag } from './markup.ts'
import { missingNotice, type Notice, retiredNotice, retiredPath, successorOf } from './missing.ts'
import { oembedOf } from './oembed.ts'
import type { SitePage } from './page-list.ts'
import { headersFile, policyMeta } from './policy.ts'
import type { Said } from './said.ts'
import type { Site } from './site.ts'
import { robotsOf, sitemapOf } from './sitemap.ts'

/** What src/pages/render.tsx gives, built for Node. */
export interface Renderer {
  readonly listPages: (geojson: string) => readonly SitePage[]
  readonly rootFrom: (path: string) => string
  readonly renderFirstView: (geojson: string, page: SitePage, said: Said) => Promise<string>
  readonly renderList: (geojson: string, pages: readonly SitePage[]) => string
  readonly renderNotice: (notice: Notice) => string
  readonly renderMerged: (notice: Notice) => string
  readonly renderMethod: (geojson: string, said: Said) => string
  readonly renderDocument: (page: SitePage, geojson: string, sources: string, said: Said) => string
}

/** The entry of the pages without the app, there only to have their styles built. */
export const STATIC = 'static'
/** What a page with the app needs at once: see bundle.ts. */
const APP = 'app'
/** Chunks whose styles stand in the pages alone. */
export const INLINE = [APP, STATIC] as const
/** The chunk that draws an account: where one is open, it is wanted at once. */
const ACCOUNT = 'IncidentArticle'
/** The chunk of the map, the next thing that the app asks for. */
const MAP = 'MapView'

const POLICY = '<!--policy-->'
const FIRST_VIEW = '<!--first-view-->'
/** Where a page says what it is without scripts. */
const ASIDE = '<div class="noscript">'
const HEAD = /<!--head-->[\s\S]*<!--\/head-->/

interface Request {
  /** Folder that is published. */
  readonly out: string
  readonly geojson: string
  /** Text of `data/sources.json`. */
  readonly sources: string
  readonly bundle: Bundle
  readonly renderer: Renderer
  readonly site: Site
  readonly said: Said
  readonly retired: readonly Retired[]
  /** The script of the pages without the app, seen from the root of the site. */
  readonly script: string
  /** Files and pages beside those written here that an address may mean, seen from there. */
  readonly others: readonly string[]
  /** The map of a page as SVG, with its pins. */
  readonly mapOf: (page: SitePage, all: readonly Incident[]) => string
}

/** What each page is written from. */
interface Context extends Request {
  readonly pages: readonly SitePage[]
  readonly all: readonly Incident[]
  /** The built index.html. */
  readonly template: string
  /** Hashes of the styles that stand in the pages written so far. */
  readonly hashes: Set<string>
}

/** Writes every page of the site, and the files that speak of them. @returns the pages */
export async function writePages(request: Request): Promise<readonly SitePage[]> {
  const { out, geojson, renderer, site } = request
  const pages = renderer.listPages(geojson)
  const template = readFileSync(path.join(out, 'index.html'), 'utf8')
  if (!template.includes(POLICY) || !template.includes(FIRST_VIEW) || !HEAD.test(template))
    throw new Error('index.html has lost the place of its policy, its head or its first view.')
  const context = {
    ...request,
    pages,
    template,
    all: pages.find(({ kind }) => kind === 'home')?.incidents ?? [],
    hashes: new Set<string>(),
  }
  for (const page of pages) {
    const html = isStatic(page) ? staticPage(page, context) : await appPage(page, context)
    write(out, `${page.path}index.html`, html)
    if (page.kind === 'incident') write(out, oembedPath(page), oembedOf(page, site, pageMessagesEn))
  }
  for (const gone of context.retired) write(out, `${retiredPath(gone)}index.html`, await retiredPage(gone, context))
  write(out, '404.html', missingPage(context))
  write(out, 'sitemap.xml', sitemapOf(pages, site.address))
  write(out, 'robots.txt', robotsOf(site.address))
  write(out, '_headers', headersFile([...context.hashes]))
  return pages
}

function write(out: string, file: string, text: string): void {
  const target = path.join(out, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}

/** Whether a page stands without the app. */
export const isStatic = ({ kind }: SitePage): boolean => kind === 'method' || kind === 'list' || kind === 'document'

/** The policy of a page and the styles that stand in it, both for its head. */
function policyAndStyles({ bundle, hashes }: Context, chunks: readonly string[], root: string): string {
  const { html, hash } = inlineStyles(bundle, chunks, root)
  hashes.add(hash)
  return policyMeta([hash]) + html
}

/** Weights of the serif: titles have one, accounts the other. */
const TITLES = [600]
const BOTH = [600, 400]

/** What the build put into the template for the browser to fetch: scripts and styles of the app. */
const FETCHED = /\s*<(script|link)[^>]* (src|href)="\.\/assets\/[^>]*>(<\/script>)?/g

/**
 * What a page with the app asks for before its scripts do. It stands behind the map: ahead of it, it would compete with the page's own
 * bytes, and at the end of the page it would wait for all of the list.
 */
function askedFor({ bundle }: Context, fetched: readonly string[], account: boolean, root: string): string {
  const script = (address: string, more = '') => `<link rel="modulepreload" crossorigin${more} href="${root}${address}" />`
  return [
    ...fetched.map((address) => script(address)),
    ...(account ? [script(chunkNamed(bundle, ACCOUNT).fileName)] : []),
    `<link rel="preload" as="fetch" crossorigin href="${root}data/incidents.geojson" />`,
    ...fontsOf(bundle, account ? BOTH : TITLES).map(
      (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}${file}" />`,
    ),
    script(chunkNamed(bundle, MAP).fileName, ' fetchpriority="low"'),
  ].join('')
}

/** What stands at the address of an id that is no longer used: the record that it is part of now, or why there is none. */
async function retiredPage(gone: Retired, context: Context): Promise<string> {
  const page = successorOf(gone, context.pages)
  const notice = retiredNotice(gone, context.pages, pageMessagesEn)
  if (!page) return noticePage(notice, '../../', context)
  const html = await appPage(page, context, retiredPath(gone))
  if (!html.includes(ASIDE)) throw new Error('index.html has lost the place of what it says without scripts.')
  return html.replace(ASIDE, () => ASIDE + context.renderer.renderMerged(notice))
}

/**
 * The index.html of the build, seen from another folder, with the head and the first view of a page.
 * @param path where it is written, if not at the page's own address, which its head names all the same
 */
async function appPage(page: SitePage, context: Context, path = page.path): Promise<string> {
  const { geojson, renderer, site, said, mapOf, all, template } = context
  const facts = openTag('i', { 'data-digest': said.digest, ...(said.mail && { 'data-mail': said.mail }) }).slice(2, -1)
  const root = renderer.rootFrom(path)
  const view = await renderer.renderFirstView(geojson, page, said)
  const account = page.kind === 'incident'
  const scripts = (template.match(FETCHED) ?? []).filter((tag) => tag.includes('<script'))
  const asked = askedFor(
    context,
    scripts.flatMap((tag) => /src="\.\/([^"]+)"/.exec(tag)?.[1] ?? []),
    account,
    root,
  )
  // Functions, since "$" in a text would mean something to replace().
  return template
    .replace(FETCHED, '')
    .replace('</body>', () => `${scripts.join('')}</body>`)
    .replaceAll('"./', () => `"${root}`)
    .replace(' data-root=', () => `${facts} data-root=`)
    .replace(HEAD, () => headOf(page, site, pageMessagesEn))
    .replace(POLICY, () => policyAndStyles(context, account ? [APP, ACCOUNT] : [APP], root))
    .replace(FIRST_VIEW, () => withMap(view, mapOf(page, all) + asked))
}

/** Puts the map of a page into its place. */
function withMap(html: string, map: string): string {
  const place = /(<div [^>]*id="first-map"[^>]*>)(<\/div>)/
  if (!place.test(html)) throw new Error('The page has lost the place of its map.')
  return html.replace(place, (_, start: string, end: string) => `${start.slice(0, -1)} data-drawn="">${map}${end}`)
}

/** A page that only says something; no search engine should list it. @param root the way to the root of the site, or its path */
function noticePage(notice: Notice, root: string, context: Context, script = scriptOf(context, root)): string {
  const head = `<title>${escapeMarkup(notice.title)}</title><meta name="robots" content="noindex" />`
  return staticHtml(policyAndStyles(context, INLINE, root) + head + script, context.renderer.renderNotice(notice), root)
}

/** The page for an address that is none, which knows all that are: it opens what a damaged one meant. */
function missingPage(context: Context): string {
  const { site, pages, retired, others, script } = context
  const root = new URL(site.address).pathname
  const paths = [...pages.map((page) => page.path), ...retired.map(retiredPath), ...others]
  const tag = openTag('script', { src: root + script, 'data-root': root, 'data-pages': paths.join(' ') })
  // Not put off: its words are not to be seen where they do not hold.
  return noticePage(missingNotice(site.address, pageMessagesEn), root, context, `${tag}</script>`)
}

const scriptOf = ({ script }: Context, root: string): string => `<script defer src="${root}${script}"></script>`

function bodyWithMap(page: SitePage, { geojson, renderer, said, mapOf, all, pages }: Context): string {
  return withMap(page.kind === 'method' ? renderer.renderMethod(geojson, said) : renderer.renderList(geojson, pages), mapOf(page, all))
}

function staticPage(page: SitePage, context: Context): string {
  const { renderer, site } = context
  const root = renderer.rootFrom(page.path)
  const body =
    page.kind === 'document' ? renderer.renderDocument(page, context.geojson, context.sources, context.said) : bodyWithMap(page, context)
  // Footnotes look as in an account.
  const chunks = page.kind === 'document' ? [APP, ACCOUNT, STATIC] : INLINE
  return staticHtml(policyAndStyles(context, chunks, root) + headOf(page, site, pageMessagesEn) + scriptOf(context, root), body, root)
}

/** A page without the app. @param head what stands in its head beside what all have */
export function staticHtml(head: string, body: string, root: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
${head}
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="${root}icon.svg" type="image/svg+xml" />
</head>
<body>${body}</body>
</html>
`
}
