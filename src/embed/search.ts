import { made } from '#report'
import { buildSearch } from '../browser/search-index.ts'
import { completed, readEmbedFile } from '../formats/embed-file.ts'
import { parsePlaces } from '../formats/places-file.ts'
import { en as m } from '../i18n/en.ts'
import type { IncidentId } from '../model/incident.ts'
import { openReport } from '../model/report.ts'
import type { EmbedFiles, SearchFiles } from './files.ts'

/** The second script, which is loaded for a link with words to search for only: the index, and the texts that it is made of beside those of the first. */

// A script of its own: what the first one opened is not open here.
openReport(made)

async function find({ incidents }: EmbedFiles, { rest, places }: SearchFiles, query: string): Promise<ReadonlySet<IncidentId>> {
  const search = await buildSearch(completed(readEmbedFile(incidents), rest), parsePlaces(places), m)
  return new Set(search(query).keys())
}

self.embedFind = (query) => {
  const { embedFiles, embedSearchFiles } = self
  return embedFiles && embedSearchFiles ? find(embedFiles, embedSearchFiles, query) : Promise.reject(new Error('no files'))
}
