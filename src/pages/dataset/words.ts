import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LanguageCode } from '../../model/language.ts'
import type { Fault } from './rules.ts'

/** Languages of the words that stand apart from the facts: `words/<language>/<file>.json`, by record and path of the field. */
const translations = (languages: readonly LanguageCode[]) => languages.filter((language) => language !== 'en')

type Fields = Readonly<Record<string, string>>
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/**
 * The words of one authored file in the other languages.
 * @param root the folder of the authored files
 * @param name of the file without its ending; of the incidents `incidents`
 * @returns a function that puts the words of a record into its texts, which are English alone until then
 */
export function wordsFor(
  root: string,
  name: string,
  languages: readonly LanguageCode[],
  faults: Fault[],
): (key: string, record: unknown) => void {
  const files = translations(languages).flatMap((language) => {
    const file = `words/${language}/${name}.json`
    if (!existsSync(path.join(root, file))) return []
    try {
      return [{ language, file, words: JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Readonly<Record<string, Fields>> }]
    } catch (error) {
      faults.push({ file, field: '(whole file)', reason: error instanceof Error ? error.message : String(error) })
      return []
    }
  })
  return (key, record) => {
    // What could not be read is told once.
    if (record === null) return
    for (const { language, file, words } of files) {
      for (const [field, text] of Object.entries(words[key] ?? {})) {
        const target = at(record, field.split('.'))
        if (isNode(target) && typeof target['en'] === 'string') target[language] = text
        else faults.push({ file, field: `${key}.${field}`, reason: 'the record has no such text' })
      }
    }
  }
}

/** `words/<language>/persons.json`: the names of people, each beside its English. */
export function readPersons(root: string, languages: readonly LanguageCode[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const read = (language: string): Readonly<Record<string, string>> => {
    const file = path.join(root, `words/${language}/persons.json`)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>) : {}
  }
  return Object.fromEntries(translations(languages).map((language) => [language, read(language)]))
}

/** What stands at a path of a record. */
function at(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value
  return isNode(value) && Object.hasOwn(value, first) ? at(value[first], rest) : undefined
}

/** Records of the words of one file that are not among the records. */
export function strayWords(root: string, name: string, languages: readonly LanguageCode[], keys: ReadonlySet<string>): readonly Fault[] {
  return translations(languages).flatMap((language) => {
    const file = `words/${language}/${name}.json`
    if (!existsSync(path.join(root, file))) return []
    const words = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as object
    return Object.keys(words)
      .filter((key) => !keys.has(key))
      .map((key) => ({ file, field: key, reason: 'there is no such record' }))
  })
}
