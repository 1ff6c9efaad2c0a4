import type { Numbers } from '../model/answers.ts'
import type { Counts, Elsewhere, Loosening } from '../model/counts.ts'
import type { Span } from '../model/date.ts'
import { facetNamesOf } from '../model/facets.ts'
import type { Sight } from '../model/filter.ts'
import type { Account, Dataset, Incident, Point } from '../model/incident.ts'
import { listGroups as groupsOfList, inOpened, type ListGroup } from '../model/list.ts'
import { type PlacePin, placePins, unlocated } from '../model/pins.ts'
import { type PlaceIndex, placeIndex } from '../model/place-index.ts'
import { FACETS, type FacetId } from '../model/taxonomy.ts'
import { chosenSpans } from '../model/time-choice.ts'
import { DEFAULT_VIEW, type Filter, isFiltering, type Opened, type View } from '../model/view.ts'
import { answers } from './answers.ts'
import { latest, steady } from './latest.ts'
import type { State } from './store.ts'

/** What panels and map ask of the state. Each answer is remembered while the dataset and the part of the view it rests on stay. */

const NONE: readonly Incident[] = []

const sightOf = latest((hits: State['hits'], box: State['box']): Sight => ({ hits, box }))
/** What the filter needs beside itself; the map's box only where it is asked for, so that a move of the map changes nothing else. */
export const sight = ({ hits, box, view }: State): Sight => sightOf(hits, view.filter.onMap ? box : null)

const incidentsOf = (dataset: Dataset | null): readonly Incident[] => dataset?.incidents ?? NONE

/** Whether a query stands whose hits are not known: everything else of the filter is applied, and no count is right yet. */
export const searching = ({ hits, view }: State): boolean => hits === null && view.filter.query !== undefined

/** All incidents of the dataset. */
export const all = ({ dataset }: State): readonly Incident[] => dataset?.incidents ?? NONE

const visibleOf = latest((dataset: Dataset | null, filter: Filter, with_: Sight) => answers().shown(incidentsOf(dataset), filter, with_))
/** The incidents that the filter lets through, in the order of the list. */
export const visible = (state: State): readonly Incident[] => visibleOf(state.dataset, state.view.filter, sight(state))

const numbersOf = latest((dataset: Dataset | null, filter: Filter, with_: Sight) => answers().numbers(incidentsOf(dataset), filter, with_))
/** How many incidents are shown, of which kinds; how many of them are dated but not to the day, or have no pin. */
export const numbers = (state: State): Numbers => numbersOf(state.dataset, state.view.filter, sight(state))

const countsOf = latest(
  (dataset: Dataset | null, filter: Filter, with_: Sight): Counts => answers().countChoices(incidentsOf(dataset), filter, with_),
)
/** The number beside each choice. */
export const counts = (state: State): Counts => countsOf(state.dataset, state.view.filter, sight(state))

const facetCountsOf = new Map(
  FACETS.map((facet) => [
    facet,
    latest((dataset: Dataset | null, filter: Filter, with_: Sight) => answers().countFacet(incidentsOf(dataset), filter, facet, with_)),
  ]),
)
/** The number beside each value of a facet. */
export const facetCounts = (state: State, facet: FacetId): ReadonlyMap<string, number> =>
  facetCountsOf.get(facet)?.(state.dataset, state.view.filter, sight(state)) ?? new Map()

const timelessOf = latest((dataset: Dataset | null, filter: Filter, with_: Sight) =>
  answers().passing(incidentsOf(dataset), filter, with_, 'time'),
)
// What is dragged in time changes nothing here, and so draws nothing anew.
const steadyTimeless = steady<Incident>()
/** What the filter would let through in any time: the timeline's content. */
export const timeless = (state: State): readonly Incident[] => steadyTimeless(timelessOf(state.dataset, state.view.filter, sight(state)))

const chosenDaysOf = latest((months: Filter['months'], range: Filter['range']) => chosenSpans({ months, ...(range && { range }) }))
/** The days that the filter asks for, as stretches without a gap. */
export const chosenDays = ({ view }: State): readonly Span[] => chosenDaysOf(view.filter.months, view.filter.range)

const pinsOf = latest(placePins)
/** Visible incidents by place. */
export const places = (state: State): readonly PlacePin[] => pinsOf(visible(state))

const allPinsOf = latest((dataset: Dataset | null) => placePins(dataset?.incidents ?? NONE))
/** All incidents by place, whatever the filter: what it leaves out keeps a small dot. */
export const allPlaces = ({ dataset }: State): readonly PlacePin[] => allPinsOf(dataset)

