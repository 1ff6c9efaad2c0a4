import { single } from '#words/single'

/** Words that only a copy in one file says. */
export const singleEn = single
