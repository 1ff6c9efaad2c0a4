import { categoriesOf, familyState } from '../model/filter.ts'
import type { IncidentId } from '../model/incident.ts'
import { FACETS, familyIds } from '../model/taxonomy.ts'
import { EMPTY_FILTER, type Filter, filterParts, UNLOCATED, type View } from '../model/view.ts'
import { arePlain } from './link-parts.ts'

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
  const families = familyIds().filter((family) => familyState(filter, family) === 'all')
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

/**
 * Words to search for as a link has them. A full stop at their end may be the reader's or the sentence's in which the link came to
 * stand: a `+` behind it, a space that is not searched for, says that all of it was typed.
 */
function writeWords(query: string): string {
  const written = encodeURIComponent(query).replaceAll('%20', '+')
  return arePlain(query.trim()) ? written : `${written}+`
}

/** Where a row of the list leads: to the page of its incident; one of a reader's own file has none, and nobody is asked for it. */
export function rowHref(root: string, id: IncidentId, own: boolean): string {
  return own ? `#${encodeURIComponent(id)}` : incidentHref(root, id)
}

/** Where one incident has its page. @param root of the site, ending in `/` */
export function incidentHref(root: string, id: IncidentId): string {
  return `${root}incidents/${encodeURIComponent(id)}/`
}
