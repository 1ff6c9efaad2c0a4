import { NO_SIGHT, type Sight } from './filter.ts'
import type { Incident } from './incident.ts'
import { surveyOf } from './survey.ts'
import { rowLength } from './tally.ts'
import { categoryIds } from './taxonomy.ts'
import { type Filter, facetsWith, type MonthKey, monthKeys, withoutPart } from './view.ts'

export const MATRIX_ROWS = ['region', 'category'] as const
export type MatrixRows = (typeof MATRIX_ROWS)[number]

/** How many incidents stand in a cell, and how many of them are there by a doubtful date. */
export interface Cell {
  readonly month: MonthKey
  readonly count: number
  readonly doubtful: number
}

export interface MatrixRow {
  readonly value: string
  readonly cells: readonly Cell[]
  /** Incidents of the row, each once: not the sum of its cells, since an incident counts in each month that it may touch. */
  readonly total: number
}

/** The filter without what the matrix itself asks for: time, and what its rows are. */
export function besideMatrix(filter: Filter, rows: MatrixRows): Filter {
  return withoutPart(withoutPart(filter, 'time'), rows === 'category' ? 'categories' : 'region')
}

/** The filter that shows one cell, or with `month` null a whole row, beside what the other parts let through. */
export function cellFilter(filter: Filter, rows: MatrixRows, value: string, month: MonthKey | null): Filter {
  const beside = { ...besideMatrix(filter, rows), months: month === null ? [] : [month] }
  if (rows === 'category') return { ...beside, categories: categoryIds().filter((id) => id === value) }
  return { ...beside, ...facetsWith(beside.facets, { region: [value] }) }
}

/**
 * Regions or categories against months: what the other parts of the filter let through. Rows that they leave empty stay, so that
 * the table keeps its shape. Rows of categories overlap (an incident may have several), so no column is summed.
 */
export function matrixOf(incidents: readonly Incident[], filter: Filter, rows: MatrixRows, sight: Sight = NO_SIGHT): readonly MatrixRow[] {
  const { columns, tally } = surveyOf(incidents, filter, sight)
  const counts = rows === 'category' ? tally.categoryRows : tally.regionRows
  const values = rows === 'category' ? categoryIds() : columns.facets.region.values
  const inUse = rows === 'category' ? columns.categories.reduce((all, bits) => all | bits, 0) : ~0
  const length = rowLength()
  return values.flatMap((value, row) => {
    if ((inUse & (1 << row)) === 0) return []
    const at = (cell: number) => counts[row * length + cell] ?? 0
    return [
      {
        value,
        cells: monthKeys().map((month, index) => ({ month, count: at(2 * index), doubtful: at(2 * index + 1) })),
        total: at(length - 1),
      },
    ]
  })
}
