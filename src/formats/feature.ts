import * as v from 'valibot'
import { ofReport } from '../model/report.ts'
import { SOURCE_KINDS } from '../model/taxonomy.ts'
import { footnote, geometry, id, isPlaced, listedProperties, text, UNPLACED } from './listed.ts'

/**
 * The published form of one incident: a GeoJSON Feature (RFC 7946) whose geometry is a Point or null ("unlocated").
 * The app reads it with this schema, the build writes it and publishes the same schema as JSON Schema.
 */

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/))
const count = v.pipe(v.number(), v.finite(), v.minValue(0))

export const QuantitySchema = v.object({
  count: v.optional(count),
  min: v.optional(count),
  max: v.optional(count),
  approximate: v.optional(v.boolean()),
  counts: text,
  said_by: v.optional(text),
})

/** A copy in a public web archive, and the day on which somebody found it there. */
export const ArchivedSchema = v.object({ url: v.pipe(v.string(), v.regex(/^https:\/\//)), checked: day })

export const SourceSchema = v.object({
  footnote,
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  language: v.nullable(text),
  publisher: v.nullable(text),
  kind: v.picklist(SOURCE_KINDS),
  note: v.nullable(text),
  archived: v.optional(ArchivedSchema),
})

/** A paragraph of the report, counted from the top of its page, and its first words. */
export const PassageSchema = v.object({ page: footnote, paragraph: footnote, begins: text })

/** What a record says, of the report that is open. */
export const propertiesSchema = ofReport(() => {
  const listed = listedProperties()
  return v.object({
    title: listed.title,
    summary: text,
    kind: listed.kind,
    category: listed.category,
    categories: listed.categories,
    dates: listed.dates,
    date_note: v.nullable(text),
    first_day: v.nullable(day),
    last_day: v.nullable(day),
    months: v.array(month),
    place: listed.place,
    place_id: listed.place_id,
    place_precision: listed.place_precision,
    place_basis: listed.place_basis,
    place_note: v.nullable(text),
    place_approximate: listed.place_approximate,
    region: listed.region,
    region_id: listed.region_id,
    certainty: listed.certainty,
    certainty_note: v.nullable(text),
    people: v.array(QuantitySchema),
    named_persons: v.array(text),
    groups: listed.groups,
    actors: listed.actors,
    actor_ids: listed.actor_ids,
    legal_provisions: listed.legal_provisions,
    provision_ids: listed.provision_ids,
    rights: v.array(text),
    official_response: v.nullable(text),
    what_followed: v.nullable(text),
    outcome: v.nullable(text),
    outcomes: listed.outcomes,
    not_said: text,
    editor_note: v.nullable(text),
    editor_tags: v.array(text),
    section: v.pipe(v.array(text), v.minLength(1)),
    passages: v.array(PassageSchema),
    footnotes: listed.footnotes,
    sources: v.array(SourceSchema),
    related: v.array(text),
    version: text,
  })
})

export const featureSchema = ofReport(() =>
  v.pipe(
    v.object({ type: v.literal('Feature'), id, geometry, properties: propertiesSchema() }),
    v.forward(v.partialCheck([['geometry'], ['properties', 'place_id']], isPlaced, UNPLACED), ['properties', 'place_id']),
  ),
)

export type Feature = v.InferOutput<ReturnType<typeof featureSchema>>
export type Properties = Feature['properties']

/** What the file says of itself: foreign members of the FeatureCollection (RFC 7946, 6.1). */
export interface FileMetadata {
  readonly title: string
  readonly version: string
  readonly language: string
  readonly licence: string
  readonly source: string
  /** Ids that were given out and are no longer used, each with the one that stands for it now. */
  readonly retired?: Readonly<Record<string, string>>
  /** Of the list alone: SHA-256 of the file that holds the accounts. */
  readonly sha256?: string
}

export interface FeatureCollection {
  readonly type: 'FeatureCollection'
  readonly metadata: FileMetadata
  readonly features: readonly Feature[]
}
