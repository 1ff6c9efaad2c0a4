import { COLUMN_NAMES, fold } from './column-names.ts'
import { isWholeDate } from './date-columns.ts'
import type { Table } from './table.ts'

/** What a column of a table may hold, in the order in which it is asked for. */
export const FIELDS = [
  'title',
  'summary',
  'date',
  'end',
  'category',
  'family',
  'place',
  'region',
  'lat',
  'lon',
  'coordinates',
  'kind',
  'certainty',
  'precision',
  'response',
  'source',
  'url',
  'id',
  'dates',
] as const
export type Field = (typeof FIELDS)[number]

/** Which column holds what: a field → the index of a column. */
export type Mapping = Readonly<Partial<Record<Field, number>>>

const NAMES: ReadonlyMap<Field, readonly string[]> = new Map(FIELDS.map((field) => [field, COLUMN_NAMES[field].split(', ').map(fold)]))

/** HXL tags with the attributes that decide; the first that fits, and of places the closest. */
const TAGS: readonly (readonly [tag: RegExp, field: Field])[] = [
  [/^#geo.*\+lat/, 'lat'],
  [/^#geo.*\+(lon|lng)/, 'lon'],
  [/^#geo.*\+coord/, 'coordinates'],
  [/^#date.*\+(end|to)\b/, 'end'],
  [/^#date/, 'date'],
  [/^#adm1(?!.*\+code)/, 'region'],
  [/^#loc(?!.*\+(code|type))/, 'place'],
  [/^#adm5(?!.*\+code)/, 'place'],
  [/^#adm4(?!.*\+code)/, 'place'],
  [/^#adm3(?!.*\+code)/, 'place'],
  [/^#adm2(?!.*\+code)/, 'place'],
  [/^#(meta|event|item).*\+id/, 'id'],
  [/^#meta.*\+url/, 'url'],
  [/^#meta.*\+source|^#source/, 'source'],
  [/^#(event|item|crisis|activity|name).*\+(name|title)|^#event$|^#item$/, 'title'],
  [/^#(description|event.*\+(desc|description))/, 'summary'],
  [/^#sector/, 'family'],
  [/^#(event|cause|impact|subject|item|severity).*\+type|^#subsector|^#subject|^#cause/, 'category'],
]

const FIELD_OF_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => (NAMES.get(field) ?? []).map((name) => [name, field] as const)),
)

/** Fields that a column of ours holds beside another that says it better. */
const INSTEAD: readonly (readonly [better: Field, worse: readonly Field[]])[] = [['dates', ['date', 'end']]]

/** Columns by which an export of KoBo or ODK is known, and those in which it says when its form was filled in. */
const KOBO = /^_?(submission_time|uuid|xform_id_string)$|^meta\/instanceID$/i
const ABOUT_FORM = /^(start|end|today|_submission_time|_id|_uuid|_index)$/i
const BEGINS_SUMMARY = /^(description|details|narrative|описание|содержание|подробности|сипаттама|сипаттамасы)\s/

/** Which column probably holds what: by HXL tags, then by names. The first column that fits has the field. */
export function guessMapping({ headers, tags }: Pick<Table, 'headers' | 'tags'>): Mapping {
  const mapping = new Map<Field, number>()
  const taken = new Set<number>()
  const give = (field: Field | undefined, column: number) => {
    if (field === undefined || column < 0 || mapping.has(field) || taken.has(column)) return
    mapping.set(field, column)
    taken.add(column)
  }
  // When the form was filled in, not when something happened.
  if (headers.some((header) => KOBO.test(header)))
    for (const [column, header] of headers.entries()) if (ABOUT_FORM.test(header)) taken.add(column)
  give('date', headers.findIndex(isWholeDate))
  for (const [pattern, field] of TAGS)
    give(
      field,
      tags.findIndex((tag, column) => !taken.has(column) && pattern.test(tag)),
    )
  // Ranked by field, so that "category" goes before "type" wherever they stand.
  for (const field of FIELDS) {
    const ranks = headers.map((header) => NAMES.get(field)?.indexOf(fold(header)) ?? -1)
    const best = ranks.reduce(
      (at, rank, column) => (rank >= 0 && !taken.has(column) && (at < 0 || rank < (ranks[at] ?? 0)) ? column : at),
      -1,
    )
    give(field, best)
  }
  // "Date of the incident (dd/mm/yyyy)": the beginning of a longer name.
  for (const [column, header] of headers.entries()) give(FIELD_OF_NAME.get(fold(header.replace(/\(.*$/, ''))), column)
  // "Описание нарушения": where no column has such a name alone.
  for (const [column, header] of headers.entries()) if (BEGINS_SUMMARY.test(fold(header))) give('summary', column)
  for (const [better, worse] of INSTEAD) if (mapping.has(better)) for (const field of worse) mapping.delete(field)
  return Object.fromEntries(mapping)
}

/** Whether a table can be opened as it is mapped: each record needs words of its own. */
export const isEnough = (mapping: Mapping): boolean =>
  [mapping.title, mapping.summary, mapping.category, mapping.place].some((column) => column !== undefined)

/** The columns that no field takes: they are shown in the accounts under their own names. */
export function otherColumns({ headers }: Pick<Table, 'headers'>, mapping: Mapping): readonly number[] {
  const taken = new Set(Object.values(mapping))
  return headers.map((_, column) => column).filter((column) => !taken.has(column))
}
