import { made } from '#report'
import { buildSearch } from '../browser/search-index.ts'
import { readEmbedFile } from '../formats/embed-file.ts'
import { parsePlaces } from '../formats/places-file.ts'
import { en as m } from '../i18n/en.ts'
import type { IncidentId } from '../model/incident.ts'
import { openReport } from '../model/report.ts'
import type { SearchFiles } from './files.ts'

/** The second script, which is loaded for a link with words to search for only: the index, and the whole texts that it is made of. */

// A script of its own: what the first one opened is not open here.
openReport(made)

async function find(files: SearchFiles, query: string): Promise<ReadonlySet<IncidentId>> {
  const search = await buildSearch(readEmbedFile(files.incidents), parsePlaces(files.places), m)
  return new Set(search(query).keys())
}

self.embedFind = (query) => (self.embedSearchFiles ? find(self.embedSearchFiles, query) : Promise.reject(new Error('no files')))
