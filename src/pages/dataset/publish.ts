import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { listFile } from '../../formats/dataset-file.ts'
import { featureSchema } from '../../formats/feature.ts'
import { incidentColumns, incidentsCsv } from '../../formats/incidents-csv.ts'
import { languageFile } from '../../formats/language-file.ts'
import { reportLine } from '../../model/about.ts'
import type { LanguageCode } from '../../model/language.ts'
import { report } from '../../model/report.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { Authored } from './authored.ts'
import { archivedCopy, say, sourcesOf, toFeatureCollection } from './features.ts'
import { readAuthored } from './read.ts'
import { brokenRules, faultLines } from './rules.ts'

/** File name under data/ to its text. */
export type PublishedFiles = ReadonlyMap<string, string>

/**
 * All files that are published from the authored ones.
 * @throws Error that names file, field and reason of every rule that is broken
 */
export function publishDataset(root: string, version: string): PublishedFiles {
  const { authored, faults } = readAuthored(root)
  // Links between files are only checked when each file is sound, so that one slip is not reported a hundred times.
  const all = faults.length > 0 ? faults : brokenRules(authored)
  if (all.length > 0) throw new Error(`The dataset breaks ${all.length} rule(s):\n${faultLines(all, path.relative(process.cwd(), root))}`)
  const files = new Map<string, string>([
    ...authored.manifest.languages.flatMap((language) => filesOf(authored, language, version)),
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
function filesOf(authored: Authored, language: LanguageCode, version: string): readonly (readonly [name: string, text: string])[] {
  const collection = toFeatureCollection(authored, language, version)
  const geojson = `${JSON.stringify(collection)}\n`
  const files: readonly (readonly [name: string, text: string])[] = [
    ['incidents.geojson', geojson],
    ['list.json', listFile(collection, sha256(geojson))],
    ['incidents.csv', incidentsCsv(collection)],
    ['context.json', `${JSON.stringify(contextFile(authored, language, version))}\n`],
    ['context-band.json', `${JSON.stringify(contextBand(authored, language))}\n`],
    ['sources.json', sourcesFile(authored, language)],
  ]
  return files.map(([name, text]) => [languageFile(name, language), text])
}

/** What is doubtful in a translation, for whoever can say better. */
function reviewFiles(root: string, { languages }: Manifest): readonly (readonly [name: string, text: string])[] {
  return languages.flatMap((language) => {
    const file = path.join(root, 'words', language, 'review.md')
    return existsSync(file) ? [[languageFile('review.md', language), readFileSync(file, 'utf8')] as const] : []
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

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

function datapackage(files: ReadonlyMap<string, string>, version: string, manifest: Manifest): string {
  const { licence } = manifest
  const resource = (path: string, name: string, format: string, mediatype: string, more: object = {}) => {
    const text = files.get(path) ?? ''
    return { name, path, format, mediatype, encoding: 'utf-8', bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}`, ...more }
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
            own('list.json', 'list', 'json', 'application/json'),
            own('context.json', 'context', 'json', 'application/json'),
            own('sources.json', 'sources', 'json', 'application/json'),
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
