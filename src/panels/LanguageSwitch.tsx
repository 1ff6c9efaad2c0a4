import { changeLanguage } from '../browser/change-language.ts'
import { viewToLink } from '../formats/link-write.ts'
import { languages } from '../i18n/languages.ts'
import { useMessages } from '../i18n/messages.ts'
import { useLater } from '../state/later.ts'
import { linkableView } from '../state/selectors.ts'
import { useApp } from '../state/store.ts'
import styles from './LanguageSwitch.module.css'

/** The same view in each language of the site: plain links, which work without scripts. Where the reader had scrolled to is kept. */
export function LanguageSwitch() {
  const m = useMessages()
  const site = useApp((state) => state.site)
  const view = useLater(linkableView)
  if (languages().length < 2) return null
  return (
    <span className={styles.languages} data-languages="">
      {languages().map(({ code, folder, name, short }) => (
        <a
          key={code}
          className={styles.language}
          href={`${site}${folder}${viewToLink(view)}`}
          lang={code}
          hrefLang={code}
          aria-current={code === m.language ? 'true' : undefined}
          onClick={(press) => changeLanguage(press, press.currentTarget.href, code)}
        >
          {short}
          <span className="unseen">{`: ${name}`}</span>
        </a>
      ))}
    </span>
  )
}
