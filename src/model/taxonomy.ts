/**
 * The closed lists by which incidents are sorted. Ids are published and stand in links: add to a list, never rename or reuse an id.
 * Names in words are messages (src/i18n), so that a language that lacks one does not compile.
 */

/** Families in the order in which they are listed, stacked and drawn round a pin. */
export const FAMILIES = ['confinement', 'detention', 'civic', 'housing', 'services', 'protection'] as const
export type FamilyId = (typeof FAMILIES)[number]

/** Each category and the family that it belongs to, in the order of the list. */
export const CATEGORY_FAMILY = {
  'sealed-homes': 'confinement',
  'restrictions-of-movement': 'confinement',
  'involuntary-hospitalisation': 'confinement',
  'conditions-of-detention': 'detention',
  'ill-treatment': 'detention',
  'fair-trial': 'detention',
  expression: 'civic',
  assembly: 'civic',
  association: 'civic',
  'removals-of-homeless-people': 'housing',
  displacement: 'housing',
  water: 'services',
  'health-care': 'services',
  education: 'services',
  'social-support': 'services',
  'domestic-violence': 'protection',
  migrants: 'protection',
  privacy: 'protection',
} as const satisfies Record<string, FamilyId>
export type CategoryId = keyof typeof CATEGORY_FAMILY
export const CATEGORIES = Object.keys(CATEGORY_FAMILY) as readonly CategoryId[]

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

/** The first-level units of 2020: fourteen regions and three cities of republican significance. */
export const REGIONS = [
  'akmola-region',
  'aktobe-region',
  'almaty-region',
  'atyrau-region',
  'east-kazakhstan-region',
  'jambyl-region',
  'karaganda-region',
  'kostanay-region',
  'kyzylorda-region',
  'mangystau-region',
  'north-kazakhstan-region',
  'pavlodar-region',
  'turkestan-region',
  'west-kazakhstan-region',
  'nur-sultan',
  'almaty',
  'shymkent',
] as const
export type RegionId = (typeof REGIONS)[number]

/** Groups that the report says were affected. */
export const GROUPS = [
  'residents',
  'homeless-people',
  'detainees',
  'defendants',
  'activists',
  'bloggers-and-journalists',
  'medical-workers',
  'patients',
  'people-with-disabilities',
  'women',
  'children-and-students',
  'migrants',
  'minorities',
  'flood-victims',
  'businesses-and-workers',
  'recipients-of-support',
  'general-public',
] as const
export type GroupId = (typeof GROUPS)[number]

/** What the report says came of an incident; a record may have several. */
export const OUTCOMES = [
  'detained',
  'questioned',
  'fined',
  'administrative-arrest',
  'sentenced',
  'criminal-case',
  'administrative-case',
  'case-dropped',
  'dismissed-from-work',
  'hospitalised',
  'banned',
  'denied-by-officials',
  'investigation-opened',
  'discipline-promised',
  'complaint-filed',
  'no-reply',
  'aid-provided',
  'released',
] as const
export type OutcomeId = (typeof OUTCOMES)[number]

/** Kinds of question beside category and time, in the order in which they are listed. */
export const FACETS = ['region', 'kind', 'certainty', 'group', 'institution', 'provision', 'outcome', 'source'] as const
export type FacetId = (typeof FACETS)[number]

/** Chapters and subchapters of the report, in its order. */
export const SECTIONS = [
  'summary',
  'incidence-of-covid-19',
  'responding-to-the-pandemic',
  'state-of-emergency',
  'quarantine-lockdown-and-roadblocks',
  'health-protection',
  'financial-support',
  'information-and-data-privacy',
  'courts-and-parliament',
  'arrests-and-conditions-for-the-detained',
  'human-rights-violations',
  'freedom-of-peaceful-assembly',
  'freedom-of-expression',
  'freedom-of-association',
  'questions-of-housing',
  'water',
  'education',
  'equality',
  'migrants-and-ethnic-minorities',
  'recommendations',
] as const
export type SectionId = (typeof SECTIONS)[number]

/** Codes that a legal provision may belong to. */
export const LEGAL_CODES = ['constitution', 'criminal-code', 'administrative-code', 'criminal-procedure-code'] as const
export type LegalCode = (typeof LEGAL_CODES)[number]

/** What kind of publication a footnote points to. */
export const SOURCE_KINDS = ['news', 'court', 'official', 'law', 'social-media', 'report', 'ngo', 'reference'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
