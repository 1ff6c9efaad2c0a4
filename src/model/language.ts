/** Languages of the site, by ISO 639. English came first: others are held against it. */
export const LANGUAGE_CODES = ['en', 'ru', 'kk'] as const
export type LanguageCode = (typeof LANGUAGE_CODES)[number]
