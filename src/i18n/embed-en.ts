import { embed } from '#words/embed'

/** Words of the embed alone. */
export const embedEn = embed

export type EmbedWords = typeof embedEn
