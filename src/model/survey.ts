import { bitsOf, type Columns, columnsOf, type FacetColumn, sortable } from './columns.ts'
import { NO_SIGHT, type Sight } from './filter.ts'
import type { Incident } from './incident.ts'
import type { KindCount } from './kinds.ts'
import { bitOfPart, copyOf, counterOf, emptyTally, looksOfBin, PARTS, type Tally } from './tally.ts'
import { categoryIds, FACETS, type FacetId, type FamilyId, familyIds, KINDS } from './taxonomy.ts'
import type { Grain } from './timeline.ts'
import { EMPTY_FILTER, type Filter, type FilterPart, monthKeys } from './view.ts'

/**
 * One pass over the columns of a list that answers everything that is asked of a filter. For every record it keeps which parts of the
 * filter leave it out, a bit each: none, and it is shown; one alone, and it counts beside the choices of that part. What is counted is
 * `matches` in other words; a test holds the two together.
 */
export interface Survey {
  readonly columns: Columns
  /** By record: the parts of the filter that leave it out. */
  readonly fails: Uint16Array
  readonly tally: Tally
  readonly shown: readonly Incident[]
  /** What each part asked for, as a value that can be compared. */
  readonly asked: readonly unknown[]
}

const last = new WeakMap<Columns, Survey>()

/**
 * What a filter does to a list of records that nobody changes. Beside the last answer about the same list only the parts that differ are
 * asked again, and only the records for which they say something else are counted again; nothing changed is the same answer.
 */
export function surveyOf(incidents: readonly Incident[], filter: Filter, sight: Sight = NO_SIGHT): Survey {
  const columns = columnsOf(incidents)
  const before = last.get(columns) ?? null
  const survey = surveyAfter(before, columns, filter, sight)
  last.set(columns, survey)
  return survey
}

/** What there is without a filter; beside what is asked with one, and forgotten by it. */
export function freshSurvey(incidents: readonly Incident[]): Survey {
  return surveyAfter(null, columnsOf(incidents), EMPTY_FILTER, NO_SIGHT)
}

function surveyAfter(before: Survey | null, columns: Columns, filter: Filter, sight: Sight): Survey {
  const asked = PARTS.map((part) => askedOf(part, filter, sight))
  const changed = PARTS.filter((_, part) => before?.asked[part] !== asked[part])
  if (before && changed.length === 0) return before
  const { incidents } = columns
  const fails = before ? before.fails.slice() : new Uint16Array(incidents.length)
  for (const part of changed) mark(fails, bitOfPart(part), testOf(part, columns, filter, sight))
  const tally = before ? copyOf(before.tally) : emptyTally(columns)
  const count = counterOf(columns, tally)
  for (let record = 0; record < fails.length; record += 1) {
    const now = fails[record] ?? 0
    if (before) {
      const then = before.fails[record] ?? 0
      if (now === then) continue
      count(record, then, -1)
    }
    count(record, now, 1)
  }
  return { columns, fails, tally, shown: incidents.filter((_, record) => fails[record] === 0), asked }
}

/** The records that pass all other parts: what the filter would show without this one. */
export function passing({ columns, fails }: Survey, part: FilterPart): readonly Incident[] {
  const others = ~bitOfPart(part)
  return columns.incidents.filter((_, record) => ((fails[record] ?? 0) & others) === 0)
}

/** What is shown, by kind: a record is of one kind, so the numbers beside the chosen kinds are theirs. */
export function shownKinds({ columns, tally }: Survey, { facets }: Filter): readonly KindCount[] {
  const chosen = facets?.kind ?? []
  return KINDS.flatMap((kind) => {
    const count = tally.facets.kind[columns.facets.kind.values.indexOf(kind)] ?? 0
    return count > 0 && (chosen.length === 0 || chosen.includes(kind)) ? [{ kind, count }] : []
  })
}

