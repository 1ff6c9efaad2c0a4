import { keep } from '#words/keep'

/** Words of the copy that a reader keeps on the device, fetched with the share panel. */
export const keepEn = keep
