import { useSyncExternalStore } from 'react'
import { changeLanguage } from '../browser/change-language.ts'
import { arrivedBySwitch } from '../browser/kept-place.ts'
import { viewToLink } from '../formats/link-write.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { useMessages } from '../i18n/messages.ts'
import { linkableView } from '../state/selectors.ts'
import { closeOffer, useApp } from '../state/store.ts'
import { Cross } from './Icon.tsx'
import styles from './LanguageOffer.module.css'

const never = () => () => {}

/** What the offer says, in the language that it offers: the page itself has no words of that language. */
const OFFERS: Readonly<Record<Language['code'], readonly [read: string, close: string]>> = {
  en: ['Read in English', 'Close'],
  ru: ['Читать по-русски', 'Закрыть'],
  kk: ['Қазақша оқу', 'Жабу'],
}

/** The first language of the browser that the site has; null where it asks for none. */
function wantedLanguage(): Language | null {
  for (const tag of navigator.languages) {
    const found = languages().find(({ code }) => code === tag.toLowerCase().split('-')[0])
    if (found) return found
  }
  return null
}

/** Offers the page in the language of the browser, once a visit: a link is never redirected, and nothing is stored. */
export function LanguageOffer() {
  const m = useMessages()
  const site = useApp((state) => state.site)
  const view = useApp(linkableView)
  const wanted = useSyncExternalStore(never, wantedLanguage, () => null)
  const closed = useApp((state) => state.offerClosed)
  const chosen = useSyncExternalStore(never, arrivedBySwitch, () => true)
  if (closed || chosen || wanted === null || wanted.code === m.language) return null
  const [read, close] = OFFERS[wanted.code]
  return (
    <aside className={styles.offer} lang={wanted.code}>
      <a
        href={`${site}${wanted.folder}${viewToLink(view)}`}
        hrefLang={wanted.code}
        onClick={(press) => changeLanguage(press, press.currentTarget.href, wanted.code)}
      >
        {read}
      </a>
      <button type="button" className={styles.close} aria-label={close} onClick={closeOffer}>
        <Cross />
      </button>
    </aside>
  )
}
