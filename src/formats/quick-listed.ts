import { parseEdtf } from '../model/date.ts'
import { ofReport } from '../model/report.ts'
import { CERTAINTIES, categoryIds, DATE_ROLES, KINDS, PLACE_BASES, PRECISIONS, SOURCE_KINDS } from '../model/taxonomy.ts'
import type { Listed } from './listed.ts'

/**
 * A quick look at a record of the list: whether it is plainly as `listedSchema` wants it. What it does not know to be right is not
 * wrong yet: the schema decides, and says why.
 */
export function quickListed(raw: unknown): Listed | null {
  if (!isObject(raw) || raw['type'] !== 'Feature' || !isId(raw['id']) || !isGeometry(raw['geometry'])) return null
  const p = raw['properties']
  if (!isObject(p) || (raw['geometry'] !== null && p['place_id'] === null)) return null
  return checks().every(([name, check]) => check(p[name])) ? (raw as unknown as Listed) : null
}

type Check = (value: unknown) => boolean

/** A list too: it has none of the properties that are asked for. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isText: Check = (value) => typeof value === 'string' && value !== ''
const isFlag: Check = (value) => typeof value === 'boolean'
const isFootnote: Check = (value) => Number.isInteger(value) && Number(value) >= 1
const isNull: Check = (value) => value === null
const either =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) || other(value)
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item)
const oneOf = (values: readonly string[]): Check => {
  const known = new Set<unknown>(values)
  return (value) => known.has(value)
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const isId: Check = (value) => typeof value === 'string' && ID.test(value)
const isWithin = (value: unknown, limit: number): boolean => typeof value === 'number' && Math.abs(value) <= limit
const isGeometry: Check = (value) => {
  if (value === null) return true
  if (!isObject(value) || value['type'] !== 'Point') return false
  const at = value['coordinates']
  return Array.isArray(at) && at.length === 2 && isWithin(at[0], 180) && isWithin(at[1], 90)
}

/** Dates come again and again: those that were read before. */
const read = new Set<string>()
const isEdtf: Check = (value) => {
  if (typeof value !== 'string') return false
  if (!read.has(value)) {
    if (parseEdtf(value) === null) return false
    read.add(value)
  }
  return true
}
const isRole = oneOf(Object.keys(DATE_ROLES))
const isDate: Check = (value) => isObject(value) && isEdtf(value['edtf']) && isRole(value['role'])

/** Of every property of a listed record; one that is added there and forgotten here does not compile. */
const checks = ofReport(({ regions, groups, outcomes }) => {
  const isCategory = oneOf(categoryIds())
  const ofProperties: Readonly<Record<keyof Listed['properties'], Check>> = {
    title: isText,
    kind: oneOf(KINDS),
    category: isCategory,
    categories: (value) => Array.isArray(value) && value.length > 0 && value.every(isCategory),
    dates: listOf(isDate),
    place: either(isNull, isText),
    place_id: either(isNull, isText),
    place_precision: oneOf(PRECISIONS),
    place_basis: either(isNull, oneOf(PLACE_BASES)),
    place_approximate: isFlag,
    region: either(isNull, isText),
    region_id: either(isNull, oneOf(regions)),
    certainty: oneOf(CERTAINTIES),
    groups: listOf(oneOf(Object.keys(groups))),
    actors: listOf(isText),
    actor_ids: listOf(isText),
    legal_provisions: listOf(isText),
    provision_ids: listOf(isText),
    outcomes: listOf(oneOf(Object.keys(outcomes))),
    footnotes: listOf(isFootnote),
    source_kinds: listOf(oneOf(SOURCE_KINDS)),
    answered: isFlag,
  }
  return Object.entries(ofProperties)
})
