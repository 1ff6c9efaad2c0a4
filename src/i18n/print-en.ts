import { print } from '#words/print'

/** Words of the printed brief, fetched with it. */
export const printEn = print
