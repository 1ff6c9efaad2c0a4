import { reading } from '#words/reading'

/** Words of a reader's wait for many records. */
export const readingEn = reading
