import { COVERAGE, parseDay, type Span } from '../model/date.ts'
import { facetChoices } from '../model/facets.ts'
import { categoriesOf, familyState } from '../model/filter.ts'
import type { Dataset, IncidentId } from '../model/incident.ts'
import type { LinkProblem } from '../model/problem.ts'
import { CATEGORIES, type CategoryId, FACETS, FAMILIES, type FacetId } from '../model/taxonomy.ts'
import {
  type Camera,
  canShow,
  DEFAULT_VIEW,
  EMPTY_FILTER,
  type Filter,
  facetsWith,
  filterParts,
  MONTH_KEYS,
  type MonthKey,
  type Opened,
  ORDERS,
  roundCamera,
  UNLOCATED,
  type View,
} from '../model/view.ts'
import { asWritten, decoded, isSuspect, type LinkParts, mended, type Pair, readWords, writeWords } from './link-repair.ts'

/**
 * A View as a link, and back. A link is seen from the root of the site: the path of a page, then `#` and everything else, which
 * no server and no referrer ever sees.
 *
 *   incidents/some-id/#categories=civic,water&months=2020-04,undated&places=almaty,lenger&map=5.25/48.012/67.2
 *   months/2020-04/   categories/water/   places/almaty/   and where no page shows just this:
 *   #q=hunger+strike&days=2020-03-16..2020-06-05&certain=yes&region=almaty&provision=criminal-code-274&onmap=yes&order=distance&from=almaty
 *
 * The order of keys is fixed, what is as usual is left out, a whole family is written by its own id, `places=unlocated` is the
 * list of incidents without a pin, `map` is zoom/latitude/longitude. Links that were given out open for ever: those with
 * everything behind `#`, too, which the embedded map goes on writing.
 */

/** Longest piece of a link that is quoted in a message, and most messages for one link. */
const QUOTED = 60
const MESSAGES = 6
/** No View of ours has this many characters, even with everything chosen; a longer link is read to here. */
const LONGEST = 16_000
/** Longest query that is searched for, in characters. */
const LONGEST_QUERY = 200

/** A View as everything behind `#`, without it; empty for the default view. The page's own path plays no part. */
export function viewToFragment(view: View): string {
  const { filter, selected, opened, camera, order, from } = view
  const categories = writtenCategories(filter)
  const parts: string[] = []
  if (filter.query) parts.push(`q=${writeWords(filter.query)}`)
  if (categories.length > 0) parts.push(`categories=${categories.join(',')}`)
  if (filter.months.length > 0) parts.push(`months=${filter.months.join(',')}`)
  if (filter.range) parts.push(`days=${filter.range.first}..${filter.range.last}`)
  if (filter.certain) parts.push('certain=yes')
  for (const facet of FACETS) {
    const values = filter.facets?.[facet] ?? []
    if (values.length > 0) parts.push(`${facet}=${values.map(encodeURIComponent).join(',')}`)
  }
  if (filter.onMap) parts.push('onmap=yes')
  if (selected !== null) parts.push(`incident=${encodeURIComponent(selected)}`)
  if (opened !== null) parts.push(`places=${opened === UNLOCATED ? UNLOCATED : opened.map(encodeURIComponent).join(',')}`)
  if (order !== 'date') parts.push(`order=${order}`)
  if (from !== null) parts.push(`from=${encodeURIComponent(from)}`)
  if (camera !== null) parts.push(`map=${camera.zoom}/${camera.lat}/${camera.lon}`)
  return parts.join('&')
}

/** Ids as a link writes them: a whole family as one. */
function writtenCategories(filter: Filter): readonly string[] {
  const families = FAMILIES.filter((family) => familyState(filter, family) === 'all')
  const inWhole = new Set(families.flatMap(categoriesOf))
  return [...families, ...filter.categories.filter((category) => !inWhole.has(category))]
}

/** The path of the page that shows a View or a part of it, and what of the View the page does not show by itself. */
function pageOf(view: View): { readonly path: string; readonly rest: View } {
  const { filter, selected, opened } = view
  if (selected !== null) return { path: `incidents/${encodeURIComponent(selected)}/`, rest: { ...view, selected: null } }
  const parts = filterParts(filter)
  const place = opened === null || opened === UNLOCATED || opened.length > 1 ? undefined : opened[0]
  if (place !== undefined && parts.length === 0) return { path: `places/${encodeURIComponent(place)}/`, rest: { ...view, opened: null } }
  const [month, ...otherMonths] = filter.months
  const [category, ...otherCategories] = writtenCategories(filter)
  const rest = { ...view, filter: EMPTY_FILTER }
  if (opened !== null || parts.length !== 1) return { path: '', rest: view }
  if (month && otherMonths.length === 0 && !filter.range) return { path: `months/${month}/`, rest }
  if (category && otherCategories.length === 0) return { path: `categories/${category}/`, rest }
  return { path: '', rest: view }
}

