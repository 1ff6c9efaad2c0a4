import { viewToLink } from '../../formats/link-write.ts'
import { listed } from '../../i18n/list.ts'
import type { Messages } from '../../i18n/messages.ts'
import { capital, filterChoices, filterPhrase, whenPhrase, wherePhrase } from '../../i18n/phrase.ts'
import type { ShareWords } from '../../i18n/share-en.ts'
import { countPhrase, viewPhrase, viewTitle } from '../../i18n/view-phrase.ts'
import type { About } from '../../model/about.ts'
import type { Day } from '../../model/date.ts'
import { facetNamesOf } from '../../model/facets.ts'
import type { Dataset, Incident, IncidentId } from '../../model/incident.ts'
import { DEFAULT_VIEW, isFiltering, type Opened, UNLOCATED, type View } from '../../model/view.ts'

/** The words of a view as it leaves the page: titles, sentences, and what its link names. Pure. */

/** Everything that the words rest on. */
export interface Told {
  readonly dataset: Dataset
  readonly root: string
  /** SHA-256 of the data file. */
  readonly sha256: string
  readonly m: Messages
  readonly s: ShareWords
}

/** What can be taken along: the account that is open, or all that the list shows. */
export type Subject = 'incident' | 'view'

/** Address of the page of one incident, without anything else of the view. */
export function incidentLink(root: string, id: IncidentId): string {
  return viewLink(root, { ...DEFAULT_VIEW, selected: id })
}

/** Address that opens exactly this view. */
function viewLink(root: string, view: View): string {
  return root + viewToLink(view)
}

/** What a reader opened is on their device alone: no address leads to it, and none may hold what stands in it. */
const ownOf = ({ own }: Dataset): Pick<About, 'own'> => (own === undefined ? {} : { own: own.name })

/** What a file that holds one incident says of itself. */
export function aboutIncident(incident: Incident, made: Day, { dataset, root, sha256, m }: Told): About {
  return {
    title: incident.title,
    shown: `${countPhrase([incident], dataset.incidents.length, true, m)}: ${whenPhrase(incident, m)}, ${wherePhrase(incident, m)}.`,
    link: dataset.own ? '' : incidentLink(root, incident.id),
    ...ownOf(dataset),
    version: dataset.version,
    sha256,
    made,
  }
}

/** What a file that holds what the list shows says of itself. @param shown what it lists; null while the search has no result */
export function aboutView(view: View, shown: readonly Incident[] | null, made: Day, told: Told): About {
  const { dataset, root, sha256 } = told
  const { version } = dataset
  const link = dataset.own ? '' : viewLink(root, view)
  return { title: titleOfView(view, told), shown: sayView(view, shown, told), link, version, sha256, made, ...ownOf(dataset) }
}

/** What a view shows, in one sentence: "3 of 93 records (3 incidents): April 2020, in Almaty." @param shown as in `aboutView` */
export function sayView({ filter, opened }: View, shown: readonly Incident[] | null, { dataset, m, s }: Told): string {
  const names = facetNamesOf(dataset.incidents)
  const total = dataset.incidents.length
  const where = opened === null ? [] : opened === UNLOCATED ? [s.link.withoutPin] : [s.link.inPlaces(placeNames(opened, dataset))]
  const what = [...(isFiltering(filter) ? [filterPhrase(filter, names, m)] : []), ...where].join(', ')
  if (shown === null) return s.link.notCounted(capital(what))
  return opened === null ? viewPhrase(filter, shown, total, names, m) : `${countPhrase(shown, total, true, m)}: ${what}.`
}

/** What a view shows, as a title: "April 2020", "Almaty: April 2020". */
function titleOfView({ filter, opened }: View, { dataset, m }: Told): string {
  const title = viewTitle(filter, facetNamesOf(dataset.incidents), m)
  if (opened === null) return title
  const where = opened === UNLOCATED ? m.list.withoutPin : placeNames(opened, dataset)
  return isFiltering(filter) ? `${where}: ${title}` : where
}

/** Names of places whose list is open. */
function placeNames(opened: Exclude<Opened, typeof UNLOCATED>, { incidents }: Dataset): string {
  return opened.map((id) => incidents.find(({ location }) => location.placeId === id)?.location.name ?? id).join(', ')
}

/** What a link to a view names, thing by thing, and which part of it a server gets to see: one or two plain sentences. */
export function sayContents(view: View, { dataset, root, m, s }: Told): string {
  const { filter, selected, opened, order, camera } = view
  const query = filter.query
  const choices = filterChoices(filter, facetNamesOf(dataset.incidents), m).flat()
  const things = [
    ...choices.map(({ key, name }) => (key === 'query' ? s.link.searched(name) : name)),
    ...(selected === null ? [] : [s.link.account(dataset.byId.get(selected)?.title ?? selected)]),
    ...(opened === null ? [] : [opened === UNLOCATED ? s.link.listWithoutPin : s.link.listOf(placeNames(opened, dataset))]),
    ...(order === 'date' ? [] : [s.link.order(m.list.orders[order])]),
    ...(camera === null ? [] : [s.link.camera]),
  ]
  const [address = '', fragment] = viewLink(root, view).split('#')
  const named = things.length > 0 ? s.link.names(listed(things, m)) : s.link.namesNothing
  const sent = fragment === undefined ? s.link.whole(address) : s.link.split(address)
  return [named, sent, ...(query ? [] : [s.link.nobody])].join(' ')
}
