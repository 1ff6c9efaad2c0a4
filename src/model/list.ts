import { filterIncidents, monthKeysOf } from './filter.ts'
import type { Incident } from './incident.ts'
import { type Filter, MONTH_KEYS, type MonthKey } from './view.ts'

/** A heading of the list and what stands under it. */
export interface MonthGroup {
  readonly month: MonthKey
  readonly incidents: readonly Incident[]
}

/**
 * Incidents under the month in which each first counts, the undated last, each once. Where months are chosen, an incident stands
 * under the first chosen one that it touches.
 */
export function groupByMonth(incidents: readonly Incident[], chosen: readonly MonthKey[]): readonly MonthGroup[] {
  const headingOf = (incident: Incident): MonthKey | undefined => {
    const keys = monthKeysOf(incident)
    return keys.find((key) => chosen.includes(key)) ?? keys[0]
  }
  // The months that occur, not those that can be chosen: a record outside the report's months must not vanish. "undated" sorts last.
  const headings = [...new Set(incidents.flatMap((incident) => headingOf(incident) ?? []))].sort()
  return headings.map((month) => ({ month, incidents: incidents.filter((incident) => headingOf(incident) === month) }))
}

/** A month that is not chosen, and how many incidents of the same categories count there that are not shown already. */
export interface Elsewhere {
  readonly month: MonthKey
  readonly count: number
}

/** What the filter's categories have in the months that it leaves out; empty where no month is chosen. */
export function elsewhereInTime(incidents: readonly Incident[], filter: Filter): readonly Elsewhere[] {
  if (filter.months.length === 0) return []
  const shown = new Set(filterIncidents(incidents, filter))
  const others = filterIncidents(incidents, { ...filter, months: [] }).filter((incident) => !shown.has(incident))
  return MONTH_KEYS.map((month) => ({ month, count: others.filter((incident) => monthKeysOf(incident).includes(month)).length })).filter(
    ({ count }) => count > 0,
  )
}
