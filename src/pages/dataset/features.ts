import type { Feature, FeatureCollection, Properties } from '../../formats/feature.ts'
import { provisionName } from '../../i18n/record-en.ts'
import { reportLine } from '../../model/about.ts'
import { parseEdtf } from '../../model/date.ts'
import type { RoleDate } from '../../model/incident.ts'
import { countingMonths, possibleDays } from '../../model/incident-dates.ts'
import type { LanguageCode } from '../../model/language.ts'
import { report } from '../../model/report.ts'
import type { Authored, AuthoredIncident } from './authored.ts'
import { recordWords } from './record-words.ts'

/** A text in the languages of the dataset. */
export type Localized = { readonly en: string; readonly ru?: string | undefined; readonly kk?: string | undefined }

/** A text in a language. The rules hold that it is there. */
export function say(text: Localized, language: LanguageCode): string {
  return text[language] ?? text.en
}

/** The authored records in one language, in the form that is published and that the app reads. */
export function toFeatureCollection(authored: Authored, language: LanguageCode, version: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    metadata: {
      title: authored.said[language]?.title ?? '',
      version,
      language,
      licence: report().licence.id,
      source: reportLine(),
      ...retiredIds(authored),
    },
    // Like beside like: the compressed file is a twentieth smaller than in the order of names.
    features: [...authored.incidents]
      .sort(({ incident: a }, { incident: b }) => (sortKey(a) < sortKey(b) ? -1 : 1))
      .map(({ incident }) => toFeature(incident, authored, language, version)),
  }
}

/** Links to a record that is now part of another open that one. */
function retiredIds({ retired }: Authored): Pick<FeatureCollection['metadata'], 'retired'> {
  const leading = retired.flatMap(({ id, see }) => (see === null ? [] : [[id, see] as const]))
  return leading.length > 0 ? { retired: Object.fromEntries(leading) } : {}
}

const sortKey = ({ categories, place, id }: AuthoredIncident): string => `${categories[0]} ${place ?? ''} ${id}`

function toFeature(incident: AuthoredIncident, authored: Authored, language: LanguageCode, version: string): Feature {
  const names = authored.said[language]
  const told = (text: Localized): string => say(text, language)
  const maybe = (text: Localized | null): string | null => text && told(text)
  const place = authored.places.find(({ id }) => id === incident.place)
  const region = authored.places.find(({ id }) => id === place?.region)
  const geometry: Feature['geometry'] =
    place && place.lat !== null && place.lon !== null ? { type: 'Point', coordinates: [place.lon, place.lat] } : null
  const properties: Properties = {
    title: told(incident.title),
    summary: told(incident.summary),
    kind: incident.kind,
    category: incident.categories[0] ?? '',
    categories: incident.categories,
    ...dateProperties(incident, maybe),
    place: place ? told(place.names) : null,
    place_id: incident.place,
    place_precision: place?.precision ?? 'not-stated',
    place_basis: incident.place_basis,
    place_note: maybe(incident.place_note),
    place_approximate: place?.approximate ?? false,
    region: region ? told(region.names) : null,
    region_id: place?.region ?? null,
    certainty: incident.certainty,
    certainty_note: maybe(incident.certainty_note),
    people: incident.people.map(({ counts, said_by, count, min, max, approximate }) => ({
      ...(count !== undefined && { count }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(approximate && { approximate }),
      counts: told(counts),
      ...(said_by && { said_by: told(said_by) }),
    })),
    named_persons: incident.named_persons.map((name) => authored.persons[language]?.[name] ?? name),
    groups: incident.groups,
    actors: incident.actors.map((id) => told(authored.actors.find((actor) => actor.id === id)?.names ?? { en: id })),
    actor_ids: incident.actors,
    legal_provisions: incident.legal_provisions.map(({ code, article, part }) =>
      provisionName(recordWords(language), names?.legalCodes[code] ?? code, article, part),
    ),
    provision_ids: incident.legal_provisions.map(({ code, article }) => `${code}-${article.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`),
    rights: incident.rights.map(told),
    official_response: maybe(incident.official_response),
    what_followed: maybe(incident.what_followed),
    outcome: maybe(incident.outcome),
    outcomes: incident.outcomes,
    not_said: told(incident.not_said),
    editor_note: maybe(incident.editor_note),
    editor_tags: incident.editor_tags,
    section: incident.section.map((id) => names?.sections[id] ?? id),
    passages: incident.passages.flatMap((passage) => passageOf(passage, authored)),
    footnotes: incident.footnotes,
    sources: incident.footnotes.flatMap((number) => sourcesOf(number, authored, told)),
    related: incident.related,
    version,
  }
  return { type: 'Feature', id: incident.id, geometry, properties }
}

/** `17.2` as page, paragraph and first words. */
function passageOf(passage: string, { paragraphs }: Authored): Properties['passages'] {
  const found = paragraphs.find(({ page, paragraph }) => passage === `${page}.${paragraph}`)
  return found ? [{ page: found.page, paragraph: found.paragraph, begins: found.begins }] : []
}

function dateProperties({ dates, date_note }: AuthoredIncident, maybe: (text: Localized | null) => string | null) {
  const roles = dates.flatMap<RoleDate>(({ edtf, role }) => {
    const date = parseEdtf(edtf)
    return date ? [{ date, role }] : []
  })
  const days = possibleDays(roles)
  return { dates, date_note: maybe(date_note), first_day: days.first, last_day: days.last, months: [...countingMonths(roles)] }
}

/** The checked copy of an address, as a part of what is published of its source. */
export function archivedCopy(footnote: number, url: string, archive: Authored['archive']): { archived?: { url: string; checked: string } } {
  const found = archive.find((entry) => entry.footnote === footnote && entry.url === url)
  return found ? { archived: { url: found.copy, checked: found.checked } } : {}
}

export function sourcesOf(number: number, { sources, archive }: Authored, say: (text: Localized) => string): Properties['sources'] {
  const source = sources.find((candidate) => candidate.number === number)
  if (!source) return []
  const { kind, links } = source
  const notes = [source.note, source.editor_note ?? null].flatMap((text) => (text ? [say(text)] : []))
  const note = notes.length > 0 ? notes.join(' ') : null
  if (links.length === 0) return [{ footnote: number, url: null, language: null, publisher: null, kind, note }]
  return links.map(({ url, language, publisher }, index) => ({
    footnote: number,
    url,
    language,
    publisher,
    kind,
    note: index === 0 ? note : null,
    ...archivedCopy(number, url, archive),
  }))
}
