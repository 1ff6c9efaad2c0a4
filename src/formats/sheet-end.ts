/**
 * The rule that ends each style sheet of the site. A browser takes one that was cut short on its way for whole and says nothing: where this
 * rule is missing, or something else was sent in place of the sheet, it shows.
 */
const SELECTOR = '.end'

/** A style sheet that ends so. */
export const withEnd = (css: string): string => `${css.trimEnd()}${SELECTOR}{}`

/** Whether rules, as a browser has read them, are those of a whole style sheet. */
export function isWhole(rules: ArrayLike<object>): boolean {
  const last = rules[rules.length - 1]
  return last !== undefined && 'selectorText' in last && last.selectorText === SELECTOR
}
