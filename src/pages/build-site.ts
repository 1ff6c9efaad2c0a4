import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ViteBuilder } from 'vite'
import { COPIES, copyName } from '../formats/file-name.ts'
import { languageFile } from '../formats/language-file.ts'
import { sha256 } from '../formats/sha256.ts'
import { withEnd } from '../formats/sheet-end.ts'
import { languages } from '../i18n/languages.ts'
import type { LanguageCode } from '../model/language.ts'
import { openReport } from '../model/report.ts'
import { type Bundle, chunkNamed, outputOf, sheetFilesOf, sheetOf, stylesOf } from './bundle.ts'
import { classicScript } from './classic-script.ts'
import { writeCopy } from './copy.ts'
import { publishedText } from './dataset/publish.ts'
import { readAuthored } from './dataset/read.ts'
import { buildEmbed } from './embed.ts'
import { cardPath } from './head.ts'
import { writeWorker } from './kept.ts'
import { builderFor, languagesToBuild } from './language-build.ts'
import { reportFolder } from './manifest/folders.ts'
import { readReport } from './manifest/report-words.ts'
import type { SitePage } from './page-list.ts'
import { mapOfPages } from './page-map.ts'
import { type Contacts, NO_ADDRESS, type Site, securityText, siteAddress, siteContacts } from './site.ts'
import { dataVersion, documentFiles, publish, rendererFolder, saidOf } from './site-input.ts'
import { bomOf, LICENCES, licencesText, SBOM } from './supply.ts'
import { SUMS, sumsOf } from './verify.mjs'
import { type Renderer, writePages, writeSiteFiles } from './write-pages.ts'
import { INLINE, STATIC } from './write-styled.ts'

/** The app and what renders its pages, built for one language. */
interface Built {
  readonly bundle: Bundle
  readonly renderer: Renderer
  /** The built index.html. */
  readonly template: string
}

async function buildApp(builder: ViteBuilder, root: string, out: string, language: LanguageCode): Promise<Built> {
  const { client } = builder.environments
  if (!client) throw new Error('The build needs the client environment.')
  const bundle = outputOf(await builder.build(client))
  const renderer = await buildRenderer(builder, root, language)
  rmSync(path.join(out, chunkNamed(bundle, STATIC).fileName), { force: true })
  // These stand in the pages themselves, and no script asks for them.
  const inline = new Set(INLINE.flatMap((name) => stylesOf(bundle, chunkNamed(bundle, name))))
  for (const file of inline) rmSync(path.join(out, file), { force: true })
  for (const file of sheetFilesOf(bundle)) if (!inline.has(file)) writeFileSync(path.join(out, file), withEnd(sheetOf(bundle, file)))
  return { bundle, renderer, template: readFileSync(path.join(out, 'index.html'), 'utf8') }
}

async function buildRenderer(builder: ViteBuilder, root: string, language: LanguageCode): Promise<Renderer> {
  const { ssr } = builder.environments
  if (!ssr) throw new Error('The build needs the ssr environment.')
  await builder.build(ssr)
  return (await import(pathToFileURL(path.join(rendererFolder(root, language), 'render.js')).href)) as Renderer
}

/** Writes the copies in one file and nothing else, beside what is there. */
export async function buildCopies(builder: ViteBuilder, root: string): Promise<void> {
  const { first, languages: wanted } = languagesToBuild()
  const out = path.resolve(root, builder.config.build.outDir)
  const site = { address: siteAddress(), version: dataVersion(root) }
  const rendererOf = async (code: LanguageCode) => buildRenderer(code === first ? builder : await builderFor(root, code, out), root, code)
  for (const { code } of wanted) {
    const renderer = await rendererOf(code)
    openReport(readReport(reportFolder(root), code).report)
    await writeCopy(out, { root, data: publish(root), renderer, site, contacts: siteContacts() })
  }
  writeFileSync(path.join(out, SUMS), sumsOf(out))
}

/** Writes the whole site, in every language. */
export async function buildSite(builder: ViteBuilder, root: string): Promise<void> {
  const { client } = builder.environments
  if (!client) throw new Error('The build needs the client environment.')
  // A broken record or address is told before anything is built.
  const data = publish(root)
  const { retired, releases } = readAuthored(reportFolder(root)).authored
  const [newest] = releases
  const site: Site = { address: siteAddress(), version: dataVersion(root), ...(newest && { modified: newest.date }) }
  if (site.address === null) console.log(NO_ADDRESS)
  const out = path.resolve(root, client.config.build.outDir)
  const contacts = siteContacts()
  const hashes = new Set<string>()
  const others = [
    ...languages().flatMap(({ code, folder }) => [`${folder}embed/`, `${COPIES}/${copyName(code)}`]),
    ...[...data.keys()].map((name) => `data/${name}`),
  ]
  // Only a build paints: what it needs is large.
  const { drawCards, openTools } = await import('./card/draw.ts')
  const { first, languages: wanted } = languagesToBuild()
  // All of them before any page: each build writes the same index.html.
  const built = new Map<LanguageCode, Built>()
  for (const { code } of wanted)
    built.set(code, await buildApp(code === first ? builder : await builderFor(root, code, out), root, out, code))
  const sites = new Map(
    [...built].map(
      ([
        code,
        {
          renderer: { messages: m },
        },
      ]) => [code, `${m.title}: ${m.subtitle}.`] as const,
    ),
  )
  const script = await writeScript(root, out)
  let listed: readonly SitePage[] = []
  const painting: Promise<void>[] = []
  for (const { code, folder } of wanted) {
    const { bundle, renderer, template } = built.get(code) ?? neverBuilt(code)
    // Cards and maps are drawn here, with the names of the language at hand.
    openReport(readReport(reportFolder(root), code).report)
    const geojson = publishedText(data, languageFile('incidents.geojson', code))
    const places = publishedText(data, 'places.json')
    const said = saidOf(geojson, site)
    const mapOf = mapOfPages(root, renderer.messages)
    const pages = await writePages({
      out,
      geojson,
      files: documentFiles(data, code),
      places,
      sites,
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
    hashes.add(await buildEmbed({ root, language: code, out: path.join(out, folder), geojson, places, renderer }))
    await writeCopy(out, { root, data, renderer, site, contacts })
    const all = pages.find(({ kind }) => kind === 'home')?.incidents ?? []
    const tools = openTools(root, all, renderer.messages)
    const painted = drawCards(pages, tools, root, (page, png) => writeFileSync(path.join(out, cardPath(page, renderer.messages)), png))
    // Told at the end, when all are waited for: until then the pages of the next language are written beside it.
    painted.catch(() => {})
    painting.push(painted)
    if (code === first) listed = pages
  }
  await Promise.all(painting)
  copyPublic(reportFolder(root), out)
  mkdirSync(path.join(out, 'data'), { recursive: true })
  for (const [name, text] of data) writeFileSync(path.join(out, 'data', name), text)
  writeSiteFiles(out, listed, site, hashes)
  writeSecurityText(out, contacts, site.address)
  writeFileSync(path.join(out, SBOM), bomOf(root))
  const bundles = new Map([...built].map(([code, { bundle }]) => [code, bundle]))
  const more = await writeWorker({ root, out, bundles, script })
  writeFileSync(path.join(out, LICENCES), licencesText(readFileSync(path.join(out, LICENCES), 'utf8'), root, more))
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

/** Writes where a weakness is reported, if anybody is named. */
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
