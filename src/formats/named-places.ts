import * as v from 'valibot'
import type { LanguageCode } from '../model/language.ts'
import { PRECISIONS } from '../model/taxonomy.ts'

/** The published gazetteer with where its places lie. */
const NamedPlacesSchema = v.array(
  v.object({
    id: v.string(),
    names: v.record(v.string(), v.string()),
    also: v.array(v.string()),
    precision: v.picklist(PRECISIONS),
    region: v.nullable(v.string()),
    lat: v.nullable(v.number()),
    lon: v.nullable(v.number()),
    approximate: v.boolean(),
  }),
)

/** Text of `data/places.json` to places with all their spellings, named in a language. @throws if it is not that file */
export function parseNamedPlaces(text: string, language: LanguageCode) {
  const places = v.parse(NamedPlacesSchema, JSON.parse(text))
  const nameOf = (id: string | null) => places.find((place) => place.id === id)?.names[language] ?? null
  return places.map(({ id, names, also, precision, region, lat, lon, approximate }) => ({
    id,
    name: names[language] ?? names['en'] ?? id,
    precision,
    region: region === id ? null : nameOf(region),
    spellings: [...Object.values(names), ...also],
    point: lat === null || lon === null ? null : { lat, lon },
    approximate,
  }))
}
