import { account } from '#words/account'
import type { Certainty, PlaceBasis, Precision } from '../model/taxonomy.ts'

/** Words of one incident’s account, which come with it. */
export const accountEn: Omit<typeof account, 'told' | 'precisions' | 'bases' | 'certaintyMeaning' | 'languages'> & {
  readonly precisions: Readonly<Record<Precision, string>>
  readonly bases: Readonly<Record<PlaceBasis, string>>
  readonly certaintyMeaning: Readonly<Record<Certainty, string>>
  /** Languages of sources: an open list, not every one has a name. */
  readonly languages: Readonly<Record<string, string>>
  /** The heading over what is told, by how the report speaks of it. */
  readonly told: Readonly<Record<Certainty, string>>
} = account
