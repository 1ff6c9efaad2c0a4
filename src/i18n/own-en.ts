import { own } from '#words/own'

/** Words of a reader's own data, fetched with them. */
export const ownEn = own
