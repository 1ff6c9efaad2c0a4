import { type EmbedOptions, writeEmbedOptions } from '../../formats/embed-options.ts'
import { viewToFragment } from '../../formats/link-write.ts'
import type { View } from '../../model/view.ts'

/** The frame around an embedded map. */
export interface Frame {
  /** Pixels; null is the full width of the page around it. */
  readonly width: number | null
  readonly height: number
  readonly options: EmbedOptions
}

/** Pixels between which a frame can be chosen, and what is offered first. */
export const EMBED_SIZE = { min: 240, max: 2400, width: 640, height: 480 } as const

/** What the frame may do: run its script, and open the whole map in a tab of its own that is an ordinary page. Nothing else. */
export const EMBED_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** The address of the embedded map of a view. @param root of the site, ending in `/` */
export function embedAddress(root: string, view: View, options: EmbedOptions): string {
  const fragment = viewToFragment(view)
  return `${root}embed/${writeEmbedOptions(options)}${fragment === '' ? '' : `#${fragment}`}`
}

/** Text inside an attribute in double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The frame as markup to put into another page. @param title says what the frame shows */
export function embedCode(root: string, view: View, title: string, { width, height, options }: Frame): string {
  const attributes = [
    ['src', embedAddress(root, view, options)],
    ['title', title],
    ['width', width === null ? '100%' : String(width)],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['sandbox', EMBED_SANDBOX],
    ['referrerpolicy', 'no-referrer'],
    ['style', 'border:0'],
  ]
  return `<iframe ${attributes.map(([name, value = '']) => `${name}="${escaped(value)}"`).join(' ')}></iframe>`
}

/** A size that was typed, kept within what makes sense; null where it is no number. */
export function readSize(text: string): number | null {
  const size = Math.round(Number(text))
  if (text.trim() === '' || !Number.isFinite(size)) return null
  return Math.min(Math.max(size, EMBED_SIZE.min), EMBED_SIZE.max)
}
