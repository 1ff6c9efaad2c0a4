import * as v from 'valibot'
import type { About } from '../model/about.ts'
import type { IncidentId } from '../model/incident.ts'
import { type Feature, featureSchema } from './feature.ts'

/** Why a view cannot be written to a file. */
export class ExportError extends Error {
  readonly reason: 'unreadable' | 'unknown-incident' | 'other-version'
  /** The incident's id, or the version that was found. */
  readonly detail: string
  constructor(reason: ExportError['reason'], message: string, detail = '') {
    super(message)
    this.name = 'ExportError'
    this.reason = reason
    this.detail = detail
  }
}

const PublishedSchema = v.object({
  type: v.literal('FeatureCollection'),
  metadata: v.looseObject({ version: v.string() }),
  features: v.array(v.unknown()),
})

/** What an export takes out of the published file. */
export interface PublishedFeatures {
  /** What the published file says of itself. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** Those asked for, in the order asked for, exactly as they stand in the file. */
  readonly features: readonly Feature[]
}

/**
 * The features of these incidents out of the text of the published file.
 * @throws ExportError if the text is not that file, is of another version than the page, or lacks one of the incidents
 */
export function publishedFeatures(published: string, ids: readonly IncidentId[], about: About): PublishedFeatures {
  const { metadata, features } = readPublished(published)
  // A page left open while the site was updated: its words would speak of other data than the file.
  if (metadata.version !== about.version) {
    const message = `The data is now of version ${metadata.version}, and this page shows version ${about.version}. Reload the page.`
    throw new ExportError('other-version', message, metadata.version)
  }
  // `is` tells the type without making a copy: what is written is what was published, unknown properties included.
  const schema = featureSchema()
  const byId = new Map(features.filter((feature) => v.is(schema, feature)).map((feature) => [feature.id, feature]))
  const wanted = [...new Set(ids)].map((id) => {
    const feature = byId.get(id)
    if (!feature) throw new ExportError('unknown-incident', `The published data has no incident “${id}”.`, id)
    return feature
  })
  return { metadata, features: wanted }
}

function readPublished(published: string): v.InferOutput<typeof PublishedSchema> {
  try {
    return v.parse(PublishedSchema, JSON.parse(published))
  } catch {
    throw new ExportError('unreadable', 'The published data could not be read.')
  }
}
