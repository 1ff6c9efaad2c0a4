import { DatasetError, type Parsed } from '../formats/collection.ts'
import type { Account, IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import type { Found, SearchWords } from '../model/search.ts'
import { type AccountsReply, type AccountsRequest, someOf } from './accounts-messages.ts'
// oxlint-disable-next-line import/default -- the bundler makes a module of it that has one
import workerAddress from './accounts-worker.ts?worker&url'
import { FetchError } from './fetched.ts'
import { openReading } from './reading.ts'
import type { LateSearch } from './search-index.ts'
import { trustedWorker } from './worker-address.ts'

/** The accounts of many records, read and searched in a worker, so that the page answers meanwhile. */

interface Beside {
  readonly ask: (request: AccountsRequest) => void
  readonly close: () => void
}

/** @throws Error where no worker can be had; `failed` hears what goes wrong later */
function openWorker(hear: (reply: AccountsReply) => void, failed: (error: Error) => void): Beside {
  const worker = new Worker(trustedWorker(workerAddress), { type: 'module' })
  worker.onerror = ({ message }) => failed(new Error(message))
  worker.onmessage = ({ data }: MessageEvent<AccountsReply>) => hear(data)
  const ask = (request: AccountsRequest) => worker.postMessage(request)
  ask({ kind: 'report', report: report() })
  return { ask, close: () => worker.terminate() }
}

/**
 * Reads the accounts of many records.
 * @param path of their file, for what is said where the reader stops it
 * @throws DatasetError, FetchError where the reader stops it, Error where there is no worker or it fails
 */
async function readAccounts(path: string, text: string): Promise<Parsed<Account>> {
  const byId = new Map<IncidentId, Account>()
  let [stop, close] = [() => {}, () => {}]
  const reading = openReading(() => stop())
  try {
    return await new Promise((resolve, reject) => {
      stop = () => reject(new FetchError(path, { kind: 'stopped' }))
      const hear = (reply: AccountsReply) => {
        if (reply.kind === 'progress') reading.tell(reply.records)
        else if (reply.kind === 'accounts') for (const account of reply.accounts) byId.set(account.id, Object.freeze(account))
        else if (reply.kind === 'refused') reject(new DatasetError(reply.reason, reply.detail))
        else if (reply.kind === 'read') {
          const incidents = Object.freeze([...byId.values()])
          resolve({ dataset: Object.freeze({ ...reply.about, incidents, byId }), problems: reply.problems })
        }
      }
      const worker = openWorker(hear, reject)
      ;({ close } = worker)
      worker.ask({ kind: 'read', text })
    })
  } finally {
    reading.close()
    close()
  }
}

/** The same; where there is no worker, or it fails, they are read here. */
export async function readMany(path: string, text: string): Promise<Parsed<Account>> {
  try {
    return await readAccounts(path, text)
  } catch (error) {
    if (error instanceof FetchError || error instanceof DatasetError) throw error
    return (await import('../formats/dataset-file.ts')).parseDataset(text)
  }
}

type Hits = ReadonlyMap<IncidentId, Found>

/**
 * Opens the search over many records.
 * @param path of what is read, for what is said where the reader stops it
 * @param places text of data/places.json
 * @param others texts of the records in other languages
 * @throws FetchError where the reader stops it, Error where there is no worker or it fails
 */
export async function openLateSearch(
  path: string,
  accounts: readonly Account[],
  words: SearchWords,
  places: string,
  others: readonly string[],
): Promise<LateSearch> {
  const waiting: { readonly resolve: (hits: Hits) => void; readonly reject: (error: Error) => void }[] = []
  let [stop, close] = [() => {}, () => {}]
  const reading = openReading(() => stop())
  try {
    const worker = await new Promise<Beside>((resolve, reject) => {
      stop = () => reject(new FetchError(path, { kind: 'stopped' }))
      const opened = openWorker(
        (reply) => {
          if (reply.kind === 'progress') reading.tell(reply.records)
          else if (reply.kind === 'indexed') resolve(opened)
          // One after the other, as they were asked.
          else if (reply.kind === 'found') waiting.shift()?.resolve(reply.found)
        },
        (error) => {
          reject(error)
          for (const one of waiting.splice(0)) one.reject(error)
        },
      )
      ;({ close } = opened)
      handOver(opened, accounts)
        .then(() => opened.ask({ kind: 'index', words, places, others }))
        .catch(reject)
    })
    const find = (query: string) =>
      new Promise<Hits>((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.ask({ kind: 'query', query })
      })
    return { find, close }
  } catch (error) {
    close()
    throw error
  } finally {
    reading.close()
  }
}

/** What is handed over is copied on this side: some at a time, between which the page may answer. */
async function handOver({ ask }: Beside, accounts: readonly Account[]): Promise<void> {
  for (const some of someOf(accounts)) {
    ask({ kind: 'take', accounts: some })
    await new Promise((later) => setTimeout(later))
  }
}
