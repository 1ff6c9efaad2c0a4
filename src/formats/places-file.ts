import * as v from 'valibot'
import { type Gazetteer, spellingsOf } from '../model/search.ts'

/** The published gazetteer: every spelling by which a place can be found. */
const PlacesSchema = v.array(v.object({ id: v.string(), names: v.record(v.string(), v.string()), also: v.array(v.string()) }))

/** Text of `data/places.json` to the spellings of each place. @throws if it is not that file */
export function parsePlaces(text: string): Gazetteer {
  return new Map(v.parse(PlacesSchema, JSON.parse(text)).map(({ id, names, also }) => [id, spellingsOf(Object.values(names), also)]))
}

/** Text of `data/places.json` to the name of each place in a language. @throws if it is not that file */
export function parsePlaceNames(text: string, language: string): ReadonlyMap<string, string> {
  return new Map(v.parse(PlacesSchema, JSON.parse(text)).map(({ id, names }) => [id, names[language] ?? names['en'] ?? id]))
}
