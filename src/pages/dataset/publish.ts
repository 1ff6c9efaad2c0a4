import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { Release } from '../../formats/changes-file.ts'
import { listFile, parseDataset } from '../../formats/dataset-file.ts'
import { type FeatureCollection, featureSchema } from '../../formats/feature.ts'
import { FILE_TYPES } from '../../formats/file-name.ts'
import { incidentColumns, incidentsCsv } from '../../formats/incidents-csv.ts'
import { incidentsKml } from '../../formats/incidents-kml.ts'
import { incidentsXlsx } from '../../formats/incidents-xlsx.ts'
import { languageFile } from '../../formats/language-file.ts'
import { reportLineIn } from '../../i18n/citation-words.ts'
import { languageOf } from '../../i18n/languages.ts'
import { toldInText } from '../../i18n/told.ts'
import { reportLine } from '../../model/about.ts'
import type { IncidentId } from '../../model/incident.ts'
import { LANGUAGE_CODES, type LanguageCode } from '../../model/language.ts'
import { inReport, report } from '../../model/report.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { Authored } from './authored.ts'
import { archivedCopy, say, sourcesOf, toFeatureCollection } from './features.ts'
import { readAuthored } from './read.ts'
import { MEASURE } from './record-digest.ts'
import { messagesOf, toldWords } from './record-words.ts'
import { brokenRules, faultLines } from './rules.ts'

/** File name under data/ to its text, or to its bytes where it is none. */
export type PublishedFiles = ReadonlyMap<string, string | Uint8Array>

/** The text of a published file. @throws Error where there is none, or it is no text */
export function publishedText(files: PublishedFiles, name: string): string {
  const text = files.get(name)
  if (typeof text !== 'string') throw new Error(`data/${name} is no text that is published.`)
  return text
}

/**
 * All files that are published from the authored ones.
 * @param address of the site; null where it is not known, and no file can lead to a page
 * @throws Error that names file, field and reason of every rule that is broken
 */
export function publishDataset(root: string, version: string, address: string | null = null): PublishedFiles {
  const { authored, faults } = readAuthored(root)
  // Links between files are only checked when each file is sound, so that one slip is not reported a hundred times.
  const all = faults.length > 0 ? faults : brokenRules(authored)
  if (all.length > 0) throw new Error(`The dataset breaks ${all.length} rule(s):\n${faultLines(all, path.relative(process.cwd(), root))}`)
  const files = new Map<string, string | Uint8Array>([
    ...authored.manifest.languages.flatMap((language) => {
      const make = () => filesOf(authored, language, version, address)
      const own = authored.said[language]
      // Workbooks and folders are named in the language of their file.
      return own ? inReport(own.report, make) : make()
    }),
    ['incidents.schema.json', jsonSchema(version)],
    ['places.json', placesFile(authored)],
    ['left-out.json', `${JSON.stringify(authored.leftOut, null, 1)}\n`],
    ...reviewFiles(root, authored.manifest),
  ])
  files.set('datapackage.json', datapackage(files, version, authored.manifest))
  files.set('SHA256SUMS', [...files].map(([name, text]) => `${sha256(text)}  ${name}\n`).join(''))
  return files
}

/** What is published in one language: the records whole, in a table and for the list, the measures, and the footnotes with their notes. */
function filesOf(
  authored: Authored,
  language: LanguageCode,
  version: string,
  address: string | null,
): readonly (readonly [name: string, content: string | Uint8Array])[] {
  const collection = toFeatureCollection(authored, language, version)
  const geojson = `${JSON.stringify(collection)}\n`
  const digest = sha256(geojson)
  const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ['incidents.geojson', geojson],
    ['list.json', listFile(collection, digest)],
    ['incidents.csv', incidentsCsv(collection)],
    ['incidents-hxl.csv', incidentsCsv(collection, true)],
    ['incidents.xlsx', incidentsXlsx(collection, digest)],
    ['incidents.kml', kmlFile(collection, geojson, address)],
    ['context.json', `${JSON.stringify(contextFile(authored, language, version))}\n`],
    ['context-band.json', `${JSON.stringify(contextBand(authored, language))}\n`],
    ['sources.json', sourcesFile(authored, language)],
    ['changes.json', changesFile(authored, language)],
  ]
  return files.map(([name, content]) => [languageFile(name, language), content])
}

/** All records for Google Earth, told in their language. */
function kmlFile(collection: FeatureCollection, geojson: string, address: string | null): string {
  const language = LANGUAGE_CODES.find((code) => code === collection.metadata.language) ?? 'en'
  const m = messagesOf(language)
  const { byId } = parseDataset(geojson).dataset
  const told = (id: IncidentId): readonly string[] => {
    const account = byId.get(id)
    return account ? toldInText(account, m, toldWords(language)) : []
  }
  const words = { withoutPin: m.list.withoutPin, source: reportLineIn(m), told }
  const pageOf = (id: IncidentId) => (address === null ? null : `${address}${languageOf(language).folder}incidents/${id}/`)
  return incidentsKml(collection, sha256(geojson), words, pageOf)
}

