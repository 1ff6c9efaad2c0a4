import { COLUMN_NAMES, fold } from './column-names.ts'
import { readPair } from './coordinates.ts'
import { isWholeDate } from './date-columns.ts'
import { FIELDS, type Field, type Mapping } from './fields.ts'
import { isGeometry, isShape } from './geometry-text.ts'
import { saysNothing } from './nothing.ts'
import { namesBoth } from './pair-names.ts'
import { surveyColumns } from './survey-columns.ts'
import type { Table } from './table.ts'

const NAMES: ReadonlyMap<Field, readonly string[]> = new Map(FIELDS.map((field) => [field, COLUMN_NAMES[field].split(', ').map(fold)]))

/** HXL tags with the attributes that decide; the first that fits, and of places the closest. */
const TAGS: readonly (readonly [tag: RegExp, field: Field])[] = [
  [/^#(geo|loc).*\+lat\b|^#lat_deg/, 'lat'],
  [/^#(geo|loc).*\+(lon|lng|long)\b|^#lon_deg/, 'lon'],
  [/^#(geo|loc).*\+coords?\b|^#geo$/, 'coordinates'],
  [/^#(geo|loc).*\+precision/, 'precision'],
  [/^#date.*\+(end|to)\b/, 'end'],
  [/^#date.*\+(start|from|occurred|event)\b/, 'date'],
  [/^#date(?!.*\+(reported|published|updated|created|received|end|to)\b)/, 'date'],
  [/^#date/, 'date'],
  [/^#adm1(?!.*\+(code|id)\b)/, 'region'],
  [/^#loc(?!.*\+(code|id|type|lat|lon|lng|long|coords?|precision)\b)/, 'place'],
  [/^#adm5(?!.*\+(code|id)\b)/, 'place'],
  [/^#adm4(?!.*\+(code|id)\b)/, 'place'],
  [/^#adm3(?!.*\+(code|id)\b)/, 'place'],
  [/^#adm2(?!.*\+(code|id)\b)/, 'place'],
  [/^#(meta|event|item|activity).*\+id\b/, 'id'],
  [/^#(event|item|activity|meta)\+code$/, 'id'],
  [/^#(meta|source|event).*\+(url|link)\b/, 'url'],
  [/^#meta.*\+source|^#source|^#org.*\+(source|reporting)\b/, 'source'],
  [/^#event.*\+kind/, 'kind'],
  [/^#event.*\+certainty/, 'certainty'],
  [/^#description.*\+response/, 'response'],
  [/^#(event|item|crisis|activity|name|meta).*\+(name|title)\b/, 'title'],
  [/^#(event|item|activity)$/, 'title'],
  [/^#description(?!.*\+(date|loc|certainty|people|followed|outcome|unknown)\b)/, 'summary'],
  [/^#(event|item|activity).*\+(desc|description|details)\b/, 'summary'],
  [/^#sector(?!.*\+code\b)/, 'family'],
  [
    /^#(event|cause|impact|subject|item|severity)(?!.*\+code\b).*\+(type|category)\b|^#subsector|^#subject|^#cause|^#(activity|crisis).*\+type\b/,
    'category',
  ],
]

/** Tags of what no field holds, whatever the column is called: a column "Number" that counts people is no number of a record. */
const OF_NO_FIELD =
  /^#(affected|inneed|targeted|reached|population|beneficiary|value|indicator|capacity|currency|org|contact|actor|operations|modality|status|access|need|output|service|severity|country|region)\b/

const FIELD_OF_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => (NAMES.get(field) ?? []).map((name) => [name, field] as const)),
)

/** Fields that a column of ours holds beside another that says it better. */
const INSTEAD: readonly (readonly [better: Field, worse: readonly Field[]])[] = [['dates', ['date', 'end']]]

/** Longer names of columns, as questions of a form and exports of surveys write them; folded, and only where no plainer name is there. */
const LIKE: readonly (readonly [name: RegExp, field: Field])[] = [
  [/(^| )(latitude|широта|ендік)( |$)| lat$/, 'lat'],
  [/(^| )(longitude|долгота|бойлық)( |$)| (lon|lng|long)$/, 'lon'],
  [/^(name|title|название|наименование) (of )?(the |an )?(incident|event|case|инцидент|случ|событ|происшеств)/, 'title'],
  [/(оқиға|инцидент|жағдай)\S* (атауы|тақырыбы)$/, 'title'],
  [
    /^((short|brief|detailed|краткое|подробное|қысқаша) )?(description|details|narrative|facts|circumstances|описание|содержание|подробности|обстоятельства|сипаттама|сипаттамасы)( |$)|(оқиға|инцидент|жағдай)\S* (сипаттамасы|мазмұны)$/,
    'summary',
  ],
  [/^(please )?(describe|what happened|опишите|что (произошло|случилось)|не болды|не болғанын)( |$)/, 'summary'],
  [/^(end date|date of end|last day|дата (окончания|завершения))( |$)/, 'end'],
  [/^(date|when|дата|когда|қашан|күні)( |$)| күні$/, 'date'],
  [
    /^(type|kind|category|тип|вид|категория) (of )?(the |an )?(incident|event|violation|case|abuse|attack|нарушен|событ|инцидент|случ|происшеств)/,
    'category',
  ],
  [/(оқиға|инцидент|бұзушылық)\S* (түрі|санаты)$/, 'category'],
  [/^(region|province|область|регион|облыс) /, 'region'],
  [/^(where|place|location|town|city|village|где|место|город|қайда|қала) | (орны|жері)$/, 'place'],
  [/^(link|url|ссылка|сілтеме)( |$)| сілтемесі$/, 'url'],
  [/^(source|источник|дереккөз) /, 'source'],
]
/** Words in a name by which a column is about a person, an office or the writing down, not about what happened. */
const NOT_OF_EVENT =
  /birth|рожд|туған|origin|issu|registr|регистрац|report|publi|публик|жарияла|entry|entered|submi|interview|enumerat|filled|заполн|ввод|внесен|толтыр|creat|updat|modif|organi|организ|ұйым|respondent|респондент|work|работ|жұмыс|resid|stud|учеб|учёб|житель|прожив|тұрғ|обращен|өтініш|altitude|accuracy|precision|высота|точност|биіктік|дәлдік/

/** Cells of a column by which it is told whether it holds coordinates. */
const LOOKED_AT = 50

const cellsOf = (rows: Table['rows'], column: number): readonly string[] =>
  rows
    .slice(0, LOOKED_AT)
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell !== '' && !saysNothing(cell))

/** Whether most cells of a column hold both coordinates, whatever it is called: KoBo's "location" does. */
function holdsPairs(rows: Table['rows'], column: number): boolean {
  return areMostly(cellsOf(rows, column), (cell) => readPair(cell) !== null || isShape(cell))
}

const areMostly = (cells: readonly string[], is: (cell: string) => boolean): boolean => cells.filter(is).length * 2 > cells.length

/** Whether a column holds geometries of a database, which are nothing else. */
const holdsGeometries = (rows: Table['rows'], column: number): boolean => areMostly(cellsOf(rows, column), isGeometry)

/** Two numbers as exact as coordinates are, and names of columns with less exact ones. */
const EXACT_PAIR = /\d[.,]\d{3,}\D.*\d[.,]\d{3,}/
const OF_COORDINATES = /(^| )(geo|gps|map)|location|coord|коорд|карт/

/** Whether a column whose name says nothing of it holds coordinates. */
function mayHoldPairs(rows: Table['rows'], column: number, header: string): boolean {
  const isNamed = OF_COORDINATES.test(fold(header))
  return holdsPairs(rows, column) && cellsOf(rows, column).every((cell) => isNamed || EXACT_PAIR.test(cell) || readPair(cell) === null)
}

const isOfPlace = (header: string): boolean =>
  FIELD_OF_NAME.get(fold(header)) === 'place' || LIKE.some(([pattern, field]) => field === 'place' && pattern.test(fold(header)))

/** Which column probably holds what: by HXL tags, then by names. The first column that fits has the field. */
export function guessMapping({ headers: given, tags, rows = [] }: Pick<Table, 'headers' | 'tags'> & Partial<Table>): Mapping {
  const { names: headers, about } = surveyColumns(given)
  const mapping = new Map<Field, number>()
  const taken = new Set<number>(about)
  const give = (field: Field | undefined, column: number) => {
    if (field === undefined || column < 0 || mapping.has(field) || taken.has(column)) return
    mapping.set(field, column)
    taken.add(column)
  }
  give('date', headers.findIndex(isWholeDate))
  for (const [pattern, field] of TAGS)
    give(
      field,
      tags.findIndex((tag, column) => !taken.has(column) && pattern.test(tag)),
    )
  for (const [column, tag] of tags.entries()) if (OF_NO_FIELD.test(tag)) taken.add(column)
  for (const [column, header] of headers.entries()) if (isOfPlace(header) && holdsPairs(rows, column)) give('coordinates', column)
  // Before the name of either is found in it.
  for (const [column, header] of headers.entries())
    if (namesBoth(header) && (rows.length === 0 || holdsPairs(rows, column))) give('coordinates', column)
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
  for (const [column, header] of headers.entries()) give(FIELD_OF_NAME.get(fold(header.replace(/[([{<].*$/, ''))), column)
  for (const [pattern, field] of LIKE)
    give(
      field,
      headers.findIndex((header, column) => {
        const name = fold(header)
        return !taken.has(column) && pattern.test(name) && !NOT_OF_EVENT.test(name)
      }),
    )
  const hasBoth = mapping.has('lat') && mapping.has('lon')
  give(
    'coordinates',
    headers.findIndex(
      (header, column) => !taken.has(column) && (holdsGeometries(rows, column) || (!hasBoth && mayHoldPairs(rows, column, header))),
    ),
  )
  // Alone it is no coordinate.
  for (const field of ['lat', 'lon'] as const)
    if (!hasBoth && /^[xy]$/i.test(headers[mapping.get(field) ?? -1] ?? '')) mapping.delete(field)
  // Groups alone, as the sectors of a "who does what where", are what such a table sorts by.
  const groups = mapping.get('family')
  if (groups !== undefined && !mapping.has('category')) {
    mapping.delete('family')
    mapping.set('category', groups)
  }
  for (const [better, worse] of INSTEAD) if (mapping.has(better)) for (const field of worse) mapping.delete(field)
  return Object.fromEntries(mapping)
}

const DISTRICTS = /^(admin ?[23]|adm ?[23]|district|rayon|raion|район|аудан|ауданы)( (name|en|ru))?$/

/** Whether what stands for the place of a record is a district, by the name or the tag of its column. */
export function placesAreDistricts({ headers, tags }: Pick<Table, 'headers' | 'tags'>, { place }: Mapping): boolean {
  return place !== undefined && (DISTRICTS.test(fold(headers[place] ?? '')) || /^#adm[23]\b/.test(tags[place] ?? ''))
}

/** The columns that no field takes: they are shown in the accounts under their own names. */
export function otherColumns({ headers }: Pick<Table, 'headers'>, mapping: Mapping): readonly number[] {
  const taken = new Set(Object.values(mapping))
  return headers.map((_, column) => column).filter((column) => !taken.has(column))
}
