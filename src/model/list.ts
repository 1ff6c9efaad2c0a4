import { monthKeysOf } from './filter.ts'
import type { Incident, PlaceId, Point } from './incident.ts'
import type { PlacePin } from './pins.ts'
import { distanceKm } from './projection.ts'
import { report } from './report.ts'
import { type CategoryId, categoryIds } from './taxonomy.ts'
import { type MonthKey, type Opened, type Order, UNDATED, UNLOCATED } from './view.ts'

/** What stands over a part of the list. */
export type Heading =
  | { readonly by: 'month'; readonly month: MonthKey }
  | { readonly by: 'category'; readonly category: CategoryId }
  /** `name` null: without a pin; `km` from the chosen place, rounded, only by distance. */
  | { readonly by: 'place'; readonly name: string | null; readonly km: number | null }

/** A heading of the list and what stands under it; each incident stands under exactly one. */
export interface ListGroup {
  readonly key: string
  readonly heading: Heading
  readonly incidents: readonly Incident[]
}

/** Incidents in the order asked for. `from` is where distances start; without it, distance falls back to west to east. */
export function listGroups(
  incidents: readonly Incident[],
  order: Order,
  chosen: readonly MonthKey[],
  from: Point | null,
): readonly ListGroup[] {
  if (order === 'date') return groupByMonth(incidents, chosen)
  if (order === 'category') return groupByCategory(incidents)
  return groupByPlace(incidents, order, from)
}

/** Incidents under keys, in order of first appearance. */
function grouped<Key>(incidents: readonly Incident[], keyOf: (incident: Incident) => Key): ReadonlyMap<Key, readonly Incident[]> {
  const groups = new Map<Key, Incident[]>()
  for (const incident of incidents) {
    const key = keyOf(incident)
    const group = groups.get(key)
    if (group) group.push(incident)
    else groups.set(key, [incident])
  }
  return groups
}

/** By month, the undated last. Where months are chosen, an incident stands under the first chosen one that it touches. */
function groupByMonth(incidents: readonly Incident[], chosen: readonly MonthKey[]): readonly ListGroup[] {
  // Many records share one list of months: it is asked once.
  const known = new Map<Incident['months'], MonthKey>()
  const groups = grouped(incidents, (incident): MonthKey => {
    if (incident.span === null) return UNDATED
    const before = known.get(incident.months)
    if (before !== undefined) return before
    const keys = monthKeysOf(incident)
    const key = keys.find((one) => chosen.includes(one)) ?? keys[0] ?? UNDATED
    known.set(incident.months, key)
    return key
  })
  // The months that occur, not those that can be chosen: a record outside the report's months must not vanish. "undated" sorts last.
  return [...groups.keys()]
    .sort()
    .map((month) => ({ key: month, heading: { by: 'month' as const, month }, incidents: groups.get(month) ?? [] }))
}

/** By main category, which each incident has exactly one of. */
function groupByCategory(incidents: readonly Incident[]): readonly ListGroup[] {
  const groups = grouped(incidents, ({ category }) => category)
  return categoryIds().flatMap((category) => {
    const own = groups.get(category)
    return own ? [{ key: category, heading: { by: 'category' as const, category }, incidents: own }] : []
  })
}

function groupByPlace(incidents: readonly Incident[], order: Order, from: Point | null): readonly ListGroup[] {
  const places = grouped(incidents, ({ location }) => (location.point ? location.placeId : null))
  const groups = [...places].map(([key, group]) => {
    const { point, name } = group[0]?.location ?? { point: null, name: null }
    const pinned = point !== null
    const km = pinned && order === 'distance' && from ? distanceKm(from, point) : null
    // What no pin can hold comes last.
    const rank = !pinned ? Number.POSITIVE_INFINITY : km !== null ? km : order === 'north-south' ? -point.lat : point.lon
    return {
      key: key ?? '',
      rank,
      heading: { by: 'place' as const, name: pinned ? name : null, km: km === null ? null : roundKm(km) },
      incidents: group,
    }
  })
  return groups
    .sort((a, b) => (a.rank === b.rank ? (a.key < b.key ? -1 : 1) : a.rank - b.rank))
    .map(({ key, heading, incidents: own }) => ({ key, heading, incidents: own }))
}

/** To ten kilometres, near by to one: towns are known no finer. 0 is the place itself. */
const roundKm = (km: number): number => (km >= 10 ? Math.round(km / 10) * 10 : km > 0 ? Math.max(1, Math.round(km)) : 0)

/** The place from which distances are counted at first: the chosen incident's, else the one that the report names, else any with a pin. */
export function startOf(pins: readonly PlacePin[], selected: Incident | null): PlaceId | null {
  const ids = [selected?.location.placeId, report().start, pins[0]?.placeId]
  return ids.find((id) => pins.some(({ placeId }) => placeId === id)) ?? null
}

/** Whether an incident stands in the list of these places, or in that of what has no pin. */
export function inOpened({ location }: Incident, opened: Opened): boolean {
  return opened === UNLOCATED ? location.point === null : location.placeId !== null && opened.includes(location.placeId)
}
