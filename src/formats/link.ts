import { categoriesOf, familyState } from '../model/filter.ts'
import type { Dataset, IncidentId } from '../model/incident.ts'
import type { LinkProblem } from '../model/problem.ts'
import { CATEGORIES, type CategoryId, FAMILIES } from '../model/taxonomy.ts'
import {
  CAMERA_LIMITS,
  type Camera,
  DEFAULT_VIEW,
  MONTH_KEYS,
  type MonthKey,
  type Opened,
  roundCamera,
  UNLOCATED,
  type View,
} from '../model/view.ts'

/**
 * A View as the fragment of a link, and back. What a reader filters stands behind `#` and so never reaches a server.
 *
 *   #categories=civic,water&months=2020-04,undated&incident=some-id&places=almaty,lenger&map=5.25/48.012/67.2
 *
 * The order of keys is fixed, what is as usual is left out, a whole family is written by its own id, `places=unlocated` is the
 * list of incidents without a pin, `map` is zoom/latitude/longitude. Links that were given out open for ever.
 */

/** Longest piece of a link that is quoted in a message, and most messages for one link. */
const QUOTED = 60
const MESSAGES = 6
/** No View of ours comes near this many characters; a longer link is read to here. */
const LONGEST = 4000

/** The fragment of a View, without `#`; empty for the default view. */
export function viewToLink(view: View): string {
  const { filter, selected, opened, camera } = view
  const families = FAMILIES.filter((family) => familyState(filter, family) === 'all')
  const inWhole = new Set(families.flatMap(categoriesOf))
  const categories = [...families, ...filter.categories.filter((category) => !inWhole.has(category))]
  const parts: string[] = []
  if (categories.length > 0) parts.push(`categories=${categories.join(',')}`)
  if (filter.months.length > 0) parts.push(`months=${filter.months.join(',')}`)
  if (selected !== null) parts.push(`incident=${encodeURIComponent(selected)}`)
  if (opened !== null) parts.push(`places=${opened === UNLOCATED ? UNLOCATED : opened.map(encodeURIComponent).join(',')}`)
  if (camera !== null) parts.push(`map=${camera.zoom}/${camera.lat}/${camera.lon}`)
  return parts.join('&')
}

/** What a link may name. */
export interface Known {
  readonly incident: (id: string) => boolean
  readonly place: (id: string) => boolean
}

/** What a dataset lets a link name. */
export function knownOf(dataset: Dataset): Known {
  const places = new Set(dataset.incidents.flatMap(({ location }) => (location.point && location.placeId ? [location.placeId] : [])))
  return { incident: (id) => dataset.byId.has(id), place: (id) => places.has(id) }
}

/** The View of a fragment (with or without `#`). Never throws: what cannot be read is left out and named in `problems`. */
export function linkToView(fragment: string, known: Known): { readonly view: View; readonly problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = []
  const report = (part: LinkProblem['part'], text: string) => {
    if (problems.length < MESSAGES) problems.push({ part, text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text })
  }
  let view: View = DEFAULT_VIEW
  for (const pair of fragment.replace(/^#/, '').slice(0, LONGEST).split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const key = equals < 0 ? pair : pair.slice(0, equals)
    const value = decoded(equals < 0 ? '' : pair.slice(equals + 1))
    switch (key) {
      case 'categories':
        view = { ...view, filter: { ...view.filter, categories: readCategories(value, report) } }
        break
      case 'months':
        view = { ...view, filter: { ...view.filter, months: readMonths(value, report) } }
        break
      case 'incident':
        if (known.incident(value)) view = { ...view, selected: value }
        else report('incident', value)
        break
      case 'places':
        view = { ...view, opened: readPlaces(value, known, report) }
        break
      case 'map':
        view = { ...view, camera: readCamera(value, report) }
        break
      default:
        report('unknown', decoded(key))
    }
  }
  return { view, problems }
}

type Report = (part: LinkProblem['part'], text: string) => void

/** Percent-decoded; a text that is encoded wrongly stays as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

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
  if (value === UNLOCATED) return UNLOCATED
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
  if (camera && isPossible(camera)) return roundCamera(camera)
  report('camera', value)
  return null
}

function isPossible({ zoom, lat, lon }: Camera): boolean {
  const { minZoom, maxZoom, south, north, west, east } = CAMERA_LIMITS
  return zoom >= minZoom && zoom <= maxZoom && lat >= south && lat <= north && lon >= west && lon <= east
}

/** The fragment that opens one incident and leaves all else as usual; with `#`, for an `href`. */
export function incidentHref(id: IncidentId): string {
  return `#${viewToLink({ ...DEFAULT_VIEW, selected: id })}`
}
