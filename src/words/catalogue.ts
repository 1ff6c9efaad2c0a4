import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LanguageCode } from '../model/language.ts'

/** What a placeholder of a message stands for; `decimalPattern` groups the thousands as the language does. */
export interface Placeholder {
  readonly name: string
  readonly type: 'int' | 'String'
  readonly grouped: boolean
}

/**
 * One file of words: ARB, the Application Resource Bundle that translators' tools read, with ICU messages. Keys separated by full
 * stops become nested objects.
 */
export interface Catalogue {
  readonly file: string
  readonly language: LanguageCode
  readonly messages: ReadonlyMap<string, string>
  /** Of the messages that have any, in the order in which code passes them. English alone says them. */
  readonly placeholders: ReadonlyMap<string, readonly Placeholder[]>
  /** Messages that a report brings itself, with what each is to say: English describes them, and none of ours has a text. */
  readonly wanted: ReadonlyMap<string, Wanted>
  /** The file of a message, where it is another. */
  readonly files: ReadonlyMap<string, string>
}

/** What a message of the report is to say. */
export interface Wanted {
  readonly says: string
  /** Any number of them, from `.0` on. */
  readonly list: boolean
}

/** Something wrong in a catalogue: said with file and key, since a translator has to find it. */
export class CatalogueError extends Error {
  constructor(file: string, key: string, reason: string) {
    super(`${file}: ${key}: ${reason}`)
    this.name = 'CatalogueError'
  }
}

/**
 * Reads a catalogue.
 * @param file as it is named in what is said of faults
 * @throws CatalogueError where the text is no ARB of this language
 */
export function readCatalogue(text: string, file: string, language: LanguageCode): Catalogue {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new CatalogueError(file, '', `not JSON (${error instanceof Error ? error.message : 'unknown'})`)
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new CatalogueError(file, '', 'not an object')
  const messages = new Map<string, string>()
  const placeholders = new Map<string, readonly Placeholder[]>()
  const wanted = new Map<string, Wanted>()
  for (const [key, value] of Object.entries(json)) {
    if (key === '@@locale') {
      if (value !== language) throw new CatalogueError(file, key, `says “${String(value)}”, but stands in the folder “${language}”`)
    } else if (key.startsWith('@')) {
      placeholders.set(key.slice(1), placeholdersOf(value, file, key))
      const { report, list } = value as { report?: unknown; list?: unknown }
      if (typeof report === 'string') wanted.set(key.slice(1), { says: report, list: list === true })
    } else if (typeof value !== 'string' || value.trim() === '') {
      throw new CatalogueError(file, key, 'has no text')
    } else {
      messages.set(key, value)
    }
  }
  for (const key of placeholders.keys())
    if (!messages.has(key) && !wanted.has(key)) throw new CatalogueError(file, `@${key}`, 'describes no message')
  return { file, language, messages, placeholders, wanted, files: new Map() }
}

function placeholdersOf(value: unknown, file: string, key: string): readonly Placeholder[] {
  const described = (value as { placeholders?: unknown } | null)?.placeholders ?? {}
  return Object.entries(described as object).map(([name, about]) => {
    const { type, format } = (about ?? {}) as { type?: unknown; format?: unknown }
    if (type !== 'int' && type !== 'String') throw new CatalogueError(file, key, `“${name}” is neither int nor String`)
    return { name, type, grouped: format === 'decimalPattern' }
  })
}

/**
 * A catalogue of the engine with the messages of a report: those that it has to bring, and any other that it says in words of its own.
 * @param own of the report, of the same name and language
 * @param english of the engine, which says what a report brings
 * @throws CatalogueError where the report lacks one, or has one that the engine does not know
 */
export function withReport(catalogue: Catalogue, own: Catalogue, english: Catalogue): Catalogue {
  for (const [key, { says, list }] of english.wanted)
    if (!own.messages.has(list ? `${key}.0` : key)) throw new CatalogueError(own.file, list ? `${key}.0` : key, `is missing. ${says}`)
  for (const key of own.messages.keys()) {
    const inList = english.wanted.get(key.replace(/\.\d+$/, ''))?.list === true
    if (!inList && !english.wanted.has(key) && !english.messages.has(key))
      throw new CatalogueError(own.file, key, 'is no message of the engine')
  }
  return {
    ...catalogue,
    messages: new Map([...catalogue.messages, ...own.messages]),
    files: new Map([...own.messages.keys()].map((key) => [key, own.file])),
  }
}

/** All catalogues of a language by name, or none where it has no folder yet. @param called how its folder is named in what is said of faults */
export function readCatalogues(folder: string, language: LanguageCode, called = language as string): ReadonlyMap<string, Catalogue> {
  const place = path.join(folder, language)
  if (!existsSync(place)) return new Map()
  return new Map(
    readdirSync(place)
      .filter((file) => file.endsWith('.arb'))
      .sort()
      .map((file) => [
        path.basename(file, '.arb'),
        readCatalogue(readFileSync(path.join(place, file), 'utf8'), `${called}/${file}`, language),
      ]),
  )
}
