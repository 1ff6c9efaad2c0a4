import { copyName } from '../formats/file-name.ts'
import { viewToFragment } from '../formats/link-write.ts'
import { languages } from '../i18n/languages.ts'
import { useMessages } from '../i18n/messages.ts'
import { singleEn } from '../i18n/single-en.ts'
import styles from '../panels/LanguageSwitch.module.css'
import { useApp } from '../state/store.ts'

/** The same view in the copies of the other languages, which lie beside this one or nowhere: a file cannot look. */
export function LanguageSwitch() {
  const m = useMessages()
  const view = useApp((state) => state.view)
  const fragment = viewToFragment(view)
  return (
    <span className={styles.languages} data-languages="">
      {languages().map(({ code, name, short }) => (
        <a
          key={code}
          className={styles.language}
          href={`${code === m.language ? '' : copyName(code)}#${fragment}`}
          lang={code}
          hrefLang={code}
          title={code === m.language ? undefined : singleEn.otherFile(copyName(code))}
          aria-current={code === m.language ? 'true' : undefined}
        >
          {short}
          <span className="unseen">{`: ${name}`}</span>
        </a>
      ))}
    </span>
  )
}
