import { DatasetError, parseDataset } from '../formats/dataset-file.ts'
import { failDataset, openDataset, store } from '../state/store.ts'

/** Where the published data lies, seen from the root of the site. */
export const DATA_FILE = 'data/incidents.geojson'

/** Milliseconds after which an answer that has not come is given up: a bad line may need long, but not for ever. */
const PATIENCE = 60_000

let published: string | null = null

/** The published file as it came, from which exports are made; null until it is open. */
export function publishedText(): string | null {
  return published
}

/** Fetches and opens the published dataset; a failure of any kind is noted in the store in words, nothing is thrown. */
export async function loadDataset(address: string = DATA_FILE): Promise<boolean> {
  let text: string
  try {
    const answer = await fetch(store.getState().root + address, { signal: AbortSignal.timeout(PATIENCE) })
    if (!answer.ok) {
      failDataset({ kind: 'missing', status: answer.status })
      return false
    }
    text = await answer.text()
  } catch {
    failDataset({ kind: 'offline' })
    return false
  }
  try {
    const { dataset, problems } = parseDataset(text)
    openDataset(dataset, problems)
    published = text
    return true
  } catch (error) {
    failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}
