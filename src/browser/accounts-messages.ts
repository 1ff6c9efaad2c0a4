import type { DatasetError } from '../formats/collection.ts'
import type { Account, Dataset, IncidentId } from '../model/incident.ts'
import type { RecordProblem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { Found, SearchWords } from '../model/search.ts'

/** What the page asks of the worker that deals with the accounts of many records: first of all which report they are of. */
export type AccountsRequest =
  | { readonly kind: 'report'; readonly report: Report }
  /** To read the text of `incidents.geojson`. */
  | { readonly kind: 'read'; readonly text: string }
  /** To take some of the records that are to be searched; the others follow. */
  | { readonly kind: 'take'; readonly accounts: readonly Account[] }
  /** To make the index of those taken. `others` are texts of `incidents.geojson` in other languages. */
  | { readonly kind: 'index'; readonly words: SearchWords; readonly places: string; readonly others: readonly string[] }
  | { readonly kind: 'query'; readonly query: string }

/** What the worker says: how many records it has read, some of them, that it is done, or why not. */
export type AccountsReply =
  | { readonly kind: 'progress'; readonly records: number }
  | { readonly kind: 'accounts'; readonly accounts: readonly Account[] }
  | {
      readonly kind: 'read'
      readonly about: Pick<Dataset, 'version' | 'language' | 'digest' | 'retired'>
      readonly problems: readonly RecordProblem[]
    }
  | { readonly kind: 'refused'; readonly reason: DatasetError['reason']; readonly detail: string }
  | { readonly kind: 'indexed' }
  | { readonly kind: 'found'; readonly found: ReadonlyMap<IncidentId, Found> }

/** Records that are handed over at once: so few that neither side is held up for longer than a frame. */
export const SOME = 250

/** The same values, some at a time. */
export function* someOf<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  for (let from = 0; from < values.length; from += SOME) yield values.slice(from, from + SOME)
}
