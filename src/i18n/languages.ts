import type { LanguageCode } from '../model/language.ts'

export interface Language {
  readonly code: LanguageCode
  /** Of its pages, under the root of the site. */
  readonly folder: string
  readonly locale: string
  /** What it calls itself. */
  readonly name: string
  /** The same in two or three letters. */
  readonly short: string
}

/** English came first and has the root. */
const ENGLISH: Language = { code: 'en', folder: '', locale: 'en_GB', name: 'English', short: 'EN' }

/** The languages of the site, as the switch names them. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'ru', folder: 'ru/', locale: 'ru_KZ', name: 'Русский', short: 'РУ' },
  { code: 'kk', folder: 'kk/', locale: 'kk_KZ', name: 'Қазақша', short: 'ҚАЗ' },
]

/** A language by its code. */
export function languageOf(code: LanguageCode): Language {
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH
}
