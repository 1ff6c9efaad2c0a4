import { facetChoices, facetValues } from './facets.ts'
import { filterIncidents, isCertain, monthKeysOf, NO_SIGHT, type Sight } from './filter.ts'
import type { Incident } from './incident.ts'
import { CATEGORIES } from './taxonomy.ts'
import { type Filter, facetsWith, MONTH_KEYS, type MonthKey, withoutPart } from './view.ts'

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

const valuesOf = (incident: Incident, rows: MatrixRows): readonly string[] =>
  rows === 'category' ? incident.categories : facetValues(incident, 'region')

/** The filter without what the matrix itself asks for: time, and what its rows are. */
export function besideMatrix(filter: Filter, rows: MatrixRows): Filter {
  return withoutPart(withoutPart(filter, 'time'), rows === 'category' ? 'categories' : 'region')
}

/** The filter that shows one cell, or with `month` null a whole row, beside what the other parts let through. */
export function cellFilter(filter: Filter, rows: MatrixRows, value: string, month: MonthKey | null): Filter {
  const beside = { ...besideMatrix(filter, rows), months: month === null ? [] : [month] }
  if (rows === 'category') return { ...beside, categories: CATEGORIES.filter((id) => id === value) }
  return { ...beside, ...facetsWith(beside.facets, { region: [value] }) }
}

/**
 * Regions or categories against months: what the other parts of the filter let through. Rows that they leave empty stay, so that
 * the table keeps its shape. Rows of categories overlap (an incident may have several), so no column is summed.
 */
export function matrixOf(incidents: readonly Incident[], filter: Filter, rows: MatrixRows, sight: Sight = NO_SIGHT): readonly MatrixRow[] {
  const shown = filterIncidents(incidents, besideMatrix(filter, rows), sight)
  const values =
    rows === 'category'
      ? CATEGORIES.filter((id) => incidents.some(({ categories }) => categories.includes(id)))
      : facetChoices(incidents, 'region')
  return values.map((value) => {
    const own = shown.filter((incident) => valuesOf(incident, rows).includes(value))
    const cells = MONTH_KEYS.map((month) => {
      const inCell = own.filter((incident) => monthKeysOf(incident).includes(month))
      return { month, count: inCell.length, doubtful: inCell.filter((incident) => incident.span !== null && !isCertain(incident)).length }
    })
    return { value, cells, total: own.length }
  })
}
