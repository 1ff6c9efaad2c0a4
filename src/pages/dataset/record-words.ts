import type { RecordWords } from '../../i18n/record-en.ts'
import type { LanguageCode } from '../../model/language.ts'
import { record as recordEn } from '../../words/made/en/record.ts'
import { record as recordKk } from '../../words/made/kk/record.ts'
import { record as recordRu } from '../../words/made/ru/record.ts'

/** The build writes the data in every language at once; the pages of a language, by contrast, hold the words of that one alone. */
const WORDS: Readonly<Record<LanguageCode, RecordWords>> = { en: recordEn, ru: recordRu, kk: recordKk }

/** Words that stand in published records as text. */
export function recordWords(language: LanguageCode): RecordWords {
  return WORDS[language]
}
