import type { EdtfDate, Month, Span } from './date.ts'
import type {
  CategoryId,
  Certainty,
  DateRole,
  FamilyId,
  GroupId,
  Kind,
  OutcomeId,
  PlaceBasis,
  Precision,
  RegionId,
  SourceKind,
} from './taxonomy.ts'

export type IncidentId = string
export type PlaceId = string

/** WGS 84 degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** A date of an incident and what happened on it. */
export interface RoleDate {
  readonly date: EdtfDate
  readonly role: DateRole
}

/** A number of the report and what it counts; `count`, or `min` and/or `max`. */
export interface Quantity {
  readonly count?: number
  readonly min?: number
  readonly max?: number
  readonly approximate?: boolean
  readonly counts: string
  /** Who gives the number, where sources disagree. */
  readonly saidBy?: string
}

/** A copy of a source's page in a public web archive that somebody looked at. */
export interface ArchivedCopy {
  readonly url: string
  /** The day on which it was found there, `2027-03-01`. */
  readonly checked: string
}

/** One address of a numbered footnote; a footnote that is a remark has none. */
export interface Source {
  readonly footnote: number
  readonly url: string | null
  readonly language: string | null
  readonly publisher: string | null
  readonly kind: SourceKind
  readonly note: string | null
  /** Left out until somebody has looked. */
  readonly archived?: ArchivedCopy | undefined
}

/** A paragraph of the report, counted from the top of its page, and its first words. */
export interface ReportPassage {
  readonly page: number
  readonly paragraph: number
  readonly begins: string
}

/** What the report says of where it was. */
export interface Location {
  readonly placeId: PlaceId | null
  /** In the language of the dataset; null where the report names no place. */
  readonly name: string | null
  readonly precision: Precision
  readonly basis: PlaceBasis | null
  /** The coordinates themselves are a guess of the editors. */
  readonly approximate: boolean
  readonly point: Point | null
  readonly regionId: RegionId | null
  readonly region: string | null
}

/**
 * One record as the list, the map, the filters and the timeline need it. After the door everything is parsed and looked up, and nothing
 * downstream doubts it.
 */
export interface Incident {
  readonly id: IncidentId
  readonly kind: Kind
  readonly category: CategoryId
  readonly categories: readonly CategoryId[]
  readonly family: FamilyId
  readonly title: string
  readonly outcomes: readonly OutcomeId[]
  readonly dates: readonly RoleDate[]
  /** From the first day in which it counts to the last, whatever lies between; null is undated. */
  readonly span: Span | null
  /** The months that a counting date may touch. */
  readonly months: readonly Month[]
  readonly location: Location
  readonly certainty: Certainty
  readonly groups: readonly GroupId[]
  readonly actors: readonly string[]
  /** Language-free ids of the actors, in the same order. */
  readonly actorIds: readonly string[]
  readonly legalProvisions: readonly string[]
  /** Code and article of each, without a part: `criminal-code-274`. */
  readonly provisionIds: readonly string[]
  readonly footnotes: readonly number[]
  /** Kinds of the sources that have an address, each once. */
  readonly sourceKinds: readonly SourceKind[]
  /** The report has an answer of officials. */
  readonly answered: boolean
}

/** All that is told of a record: its words come when its account is opened, searched, printed or exported. */
export interface Account extends Incident {
  readonly summary: string
  readonly officialResponse: string | null
  readonly whatFollowed: string | null
  readonly outcome: string | null
  readonly notSaid: string
  readonly dateNote: string | null
  readonly placeNote: string | null
  /** Where it lies: the way from a known town, and the nearest other records. */
  readonly placeInWords: readonly string[]
  readonly certaintyNote: string | null
  readonly people: readonly Quantity[]
  readonly namedPersons: readonly string[]
  readonly rights: readonly string[]
  readonly editorTags: readonly string[]
  readonly editorNote: string | null
  /** Headings of the report, in its order. */
  readonly sections: readonly string[]
  /** What of the report it rests on. */
  readonly passages: readonly ReportPassage[]
  readonly sources: readonly Source[]
  readonly related: readonly IncidentId[]
}

/** What there is: frozen, in the order of the list (by first day, undated last, then as in the report). */
export interface Dataset<Entry extends Incident = Incident> {
  readonly version: string
  readonly language: string
  /** SHA-256 of the file that holds the accounts; empty where the file does not say it. */
  readonly digest: string
  readonly incidents: readonly Entry[]
  readonly byId: ReadonlyMap<IncidentId, Entry>
  /** Ids that were given out and are no longer used, each with the one that stands for it now; null where it was withdrawn. */
  readonly retired: ReadonlyMap<IncidentId, IncidentId | null>
  /** Of a reader's own file, which is on this device alone; left out for what the site publishes. */
  readonly own?: OwnFile
}

/** A reader's own file, open in place of the site's report. */
export interface OwnFile {
  readonly name: string
  /** Which it is of those opened in this visit: the same file, corrected, is another. */
  readonly number: number
  /** Records whose dates lie outside the months that can be chosen. */
  readonly outside: number
}

/** Whether a pin is drawn dashed: the place is an area, or its coordinates are the editors' estimate. */
export function isArea(location: Location): boolean {
  return location.approximate || !(location.precision === 'site' || location.precision === 'settlement')
}
