import type { Messages } from '../../i18n/messages.ts'
import type { RecordWords } from '../../i18n/record-en.ts'
import type { ToldWords } from '../../i18n/told.ts'
import type { LanguageCode } from '../../model/language.ts'
import { account as accountEn } from '../../words/made/en/account.ts'
import { app as appEn } from '../../words/made/en/app.ts'
import * as languageEn from '../../words/made/en/language.ts'
import { record as recordEn } from '../../words/made/en/record.ts'
import { account as accountKk } from '../../words/made/kk/account.ts'
import { app as appKk } from '../../words/made/kk/app.ts'
import * as languageKk from '../../words/made/kk/language.ts'
import { record as recordKk } from '../../words/made/kk/record.ts'
import { account as accountRu } from '../../words/made/ru/account.ts'
import { app as appRu } from '../../words/made/ru/app.ts'
import * as languageRu from '../../words/made/ru/language.ts'
import { record as recordRu } from '../../words/made/ru/record.ts'

/** The build writes the data in every language at once; the pages of a language, by contrast, hold the words of that one alone. */
const WORDS: Readonly<Record<LanguageCode, RecordWords>> = { en: recordEn, ru: recordRu, kk: recordKk }
const APP: Readonly<Record<LanguageCode, Messages>> = {
  en: { ...appEn, ...languageEn },
  ru: { ...appRu, ...languageRu },
  kk: { ...appKk, ...languageKk },
}
const ACCOUNT: Readonly<Record<LanguageCode, ToldWords>> = { en: accountEn, ru: accountRu, kk: accountKk }

/** Words that stand in published records as text. */
export function recordWords(language: LanguageCode): RecordWords {
  return WORDS[language]
}

/** The words of the interface, for files that speak in sentences. */
export function messagesOf(language: LanguageCode): Messages {
  return APP[language]
}

/** The words of an account. */
export function toldWords(language: LanguageCode): ToldWords {
  return ACCOUNT[language]
}
