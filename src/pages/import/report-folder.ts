import { type Day, monthOf, type Span } from '../../model/date.ts'
import type { Family } from '../../model/report.ts'
import { type OwnPeriod, ownPeriod } from '../../tables/own-period.ts'
import { type OwnTaxonomy, ownTaxonomy } from '../../tables/own-taxonomy.ts'
import type { TableRecord } from '../../tables/table-record.ts'
import { placesOf } from './folder-places.ts'
import { sourcesOf } from './folder-sources.ts'
import { reportWords } from './folder-words.ts'

/** What the maker of a report says of it that no table holds. */
export interface ReportAbout {
  readonly title: string
  readonly publisher: string
  readonly country: string
  /** The day on which the folder is made. */
  readonly made: Day
  /** Colours that families can be told apart by. */
  readonly colours: readonly Family[]
}

/** A folder of a report: the name of each file in it to its text. */
export type ReportFolder = ReadonlyMap<string, string>

/** Longest title that the list shows in two lines; the rest of a longer one goes before the summary. */
const TITLE_LENGTH = 80

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const en = (text: string) => ({ en: text })

/** The time that a report of a table covers: that of its dates; where it has none, the month in which the folder is made. */
export const periodOf = (records: readonly TableRecord[], { made }: Pick<ReportAbout, 'made'>): OwnPeriod =>
  ownPeriod(records, { first: `${monthOf(made)}-01` as Day, last: made })

/** The records of a table as the folder of a report that builds: to be read over and filled in by whoever publishes it. */
export function reportFolder(records: readonly TableRecord[], about: ReportAbout): ReportFolder {
  const taxonomy = ownTaxonomy(
    records,
    { families: about.colours, categories: [] },
    { none: 'Without a category', others: 'Other categories' },
  )
  const { period } = periodOf(records, about)
  const places = placesOf(records, about.country)
  const { sources, footnotesOf } = sourcesOf(records)
  const files = new Map<string, string>([
    ['manifest.json', json(manifestOf(about, taxonomy, period, places.regions, places.window))],
    ['version.json', json({ version: '0.1.0' })],
    ['places.json', json(places.places)],
    ['sources.json', json(sources)],
    ...['archive', 'actors', 'context', 'left-out', 'retired', 'paragraphs'].map((name) => [`${name}.json`, json([])] as const),
    ['basemap/land.json', json(NO_LAND)],
  ])
  for (const [name, text] of reportWords(about, taxonomy, period)) files.set(`words/en/${name}.arb`, json({ '@@locale': 'en', ...text }))
  for (const record of records) {
    const short = record.title.length <= TITLE_LENGTH
    const title = short ? record.title : `${record.title.slice(0, TITLE_LENGTH - 1).trimEnd()}…`
    const told = [...(short ? [] : [record.title]), record.summary, ...record.others.map(({ name, value }) => `${name}: ${value}`)]
    const names = record.categories.length === 0 ? [null] : record.categories
    const incident = {
      id: record.id,
      kind: record.kind,
      categories: [...new Set(names.map(taxonomy.idOf))],
      title: en(title),
      summary: en(told.join('\n\n')),
      official_response: record.response === null ? null : en(record.response),
      what_followed: null,
      outcome: null,
      outcomes: [],
      not_said: en('The table that this record comes from does not say what is not known.'),
      dates: record.dates,
      date_note: null,
      ...places.of(record),
      certainty: record.certainty,
      certainty_note: record.certainty === 'stated' ? null : en('As the table says.'),
      people: [],
      named_persons: [],
      groups: [],
      actors: [],
      legal_provisions: [],
      rights: [],
      editor_tags: [],
      editor_note: null,
      section: ['table'],
      passages: [],
      footnotes: footnotesOf(record),
      related: [],
    }
    files.set(`incidents/${record.id}.json`, json(incident))
  }
  return files
}

/** A map without land: the maker of the report puts that of the country in its place. */
const NO_LAND = {
  format: 'basemap-land-1',
  source: 'none',
  cells: 72000,
  points: 0,
  lines: { inner: [], frontier: [], shore: [], border: [], coast: [] },
  land: [],
  regions: {},
}

/** What the window of a map is where no record has a point: the whole world that it can show. */
const WORLD = { south: -60, west: -170, north: 80, east: 170 }

function manifestOf(
  { title, publisher, made, country }: ReportAbout,
  { families, categories }: OwnTaxonomy,
  period: Span,
  regions: readonly string[],
  window: typeof WORLD | null,
) {
  return {
    id: 'imported',
    site: title,
    about: `records of ${country}`,
    languages: ['en'],
    report: { title, publishers: [publisher], short: publisher, published: monthOf(made) },
    licence: {
      name: 'CC BY 4.0',
      title: 'Creative Commons Attribution 4.0',
      id: 'CC-BY-4.0',
      address: 'https://creativecommons.org/licenses/by/4.0/',
    },
    links: {},
    map: { credit: 'Places from the table', country: window ?? WORLD },
    period,
    families: families.map(({ id, light, dark }) => ({ id, light, dark })),
    categories: categories.map(({ id, family, sign }) => ({ id, family, sign })),
    regions,
    groups: [],
    outcomes: [],
    sections: ['table'],
    legalCodes: [],
    bars: [],
  }
}
