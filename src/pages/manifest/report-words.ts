import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Day, Month } from '../../model/date.ts'
import type { LanguageCode } from '../../model/language.ts'
import type { Names, Report } from '../../model/report.ts'
import { readCatalogue } from '../../words/catalogue.ts'
import { type Manifest, ManifestError, readManifest } from './manifest.ts'

/** Names of what stands in the lists of the manifest, a catalogue a language. */
const FILE = 'report.arb'

/** As files name them, which are in English. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What a report is in one language. */
export interface ReportIn {
  /** What the engine needs of it wherever it runs. */
  readonly report: Report
  /** What only the build needs: names that the published files hold as text. */
  readonly sections: Names
  readonly legalCodes: Names
}

/**
 * Reads what a report is in one language.
 * @param folder of the report
 * @throws Error with file and field, or file and key, of the first fault
 */
export function readReport(folder: string, language: LanguageCode): ReportIn {
  const manifest = readManifest(folder)
  const file = path.join(folder, 'words', language, FILE)
  if (!existsSync(file)) throw new ManifestError(file, '', `is missing, though ${folder} says that it speaks this language`)
  const { messages } = readCatalogue(readFileSync(file, 'utf8'), file, language)
  const used = new Set<string>()
  const say = (key: string): string => {
    used.add(key)
    const text = messages.get(key)
    if (text === undefined) throw new ManifestError(file, key, 'is missing')
    return text
  }
  const names = (list: string, ids: readonly string[]): Names => Object.fromEntries(ids.map((id) => [id, say(`${list}.${id}`)]))
  const result: ReportIn = {
    report: reportOf(manifest, say, names),
    sections: names('sections', manifest.sections),
    legalCodes: names('legalCodes', manifest.legalCodes),
  }
  for (const key of messages.keys()) if (!used.has(key)) throw new ManifestError(file, key, 'names nothing that the manifest has')
  return result
}

function reportOf(manifest: Manifest, say: (key: string) => string, names: (list: string, ids: readonly string[]) => Names): Report {
  const { site, report, licence, map, period, families, categories, regions, groups, outcomes } = manifest
  const { title, publishers, short, published } = report
  return {
    site,
    title,
    publishers,
    short,
    published: published as Month,
    year: Number(published.slice(0, 4)),
    month: Number(published.slice(5)),
    dated: `${MONTHS[Number(published.slice(5)) - 1]} ${published.slice(0, 4)}`,
    licence,
    mapCredit: map.credit,
    period: { first: period.first as Day, last: period.last as Day },
    country: map.country,
    families: families.map(({ id, light, dark }) => ({ id, name: say(`families.${id}`), short: say(`familiesShort.${id}`), light, dark })),
    categories: categories.map(({ id, family, sign }) => ({ id, name: say(`categories.${id}`), family, sign })),
    regions,
    groups: names('groups', groups),
    outcomes: names('outcomes', outcomes),
  }
}
