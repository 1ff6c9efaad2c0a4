import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin, ViteBuilder, ViteDevServer } from 'vite'
import { languageFile } from '../formats/language-file.ts'
import { sha256 } from '../formats/sha256.ts'
import { languages } from '../i18n/languages.ts'
import type { LanguageCode } from '../model/language.ts'
import { openReport, report } from '../model/report.ts'
import { type Bundle, chunkNamed, firstLoad, hintFirstLoad, outputOf, putStylesBack, stylesOf, takeStyles } from './bundle.ts'
import { classicScript } from './classic-script.ts'
import { type PublishedFiles, publishDataset } from './dataset/publish.ts'
import { readAuthored } from './dataset/read.ts'
import { answerEmbed, buildEmbed } from './embed.ts'
import { cardPath } from './head.ts'
import { builderFor, languagesToBuild } from './language-build.ts'
import { madeFolder, reportFolder } from './manifest/folders.ts'
import { readReport } from './manifest/report-words.ts'
import { escapeMarkup } from './markup.ts'
import type { SitePage } from './page-list.ts'
import { mapOfPages } from './page-map.ts'
import { headersOf, readHeaders } from './policy.ts'
import { type Contacts, NO_ADDRESS, securityText, siteAddress, siteContacts } from './site.ts'
import { bomOf, LICENCES, licencesText, SBOM } from './supply.ts'
import { SUMS, sumsOf } from './verify.mjs'
import { INLINE, isStatic, type Renderer, STATIC, staticHtml, writePages, writeSiteFiles } from './write-pages.ts'

/** Where the pages' own code is built to before it is run: never published. */
const RENDERER = 'node_modules/.cache/pages'
/** Reports do not disturb one another. */
const rendererFolder = (root: string, language: LanguageCode): string =>
  path.join(root, RENDERER, sha256(madeFolder(root)).slice(0, 8), language)

/** The dataset's own version: data and app change on their own. */
function dataVersion(root: string): string {
  const file = path.join(reportFolder(root), 'version.json')
  if (!existsSync(file)) throw new Error(`${file} is missing: { "version": "1.0.0" }`)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }
  if (typeof version !== 'string' || version === '') throw new Error(`${file}: version: is no text`)
  return version
}

const publish = (root: string): PublishedFiles => publishDataset(reportFolder(root), dataVersion(root))

/**
 * Writes what is published beside the app: the data files (checked: a broken rule fails the build), a page for every incident, month,
 * category and place with its first view inside, the method page, and what speaks of them. One `vite build` does it all, in every
 * language.
 * @param language that this build of the app speaks
 */
export function pages(language: LanguageCode): readonly Plugin[] {
  return [writeSite(language), keepInlineStyles()]
}

/**
 * No script may ask for the styles that stand in the pages: Vite would write into every lazy part that it needs them. So they are taken
 * off their chunks while it writes, and put back afterwards.
 */
function keepInlineStyles(): Plugin {
  return { name: 'keep-inline-styles', generateBundle: { order: 'pre', handler: (_, bundle) => takeStyles(bundle, INLINE) } }
}

function writeSite(language: LanguageCode): Plugin {
  let root = process.cwd()
  return {
    name: 'pages',
    config: () => ({
      environments: {
        client: {
          build: {
            license: { fileName: LICENCES },
            rolldownOptions: {
              input: { index: 'index.html', [STATIC]: 'src/pages/static-styles.ts' },
              output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstLoad }] } },
            },
          },
        },
        ssr: { build: { ssr: 'src/pages/render.tsx', outDir: rendererFolder(root, language), emptyOutDir: true, copyPublicDir: false } },
      },
      builder: { buildApp: (builder: ViteBuilder) => buildSite(builder, root) },
    }),
    configResolved(config) {
      root = config.root
    },
    // The development server has no head of its own; the build writes another.
    transformIndexHtml: (html) => html.replace('<!--title-->', () => escapeMarkup(report().site)),
    generateBundle: {
      // After Vite has written what each chunk needs at the head of it.
      order: 'post',
      handler(_, bundle) {
        hintFirstLoad(bundle)
        putStylesBack(bundle)
      },
    },
    configurePreviewServer(server) {
      const out = path.resolve(root, server.config.build.outDir)
      // As a host that reads _headers and 404.html.
      const headers = path.join(out, '_headers')
      const rules = existsSync(headers) ? readHeaders(readFileSync(headers, 'utf8')) : []
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? ''
        const address = decodeAddress(url)
        for (const [name, value] of Object.entries(headersOf(rules, address))) response.setHeader(name, value)
        if (isPublished(out, url, address)) return next()
        response.statusCode = 404
        response.setHeader('Content-Type', HTML)
        const missing = path.join(out, '404.html')
        response.end(existsSync(missing) ? readFileSync(missing) : '')
      })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        serveDerived(server, root, language, (request.url ?? '').split('?')[0] ?? '')
          .then((answer) => {
            if (!answer) return next()
            response.setHeader('Content-Type', answer.type)
            response.end(answer.text)
          })
          .catch(next)
      })
    },
  }
}

