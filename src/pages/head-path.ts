import { languageOf } from '../i18n/languages.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import type { SitePage } from './page-list.ts'

/** The path of a page of a language, seen from the root of the site. */
export function pagePath(page: Pick<SitePage, 'path'>, { language }: Pick<PageMessages, 'language'>): string {
  return languageOf(language).folder + page.path
}
