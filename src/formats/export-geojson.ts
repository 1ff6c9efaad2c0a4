import type { About } from '../model/about.ts'
import type { IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { publishedFeatures } from './published-features.ts'

/**
 * The incidents of a view as GeoJSON (RFC 7946): the published features as they are, in the order shown. `metadata`, the foreign
 * member of the published file (6.1), is kept and says in addition which view this is.
 * @throws ExportError if an incident is not in the published text, or the text is of another version
 */
export function exportGeojson(published: string, ids: readonly IncidentId[], about: About): string {
  const { metadata, features } = publishedFeatures(published, ids, about)
  // Which old ids lead where is said of the site's links, not of the records of a view.
  const { retired: _, ...ofFile } = metadata
  const { title, shown, link, sha256, made, own } = about
  if (own !== undefined)
    return `${JSON.stringify({ type: 'FeatureCollection', metadata: { view_title: title, view: shown, made, source: own }, features })}\n`
  const view = {
    view_title: title,
    view: shown,
    view_link: link,
    ...(sha256 && { dataset_sha256: sha256 }),
    made,
    licence_address: report().licence.address,
  }
  return `${JSON.stringify({ type: 'FeatureCollection', metadata: { ...ofFile, ...view }, features })}\n`
}
