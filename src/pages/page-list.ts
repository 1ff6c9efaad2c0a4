import { viewToLink } from '../formats/link.ts'
import type { Messages } from '../i18n/messages.ts'
import { pagesEn } from '../i18n/pages-en.ts'
import { capital, monthName, shortDate, wherePhrase } from '../i18n/phrase.ts'
import { viewPhrase } from '../i18n/view-phrase.ts'
import { facetNamesOf } from '../model/facets.ts'
import { categoriesOf, filterIncidents } from '../model/filter.ts'
import type { Account, Dataset, Incident } from '../model/incident.ts'
import { placePins } from '../model/pins.ts'
import { categoryIds, categoryName, familyIds, familyName } from '../model/taxonomy.ts'
import { DEFAULT_VIEW, EMPTY_FILTER, type Filter, monthKeys, type View } from '../model/view.ts'
import { documentPages } from './documents/documents.ts'

/** One page of the site, written at build. */
export interface SitePage {
  readonly kind: 'home' | 'list' | 'method' | 'document' | 'incident' | 'month' | 'family' | 'category' | 'place'
  /** Its folder seen from the root of the site, with the closing slash: `incidents/<id>/`; empty for the home page. */
  readonly path: string
  /** What the app shows there. */
  readonly view: View
  /** Without the name of the site. */
  readonly title: string
  /** One or two plain sentences, at most about 200 characters. */
  readonly description: string
  /** What it shows: of an incident's page that incident alone. */
  readonly incidents: readonly Account[]
}

/** Longest description in characters: previews cut more. */
const DESCRIPTION = 200

/** Every page of the site, the home page first. */
export function pageList(dataset: Dataset<Account>, m: Messages): readonly SitePage[] {
  const all = dataset.incidents
  const names = facetNamesOf(all)
  const told = (incidents: readonly Incident[]) => incidents.flatMap(({ id }) => dataset.byId.get(id) ?? [])
  const ofFilter = (kind: SitePage['kind'], change: Partial<Filter>, title: string): SitePage => {
    const filter = { ...EMPTY_FILTER, ...change }
    const view = { ...DEFAULT_VIEW, filter }
    const incidents = told(filterIncidents(all, filter, { hits: null, box: null }))
    const description = `${viewPhrase(filter, incidents, all.length, names, m)} ${capital(m.subtitle)}.`
    return { kind, path: viewToLink(view), view, title, description, incidents }
  }
  const whole = `${m.title}: ${m.subtitle}.`
  return [
    { kind: 'home', path: '', view: DEFAULT_VIEW, title: capital(m.subtitle), description: pagesEn.home, incidents: all },
    {
      kind: 'list',
      path: 'list/',
      view: DEFAULT_VIEW,
      title: m.shown.allTitle,
      description: `${viewPhrase(EMPTY_FILTER, all, all.length, names, m)} ${whole}`,
      incidents: all,
    },
    { kind: 'method', path: 'method/', view: DEFAULT_VIEW, title: m.page.method, description: pagesEn.method, incidents: [] },
    ...documentPages(),
    ...all.map((incident): SitePage => {
      const view = { ...DEFAULT_VIEW, selected: incident.id }
      return {
        kind: 'incident',
        path: viewToLink(view),
        view,
        title: incident.title,
        description: incidentDescription(incident, m),
        incidents: [incident],
      }
    }),
    ...monthKeys().map((key) => ofFilter('month', { months: [key] }, capital(monthName(key, m)))),
    // A family of one category is that category.
    ...familyIds()
      .filter((family) => categoriesOf(family).length > 1)
      .map((family) => ofFilter('family', { categories: categoriesOf(family) }, familyName(family))),
    ...categoryIds().map((category) => ofFilter('category', { categories: [category] }, categoryName(category))),
    ...placePins(all).map(({ placeId, name, incidents }): SitePage => {
      const view: View = { ...DEFAULT_VIEW, opened: [placeId] }
      return {
        kind: 'place',
        path: viewToLink(view),
        view,
        title: name,
        description: `${m.list.place(incidents.length, name)}. ${capital(m.subtitle)}.`,
        incidents: told(incidents),
      }
    }),
  ]
}

/** "9 April, Pavlodar. Stated." and as much of the account as fits, in whole words, without footnote numbers. */
function incidentDescription(incident: Account, m: Messages): string {
  const head = `${shortDate(incident, m)}, ${wherePhrase(incident, m)}. ${m.certainties[incident.certainty]}.`
  const text = `${head} ${incident.summary.replace(/\[\d+\]/g, '')}`
  if (text.length <= DESCRIPTION) return text
  return `${text.slice(0, DESCRIPTION).replace(/[\s,;:–]*\S*$/, '')}…`
}
