import type { Incident } from './incident.ts'
import { KINDS, type Kind } from './taxonomy.ts'

/** How many records are of a kind. */
export interface KindCount {
  readonly kind: Kind
  readonly count: number
}

/** Records by kind, in the order of the kinds, without those that have none; adds up to the number of records. */
export function kindCounts(records: readonly Pick<Incident, 'kind'>[]): readonly KindCount[] {
  return KINDS.map((kind) => ({ kind, count: records.filter((record) => record.kind === kind).length })).filter(({ count }) => count > 0)
}