/** What the map draws. */
export interface OnMap {
  readonly shown: readonly PlacePin[]
  /** Places whose incidents the filter all leaves out. */
  readonly leftOut: readonly PlacePin[]
  /** Where all of them lie. */
  readonly index: PlaceIndex
}

const indexOf = latest(placeIndex)
const onMapOf = latest((shown: readonly PlacePin[], known: readonly PlacePin[]): OnMap => {
  const visibleIds = new Set(shown.map(({ placeId }) => placeId))
  return { shown, leftOut: known.filter(({ placeId }) => !visibleIds.has(placeId)), index: indexOf(known) }
})
/** The places of the map, as one value: what is shown is always in the index. */
export const onMap = (state: State): OnMap => onMapOf(places(state), allPlaces(state))

/** The incident whose account is open, even where the filter would hide it. */
export const selected = ({ dataset, view }: State): Incident | null =>
  view.selected === null ? null : (dataset?.byId.get(view.selected) ?? null)

/** All that is told of the incident whose account is open; null while its words are not there. */
export const selectedAccount = ({ accounts, view }: State): Account | null =>
  view.selected === null ? null : (accounts?.get(view.selected) ?? null)

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

const fromOf = latest((dataset: Dataset | null, from: View['from']): Point | null =>
  from === null ? null : (dataset?.incidents.find(({ location }) => location.placeId === from)?.location.point ?? null),
)
const groupsOf = latest((incidents: readonly Incident[], order: View['order'], months: Filter['months'], from: Point | null) =>
  groupsOfList(incidents, order, months, from),
)
/** The list under its headings. */
export const listGroups = (state: State): readonly ListGroup[] => {
  const { order, filter, from } = state.view
  return groupsOf(listed(state), order, filter.months, fromOf(state.dataset, from))
}

/** What the list shows, as one value: its parts belong together. */
export interface List extends Pick<View, 'opened' | 'order' | 'from'> {
  readonly groups: readonly ListGroup[]
  readonly count: number
  readonly filtering: boolean
}
const partsOfList = latest(
  (
    groups: readonly ListGroup[],
    count: number,
    opened: View['opened'],
    order: View['order'],
    from: View['from'],
    filtering: boolean,
  ): List => ({ groups, count, opened, order, from, filtering }),
)
/** All that the list shows. */
export const listOf = (state: State): List => {
  const { opened, order, from, filter } = state.view
  return partsOfList(listGroups(state), listed(state).length, opened, order, from, isFiltering(filter))
}

const orderedOf = latest((incidents: readonly Incident[], order: View['order'], months: Filter['months'], from: Point | null) =>
  groupsOfList(incidents, order, months, from).flatMap((group) => group.incidents),
)
/** The visible incidents as the list orders them: what one steps through from account to account. */
export const ordered = (state: State): readonly Incident[] => {
  const { order, filter, from } = state.view
  return orderedOf(visible(state), order, filter.months, fromOf(state.dataset, from))
}

const leftOffMapOf = latest((dataset: Dataset | null, filter: Filter, with_: Sight): number =>
  filter.onMap ? unlocated(answers().passing(incidentsOf(dataset), filter, with_, 'onMap')).length : 0,
)
/** How many incidents "only what is on the map now" leaves out because no pin can hold them. */
export const leftOffMap = (state: State): number => (state.box ? leftOffMapOf(state.dataset, state.view.filter, sight(state)) : 0)

const elsewhereOf = latest((dataset: Dataset | null, filter: Filter, with_: Sight): readonly Elsewhere[] =>
  answers().elsewhereInTime(incidentsOf(dataset), filter, with_),
)
/** What the rest of the filter has in months that are not chosen. */
export const elsewhere = (state: State): readonly Elsewhere[] => elsewhereOf(state.dataset, state.view.filter, sight(state))

const looseningsOf = latest((dataset: Dataset | null, filter: Filter, with_: Sight): readonly Loosening[] =>
  answers().loosenings(incidentsOf(dataset), filter, with_),
)
/** Ways out of a filter that leaves nothing. */
export const waysOut = (state: State): readonly Loosening[] => looseningsOf(state.dataset, state.view.filter, sight(state))

const namesOf = latest((dataset: Dataset | null) => facetNamesOf(dataset?.incidents ?? NONE))
/** Names of regions, institutions and provisions in the dataset's language, by `facet value`. */
export const facetNames = ({ dataset }: State): ReadonlyMap<string, string> => namesOf(dataset)

/** Whether a reader's own file is open in place of the site's report. */
export const isOwn = ({ dataset }: State): boolean => dataset?.own !== undefined

/** What of the view a link may hold: nothing of a reader's own file. */
export const linkableView = (state: State): View => (isOwn(state) ? DEFAULT_VIEW : state.view)
