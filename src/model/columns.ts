import { type Day, type EdtfDate, spanOf } from './date.ts'
import { facetValues, inOrder } from './facets.ts'
import { isCertain, monthKeysOf } from './filter.ts'
import { type Groups, groupsByIdentity, type Part } from './groups.ts'
import type { Incident, PlaceId } from './incident.ts'
import { countingDates } from './incident-dates.ts'
import { categoryIds, FACETS, type FacetId, familyIds, familyOf } from './taxonomy.ts'
import { binSpans, binsOf, type Grain } from './timeline.ts'
import { monthKeys } from './view.ts'

/** Several numbers a record, one behind the other: those of record n stand from `starts[n]` up to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

/** The values of a facet: codes are places in `values`, which stand in the order in which they are listed. */
export interface FacetColumn extends Lists {
  readonly values: readonly string[]
}

/**
 * What is asked of every record at every click, beside the records and in their order: numbers one behind the other in place of
 * objects that point to objects. Whatever it says, the record says too.
 */
export interface Columns {
  readonly incidents: readonly Incident[]
  /** A bit a category, in the order of `categoryIds()`; and a bit a family. */
  readonly categories: Uint32Array
  readonly families: Uint8Array
  /** Of its block in the histogram: twice the family of the main category, and 1 more for a positive measure. */
  readonly looks: Uint8Array
  /** A bit a month, or longer step, of the report in which it counts, in the order of `monthKeys()`; those beyond have none. */
  readonly months: Uint32Array
  /** 1: every date that counts is given to the day. */
  readonly certain: Uint8Array
  /** The dates that count, two numbers each that sort as days do: the first day and the last. */
  readonly days: Lists
  /** Number of its place in `places`; -1 where no pin can hold it. */
  readonly place: Int32Array
  readonly places: readonly PlaceId[]
  readonly facets: Readonly<Record<FacetId, FacetColumn>>
  /** The bins of the timeline in which its blocks stand: twice the number of the bin, and 1 more where it surely belongs to it. */
  readonly bins: Readonly<Record<Grain, Lists>>
}

const known = new WeakMap<readonly Incident[], Columns>()

/** The columns of a list of records that nobody changes; built once, when they are first asked for. */
export function columnsOf(incidents: readonly Incident[]): Columns {
  const columns = known.get(incidents) ?? buildColumns(incidents)
  known.set(incidents, columns)
  return columns
}

/** Keeps columns that were built elsewhere: of these records and no others. */
export function keepColumns(columns: Columns): void {
  known.set(columns.incidents, columns)
}

/** A day as a number that sorts as days do. */
export const sortable = (day: Day): number => Number(day.slice(0, 4)) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8))

/** Keys as bits, in the order of a list; what the list does not hold has none. */
export function bitsOf<Key>(order: readonly Key[], keys: readonly Key[]): number {
  let bits = 0
  for (const key of keys) {
    const at = order.indexOf(key)
    if (at >= 0) bits |= 1 << at
  }
  return bits
}

/** Which part of a record says what it is under a facet. */
const PART_OF_FACET: Readonly<Record<FacetId, Part>> = {
  region: 'location',
  kind: 'kind',
  certainty: 'certainty',
  group: 'groups',
  institution: 'actorIds',
  provision: 'provisionIds',
  outcome: 'outcomes',
  source: 'sourceKinds',
}