/** The app and what renders its pages, built for one language. */
interface Built {
  readonly bundle: Bundle
  readonly renderer: Renderer
  /** The built index.html. */
  readonly template: string
}

async function buildApp(builder: ViteBuilder, root: string, out: string, language: LanguageCode): Promise<Built> {
  const { client, ssr } = builder.environments
  if (!client || !ssr) throw new Error('The build needs the client and ssr environments.')
  const bundle = outputOf(await builder.build(client))
  await builder.build(ssr)
  rmSync(path.join(out, chunkNamed(bundle, STATIC).fileName), { force: true })
  // These stand in the pages themselves, and no script asks for them.
  const inline = INLINE.flatMap((name) => stylesOf(bundle, chunkNamed(bundle, name)))
  for (const file of new Set(inline)) rmSync(path.join(out, file), { force: true })
  const renderer = (await import(pathToFileURL(path.join(rendererFolder(root, language), 'render.js')).href)) as Renderer
  return { bundle, renderer, template: readFileSync(path.join(out, 'index.html'), 'utf8') }
}

async function buildSite(builder: ViteBuilder, root: string): Promise<void> {
  const { client } = builder.environments
  if (!client) throw new Error('The build needs the client environment.')
  // A broken record or address is told before anything is built.
  const data = publish(root)
  const site = { address: siteAddress(), version: dataVersion(root) }
  if (site.address === null) console.log(NO_ADDRESS)
  const out = path.resolve(root, client.config.build.outDir)
  const { retired } = readAuthored(reportFolder(root)).authored
  const contacts = siteContacts()
  const hashes = new Set<string>()
  const others = [...languages().map(({ folder }) => `${folder}embed/`), ...[...data.keys()].map((name) => `data/${name}`)]
  // Only a build paints: what it needs is large.
  const { drawCards, openTools } = await import('./card/draw.ts')
  const { first, languages: wanted } = languagesToBuild()
  // All of them before any page: each build writes the same index.html.
  const built = new Map<LanguageCode, Built>()
  for (const { code } of wanted)
    built.set(code, await buildApp(code === first ? builder : await builderFor(root, code, out), root, out, code))
  const script = await writeScript(root, out)
  let listed: readonly SitePage[] = []
  for (const { code, folder } of wanted) {
    const { bundle, renderer, template } = built.get(code) ?? neverBuilt(code)
    // Cards and maps are drawn here, with the names of the language at hand.
    openReport(readReport(reportFolder(root), code).report)
    const geojson = data.get(languageFile('incidents.geojson', code)) ?? ''
    const sources = data.get(languageFile('sources.json', code)) ?? ''
    const said = { ...contacts, digest: sha256(geojson) }
    const mapOf = mapOfPages(root, renderer.messages)
    const pages = await writePages({
      out,
      geojson,
      sources,
      retired,
      script,
      others,
      bundle,
      renderer,
      site,
      said,
      template,
      hashes,
      mapOf,
    })
    await buildEmbed({ root, language: code, out: path.join(out, folder), geojson, places: data.get('places.json') ?? '', renderer })
    const all = pages.find(({ kind }) => kind === 'home')?.incidents ?? []
    const tools = openTools(root, all, renderer.messages)
    await drawCards(pages, tools, root, (page, png) => writeFileSync(path.join(out, cardPath(page, renderer.messages)), png))
    if (code === first) listed = pages
  }
  copyPublic(reportFolder(root), out)
  mkdirSync(path.join(out, 'data'), { recursive: true })
  for (const [name, text] of data) writeFileSync(path.join(out, 'data', name), text)
  writeSiteFiles(out, listed, site, hashes)
  writeSecurityText(out, contacts, site.address)
  writeFileSync(path.join(out, SBOM), bomOf(root))
  writeFileSync(path.join(out, LICENCES), licencesText(readFileSync(path.join(out, LICENCES), 'utf8'), root))
  // Last of all: nothing is written behind it.
  writeFileSync(path.join(out, SUMS), sumsOf(out))
}

