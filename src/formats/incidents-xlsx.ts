import { reportLine } from '../model/about.ts'
import { type Day, parseDay } from '../model/date.ts'
import { report } from '../model/report.ts'
import type { Cell } from './csv.ts'
import type { FeatureCollection } from './feature.ts'
import { hxlRow } from './hxl.ts'
import { incidentColumns, incidentRow } from './incidents-csv.ts'
import { type Sheet, type SheetCell, toXlsx } from './xlsx.ts'

/** Columns whose days are written as days. The text of the dates as the record has them (EDTF) stands beside them, in `dates`. */
const DAYS: ReadonlySet<string> = new Set(['first_day', 'last_day'])

/** Widths of columns, in characters; the others are as wide as their heading, and hold at least a word. */
const WIDTHS: Readonly<Record<string, number>> = {
  id: 28,
  title: 48,
  summary: 60,
  lat: 9,
  lon: 9,
  official_response: 40,
  not_said: 40,
  view: 40,
}

/** What the second sheet says: a name as in the other files, and a value. */
export type AboutRow = readonly [name: string, value: string | { readonly day: Day }]

/** What a workbook of incidents is made of. */
export interface IncidentsWorkbook {
  readonly title: string
  /** What the published files call the whole, in this language. */
  readonly site: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly about: readonly AboutRow[]
  /** Where it is from, in one line. */
  readonly description: string
  readonly language: string
  /** Whether a row of HXL tags stands under the headings. */
  readonly hxl: boolean
  /** null for a file that is to be the same whenever it is made. */
  readonly made: Day | null
}

/** The report and the licence of what is made of it. */
export const licensedReport = (): string => `${reportLine()}. ${report().licence.name}`

/** A table of incidents as a workbook: the table with days as days, and a sheet that says where it is from. */
export function incidentsWorkbook({
  title,
  site,
  columns,
  rows,
  about,
  description,
  language,
  hxl,
  made,
}: IncidentsWorkbook): Uint8Array<ArrayBuffer> {
  const table: Sheet = {
    name: 'incidents',
    head: hxl ? [columns, hxlRow(columns, language)] : [columns],
    rows: rows.map((row) => row.map((cell, column) => typed(cell, columns[column] ?? ''))),
    widths: columns.map((column) => WIDTHS[column] ?? Math.max(column.length + 4, 14)),
  }
  const said: Sheet = { name: 'about', head: [['name', 'value']], rows: about, widths: [20, 100], wrapped: true }
  return toXlsx([table, said], { title, creator: site, description, language, made })
}

function typed(cell: Cell, column: string): SheetCell {
  const day = DAYS.has(column) && typeof cell === 'string' ? parseDay(cell) : null
  return day === null ? cell : { day }
}

/** All incidents as the workbook that is published. @param sha256 of the published GeoJSON with the same words */
export function incidentsXlsx({ metadata, features }: FeatureCollection, sha256: string): Uint8Array<ArrayBuffer> {
  const { title, version, language, licence, source } = metadata
  return incidentsWorkbook({
    title,
    site: title,
    columns: incidentColumns(),
    rows: features.map(incidentRow),
    about: [
      ['title', title],
      ['language', language],
      ['dataset_version', `v${version}`],
      ['dataset_sha256', `sha256:${sha256}`],
      ['licence', `${licence}, ${report().licence.address}`],
      ['source', source],
      ['fields', 'incidents.schema.json'],
    ],
    description: licensedReport(),
    language,
    hxl: false,
    made: null,
  })
}
