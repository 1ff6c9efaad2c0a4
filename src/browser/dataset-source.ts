import { languageFile } from '../formats/language-file.ts'
import { DatasetError, parseList } from '../formats/list-file.ts'
import { failDataset, openDataset, store } from '../state/store.ts'
import { FetchError, fetchText } from './fetched.ts'

/** What list and map need of the published data, seen from the root of the site. */
const LIST_FILE = 'data/list.json'

/** Fetches and opens the list of the published dataset; a failure of any kind is noted in the store in words, nothing is thrown. */
export async function loadDataset(): Promise<boolean> {
  try {
    const { dataset, problems } = parseList(await fetchText(languageFile(LIST_FILE, store.getState().language)))
    openDataset(dataset, problems)
    return true
  } catch (error) {
    if (error instanceof FetchError) failDataset(error.failure)
    else failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}
