import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { languageFile } from '../formats/language-file.ts'
import { sha256 } from '../formats/sha256.ts'
import type { LanguageCode } from '../model/language.ts'
import { type PublishedFiles, publishDataset, publishedText } from './dataset/publish.ts'
import { FEED } from './feed-name.ts'
import { madeFolder, reportFolder } from './manifest/folders.ts'
import type { DocumentFiles } from './render.tsx'
import type { Said } from './said.ts'
import { type Site, siteAddress, siteContacts } from './site.ts'

/** Where the pages' own code is built to before it is run: never published. */
const RENDERER = 'node_modules/.cache/pages'
/** Reports do not disturb one another. */
export const rendererFolder = (root: string, language: LanguageCode): string =>
  path.join(root, RENDERER, sha256(madeFolder(root)).slice(0, 8), language)

/** The dataset's own version: data and app change on their own. */
export function dataVersion(root: string): string {
  const file = path.join(reportFolder(root), 'version.json')
  if (!existsSync(file)) throw new Error(`${file} is missing: { "version": "1.0.0" }`)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }
  if (typeof version !== 'string' || version === '') throw new Error(`${file}: version: is no text`)
  return version
}

export const publish = (root: string): PublishedFiles => publishDataset(reportFolder(root), dataVersion(root), siteAddress())

/** What the pages say of this copy in a language. */
export function saidOf(geojson: string, { address }: Pick<Site, 'address'>): Said {
  return { ...siteContacts(), digest: sha256(geojson), feed: address === null ? null : FEED }
}

/** What pages of words are written from, in a language. */
export function documentFiles(data: PublishedFiles, language: LanguageCode): DocumentFiles {
  const text = (name: string) => publishedText(data, languageFile(name, language))
  return { sources: text('sources.json'), changes: text('changes.json') }
}
