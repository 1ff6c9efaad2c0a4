import { useMessages } from '../i18n/messages.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './Masthead.module.css'
import { ShareButton } from './share/ShareButton.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** The name of the map, whose words it holds, and what concerns the whole page. */
export function Masthead() {
  const m = useMessages()
  return (
    <header className={styles.masthead}>
      <div className={styles.top}>
        <h1 className={styles.title}>{m.title}</h1>
        <div className={styles.tools}>
          <ShareButton />
          <ThemeSwitch />
        </div>
      </div>
      <div className={styles.byline}>
        <p>{m.byline}</p>
        <LanguageSwitch />
      </div>
    </header>
  )
}
