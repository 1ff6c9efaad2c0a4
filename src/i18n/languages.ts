import type { LanguageCode } from '../model/language.ts'
import { ofReport } from '../model/report.ts'

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

/** All that pages can be in: what each calls itself, and the country of its spelling where the report says none. */
const NAMES: Readonly<Record<LanguageCode, readonly [name: string, short: string, country: string]>> = {
  en: ['English', 'EN', 'GB'],
  ru: ['Русский', 'РУ', 'RU'],
  kk: ['Қазақша', 'ҚАЗ', 'KZ'],
}

/** The languages of the site, as the switch names them. The first has the root of the site. */
export const languages = ofReport((open): readonly Language[] =>
  open.languages.map((code, index) => {
    const [name, short, country] = NAMES[code]
    const where = code === 'en' ? country : (open.territory ?? country)
    return { code, folder: index === 0 ? '' : `${code}/`, locale: `${code}_${where}`, name, short }
  }),
)

/** A language by its code; the first where the site does not speak it. */
export function languageOf(code: LanguageCode): Language {
  const [first, ...others] = languages()
  const found = others.find((language) => language.code === code) ?? first
  if (!found) throw new Error('The report has no language.')
  return found
}
