import { whereabouts } from '#words/whereabouts'

/** Words of the map in words, which come when the reader asks for it; the build writes them into pages without scripts. */
export const whereaboutsEn = whereabouts
