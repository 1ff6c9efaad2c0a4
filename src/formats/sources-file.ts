import * as v from 'valibot'
import type { Source } from '../model/incident.ts'
import { SourceSchema } from './feature.ts'

/** The published footnotes, `sources.json`: an address each, also of those that no record cites. @throws where the text is not such a file */
export function parseSources(json: string): readonly Source[] {
  return v.parse(v.array(SourceSchema), JSON.parse(json))
}
