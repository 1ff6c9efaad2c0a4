import { en } from '../i18n/en.ts'
import { languageOf } from '../i18n/languages.ts'

/** The ways from a page of words, which stands in a folder of its own: to the root of its language, and to that of the site. */
export const ROOT = '../'
export const siteRoot = (): string => `${'../'.repeat(languageOf(en.language).folder.split('/').length - 1)}${ROOT}`
