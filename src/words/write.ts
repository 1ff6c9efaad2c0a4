import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CATALOGUE_LANGUAGES, CatalogueError, readCatalogues } from './catalogue.ts'
import { compileCatalogue } from './compile.ts'

/**
 * Compiles every catalogue of `folder` into `folder/made`, one file a catalogue and language, which code imports as `#words/NAME`.
 * Leaves alone what has not changed, so that nothing that watches is woken.
 * @throws CatalogueError with file and key of the first fault
 */
export function writeWords(folder: string): void {
  const english = readCatalogues(folder, 'en')
  for (const language of CATALOGUE_LANGUAGES) {
    const catalogues = readCatalogues(folder, language)
    if (catalogues.size === 0) continue
    for (const name of catalogues.keys())
      if (!english.has(name)) throw new CatalogueError(`${language}/${name}.arb`, '', 'has no English file beside it')
    for (const [name, source] of english) {
      const catalogue = catalogues.get(name)
      if (!catalogue) throw new CatalogueError(`${language}/${name}.arb`, '', 'is missing')
      const file = path.join(folder, 'made', language, `${name}.ts`)
      const code = compileCatalogue(catalogue, source, name)
      if (existsSync(file) && readFileSync(file, 'utf8') === code) continue
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, code)
    }
  }
}
