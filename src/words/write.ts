import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LANGUAGE_CODES, type LanguageCode } from '../model/language.ts'
import { CatalogueError, readCatalogues } from './catalogue.ts'
import { compileCatalogue } from './compile.ts'

/**
 * Compiles every catalogue of `folder` into `folder/made`, one file a catalogue and language, which code imports as `#words/NAME`.
 * Leaves alone what has not changed, so that nothing that watches is woken.
 * @throws CatalogueError with file and key of the first fault
 */
export function writeWords(folder: string): void {
  const english = readCatalogues(folder, 'en')
  for (const language of LANGUAGE_CODES) {
    const catalogues = readCatalogues(folder, language)
    if (catalogues.size === 0) continue
    write(path.join(folder, 'made', language, 'language.ts'), languageModule(language))
    for (const name of catalogues.keys())
      if (!english.has(name)) throw new CatalogueError(`${language}/${name}.arb`, '', 'has no English file beside it')
    for (const [name, source] of english) {
      const catalogue = catalogues.get(name)
      if (!catalogue) throw new CatalogueError(`${language}/${name}.arb`, '', 'is missing')
      write(path.join(folder, 'made', language, `${name}.ts`), compileCatalogue(catalogue, source, name))
    }
  }
}

/** Which language it is, and its dates: grammar that a catalogue cannot hold. */
function languageModule(language: LanguageCode): string {
  const type = LANGUAGE_CODES.map((one) => `'${one}'`).join(' | ')
  return `// Made: change ../../write.ts.\nexport { dates } from '../../dates/${language}.ts'\n\nexport const language: ${type} = '${language}'\n`
}

function write(file: string, code: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, code)
}
