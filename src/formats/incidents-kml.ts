import type { About } from '../model/about.ts'
import { parseDay } from '../model/date.ts'
import type { IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { categoryIds, categoryName, type FamilyId, familyName, familyOf } from '../model/taxonomy.ts'
import { cellWords } from './csv.ts'
import type { Feature, FeatureCollection } from './feature.ts'
import { incidentColumns, incidentRow } from './incidents-csv.ts'
import { type KmlFolder, type KmlStyle, type Placemark, toKml } from './kml.ts'
import { publishedFeatures } from './published-features.ts'

/** What of a file for Google Earth is said in the language of the page. */
export interface KmlWords {
  readonly withoutPin: string
  /** The report in one line. */
  readonly source: string
  /** What is told of a record under its title, paragraph by paragraph. */
  readonly told: (id: IncidentId) => readonly string[]
}

/** The page of a record; null where the address of the site is not known. */
export type PageOf = (id: IncidentId) => string | null

/** Whether a place is known only to lie about there, as the map's dashed rings say. */
function isRing({ properties: { place_approximate, place_precision } }: Feature): boolean {
  return place_approximate || !(place_precision === 'site' || place_precision === 'settlement')
}

const styleOf = (family: FamilyId, ring: boolean): string => `${family}${ring ? '-area' : ''}`

function stylesOf(): readonly KmlStyle[] {
  return report().families.flatMap(({ id, light }) => [false, true].map((ring) => ({ id: styleOf(id, ring), colour: light, ring })))
}

function placemarkOf(feature: Feature, words: KmlWords, pageOf: PageOf): Placemark {
  const { id, geometry, properties } = feature
  const cells = incidentRow(feature)
  const data = incidentColumns().flatMap((column, index) => {
    const cell = cells[index] ?? null
    const value = cell === null ? '' : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : cellWords(cell)
    return value === '' ? [] : [[column, value] as const]
  })
  return {
    id,
    name: properties.title,
    text: words.told(id),
    link: pageOf(id),
    begin: parseDay(properties.first_day ?? ''),
    end: parseDay(properties.last_day ?? ''),
    style: styleOf(familyOf(properties.category), isRing(feature)),
    point: geometry?.coordinates ?? null,
    data,
  }
}

/** Families and in them their categories, as in the filters; each record once, under its main category, and what no pin can hold apart. */
function foldersOf(features: readonly Feature[], words: KmlWords, pageOf: PageOf): readonly KmlFolder[] {
  const placed = features.filter(({ geometry }) => geometry !== null)
  const marks = (own: readonly Feature[]) => own.map((feature) => placemarkOf(feature, words, pageOf))
  const families = report().families.flatMap(({ id: family }) => {
    const folders = categoryIds()
      .filter((category) => familyOf(category) === family)
      .flatMap((category) => {
        const own = placed.filter(({ properties }) => properties.category === category)
        return own.length > 0 ? [{ name: categoryName(category), placemarks: marks(own) }] : []
      })
    return folders.length > 0 ? [{ name: familyName(family), folders }] : []
  })
  const unlocated = features.filter(({ geometry }) => geometry === null)
  return unlocated.length > 0 ? [...families, { name: words.withoutPin, placemarks: marks(unlocated) }] : families
}

/** All incidents as the file for Google Earth that is published. @param sha256 of the published GeoJSON with the same words */
export function incidentsKml({ metadata, features }: FeatureCollection, sha256: string, words: KmlWords, pageOf: PageOf): string {
  const { title, version, licence } = metadata
  const text = [words.source, `v${version}, sha256:${sha256}`, `${licence}, ${report().licence.address}`]
  return toKml({ name: title, text, styles: stylesOf(), folders: foldersOf(features, words, pageOf) })
}

/**
 * The incidents of a view as a file for Google Earth, in the folders of the filters.
 * @throws ExportError if an incident is not in the published text, or the text is of another version
 */
export function exportKml(published: string, ids: readonly IncidentId[], about: About, words: KmlWords, pageOf: PageOf): string {
  const { features } = publishedFeatures(published, ids, about)
  const { title, shown, link, version, sha256, made, own } = about
  // A reader's own file has neither address nor version, and is not ours to licence.
  const text = own
    ? [shown, own, made]
    : [
        shown,
        link,
        words.source,
        [`v${version}`, ...(sha256 === '' ? [] : [`sha256:${sha256}`]), made].join(', '),
        `${report().licence.name}, ${report().licence.address}`,
      ]
  return toKml({ name: title, text, styles: stylesOf(), folders: foldersOf(features, words, own ? () => null : pageOf) })
}
