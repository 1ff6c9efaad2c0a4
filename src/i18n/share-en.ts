import { share } from '#words/share'

/** Words of the share panel, fetched with it. */
export const shareEn = share

export type ShareWords = typeof shareEn
