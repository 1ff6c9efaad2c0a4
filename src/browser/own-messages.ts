import type { Columns } from '../model/columns.ts'
import type { Account } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { CheckProblem } from '../tables/check-problem.ts'
import type { Choices, OpenOrder } from '../tables/check-table.ts'
import type { Window } from '../tables/coordinates.ts'
import type { Mapping } from '../tables/fields.ts'
import type { FileReason } from '../tables/file-error.ts'
import type { OwnWords } from '../tables/own-report.ts'
import type { NamedPlace } from '../tables/place-names.ts'
import type { TableNote } from '../tables/table.ts'
import type { TableRecord } from '../tables/table-record.ts'

/** What the page asks of the worker that reads a reader's file; the table itself stays there. */
export type OwnRequest =
  | { readonly kind: 'read'; readonly source: Blob | string; readonly window: Window | null; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'check'; readonly choices: Choices }
  | { readonly kind: 'open'; readonly name: string; readonly base: Report; readonly words: OwnWords; readonly today: string }
  | { readonly kind: 'accounts'; readonly from: number }
  | { readonly kind: 'file' }

/** The table as it was found. */
export interface FoundTable {
  readonly headers: readonly string[]
  readonly rows: number
  readonly notes: readonly TableNote[]
  readonly mapping: Mapping
}

/** What came of a check: all problems, and of the records those that a preview shows. */
export interface FoundRecords {
  readonly count: number
  readonly preview: readonly TableRecord[]
  readonly problems: readonly CheckProblem[]
  readonly openOrder: OpenOrder | null
  readonly byName: number
}

/** The records as a report of their own; the accounts follow piece by piece, since to take all at once would hold the page up. */
export interface FoundReport {
  readonly report: Report
  readonly count: number
  readonly outside: number
  readonly columns: Omit<Columns, 'incidents'>
}

/** What each request is answered with. */
export interface OwnAnswers {
  readonly read: FoundTable
  readonly check: FoundRecords
  readonly open: FoundReport
  /** Some of the accounts, in the order of the list, the first of them that from which they were asked for. */
  readonly accounts: readonly Account[]
  /** The records as the text of a GeoJSON file, from which exports are made. */
  readonly file: string
}

/** What the worker says: an answer, how far it is, or why it cannot go on. */
export type OwnReply =
  | { readonly kind: 'answer'; readonly answer: OwnAnswers[keyof OwnAnswers] }
  | { readonly kind: 'progress'; readonly done: number; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: FileReason | null; readonly named: string | null; readonly detail: string }
