import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { markRules } from '../drawing/rough-marks.ts'
import { type Bundle, chunkNamed, sheetOf, stylesOf } from './bundle.ts'

/** Styles that stand in a page itself, so that its first paint waits for no other file. */
export interface InlineStyles {
  /** The `style` element. */
  readonly html: string
  /** What the policy allows it by: `sha256-…`. */
  readonly hash: string
}

/** The files that a style sheet names, seen from a page instead of from the sheet. */
function seenFrom(root: string, file: string, css: string): string {
  return css.replace(/url\((["']?)(?![a-z]+:|\/|#)([^"')]+)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${root}${posix.normalize(posix.join(posix.dirname(file), address))}${quote})`
  })
}

/**
 * The style sheets of chunks as one element, with the rules of the map that the build draws.
 * @param root the way from the page to the root of the site, or its path
 */
export function inlineStyles(bundle: Bundle, chunks: readonly string[], root: string): InlineStyles {
  const files = new Set(chunks.flatMap((name) => stylesOf(bundle, chunkNamed(bundle, name))))
  const css = [...files].map((file) => seenFrom(root, file, sheetOf(bundle, file).trim())).join('') + markRules()
  // Nothing in a sheet of ours may end the element.
  if (css.includes('</')) throw new Error('A style sheet holds "</", which would end the element that it is written into.')
  return { html: `<style>${css}</style>`, hash: `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}` }
}
