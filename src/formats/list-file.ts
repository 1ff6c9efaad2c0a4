import * as v from 'valibot'
import type { Incident } from '../model/incident.ts'
import { listedToIncident, type Parsed, parseCollection, type Wrong } from './collection.ts'
import { listedSchema } from './listed.ts'

/**
 * The door for what list and map need: the text of `list.json`, each record held against the schema. The app asks for it where the quick
 * door (plain-list.ts) does not know a record to be right.
 * @param known reads most records that are right at a glance, where there are very many
 * @throws DatasetError if the text is not JSON, not a FeatureCollection, or holds no record that can be read
 */
export function parseList(text: string, known: (raw: unknown) => Incident | null = () => null): Parsed<Incident> {
  return parseCollection(text, (raw) => {
    const entry = known(raw)
    if (entry) return { entry }
    const result = v.safeParse(listedSchema(), raw)
    return result.success ? { entry: listedToIncident(result.output) } : wrong(result.issues[0])
  })
}

/** What a schema found first. */
export function wrong(issue: v.BaseIssue<unknown>): Wrong {
  return { field: v.getDotPath(issue) ?? '', reason: issue.message }
}
