import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { markRules } from '../drawing/rough-marks.ts'
import { sha256 } from '../formats/sha256.ts'
import { type Bundle, chunkNamed, sheetOf, stylesOf } from './bundle.ts'
import { openTag } from './markup.ts'
import { neededStyles, type Standing } from './needed-styles.ts'

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

/** The style sheets of chunks, each once. */
const sheetsOf = (bundle: Bundle, chunks: readonly string[]): readonly string[] => [
  ...new Set(chunks.flatMap((name) => stylesOf(bundle, chunkNamed(bundle, name)))),
]

/**
 * The style sheets of chunks as one element, with the rules of the map that the build draws.
 * @param root the way from the page to the root of the site, or its path
 * @param there what the pages hold: rules for anything else are left out
 * @param rest the file with all rules, seen from the root, which the app asks for where some are left out
 */
export function inlineStyles(bundle: Bundle, chunks: readonly string[], root: string, there?: Standing, rest?: string): InlineStyles {
  const seen = sheetsOf(bundle, chunks).map((file) => seenFrom(root, file, sheetOf(bundle, file).trim()))
  const whole = seen.join('') + markRules()
  const css = there ? neededStyles(whole, there) : whole
  // Nothing in a sheet of ours may end the element.
  if (css.includes('</')) throw new Error('A style sheet holds "</", which would end the element that it is written into.')
  const start = rest === undefined ? '<style>' : openTag('style', { 'data-rest': root + rest })
  return { html: `${start}${css}</style>`, hash: `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}` }
}

/** The style sheets of chunks as a file beside them. */
export function restOfStyles(bundle: Bundle, chunks: readonly string[]): { readonly file: string; readonly css: string } {
  const sheets = sheetsOf(bundle, chunks)
  const [folder = '', ...others] = new Set(sheets.map((file) => posix.dirname(file)))
  if (others.length > 0) throw new Error('Style sheets of different folders cannot be one: they name files beside them.')
  const css = sheets.map((file) => sheetOf(bundle, file).trim()).join('')
  return { file: `${folder}/page-${sha256(css).slice(0, 8)}.css`, css }
}
