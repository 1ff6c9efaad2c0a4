import type { IncidentId } from '../model/incident.ts'

/** What the scripts of an embed leave for one another: classic scripts of an opaque origin can neither import nor fetch. */

/** Texts that the build writes into `embed-data.js`. */
export interface EmbedFiles {
  /** Of `writeEmbedFile`, shortened. */
  readonly incidents: string
  readonly land: string
  readonly water: string
  readonly labels: string
  /** Names of the map in the language of the embed; left out in English. */
  readonly names?: string
}

/** Texts that the build writes in front of the second script, `embed-search.js`. */
export interface SearchFiles {
  /** Of `writeEmbedRest`. */
  readonly rest: string
  /** As published: `data/places.json`. */
  readonly places: string
}

declare global {
  interface Window {
    embedFiles?: EmbedFiles
    embedSearchFiles?: SearchFiles
    embedFind?: (query: string) => Promise<ReadonlySet<IncidentId>>
  }
}
