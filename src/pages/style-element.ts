import { createHash } from 'node:crypto'
import { openTag } from './markup.ts'

/** Styles that stand in a page itself, so that its first paint waits for no other file. */
export interface InlineStyles {
  /** The `style` element. */
  readonly html: string
  /** What the policy allows it by: `sha256-…`. */
  readonly hash: string
}

/** Rules as an element of a page. @throws Error where something in them would end it */
export function styleElement(css: string, attributes: Readonly<Record<string, string>> = {}): InlineStyles {
  if (css.includes('</')) throw new Error('A style sheet holds "</", which would end the element that it is written into.')
  const hash = `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`
  return { html: `${openTag('style', attributes)}${css}</style>`, hash }
}

/** A policy that also allows styles of some hashes. */
export const withStyles = (policy: string, hashes: readonly string[]): string =>
  policy.replace("style-src 'self'", ["style-src 'self'", ...hashes.map((hash) => `'${hash}'`)].join(' '))
