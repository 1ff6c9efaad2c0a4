import { facetChoices, facetValues } from './facets.ts'
import { filterIncidents, monthKeysOf, NO_SIGHT, onlyPart, type Sight } from './filter.ts'
import type { Incident } from './incident.ts'
import { type CategoryId, categoryIds, type FacetId, type FamilyId, familyIds, familyOf } from './taxonomy.ts'
import { EMPTY_FILTER, type Filter, type FilterPart, filterParts, type MonthKey, monthKeys, withoutPart } from './view.ts'

/** How many incidents each choice would show beside what the other kinds of filter let through. */
export interface Counts {
  readonly categories: ReadonlyMap<CategoryId, number>
  readonly families: ReadonlyMap<FamilyId, number>
  readonly months: ReadonlyMap<MonthKey, number>
}

/** How many lists hold each of the keys; what cannot be chosen, such as a month beyond those of the report, is not counted. */
function tally<Key>(keys: readonly Key[], lists: readonly (readonly Key[])[]): ReadonlyMap<Key, number> {
  const counts = new Map(keys.map((key) => [key, 0]))
  for (const list of lists) {
    for (const key of new Set(list)) {
      const count = counts.get(key)
      if (count !== undefined) counts.set(key, count + 1)
    }
  }
  return counts
}

/** Counts beside each choice: each part is counted with the other parts on and itself off. */
export function countChoices(incidents: readonly Incident[], filter: Filter, sight: Sight = NO_SIGHT): Counts {
  const others = filterIncidents(incidents, withoutPart(filter, 'categories'), sight)
  const inTimeOnly = filterIncidents(incidents, withoutPart(filter, 'time'), sight)
  return {
    categories: tally(
      categoryIds(),
      others.map(({ categories }) => categories),
    ),
    families: tally(
      familyIds(),
      others.map(({ categories }) => categories.map((category) => familyOf(category))),
    ),
    months: tally(monthKeys(), inTimeOnly.map(monthKeysOf)),
  }
}

/** The number beside each value of a facet, counted in the same way; values that the dataset has and the filter leaves out are 0. */
export function countFacet(
  incidents: readonly Incident[],
  filter: Filter,
  facet: FacetId,
  sight: Sight = NO_SIGHT,
): ReadonlyMap<string, number> {
  const others = filterIncidents(incidents, withoutPart(filter, facet), sight)
  return tally(
    facetChoices(incidents, facet),
    others.map((incident) => facetValues(incident, facet)),
  )
}

/** A month that is not chosen, and how many incidents of the same filter count there that are not shown already. */
export interface Elsewhere {
  readonly month: MonthKey
  readonly count: number
}

/** What the rest of the filter has in the months that it leaves out; empty where time is not asked for. */
export function elsewhereInTime(incidents: readonly Incident[], filter: Filter, sight: Sight = NO_SIGHT): readonly Elsewhere[] {
  if (filter.months.length === 0 && !filter.range) return []
  const shown = new Set(filterIncidents(incidents, filter, sight))
  const others = filterIncidents(incidents, withoutPart(filter, 'time'), sight).filter((incident) => !shown.has(incident))
  return monthKeys()
    .map((month) => ({ month, count: others.filter((incident) => monthKeysOf(incident).includes(month)).length }))
    .filter(({ count }) => count > 0)
}

/** A way to loosen a filter that would show something, and how many incidents that gives. */
export interface Loosening {
  readonly part: FilterPart | 'all'
  /** The part stays and all others go; else it goes and all others stay. */
  readonly keep?: true
  readonly filter: Filter
  readonly count: number
}

/**
 * For a filter that leaves nothing: what dropping one part, or all, would give; only ways that give something. Where no part is to
 * blame alone, what each part gives by itself.
 */
export function loosenings(incidents: readonly Incident[], filter: Filter, sight: Sight = NO_SIGHT): readonly Loosening[] {
  const parts = filterParts(filter)
  const giving = (ways: readonly Omit<Loosening, 'count'>[]): readonly Loosening[] =>
    ways.map((way) => ({ ...way, count: filterIncidents(incidents, way.filter, sight).length })).filter(({ count }) => count > 0)
  const dropping = giving(parts.map((part) => ({ part, filter: withoutPart(filter, part) })))
  const keeping =
    dropping.length > 0 || parts.length < 3
      ? []
      : giving(parts.map((part) => ({ part, keep: true as const, filter: onlyPart(filter, part) })))
  return [...dropping, ...keeping, ...giving(parts.length > 1 ? [{ part: 'all', filter: EMPTY_FILTER }] : [])]
}
