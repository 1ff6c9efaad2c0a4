import { en } from '../i18n/en.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { SITE } from './roots.ts'

/** The same page in the other languages. @param path seen from the root of a language: `method/` */
export function LanguageLinks({ path }: { readonly path: string }) {
  return LANGUAGES.filter(({ code }) => code !== en.language).map(({ code, folder, name }) => (
    <span key={code}>
      {' · '}
      <a href={`${SITE}${folder}${path}`} lang={code} hrefLang={code}>
        {name}
      </a>
    </span>
  ))
}
