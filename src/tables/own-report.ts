import { type Day, isExact, monthOf, parseEdtf } from '../model/date.ts'
import type { Account, Location, RoleDate, Source } from '../model/incident.ts'
import { countingDates, countingMonths, incidentSpan } from '../model/incident-dates.ts'
import { openReport, type Report } from '../model/report.ts'
import { ownPeriod } from './own-period.ts'
import { ownTaxonomy, type TaxonomyWords } from './own-taxonomy.ts'
import { slug } from './slug.ts'
import type { TablePlace, TableRecord, TableSource } from './table-record.ts'

/** Words of the page that a reader's records need. */
export interface OwnWords extends TaxonomyWords {
  /** What a table that has no column for it says of what is not known. */
  readonly notSaid: string
  /** "rows.csv, row ROW". */
  readonly row: string
}

/** Stands for the number in `OwnWords.row`. */
export const ROW = '\uE000'

/** A reader's file as a report of its own. */
export interface OwnReport {
  readonly report: Report
  /** In the order of the list. */
  readonly accounts: readonly Account[]
  /** Records whose dates lie outside the time that the timeline covers. */
  readonly outside: number
}

/** How far a map can be moved at all. */
const WORLD = { south: -85, west: -180, north: 85, east: 180 }

/** Degrees about the points of a table that the map shows at least. */
const MARGIN = 0.5

/**
 * Makes a report of a reader's records and opens it, since the days in which an open date counts follow from its period. It names the
 * file and nobody else: no publisher, no licence, no source of ours.
 */
export function openOwnReport(records: readonly TableRecord[], file: string, base: Report, words: OwnWords, today: Day): OwnReport {
  const taxonomy = ownTaxonomy(records, base, words)
  const { period, outside } = ownPeriod(records, base.period)
  const window = windowOf(records)
  const report: Report = {
    ...base,
    site: file,
    title: file,
    publishers: [file],
    short: file,
    published: monthOf(today),
    year: Number(today.slice(0, 4)),
    month: Number(today.slice(5, 7)),
    dated: today,
    licence: { name: '', id: '', address: '' },
    period,
    country: window ?? base.country,
    // Wherever in the world the points lie, they can be reached; the small map of an account has the outline of our country alone.
    limits: WORLD,
    locator: base.locator && window !== null && within(window, base.country),
    home: null,
    start: null,
    example: taxonomy.categories[0]?.id ?? '',
    families: taxonomy.families,
    categories: taxonomy.categories,
    regions: [...new Set(records.flatMap(({ place }) => (place.region === null ? [] : [regionId(place.region)])))],
    groups: {},
    outcomes: {},
  }
  openReport(report)
  const familyOf = new Map(taxonomy.categories.map(({ id, family }) => [id, family]))
  const footnotes = footnoteGiver()
  const dated = dateReader()
  const accounts = records.map((record): Account => {
    const categories = [...new Set((record.categories.length === 0 ? [null] : record.categories).map(taxonomy.idOf))]
    const category = categories[0] ?? taxonomy.idOf(null)
    const sources = record.sources.map(footnotes)
    return {
      id: record.id,
      kind: record.kind,
      category,
      categories,
      family: familyOf.get(category) ?? '',
      title: record.title,
      outcomes: [],
      ...dated(record.dates),
      location: locationOf(record.place),
      certainty: record.certainty,
      groups: [],
      actors: [],
      actorIds: [],
      legalProvisions: [],
      provisionIds: [],
      footnotes: sources.map(({ footnote }) => footnote),
      sourceKinds: sources.some(({ url }) => url !== null) ? ['reference'] : [],
      answered: record.response !== null,
      summary: [record.summary, ...record.others.map(({ name, value }) => `${name}: ${value}`)].join('\n\n'),
      officialResponse: record.response,
      whatFollowed: null,
      outcome: null,
      notSaid: words.notSaid,
      dateNote: null,
      placeNote: null,
      certaintyNote: null,
      people: [],
      namedPersons: [],
      rights: [],
      editorTags: [],
      editorNote: null,
      sections: [words.row.replace(ROW, String(record.row))],
      passages: [],
      sources,
      related: [],
      placeInWords: [],
    }
  })
  return {
    report,
    accounts: accounts
      .map((account) => ({ account, key: timeKey(account) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ account }) => account),
    outside,
  }
}

/** What records are sorted by, as those of the site are. */
function timeKey({ span, dates, id }: Account): string {
  if (span === null) return `9999 ${id}`
  return `${monthOf(span.first)} ${countingDates(dates).every(isExact) ? 0 : 1} ${span.first} ${span.last} ${id}`
}

/** Dates with what follows from them; the same text is read once, and what follows is the same list. */
function dateReader() {
  const known = new Map<string, Pick<Account, 'dates' | 'span' | 'months'>>()
  return (given: TableRecord['dates']) => {
    const key = given.map(({ edtf, role }) => `${edtf} ${role}`).join()
    const read = known.get(key)
    if (read) return read
    const dates = given.flatMap<RoleDate>(({ edtf, role }) => {
      const date = parseEdtf(edtf)
      return date ? [{ date, role }] : []
    })
    const made = { dates, span: incidentSpan(dates), months: countingMonths(dates) }
    known.set(key, made)
    return made
  }
}

const regionId = (region: string): string => slug(region) || 'region'

function locationOf(place: TablePlace): Location {
  const { id, name, precision, approximate, point, region } = place
  return {
    placeId: id,
    name,
    precision,
    basis: name === null ? null : 'stated',
    approximate,
    point,
    regionId: region === null ? null : regionId(region),
    region,
  }
}

/** Numbers sources in the order in which they come, the same one once. */
function footnoteGiver() {
  const numbers = new Map<string, number>()
  return ({ url, publisher }: TableSource): Source => {
    const key = `${url ?? ''}\n${publisher ?? ''}`
    const footnote = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, footnote)
    return { footnote, url, language: null, publisher, kind: 'reference', note: url === null ? publisher : null }
  }
}

/** Whether all points of a window lie in another. */
const within = (inner: Report['country'], outer: Report['country']): boolean =>
  inner.south + MARGIN >= outer.south &&
  inner.north - MARGIN <= outer.north &&
  inner.west + MARGIN >= outer.west &&
  inner.east - MARGIN <= outer.east

/** What the map shows at first: all points, with something around them. */
function windowOf(records: readonly TableRecord[]): Report['country'] | null {
  let box: { south: number; west: number; north: number; east: number } | null = null
  for (const { place } of records) {
    if (place.point === null) continue
    const { lat, lon } = place.point
    box ??= { south: lat, west: lon, north: lat, east: lon }
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
  }
  return box && { south: box.south - MARGIN, west: box.west - MARGIN, north: box.north + MARGIN, east: box.east + MARGIN }
}