/** What is doubtful in a translation, for whoever can say better. */
function reviewFiles(root: string, { languages }: Manifest): readonly (readonly [name: string, text: string])[] {
  return languages.flatMap((language) => {
    const file = path.join(root, 'words', language, 'review.md')
    return existsSync(file) ? [[languageFile('review.md', language), readFileSync(file, 'utf8')] as const] : []
  })
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

function jsonSchema(version: string): string {
  // `check` actions (is this EDTF?) have no JSON Schema; the pattern of the rest does.
  const schema = toJsonSchema(featureSchema(), { errorMode: 'ignore' })
  return `${JSON.stringify({ ...schema, title: `${report().site}: one incident`, version }, null, 1)}\n`
}

function contextFile({ context, sources, archive }: Authored, language: LanguageCode, version: string) {
  return {
    version,
    language,
    measures: context.map(({ title, text, editor_note, footnotes, ...rest }) => ({
      ...rest,
      title: say(title, language),
      text: say(text, language),
      editor_note: editor_note && say(editor_note, language),
      footnotes,
      sources: footnotes.flatMap((number) => {
        const source = sources.find((candidate) => candidate.number === number)
        return (source?.links ?? []).map(({ url, language, publisher }) => ({
          footnote: number,
          url,
          language,
          publisher,
          ...archivedCopy(number, url, archive),
        }))
      }),
    })),
  }
}

/** All footnotes of the report, an address a line, whether or not a record cites them. */
function sourcesFile(authored: Authored, language: LanguageCode): string {
  const lines = authored.sources.flatMap(({ number }) => sourcesOf(number, authored, (text) => say(text, language)))
  return `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`
}

/** Every version of the data with what changed; the states that it left are for the build alone. */
function changesFile({ releases, incidents, context }: Authored, language: LanguageCode): string {
  const titles = new Map([
    ...incidents.map(({ incident: { id, title } }) => [id, say(title, language)] as const),
    ...context.map(({ id, title }) => [MEASURE + id, say(title, language)] as const),
  ])
  const published: readonly Release[] = releases.map(({ version, date, changes }) => ({
    version,
    date,
    changes: changes.map(({ how, records, text }) => ({
      how,
      records: records === 'all' ? records : records.map((id) => ({ id, title: titles.get(id) ?? null })),
      text: say(text, language),
    })),
  }))
  return `${JSON.stringify(published, null, 1)}\n`
}

/** Each place with its names and other spellings, a line each, and where it lies: what the search and a reader's own table need. */
function placesFile({ places }: Authored): string {
  const lines = places.map(({ id, names, also, precision, region, lat, lon, approximate }) =>
    JSON.stringify({ id, names, also, precision, region, lat, lon, approximate }),
  )
  return `[\n${lines.join(',\n')}\n]\n`
}

/** What the timeline draws, and no more: as bars the measures in force over a time that the manifest names, and what is given to the day. */
function contextBand({ context, manifest: { bars } }: Authored, language: LanguageCode) {
  return context
    .filter(({ id, edtf }) => bars.includes(id) || !edtf.includes('/'))
    .map(({ id, title, edtf, planned_end, end_stated }) => ({ id, title: say(title, language), edtf, planned_end, end_stated }))
}

function datapackage(files: PublishedFiles, version: string, manifest: Manifest): string {
  const { licence } = manifest
  const resource = (path: string, name: string, format: string, mediatype: string, more: object = {}) => {
    const content = files.get(path) ?? ''
    const encoding = typeof content === 'string' ? { encoding: 'utf-8' } : {}
    return { name, path, format, mediatype, ...encoding, bytes: Buffer.byteLength(content), hash: `sha256:${sha256(content)}`, ...more }
  }
  const numeric = new Set(['lat', 'lon'])
  const fields = incidentColumns().map((name) => ({
    name,
    type: numeric.has(name) ? 'number' : name === 'place_approximate' ? 'boolean' : 'string',
  }))
  return `${JSON.stringify(
    {
      profile: 'data-package',
      name: report().id,
      title: `${report().site}: ${manifest.about}`,
      version,
      licenses: [{ name: licence.id, path: licence.address, title: manifest.licence.title }],
      sources: [{ title: reportLine() }],
      resources: [
        ...manifest.languages.flatMap((language) => {
          const own = (name: string, id: string, format: string, type: string, more: object = {}) =>
            resource(languageFile(name, language), language === manifest.languages[0] ? id : `${id}-${language}`, format, type, more)
          return [
            own('incidents.geojson', 'incidents', 'geojson', 'application/geo+json'),
            own('incidents.csv', 'incidents-table', 'csv', 'text/csv', {
              profile: 'tabular-data-resource',
              schema: { fields, primaryKey: 'id', missingValues: [''] },
            }),
            own('incidents-hxl.csv', 'incidents-table-hxl', 'csv', 'text/csv'),
            own('incidents.xlsx', 'incidents-workbook', 'xlsx', FILE_TYPES.xlsx),
            own('incidents.kml', 'incidents-kml', 'kml', FILE_TYPES.kml),
            own('list.json', 'list', 'json', 'application/json'),
            own('context.json', 'context', 'json', 'application/json'),
            own('sources.json', 'sources', 'json', 'application/json'),
            own('changes.json', 'changes', 'json', 'application/json'),
            own('context-band.json', 'context-band', 'json', 'application/json'),
          ]
        }),
        resource('incidents.schema.json', 'incidents-schema', 'json', 'application/schema+json'),
        resource('places.json', 'places', 'json', 'application/json'),
        resource('left-out.json', 'left-out', 'json', 'application/json'),
      ],
    },
    null,
    1,
  )}\n`
}
