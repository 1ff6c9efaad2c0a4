import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Day, Month } from '../../model/date.ts'
import type { LanguageCode } from '../../model/language.ts'
import type { Bounds, Names, Report } from '../../model/report.ts'
import { readCatalogue } from '../../words/catalogue.ts'
import { type Manifest, ManifestError, readManifest } from './manifest.ts'

/** Names of what stands in the lists of the manifest, a catalogue a language. */
const FILE = 'report.arb'
/** The outline of the country for the small picture of an account, which a report may do without. */
export const LOCATOR = 'basemap/locator.json'

/** As files name them, which are in English. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What a report is in one language. */
export interface ReportIn {
  /** What the published files call the whole. */
  readonly title: string
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
    title: titleOf(folder, language),
    report: reportOf(manifest, existsSync(path.join(folder, LOCATOR)), say, names),
    sections: names('sections', manifest.sections),
    legalCodes: names(
      'legalCodes',
      manifest.legalCodes.map((code) => code.id),
    ),
  }
  for (const key of messages.keys()) if (!used.has(key)) throw new ManifestError(file, key, 'names nothing that the manifest has')
  return result
}

/** A part of the world and as much again on every side of it. */
function threeTimes({ south, west, north, east }: Bounds): Bounds {
  const [height, width] = [north - south, east - west]
  return { south: Math.max(-85, south - height), west: west - width, north: Math.min(85, north + height), east: east + width }
}

/** "Title: subtitle" of the words of the pages. */
function titleOf(folder: string, language: LanguageCode): string {
  const file = path.join(folder, 'words', language, 'app.arb')
  if (!existsSync(file)) throw new ManifestError(file, '', 'is missing')
  const { messages } = readCatalogue(readFileSync(file, 'utf8'), file, language)
  return `${messages.get('title')}: ${messages.get('subtitle')}`
}

function reportOf(
  manifest: Manifest,
  locator: boolean,
  say: (key: string) => string,
  names: (list: string, ids: readonly string[]) => Names,
): Report {
  const { id, languages, site, report, licence, map, period, families, categories, regions, groups, outcomes } = manifest
  const { title, publishers, short, published } = report
  return {
    id,
    languages,
    site,
    title,
    publishers,
    short,
    published: published as Month,
    year: Number(published.slice(0, 4)),
    month: Number(published.slice(5)),
    dated: `${MONTHS[Number(published.slice(5)) - 1]} ${published.slice(0, 4)}`,
    licence: { name: licence.name, id: licence.id, address: licence.address },
    mapCredit: map.credit,
    territory: map.territory ?? null,
    home: map.home ?? null,
    start: map.start ?? null,
    locator,
    example: manifest.example ?? categories[0]?.id ?? '',
    period: { first: period.first as Day, last: period.last as Day },
    country: map.country,
    limits: map.limits ?? threeTimes(map.country),
    families: families.map(({ id, light, dark }) => ({ id, name: say(`families.${id}`), short: say(`familiesShort.${id}`), light, dark })),
    categories: categories.map(({ id, family, sign }) => ({ id, name: say(`categories.${id}`), family, sign })),
    regions,
    groups: names('groups', groups),
    outcomes: names('outcomes', outcomes),
    denied: manifest.denied ?? null,
  }
}
