import { languageFile } from '../formats/language-file.ts'
import { languageOf, languages } from '../i18n/languages.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import type { Account } from '../model/incident.ts'
import type { LanguageCode } from '../model/language.ts'
import { type Bundle, chunkNamed, fontsOf } from './bundle.ts'
import type { CopyWords } from './CopyMethod.tsx'
import type { Retired } from './dataset/authored.ts'
import { FEED } from './feed-name.ts'
import { headOf, oembedPath } from './head.ts'
import { escapeMarkup, openTag } from './markup.ts'
import { type MissingNotice, missingNotices, type Notice, retiredNotice, retiredPath, successorOf } from './missing.ts'
import { oembedOf } from './oembed.ts'
import type { SitePage } from './page-list.ts'
import { headersFile } from './policy.ts'
import type { DocumentFiles } from './render.tsx'
import type { Said } from './said.ts'
import { type AddressedSite, isAddressed, type Site } from './site.ts'
import { robotsOf, sitemapOf } from './sitemap.ts'
import { ACCOUNT, INLINE, isStatic, POLICY, policyAndStyles, REST, type WrittenPage, write, writeStyled } from './write-styled.ts'

/** What src/pages/render.tsx gives, built for Node. */
export interface Renderer {
  /** The document of the embed under a policy. */
  readonly embedPage: (policy: string, styles: string) => string
  /** The words of the language that it is built for. */
  readonly messages: PageMessages
  readonly listPages: (geojson: string) => readonly SitePage[]
  readonly rootFrom: (path: string) => string
  readonly renderFirstView: (geojson: string, page: SitePage, said: Said) => Promise<string>
  readonly renderList: (geojson: string, pages: readonly SitePage[], places: string) => string
  readonly renderLate: () => string
  readonly renderNotice: (notice: Notice) => string
  readonly renderMissing: (notices: readonly MissingNotice[]) => string
  readonly renderWithoutScripts: (root: string, site: string, page: SitePage, places: string) => string
  readonly renderCopy: (geojson: string, address: string | null, said: Said) => CopyWords
  readonly renderMerged: (notice: Notice) => string
  readonly renderMethod: (geojson: string, said: Said) => string
  readonly renderDocument: (page: SitePage, geojson: string, files: DocumentFiles, said: Said) => string
  readonly renderFeed: (changes: string, site: AddressedSite) => string
}

/** The chunk of what listens before the app does: it runs as soon as it comes, while the page is still read. */
const EARLY = 'early'
/** The chunk of the map, the next thing that the app asks for. */
const MAP = 'MapView'

const FIRST_VIEW = '<!--first-view-->'
/** Where a page says what it is without scripts. */
const ASIDE = '<div class="noscript">'
const WITHOUT_SCRIPTS = '<!--without-scripts-->'
const LATE = '<!--late-->'
const ROOT = / data-root="[^"]*"/
const LANG = '<html lang="en">'
const HEAD = /<!--head-->[\s\S]*<!--\/head-->/

interface Request {
  /** Folder that is published. */
  readonly out: string
  /** Text of the published records in the language of the renderer. */
  readonly geojson: string
  /** Further files in it that pages are written from. */
  readonly files: DocumentFiles
  /** What the site calls itself in each language that was built: its name and what it is of. */
  readonly sites: ReadonlyMap<LanguageCode, string>
  /** Text of `data/places.json`. */
  readonly places: string
  readonly bundle: Bundle
  readonly renderer: Renderer
  readonly site: Site
  readonly said: Said
  readonly retired: readonly Retired[]
  /** The built index.html. */
  readonly template: string
  /** Hashes of the styles that stand in the pages written so far: each page adds its own. */
  readonly hashes: Set<string>
  /** The script of the pages without the app, seen from the root of the site. */
  readonly script: string
  /** Files and pages beside those written here that an address may mean, seen from there. */
  readonly others: readonly string[]
  /** The map of a page as SVG, with its pins. */
  readonly mapOf: (page: SitePage, all: readonly Account[]) => string
}

/** What each page is written from. */
interface Context extends Request {
  readonly pages: readonly SitePage[]
  readonly all: readonly Account[]
  readonly m: PageMessages
  /** The folder of the language under the root of the site. */
  readonly folder: string
}

