import type { Span } from './date.ts'
import type { IncidentId, PlaceId, Point } from './incident.ts'
import { ofReport } from './report.ts'
import { coveredSteps, type Step } from './steps.ts'
import { type CategoryId, FACETS, type FacetId } from './taxonomy.ts'

/** The bucket of the incidents to which the report gives no date. */
export const UNDATED = 'undated'
/** A month of the report, or a longer step of its time (steps.ts), as filters hold it. */
export type MonthKey = Step | typeof UNDATED
/** The months, or longer steps, that can be chosen, in order, the undated last. */
export const monthKeys = ofReport((): readonly MonthKey[] => [...coveredSteps(), UNDATED])

/**
 * What is let through. A part that is empty or absent lets everything through; within a part any one choice suffices, across the
 * parts all must hold. Months and the range of days are one part: time. Absent, not empty, is how an unused part is written.
 */
export interface Filter {
  readonly categories: readonly CategoryId[]
  readonly months: readonly MonthKey[]
  /** Days, both ends included: an incident counts that may fall in one of them. */
  readonly range?: Span
  /** Only incidents whose every date is given to the day. */
  readonly certain?: true
  /** Words to search for, as typed. */
  readonly query?: string
  /** Values by facet (see facets.ts). */
  readonly facets?: Readonly<Partial<Record<FacetId, readonly string[]>>>
  /** Only what the map shows now. */
  readonly onMap?: true
}

/** How the list is ordered. */
export const ORDERS = ['date', 'west-east', 'north-south', 'distance', 'category'] as const
export type Order = (typeof ORDERS)[number]

/** How far the map can be moved and zoomed: what the basemap draws, in degrees. A tall phone needs all of it. */
export const cameraLimits = ofReport(({ limits }) => ({ ...limits, minZoom: 3, maxZoom: 10 }))

/** Where the map looks: its centre, rounded to three decimals, and Leaflet's zoom to two. */
export interface Camera extends Point {
  readonly zoom: number
}

/** Whether the map can be moved there. */
export function canShow({ zoom, lat, lon }: Camera): boolean {
  const { minZoom, maxZoom, south, north, west, east } = cameraLimits()
  return zoom >= minZoom && zoom <= maxZoom && lat >= south && lat <= north && lon >= west && lon <= east
}

/** The list that a pin or the "without a place" button opens: places, or the incidents that no pin can hold. */
export const UNLOCATED = 'unlocated'
export type Opened = readonly PlaceId[] | typeof UNLOCATED

/** How the dataset is looked at: exactly what a shared link carries. */
export interface View {
  readonly filter: Filter
  readonly selected: IncidentId | null
  readonly opened: Opened | null
  /** null: the whole country. */
  readonly camera: Camera | null
  readonly order: Order
  /** The place from which distances are counted; only with order `distance`. */
  readonly from: PlaceId | null
}

export const EMPTY_FILTER: Filter = { categories: [], months: [] }
export const DEFAULT_VIEW: View = { filter: EMPTY_FILTER, selected: null, opened: null, camera: null, order: 'date', from: null }

/** One kind of question of a filter; across parts all must hold. */
export type FilterPart = 'categories' | 'time' | 'certain' | 'query' | 'onMap' | FacetId

/** The parts of a filter that are in use, in the order in which they are said. */
export function filterParts(filter: Filter): readonly FilterPart[] {
  const facets = FACETS.filter((facet) => (filter.facets?.[facet]?.length ?? 0) > 0)
  return [
    ...(filter.query ? (['query'] as const) : []),
    ...(filter.months.length > 0 || filter.range ? (['time'] as const) : []),
    ...(filter.certain ? (['certain'] as const) : []),
    ...(filter.categories.length > 0 ? (['categories'] as const) : []),
    ...facets,
    ...(filter.onMap ? (['onMap'] as const) : []),
  ]
}

/** The filter without one of its parts. */
export function withoutPart(filter: Filter, part: FilterPart): Filter {
  const { range, certain, query, facets, onMap, categories, months } = filter
  return {
    categories: part === 'categories' ? [] : categories,
    months: part === 'time' ? [] : months,
    ...(range && part !== 'time' && { range }),
    ...(certain && part !== 'certain' && { certain }),
    ...(query && part !== 'query' && { query }),
    ...facetsWith(facets, FACETS.some((facet) => facet === part) ? { [part]: [] } : {}),
    ...(onMap && part !== 'onMap' && { onMap }),
  }
}

/** Facets with some values replaced, empty ones left out; `{}` where none remains, to be spread into a filter. */
export function facetsWith(facets: Filter['facets'], change: Filter['facets']): Pick<Filter, 'facets'> {
  const merged = FACETS.flatMap((facet) => {
    const values = change?.[facet] ?? facets?.[facet] ?? []
    return values.length > 0 ? [[facet, values] as const] : []
  })
  return merged.length > 0 ? { facets: Object.fromEntries(merged) } : {}
}

/** How many single choices a filter holds. */
export function countFilters(filter: Filter): number {
  const { categories, months, range, certain, query, facets, onMap } = filter
  const values = Object.values(facets ?? {}).reduce((sum, list) => sum + list.length, 0)
  return categories.length + months.length + values + [range, certain, query, onMap].filter(Boolean).length
}

/** Whether a filter leaves something out. */
export function isFiltering(filter: Filter): boolean {
  return filterParts(filter).length > 0
}

/** A camera as links and the store keep it, so that two that look alike are equal. */
export function roundCamera({ lat, lon, zoom }: Camera): Camera {
  // Zero has no sign in a link.
  const round = (value: number, steps: number) => Math.round(value * steps) / steps + 0
  return { lat: round(lat, 1000), lon: round(lon, 1000), zoom: round(zoom, 100) }
}
