import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { COPIES, copyName } from '../formats/file-name.ts'
import { languageFile } from '../formats/language-file.ts'
import { sha256 } from '../formats/sha256.ts'
import { languageOf, languages } from '../i18n/languages.ts'
import { bundleCopy } from './copy-bundle.ts'
import { type PublishedFiles, publishedText } from './dataset/publish.ts'
import { madeFolder } from './manifest/folders.ts'
import { escapeMarkup, openTag } from './markup.ts'
import type { Contacts, Site } from './site.ts'
import { LICENCES, licencesText } from './supply.ts'
import type { Renderer } from './write-pages.ts'

/** The whole map as one HTML file, for a memory stick or a messenger: it opens from a disk and asks nothing of any network. */

/** `vite build --mode` that writes the copies and nothing else, beside what is there. */
export const COPIES_ALONE = 'copies'

/** Bytes that one may have: messengers and mail carry it, and a phone opens it. */
export const COPY_LIMIT = 900_000

interface Request {
  /** The folder of package.json. */
  readonly root: string
  readonly data: PublishedFiles
  readonly renderer: Renderer
  readonly site: Site
  readonly contacts: Contacts
}

/**
 * What a copy may do: run its two scripts and wear the one sheet, each named by its hash. Nothing can be fetched, framed, sent or shown from
 * elsewhere; the serif alone stands in the sheet as `data:`.
 */
function policyOf(scripts: readonly string[], sheet: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')}`,
    `style-src '${hashOf(sheet)}'`,
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default copy',
  ].join('; ')
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`

/** The files that the copy holds, by the names under which the app asks for them. */
function filesInside({ root, data, renderer }: Request): ReadonlyMap<string, string> {
  const { language } = renderer.messages
  const published = (name: string, code = language): readonly [string, string] => {
    const file = languageFile(name, code)
    return [`data/${file}`, publishedText(data, file)]
  }
  const ground = (name: string): readonly [string, string] => [
    `basemap/${name}.json`,
    readFileSync(path.join(madeFolder(root), 'basemap', `${name}.json`), 'utf8'),
  ]
  return new Map([
    // In every language, since the search finds a record by the words of each.
    ...languages().map(({ code }) => published('incidents.geojson', code)),
    published('context.json'),
    published('context-band.json'),
    ['data/places.json', publishedText(data, 'places.json')],
    ...['land', 'water', 'water-near', 'labels', ...(language === 'en' ? [] : [`names-${language}`])].map(ground),
  ])
}

/** A file as a block of data, packed, which no browser runs. */
function blockOf(name: string, text: string): string {
  const packed = deflateRawSync(Buffer.from(text, 'utf8'), { level: 9 }).toString('base64')
  return `${openTag('script', { type: 'application/octet-stream', 'data-file': name })}${packed}</script>`
}

/**
 * The method as it stands in the copy: its parts have names of their own, and what is not inside is linked on the published site, or, where
 * nobody has said where that is, not at all.
 */
export function methodInside(html: string, address: string | null): string {
  return html
    .replace(/<nav[^>]*>[\s\S]*?<\/nav>/, '')
    .replace(/<div [^>]*id="first-map"[^>]*><\/div>/, '')
    .replace(/ id="([^"]+)"/g, ' id="method-$1"')
    .replace(/ href="#([^"]+)"/g, ' href="#method-$1"')
    .replace(/<a href="(\.\.\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, href: string, words: string) =>
      address === null ? words : `${openTag('a', { href: new URL(href, address).href, rel: 'noopener noreferrer' })}${words}</a>`,
    )
}

/** The copy of a language. @returns its name and its text */
async function copyOf(request: Request): Promise<{ readonly name: string; readonly html: string }> {
  const { root, data, renderer, site, contacts } = request
  const m = renderer.messages
  const { folder } = languageOf(m.language)
  const name = copyName(m.language)
  const { code, loader, css, licences } = await bundleCopy(root, m.language)
  const sheet = css.trim()
  if (`${sheet}${loader}`.includes('</'))
    throw new Error('The sheet or the first script of a copy would end the element that it stands in.')
  const page = site.address === null ? null : new URL(`${folder}method/`, site.address).href
  const geojson = publishedText(data, languageFile('incidents.geojson', m.language))
  const said = { ...contacts, digest: sha256(geojson), feed: null }
  const { bare, unread, method } = renderer.renderCopy(geojson, site.address, said)
  const facts = {
    id: 'root',
    // Where nobody has said the address, links name the file.
    'data-root': site.address === null ? name : new URL(folder, site.address).href,
    'data-site': site.address ?? '',
    'data-digest': said.digest,
    ...(said.mail && { 'data-mail': said.mail }),
  }
  const html = `<!doctype html>
<html lang="${m.language}">
<head>
<meta charset="utf-8" />
${openTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf([loader, code], sheet) })}
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<title>${escapeMarkup(`${m.title}: ${m.subtitle}`)}</title>
<style>${sheet}</style>
</head>
<body>
<noscript>${bare}</noscript>
<div id="unread" hidden>${unread}</div>
<div id="notice"></div>
${openTag('div', facts)}</div>
<dialog id="method">${methodInside(method, page)}</dialog>
${[...filesInside(request), ['script.js', code] as const, [LICENCES, licencesText(licences, root)] as const].map(([file, text]) => blockOf(file, text)).join('\n')}
<script>${loader}</script>
</body>
</html>
`
  return { name, html }
}

/** Writes the copy of a language. @param out the folder that is published @throws Error where it is too large to be passed on */
export async function writeCopy(out: string, request: Request): Promise<void> {
  const { name, html } = await copyOf(request)
  const size = Buffer.byteLength(html)
  if (size > COPY_LIMIT) throw new Error(`${COPIES}/${name} has ${size} bytes; ${COPY_LIMIT} is the most.`)
  mkdirSync(path.join(out, COPIES), { recursive: true })
  writeFileSync(path.join(out, COPIES, name), html)
  console.log(`${COPIES}/${name}: ${Math.round(size / 1000)} kB`)
}
