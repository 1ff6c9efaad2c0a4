import type { RowNumber } from './table.ts'
/** What can be wrong with a cell, and what became of its record; reason and remedy in words stand in the catalogue. */
export const PROBLEM_EFFECTS = {
  'no-words': 'left-out',
  'row-total': 'left-out',
  'row-headers': 'left-out',
  'row-heading': 'left-out',
  'row-remark': 'left-out',
  'date-impossible': 'undated',
  'date-unreadable': 'undated',
  'date-season': 'undated',
  'date-backwards': 'undated',
  'date-several': 'undated',
  'date-outside': 'kept',
  'coordinate-unreadable': 'unlocated',
  'coordinate-shape': 'unlocated',
  'coordinate-range': 'unlocated',
  'coordinate-zero': 'unlocated',
  'coordinate-half': 'unlocated',
  'coordinate-swapped': 'mended',
  'coordinate-outside': 'kept',
  'place-many': 'unlocated',
  'id-twice': 'mended',
  'link-unreadable': 'kept',
  'cell-cut': 'mended',
  'cell-error': 'kept',
} as const satisfies Record<string, 'left-out' | 'undated' | 'unlocated' | 'mended' | 'kept'>
export type ProblemCode = keyof typeof PROBLEM_EFFECTS
export type ProblemEffect = (typeof PROBLEM_EFFECTS)[ProblemCode]

/** One thing that is wrong, where it stands, as it stands there. */
export interface CheckProblem {
  readonly row: RowNumber
  readonly column: string | null
  readonly value: string
  readonly code: ProblemCode
}

/** Characters of a cell that a list of problems shows. */
const SHOWN = 80

/** A problem with what stands in the cell, cut where it is long. */
export function problemAt(row: RowNumber, column: string | null, value: string, code: ProblemCode): CheckProblem {
  return { row, column, value: value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value, code }
}
