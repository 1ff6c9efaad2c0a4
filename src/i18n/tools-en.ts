import { tools } from '#words/tools'

/** Words of days, measures and play, which come when the reader asks for them. */
export const toolsEn = tools
