import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pageMessagesEn } from '../i18n/pages-en.ts'
import type { Incident } from '../model/incident.ts'
import { type Bundle, chunkNamed, fontsOf, stylesOf } from './bundle.ts'
import type { Retired } from './dataset/authored.ts'
import { headOf, oembedPath } from './head.ts'
import { escapeMarkup } from './markup.ts'
import { missingNotice, type Notice, retiredNotice, retiredPath } from './missing.ts'
import { oembedOf } from './oembed.ts'
import type { SitePage } from './page-list.ts'
import { headersFile, POLICY_META } from './policy.ts'
import type { Site } from './site.ts'
import { robotsOf, sitemapOf } from './sitemap.ts'

/** What src/pages/render.tsx gives, built for Node. */
export interface Renderer {
  readonly listPages: (geojson: string) => readonly SitePage[]
  readonly rootFrom: (path: string) => string
  readonly renderFirstView: (geojson: string, page: SitePage) => Promise<string>
  readonly renderList: (geojson: string, pages: readonly SitePage[]) => string
  readonly renderNotice: (notice: Notice) => string
  readonly renderMethod: (geojson: string) => string
}

/** The entry of the pages without the app, there only to have their styles built. */
export const STATIC = 'static'
/** What a page with the app needs at once: see bundle.ts. */
const APP = 'app'
/** The chunk that draws an account: where one is open, it is wanted at once. */
const ACCOUNT = 'IncidentArticle'

const FIRST_VIEW = '<!--first-view-->'
const HEAD = /<!--head-->[\s\S]*<!--\/head-->/

interface Request {
  /** Folder that is published. */
  readonly out: string
  readonly geojson: string
  readonly bundle: Bundle
  readonly renderer: Renderer
  readonly site: Site
  readonly retired: readonly Retired[]
  /** The map of a page as SVG, with its pins. */
  readonly mapOf: (page: SitePage, all: readonly Incident[]) => string
}

/** What each page is written from. */
interface Context extends Request {
  readonly pages: readonly SitePage[]
  readonly all: readonly Incident[]
  /** The built index.html. */
  readonly template: string
}

/** Writes every page of the site, and the files that speak of them. @returns the pages */
export async function writePages(request: Request): Promise<readonly SitePage[]> {
  const { out, geojson, renderer, site } = request
  const pages = renderer.listPages(geojson)
  const template = readFileSync(path.join(out, 'index.html'), 'utf8')
  if (!template.includes(FIRST_VIEW) || !HEAD.test(template))
    throw new Error('index.html has lost the place of its head or its first view.')
  const context = { ...request, pages, template, all: pages.find(({ kind }) => kind === 'home')?.incidents ?? [] }
  for (const page of pages) {
    const html = isStatic(page) ? staticPage(page, context) : await appPage(page, context)
    write(out, `${page.path}index.html`, html)
    if (page.kind === 'incident') write(out, oembedPath(page), oembedOf(page, site, pageMessagesEn))
  }
  for (const gone of context.retired)
    write(out, `${retiredPath(gone)}index.html`, noticePage(retiredNotice(gone, pages, pageMessagesEn), '../../', context))
  write(out, '404.html', noticePage(missingNotice(site.address, pageMessagesEn), new URL(site.address).pathname, context))
  write(out, 'sitemap.xml', sitemapOf(pages, site.address))
  write(out, 'robots.txt', robotsOf(site.address))
  write(out, '_headers', headersFile())
  return pages
}

function write(out: string, file: string, text: string): void {
  const target = path.join(out, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}

/** Whether a page stands without the app. */
const isStatic = ({ kind }: SitePage): boolean => kind === 'method' || kind === 'list'

/** The index.html of the build, seen from another folder, with the head and the first view of a page. */
async function appPage(page: SitePage, { bundle, geojson, renderer, site, mapOf, all, template }: Context): Promise<string> {
  const root = renderer.rootFrom(page.path)
  const view = await renderer.renderFirstView(geojson, page)
  // The home page, which is opened most, has no byte to spare for a map that is drawn again at once.
  const map = page.kind === 'home' ? '' : mapOf(page, all)
  const account = page.kind === 'incident' ? chunkNamed(bundle, ACCOUNT) : null
  const head = [
    headOf(page, site, pageMessagesEn),
    ...fontsOf(bundle).map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}${file}" />`),
    `<link rel="preload" as="fetch" crossorigin href="${root}data/incidents.geojson" />`,
    ...(account ? [`<link rel="modulepreload" crossorigin href="${root}${account.fileName}" />`] : []),
    ...(account ? stylesOf(bundle, account).map((file) => `<link rel="stylesheet" crossorigin href="${root}${file}" />`) : []),
  ].join('')
  // Functions, since "$" in a text would mean something to replace().
  return template
    .replaceAll('"./', () => `"${root}`)
    .replace(HEAD, '')
    .replace('</head>', () => `${head}</head>`)
    .replace(FIRST_VIEW, () => withMap(view, map))
}

/** Puts the map of a page into its place. */
function withMap(html: string, map: string): string {
  const place = /(<div [^>]*id="first-map"[^>]*>)(<\/div>)/
  if (!place.test(html)) throw new Error('The page has lost the place of its map.')
  return map === '' ? html : html.replace(place, (_, start: string, end: string) => `${start.slice(0, -1)} data-drawn="">${map}${end}`)
}

/** A page that only says something; no search engine should list it. @param root the way to the root of the site, or its path */
function noticePage(notice: Notice, root: string, { bundle, renderer }: Context): string {
  const head = `<title>${escapeMarkup(notice.title)}</title><meta name="robots" content="noindex" />`
  return staticHtml(head + POLICY_META + staticStyles(bundle, root), renderer.renderNotice(notice), root)
}

const staticStyles = (bundle: Bundle, root: string): string =>
  [APP, STATIC]
    .flatMap((name) => stylesOf(bundle, chunkNamed(bundle, name)))
    .map((file) => `<link rel="stylesheet" href="${root}${file}" />`)
    .join('')

function staticPage(page: SitePage, { bundle, geojson, renderer, site, mapOf, all, pages }: Context): string {
  const root = renderer.rootFrom(page.path)
  const body = withMap(page.kind === 'method' ? renderer.renderMethod(geojson) : renderer.renderList(geojson, pages), mapOf(page, all))
  return staticHtml(headOf(page, site, pageMessagesEn) + POLICY_META + staticStyles(bundle, root), body, root)
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
