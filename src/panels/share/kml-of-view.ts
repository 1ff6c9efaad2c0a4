import { parseDataset } from '../../formats/dataset-file.ts'
import { exportKml } from '../../formats/incidents-kml.ts'
import { accountEn } from '../../i18n/account-en.ts'
import { reportLineIn } from '../../i18n/citation-words.ts'
import { toldInText } from '../../i18n/told.ts'
import type { IncidentId } from '../../model/incident.ts'
import { incidentLink } from './about.ts'
import type { Shared } from './use-shared.ts'

/**
 * What is shown as a file for Google Earth, told in the language of the page.
 * @throws ExportError if an incident is not in the published text, or the text is of another version
 */
export function kmlOfView(published: string, ids: readonly IncidentId[], { about, told: { m, root } }: Shared): string {
  const { byId } = parseDataset(published).dataset
  const told = (id: IncidentId): readonly string[] => {
    const account = byId.get(id)
    return account ? toldInText(account, m, accountEn) : []
  }
  const words = { withoutPin: m.list.withoutPin, source: reportLineIn(m), told }
  return exportKml(published, ids, about, words, (id) => incidentLink(root, id))
}
