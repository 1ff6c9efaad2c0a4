import * as v from 'valibot'
import { parseEdtf } from '../model/date.ts'
import { ofReport } from '../model/report.ts'
import { CERTAINTIES, categoryIds, DATE_ROLES, type DateRole, KINDS, PLACE_BASES, PRECISIONS, SOURCE_KINDS } from '../model/taxonomy.ts'

/** The schema of the list: with it alone the app starts. */

export const text = v.pipe(v.string(), v.minLength(1))
export const footnote = v.pipe(v.number(), v.integer(), v.minValue(1))

/** What the list, the map, the filters and the timeline need of a record, and its account holds too. */
export const listedProperties = ofReport(({ regions, groups, outcomes }) => ({
  title: text,
  kind: v.picklist(KINDS),
  category: v.picklist(categoryIds()),
  categories: v.pipe(v.array(v.picklist(categoryIds())), v.minLength(1)),
  dates: v.array(
    v.object({
      edtf: v.pipe(
        v.string(),
        v.check((value) => parseEdtf(value) !== null, 'not an EDTF date that we read'),
      ),
      role: v.picklist(Object.keys(DATE_ROLES) as DateRole[]),
    }),
  ),
  place: v.nullable(text),
  place_id: v.nullable(text),
  place_precision: v.picklist(PRECISIONS),
  place_basis: v.nullable(v.picklist(PLACE_BASES)),
  place_approximate: v.boolean(),
  region: v.nullable(text),
  region_id: v.nullable(v.picklist(regions)),
  certainty: v.picklist(CERTAINTIES),
  groups: v.array(v.picklist(Object.keys(groups))),
  actors: v.array(text),
  actor_ids: v.array(text),
  legal_provisions: v.array(text),
  provision_ids: v.array(text),
  outcomes: v.array(v.picklist(Object.keys(outcomes))),
  footnotes: v.array(footnote),
}))

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
export const geometry = v.nullable(
  v.object({
    type: v.literal('Point'),
    // RFC 7946, 3.1.1: longitude first.
    coordinates: v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]),
  }),
)
/** Whether a feature that has a point has a place. */
export const isPlaced = ({ geometry: point, properties }: { geometry: unknown; properties: { place_id: string | null } }): boolean =>
  point === null || properties.place_id !== null
export const UNPLACED = 'a point needs a place: incidents are pinned by place'

/** A record of `data/list.json`: a feature without the words of its account. */
export const listedSchema = ofReport(() =>
  v.pipe(
    v.object({
      type: v.literal('Feature'),
      id,
      geometry,
      properties: v.object({ ...listedProperties(), source_kinds: v.array(v.picklist(SOURCE_KINDS)), answered: v.boolean() }),
    }),
    v.forward(v.partialCheck([['geometry'], ['properties', 'place_id']], isPlaced, UNPLACED), ['properties', 'place_id']),
  ),
)

export type Listed = v.InferOutput<ReturnType<typeof listedSchema>>
