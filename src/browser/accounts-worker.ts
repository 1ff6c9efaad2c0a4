import { DatasetError, parseCollection } from '../formats/collection.ts'
import { parseDataset, readAccount } from '../formats/dataset-file.ts'
import { parsePlaces } from '../formats/places-file.ts'
import type { Account } from '../model/incident.ts'
import { openReport } from '../model/report.ts'
import { type AccountsReply, type AccountsRequest, SOME, someOf } from './accounts-messages.ts'
import { buildSearch, type Search } from './search-index.ts'

/** Reads and searches the accounts of many records beside the page, which goes on answering meanwhile. Asks nobody for anything. */

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<AccountsRequest>) => void) | null
  postMessage: (reply: AccountsReply) => void
}

const taken: Account[] = []
let search: Search | null = null

const tell = (records: number) => {
  if (records % SOME === 0) scope.postMessage({ kind: 'progress', records })
}

function read(text: string): void {
  let records = 0
  try {
    const { dataset, problems } = parseCollection(text, (raw) => {
      tell(++records)
      return readAccount(raw)
    })
    for (const accounts of someOf(dataset.incidents)) scope.postMessage({ kind: 'accounts', accounts })
    const { version, language, digest, retired } = dataset
    scope.postMessage({ kind: 'read', about: { version, language, digest, retired }, problems })
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    scope.postMessage({ kind: 'refused', reason: error.reason, detail: error.message })
  }
}

async function index({ words, places, others }: Extract<AccountsRequest, { readonly kind: 'index' }>): Promise<void> {
  const byId = new Map(taken.map((account) => [account.id, account]))
  const inOthers = others.map((text) => parseDataset(text).dataset.byId)
  search = await buildSearch({ incidents: taken, byId }, parsePlaces(places), words, inOthers, tell)
  scope.postMessage({ kind: 'indexed' })
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'report') openReport(data.report)
  else if (data.kind === 'read') read(data.text)
  else if (data.kind === 'take') taken.push(...data.accounts)
  else if (data.kind === 'query') scope.postMessage({ kind: 'found', found: search?.(data.query) ?? new Map() })
  else {
    index(data).catch((error: unknown) => {
      // Thrown out of a task, the page hears of it as of any error of a worker.
      setTimeout(() => {
        throw error
      })
    })
  }
}
