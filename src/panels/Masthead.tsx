import { useMessages } from '../i18n/messages.ts'
import { capital } from '../i18n/phrase.ts'
import styles from './Masthead.module.css'
import { ShareButton } from './share/ShareButton.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** The name of the map and what it holds. */
export function Masthead() {
  const m = useMessages()
  return (
    <header className={styles.masthead}>
      <div className={styles.top}>
        <span>{m.source}</span>
        <ShareButton />
        <ThemeSwitch />
      </div>
      <h1 className={styles.title}>{m.title}</h1>
      <p className={styles.subtitle}>{capital(m.subtitle)}</p>
    </header>
  )
}
