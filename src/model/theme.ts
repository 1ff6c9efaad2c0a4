/** The two looks of page, map and pictures. */
export type Theme = 'light' | 'dark'
