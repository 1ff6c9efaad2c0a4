import type { Point } from '../model/incident.ts'
import { fold } from '../model/search.ts'
import type { Precision } from '../model/taxonomy.ts'

/** A place that a name may stand for. */
export interface NamedPlace {
  readonly id: string
  /** As the map writes it. */
  readonly name: string
  readonly precision: Precision
  /** Name of its region; null for the country. */
  readonly region: string | null
  /** Every spelling. */
  readonly spellings: readonly string[]
  readonly point: Point | null
  readonly approximate: boolean
}

/** Places by the folded form of every spelling. */
export type PlaceNames = ReadonlyMap<string, readonly NamedPlace[]>

/** Words before and behind a name that say what it is. */
const SORTS =
  /^(г|гор|город|с|село|пос|поселок|посёлок|аул|ауыл|аулы|city of|town of|village of|city|town)[.\s]+|\s+(city|town|village|қаласы|ауылы|аулы)$/giu

const foldName = (name: string): string =>
  fold(
    name
      .replaceAll(SORTS, '')
      .replaceAll(/\(.*?\)/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

/** An index of places by all their spellings. */
export function placeNames(places: readonly NamedPlace[]): PlaceNames {
  const names = new Map<string, NamedPlace[]>()
  for (const place of places) {
    for (const key of new Set([place.name, ...place.spellings].flatMap((spelling) => [foldName(spelling), fold(spelling)]))) {
      const known = names.get(key) ?? []
      if (!known.includes(place)) names.set(key, [...known, place])
    }
  }
  return names
}

/** The one place that a name stands for, in a region if one is given; null where there is none, or more than one. */
export function placeNamed(names: PlaceNames, name: string, region: string): NamedPlace | 'many' | null {
  const found = (names.get(fold(name)) ?? names.get(foldName(name)) ?? []).filter(({ point }) => point !== null)
  if (found.length < 2) return found[0] ?? null
  const inRegion = region === '' ? [] : found.filter((place) => place.region !== null && fold(place.region) === fold(region))
  if (inRegion.length === 1) return inRegion[0] ?? null
  // A city rather than the region of its name.
  const settlements = found.filter(({ precision }) => precision === 'settlement')
  return settlements.length === 1 ? (settlements[0] ?? null) : 'many'
}
