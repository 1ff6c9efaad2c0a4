import { DatasetError } from '../formats/collection.ts'
import { languageFile } from '../formats/language-file.ts'
import { parsePlainList } from '../formats/plain-list.ts'
import type { Incident } from '../model/incident.ts'
import { loadMany, prepareAnswers } from '../state/answers.ts'
import { failDataset, openDataset, store } from '../state/store.ts'
import { FetchError, fetchText } from './fetched.ts'

/** What list and map need of the published data, seen from the root of the site. */
const LIST_FILE = 'data/list.json'

/** Characters from which a list holds so many records that what they say alike is kept once. */
const LARGE = 500_000

/** Fetches and opens the list of the published dataset; a failure of any kind is noted in the store in words, nothing is thrown. */
export async function loadDataset(): Promise<boolean> {
  try {
    const text = await fetchText(languageFile(LIST_FILE, store.getState().language))
    const known = await readerFor(text)
    const { dataset, problems } = parsePlainList(text, known) ?? (await import('../formats/list-file.ts')).parseList(text, known)
    await prepareAnswers(dataset.incidents)
    openDataset(dataset, problems)
    return true
  } catch (error) {
    if (error instanceof FetchError) failDataset(error.failure)
    else failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}

/** What reads the records of a large list quickly; what is needed once they are read comes meanwhile. */
async function readerFor(text: string): Promise<((raw: unknown) => Incident | null) | undefined> {
  if (text.length <= LARGE) return undefined
  const [{ manyReader }] = await Promise.all([import('../formats/many-records.ts'), loadMany()])
  return manyReader()
}
