import { COVERED_MONTHS, type Month } from './date.ts'
import type { IncidentId, PlaceId, Point } from './incident.ts'
import type { CategoryId } from './taxonomy.ts'

/** The bucket of the incidents to which the report gives no date. */
export const UNDATED = 'undated'
export type MonthKey = Month | typeof UNDATED
/** The months that can be chosen, in order, the undated last. */
export const MONTH_KEYS: readonly MonthKey[] = [...COVERED_MONTHS, UNDATED]

/** An empty list lets everything through; within a list any one suffices, across the lists all must hold. */
export interface Filter {
  readonly categories: readonly CategoryId[]
  readonly months: readonly MonthKey[]
}

/** How far the map can be moved and zoomed: what the basemap draws, in degrees. A tall phone needs all of it. */
export const CAMERA_LIMITS = { south: -10, west: -25, north: 80, east: 165, minZoom: 3, maxZoom: 10 } as const

/** Where the map looks: its centre, rounded to three decimals, and Leaflet's zoom to a quarter. */
export interface Camera extends Point {
  readonly zoom: number
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
}

export const EMPTY_FILTER: Filter = { categories: [], months: [] }
export const DEFAULT_VIEW: View = { filter: EMPTY_FILTER, selected: null, opened: null, camera: null }

/** Whether a filter leaves something out. */
export function isFiltering(filter: Filter): boolean {
  return filter.categories.length > 0 || filter.months.length > 0
}

/** A camera as links and the store keep it, so that two that look alike are equal. */
export function roundCamera({ lat, lon, zoom }: Camera): Camera {
  const round = (value: number, steps: number) => Math.round(value * steps) / steps
  return { lat: round(lat, 1000), lon: round(lon, 1000), zoom: round(zoom, 4) }
}
