import { parseEdtf } from '../../model/date.ts'
import { footnotesIn } from '../../model/passage.ts'
import type { Precision } from '../../model/taxonomy.ts'
import { archiveFaults } from './archive-rules.ts'
import type { Authored, AuthoredIncident, AuthoredPlace } from './authored.ts'
import { passageFaults } from './passage-rules.ts'

/** A rule that a file breaks: the build fails and prints all of them. */
export interface Fault {
  readonly file: string
  readonly field: string
  readonly reason: string
}

/** Longest title, in characters, that the list shows in two lines. */
const TITLE_LENGTH = 80

/** Decimals of a degree that a precision warrants: 0.001° is about 100 m, 0.01° about 1 km, 0.1° about 10 km. */
export const DECIMALS: Readonly<Record<Precision, number>> = {
  site: 3,
  settlement: 2,
  district: 1,
  region: 1,
  border: 1,
  country: 0,
  'not-stated': 0,
}

/** Every rule that a machine can check, over all files; an empty list is a dataset that may be published. */
export function brokenRules(authored: Authored): readonly Fault[] {
  return [
    ...duplicates(authored),
    ...missingLanguages(authored),
    ...missingNames(authored),
    ...authored.places.flatMap((place) => placeFaults(place, authored.manifest.regions.length > 0)),
    ...sourceFaults(authored),
    ...archiveFaults(authored),
    ...contextFaults(authored),
    ...retiredFaults(authored),
    ...passageFaults(authored),
    ...authored.incidents.flatMap(({ file, incident }) => [
      ...(file === `incidents/${incident.id}.json`
        ? []
        : [{ file, field: 'id', reason: `the id is "${incident.id}", the file has another name` }]),
      ...linkFaults(file, incident, authored),
      ...dateFaults(file, incident),
      ...wordFaults(file, incident),
    ]),
  ]
}

function duplicates({ incidents, places, actors, context, sources, retired }: Authored): readonly Fault[] {
  const twice = (file: string, field: string, ids: readonly (string | number)[]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({ file, field, reason: `"${id}" is used twice` }))
  return [
    ...twice(
      'incidents',
      'id',
      incidents.map(({ incident }) => incident.id),
    ),
    ...twice(
      'places.json',
      'id',
      places.map(({ id }) => id),
    ),
    ...twice(
      'actors.json',
      'id',
      actors.map(({ id }) => id),
    ),
    ...twice(
      'context.json',
      'id',
      context.map(({ id }) => id),
    ),
    ...twice(
      'sources.json',
      'number',
      sources.map(({ number }) => number),
    ),
    ...twice(
      'retired.json',
      'id',
      retired.map(({ id }) => id),
    ),
  ]
}

/** Any object with an `en` text is a text in languages, wherever it stands. */
function missingLanguages(authored: Authored): readonly Fault[] {
  const walk = (value: unknown, file: string, field: string): Fault[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, file, `${field}.${index}`))
    if (typeof value !== 'object' || value === null) return []
    if ('en' in value && typeof value.en === 'string') {
      const has = new Set(Object.keys(value))
      return authored.manifest.languages
        .filter((language) => !has.has(language))
        .map((language) => ({
          file,
          field,
          reason: `the text lacks "${language}"`,
        }))
    }
    return Object.entries(value).flatMap(([key, child]) => walk(child, file, field ? `${field}.${key}` : key))
  }
  return [
    ...authored.incidents.flatMap(({ file, incident }) => walk(incident, file, '')),
    ...walk(authored.context, 'context.json', ''),
    ...walk(authored.actors, 'actors.json', ''),
    ...walk(authored.sources, 'sources.json', ''),
    ...walk(authored.leftOut, 'left-out.json', ''),
    ...walk(authored.retired, 'retired.json', ''),
    ...walk(authored.places, 'places.json', ''),
  ]
}

/** Whoever is named is named in every language, and nobody else. */
function missingNames({ incidents, persons }: Authored): readonly Fault[] {
  const named = new Set(incidents.flatMap(({ incident }) => incident.named_persons))
  return Object.entries(persons).flatMap(([language, names]) => {
    const fault = (field: string, reason: string): Fault => ({ file: `words/${language}/persons.json`, field, reason })
    return [
      ...[...named].filter((name) => !names[name]?.trim()).map((name) => fault(name, 'the name is missing')),
      ...Object.keys(names)
        .filter((name) => !named.has(name))
        .map((name) => fault(name, 'no record names this person')),
    ]
  })
}

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length

function placeFaults({ id, precision, region, lat, lon, coordinates_from }: AuthoredPlace, regions: boolean): readonly Fault[] {
  const fault = (field: string, reason: string): Fault => ({ file: 'places.json', field: `${id}.${field}`, reason })
  const faults: Fault[] = []
  if (precision === 'country') return lat === null && lon === null ? [] : [fault('lat', 'a country has no point')]
  if (region === null && regions) faults.push(fault('region', 'a place inside the country names its region'))
  if (lat === null || lon === null) return [...faults, fault('lat', 'coordinates are missing')]
  if (coordinates_from === null) faults.push(fault('coordinates_from', 'coordinates need their origin'))
  const finest = DECIMALS[precision]
  for (const [field, value] of [
    ['lat', lat],
    ['lon', lon],
  ] as const) {
    if (decimals(value) > finest) faults.push(fault(field, `${value} is finer than a ${precision} warrants (${finest} decimals at most)`))
  }
  return faults
}