/** Writes every page of a language. @returns the pages */
export async function writePages(request: Request): Promise<readonly SitePage[]> {
  const { out, geojson, renderer, site, template } = request
  const m = renderer.messages
  const { folder } = languageOf(m.language)
  const pages = renderer.listPages(geojson)
  if (
    !template.includes(POLICY) ||
    !template.includes(WITHOUT_SCRIPTS) ||
    !template.includes(LATE) ||
    !template.includes(FIRST_VIEW) ||
    !HEAD.test(template)
  )
    throw new Error('index.html has lost the place of its policy, its head or its first view.')
  const context = { ...request, pages, m, folder, all: pages.find(({ kind }) => kind === 'home')?.incidents ?? [] }
  const written: WrittenPage[] = []
  for (const page of pages) {
    const html = isStatic(page) ? staticPage(page, context) : await appPage(page, context)
    written.push({ path: page.path, kind: page.kind, html })
    if (isAddressed(site) && page.kind === 'incident') write(out, oembedPath(page, m), oembedOf(page, site, m))
  }
  for (const gone of context.retired) {
    const page = successorOf(gone, pages)
    if (page) written.push({ path: retiredPath(gone), kind: page.kind, html: await mergedPage(gone, page, context) })
    else write(out, `${folder}${retiredPath(gone)}index.html`, retiredPage(gone, context))
  }
  writeStyled(written, { ...context, language: context.m.language, rootOf: (path) => siteRoot(path, context) })
  if (isAddressed(site)) write(out, folder + FEED, renderer.renderFeed(request.files.changes, site))
  if (folder === '') write(out, '404.html', missingPage(context))
  return pages
}

/** Writes the files that speak of all pages. @param hashes of the styles that stand in them */
export function writeSiteFiles(out: string, pages: readonly SitePage[], site: Site, hashes: ReadonlySet<string>): void {
  if (isAddressed(site)) write(out, 'sitemap.xml', sitemapOf(pages, site.address))
  write(out, 'robots.txt', robotsOf(site.address))
  write(out, '_headers', headersFile([...hashes]))
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
function askedFor({ bundle, m }: Context, fetched: readonly string[], account: boolean, root: string): string {
  const data = (name: string) => `${root}data/${languageFile(name, m.language)}`
  const script = (address: string, more = '') => `<link rel="modulepreload" crossorigin${more} href="${root}${address}" />`
  return [
    REST,
    ...fetched.map((address) => script(address)),
    ...(account ? [script(chunkNamed(bundle, ACCOUNT).fileName)] : []),
    `<link rel="preload" as="fetch" crossorigin href="${data('list.json')}" />`,
    ...(account ? [`<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="${data('incidents.geojson')}" />`] : []),
    script(chunkNamed(bundle, MAP).fileName, ' fetchpriority="low"'),
  ].join('')
}

/**
 * The faces of what is seen first. In the head, since a face is `optional`, so that nothing moves later: the browser gives those that it is
 * asked for there 100 ms before it draws, while any that comes after its first look at the page is left out of the whole visit.
 */
function facesAskedFor({ bundle, m }: Context, weights: readonly number[], root: string): string {
  return fontsOf(bundle, weights, m.language)
    .map((file) => `<link rel="preload" as="font" crossorigin href="${root}${file}" />`)
    .join('')
}

/** What stands at the address of an id that is no longer used: why there is no such record. */
function retiredPage(gone: Retired, context: Context): string {
  const notice = retiredNotice(gone, context.pages, context.m)
  return noticePage(notice.title, context.renderer.renderNotice(notice), siteRoot(retiredPath(gone), context), context)
}

/** The same where it is part of another record now: that one. */
async function mergedPage(gone: Retired, page: SitePage, context: Context): Promise<string> {
  const notice = retiredNotice(gone, context.pages, context.m)
  const html = await appPage(page, context, retiredPath(gone))
  if (!html.includes(ASIDE)) throw new Error('index.html has lost the place of what it says without scripts.')
  return html.replace(ASIDE, () => ASIDE + context.renderer.renderMerged(notice))
}

/**
 * The index.html of the build, seen from another folder, with the head and the first view of a page.
 * @param path where it is written, if not at the page's own address, which its head names all the same
 */
async function appPage(page: SitePage, context: Context, path = page.path): Promise<string> {
  const { geojson, renderer, site, said, mapOf, all, template, m, folder } = context
  const root = siteRoot(path, context)
  const facts = openTag('i', {
    'data-digest': said.digest,
    'data-records': String(all.length),
    ...(said.mail && { 'data-mail': said.mail }),
    'data-root': renderer.rootFrom(path),
    ...(folder !== '' && { 'data-site': root }),
  }).slice(2, -1)
  const view = await renderer.renderFirstView(geojson, page, said)
  const account = page.kind === 'incident'
  const early = chunkNamed(context.bundle, EARLY).fileName
  // In the head: it is there before the page is drawn, and so before anything can be pressed.
  const first = `<script type="module" async crossorigin src="${root}${early}"></script>`
  const scripts = (template.match(FETCHED) ?? []).filter((tag) => tag.includes('<script') && !tag.includes(early))
  const asked = askedFor(
    context,
    scripts.flatMap((tag) => /src="\.\/([^"]+)"/.exec(tag)?.[1] ?? []),
    account,
    root,
  )
  // Functions, since "$" in a text would mean something to replace().
  return (
    template
      .replace(FETCHED, '')
      // Its indentation, hundreds of times.
      .replace(/\n +/g, '\n')
      .replace('</body>', () => `${scripts.join('')}</body>`)
      .replace(LANG, () => `<html lang="${m.language}">`)
      .replaceAll('"./', () => `"${root}`)
      // Behind what looks from the root of the site: these look from that of the language.
      .replace(ROOT, () => facts)
      .replace(WITHOUT_SCRIPTS, () => renderer.renderWithoutScripts(renderer.rootFrom(path), root, page, context.places))
      .replace(LATE, () => renderer.renderLate())
      .replace(HEAD, () => headOf(page, site, m) + first + facesAskedFor(context, account ? BOTH : TITLES, root))
      .replace(FIRST_VIEW, () => withMap(view, mapOf(page, all) + asked))
  )
}

