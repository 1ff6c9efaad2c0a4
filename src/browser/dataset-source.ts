import { DatasetError, parseDataset } from '../formats/dataset-file.ts'
import { failDataset, openDataset } from '../state/store.ts'

/** Where the published data lies, seen from the page. */
export const DATA_FILE = 'data/incidents.geojson'

/** Milliseconds after which an answer that has not come is given up: a bad line may need long, but not for ever. */
const PATIENCE = 60_000

/** Fetches and opens the published dataset; a failure of any kind is noted in the store in words, nothing is thrown. */
export async function loadDataset(address: string = DATA_FILE): Promise<boolean> {
  let text: string
  try {
    const answer = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(PATIENCE) })
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
    return true
  } catch (error) {
    failDataset({ kind: 'broken', detail: error instanceof DatasetError ? error.message : 'unknown' })
    return false
  }
}
