import { languageFile } from '../formats/language-file.ts'
import { DatasetError, parseList } from '../formats/list-file.ts'
import { prepareAnswers } from '../state/answers.ts'
import { failDataset, openDataset, store } from '../state/store.ts'
import { FetchError, fetchText } from './fetched.ts'

/** What list and map need of the published data, seen from the root of the site. */
const LIST_FILE = 'data/list.json'

/** Characters from which a list holds so many records that each is looked at quickly first. */
const LARGE = 500_000

/** Fetches and opens the list of the published dataset; a failure of any kind is noted in the store in words, nothing is thrown. */
export async function loadDataset(): Promise<boolean> {
  try {
    const text = await fetchText(languageFile(LIST_FILE, store.getState().language))
    const known = text.length > LARGE ? (await import('../formats/many-records.ts')).manyReader() : undefined
    const { dataset, problems } = parseList(text, known)
    await prepareAnswers(dataset.incidents)
    openDataset(dataset, problems)
    return true
  } catch (error) {
    if (error instanceof FetchError) failDataset(error.failure)
    else failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}
