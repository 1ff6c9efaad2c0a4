import { coverage, parseDay, type Span } from '../model/date.ts'
import { facetChoices } from '../model/facets.ts'
import { categoriesOf } from '../model/filter.ts'
import type { Dataset, IncidentId } from '../model/incident.ts'
import type { LinkProblem } from '../model/problem.ts'
import { type CategoryId, categoryIds, FACETS, type FacetId, familyIds } from '../model/taxonomy.ts'
import {
  type Camera,
  canShow,
  DEFAULT_VIEW,
  type Filter,
  facetsWith,
  type MonthKey,
  monthKeys,
  type Opened,
  ORDERS,
  roundCamera,
  UNLOCATED,
  type View,
} from '../model/view.ts'
import { arePlain, asWritten, decoded, type LinkParts, type Pair } from './link-parts.ts'

/** Longest piece of a link that is quoted in a message, and most messages for one link. */
const QUOTED = 60
const MESSAGES = 6
/** No View of ours has this many characters, even with everything chosen; a longer link is read to here. */
export const LONGEST = 16_000
/** Longest query that is searched for, in characters. */
const LONGEST_QUERY = 200

/** What a link may name. */
export interface Known {
  readonly incident: (id: string) => boolean
  /** The record that stands for a retired id now; null where it was withdrawn. */
  readonly instead?: (id: string) => IncidentId | null | undefined
  readonly place: (id: string) => boolean
  readonly value: (facet: FacetId, value: string) => boolean
}

/** What a dataset lets a link name. */
export function knownOf(dataset: Dataset): Known {
  // Most links name neither: of many records they are gathered when one does.
  const gathered = new Map<FacetId | 'place', ReadonlySet<string>>()
  const holds = (of: FacetId | 'place', value: string, from: () => readonly string[]) => {
    const known = gathered.get(of) ?? new Set(from())
    gathered.set(of, known)
    return known.has(value)
  }
  const places = () => dataset.incidents.flatMap(({ location: { point, placeId } }) => (point && placeId ? [placeId] : []))
  return {
    incident: (id) => dataset.byId.has(id),
    instead: (id) => dataset.retired.get(id),
    place: (id) => holds('place', id, places),
    value: (facet, value) => holds(facet, value, () => facetChoices(dataset.incidents, facet)),
  }
}

/** What a link opens, and what of it could not be read. */
export interface ReadLink {
  readonly view: View
  readonly problems: readonly LinkProblem[]
}

/** The View of a link as it stands; what cannot be read is left out and named in `problems`. What stands behind `#` goes before the path. */
export function readAsWritten(link: string, known: Known): ReadLink {
  return readParts(asWritten(link.slice(0, LONGEST)), known)
}

/** Whether a link came as it was sent, as far as can be seen from what was read; else `linkToView` may read more of it. */
export function isWhole({ view, problems }: ReadLink): boolean {
  const { query } = view.filter
  return (
    problems.every(({ part, text }) => part !== 'unknown' && part !== 'page' && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(text)) &&
    (query === undefined || arePlain(query))
  )
}

/** The View of a link in its parts. */
export function readParts({ path, fragment }: LinkParts, known: Known): ReadLink {
  const problems: LinkProblem[] = []
  const report: Report = (part, text) => {
    if (problems.length < MESSAGES) problems.push({ part, text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text })
  }
  let view = readPath(path, known, report)
  for (const pair of fragment) view = readPair(view, pair, known, report)
  return { view, problems }
}

function readPair(view: View, [key, written]: Pair, known: Known, report: Report): View {
  // In words to search for, `+` is a space and a plus is `%2B`: told apart before decoding.
  const value = decoded(key === 'q' ? written.replaceAll('+', ' ') : written)
  const facet = FACETS.find((id) => id === key)
  if (facet) return { ...view, filter: { ...view.filter, ...readFacet(view.filter, facet, value, known, report) } }
  const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined
  if (reader) return reader(view, value, known, report)
  report('unknown', decoded(key))
  return view
}

/** Folders of pages, and the key that says the same behind `#`. */
const PAGES: Readonly<Record<string, string>> = { incidents: 'incident', months: 'months', categories: 'categories', places: 'places' }
/** Paths that show the default view. */
const PLAIN = ['', 'index.html', 'list/', 'list/index.html']

/** What the path of a page says. */
function readPath(path: string, known: Known, report: Report): View {
  if (PLAIN.includes(path)) return DEFAULT_VIEW
  const match = /^([a-z]+)\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(path)
  const key = match?.[1] !== undefined && Object.hasOwn(PAGES, match[1]) ? PAGES[match[1]] : undefined
  const reader = key === undefined ? undefined : READERS[key]
  if (reader) return reader(DEFAULT_VIEW, decoded(match?.[2] ?? ''), known, report)
  report('page', decoded(path))
  return DEFAULT_VIEW
}

