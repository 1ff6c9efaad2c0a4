import { DatasetError } from '../formats/collection.ts'
import { parseDataset } from '../formats/dataset-file.ts'
import { languageFile } from '../formats/language-file.ts'
import { prepareAnswers } from '../state/answers.ts'
import { failDataset, openDataset, store } from '../state/store.ts'
import { FetchError, fetchText } from './fetched.ts'

/** The records, with all accounts at once, from within the file. Stands in for browser/dataset-source.ts. */

/** Opens the records of the copy; a failure of any kind is noted in the store in words, nothing is thrown. */
export async function loadDataset(): Promise<boolean> {
  try {
    const text = await fetchText(languageFile('data/incidents.geojson', store.getState().language))
    const { dataset, problems } = parseDataset(text)
    await prepareAnswers(dataset.incidents)
    // The digest says that it is the site's own: then the search looks in every language.
    openDataset({ ...dataset, digest: store.getState().digest }, problems, dataset.byId)
    return true
  } catch (error) {
    if (error instanceof FetchError) failDataset(error.failure)
    else failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}
