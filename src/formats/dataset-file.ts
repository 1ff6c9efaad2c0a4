import * as v from 'valibot'
import type { Account, Quantity } from '../model/incident.ts'
import { listedToIncident, type Parsed, parseCollection, type Read } from './collection.ts'
import { type Feature, type FeatureCollection, featureSchema, type Properties } from './feature.ts'
import { wrong } from './list-file.ts'
import type { Listed } from './listed.ts'

/** Whole records: the app asks for them, and for this door, when a reader opens an account, searches, prints or saves. */

/**
 * The door for whole records: the text of `incidents.geojson`.
 * @throws DatasetError if the text is not JSON, not a FeatureCollection, or holds no record that can be read
 */
export function parseDataset(text: string): Parsed<Account> {
  return parseCollection(text, readAccount)
}

/** One record of the file, checked. */
export function readAccount(raw: unknown): Read<Account> {
  const result = v.safeParse(featureSchema(), raw)
  return result.success ? { entry: featureToAccount(result.output) } : wrong(result.issues[0])
}

/** The text of `list.json`: the published records without the words of their accounts. @param sha256 of the file that holds those */
export function listFile({ type, metadata, features }: FeatureCollection, sha256: string): string {
  // The page that asks for it says what the report is called and who published it.
  const { title: _, source: __, ...facts } = metadata
  return `${JSON.stringify({ type, metadata: { ...facts, sha256 }, features: features.map(featureToListed) })}\n`
}

/** What the list needs of a checked Feature. What one part says of another stands beside it: so the file packs 1.5 % smaller (gzip). */
function featureToListed({ type, id, geometry, properties }: Feature): Listed {
  const { category, categories, groups, certainty, actors, actor_ids, title, kind } = properties
  const { place, place_id, place_precision, place_basis, place_approximate, region, region_id } = properties
  const { dates, outcomes, footnotes, legal_provisions, provision_ids } = properties
  const source_kinds = [...new Set(properties.sources.flatMap((source) => (source.url === null ? [] : [source.kind])))]
  const what = { categories, category, groups }
  const where = { place_basis, place_precision, place_approximate, place_id, place, region, region_id }
  const who = { certainty, actor_ids, actors, title }
  const more = { dates, outcomes, footnotes, legal_provisions, provision_ids, kind, source_kinds }
  return { type, id, geometry, properties: { ...what, ...where, ...who, ...more, answered: properties.official_response !== null } }
}

/** A checked Feature as a whole record. */
export function featureToAccount(feature: Feature): Account {
  const p = feature.properties
  return {
    ...listedToIncident(featureToListed(feature)),
    summary: p.summary,
    officialResponse: p.official_response,
    whatFollowed: p.what_followed,
    outcome: p.outcome,
    notSaid: p.not_said,
    dateNote: p.date_note,
    placeNote: p.place_note,
    placeInWords: p.place_in_words,
    certaintyNote: p.certainty_note,
    people: p.people.map(quantity),
    namedPersons: p.named_persons,
    rights: p.rights,
    editorTags: p.editor_tags,
    editorNote: p.editor_note,
    sections: p.section,
    passages: p.passages,
    sources: p.sources,
    related: p.related,
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