/** The version of links; as long as it is the only one it is not written. */
const VERSION = '1'

type Reader = (view: View, value: string, known: Known, report: Report) => View

const withFilter = (view: View, change: Partial<Filter>): View => ({ ...view, filter: { ...view.filter, ...change } })

/** One reader a key: each leaves the view as it was where the value means nothing, and reports it. */
const READERS: Readonly<Record<string, Reader>> = {
  v: (view, value, _, report) => {
    if (value !== VERSION) report('version', value)
    return view
  },
  q: (view, value) => {
    // A cut may halve a character, and half of one cannot be written into a link again.
    const query = value
      .slice(0, LONGEST_QUERY)
      .replace(/\p{Surrogate}/gu, '')
      .trim()
    return query ? withFilter(view, { query }) : view
  },
  categories: (view, value, _, report) => withFilter(view, { categories: readCategories(value, report) }),
  months: (view, value, _, report) => withFilter(view, { months: readMonths(value, report) }),
  days: (view, value, _, report) => {
    const range = readDays(value, report)
    return range ? withFilter(view, { range }) : view
  },
  certain: (view, value, _, report) => (isYes('certain', value, report) ? withFilter(view, { certain: true }) : view),
  onmap: (view, value, _, report) => (isYes('onmap', value, report) ? withFilter(view, { onMap: true }) : view),
  incident: (view, value, known, report) => {
    const id = known.incident(value) ? value : known.instead?.(value)
    if (typeof id === 'string') return { ...view, selected: id }
    report(id === null ? 'withdrawn' : 'incident', value)
    return view
  },
  places: (view, value, known, report) => ({ ...view, opened: readPlaces(value, known, report) }),
  order: (view, value, _, report) => {
    const order = ORDERS.find((id) => id === value)
    if (!order) report('value', value)
    return order ? { ...view, order } : view
  },
  from: (view, value, known, report) => {
    if (known.place(value)) return { ...view, from: value }
    report('place', value)
    return view
  },
  map: (view, value, _, report) => ({ ...view, camera: readCamera(value, report) }),
}

/** A switch is written `yes` or not at all. */
function isYes(key: string, value: string, report: Report): boolean {
  if (value !== 'yes') report('value', `${key}=${value}`)
  return value === 'yes'
}

function readFacet(filter: Filter, facet: FacetId, value: string, known: Known, report: Report): Pick<Filter, 'facets'> {
  const values = [...new Set(items(value))].filter((item) => {
    const exists = known.value(facet, item)
    if (!exists) report('value', item)
    return exists
  })
  return facetsWith(filter.facets, { [facet]: values.sort() })
}

/** `2020-03-16..2020-06-05`, both days included, within the time of the report. */
function readDays(value: string, report: Report): Span | null {
  const [first = '', last = '', more] = value.split('..')
  const [start, end] = [parseDay(first), parseDay(last)]
  if (start && end && more === undefined && start <= end && start >= coverage().first && end <= coverage().last)
    return { first: start, last: end }
  report('days', value)
  return null
}

type Report = (part: LinkProblem['part'], text: string) => void

const items = (value: string): readonly string[] => value.split(',').filter((item) => item !== '')

function readCategories(value: string, report: Report): readonly CategoryId[] {
  const chosen = new Set<CategoryId>()
  for (const item of items(value)) {
    const family = familyIds().find((id) => id === item)
    const category = categoryIds().find((id) => id === item)
    if (family) for (const member of categoriesOf(family)) chosen.add(member)
    else if (category) chosen.add(category)
    else report('category', item)
  }
  return categoryIds().filter((category) => chosen.has(category))
}

function readMonths(value: string, report: Report): readonly MonthKey[] {
  // Where a link was written small, "2018-Q1" has lost its capital.
  const wanted = new Set(items(value).map((item) => monthKeys().find((key) => key.toLowerCase() === item.toLowerCase()) ?? item))
  for (const item of wanted) if (!monthKeys().some((key) => key === item)) report('month', item)
  return monthKeys().filter((key) => wanted.has(key))
}

function readPlaces(value: string, known: Known, report: Report): Opened | null {
  if (items(value).join() === UNLOCATED) return UNLOCATED
  const places = items(value).filter((item) => {
    const exists = known.place(item)
    if (!exists) report('place', item)
    return exists
  })
  return places.length > 0 ? [...new Set(places)] : null
}

/** Zoom and centre that the map can show. */
function readCamera(value: string, report: Report): Camera | null {
  const match = /^(\d{1,2}(?:\.\d{1,4})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(value)
  const camera = match && { zoom: Number(match[1]), lat: Number(match[2]), lon: Number(match[3]) }
  if (camera && canShow(camera)) return roundCamera(camera)
  report('camera', value)
  return null
}
