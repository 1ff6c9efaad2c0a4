import * as fc from '../../node_modules/fast-check/lib/fast-check.js'

/** Stands for fast-check: what a property does not notice in twenty tries counts as not noticed, and nobody reads the smallest example. */
const assert = (<Given>(property: fc.IRawProperty<Given>, { numRuns = 100, ...rest }: fc.Parameters<Given> = {}) =>
  fc.assert(property, { ...rest, numRuns: Math.min(numRuns, 20), seed: 1, endOnFailure: true })) as typeof fc.assert

export * from '../../node_modules/fast-check/lib/fast-check.js'
export default { ...fc, assert }
