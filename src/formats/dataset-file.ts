import * as v from 'valibot'
import { type Day, isExact, monthOf, parseEdtf } from '../model/date.ts'
import type { Dataset, Incident, Quantity, RoleDate } from '../model/incident.ts'
import { countingDates, countingMonths, incidentSpan } from '../model/incident-dates.ts'
import type { RecordProblem } from '../model/problem.ts'
import { CATEGORY_FAMILY } from '../model/taxonomy.ts'
import { type Feature, FeatureSchema, type Properties } from './feature.ts'

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
  metadata: v.optional(v.object({ version: v.string(), language: v.string(), retired: v.optional(v.record(v.string(), v.string())) })),
  features: v.array(v.unknown()),
})

/**
 * The only door: GeoJSON text to a frozen Dataset, and the records that had to be left out with their reason.
 * @throws DatasetError if the text is not JSON, not a FeatureCollection, or holds no record that can be read
 */
export function parseDataset(text: string): { readonly dataset: Dataset; readonly problems: readonly RecordProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new DatasetError('not-json', 'The data file is incomplete or not JSON.')
  }
  const collection = v.safeParse(CollectionSchema, json)
  if (!collection.success) throw new DatasetError('not-geojson', 'The data file is not a GeoJSON FeatureCollection.')
  const problems: RecordProblem[] = []
  const byId = new Map<string, Incident>()
  collection.output.features.forEach((raw, index) => {
    const result = v.safeParse(FeatureSchema, raw)
    if (!result.success) {
      const [issue] = result.issues
      problems.push({ record: recordName(raw, index), field: v.getDotPath(issue) ?? '', reason: issue.message })
      return
    }
    const { id } = result.output
    if (byId.has(id)) problems.push({ record: id, field: 'id', reason: 'used twice' })
    else byId.set(id, Object.freeze(featureToIncident(result.output)))
  })
  if (byId.size === 0) throw new DatasetError('empty', 'The data file holds no record that can be read.')
  const incidents = Object.freeze([...byId.values()].sort(byTime))
  const { version = '', language = 'en', retired: instead = {} } = collection.output.metadata ?? {}
  const retired = new Map(Object.entries(instead).filter(([old, id]) => byId.has(id) && !byId.has(old)))
  return { dataset: Object.freeze({ version, language, incidents, byId, retired }), problems }
}

function recordName(raw: unknown, index: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? id : `record ${index + 1}`
}

/** By month, in it exact days before doubtful ones, then by first day, last day and id; undated last. */
function byTime(a: Incident, b: Incident): number {
  const key = ({ span, dates, id }: Incident) => {
    if (span === null) return `9999 ${id}`
    const exact = countingDates(dates).every(isExact)
    return `${monthOf(span.first)} ${exact ? 0 : 1} ${span.first} ${span.last} ${id}`
  }
  return key(a) < key(b) ? -1 : 1
}

/** A checked Feature as an Incident. */
export function featureToIncident({ id, geometry, properties: p }: Feature): Incident {
  const dates = p.dates.flatMap<RoleDate>(({ edtf, role }) => {
    const date = parseEdtf(edtf)
    return date ? [{ date, role }] : []
  })
  const span = incidentSpan(dates)
  return {
    id,
    kind: p.kind,
    category: p.category,
    categories: p.categories,
    family: CATEGORY_FAMILY[p.category],
    title: p.title,
    summary: p.summary,
    officialResponse: p.official_response,
    whatFollowed: p.what_followed,
    outcome: p.outcome,
    outcomes: p.outcomes,
    notSaid: p.not_said,
    dates,
    dateNote: p.date_note,
    span,
    firstDay: p.first_day as Day | null,
    lastDay: p.last_day as Day | null,
    months: countingMonths(dates),
    location: location(p, geometry),
    certainty: p.certainty,
    certaintyNote: p.certainty_note,
    people: p.people.map(quantity),
    namedPersons: p.named_persons,
    groups: p.groups,
    actors: p.actors,
    actorIds: p.actor_ids,
    legalProvisions: p.legal_provisions,
    provisionIds: p.provision_ids,
    rights: p.rights,
    editorTags: p.editor_tags,
    editorNote: p.editor_note,
    sections: p.section,
    passages: p.passages,
    footnotes: p.footnotes,
    sources: p.sources,
    related: p.related,
  }
}

function location(p: Properties, geometry: Feature['geometry']): Incident['location'] {
  return {
    placeId: p.place_id,
    name: p.place,
    precision: p.place_precision,
    basis: p.place_basis,
    note: p.place_note,
    approximate: p.place_approximate,
    point: geometry && { lat: geometry.coordinates[1], lon: geometry.coordinates[0] },
    regionId: p.region_id,
    region: p.region,
  }
}

function quantity({ said_by, counts, ...rest }: Properties['people'][number]): Quantity {
  const { count, min, max, approximate } = rest
  return {
    counts,
    ...(count !== undefined && { count }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(approximate !== undefined && { approximate }),
    ...(said_by !== undefined && { saidBy: said_by }),
  }
}
