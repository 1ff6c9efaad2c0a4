import { histogram } from '#words/histogram'

/** Words of the timeline's drawing, which come with it. */
export const histogramEn = histogram
