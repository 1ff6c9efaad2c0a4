import type { Answers } from './answers.ts'
import type { Counts, Elsewhere, Loosening } from './counts.ts'
import { onlyPart, type Sight } from './filter.ts'
import type { Incident } from './incident.ts'
import { passing, shownKinds, surveyOf } from './survey.ts'
import { bitOfPart, SHOWN } from './tally.ts'
import { categoryIds, type FacetId, familyIds } from './taxonomy.ts'
import { EMPTY_FILTER, type Filter, filterParts, monthKeys, withoutPart } from './view.ts'

const byKey = <Key>(keys: readonly Key[], counts: Int32Array): ReadonlyMap<Key, number> =>
  new Map(keys.map((key, at) => [key, counts[at] ?? 0]))

function countChoices(incidents: readonly Incident[], filter: Filter, sight: Sight): Counts {
  const { tally } = surveyOf(incidents, filter, sight)
  return {
    categories: byKey(categoryIds(), tally.categories),
    families: byKey(familyIds(), tally.families),
    months: byKey(monthKeys(), tally.months),
  }
}

function countFacet(incidents: readonly Incident[], filter: Filter, facet: FacetId, sight: Sight): ReadonlyMap<string, number> {
  const { columns, tally } = surveyOf(incidents, filter, sight)
  return byKey(columns.facets[facet].values, tally.facets[facet])
}

function elsewhereInTime(incidents: readonly Incident[], filter: Filter, sight: Sight): readonly Elsewhere[] {
  if (filter.months.length === 0 && !filter.range) return []
  const { tally } = surveyOf(incidents, filter, sight)
  return monthKeys()
    .map((month, at) => ({ month, count: (tally.months[at] ?? 0) - (tally.shownMonths[at] ?? 0) }))
    .filter(({ count }) => count > 0)
}

function loosenings(incidents: readonly Incident[], filter: Filter, sight: Sight): readonly Loosening[] {
  const parts = filterParts(filter)
  const { fails } = surveyOf(incidents, filter, sight)
  // Without a part a record shows that no other part leaves out.
  const giving = (ways: readonly (Omit<Loosening, 'count'> & { readonly others: number })[]): readonly Loosening[] =>
    ways
      .map(({ others, ...way }) => ({ ...way, count: fails.reduce((count, own) => count + Number((own & others) === 0), 0) }))
      .filter(({ count }) => count > 0)
  const dropping = giving(parts.map((part) => ({ part, filter: withoutPart(filter, part), others: ~bitOfPart(part) })))
  const keeping =
    dropping.length > 0 || parts.length < 3
      ? []
      : giving(parts.map((part) => ({ part, keep: true as const, filter: onlyPart(filter, part), others: bitOfPart(part) })))
  return [...dropping, ...keeping, ...giving(parts.length > 1 ? [{ part: 'all', filter: EMPTY_FILTER, others: 0 }] : [])]
}

/** The answers for many records: all from one pass over columns. */
export const SURVEYED: Answers = {
  shown: (incidents, filter, sight) => surveyOf(incidents, filter, sight).shown,
  passing: (incidents, filter, sight, part) => passing(surveyOf(incidents, filter, sight), part),
  numbers: (incidents, filter, sight) => {
    const survey = surveyOf(incidents, filter, sight)
    const { shown } = survey.tally
    const at = (of: keyof typeof SHOWN) => shown[SHOWN[of]] ?? 0
    return { all: at('all'), doubtful: at('doubtful'), unlocated: at('unlocated'), kinds: shownKinds(survey, filter) }
  },
  countChoices,
  countFacet,
  elsewhereInTime,
  loosenings,
}
