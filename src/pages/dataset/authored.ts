import * as v from 'valibot'
import type { LanguageCode } from '../../model/language.ts'
import { CERTAINTIES, DATE_ROLES, type DateRole, KINDS, PLACE_BASES, PRECISIONS, SOURCE_KINDS } from '../../model/taxonomy.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { ReportIn } from '../manifest/report-words.ts'
import type { Paragraph } from '../report/paragraphs.ts'

/** The shape of the files under src/report. What a shape cannot say (links between files, dates, coordinates) is in rules.ts. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'))
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text is empty'))
/** A text in the languages of the dataset; which of them must be there is a rule (see rules.ts). */
const localized = v.strictObject({ en: words, ru: v.optional(words), kk: v.optional(words) })
const number = v.pipe(v.number(), v.minValue(0))
const footnotes = v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))
/** Paragraphs of the report, each as page and number on the page: `17.2` (see paragraphs.json). */
const passages = v.array(v.pipe(v.string(), v.regex(/^[1-9]\d*\.[1-9]\d*$/, 'a passage is a page and a paragraph: 17.2')))

/** What depends on the lists of the report. */
export function authoredSchemas({ categories, outcomes, groups, regions, sections, legalCodes }: Manifest) {
  const AuthoredIncident = v.strictObject({
    id,
    kind: v.picklist(KINDS),
    categories: v.pipe(v.array(v.picklist(categories.map((category) => category.id))), v.minLength(1, 'a record needs a category')),
    title: localized,
    summary: localized,
    official_response: v.nullable(localized),
    what_followed: v.nullable(localized),
    outcome: v.nullable(localized),
    outcomes: v.array(v.picklist(outcomes)),
    not_said: localized,
    dates: v.array(v.strictObject({ edtf: v.string(), role: v.picklist(Object.keys(DATE_ROLES) as DateRole[]) })),
    date_note: v.nullable(localized),
    place: v.nullable(id),
    place_basis: v.nullable(v.picklist(PLACE_BASES)),
    place_note: v.nullable(localized),
    certainty: v.picklist(CERTAINTIES),
    certainty_note: v.nullable(localized),
    people: v.array(
      v.strictObject({
        count: v.optional(number),
        min: v.optional(number),
        max: v.optional(number),
        approximate: v.optional(v.boolean()),
        counts: localized,
        said_by: v.optional(localized),
      }),
    ),
    named_persons: v.array(words),
    groups: v.array(v.picklist(groups)),
    actors: v.array(id),
    legal_provisions: v.array(
      v.strictObject({ code: v.picklist(legalCodes.map((code) => code.id)), article: words, part: v.optional(words) }),
    ),
    rights: v.array(localized),
    editor_tags: v.array(words),
    editor_note: v.nullable(localized),
    section: v.pipe(v.array(v.picklist(sections)), v.minLength(1, 'a record cites its section')),
    passages,
    footnotes,
    related: v.array(id),
  })

  const AuthoredPlace = v.strictObject({
    id,
    precision: v.picklist(PRECISIONS),
    region: v.nullable(v.picklist(regions)),
    names: localized,
    also: v.array(words),
    lat: v.nullable(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
    lon: v.nullable(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
    approximate: v.boolean(),
    coordinates_from: v.nullable(words),
  })

  const AuthoredContext = v.strictObject({
    id,
    title: localized,
    text: localized,
    edtf: v.string(),
    planned_end: v.nullable(v.string()),
    end_stated: v.boolean(),
    certainty: v.picklist(CERTAINTIES),
    section: v.pipe(v.array(v.picklist(sections)), v.minLength(1)),
    passages,
    footnotes,
    editor_note: v.nullable(localized),
  })

  /** `section` is null for what stands before the first chapter. */
  const LeftOut = v.strictObject({
    section: v.nullable(v.picklist(sections)),
    passage: localized,
    reason: localized,
    passages,
  })

  return { AuthoredIncident, AuthoredPlace, AuthoredContext, LeftOut }
}

type Schemas = ReturnType<typeof authoredSchemas>
export type AuthoredIncident = v.InferOutput<Schemas['AuthoredIncident']>
export type AuthoredPlace = v.InferOutput<Schemas['AuthoredPlace']>
export type AuthoredContext = v.InferOutput<Schemas['AuthoredContext']>
export type LeftOut = v.InferOutput<Schemas['LeftOut']>

export const AuthoredSource = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(SOURCE_KINDS),
  note: v.nullable(localized),
  links: v.array(
    v.strictObject({
      url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address starts with http:// or https://')),
      language: v.nullable(words),
      publisher: words,
    }),
  ),
  editor_note: v.optional(v.nullable(localized)),
})
export type AuthoredSource = v.InferOutput<typeof AuthoredSource>

/** A copy of one address of a footnote in a public web archive, found there on the day `checked`. */
export const AuthoredArchive = v.strictObject({
  footnote: v.pipe(v.number(), v.integer(), v.minValue(1)),
  url: words,
  copy: words,
  checked: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2027-03-01')),
})
export type AuthoredArchive = v.InferOutput<typeof AuthoredArchive>

export const AuthoredActor = v.strictObject({ id, names: localized })
export type AuthoredActor = v.InferOutput<typeof AuthoredActor>

/** An id that was published and is no longer: it keeps a page that says why, and is never used again. */
export const Retired = v.strictObject({ id, reason: localized, see: v.nullable(id) })
export type Retired = v.InferOutput<typeof Retired>

/** A paragraph of the report as `npm run report` found it. */
export const ReportParagraph = v.strictObject({
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  begins: words,
  heading: v.string(),
  footnotes,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
})

/** All authored files, each read and of the right shape. */
export interface Authored {
  readonly manifest: Manifest
  /** What the report is in each of its languages. */
  readonly said: Readonly<Partial<Record<LanguageCode, ReportIn>>>
  readonly incidents: readonly { readonly file: string; readonly incident: AuthoredIncident }[]
  readonly places: readonly AuthoredPlace[]
  readonly sources: readonly AuthoredSource[]
  readonly archive: readonly AuthoredArchive[]
  readonly actors: readonly AuthoredActor[]
  readonly context: readonly AuthoredContext[]
  readonly leftOut: readonly LeftOut[]
  readonly retired: readonly Retired[]
  /** Names of people by language, each beside its English. */
  readonly persons: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Every paragraph of the report, in its order. */
  readonly paragraphs: readonly Paragraph[]
}
