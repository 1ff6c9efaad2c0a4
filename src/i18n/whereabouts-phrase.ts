import type { Whereabouts } from '../model/whereabouts.ts'
import { capital } from './phrase.ts'
import { whereaboutsEn as w } from './whereabouts-en.ts'

/** As many places are named, those with most incidents first; the rest is counted. */
const NAMED = 6

/**
 * The map in sentences: "52 records at 22 places: most in Almaty, 15; Nur-Sultan 9; …", the regions without any, and what has no pin.
 * @param regions names of all regions by id
 */
export function whereaboutsSentences(found: Whereabouts, regions: ReadonlyMap<string, string>): readonly string[] {
  const { located, places, country, notStated, emptyRegions } = found
  if (located + country + notStated === 0) return [w.none]
  const named = places.slice(0, places.length > NAMED + 1 ? NAMED : places.length)
  const [first, second] = places
  const stands = first && first.count > (second?.count ?? 0) && places.length > 1
  const items = named.map(({ name, count }, index) => (index === 0 && stands ? w.most(name, count) : w.item(name, count)))
  const rest = places.slice(named.length)
  if (rest.length > 0) {
    items.push(
      w.rest(
        rest.reduce((sum, { count }) => sum + count, 0),
        rest.length,
      ),
    )
  }
  // Few names are said, many counted.
  const empty = emptyRegions.flatMap((id) => regions.get(id) ?? [])
  const none = empty.length > regions.size / 2 ? w.emptyMany(empty.length, regions.size) : w.empty(empty.join(', '))
  return [
    located > 0 ? capital(w.lead(located, places.length, items.join('; '))) : w.noPlace,
    ...(empty.length > 0 && located > 0 ? [none] : []),
    ...(country > 0 ? [w.country(country)] : []),
    ...(notStated > 0 ? [w.notStated(notStated)] : []),
  ]
}
