import type { PackedList } from '../formats/packed-list.ts'
import type { Report } from '../model/report.ts'

/** What the page hands to the worker that reads a large list: first the report, then the file piece by piece. */
export type ListRequest =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

/** What the worker says: how many records it has read, the list, or why there is none. */
export type ListReply =
  | { readonly kind: 'progress'; readonly records: number }
  | { readonly kind: 'list'; readonly list: PackedList }
  | { readonly kind: 'refused'; readonly reason: 'not-json' | 'not-geojson' | 'empty'; readonly detail: string }
