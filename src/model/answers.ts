import { type Counts, countChoices, countFacet, type Elsewhere, elsewhereInTime, type Loosening, loosenings } from './counts.ts'
import { filterIncidents, isCertain, type Sight } from './filter.ts'
import type { Incident } from './incident.ts'
import { type KindCount, kindCounts } from './kinds.ts'
import { unlocated } from './pins.ts'
import type { FacetId } from './taxonomy.ts'
import { type Filter, type FilterPart, withoutPart } from './view.ts'

/** Numbers of what is shown: all of it, what is dated but not to the day, what has no pin, and its kinds. */
export interface Numbers {
  readonly all: number
  readonly doubtful: number
  readonly unlocated: number
  readonly kinds: readonly KindCount[]
}

type Asked<Answer, More extends readonly unknown[] = []> = (
  incidents: readonly Incident[],
  filter: Filter,
  sight: Sight,
  ...more: More
) => Answer

/** Everything that is asked of a filter and a list of records. What is let through is `matches` and nothing else, whoever answers. */
export interface Answers {
  readonly shown: Asked<readonly Incident[]>
  /** What the filter would show without one of its parts. */
  readonly passing: Asked<readonly Incident[], [part: FilterPart]>
  readonly numbers: Asked<Numbers>
  readonly countChoices: Asked<Counts>
  readonly countFacet: (incidents: readonly Incident[], filter: Filter, facet: FacetId, sight: Sight) => ReadonlyMap<string, number>
  readonly elsewhereInTime: Asked<readonly Elsewhere[]>
  readonly loosenings: Asked<readonly Loosening[]>
}

/** From so many records on, answers come from columns (surveyed.ts), a list is drawn in part and blocks become bars. */
export const MANY = 300

/** The answers for some hundreds of records, asked of each as it is. */
export const PLAIN: Answers = {
  shown: filterIncidents,
  passing: (incidents, filter, sight, part) => filterIncidents(incidents, withoutPart(filter, part), sight),
  numbers: (incidents, filter, sight) => {
    const shown = filterIncidents(incidents, filter, sight)
    return {
      all: shown.length,
      doubtful: shown.filter((incident) => incident.span !== null && !isCertain(incident)).length,
      unlocated: unlocated(shown).length,
      kinds: kindCounts(shown),
    }
  },
  countChoices,
  countFacet,
  elsewhereInTime,
  loosenings,
}
