import { type Day, type EdtfDate, spanOf } from './date.ts'
import { facetValues, inOrder } from './facets.ts'
import { isCertain } from './filter.ts'
import type { Incident, PlaceId } from './incident.ts'
import { countingDates } from './incident-dates.ts'
import { categoryIds, FACETS, type FacetId, familyIds, familyOf } from './taxonomy.ts'
import { type BinUnit, binSpans, binsOf } from './timeline.ts'
import { monthKeys, UNDATED } from './view.ts'

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
  /** A bit a month of the report in which it counts, in the order of `monthKeys()`; months beyond have none. */
  readonly months: Uint32Array
  /** 1: every date that counts is given to the day. */
  readonly certain: Uint8Array
  /** The dates that count, two numbers each that sort as days do: the first day and the last. */
  readonly days: Lists
  /** Number of its place in `places`; -1 where no pin can hold it. */
  readonly place: Int32Array
  readonly places: readonly PlaceId[]
  readonly facets: Readonly<Record<FacetId, FacetColumn>>
  /** The weeks, or months, in which its blocks stand: twice the number of the bin, and 1 more where it surely belongs to it. */
  readonly bins: Readonly<Record<BinUnit, Lists>>
}

const known = new WeakMap<readonly Incident[], Columns>()

/** The columns of a list of records that nobody changes; built once, when they are first asked for. */
export function columnsOf(incidents: readonly Incident[]): Columns {
  const columns = known.get(incidents) ?? buildColumns(incidents)
  known.set(incidents, columns)
  return columns
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

function buildColumns(incidents: readonly Incident[]): Columns {
  const places = new Map<PlaceId, number>()
  const bins = { week: binLists('week'), month: binLists('month') }
  const dated = {
    days: appending(),
    week: appending(),
    month: appending(),
  }
  // The same dates come again and again, and are then the same list.
  const factsOf = remembered(
    ({ dates }: Incident) => dates,
    (incident) => {
      const dates = countingDates(incident.dates)
      return {
        certain: Number(isCertain(incident)),
        days: dates.map(spanOf).flatMap(({ first, last }) => [sortable(first), sortable(last)]),
        week: bins.week(dates),
        month: bins.month(dates),
      }
    },
  )
  const certain = new Uint8Array(incidents.length)
  for (const [record, incident] of incidents.entries()) {
    const facts = factsOf(incident)
    certain[record] = facts.certain
    dated.days.add(facts.days)
    dated.week.add(facts.week)
    dated.month.add(facts.month)
  }
  const bitsOfCategories = remembered(
    ({ categories }: Incident) => categories,
    ({ categories }) => bitsOf(categoryIds(), categories),
  )
  const bitsOfFamilies = remembered(
    ({ categories }: Incident) => categories,
    ({ categories }) =>
      bitsOf(
        familyIds(),
        categories.map((category) => familyOf(category)),
      ),
  )
  const bitsOfMonths = remembered(
    ({ months }: Incident) => months,
    ({ span, months }) => bitsOf(monthKeys(), span === null ? [UNDATED] : months),
  )
  return {
    incidents,
    categories: Uint32Array.from(incidents, bitsOfCategories),
    families: Uint8Array.from(incidents, bitsOfFamilies),
    looks: Uint8Array.from(incidents, ({ family, kind }) => 2 * familyIds().indexOf(family) + Number(kind === 'positive-measure')),
    months: Uint32Array.from(incidents, bitsOfMonths),
    certain,
    days: dated.days.lists(),
    place: Int32Array.from(incidents, ({ location: { placeId, point } }) => {
      if (placeId === null || point === null) return -1
      const number = places.get(placeId) ?? places.size
      places.set(placeId, number)
      return number
    }),
    places: [...places.keys()],
    facets: Object.fromEntries(FACETS.map((facet) => [facet, facetColumn(incidents, facet)])) as Record<FacetId, FacetColumn>,
    bins: { week: dated.week.lists(), month: dated.month.lists() },
  }
}

/** Works something out once for all records that hold the very same part. */
function remembered<Part extends object, Answer>(partOf: (incident: Incident) => Part, answer: (incident: Incident) => Answer) {
  const met = new Map<Part, Answer>()
  return (incident: Incident): Answer => {
    const part = partOf(incident)
    const answered = met.get(part) ?? answer(incident)
    met.set(part, answered)
    return answered
  }
}

/** Lists of numbers that grow record by record. */
function appending() {
  const starts = [0]
  const codes: number[] = []
  return {
    add(own: readonly number[]) {
      for (const code of own) codes.push(code)
      starts.push(codes.length)
    },
    lists: (): Lists => ({ starts: Uint32Array.from(starts), codes: Uint32Array.from(codes) }),
  }
}

function facetColumn(incidents: readonly Incident[], facet: FacetId): FacetColumn {
  /** Values in order of first appearance, and how many records have each. */
  const met = new Map<string, number>()
  const counts: number[] = []
  const lists = appending()
  for (const incident of incidents) {
    lists.add(
      facetValues(incident, facet).map((value) => {
        const code = met.get(value) ?? met.size
        met.set(value, code)
        counts[code] = (counts[code] ?? 0) + 1
        return code
      }),
    )
  }
  const values = inOrder(new Map([...met].map(([value, code]) => [value, counts[code] ?? 0])), facet)
  const places = new Map(values.map((value, place) => [value, place]))
  const placeOfCode = [...met.keys()].map((value) => places.get(value) ?? 0)
  const { starts, codes } = lists.lists()
  return { values, starts, codes: codes.map((code) => placeOfCode[code] ?? 0) }
}

/** The bins of dates, each bin once, sure if one of the dates is. */
function binLists(unit: BinUnit): (dates: readonly EdtfDate[]) => readonly number[] {
  const spans = binSpans(unit)
  return (dates) => {
    const bins = new Map<number, boolean>()
    for (const date of dates) for (const [bin, sure] of binsOf(date, spans)) bins.set(bin, sure || bins.get(bin) === true)
    return [...bins].map(([bin, sure]) => 2 * bin + Number(sure))
  }
}
