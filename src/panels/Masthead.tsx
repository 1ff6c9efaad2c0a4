import { useMessages } from '../i18n/messages.ts'
import { useApp } from '../state/store.ts'
import { LateLanguages } from './BehindMap.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './Masthead.module.css'
import { ShareButton } from './share/ShareButton.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** The name of the map, whose words it holds, and what concerns the whole page. */
export function Masthead() {
  const m = useMessages()
  const own = useApp(({ dataset }) => dataset?.own)
  return (
    <header className={styles.masthead}>
      <div className={styles.top}>
        <h1 className={styles.title}>{own?.name ?? m.title}</h1>
        <div className={styles.tools}>
          <ShareButton />
          <ThemeSwitch />
        </div>
      </div>
      <div className={styles.byline}>
        {/* What a reader opened is nobody's report. */}
        <p>{own ? null : m.byline}</p>
        <LanguageSwitch />
      </div>
      <LateLanguages />
    </header>
  )
}
