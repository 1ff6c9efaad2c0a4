import * as v from 'valibot'
import { isExact, monthOf, parseEdtf } from '../model/date.ts'
import type { Dataset, Incident, RoleDate } from '../model/incident.ts'
import { countingDates, countingMonths, incidentSpan } from '../model/incident-dates.ts'
import type { RecordProblem } from '../model/problem.ts'
import { familyOf } from '../model/taxonomy.ts'
import { type Listed, listedSchema } from './listed.ts'

/** Why a dataset file cannot be opened at all. */
export class DatasetError extends Error {
  readonly reason: 'not-json' | 'not-geojson' | 'empty'
  constructor(reason: DatasetError['reason'], message: string) {
    super(message)
    this.name = 'DatasetError'
    this.reason = reason
  }
}

const CollectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  metadata: v.optional(
    v.object({
      version: v.string(),
      language: v.string(),
      retired: v.optional(v.record(v.string(), v.string())),
      sha256: v.optional(v.string()),
    }),
  ),
  features: v.array(v.unknown()),
})

/** What came out of a file: a frozen dataset, and the records that had to be left out with their reason. */
export interface Parsed<Entry extends Incident> {
  readonly dataset: Dataset<Entry>
  readonly problems: readonly RecordProblem[]
}

/**
 * The door for what list and map need: the text of `list.json`.
 * @param known reads most records that are right at a glance, where there are very many
 * @throws DatasetError if the text is not JSON, not a FeatureCollection, or holds no record that can be read
 */
export function parseList(text: string, known: (raw: unknown) => Incident | null = () => null): Parsed<Incident> {
  return parseCollection(text, (raw) => {
    const entry = known(raw)
    if (entry) return { entry }
    const result = v.safeParse(listedSchema(), raw)
    return result.success ? { entry: listedToIncident(result.output) } : { issue: result.issues[0] }
  })
}

/** A record of a file, or what is wrong with it. */
export type Read<Entry> = { readonly entry: Entry } | { readonly issue: v.BaseIssue<unknown> }

/** Reads a collection record by record. @throws DatasetError as `parseList` does */
export function parseCollection<Entry extends Incident>(text: string, read: (raw: unknown) => Read<Entry>): Parsed<Entry> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new DatasetError('not-json', 'The data file is incomplete or not JSON.')
  }
  const collection = v.safeParse(CollectionSchema, json)
  if (!collection.success) throw new DatasetError('not-geojson', 'The data file is not a GeoJSON FeatureCollection.')
  const problems: RecordProblem[] = []
  const byId = new Map<string, Entry>()
  collection.output.features.forEach((raw, index) => {
    const result = read(raw)
    if ('issue' in result) {
      const { issue } = result
      problems.push({ record: recordName(raw, index), field: v.getDotPath(issue) ?? '', reason: issue.message })
      return
    }
    const { entry } = result
    if (byId.has(entry.id)) problems.push({ record: entry.id, field: 'id', reason: 'used twice' })
    else byId.set(entry.id, Object.freeze(entry))
  })
  if (byId.size === 0) throw new DatasetError('empty', 'The data file holds no record that can be read.')
  const incidents = Object.freeze(byTime(byId.values()))
  const { version = '', language = 'en', retired: instead = {}, sha256: digest = '' } = collection.output.metadata ?? {}
  const retired = new Map(Object.entries(instead).filter(([old, id]) => byId.has(id) && !byId.has(old)))
  return { dataset: Object.freeze({ version, language, digest, incidents, byId, retired }), problems }
}

function recordName(raw: unknown, index: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? id : `record ${index + 1}`
}

/** What records are sorted by: month, in it exact days before doubtful ones, then first day, last day and id; undated last. */
function timeKey({ span, dates, id }: Incident): string {
  if (span === null) return `9999 ${id}`
  const exact = countingDates(dates).every(isExact)
  return `${monthOf(span.first)} ${exact ? 0 : 1} ${span.first} ${span.last} ${id}`
}

/** In the order of the list; each key is put together once. */
function byTime<Entry extends Incident>(entries: Iterable<Entry>): readonly Entry[] {
  return [...entries]
    .map((entry) => ({ entry, key: timeKey(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry)
}

/** When it was, from its dates. */
export function timeOf(given: Listed['properties']['dates']): Pick<Incident, 'dates' | 'span' | 'months'> {
  const dates = given.flatMap<RoleDate>(({ edtf, role }) => {
    const date = parseEdtf(edtf)
    return date ? [{ date, role }] : []
  })
  return { dates, span: incidentSpan(dates), months: countingMonths(dates) }
}

/** A record of the list as the app knows it; who knows its time and its place already hands them over. */
export function listedToIncident({ id, geometry, properties: p }: Listed, time = timeOf(p.dates), where = location(p, geometry)): Incident {
  return {
    id,
    kind: p.kind,
    category: p.category,
    categories: p.categories,
    family: familyOf(p.category),
    title: p.title,
    outcomes: p.outcomes,
    ...time,
    location: where,
    certainty: p.certainty,
    groups: p.groups,
    actors: p.actors,
    actorIds: p.actor_ids,
    legalProvisions: p.legal_provisions,
    provisionIds: p.provision_ids,
    footnotes: p.footnotes,
    sourceKinds: p.source_kinds,
    answered: p.answered,
  }
}

/** Where it was. */
export function location(p: Listed['properties'], geometry: Listed['geometry']): Incident['location'] {
  return {
    placeId: p.place_id,
    name: p.place,
    precision: p.place_precision,
    basis: p.place_basis,
    approximate: p.place_approximate,
    point: geometry && { lat: geometry.coordinates[1], lon: geometry.coordinates[0] },
    regionId: p.region_id,
    region: p.region,
  }
}
