import type { Point } from '../model/incident.ts'
import type { Certainty, DateRole, Kind, Precision } from '../model/taxonomy.ts'
import type { RowNumber } from './table.ts'

/** Where a record of a table was. */
export interface TablePlace {
  readonly id: string | null
  readonly name: string | null
  readonly precision: Precision
  readonly approximate: boolean
  readonly point: Point | null
  readonly region: string | null
}

/** An address that a row gives as its source. */
export interface TableSource {
  readonly url: string | null
  readonly publisher: string | null
}

/** A row, read: words as the file has them, everything else parsed. */
export interface TableRecord {
  readonly id: string
  /** Row of the file. */
  readonly row: RowNumber
  readonly title: string
  readonly summary: string
  readonly kind: Kind
  /** Names of its categories, the main one first; none where the row gives none. */
  readonly categories: readonly string[]
  /** The name of the family that the row gives; null where it gives none. */
  readonly family: string | null
  readonly dates: readonly { readonly edtf: string; readonly role: DateRole }[]
  readonly place: TablePlace
  readonly certainty: Certainty
  readonly response: string | null
  readonly sources: readonly TableSource[]
  /** Cells of columns that no field takes, under the names of their columns. */
  readonly others: readonly { readonly name: string; readonly value: string }[]
}