/** The link of a View, seen from the root of the site: path and, behind `#`, the rest; empty for the default view. */
export function viewToLink(view: View): string {
  const { path, rest } = pageOf(view)
  const fragment = viewToFragment(rest)
  return fragment === '' ? path : `${path}#${fragment}`
}

/** What a link may name. */
export interface Known {
  readonly incident: (id: string) => boolean
  /** The record that stands for a retired id now. */
  readonly instead?: (id: string) => IncidentId | undefined
  readonly place: (id: string) => boolean
  readonly value: (facet: FacetId, value: string) => boolean
}

/** What a dataset lets a link name. */
export function knownOf(dataset: Dataset): Known {
  const places = new Set(dataset.incidents.flatMap(({ location }) => (location.point && location.placeId ? [location.placeId] : [])))
  const values = new Map(FACETS.map((facet) => [facet, new Set(facetChoices(dataset.incidents, facet))]))
  return {
    incident: (id) => dataset.byId.has(id),
    instead: (id) => dataset.retired.get(id),
    place: (id) => places.has(id),
    value: (facet, value) => values.get(facet)?.has(value) ?? false,
  }
}

/** What a link opens, and what of it could not be read. */
interface ReadLink {
  readonly view: View
  readonly problems: readonly LinkProblem[]
}

/**
 * The View of a link, seen from the root of the site: `incidents/some-id/#months=2020-04`, `#q=water`. Never throws: what cannot be
 * read is left out and named in `problems`. What stands behind `#` goes before the path. A link that was damaged is mended where it
 * then says more; one that is whole is read as it stands.
 */
export function linkToView(link: string, known: Known): ReadLink {
  const start = link.slice(0, LONGEST)
  const first = readParts(asWritten(start), known)
  if (first.problems.length === 0 && !isSuspect(start)) return first
  const second = readParts(mended(start), known)
  const fewer = first.problems.length - second.problems.length
  return fewer > 0 || (fewer === 0 && viewToLink(first.view) !== viewToLink(second.view)) ? second : first
}

function readParts({ path, query, fragment }: LinkParts, known: Known): ReadLink {
  const problems: LinkProblem[] = []
  const report: Report = (part, text) => {
    if (problems.length < MESSAGES) problems.push({ part, text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text })
  }
  let view = readPath(path, known, report)
  for (const pair of query) {
    const unread: string[] = []
    const read = readPair(view, pair, known, (part) => unread.push(part))
    if (pair[1] !== '' && unread.length === 0) view = read
  }
  for (const pair of fragment) view = readPair(view, pair, known, report)
  return { view, problems }
}

function readPair(view: View, [key, written]: Pair, known: Known, report: Report): View {
  const value = key === 'q' ? readWords(written) : decoded(written)
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
    if (id !== undefined) return { ...view, selected: id }
    report('incident', value)
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
  if (start && end && more === undefined && start <= end && start >= COVERAGE.first && end <= COVERAGE.last)
    return { first: start, last: end }
  report('days', value)
  return null
}

type Report = (part: LinkProblem['part'], text: string) => void

const items = (value: string): readonly string[] => value.split(',').filter((item) => item !== '')

function readCategories(value: string, report: Report): readonly CategoryId[] {
  const chosen = new Set<CategoryId>()
  for (const item of items(value)) {
    const family = FAMILIES.find((id) => id === item)
    const category = CATEGORIES.find((id) => id === item)
    if (family) for (const member of categoriesOf(family)) chosen.add(member)
    else if (category) chosen.add(category)
    else report('category', item)
  }
  return CATEGORIES.filter((category) => chosen.has(category))
}

function readMonths(value: string, report: Report): readonly MonthKey[] {
  const wanted = items(value)
  for (const item of wanted) if (!MONTH_KEYS.some((key) => key === item)) report('month', item)
  return MONTH_KEYS.filter((key) => wanted.includes(key))
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

/** Where one incident has its page. @param root of the site, ending in `/` */
export function incidentHref(root: string, id: IncidentId): string {
  return `${root}incidents/${encodeURIComponent(id)}/`
}
