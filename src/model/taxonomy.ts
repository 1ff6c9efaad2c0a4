import { type Family, ofReport, report } from './report.ts'

/**
 * The lists by which incidents are sorted: those of the method are closed and stand here, those of the report come with it. Ids are
 * published and stand in links: add to a list, never rename or reuse an id. Names of the method's lists are messages (src/i18n), so that a
 * language that lacks one does not compile.
 */

/** Ids of the report's own lists. The door of the dataset holds them against the report that is open. */
export type FamilyId = string
export type CategoryId = string
export type RegionId = string
export type GroupId = string
export type OutcomeId = string
export type SectionId = string
/** Of a code that a legal provision may belong to. */
export type LegalCode = string

/** Families in the order in which they are listed, stacked and drawn round a pin. */
export const familyIds = ofReport(({ families }): readonly FamilyId[] => families.map(({ id }) => id))
/** Categories in the order of the list. */
export const categoryIds = ofReport(({ categories }): readonly CategoryId[] => categories.map(({ id }) => id))

const families = ofReport(({ families }) => new Map(families.map((family) => [family.id, family])))
const categories = ofReport(({ categories }) => new Map(categories.map((category) => [category.id, category])))

/** A family by its id. */
export const family = (id: FamilyId): Family | undefined => families().get(id)
/** The family that a category belongs to. */
export const familyOf = (id: CategoryId): FamilyId => categories().get(id)?.family ?? ''
/** The sign of a category, as path data. */
export const signOf = (id: CategoryId): string => categories().get(id)?.sign ?? ''
/** Names in the language of the page; an id that the report lacks speaks for itself. */
export const familyName = (id: FamilyId): string => families().get(id)?.name ?? id
export const familyShort = (id: FamilyId): string => families().get(id)?.short ?? id
export const categoryName = (id: CategoryId): string => categories().get(id)?.name ?? id
export const groupName = (id: GroupId): string => report().groups[id] ?? id
export const outcomeName = (id: OutcomeId): string => report().outcomes[id] ?? id

export const KINDS = ['incident', 'situation', 'positive-measure'] as const
export type Kind = (typeof KINDS)[number]

/** From finest to coarsest; `not-stated` is a record whose place the report does not give. */
export const PRECISIONS = ['site', 'settlement', 'district', 'region', 'border', 'country', 'not-stated'] as const
export type Precision = (typeof PRECISIONS)[number]

/** On what a place rests: the event happened there, the text implies it, or a person concerned is only said to come from there. */
export const PLACE_BASES = ['stated', 'implied', 'origin'] as const
export type PlaceBasis = (typeof PLACE_BASES)[number]

/** What the report states as fact; what it says was reported or alleged; what officials or others contest. */
export const CERTAINTIES = ['stated', 'reported', 'contested'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/**
 * What a date is of, and whether it places the incident in time. `event` does: what happened, an act for which somebody is pursued
 * (`acted`), each step of a proceeding (`charged`, `opened`, `sentenced`, `heard`). `publication` does not, since the date of an article
 * is not the date of the event, and is said where there is no other; letters, answers and earlier history (`aftermath`) do not.
 */
export const DATE_ROLES = {
  occurred: 'event',
  acted: 'event',
  detained: 'event',
  questioned: 'event',
  summoned: 'event',
  searched: 'event',
  charged: 'event',
  opened: 'event',
  fined: 'event',
  sentenced: 'event',
  heard: 'event',
  announced: 'event',
  adopted: 'event',
  observed: 'event',
  reported: 'publication',
  posted: 'publication',
  responded: 'aftermath',
  appealed: 'aftermath',
  background: 'aftermath',
} as const satisfies Record<string, 'event' | 'publication' | 'aftermath'>
export type DateRole = keyof typeof DATE_ROLES

/** Kinds of question beside category and time, in the order in which they are listed. */
export const FACETS = ['region', 'kind', 'certainty', 'group', 'institution', 'provision', 'outcome', 'source'] as const
export type FacetId = (typeof FACETS)[number]

/** What kind of publication a footnote points to. */
export const SOURCE_KINDS = ['news', 'court', 'official', 'law', 'social-media', 'report', 'ngo', 'reference'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
