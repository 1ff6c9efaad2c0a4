import { DatasetError, type Parsed } from '../formats/collection.ts'
import { languageFile } from '../formats/language-file.ts'
import { parsePlainList } from '../formats/plain-list.ts'
import type { Incident } from '../model/incident.ts'
import { prepareAnswers } from '../state/answers.ts'
import { failDataset, openDataset, store } from '../state/store.ts'
import { FetchError, fetchPieces } from './fetched.ts'

/** What list and map need of the published data, seen from the root of the site. */
const LIST_FILE = 'data/list.json'

/** Bytes from which a list holds so many records that it is read beside the page, and what they say alike is kept once. */
const LARGE = 500_000

/**
 * Fetches and opens the list of the published dataset; a failure of any kind is noted in the store in words, nothing is thrown.
 * @param onMany called where it holds so many records that reading them takes a while
 */
export async function loadDataset(onMany?: () => void): Promise<boolean> {
  try {
    const { dataset, problems } = await readList(languageFile(LIST_FILE, store.getState().language), onMany)
    await prepareAnswers(dataset.incidents)
    openDataset(dataset, problems)
    return true
  } catch (error) {
    if (error instanceof FetchError) failDataset(error.failure)
    else failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}

async function readList(path: string, onMany?: () => void): Promise<Parsed<Incident>> {
  const coming = fetchPieces(path)
  const decoder = new TextDecoder()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let next = await coming.next(); !next.done; next = await coming.next()) {
    pieces.push(next.value)
    size += next.value.length
    if (size <= LARGE) continue
    const large = import('./large-list.ts')
    onMany?.()
    return (await large).readLarge(path, pieces, coming)
  }
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
  return parsePlainList(text) ?? (await import('../formats/list-file.ts')).parseList(text)
}
