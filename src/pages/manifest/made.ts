import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { familyRules } from '../../drawing/palette.ts'
import { writeWords } from '../../words/write.ts'
import { makeBasemap, mapRules } from './basemap.ts'
import { madeFolder, ownReport, reportFolder } from './folders.ts'
import { ManifestError, readManifest } from './manifest.ts'
import { LOCATOR, readReport } from './report-words.ts'

const NOTE = 'Made of the folder of the report: change that.'

/**
 * Writes what is made of catalogues and report before anything else runs, and imported as `#words/NAME` and `#report…`.
 * @param root the folder of package.json
 * @throws Error with file and field, or file and key, of the first fault
 */
export function makeModules(root: string): void {
  // The site's own always: by it the compiler knows what there is, and the build finds the words of the published files.
  for (const folder of new Set([ownReport(root), reportFolder(root)])) makeFor(root, folder)
}

function makeFor(root: string, folder: string): void {
  const made = madeFolder(root, folder)
  const manifest = readManifest(folder)
  writeWords({ words: path.join(root, 'src/words'), report: folder, made }, manifest.languages)
  for (const language of manifest.languages) {
    const { report } = readReport(folder, language)
    const type = path.relative(path.join(made, language), path.join(root, 'src/model/report.ts')).split(path.sep).join('/')
    const code = `import type { Report } from '${type}'\n\nexport const made = ${JSON.stringify(report, null, 1)} as unknown as Report\n`
    write(path.join(made, language, 'report.ts'), `// ${NOTE}\n${code}`)
  }
  const codes = manifest.legalCodes.flatMap(({ id, also }) => (also === undefined ? [] : [[id, also]]))
  write(path.join(made, 'search.ts'), moduleOf('codes', 'readonly (readonly [id: string, names: string])[]', codes))
  write(path.join(made, 'links.ts'), moduleOf('links', 'Readonly<Record<string, string>>', manifest.links))
  const locator = path.join(folder, LOCATOR)
  const outline = existsSync(locator) ? outlineOf(locator) : { viewBox: '0 0 88 64', scale: 1, left: 0, top: 0, outline: '' }
  const shape =
    '{ readonly viewBox: string; readonly scale: number; readonly left: number; readonly top: number; readonly outline: string }'
  write(path.join(made, 'locator.ts'), moduleOf('locator', shape, outline))
  const basemap = makeBasemap(folder, manifest.regions)
  for (const [name, text] of basemap) write(path.join(made, 'basemap', name), text)
  const rules = [familyRules(manifest.families), mapRules(manifest.map.country, basemap.get('land.json') ?? '')]
  write(path.join(made, 'report.css'), `/* ${NOTE} */\n${rules.join('\n')}\n`)
}

const moduleOf = (name: string, type: string, value: unknown): string =>
  `// ${NOTE}\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 1)}\n`

function outlineOf(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object
  } catch (error) {
    throw new ManifestError(file, '', `not JSON (${error instanceof Error ? error.message : 'unknown'})`)
  }
}

/** Leaves alone what has not changed, so that nothing that watches is woken. */
function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
