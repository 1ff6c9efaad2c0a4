import type { Incident } from './incident.ts'
import { CATEGORIES, CATEGORY_FAMILY, type CategoryId, FAMILIES, type FamilyId } from './taxonomy.ts'
import { type Filter, MONTH_KEYS, type MonthKey, UNDATED } from './view.ts'

/** How many incidents each choice would show beside what the other kinds of filter let through. */
export interface Counts {
  readonly categories: ReadonlyMap<CategoryId, number>
  readonly families: ReadonlyMap<FamilyId, number>
  readonly months: ReadonlyMap<MonthKey, number>
}

const inCategories = (incident: Incident, wanted: readonly CategoryId[]): boolean =>
  wanted.length === 0 || incident.categories.some((category) => wanted.includes(category))

/** The months in which an incident counts, or the undated bucket: every incident has at least one. */
export function monthKeysOf(incident: Incident): readonly MonthKey[] {
  return incident.span === null ? [UNDATED] : incident.months
}

const inMonths = (incident: Incident, wanted: readonly MonthKey[]): boolean =>
  wanted.length === 0 || monthKeysOf(incident).some((month) => wanted.includes(month))

/** The one definition of what a filter lets through. */
export function matches(incident: Incident, filter: Filter): boolean {
  return inCategories(incident, filter.categories) && inMonths(incident, filter.months)
}

/** The incidents that a filter lets through, in their order. */
export function filterIncidents(incidents: readonly Incident[], filter: Filter): readonly Incident[] {
  return incidents.filter((incident) => matches(incident, filter))
}

function tally<Key>(keys: readonly Key[], lists: readonly (readonly Key[])[]): ReadonlyMap<Key, number> {
  const counts = new Map(keys.map((key) => [key, 0]))
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Counts beside each choice: each kind is counted with the other kinds' filters on and its own off. */
export function countChoices(incidents: readonly Incident[], filter: Filter): Counts {
  const byMonth = filterIncidents(incidents, { ...filter, categories: [] })
  const byCategory = filterIncidents(incidents, { ...filter, months: [] })
  return {
    categories: tally(
      CATEGORIES,
      byMonth.map(({ categories }) => categories),
    ),
    families: tally(
      FAMILIES,
      byMonth.map(({ categories }) => categories.map((category) => CATEGORY_FAMILY[category])),
    ),
    months: tally(MONTH_KEYS, byCategory.map(monthKeysOf)),
  }
}

/** The categories of a family, in the order of the list. */
export function categoriesOf(family: FamilyId): readonly CategoryId[] {
  return CATEGORIES.filter((category) => CATEGORY_FAMILY[category] === family)
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
  return { ...filter, categories: toggled(CATEGORIES, filter.categories, [category]) }
}

/** The filter with the whole family chosen; if it was, with none of it. */
export function toggleFamily(filter: Filter, family: FamilyId): Filter {
  return { ...filter, categories: toggled(CATEGORIES, filter.categories, categoriesOf(family)) }
}

/** The filter with a month, or the undated, chosen or no longer chosen. */
export function toggleMonth(filter: Filter, month: MonthKey): Filter {
  return { ...filter, months: toggled(MONTH_KEYS, filter.months, [month]) }
}

/** A way to loosen a filter that would show something, and how many incidents that gives. */
export interface Loosening {
  readonly kind: 'categories' | 'months' | 'all'
  readonly filter: Filter
  readonly count: number
}

/** For a filter that leaves nothing: what dropping one kind, or all, would give; only ways that give something. */
export function loosenings(incidents: readonly Incident[], filter: Filter): readonly Loosening[] {
  const ways: { kind: Loosening['kind']; filter: Filter }[] = []
  if (filter.months.length > 0) ways.push({ kind: 'months', filter: { ...filter, months: [] } })
  if (filter.categories.length > 0) ways.push({ kind: 'categories', filter: { ...filter, categories: [] } })
  if (ways.length > 1) ways.push({ kind: 'all', filter: { categories: [], months: [] } })
  return ways.map((way) => ({ ...way, count: filterIncidents(incidents, way.filter).length })).filter(({ count }) => count > 0)
}
