import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { type Day, monthsOf, parseDay } from '../../model/date.ts'
import { LANGUAGE_CODES } from '../../model/language.ts'
import { MOST_STEPS, stepsIn } from '../../model/steps.ts'

/** The file that says what a report is, in the folder of the report. */
export const MANIFEST = 'manifest.json'

const areOnce = (list: string[]): boolean => new Set(list).size === list.length

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'))
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text is empty'))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'a colour is written #83518e'))
const day = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null, 'a day is written 2031-08-31'),
)
const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit))
const bounds = v.pipe(
  v.strictObject({ south: degrees(85), west: degrees(180), north: degrees(85), east: degrees(180) }),
  v.check(({ south, west, north, east }) => south < north && west < east, 'south is not below north, or west not before east'),
)
const ids = v.pipe(v.array(id), v.check(areOnce, 'an id stands twice'))
const address = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'an address starts with https://'))

const Family = v.strictObject({ id, light: colour, dark: colour })
const Category = v.strictObject({
  id,
  family: id,
  /** What the sign shows, for whoever draws it anew. */
  picture: v.optional(words),
  sign: v.pipe(v.string(), v.regex(/^M[\d\s.,MmLlHhVvCcSsQqTtAaZz-]+$/, 'a sign is the data of an SVG path')),
})

const ManifestSchema = v.strictObject({
  id,
  site: words,
  about: words,
  languages: v.pipe(
    v.array(v.picklist(LANGUAGE_CODES)),
    v.check((list) => list.includes('en'), '"en" is among them: records are written in English, and translated'),
    v.check((list) => areOnce(list), 'a language stands twice'),
  ),
  report: v.strictObject({
    title: words,
    publishers: v.pipe(v.array(words), v.minLength(1, 'a report has a publisher')),
    short: words,
    published: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written 2031-08')),
  }),
  licence: v.strictObject({ name: words, title: words, id: words, address }),
  /** Addresses by the name of the tag round what leads there in the words of the report: `<iphr>…</iphr>`. */
  links: v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'the name of a link is letters alone')), address),
  map: v.strictObject({
    credit: words,
    /** ISO 3166: the country of the languages beside English. */
    territory: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a territory is written KZ'))),
    /** The country's own name among the names of the map. */
    home: v.optional(id),
    /** The place from which distances are counted at first. */
    start: v.optional(id),
    country: bounds,
    /** How far the map may be moved; three times the country unless it says. */
    limits: v.optional(bounds),
  }),
  period: v.pipe(
    v.strictObject({ first: day, last: day }),
    v.check(({ first, last }) => first <= last, 'its last day is before its first'),
    // In months, quarters or years: whatever is not too much to choose from.
    v.check(
      ({ first, last }) => stepsIn(monthsOf({ first: first as Day, last: last as Day }), 'year').length <= MOST_STEPS,
      `a report covers at most ${MOST_STEPS} years`,
    ),
  ),
  // As many as have a bit each in the columns (model/columns.ts).
  families: v.pipe(
    v.array(Family),
    v.minLength(1, 'a report has a family'),
    v.maxLength(8, 'a report has at most 8 families'),
    v.check((list) => areOnce(list.map((one) => one.id)), 'an id stands twice'),
  ),
  categories: v.pipe(
    v.array(Category),
    v.minLength(1, 'a report has a category'),
    v.maxLength(31, 'a report has at most 31 categories'),
    v.check((list) => areOnce(list.map((one) => one.id)), 'an id stands twice'),
  ),
  /** The category whose sign a legend shows; the first unless it says. */
  example: v.optional(id),
  regions: ids,
  groups: ids,
  outcomes: ids,
  /** The outcome that says that officials denied it. */
  denied: v.optional(id),
  sections: ids,
  legalCodes: v.pipe(
    v.array(v.strictObject({ id, also: v.optional(words) })),
    v.check((list) => areOnce(list.map((one) => one.id)), 'an id stands twice'),
  ),
  /** Measures that the timeline draws as bars: those in force over a time. */
  bars: ids,
})

/** What a report is, as its folder says. */
export type Manifest = v.InferOutput<typeof ManifestSchema>

/** Something wrong in what a report says of itself: said with file and field, since the maker of the report has to find it. */
export class ManifestError extends Error {
  constructor(file: string, field: string, reason: string) {
    super(`${file}: ${field === '' ? '' : `${field}: `}${reason}`)
    this.name = 'ManifestError'
  }
}

/**
 * Reads the manifest of a report.
 * @param folder of the report
 * @throws ManifestError with file and field of the first fault
 */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST)
  if (!existsSync(file)) throw new ManifestError(file, '', 'there is no such file; a report is a folder with one (see README.md)')
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ManifestError(file, '', `not JSON (${error instanceof Error ? error.message : 'unknown'})`)
  }
  const result = v.safeParse(ManifestSchema, json)
  if (!result.success) {
    const [issue] = result.issues
    throw new ManifestError(file, v.getDotPath(issue) ?? '', issue.message)
  }
  const manifest = result.output
  manifest.categories.forEach(({ family }, index) => {
    if (!manifest.families.some((one) => one.id === family))
      throw new ManifestError(file, `categories.${index}.family`, `"${family}" is no family of this report`)
  })
  manifest.families.forEach((family, index) => {
    if (!manifest.categories.some((one) => one.family === family.id))
      throw new ManifestError(file, `families.${index}`, `no category belongs to "${family.id}"`)
  })
  if (manifest.example !== undefined && !manifest.categories.some((one) => one.id === manifest.example))
    throw new ManifestError(file, 'example', `"${manifest.example}" is no category of this report`)
  if (manifest.denied !== undefined && !manifest.outcomes.includes(manifest.denied))
    throw new ManifestError(file, 'denied', `"${manifest.denied}" is no outcome of this report`)
  return manifest
}
