import { languageFile } from '../formats/language-file.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import { wherePhrase } from '../i18n/phrase.ts'
import { coverage, monthOf } from '../model/date.ts'
import type { Account } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { categoryName } from '../model/taxonomy.ts'
import { pagePath } from './head-path.ts'
import type { SitePage } from './page-list.ts'
import { isAddressed, type Site } from './site.ts'

/** A node of JSON-LD in the words of schema.org. */
type Thing = Readonly<Record<string, unknown>>

/** The months that the report covers. */
const coveredTime = (): string => `${monthOf(coverage().first)}/${monthOf(coverage().last)}`

/**
 * A page in the words of schema.org: the whole is a `Dataset`, a choice of it a collection, an incident a page with its sources. An
 * incident is never an `Event`, which search engines offer as something to go to.
 */
export function structuredData(page: SitePage, site: Site, m: PageMessages): Thing {
  return { '@context': 'https://schema.org', ...thingOf(page, site, m) }
}

function thingOf(page: SitePage, site: Site, m: PageMessages): Thing {
  const about: Thing = {
    // What it is about stands in the description of the page, once.
    name: page.title,
    ...urlOf(pagePath(page, m), site),
    inLanguage: m.language,
    license: report().licence.address,
    isPartOf: datasetStub(site, m),
  }
  switch (page.kind) {
    case 'home':
    case 'list':
      return datasetThing(page, site, m)
    case 'method':
    case 'document':
      return { '@type': 'WebPage', ...about, about: datasetStub(site, m) }
    case 'incident':
      return { '@type': 'WebPage', ...about, ...page.incidents.map((incident) => incidentThing(incident, m))[0] }
    case 'month':
    case 'family':
    case 'category':
    case 'place':
      return { '@type': 'CollectionPage', ...about }
  }
}

/** A thing's address, where the site's is known. */
const urlOf = (path: string, site: Site): Thing => (isAddressed(site) ? { url: new URL(path, site.address).href } : {})

/** The dataset by its id, with a name for readers who do not follow it; what it is about stands on the home page. */
function datasetStub(site: Site, m: PageMessages): Thing {
  const id = isAddressed(site) ? { '@id': `${site.address}#dataset` } : {}
  return {
    '@type': 'Dataset',
    ...id,
    name: `${m.title}: ${m.subtitle}`,
    ...urlOf(pagePath({ path: '' }, m), site),
  }
}

const organisation = (name: string): Thing => ({ '@type': 'Organization', name })

function reportThing(): Thing {
  const { title, publishers, published } = report()
  return { '@type': 'Report', name: title, author: publishers.map(organisation), datePublished: published }
}

function datasetThing(page: SitePage, site: Site, m: PageMessages): Thing {
  const file = (name: string, encodingFormat: string): readonly Thing[] =>
    isAddressed(site)
      ? [{ '@type': 'DataDownload', contentUrl: new URL(`data/${languageFile(name, m.language)}`, site.address).href, encodingFormat }]
      : []
  const files = [...file('incidents.geojson', 'application/geo+json'), ...file('incidents.csv', 'text/csv')]
  return {
    ...datasetStub(site, m),
    description: page.description,
    inLanguage: m.language,
    version: site.version,
    ...(site.modified && { dateModified: site.modified }),
    license: report().licence.address,
    isAccessibleForFree: true,
    creator: organisation(m.pages.creator),
    isBasedOn: reportThing(),
    temporalCoverage: coveredTime(),
    spatialCoverage: { '@type': 'Country', name: m.pages.country },
    ...(files.length > 0 && { distribution: files }),
  }
}

function incidentThing(incident: Account, m: PageMessages): Thing {
  const addresses = [...new Map(incident.sources.flatMap((source) => (source.url ? [[source.url, source] as const] : []))).values()]
  return {
    about: incident.categories.map((category) => ({ '@type': 'Thing', name: categoryName(category) })),
    ...(incident.location.name !== null && { spatialCoverage: { '@type': 'Place', name: wherePhrase(incident, m) } }),
    isBasedOn: reportThing(),
    citation: addresses.map(({ url, publisher, language }) => ({
      '@type': 'CreativeWork',
      url,
      ...(publisher && { publisher: organisation(publisher) }),
      ...(language && { inLanguage: language }),
    })),
  }
}
