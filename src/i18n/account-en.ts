import { account } from '#words/account'
import type { Certainty } from '../model/taxonomy.ts'

/** Words of one incident’s account, which come with it. */
export const accountEn: Omit<typeof account, 'told'> & {
  /** The heading over what is told, by how the report speaks of it. */
  readonly told: Readonly<Record<Certainty, string>>
} = account
