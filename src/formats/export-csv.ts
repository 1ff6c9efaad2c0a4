import { type About, reportLine } from '../model/about.ts'
import type { IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { type Cell, type CsvDialect, toCsv } from './csv.ts'
import { hxlRow } from './hxl.ts'
import { incidentColumns, incidentRow } from './incidents-csv.ts'
import { publishedFeatures } from './published-features.ts'

/** Columns behind those of the published table: where each row is from, so that it stays with a row that is copied away. */
export const ORIGIN_COLUMNS: readonly string[] = ['view', 'view_link', 'dataset_version', 'dataset_sha256', 'licence', 'source']

/**
 * What was searched for stands in the words of a view, and a link that is opened can bring any words. A comma or semicolon among them
 * may be taken for the end of a cell (by a spreadsheet of the other dialect), so no formula may stand behind one either. The link
 * needs no such care: there words are percent-encoded.
 */
const INNER_FORMULA = /([,;\t|]["'\s]*)(?=[=+\-@＝＋－＠])/g

/** The columns of a view's table. */
export const viewColumns = (): readonly string[] => [...incidentColumns(), ...ORIGIN_COLUMNS]

function originCells({ shown, link, version, sha256, own }: About): readonly Cell[] {
  if (own !== undefined) return [shown, null, null, null, null, own]
  // The version is led by a letter: where dates are written 1.2.2000, a spreadsheet takes 1.2.0 for one.
  return [
    shown,
    link,
    `v${version}`,
    sha256 === '' ? null : `sha256:${sha256}`,
    `${report().licence.name}, ${report().licence.address}`,
    reportLine(),
  ]
}

/** The rows of a view's table, and what the published file says of their words. */
export interface ViewTable {
  readonly rows: readonly (readonly Cell[])[]
  readonly language: string
  /** What the published file calls the whole, in its language. */
  readonly site: string
}

/**
 * The incidents of a view as rows of `viewColumns`. A view without an incident has one row without an id that says only where it is from.
 * @throws ExportError if an incident is not in the published text, or the text is of another version
 */
export function viewTable(published: string, ids: readonly IncidentId[], about: About): ViewTable {
  const { metadata, features } = publishedFeatures(published, ids, about)
  const origin = originCells(about)
  const rows = features.length > 0 ? features.map(incidentRow) : [incidentColumns().map(() => null)]
  const said = (name: string, other: string): string => (typeof metadata[name] === 'string' ? metadata[name] : other)
  return { rows: rows.map((row) => [...row, ...origin]), language: said('language', 'en'), site: said('title', report().site) }
}

/**
 * The incidents of a view as a table: the columns of the published one, then those that say where it is from. CSV knows no comments.
 * @param hxl whether a row of HXL tags stands under the headings
 * @throws ExportError as `viewTable`
 */
export function exportCsv(published: string, ids: readonly IncidentId[], about: About, dialect: CsvDialect, hxl = false): string {
  const { rows, language } = viewTable(published, ids, { ...about, shown: about.shown.replace(INNER_FORMULA, "$1'") })
  return toCsv(viewColumns(), hxl ? [hxlRow(viewColumns(), language), ...rows] : rows, dialect)
}

/** The dialect that a spreadsheet of this language expects: semicolons where decimals have a comma. */
export function dialectFor(locale: string): CsvDialect {
  try {
    return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
  } catch {
    // Not the name of a language.
    return 'comma'
  }
}
