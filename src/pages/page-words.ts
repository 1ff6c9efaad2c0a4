import type { PageMessages, PagesMessages } from '../i18n/pages-en.ts'
import type { LanguageCode } from '../model/language.ts'
import { pages as en } from '../words/made/en/pages.ts'
import { pages as kk } from '../words/made/kk/pages.ts'
import { pages as ru } from '../words/made/ru/pages.ts'
import { messagesOf } from './dataset/record-words.ts'

const PAGES: Readonly<Record<LanguageCode, PagesMessages>> = { en, ru, kk }

/** The words of a language for the one page that speaks all of them; every other is rendered by a build of its own language. */
export function pageWords(language: LanguageCode): PageMessages {
  return { ...messagesOf(language), pages: PAGES[language] }
}
