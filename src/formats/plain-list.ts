import type { Incident } from '../model/incident.ts'
import { DatasetError, listedToIncident, type Parsed, parseCollection } from './collection.ts'
import { quickListed } from './quick-listed.ts'

/** A record that is plainly right; null for one that the schema has to judge. */
function plainRecord(raw: unknown): Incident | null {
  const listed = quickListed(raw)
  return listed && listedToIncident(listed)
}

/**
 * The quick door for the text of `list.json`: needs no library.
 * @param known reads a record that is plainly right, in a way that suits how many there are
 * @returns null where a record is not plainly right: then `parseList` says what is wrong with it, or that nothing is
 * @throws DatasetError if the text is not JSON or not a FeatureCollection
 */
export function parsePlainList(text: string, known: (raw: unknown) => Incident | null = plainRecord): Parsed<Incident> | null {
  let plain = true
  try {
    const parsed = parseCollection(text, (raw) => {
      const entry = known(raw)
      if (entry) return { entry }
      plain = false
      return { field: '', reason: '' }
    })
    return plain ? parsed : null
  } catch (error) {
    // Once a record has been looked at, this can only be that none was right.
    if (!plain && error instanceof DatasetError) return null
    throw error
  }
}