/** Blocks of one look in a bin of the timeline. */
export interface Pile {
  readonly family: FamilyId
  readonly certain: boolean
  readonly measure: boolean
  readonly count: number
}
/** Of each bin, the undated behind the last. */
export type Piles = readonly (readonly Pile[])[]

/** The blocks of each bin, the undated behind the last, as the timeline stacks them: what passes all parts but time. */
export function blocksOf({ tally }: Survey, grain: Grain): Piles {
  const counts = tally[grain]
  const looks = looksOfBin()
  return Array.from({ length: counts.length / looks }, (_, bin) =>
    [true, false].flatMap((certain) =>
      familyIds().flatMap((family, at) =>
        [false, true].flatMap((measure) => {
          const count = counts[bin * looks + 4 * at + 2 * Number(measure) + Number(certain)] ?? 0
          return count > 0 ? [{ family, certain, measure, count }] : []
        }),
      ),
    ),
  )
}

/** What a part of a filter asks for; null where it lets everything through. */
function askedOf(part: FilterPart, { categories, months, range, certain, query, facets, onMap }: Filter, sight: Sight): unknown {
  if (isFacet(part)) return facets?.[part]?.length ? facets[part].join('\n') : null
  switch (part) {
    case 'categories':
      return categories.length > 0 ? categories.join() : null
    case 'time':
      return months.length > 0 || range ? `${months.join()} ${range?.first} ${range?.last}` : null
    case 'certain':
      return certain ?? null
    case 'query':
      return query ? sight.hits : null
    case 'onMap':
      return onMap ? sight.box : null
  }
}

const isFacet = (part: FilterPart): part is FacetId => FACETS.some((facet) => facet === part)

type Test = (record: number) => boolean

/** Whether a record passes a part; null where all do. */
function testOf(part: FilterPart, columns: Columns, filter: Filter, sight: Sight): Test | null {
  if (askedOf(part, filter, sight) === null) return null
  if (isFacet(part)) return facetTest(columns.facets[part], filter.facets?.[part] ?? [])
  const { incidents } = columns
  switch (part) {
    case 'categories': {
      const wanted = bitsOf(categoryIds(), filter.categories)
      return (record) => ((columns.categories[record] ?? 0) & wanted) !== 0
    }
    case 'time':
      return timeTest(columns, filter)
    case 'certain':
      return (record) => columns.certain[record] === 1
    case 'query':
      return (record) => sight.hits?.has(incidents[record]?.id ?? '') ?? true
    case 'onMap': {
      const { box } = sight
      return (record) => {
        const point = incidents[record]?.location.point
        return !box || (!!point && point.lat >= box.south && point.lat <= box.north && point.lon >= box.west && point.lon <= box.east)
      }
    }
  }
}

function facetTest({ starts, codes, values }: FacetColumn, chosen: readonly string[]): Test {
  const wanted = Uint8Array.from(values, (value) => Number(chosen.includes(value)))
  return (record) => {
    const end = starts[record + 1] ?? 0
    for (let at = starts[record] ?? 0; at < end; at += 1) if (wanted[codes[at] ?? 0] === 1) return true
    return false
  }
}

function timeTest({ months, days: { starts, codes } }: Columns, filter: Filter): Test {
  const wanted = bitsOf(monthKeys(), filter.months)
  const { range } = filter
  if (!range) return (record) => ((months[record] ?? 0) & wanted) !== 0
  const [from, to] = [sortable(range.first), sortable(range.last)]
  return (record) => {
    if (((months[record] ?? 0) & wanted) !== 0) return true
    const end = starts[record + 1] ?? 0
    for (let at = starts[record] ?? 0; at < end; at += 2) if ((codes[at] ?? 0) <= to && (codes[at + 1] ?? 0) >= from) return true
    return false
  }
}

function mark(fails: Uint16Array, bit: number, test: Test | null): void {
  for (let record = 0; record < fails.length; record += 1) {
    const others = (fails[record] ?? 0) & ~bit
    fails[record] = test === null || test(record) ? others : others | bit
  }
}
