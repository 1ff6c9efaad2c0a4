import { report } from '../model/report.ts'

/** What is kept on this device, and only once the reader has chosen it: nothing is stored on a first visit. */
export interface Preferences {
  readonly theme?: Theme
}
export type Theme = 'light' | 'dark'

/** Under which name the choices are kept. */
export const preferencesKey = (): string => report().id

/** The stored choices; none where storage is blocked, empty or damaged. */
export function readPreferences(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(preferencesKey()) ?? '{}') as { readonly theme?: unknown } | null
    const theme = stored?.theme
    return theme === 'light' || theme === 'dark' ? { theme } : {}
  } catch {
    return {}
  }
}

/** Keeps the choices; where storage is blocked they last as long as the page. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(preferencesKey(), JSON.stringify(preferences))
  } catch {
    // Blocked or full: the choice still holds for this visit.
  }
}

const DARK = '(prefers-color-scheme: dark)'

/** The theme in force: the reader's choice, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Shows a theme on the page (see tokens.css); undefined follows the system. */
export function applyTheme(theme: Theme | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Calls back when the theme in force may have changed. @returns a function that ends it */
export function watchTheme(changed: () => void): () => void {
  const system = matchMedia(DARK)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}
