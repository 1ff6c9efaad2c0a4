import { type EdtfDate, parseEdtf } from '../model/date.ts'
import type { Account, Dataset, IncidentId } from '../model/incident.ts'
import { parsePassage } from '../model/passage.ts'

/**
 * The dataset as the embed gets it: JSON that the build writes from records it has checked, so that reading it is cheap.
 * It holds what a filter asks and what the panel of an embed says; the rest is a file for the search alone.
 */

interface EmbedFile {
  readonly version: string
  readonly language: string
  readonly incidents: readonly Account[]
  readonly retired: readonly (readonly [old: IncidentId, now: IncidentId | null])[]
}

/** Name of the field that holds a date. Its text says all, in a twentieth of the bytes. */
const DATE = 'date'

/** The dataset as text. */
export function writeEmbedFile({ version, language, incidents, retired }: Dataset<Account>): string {
  const file: EmbedFile = { version, language, incidents, retired: [...retired] }
  return JSON.stringify(file, (key, value: unknown) => (key === DATE ? (value as EdtfDate).text : value))
}

/** The dataset of a text of `writeEmbedFile`. @throws Error if the text has broken off */
export function readEmbedFile(text: string): Dataset<Account> {
  const { version, language, incidents, retired }: EmbedFile = JSON.parse(text, (key, value: unknown) =>
    key === DATE ? parseEdtf(String(value)) : value,
  )
  for (const incident of incidents) Object.freeze(incident)
  return Object.freeze({
    version,
    language,
    digest: '',
    incidents: Object.freeze(incidents),
    byId: new Map(incidents.map((incident) => [incident.id, incident])),
    retired: new Map(retired),
  })
}

/** What an embed neither filters by nor says, empty: it stands on the incident's own page only, and is searched. */
const LEFT_OUT = {
  whatFollowed: null,
  outcome: null,
  notSaid: '',
  dateNote: null,
  placeNote: null,
  placeInWords: [],
  certaintyNote: null,
  people: [],
  namedPersons: [],
  rights: [],
  editorTags: [],
  editorNote: null,
  sections: [],
  passages: [],
  footnotes: [],
  sources: [],
  related: [],
} as const satisfies Partial<Account>

/**
 * The dataset without what an embed neither filters by nor says; of the sources their kinds remain. The text is its first paragraph,
 * never less, so that no hedge is cut off; what officials said is whole.
 */
export function shortened(dataset: Dataset<Account>): Dataset<Account> {
  return withIncidents(dataset, (incident) => ({
    ...incident,
    ...LEFT_OUT,
    summary: firstParagraph(incident.summary),
    officialResponse: incident.officialResponse === null ? null : withoutNumbers(incident.officialResponse),
  }))
}

const withIncidents = (dataset: Dataset<Account>, change: (incident: Account) => Account): Dataset<Account> => {
  const incidents = dataset.incidents.map((incident) => Object.freeze(change(incident)))
  return Object.freeze({
    ...dataset,
    incidents: Object.freeze(incidents),
    byId: new Map(incidents.map((incident) => [incident.id, incident])),
  })
}

/** What `shortened` takes away from each record, as text: a reader's search asks it, too. */
export function writeEmbedRest({ incidents }: Dataset<Account>): string {
  const isTaken = ([field]: [string, unknown]) => field in LEFT_OUT || field === 'summary' || field === 'officialResponse'
  return JSON.stringify(
    Object.fromEntries(incidents.map((incident) => [incident.id, Object.fromEntries(Object.entries(incident).filter(isTaken))])),
  )
}

/** A shortened dataset made whole with a text of `writeEmbedRest`. @throws Error if the text has broken off */
export function completed(dataset: Dataset<Account>, rest: string): Dataset<Account> {
  const taken = JSON.parse(rest) as Readonly<Record<IncidentId, Partial<Account>>>
  return withIncidents(dataset, (incident) => ({ ...incident, ...taken[incident.id] }))
}

/** A passage in plain text: its footnotes' sources stand on the incident's own page only. */
function plainParagraphs(text: string): readonly string[] {
  return parsePassage(text).map((paragraph) =>
    paragraph
      .filter((run) => typeof run === 'string')
      .join('')
      .trim(),
  )
}

const withoutNumbers = (text: string) => plainParagraphs(text).join('\n\n')
const firstParagraph = (text: string) => plainParagraphs(text)[0] ?? ''
