/**
 * The page's policy asks for Trusted Types: no text becomes HTML. Leaflet 1.9.4 assigns a few constant texts to innerHTML (a
 * feature test when it loads, the empty popup, the scale); this default policy lets exactly those pass and refuses the rest, so
 * that no text of a dataset can ever become markup. It must be made before Leaflet loads.
 */

const CONSTANTS = new Set(['', '<svg/>'])
const SCALE = /^\d+ (m|km|ft|mi)$/

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown
}

/** Whether a text may be assigned as HTML: only Leaflet's own constants. */
export function isAllowedHtml(text: string): boolean {
  return CONSTANTS.has(text) || SCALE.test(text)
}

/** Makes the default policy where the browser knows Trusted Types; elsewhere there is nothing to make. */
export function guardHtml(scope: object = globalThis): void {
  const factory = 'trustedTypes' in scope ? (scope.trustedTypes as TrustedTypes | undefined) : undefined
  // Returning null makes the browser refuse the assignment.
  factory?.createPolicy('default', { createHTML: (text) => (isAllowedHtml(text) ? text : null) })
}
