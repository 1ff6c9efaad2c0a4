import { posix } from 'node:path'
import { markRules } from '../drawing/rough-marks.ts'
import { sha256 } from '../formats/sha256.ts'
import { withEnd } from '../formats/sheet-end.ts'
import { type Bundle, chunkNamed, sheetOf, stylesOf } from './bundle.ts'
import { neededStyles, type Standing } from './needed-styles.ts'
import { type InlineStyles, styleElement } from './style-element.ts'

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
  return styleElement(css, rest === undefined ? {} : { 'data-rest': root + rest })
}

/** The style sheets of chunks as one file beside them. */
export function restOfStyles(bundle: Bundle, chunks: readonly string[]): { readonly file: string; readonly css: string } {
  const sheets = sheetsOf(bundle, chunks)
  const [folder = '', ...others] = new Set(sheets.map((file) => posix.dirname(file)))
  if (others.length > 0) throw new Error('Style sheets of different folders cannot be one: they name files beside them.')
  const css = withEnd(sheets.map((file) => sheetOf(bundle, file).trim()).join(''))
  return { file: `${folder}/page-${sha256(css).slice(0, 8)}.css`, css }
}