/** What a report publishes at the root of its site as it stands, such as an icon of its own: the files of its folder `public`. */
function copyPublic(folder: string, out: string): void {
  const own = path.join(folder, 'public')
  if (existsSync(own)) cpSync(own, out, { recursive: true })
}

function neverBuilt(language: LanguageCode): never {
  throw new Error(`The app was not built in "${language}".`)
}

/** Writes the script of the pages without the app. @returns where, seen from the root of the site */
async function writeScript(root: string, out: string): Promise<string> {
  const { code } = await classicScript(root, 'src/browser/static-page.ts')
  const file = `assets/static-page-${sha256(code).slice(0, 8)}.js`
  writeFileSync(path.join(out, file), code)
  return file
}

function writeSecurityText(out: string, contacts: Contacts, address: string | null): void {
  const security = securityText(contacts, address)
  if ('why' in security) {
    console.log(`No security.txt: ${security.why}.`)
    return
  }
  mkdirSync(path.join(out, '.well-known'), { recursive: true })
  writeFileSync(path.join(out, '.well-known/security.txt'), security.text)
  if (address !== null && new URL(address).pathname !== '/')
    console.log('security.txt has to be moved to the root of the domain, where alone it is looked for.')
}

/** The development server has the style sheets run. */
const STYLES =
  '<script type="module">import "/src/app/base.css"; import "/src/article/IncidentRow.tsx"; import "/src/article/SourceList.tsx"; import "/src/pages/static-styles.ts"</script>'

/** Whether a host has something there. Some have nothing at a folder without its slash, or where slashes are doubled or encoded. */
function isPublished(out: string, url: string, address: string): boolean {
  const file = path.join(out, address.endsWith('/') ? `${address}index.html` : address)
  return !/\/\/|%2f/i.test(url.split('?')[0] ?? '') && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
}

/** The path of a request without its query; an address that is encoded wrongly leads nowhere. */
function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '')
  } catch {
    return ''
  }
}

const HTML = 'text/html; charset=utf-8'

/** What the build would write, made anew for the development server; null for any other address. */
async function serveDerived(
  server: ViteDevServer,
  root: string,
  language: LanguageCode,
  address: string,
): Promise<{ readonly type: string; readonly text: string } | null> {
  if (address.startsWith('/data/')) {
    const text = publish(root).get(address.slice('/data/'.length))
    return text === undefined ? null : { type: address.endsWith('json') ? 'application/json' : 'text/plain; charset=utf-8', text }
  }
  if (address.startsWith('/embed/')) {
    const data = publish(root)
    const geojson = data.get(languageFile('incidents.geojson', language)) ?? ''
    const renderer = (await server.ssrLoadModule('/src/pages/render.tsx')) as unknown as Renderer
    return answerEmbed(address, () => ({ root, language, geojson, places: data.get('places.json') ?? '', renderer }))
  }
  if (!/^\/[a-z]+\/([\w.-]+\/)?$/.test(address)) return null
  const renderer = (await server.ssrLoadModule('/src/pages/render.tsx')) as unknown as Renderer
  const geojson = publish(root).get(languageFile('incidents.geojson', language)) ?? ''
  const pages = renderer.listPages(geojson)
  const page = pages.find((candidate) => `/${candidate.path}` === address)
  if (!page) return null
  if (!isStatic(page)) {
    const index = readFileSync(path.join(root, 'index.html'), 'utf8')
    const html = index.replace('data-root="./"', `data-root="${renderer.rootFrom(page.path)}"`)
    return { type: HTML, text: await server.transformIndexHtml(address, html) }
  }
  const sources = publish(root).get(languageFile('sources.json', language)) ?? ''
  const said = { ...siteContacts(), digest: sha256(geojson) }
  const body =
    page.kind === 'document'
      ? renderer.renderDocument(page, geojson, sources, said)
      : page.kind === 'method'
        ? renderer.renderMethod(geojson, said)
        : renderer.renderList(geojson, pages)
  const html = staticHtml(STYLES, body, '../', language)
  return { type: HTML, text: await server.transformIndexHtml(address, html) }
}