/** Columns built anew. @param groupsOf the same records in groups; what a group says alike is worked out once */
export function buildColumns(incidents: readonly Incident[], groupsOf = groupsByIdentity(incidents)): Columns {
  const bins = { fine: binLists('fine'), coarse: binLists('coarse') }
  const [dated, ofCategories, mains, kinds, located] = [
    groupsOf('dates'),
    groupsOf('categories'),
    groupsOf('category'),
    groupsOf('kind'),
    groupsOf('location'),
  ]
  const dates = dated.like.map((incident) => countingDates(incident.dates))
  const bitsOfMonths = dated.like.map((incident) => bitsOf(monthKeys(), monthKeysOf(incident)))
  const certain = dated.like.map((incident) => Number(isCertain(incident)))
  const bitsOfCategories = ofCategories.like.map(({ categories }) => bitsOf(categoryIds(), categories))
  const bitsOfFamilies = ofCategories.like.map(({ categories }) =>
    bitsOf(
      familyIds(),
      categories.map((category) => familyOf(category)),
    ),
  )
  const families = mains.like.map(({ family }) => familyIds().indexOf(family))
  const measures = kinds.like.map(({ kind }) => Number(kind === 'positive-measure'))
  const places = new Map<PlaceId, number>()
  const placeOf = located.like.map(({ location: { placeId, point } }) => {
    if (placeId === null || point === null) return -1
    const number = places.get(placeId) ?? places.size
    places.set(placeId, number)
    return number
  })
  const facet = (id: FacetId): FacetColumn => facetColumn(id, groupsOf(PART_OF_FACET[id]))
  return {
    incidents,
    categories: Uint32Array.from(ofCategories.of, (group) => bitsOfCategories[group] ?? 0),
    families: Uint8Array.from(ofCategories.of, (group) => bitsOfFamilies[group] ?? 0),
    looks: Uint8Array.from(mains.of, (group, record) => 2 * (families[group] ?? 0) + (measures[kinds.of[record] ?? 0] ?? 0)),
    months: Uint32Array.from(dated.of, (group) => bitsOfMonths[group] ?? 0),
    certain: Uint8Array.from(dated.of, (group) => certain[group] ?? 0),
    days: listsOf(
      dated.of,
      dates.map((own) => own.map(spanOf).flatMap(({ first, last }) => [sortable(first), sortable(last)])),
    ),
    place: Int32Array.from(located.of, (group) => placeOf[group] ?? -1),
    places: [...places.keys()],
    facets: Object.fromEntries(FACETS.map((id) => [id, facet(id)])) as Record<FacetId, FacetColumn>,
    bins: { fine: listsOf(dated.of, dates.map(bins.fine)), coarse: listsOf(dated.of, dates.map(bins.coarse)) },
  }
}

/** The numbers of each record, from those of its group. */
function listsOf(groups: Uint32Array, lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(groups.length + 1)
  for (let record = 0; record < groups.length; record += 1)
    starts[record + 1] = (starts[record] ?? 0) + (lists[groups[record] ?? 0]?.length ?? 0)
  const codes = new Uint32Array(starts[groups.length] ?? 0)
  // Number by number: most lists hold one, and handing over a list costs more than that.
  let at = 0
  for (const group of groups) for (const code of lists[group] ?? []) codes[at++] = code
  return { starts, codes }
}

function facetColumn(facet: FacetId, { of, like }: Groups): FacetColumn {
  const sizes = new Uint32Array(like.length)
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1
  const valuesOfGroups = like.map((incident) => facetValues(incident, facet))
  const counts = new Map<string, number>()
  for (const [group, values] of valuesOfGroups.entries())
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + (sizes[group] ?? 0))
  const values = inOrder(counts, facet)
  const codes = new Map(values.map((value, code) => [value, code]))
  return {
    values,
    ...listsOf(
      of,
      valuesOfGroups.map((own) => own.map((value) => codes.get(value) ?? 0)),
    ),
  }
}

/** The bins of dates, each bin once, sure if one of the dates is. */
function binLists(grain: Grain): (dates: readonly EdtfDate[]) => readonly number[] {
  const spans = binSpans(grain)
  return (dates) => {
    const bins = new Map<number, boolean>()
    for (const date of dates) for (const [bin, sure] of binsOf(date, spans)) bins.set(bin, sure || bins.get(bin) === true)
    return [...bins].map(([bin, sure]) => 2 * bin + Number(sure))
  }
}
