import type { Theme } from '../model/theme.ts'
import { mended } from './link-repair.ts'

/**
 * How an embed looks, written before the view: `embed/?theme=dark&list=no#…`. The server sees this part, so nothing of the view may
 * stand in it. Values that mean nothing are as if they were not there.
 */
export interface EmbedOptions {
  /** null: as the reader's system is set. */
  readonly theme: Theme | null
  /** Whether a button opens the list of everything shown. */
  readonly list: boolean
}

export const DEFAULT_EMBED: EmbedOptions = { theme: null, list: true }

/** Options as they stand between the embed's path and the view: `?theme=dark&list=no`; empty where all is as usual. */
export function writeEmbedOptions({ theme, list }: EmbedOptions): string {
  const parts = [...(theme === null ? [] : [`theme=${theme}`]), ...(list ? [] : ['list=no'])]
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Options of the search part of an address, with or without `?`, even if it was damaged. Never throws. */
export function readEmbedOptions(search: string): EmbedOptions {
  const { query, fragment } = mended(search)
  const options = new Map([...fragment, ...query].reverse())
  const theme = options.get('theme')
  return { theme: theme === 'light' || theme === 'dark' ? theme : null, list: options.get('list') !== 'no' }
}
