import type { Theme } from '../model/theme.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** The theme that is seen: the one the embed's address asks for, else the system's. */
export function theme(): Theme {
  const { theme: asked } = document.documentElement.dataset
  if (asked === 'light' || asked === 'dark') return asked
  return dark.matches ? 'dark' : 'light'
}

/** Calls back when the system changes its theme. */
export function followTheme(changed: () => void): void {
  dark.addEventListener('change', changed)
}
