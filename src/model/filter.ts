import { isExact, overlap, type Span, spanOf } from './date.ts'
import { facetValues } from './facets.ts'
import type { Incident, IncidentId } from './incident.ts'
import { countingDates } from './incident-dates.ts'
import { stepsIn, stepUnit } from './steps.ts'
import { type CategoryId, categoryIds, FACETS, type FacetId, type FamilyId, familyOf } from './taxonomy.ts'
import { type Filter, type FilterPart, facetsWith, filterParts, type MonthKey, monthKeys, UNDATED, withoutPart } from './view.ts'

/** What a filter needs beside itself: what the search found, and the part of the world that the map shows. */
export interface Sight {
  /** Ids that match the query; null while there is no query or its index is still being loaded. */
  readonly hits: ReadonlySet<IncidentId> | null
  /** null: the map is not there. */
  readonly box: Box | null
}

/** Degrees; both edges belong to it. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

export const NO_SIGHT: Sight = { hits: null, box: null }

/** The months, or longer steps, in which an incident counts, or the undated bucket: every incident has at least one. */
export function monthKeysOf(incident: Pick<Incident, 'span' | 'months'>): readonly MonthKey[] {
  return incident.span === null ? [UNDATED] : stepsIn(incident.months, stepUnit())
}

/** Whether every date that places an incident in time is given to the day. */
export function isCertain(incident: Incident): boolean {
  const dates = countingDates(incident.dates)
  return dates.length > 0 && dates.every(isExact)
}

function inTime(incident: Incident, { months, range }: Filter): boolean {
  if (months.length === 0 && !range) return true
  if (monthKeysOf(incident).some((month) => months.includes(month))) return true
  return range !== undefined && countingDates(incident.dates).some((date) => overlap(spanOf(date), range))
}

function inBox({ location: { point } }: Incident, box: Box | null): boolean {
  if (box === null) return true
  return point !== null && point.lat >= box.south && point.lat <= box.north && point.lon >= box.west && point.lon <= box.east
}

/** The one definition of what a filter lets through. */
export function matches(incident: Incident, filter: Filter, sight: Sight = NO_SIGHT): boolean {
  const { categories, certain, query, facets, onMap } = filter
  return (
    (categories.length === 0 || incident.categories.some((category) => categories.includes(category))) &&
    inTime(incident, filter) &&
    (!certain || isCertain(incident)) &&
    (!query || sight.hits === null || sight.hits.has(incident.id)) &&
    (!facets ||
      FACETS.every((facet) => !facets[facet]?.length || facetValues(incident, facet).some((value) => facets[facet]?.includes(value)))) &&
    (!onMap || inBox(incident, sight.box))
  )
}

/** The incidents that a filter lets through, in their order. */
export function filterIncidents(incidents: readonly Incident[], filter: Filter, sight: Sight = NO_SIGHT): readonly Incident[] {
  return incidents.filter((incident) => matches(incident, filter, sight))
}

/** The categories of a family, in the order of the list. */
export function categoriesOf(family: FamilyId): readonly CategoryId[] {
  return categoryIds().filter((category) => familyOf(category) === family)
}

/** How much of a family a filter has chosen. */
export function familyState(filter: Filter, family: FamilyId): 'none' | 'some' | 'all' {
  const members = categoriesOf(family)
  const chosen = members.filter((category) => filter.categories.includes(category)).length
  return chosen === 0 ? 'none' : chosen === members.length ? 'all' : 'some'
}

const inOrder = <Key>(order: readonly Key[], chosen: ReadonlySet<Key>): readonly Key[] => order.filter((key) => chosen.has(key))

function toggled<Key>(order: readonly Key[], chosen: readonly Key[], keys: readonly Key[]): readonly Key[] {
  const next = new Set(chosen)
  const remove = keys.every((key) => next.has(key))
  for (const key of keys) {
    if (remove) next.delete(key)
    else next.add(key)
  }
  return inOrder(order, next)
}

/** The filter with a category chosen, or no longer chosen. */
export function toggleCategory(filter: Filter, category: CategoryId): Filter {
  return { ...filter, categories: toggled(categoryIds(), filter.categories, [category]) }
}

/** The filter with the whole family chosen; if it was, with none of it. */
export function toggleFamily(filter: Filter, family: FamilyId): Filter {
  return { ...filter, categories: toggled(categoryIds(), filter.categories, categoriesOf(family)) }
}

/** The filter with a month, or the undated, chosen or no longer chosen. */
export function toggleMonth(filter: Filter, month: MonthKey): Filter {
  return { ...filter, months: toggled(monthKeys(), filter.months, [month]) }
}

/**
 * A tap on a month: the first chooses it, a further one makes a range with what is chosen (so that March and then May are March to
 * May), a tap on a chosen month takes it away. The undated stand apart. A range of days gives way to months.
 */
export function tapMonth(filter: Filter, month: MonthKey): Filter {
  const { range: _, ...rest } = filter
  const dated = rest.months.filter((key) => key !== UNDATED)
  if (month === UNDATED) return toggleMonth(filter, month)
  if (dated.length === 0 || dated.includes(month)) return toggleMonth(rest, month)
  const positions = [...dated, month].map((key) => monthKeys().indexOf(key))
  const [from, to] = [Math.min(...positions), Math.max(...positions)]
  return { ...rest, months: monthKeys().filter((key, index) => (index >= from && index <= to) || rest.months.includes(key)) }
}

/** The filter with a range of days, which takes the place of months; the undated stay as they were. null takes it away. */
export function setRange(filter: Filter, range: Span | null): Filter {
  const { range: _, ...rest } = filter
  const months = rest.months.filter((key) => key === UNDATED)
  return range === null ? { ...rest, months } : { ...rest, months, range }
}

/** The filter with a value of a facet chosen, or no longer chosen. */
export function toggleFacet(filter: Filter, facet: FacetId, value: string): Filter {
  const { facets, ...rest } = filter
  const chosen = facets?.[facet] ?? []
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort()
  return { ...rest, ...facetsWith(facets, { [facet]: values }) }
}

/** A filter of one of its parts alone. */
export function onlyPart(filter: Filter, part: FilterPart): Filter {
  return filterParts(filter).reduce((rest, other) => (other === part ? rest : withoutPart(rest, other)), filter)
}
