import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Box } from '../model/filter.ts'
import type { Account, Dataset, IncidentId, PlaceId } from '../model/incident.ts'
import type { LanguageCode } from '../model/language.ts'
import type { Failure, LinkProblem, RecordProblem } from '../model/problem.ts'
import type { Found } from '../model/search.ts'
import { type Camera, DEFAULT_VIEW, EMPTY_FILTER, type Filter, type Opened, type Order, roundCamera, type View } from '../model/view.ts'

/** How tall the sheet of a phone stands. */
export type Sheet = 'low' | 'middle' | 'high'

export interface State {
  /** Of the page, and of the data that it asks for. */
  readonly language: LanguageCode
  /** Root of the pages of the language, ending in `/`: an absolute address in a browser, at build the way there from the page that is written. */
  readonly root: string
  /** Root of the site, where the data are; that of the English pages too. */
  readonly site: string
  /** SHA-256 of the file of the accounts that the build published with the page, as the page says; empty where it does not. */
  readonly digest: string
  /** Where corrections go, as the page says; empty where it names nobody. */
  readonly mail: string
  readonly dataset: Dataset | null
  /** The words of the records; null until they are asked for and there. */
  readonly accounts: ReadonlyMap<IncidentId, Account> | null
  readonly recordProblems: readonly RecordProblem[]
  readonly failure: Failure | null
  /** A language whose page could not be had; null where none was missed. */
  readonly languageFailed: LanguageCode | null
  /** Whether the reader has closed the offer of another language: it stands in two places. */
  readonly offerClosed: boolean
  /** How far the reading of many records is; null while there is nothing to tell. */
  readonly reading: { readonly records: number } | null
  /** Exactly what a link carries. */
  readonly view: View
  readonly linkProblems: readonly LinkProblem[]
  /** Row and pin light up together. */
  readonly hovered: IncidentId | null
  readonly sheet: Sheet
  readonly filtersOpen: boolean
  /** Ids that the search found for the query of the view; null while there is no query or its index is being loaded. */
  readonly hits: ReadonlySet<IncidentId> | null
  /** Where in them it was found. */
  readonly found: ReadonlyMap<IncidentId, Found>
  /** The search could not be loaded: the query of the view stands, but nothing was searched. */
  readonly searchFailed: boolean
  /** What the map shows now; null while there is no map. */
  readonly box: Box | null
  /** Months are being played one after the other: steps that replace each other in the history. */
  readonly playing: boolean
}

export const INITIAL: State = {
  language: 'en',
  root: '',
  site: '',
  digest: '',
  mail: '',
  dataset: null,
  accounts: null,
  recordProblems: [],
  failure: null,
  languageFailed: null,
  offerClosed: false,
  reading: null,
  view: DEFAULT_VIEW,
  linkProblems: [],
  hovered: null,
  sheet: 'low',
  filtersOpen: false,
  hits: null,
  found: new Map(),
  searchFailed: false,
  box: null,
  playing: false,
}

/** The one store. Only the actions below set it. */
export const store = createStore<State>(() => INITIAL)

/**
 * One value of the state. The selector returns something stored or remembered, never a fresh object. On a server, too, it reads
 * the present state (Zustand's own hook would read the initial one), so that the first view can be written into the page.
 */
export function useApp<Value>(selector: (state: State) => Value): Value {
  const read = () => selector(store.getState())
  return useSyncExternalStore(store.subscribe, read, read)
}

const set = (patch: Partial<State>) => store.setState(patch)
const setView = (patch: Partial<View>) => set({ view: { ...store.getState().view, ...patch } })

/** Says which language the page speaks. */
export function setLanguage(language: State['language']): void {
  set({ language })
}

/** Says where the pages of the language and the root of the site are, which data were published with it, and where corrections go. */
export function setRoot({ root, site = root, digest = '', mail = '' }: Partial<State> & Pick<State, 'root'>): void {
  set({ root, site, digest, mail })
}

/** Puts a dataset that was read in place of what there was; its accounts come with it or later. */
export function openDataset(dataset: Dataset, recordProblems: readonly RecordProblem[], accounts: State['accounts'] = null): void {
  set({ dataset, recordProblems, failure: null, accounts })
}

/** Puts the accounts of the open dataset beside it; what of them could not be read is told with the rest. */
export function openAccounts({ byId: accounts }: Dataset<Account>, problems: readonly RecordProblem[] = []): void {
  const { recordProblems } = store.getState()
  set({ accounts, recordProblems: problems.length > 0 ? [...recordProblems, ...problems] : recordProblems })
}

/** Notes that the data could not be had; what there was stays. */
export function failDataset(failure: Failure): void {
  set({ failure })
}

/** Notes that the page of a language could not be had; null takes the message away. */
export function failLanguage(language: LanguageCode | null): void {
  set({ languageFailed: language })
}

/** Takes the offer of another language away until the next visit. */
export function closeOffer(): void {
  set({ offerClosed: true })
}

/** Notes how far the reading of many records is. */
export function setReading(reading: State['reading']): void {
  set({ reading })
}

/** Shows the view of a link, and what of it could not be opened. */
export function openView(view: View, linkProblems: readonly LinkProblem[]): void {
  set({ view, linkProblems, sheet: view.opened !== null ? 'middle' : store.getState().sheet })
}

/** Closes the message about a link. */
export function dismissLinkProblems(): void {
  set({ linkProblems: [] })
}

/** Changes what is let through. */
export function setFilter(filter: Filter): void {
  setView({ filter })
}

/** Lets everything through again. */
export function clearFilter(): void {
  setView({ filter: EMPTY_FILTER })
}

/** Opens the account of an incident, or closes it. */
export function select(selected: IncidentId | null): void {
  setView({ selected })
}

/** Opens the list of places, or of what has no pin; null closes it. On a phone the sheet rises to show it. */
export function open(opened: Opened | null): void {
  setView({ opened })
  if (opened !== null && store.getState().sheet === 'low') set({ sheet: 'middle' })
}

/** Notes where the map looks; null is the whole country. */
export function moveCamera(camera: Camera | null): void {
  const rounded = camera && roundCamera(camera)
  const now = store.getState().view.camera
  const same =
    rounded === null ? now === null : now !== null && now.lat === rounded.lat && now.lon === rounded.lon && now.zoom === rounded.zoom
  if (!same) setView({ camera: rounded })
}

/** Orders the list; `from` is the place that distances start from. */
export function setOrder(order: Order, from: PlaceId | null = null): void {
  setView({ order, from })
}

/** Notes what the search found for the query, and where. */
export function setHits(hits: ReadonlySet<IncidentId> | null, found: State['found'] = INITIAL.found): void {
  set({ hits, found, searchFailed: false })
}

/** Notes that the search could not be loaded. Without a query nothing is missing: it may have been asked for ahead, or the query be gone. */
export function failSearch(): void {
  if (store.getState().view.filter.query === undefined) return
  set({ hits: null, found: INITIAL.found, searchFailed: true })
}

/** Notes what the map shows. */
export function setBox(box: Box | null): void {
  set({ box })
}

/** Starts or stops the playing of months. */
export function setPlaying(playing: boolean): void {
  if (store.getState().playing !== playing) set({ playing })
}

/** Lights up an incident's row and pin. */
export function hover(hovered: IncidentId | null): void {
  if (store.getState().hovered !== hovered) set({ hovered })
}

/** Sets how tall a phone's sheet stands. */
export function setSheet(sheet: Sheet): void {
  set({ sheet })
}

/** Opens or closes the filters of a phone. */
export function showFilters(filtersOpen: boolean): void {
  set({ filtersOpen })
}
