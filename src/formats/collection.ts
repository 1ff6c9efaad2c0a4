import { isExact, monthOf, parseEdtf } from '../model/date.ts'
import type { Dataset, Incident, RoleDate } from '../model/incident.ts'
import { countingDates, countingMonths, incidentSpan } from '../model/incident-dates.ts'
import type { RecordProblem } from '../model/problem.ts'
import { familyOf } from '../model/taxonomy.ts'
import type { Listed } from './listed.ts'

/** Why a dataset file cannot be opened at all. */
export class DatasetError extends Error {
  readonly reason: 'not-json' | 'not-geojson' | 'empty'
  constructor(reason: DatasetError['reason'], message: string) {
    super(message)
    this.name = 'DatasetError'
    this.reason = reason
  }
}

/** A FeatureCollection, with the foreign members that ours has (RFC 7946, 6.1); the features themselves are not looked at yet. */
interface Collection {
  readonly metadata: {
    readonly version?: string
    readonly language?: string
    readonly sha256?: string
    readonly retired?: Readonly<Record<string, string | null>>
  }
  readonly features: readonly unknown[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'

/** By hand and not by a schema: with this alone, and no library, the app starts. */
function isCollection(json: unknown): json is Omit<Collection, 'metadata'> & Partial<Pick<Collection, 'metadata'>> {
  if (!isObject(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features'])) return false
  const { metadata } = json
  if (metadata === undefined) return true
  if (!isObject(metadata) || typeof metadata['version'] !== 'string' || typeof metadata['language'] !== 'string') return false
  const { retired = {}, sha256 = '' } = metadata
  return isObject(retired) && Object.values(retired).every(isTextOrNull) && typeof sha256 === 'string'
}

/** What came out of a file: a frozen dataset, and the records that had to be left out with their reason. */
export interface Parsed<Entry extends Incident> {
  readonly dataset: Dataset<Entry>
  readonly problems: readonly RecordProblem[]
}

/** Which field of a record is wrong, and why. */
export interface Wrong {
  readonly field: string
  readonly reason: string
}

/** A record of a file, or what is wrong with it. */
export type Read<Entry> = { readonly entry: Entry } | Wrong

/** Reads a collection record by record. @throws DatasetError if the text is not JSON, not a FeatureCollection, or holds no record that can be read */
export function parseCollection<Entry extends Incident>(text: string, read: (raw: unknown) => Read<Entry>): Parsed<Entry> {
  const { features, metadata } = readCollection(text)
  const gathered = gather(read)
  for (const raw of features) gathered.add(raw)
  return gathered.close(metadata)
}

/** A collection whose features nobody has looked at. @throws DatasetError if the text is not JSON or not a FeatureCollection */
export function readCollection(text: string): Pick<Collection, 'features'> & Partial<Collection> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new DatasetError('not-json', 'The data file is incomplete or not JSON.')
  }
  if (!isCollection(json)) throw new DatasetError('not-geojson', 'The data file is not a GeoJSON FeatureCollection.')
  return json
}

/** Takes records one after the other, and makes a dataset of them. */
export interface Gathering<Entry extends Incident> {
  readonly add: (raw: unknown) => void
  /** @throws DatasetError if no record could be read */
  readonly close: (metadata?: Collection['metadata']) => Parsed<Entry>
}

/** Starts a dataset without records. */
export function gather<Entry extends Incident>(read: (raw: unknown) => Read<Entry>): Gathering<Entry> {
  const problems: RecordProblem[] = []
  const byId = new Map<string, Entry>()
  let count = 0
  return {
    add(raw) {
      count += 1
      const result = read(raw)
      if (!('entry' in result)) {
        problems.push({ record: recordName(raw, count), field: result.field, reason: result.reason })
        return
      }
      const { entry } = result
      if (byId.has(entry.id)) problems.push({ record: entry.id, field: 'id', reason: 'used twice' })
      else byId.set(entry.id, Object.freeze(entry))
    },
    close(metadata = {}) {
      if (byId.size === 0) throw new DatasetError('empty', 'The data file holds no record that can be read.')
      const incidents = Object.freeze(byTime(byId.values()))
      const { version = '', language = 'en', retired: instead = {}, sha256: digest = '' } = metadata
      const retired = new Map(Object.entries(instead).filter(([old, id]) => (id === null || byId.has(id)) && !byId.has(old)))
      return { dataset: Object.freeze({ version, language, digest, incidents, byId, retired }), problems }
    },
  }
}

function recordName(raw: unknown, number: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? id : `record ${number}`
}

/** What records are sorted by: month, in it exact days before doubtful ones, then first day, last day and id; undated last. */
function timeKey({ span, dates }: Incident): string {
  if (span === null) return '9999'
  const exact = countingDates(dates).every(isExact)
  return `${monthOf(span.first)} ${exact ? 0 : 1} ${span.first} ${span.last}`
}

/** In the order of the list; the key of records that hold the very same dates is put together once. */
function byTime<Entry extends Incident>(entries: Iterable<Entry>): readonly Entry[] {
  const keys = new Map<Incident['dates'], string>()
  const keyOf = (entry: Entry): string => {
    const key = keys.get(entry.dates) ?? timeKey(entry)
    keys.set(entry.dates, key)
    return key
  }
  return [...entries]
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key === b.key ? (a.entry.id < b.entry.id ? -1 : 1) : a.key < b.key ? -1 : 1))
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
    // One by one: a spread costs a hundred thousand records a second.
    dates: time.dates,
    span: time.span,
    months: time.months,
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
