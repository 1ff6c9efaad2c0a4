import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { readManifest } from '../manifest/manifest.ts'
import { readReport } from '../manifest/report-words.ts'
import { PARAGRAPHS } from '../report/write.ts'
import { type Authored, AuthoredActor, AuthoredArchive, AuthoredSource, authoredSchemas, ReportParagraph, Retired } from './authored.ts'
import type { Fault } from './rules.ts'
import { readPersons, strayWords, wordsFor } from './words.ts'

/** What stands in src/report, and the faults of shape; a file with a fault is left out of the result. */
export interface Reading {
  readonly authored: Authored
  readonly faults: readonly Fault[]
}

/**
 * Reads the authored files of a folder.
 * @param root the folder of the report, which holds manifest.json, incidents/, places.json, sources.json, archive.json, actors.json, context.json, left-out.json, retired.json and
 * paragraphs.json
 */
export function readAuthored(root: string): Reading {
  const faults: Fault[] = []
  const manifest = readManifest(root)

  const check = <Schema extends v.GenericSchema>(schema: Schema, value: unknown, file: string): v.InferOutput<Schema> | null => {
    const result = v.safeParse(schema, value)
    if (result.success) return result.output
    for (const issue of result.issues) faults.push({ file, field: v.getDotPath(issue) ?? '(whole file)', reason: issue.message })
    return null
  }
  const json = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
    } catch (error) {
      faults.push({ file, field: '(whole file)', reason: error instanceof Error ? error.message : String(error) })
      return null
    }
  }
  /** Puts the words of the other languages beside the English of records, each named by its key. */
  const translate = (name: string, records: readonly (readonly [key: string, record: unknown])[]) => {
    const put = wordsFor(root, name, manifest.languages, faults)
    for (const [key, record] of records) put(key, record)
    faults.push(...strayWords(root, name, manifest.languages, new Set(records.map(([key]) => key))))
  }
  /** A file that a report may do without. */
  const optional = <Schema extends v.GenericSchema>(...[schema, file, keyOf]: Parameters<typeof list<Schema>>) =>
    existsSync(path.join(root, file)) ? list(schema, file, keyOf) : []
  const list = <Schema extends v.GenericSchema>(
    schema: Schema,
    file: string,
    keyOf?: (record: Readonly<Record<string, unknown>>, index: number) => unknown,
  ): readonly v.InferOutput<Schema>[] => {
    const value = json(file)
    if (value === null) return []
    if (keyOf && Array.isArray(value)) {
      const records = value as readonly Readonly<Record<string, unknown>>[]
      translate(
        path.basename(file, '.json'),
        records.map((record, index) => [String(keyOf(record, index)), record]),
      )
    }
    return check(v.array(schema), value, file) ?? []
  }

  const said = Object.fromEntries(manifest.languages.map((language) => [language, readReport(root, language)]))
  const { AuthoredIncident, AuthoredPlace, AuthoredContext, LeftOut } = authoredSchemas(manifest)
  const files = readdirSync(path.join(root, 'incidents'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: path.basename(name, '.json'), file: `incidents/${name}`, value: json(`incidents/${name}`) }))
  translate(
    'incidents',
    files.map(({ name, value }) => [name, value]),
  )
  const incidents = files.flatMap(({ file, value }) => {
    const incident = value === null ? null : check(AuthoredIncident, value, file)
    return incident ? [{ file, incident }] : []
  })
  return {
    authored: {
      manifest,
      said,
      incidents,
      places: list(AuthoredPlace, 'places.json'),
      sources: list(AuthoredSource, 'sources.json', ({ number }) => number),
      archive: optional(AuthoredArchive, 'archive.json'),
      actors: optional(AuthoredActor, 'actors.json', ({ id }) => id),
      context: optional(AuthoredContext, 'context.json', ({ id }) => id),
      leftOut: optional(LeftOut, 'left-out.json', (_, index) => index),
      retired: optional(Retired, 'retired.json', ({ id }) => id),
      persons: readPersons(root, manifest.languages),
      paragraphs: optional(ReportParagraph, PARAGRAPHS),
    },
    faults,
  }
}
