import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type KeptFile, type KeptFiles, WORKER } from '../formats/kept.ts'
import { languageFile } from '../formats/language-file.ts'
import { sha256 } from '../formats/sha256.ts'
import { languageOf } from '../i18n/languages.ts'
import type { LanguageCode } from '../model/language.ts'
import { KEPT_PAGES } from '../worker/kept-page.ts'
import { type Bundle, facesOf } from './bundle.ts'
import { classicScript } from './classic-script.ts'

/** What the worker of the copy on a reader's device keeps, and the worker itself: see src/worker. */

/** Files of data that the app asks for, in the language of the page. */
const DATA = ['list.json', 'incidents.geojson', 'context.json', 'context-band.json'] as const

interface Request {
  /** The folder of package.json. */
  readonly root: string
  readonly out: string
  /** What was built for each language. */
  readonly bundles: ReadonlyMap<LanguageCode, Bundle>
  /** The script of the pages without the app, seen from the root of the site. */
  readonly script: string
}

/** Whether no copies are to be kept any more: SITE_KEEP=no in the environment of the build. */
export const keepsNothing = (environment: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  environment['SITE_KEEP']?.trim() === 'no'

/** Files to keep, those of the build by their hashed names, the others with a hash of what is in them. */
export function keptFiles({ out, bundles, script }: Omit<Request, 'root'>): KeptFiles {
  const named = (file: string): KeptFile => [file, null]
  const hashed = (file: string, address = file): KeptFile => [address, sha256(readFileSync(path.join(out, file), 'utf8')).slice(0, 16)]
  const ofLanguage = ([code, bundle]: readonly [LanguageCode, Bundle]) => {
    const { folder } = languageOf(code)
    const faces = facesOf(code)
    const assets = bundle
      .map(({ fileName }) => fileName)
      .filter((file) => file.startsWith('assets/') && existsSync(path.join(out, file)))
      .filter((file) => !file.endsWith('.woff2') || faces.some((alphabet) => file.includes(`-${alphabet}-`)))
    return [
      code,
      [
        ...KEPT_PAGES.map((page) => hashed(`${folder}${page}index.html`, folder + page)),
        ...DATA.map((name) => hashed(`data/${languageFile(name, code)}`)),
        ...assets.map(named),
      ],
    ] as const
  }
  return {
    all: [named(script), hashed('icon.svg'), hashed('data/places.json')],
    languages: Object.fromEntries([...bundles].map(ofLanguage)),
  }
}

/** Writes the worker, last of all but the sums. @returns licences of what is in it */
export async function writeWorker(request: Request): Promise<string> {
  const { root, out } = request
  const { code, licences } = await classicScript(root, keepsNothing() ? 'src/worker/remove.ts' : 'src/worker/keep.ts')
  const files = `self.keptFiles=Object.freeze(${JSON.stringify(keptFiles(request))});\n`
  writeFileSync(path.join(out, WORKER), (keepsNothing() ? '' : files) + code)
  return licences
}
