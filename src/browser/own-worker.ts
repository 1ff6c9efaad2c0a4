import { buildColumns } from '../model/columns.ts'
import type { Day } from '../model/date.ts'
import type { Account } from '../model/incident.ts'
import { type Checked, type Choices, checkTable } from '../tables/check-table.ts'
import type { Window } from '../tables/coordinates.ts'
import { FileError } from '../tables/file-error.ts'
import { guessMapping } from '../tables/guess-mapping.ts'
import { publishedFeatures } from '../tables/own-features.ts'
import { openOwnReport } from '../tables/own-report.ts'
import { type PlaceNames, placeNames } from '../tables/place-names.ts'
import { type ReadTable, readTable, readText } from '../tables/read-table.ts'
import type { OwnAnswers, OwnReply, OwnRequest } from './own-messages.ts'

/** Reads and checks a reader's file beside the page, which goes on answering meanwhile. Asks nobody for anything. */

/** Records that a preview shows. */
const PREVIEW = 10
/** Accounts that the page takes in at once, in a few milliseconds. */
const PIECE = 500

let read: ReadTable | null = null
let around: { readonly window: Window | null; readonly places: PlaceNames } = { window: null, places: new Map() }
let checked: Checked | null = null
let accounts: readonly Account[] = []

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<OwnRequest>) => void) | null
  postMessage: (reply: OwnReply, handOver?: readonly ArrayBuffer[]) => void
}

scope.onmessage = ({ data }) => {
  answerTo(data)
    .then((answer) =>
      scope.postMessage({ kind: 'answer', answer }, typeof answer === 'object' && 'columns' in answer ? buffersIn(answer.columns) : []),
    )
    .catch((error: unknown) =>
      scope.postMessage({
        kind: 'failed',
        reason: error instanceof FileError ? error.reason : null,
        named: error instanceof FileError ? error.named : null,
        detail: error instanceof Error ? error.message : String(error),
      }),
    )
}

/** The memory of all numbers in a value, which the page then has without a copy. */
function buffersIn(value: unknown): readonly ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}

async function answerTo(request: OwnRequest): Promise<OwnAnswers[keyof OwnAnswers]> {
  switch (request.kind) {
    case 'read': {
      around = { window: request.window, places: placeNames(request.places) }
      const { source } = request
      read = typeof source === 'string' ? readText(source) : await readTable(new Uint8Array(await source.arrayBuffer()))
      const { table, notes } = read
      return { headers: table.headers, rows: table.rows.length, notes, mapping: guessMapping(table) }
    }
    case 'check': {
      checked = await check(request.choices)
      const { records, problems, openOrder, byName } = checked
      return { count: records.length, preview: records.slice(0, PREVIEW), problems, openOrder, byName }
    }
    case 'open': {
      const own = openOwnReport(checked?.records ?? [], request.name, request.base, request.words, request.today as Day)
      accounts = own.accounts
      // Rows and cells are not needed any more; a new file is a new worker.
      read = null
      checked = null
      const { incidents, ...columns } = buildColumns(accounts)
      return { report: own.report, count: incidents.length, outside: own.outside, columns }
    }
    case 'accounts':
      return accounts.slice(request.from, request.from + PIECE)
    case 'file':
      return publishedFeatures(accounts)
  }
}

async function check(choices: Choices): Promise<Checked> {
  if (!read) throw new Error('Nothing was read.')
  const { table } = read
  return checkTable(table, choices, around, async (done) => {
    scope.postMessage({ kind: 'progress', done, count: table.rows.length })
  })
}
