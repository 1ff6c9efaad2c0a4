import type { Basemap } from '../drawing/basemap.ts'
import type { Labels } from '../drawing/basemap-labels.ts'
import { readEmbedOptions, writeEmbedOptions } from '../formats/embed-options.ts'
import { knownOf, linkToView, viewToFragment, viewToLink } from '../formats/link.ts'
import { embedEn as w } from '../i18n/embed-en.ts'
import { en as m } from '../i18n/en.ts'
import { viewPhrase } from '../i18n/view-phrase.ts'
import { facetNamesOf } from '../model/facets.ts'
import { filterIncidents } from '../model/filter.ts'
import { type Account, type Dataset, type Incident, type IncidentId, isArea } from '../model/incident.ts'
import { listGroups } from '../model/list.ts'
import { type Pin, placePins, unlocated } from '../model/pins.ts'
import type { LinkProblem } from '../model/problem.ts'
import type { RegionId } from '../model/taxonomy.ts'
import { DEFAULT_VIEW, UNLOCATED, type View, withoutPart } from '../model/view.ts'
import { boxOf } from './frame.ts'
import { tellHeight } from './height.ts'
import { search } from './load-search.ts'
import { EmbedMap } from './map.ts'
import { createPage, type EmbedPage } from './page.ts'
import { createPanel, type Listing, type Panel, type PanelContent, ROOT } from './panel.ts'
import { followTheme } from './theme.ts'

export interface EmbedParts {
  readonly dataset: Dataset<Account>
  readonly basemap: Basemap
  readonly labels: Labels
  /** Whether a button opens the list of everything shown. */
  readonly list: boolean
}

/** Frames in which the panel lies over the map, and also over what stands below it (see the style sheet): that is then out of reach. */
const NARROW = '(max-width: 559.98px)'
const LOW = `${NARROW} and (max-height: 399.98px)`

/** Shows the view of the address, now and whenever the address changes. */
export function startEmbed(host: HTMLElement, parts: EmbedParts): void {
  const embed = new Embed(parts)
  host.replaceChildren(...embed.page.elements)
  tellHeight(embed.page.lines, embed.page.sentence)
  const follow = () => void embed.follow(location.search + location.hash)
  addEventListener('hashchange', follow)
  follow()
}

/** Takes out of the address what others put there or damaged. */
function cleanAddress(fragment: string): void {
  const { pathname, search, hash } = location
  const clean = writeEmbedOptions(readEmbedOptions(search)) + (fragment && `#${fragment}`)
  if (clean === search + hash) return
  try {
    history.replaceState(null, '', pathname + clean)
  } catch {
    // Refused in some sandboxes: the map goes on, only the address stays behind.
  }
}

class Embed {
  readonly page: EmbedPage
  readonly #dataset: Dataset<Account>
  readonly #map: EmbedMap
  readonly #panel: Panel
  readonly #names: ReadonlyMap<string, string>
  readonly #narrow = matchMedia(NARROW)
  readonly #low = matchMedia(LOW)
  #view: View = DEFAULT_VIEW
  /** The list of everything shown is open; it is no part of a view. */
  #listed = false
  #hits: ReadonlySet<IncidentId> | null = null
  #notices: readonly string[] = []
  #followed = 0

