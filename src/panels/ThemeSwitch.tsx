import { useSyncExternalStore } from 'react'
import { applyTheme, currentTheme, watchTheme, writePreferences } from '../browser/preferences.ts'
import { useMessages } from '../i18n/messages.ts'
import styles from './ThemeSwitch.module.css'

/** Light or dark: follows the system until the reader chooses. */
export function ThemeSwitch() {
  const m = useMessages()
  const theme = useSyncExternalStore(watchTheme, currentTheme, () => 'light' as const)
  const other = theme === 'light' ? 'dark' : 'light'
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={m.page.theme[other]}
      title={m.page.theme[other]}
      onClick={() => {
        applyTheme(other)
        writePreferences({ theme: other })
      }}
    >
      <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
        <circle cx={8} cy={8} r={6.2} fill="none" stroke="currentColor" strokeWidth={1.6} />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
      </svg>
    </button>
  )
}
