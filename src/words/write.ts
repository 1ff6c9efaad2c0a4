import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { LanguageCode } from '../model/language.ts'
import { type Catalogue, CatalogueError, readCatalogues, withReport } from './catalogue.ts'
import { compileCatalogue } from './compile.ts'

/** Where words come from and where the code that is made of them goes. */
export interface WordFolders {
  /** src/words. */
  readonly words: string
  /** The folder of the report. */
  readonly report: string
  /** Gets a folder for each language. */
  readonly made: string
}

/** A catalogue of the report alone, which holds the names of what its manifest lists. */
const NAMES = 'report'

/**
 * Compiles every catalogue, with the messages of the report among those of the engine, into one file a catalogue and language, which code
 * imports as `#words/NAME`. Leaves alone what has not changed, so that nothing that watches is woken.
 * @param languages of the report, English among them, against which the others are held
 * @throws CatalogueError with file and key of the first fault
 */
export function writeWords({ words, report, made }: WordFolders, languages: readonly LanguageCode[]): void {
  const engine = readCatalogues(words, 'en')
  const whole = (language: LanguageCode): ReadonlyMap<string, Catalogue> => {
    const own = readCatalogues(path.join(report, 'words'), language, path.join(report, 'words', language))
    for (const name of own.keys())
      if (name !== NAMES && !engine.has(name))
        throw new CatalogueError(`${path.join(report, 'words', language, name)}.arb`, '', 'has no catalogue of the engine beside it')
    const theirs = readCatalogues(words, language)
    for (const name of theirs.keys())
      if (!engine.has(name)) throw new CatalogueError(`${language}/${name}.arb`, '', 'has no English file beside it')
    return new Map(
      [...engine].map(([name, english]) => {
        const catalogue = theirs.get(name)
        if (!catalogue) throw new CatalogueError(`${language}/${name}.arb`, '', 'is missing')
        const file = `${path.join(report, 'words', language, name)}.arb`
        const nothing: Catalogue = { ...english, file, language, messages: new Map() }
        return [name, withReport(catalogue, own.get(name) ?? nothing, english)]
      }),
    )
  }
  const way = path.relative(path.join(made, 'en'), words).split(path.sep).join('/')
  const held = whole('en')
  for (const language of languages) {
    write(path.join(made, language, 'language.ts'), languageModule(language, languages, way))
    for (const [name, catalogue] of language === 'en' ? held : whole(language)) {
      const source = held.get(name)
      const { placeholders } = engine.get(name) ?? catalogue
      if (source) write(path.join(made, language, `${name}.ts`), compileCatalogue(catalogue, { ...source, placeholders }, name, way))
    }
  }
}

/** Which language it is, and its dates: grammar that a catalogue cannot hold. */
function languageModule(language: LanguageCode, languages: readonly LanguageCode[], way: string): string {
  const type = languages.map((one) => `'${one}'`).join(' | ')
  return `// Made: change write.ts.\nexport { dates } from '${way}/dates/${language}.ts'\n\nexport const language: ${type} = '${language}'\n`
}

function write(file: string, code: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, code)
}
