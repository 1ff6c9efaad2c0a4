import { en } from '../i18n/en.ts'
import { languages } from '../i18n/languages.ts'
import { siteRoot } from './roots.ts'

/** The same page in the other languages. @param path seen from the root of a language: `method/` */
export function LanguageLinks({ path }: { readonly path: string }) {
  return languages()
    .filter(({ code }) => code !== en.language)
    .map(({ code, folder, name }) => (
      <span key={code}>
        {' · '}
        <a href={`${siteRoot()}${folder}${path}`} lang={code} hrefLang={code}>
          {name}
        </a>
      </span>
    ))
}
