import type { Incident } from './incident.ts'
import { ofReport } from './report.ts'
import { CERTAINTIES, FACETS, type FacetId, KINDS, SOURCE_KINDS } from './taxonomy.ts'
import { type Filter, withoutPart } from './view.ts'

/** Values beside those of the closed lists. */
export const COUNTRY = 'country'
export const NOT_STATED = 'not-stated'
export const REPORT_ALONE = 'report-alone'
export const NO_OUTCOME = 'none-given'

/**
 * What an incident is under each facet. Groups, institutions and provisions may be none; under every other facet an incident has at
 * least one value, so that what the report leaves open can be asked for too.
 */
const VALUES: Readonly<Record<FacetId, (incident: Incident) => readonly string[]>> = {
  region: ({ location }) => [location.regionId ?? (location.precision === 'country' ? COUNTRY : NOT_STATED)],
  kind: ({ kind }) => [kind],
  certainty: ({ certainty }) => [certainty],
  group: ({ groups }) => groups,
  institution: ({ actorIds }) => actorIds,
  provision: ({ provisionIds }) => provisionIds,
  outcome: ({ outcomes }) => (outcomes.length > 0 ? outcomes : [NO_OUTCOME]),
  source: ({ sourceKinds }) => (sourceKinds.length > 0 ? sourceKinds : [REPORT_ALONE]),
}

/** The values of an incident under a facet, each once. */
export function facetValues(incident: Incident, facet: FacetId): readonly string[] {
  const values = VALUES[facet](incident)
  return values.length < 2 ? values : [...new Set(values)]
}

/** Values whose order is fixed; institutions and provisions follow the dataset (see `facetChoices`). */
const order = ofReport(
  ({ regions, groups, outcomes }): Readonly<Partial<Record<FacetId, readonly string[]>>> => ({
    region: [...regions, COUNTRY, NOT_STATED],
    kind: KINDS,
    certainty: CERTAINTIES,
    group: Object.keys(groups),
    outcome: [...Object.keys(outcomes), NO_OUTCOME],
    source: [...SOURCE_KINDS, REPORT_ALONE],
  }),
)

/** The values of a facet that the dataset has, in the order of the list: closed lists in theirs, others by how often they occur. */
export function facetChoices(incidents: readonly Incident[], facet: FacetId): readonly string[] {
  const counts = new Map<string, number>()
  for (const incident of incidents) for (const value of facetValues(incident, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return inOrder(counts, facet)
}

/** Values in the order in which a facet lists them. @param counts how many incidents have each */
export function inOrder(counts: ReadonlyMap<string, number>, facet: FacetId): readonly string[] {
  const fixed = order()[facet]
  if (fixed) return fixed.filter((value) => counts.has(value))
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([value]) => value)
}

/** The facets under "More filters": the kind of a record stands beside the families. */
export const MORE_FACETS: readonly FacetId[] = FACETS.filter((facet) => facet !== 'kind')

/** How many choices a filter holds that stand under "More filters": values of facets, and what the map shows. */
export function countMore({ facets, onMap }: Filter): number {
  return MORE_FACETS.reduce((sum, facet) => sum + (facets?.[facet]?.length ?? 0), 0) + (onMap ? 1 : 0)
}

/** The filter that shows only what is on the map now, or no longer only that. */
export function toggleOnMap(filter: Filter): Filter {
  return filter.onMap ? withoutPart(filter, 'onMap') : { ...filter, onMap: true }
}

/** A list of values longer than this is cut to its first ones until all are asked for. */
const LONG = 20
const FIRST = 8

/** The values of a long list that are shown at first: the first ones, and any that is chosen, so that no choice is hidden. */
export function firstChoices(values: readonly string[], chosen: readonly string[]): readonly string[] {
  return values.length <= LONG ? values : values.filter((value, index) => index < FIRST || chosen.includes(value))
}

/** Names of the regions, institutions and provisions of these incidents, in the language of the dataset, by `facet value`. */
export function facetNamesOf(incidents: readonly Incident[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  // The same ones come again and again: by facet first, so that no key is put together for nothing.
  const known = { institution: new Set<string>(), provision: new Set<string>(), region: new Set<string>() }
  const name = (facet: keyof typeof known, id: string, nameOf: () => string) => {
    if (known[facet].has(id)) return
    known[facet].add(id)
    names.set(`${facet} ${id}`, nameOf())
  }
  for (const { actorIds, actors, provisionIds, legalProvisions, location } of incidents) {
    for (const [index, id] of actorIds.entries()) name('institution', id, () => actors[index] ?? id)
    // The facet asks for the article; a part stands behind a comma.
    for (const [index, id] of provisionIds.entries())
      name('provision', id, () => legalProvisions[index]?.split(', ').slice(0, 2).join(', ') ?? id)
    const { regionId, region } = location
    if (regionId && region) name('region', regionId, () => region)
  }
  return names
}
