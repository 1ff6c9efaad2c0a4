import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseDataset } from '../formats/dataset-file.ts'
import { shortened, writeEmbedFile, writeEmbedRest } from '../formats/embed-file.ts'
import type { LanguageCode } from '../model/language.ts'
import { classicScript } from './classic-script.ts'
import { madeFolder } from './manifest/folders.ts'
import { styleElement, withStyles } from './style-element.ts'

/** The embed's own document: `embed/` beside the pages of the site. See src/embed. */

/**
 * What the embed may do. Its styles stand in its page, which adds their hash: a sheet that is missing or cut short would leave the map
 * without a height, and in the sandbox no script may look into one. There its origin is opaque, and 'self' still stands for the site that
 * sent it (CSP 3, 2.2.2; held by a browser test). It needs no connection, font or picture; `img-src` is for the icon in a tab of its own.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types embed-search',
].join('; ')

/** Headers of everything under /embed/, beside those of every file: alone among the pages it may stand in any page's frame. */
export const EMBED_HEADERS: Readonly<Record<string, string>> = {
  // No `frame-ancestors`: even `*` would forbid a page from a file or inside an app, whose addresses have other schemes.
  'Content-Security-Policy': POLICY,
  // Its scripts are asked for by an opaque origin, which is no origin of ours.
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

export interface EmbedSource {
  /** The folder of package.json. */
  readonly root: string
  /** Of its words. */
  readonly language: LanguageCode
  /** Text of the published records in it. */
  readonly geojson: string
  /** Text of `data/places.json`. */
  readonly places: string
  /** The document in that language. */
  readonly renderer: { readonly embedPage: (policy: string, styles: string) => string }
}

/** The files of the embed by their names under `embed/`, and the hash of the styles in its page. */
export async function embedFiles({
  root,
  language,
  geojson,
  places,
  renderer,
}: EmbedSource): Promise<{ readonly files: ReadonlyMap<string, string>; readonly hash: string }> {
  const { dataset } = parseDataset(geojson)
  const basemap = (name: string) => readFileSync(path.join(madeFolder(root), 'basemap', name), 'utf8')
  const main = await classicScript(root, 'src/embed/main.ts', language)
  const search = await classicScript(root, 'src/embed/search.ts', language)
  const files = {
    incidents: writeEmbedFile(shortened(dataset)),
    land: basemap('land.json'),
    water: basemap('water.json'),
    labels: basemap('labels.json'),
    ...(language !== 'en' && { names: basemap(`names-${language}.json`) }),
  }
  const { html, hash } = styleElement(main.css.trim())
  const written = new Map([
    ['index.html', renderer.embedPage(withStyles(POLICY, [hash]), html)],
    ['embed.js', main.code],
    ['embed-data.js', assignment('embedFiles', files)],
    ['embed-search.js', assignment('embedSearchFiles', { rest: writeEmbedRest(dataset), places }) + search.code],
  ])
  return { files: written, hash }
}

/** Writes the embed. @param out the folder that is published @returns the hash of its styles, for the headers */
export async function buildEmbed({ out, ...source }: EmbedSource & { readonly out: string }): Promise<string> {
  const { files, hash } = await embedFiles(source)
  mkdirSync(path.join(out, 'embed'), { recursive: true })
  for (const [name, text] of files) writeFileSync(path.join(out, 'embed', name), text)
  return hash
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** The answer to an address of the embed, made anew, for the development server; null for any other address. */
export async function answerEmbed(
  address: string,
  source: () => EmbedSource,
): Promise<{ readonly type: string; readonly text: string } | null> {
  const name = /^\/embed\/([a-z-]+\.[a-z]+)?$/.exec(address)
  if (!name) return null
  const file = name[1] ?? 'index.html'
  const text = (await embedFiles(source())).files.get(file)
  return text === undefined ? null : { type: TYPES[path.extname(file)] ?? 'text/plain', text }
}

/** A text as a script writes it: JSON in single quotation marks, so that its own need no sign before them. */
const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** A classic script that leaves texts for the scripts behind it; nobody can change them. */
function assignment(name: string, files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(([key, text]) => `${JSON.stringify(key)}:${quoted(text)}`)
  return `self.${name}=Object.freeze({${entries.join()}});\n`
}