  constructor({ dataset, basemap, labels, list }: EmbedParts) {
    this.#dataset = dataset
    this.#names = facetNamesOf(dataset.incidents)
    const press = ({ incidents: [first], incidents, places }: Pin) => {
      if (first && incidents.length === 1) this.#open({ selected: first.id, opened: null })
      else this.#open({ selected: null, opened: places.map(({ placeId }) => placeId) })
    }
    const points = placePins(dataset.incidents).map(({ point }) => point)
    this.#map = new EmbedMap({ basemap, labels, points, press, moved: (camera) => this.#change({ camera }) })
    this.#panel = createPanel({
      select: ({ id }) => this.#open({ selected: id }, this.#listed),
      back: () => this.#open({ selected: null }, this.#listed),
      close: () => this.#close(),
    })
    this.page = createPage({
      map: this.#map.element,
      panel: this.#panel.element,
      version: dataset.version,
      list,
      openList: () => this.#open({ selected: null, opened: null }, true),
      openUnlocated: () => this.#open({ selected: null, opened: UNLOCATED }),
    })
    followTheme(() => this.#map.repaint())
    for (const limit of [this.#narrow, this.#low]) limit.addEventListener('change', () => this.#show(false))
  }

  /** Shows the view of what stands behind the path of an address. What of it cannot be had is said; the rest is shown. */
  async follow(link: string): Promise<void> {
    this.#followed += 1
    const turn = this.#followed
    const { view, problems } = linkToView(link, knownOf(this.#dataset))
    cleanAddress(problems.length === 0 ? viewToFragment(view) : location.hash.slice(1))
    const { query } = view.filter
    const hits = query ? await search(query) : null
    // Another address came while the search was loading.
    if (turn !== this.#followed) return
    const failed = query !== undefined && hits === null
    this.#view = failed ? { ...view, filter: withoutPart(view.filter, 'query') } : view
    this.#hits = hits
    this.#listed = false
    this.#notices = [...problemLines(problems), ...(failed ? [w.searchFailed(query)] : [])]
    this.#map.look(view.camera)
    // A frame never takes the focus from the page that shows it.
    this.#show(false)
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part }
    this.#show(false)
  }

  #open(part: Partial<View>, listed = false): void {
    this.#view = { ...this.#view, ...part }
    this.#listed = listed
    this.#show(true)
    this.#bring()
  }

  #close(): void {
    const { opened, selected } = this.#view
    const place = selected === null ? opened?.[0] : this.#dataset.byId.get(selected)?.location.placeId
    const listed = this.#listed
    this.#listed = false
    this.#change({ selected: null, opened: null })
    // Back to where it was opened from.
    if (listed) this.page.listButton.focus()
    else if (opened === UNLOCATED || !place || !this.#map.focusPin(place)) this.page.unlocatedButton.focus()
  }

  /** Brings the pin of what is open into view, once the panel has its room. */
  #bring(): void {
    const { selected, opened, camera } = this.#view
    const place = Array.isArray(opened) ? opened[0] : undefined
    const incident = selected === null ? undefined : this.#dataset.byId.get(selected)
    const shown = incident ?? this.#dataset.incidents.find(({ location }) => location.placeId === place)
    // The whole country shows every pin.
    if (shown?.location.point && camera !== null) this.#map.bring(shown.location.point)
  }

  #show(focus: boolean): void {
    const { filter, selected, opened } = this.#view
    const { incidents: all } = this.#dataset
    const box = filter.onMap ? boxOf(this.#map.frame) : null
    const incidents = filterIncidents(all, filter, { hits: this.#hits, box })
    const places = placePins(incidents)
    const visible = new Set(places.map(({ placeId }) => placeId))
    const chosen = selected === null ? undefined : this.#dataset.byId.get(selected)
    const content = this.#content(incidents, chosen)
    this.#panel.show(content, focus)
    this.#map.element.inert = content !== null && this.#narrow.matches
    this.page.foot.inert = content !== null && this.#low.matches
    this.#map.show({
      places,
      leftOut: placePins(all).filter(({ placeId }) => !visible.has(placeId)),
      chosen: (pin) =>
        (chosen !== undefined && pin.incidents.includes(chosen)) ||
        (Array.isArray(opened) && pin.places.some(({ placeId }) => opened.includes(placeId))),
      region: regionOf(chosen),
    })
    this.page.say({
      sentence: viewPhrase(filter, incidents, all.length, this.#names, m),
      count: incidents.length,
      unlocated: unlocated(incidents).length,
      href: ROOT + viewToLink(this.#view),
      notices: this.#notices,
    })
  }

  #content(incidents: readonly Incident[], chosen: Account | undefined): PanelContent | null {
    const { opened } = this.#view
    if (chosen) return { incident: chosen, hidden: !incidents.includes(chosen), back: this.#listed || opened !== null }
    if (this.#listed) return { list: { title: w.listTitle(incidents.length), incidents: this.#ordered(incidents) } }
    return opened === null ? null : { list: placeList(opened, incidents) }
  }

  #ordered(incidents: readonly Incident[]): readonly Incident[] {
    const { order, from, filter } = this.#view
    const start = placePins(this.#dataset.incidents).find(({ placeId }) => placeId === from)?.point ?? null
    return listGroups(incidents, order, filter.months, start).flatMap((group) => group.incidents)
  }
}

/** What the pin of some places holds, or what no pin can hold. */
function placeList(opened: NonNullable<View['opened']>, incidents: readonly Incident[]): Listing {
  if (opened === UNLOCATED) {
    const without = unlocated(incidents)
    return { title: m.list.noPlace(without.length), why: m.list.noPlaceWhy, incidents: without }
  }
  const here = incidents.filter(({ location }) => location.placeId !== null && opened.includes(location.placeId))
  const names = [...new Set(here.flatMap(({ location }) => location.name ?? []))]
  const title = (names.length > 1 ? m.list.places : m.list.place)(here.length, names.join(', '))
  return here.length > 0
    ? { title, why: here.some(({ location }) => isArea(location)) ? w.areaNote : undefined, incidents: here }
    : { title: w.listTitle(0), why: w.nothing, incidents: [] }
}

/** The region to outline: of an incident whose place is known to the region only. */
function regionOf(incident: Incident | undefined): RegionId | null {
  const location = incident?.location
  return location?.precision === 'region' ? location.regionId : null
}

function problemLines(problems: readonly LinkProblem[]): readonly string[] {
  if (problems.length === 0) return []
  return [`${m.problem.linkTitle}: ${problems.map(({ part, text }) => m.problem[part](text)).join(' ')} ${m.problem.rest}`]
}