function sourceFaults({ sources }: Authored): readonly Fault[] {
  return sources.flatMap(({ number, note, links }, index) => {
    const fault = (field: string, reason: string): Fault => ({ file: 'sources.json', field: `${number}.${field}`, reason })
    return [
      ...(number === index + 1 ? [] : [fault('number', `footnote ${index + 1} is expected here`)]),
      ...(note === null && links.length === 0 ? [fault('links', 'a footnote is a remark, an address or both')] : []),
    ]
  })
}

function contextFaults({ context, sources }: Authored): readonly Fault[] {
  const known = new Set(sources.map(({ number }) => number))
  return context.flatMap(({ id, edtf, planned_end, footnotes, text }) => {
    const fault = (field: string, reason: string): Fault => ({ file: 'context.json', field: `${id}.${field}`, reason })
    return [
      ...(parseEdtf(edtf) ? [] : [fault('edtf', `"${edtf}" is not an EDTF date that we read`)]),
      ...(planned_end === null || parseEdtf(planned_end)
        ? []
        : [fault('planned_end', `"${planned_end}" is not an EDTF date that we read`)]),
      ...footnotes.filter((number) => !known.has(number)).map((number) => fault('footnotes', `footnote ${number} does not exist`)),
      ...footnotesIn(text.en)
        .filter((number) => !footnotes.includes(number))
        .map((number) => fault('text', `marks footnote ${number}, which is not listed`)),
    ]
  })
}

/** A retired id is free for ever, and leads to an incident that is there. */
function retiredFaults({ retired, incidents }: Authored): readonly Fault[] {
  const used = new Set(incidents.map(({ incident }) => incident.id))
  return retired.flatMap(({ id, see }) => [
    ...(used.has(id) ? [{ file: 'retired.json', field: `${id}.id`, reason: 'the id is in use: a retired id is never used again' }] : []),
    ...(see === null || used.has(see) ? [] : [{ file: 'retired.json', field: `${id}.see`, reason: `"${see}" is no incident` }]),
  ])
}

function linkFaults(file: string, incident: AuthoredIncident, authored: Authored): readonly Fault[] {
  const fault = (field: string, reason: string): Fault => ({ file, field, reason })
  const faults: Fault[] = []
  const { place, footnotes, actors, related, categories } = incident
  if (place !== null && !authored.places.some(({ id }) => id === place)) faults.push(fault('place', `"${place}" is not in places.json`))
  const numbers = new Set(authored.sources.map(({ number }) => number))
  for (const number of footnotes) if (!numbers.has(number)) faults.push(fault('footnotes', `footnote ${number} does not exist`))
  if (footnotes.some((number, index) => index > 0 && number <= (footnotes[index - 1] ?? 0)))
    faults.push(fault('footnotes', 'not in ascending order'))
  for (const id of actors)
    if (!authored.actors.some((actor) => actor.id === id)) faults.push(fault('actors', `"${id}" is not in actors.json`))
  if (new Set(categories).size !== categories.length) faults.push(fault('categories', 'a category stands twice'))
  for (const id of related) {
    const other = authored.incidents.find((entry) => entry.incident.id === id)?.incident
    if (!other) faults.push(fault('related', `"${id}" is no incident`))
    else if (!other.related.includes(incident.id)) faults.push(fault('related', `"${id}" does not name this one in turn`))
  }
  return faults
}

function dateFaults(file: string, { dates }: AuthoredIncident): readonly Fault[] {
  const bad = dates.filter(({ edtf }) => parseEdtf(edtf) === null)
  return bad.map(({ edtf }) => ({ file, field: 'dates', reason: `"${edtf}" is not an EDTF date that we read` }))
}

function wordFaults(file: string, incident: AuthoredIncident): readonly Fault[] {
  const fault = (field: string, reason: string): Fault => ({ file, field, reason })
  const faults: Fault[] = []
  if (incident.title.en.length > TITLE_LENGTH) faults.push(fault('title', `longer than ${TITLE_LENGTH} characters`))
  for (const field of [
    'summary',
    'official_response',
    'what_followed',
    'outcome',
    'not_said',
    'date_note',
    'place_note',
    'certainty_note',
    'editor_note',
  ] as const) {
    for (const number of footnotesIn(incident[field]?.en ?? '')) {
      if (!incident.footnotes.includes(number)) faults.push(fault(field, `marks footnote ${number}, which is not listed`))
    }
  }
  const { place, place_basis, place_note, certainty, certainty_note } = incident
  if ((place === null) !== (place_basis === null)) faults.push(fault('place_basis', 'a place and what it rests on go together'))
  if (place_note === null && place_basis !== 'stated') faults.push(fault('place_note', 'says how the place is known, or that it is not'))
  if (certainty !== 'stated' && certainty_note === null) faults.push(fault('certainty_note', 'says who alleges or contests'))
  incident.people.forEach(({ count, min, max }, index) => {
    const ranged = min !== undefined || max !== undefined
    if ((count !== undefined) === ranged) faults.push(fault(`people.${index}`, 'either a count or a range'))
    if (min !== undefined && max !== undefined && min > max) faults.push(fault(`people.${index}`, 'the range runs backwards'))
  })
  return faults
}

/** Faults as lines for the person who runs the build: file, field, reason. @param folder of the report */
export function faultLines(faults: readonly Fault[], folder: string): string {
  return faults.map(({ file, field, reason }) => `${folder}/${file}: ${field}: ${reason}`).join('\n')
}
