import { DatasetError } from '../formats/collection.ts'
import { listStream } from '../formats/list-stream.ts'
import { manyReader, numberingReader } from '../formats/many-records.ts'
import { buffersOf, type PackedList, packList } from '../formats/packed-list.ts'
import { openReport } from '../model/report.ts'
import type { ListReply, ListRequest } from './list-messages.ts'

/** Reads a large list beside the page, which goes on answering meanwhile. Asks nobody for anything. */

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ListRequest>) => void) | null
  postMessage: (reply: ListReply, transfer?: Transferable[]) => void
}

const decoder = new TextDecoder()
const reader = numberingReader()
const stream = listStream(reader.read)
/** All of the file, for the case that it has to be read whole. */
const pieces: string[] = []
let said = 0

function take(text: string): void {
  pieces.push(text)
  const records = stream.add(text)
  if (records === said) return
  said = records
  scope.postMessage({ kind: 'progress', records })
}

async function pack(): Promise<PackedList> {
  const parsed = stream.end()
  if (parsed) return packList(parsed, reader.groupsOf(parsed.dataset.incidents))
  return packList((await import('../formats/list-file.ts')).parseList(pieces.join(''), manyReader()))
}

async function answer(): Promise<void> {
  try {
    take(decoder.decode())
    const list = await pack()
    scope.postMessage({ kind: 'list', list }, buffersOf(list))
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    scope.postMessage({ kind: 'refused', reason: error.reason, detail: error.message })
  }
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'report') openReport(data.report)
  else if (data.kind === 'piece') take(decoder.decode(data.bytes, { stream: true }))
  else {
    answer().catch((error: unknown) => {
      // What goes wrong here is no fault of the file: thrown out of a task, the page hears of it as of any error of a worker.
      setTimeout(() => {
        throw error
      })
    })
  }
}