/** The way to the root of the site from a path of the language. */
function siteRoot(path: string, { renderer, folder }: Context): string {
  return renderer.rootFrom(folder + path)
}

/** Puts the map of a page into its place. */
function withMap(html: string, map: string): string {
  const place = /(<div [^>]*id="first-map"[^>]*>)(<\/div>)/
  if (!place.test(html)) throw new Error('The page has lost the place of its map.')
  return html.replace(place, (_, start: string, end: string) => `${start.slice(0, -1)} data-drawn="">${map}${end}`)
}

/** A page that only says something; no search engine should list it. @param root the way to the root of the site, or its path */
function noticePage(title: string, body: string, root: string, context: Context, script = scriptOf(context, root)): string {
  const head = `<title>${escapeMarkup(title)}</title><meta name="robots" content="noindex" />`
  return staticHtml(policyAndStyles(context, INLINE, root) + head + script, body, root, context.m.language)
}

/** The page for an address that is none, which knows all that are: it opens what a damaged one meant. */
function missingPage(context: Context): string {
  const { site, pages, retired, others, script, renderer } = context
  const root = isAddressed(site) ? new URL(site.address).pathname : '/'
  const own = [...pages.map((page) => page.path), ...retired.map(retiredPath)]
  // A host has one such page for all languages.
  const paths = [...languages().flatMap(({ folder }) => own.map((path) => folder + path)), ...others]
  const tag = openTag('script', { src: root + script, 'data-root': root, 'data-pages': paths.join(' ') })
  // Not put off: its words are not to be seen where they do not hold.
  const notices = missingNotices(root, context.sites)
  const title = notices.map((notice) => notice.title).join(' · ')
  return noticePage(title, renderer.renderMissing(notices), root, context, `${tag}</script>`)
}

const scriptOf = ({ script }: Context, root: string): string => `<script defer src="${root}${script}"></script>`

function bodyWithMap(page: SitePage, { geojson, renderer, said, mapOf, all, pages, places }: Context): string {
  return withMap(
    page.kind === 'method' ? renderer.renderMethod(geojson, said) : renderer.renderList(geojson, pages, places),
    mapOf(page, all),
  )
}

function staticPage(page: SitePage, context: Context): string {
  const { renderer, site, m } = context
  const root = siteRoot(page.path, context)
  const body =
    page.kind === 'document' ? renderer.renderDocument(page, context.geojson, context.files, context.said) : bodyWithMap(page, context)
  const head = POLICY + headOf(page, site, m) + facesAskedFor(context, BOTH, root) + scriptOf(context, root)
  return staticHtml(head, body, root, m.language)
}

/** A page without the app. @param head what stands in its head beside what all have */
export function staticHtml(head: string, body: string, root: string, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
${head}
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="${root}icon.svg" type="image/svg+xml" />
</head>
<body>${body}</body>
</html>
`
}
