import { DatasetError, type Parsed } from '../formats/collection.ts'
import { manyReader } from '../formats/many-records.ts'
import { unpackList } from '../formats/packed-list.ts'
import { parsePlainList } from '../formats/plain-list.ts'
import type { Incident } from '../model/incident.ts'
import { report } from '../model/report.ts'
import { loadMany } from '../state/answers.ts'
import { FetchError, fetchText } from './fetched.ts'
import type { ListReply, ListRequest } from './list-messages.ts'
// oxlint-disable-next-line import/default -- the bundler makes a module of it that has one
import workerAddress from './list-worker.ts?worker&url'
import { openReading } from './reading.ts'
import { trustedWorker } from './worker-address.ts'

/** The bytes of a file, as far as they have come, and those that follow. */
type Piece = Uint8Array<ArrayBuffer>

/**
 * Reads a large list in a worker, so that the page answers meanwhile; where there is none, or it fails, here.
 * @param first what has come of the file
 * @param rest what follows
 * @throws FetchError, DatasetError
 */
export async function readLarge(path: string, first: readonly Piece[], rest: AsyncGenerator<Piece, void, void>): Promise<Parsed<Incident>> {
  // What answers for many comes meanwhile.
  const many = loadMany()
  try {
    return await readBeside(path, first, rest)
  } catch (error) {
    if (error instanceof FetchError || error instanceof DatasetError) throw error
    const text = await fetchText(path)
    return parsePlainList(text, manyReader()) ?? (await import('../formats/list-file.ts')).parseList(text, manyReader())
  } finally {
    await many
  }
}

async function readBeside(path: string, first: readonly Piece[], rest: AsyncGenerator<Piece, void, void>): Promise<Parsed<Incident>> {
  const worker = new Worker(trustedWorker(workerAddress), { type: 'module' })
  let stop = () => {}
  const reading = openReading(() => stop())
  const answered = new Promise<Parsed<Incident>>((resolve, reject) => {
    stop = () => reject(new FetchError(path, { kind: 'stopped' }))
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }: MessageEvent<ListReply>) => {
      if (data.kind === 'list') resolve(unpackList(data.list))
      else if (data.kind === 'refused') reject(new DatasetError(data.reason, data.detail))
      else reading.tell(data.records)
    }
  })
  const ask = (request: ListRequest, handed: Transferable[] = []) => worker.postMessage(request, handed)
  const feed = async (): Promise<Parsed<Incident>> => {
    ask({ kind: 'report', report: report() })
    for (const bytes of first) ask({ kind: 'piece', bytes }, [bytes.buffer])
    for await (const bytes of rest) ask({ kind: 'piece', bytes }, [bytes.buffer])
    ask({ kind: 'end' })
    return answered
  }
  try {
    // Whoever is first: the end of it, or what ends it before.
    return await Promise.race([feed(), answered])
  } finally {
    reading.close()
    worker.terminate()
    rest.return().catch(() => {})
  }
}
