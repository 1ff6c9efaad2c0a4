import * as v from 'valibot'

/** How a record changed. */
export const CHANGE_KINDS = ['added', 'corrected', 'reworded', 'extended', 'translated', 'merged', 'withdrawn'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

const ChangedRecord = v.object({
  /** A record goes by its id, a national measure by `context/` and its id. */
  id: v.string(),
  /** Null of an id that is no longer used. */
  title: v.nullable(v.string()),
})
const ReleaseSchema = v.object({
  version: v.string(),
  date: v.string(),
  changes: v.array(
    v.object({ how: v.picklist(CHANGE_KINDS), records: v.union([v.literal('all'), v.array(ChangedRecord)]), text: v.string() }),
  ),
})

/** A version of the data: what changed in which records and why, in one language. */
export type Release = v.InferOutput<typeof ReleaseSchema>
export type Change = Release['changes'][number]

/** The published `changes.json`: every version of the data, the newest first. @throws where the text is not such a file */
export function parseChanges(json: string): readonly Release[] {
  return v.parse(v.array(ReleaseSchema), JSON.parse(json))
}
