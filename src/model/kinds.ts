import type { Incident } from './incident.ts'
import { KINDS, type Kind } from './taxonomy.ts'

/** How many records are of a kind. */
export interface KindCount {
  readonly kind: Kind
  readonly count: number
}

/** Records by kind, in the order of the kinds, without those that have none; adds up to the number of records. */
export function kindCounts(records: readonly Pick<Incident, 'kind'>[]): readonly KindCount[] {
  const counts = new Map<Kind, number>()
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(({ count }) => count > 0)
}
