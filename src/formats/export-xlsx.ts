import { type About, reportLine } from '../model/about.ts'
import type { IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { viewColumns, viewTable } from './export-csv.ts'
import { type AboutRow, incidentsWorkbook, licensedReport } from './incidents-xlsx.ts'

/**
 * The incidents of a view as a workbook: the columns of its CSV with days as days, and a second sheet that says which view this is.
 * @param hxl whether a row of HXL tags stands under the headings
 * @throws ExportError if an incident is not in the published text, or the text is of another version
 */
export function exportXlsx(published: string, ids: readonly IncidentId[], about: About, hxl: boolean): Uint8Array<ArrayBuffer> {
  const { rows, language, site } = viewTable(published, ids, about)
  const { title, shown, link, version, sha256, made, own } = about
  const digest: readonly AboutRow[] = sha256 === '' ? [] : [['dataset_sha256', `sha256:${sha256}`]]
  return incidentsWorkbook({
    title,
    site,
    columns: viewColumns(),
    rows,
    // A reader's own file has neither address nor version, and is not ours to licence.
    about: own
      ? [
          ['view_title', title],
          ['view', shown],
          ['made', { day: made }],
          ['source', own],
        ]
      : [
          ['view_title', title],
          ['view', shown],
          ['view_link', link],
          ['language', language],
          ['dataset_version', `v${version}`],
          ...digest,
          ['made', { day: made }],
          ['licence', `${report().licence.name}, ${report().licence.address}`],
          ['source', reportLine()],
        ],
    description: own ?? licensedReport(),
    language,
    hxl,
    made,
  })
}
