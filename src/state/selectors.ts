import { type Counts, countChoices, filterIncidents, type Loosening, loosenings } from '../model/filter.ts'
import type { Dataset, Incident } from '../model/incident.ts'
import { type Elsewhere, elsewhereInTime, groupByMonth, type MonthGroup } from '../model/list.ts'
import { type PlacePin, placePins, unlocated } from '../model/pins.ts'
import { type Filter, type Opened, UNLOCATED } from '../model/view.ts'
import { latest } from './latest.ts'
import type { State } from './store.ts'

/** What panels and map ask of the state. Each answer is remembered while the dataset and the part of the view it rests on stay. */

const NONE: readonly Incident[] = []

const filtered = latest((dataset: Dataset | null, filter: Filter) => (dataset ? filterIncidents(dataset.incidents, filter) : NONE))

/** All incidents of the dataset. */
export const all = ({ dataset }: State): readonly Incident[] => dataset?.incidents ?? NONE

/** The incidents that the filter lets through, in the order of the list. */
export const visible = ({ dataset, view }: State): readonly Incident[] => filtered(dataset, view.filter)

const countsOf = latest((dataset: Dataset | null, filter: Filter): Counts => countChoices(dataset?.incidents ?? NONE, filter))
/** The number beside each choice. */
export const counts = ({ dataset, view }: State): Counts => countsOf(dataset, view.filter)

const pinsOf = latest(placePins)
/** Visible incidents by place. */
export const places = (state: State): readonly PlacePin[] => pinsOf(visible(state))

const allPinsOf = latest((dataset: Dataset | null) => placePins(dataset?.incidents ?? NONE))
/** All incidents by place, whatever the filter: what it leaves out keeps a small dot. */
export const allPlaces = ({ dataset }: State): readonly PlacePin[] => allPinsOf(dataset)

const unlocatedOf = latest(unlocated)
/** Visible incidents that no pin can hold. */
export const withoutPin = (state: State): readonly Incident[] => unlocatedOf(visible(state))

/** The incident whose account is open, even where the filter would hide it. */
export const selected = ({ dataset, view }: State): Incident | null =>
  view.selected === null ? null : (dataset?.byId.get(view.selected) ?? null)

const inOpened = (incident: Incident, opened: Opened): boolean =>
  opened === UNLOCATED ? incident.location.point === null : incident.location.placeId !== null && opened.includes(incident.location.placeId)

const listedOf = latest((incidents: readonly Incident[], opened: Opened | null) =>
  opened === null ? incidents : incidents.filter((incident) => inOpened(incident, opened)),
)
/** What the list shows: the visible incidents, or those of the opened places. */
export const listed = (state: State): readonly Incident[] => listedOf(visible(state), state.view.opened)

const hiddenOf = latest((dataset: Dataset | null, shown: readonly Incident[], opened: Opened | null) =>
  opened === null ? 0 : (dataset?.incidents ?? NONE).filter((incident) => inOpened(incident, opened)).length - shown.length,
)
/** How many incidents of the opened places the filter leaves out. */
export const hiddenInOpened = (state: State): number => hiddenOf(state.dataset, listed(state), state.view.opened)

const groupsOf = latest((incidents: readonly Incident[], filter: Filter): readonly MonthGroup[] => groupByMonth(incidents, filter.months))
/** The list under its headings. */
export const listGroups = (state: State): readonly MonthGroup[] => groupsOf(listed(state), state.view.filter)

const elsewhereOf = latest((dataset: Dataset | null, filter: Filter): readonly Elsewhere[] =>
  elsewhereInTime(dataset?.incidents ?? NONE, filter),
)
/** What the categories have in months that are not chosen. */
export const elsewhere = ({ dataset, view }: State): readonly Elsewhere[] => elsewhereOf(dataset, view.filter)

const looseningsOf = latest((dataset: Dataset | null, filter: Filter): readonly Loosening[] =>
  loosenings(dataset?.incidents ?? NONE, filter),
)
/** Ways out of a filter that leaves nothing. */
export const waysOut = ({ dataset, view }: State): readonly Loosening[] => looseningsOf(dataset, view.filter)
