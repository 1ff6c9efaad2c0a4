import { facetChoices, facetValues } from './facets.ts'
import { isCertain, monthKeysOf } from './filter.ts'
import type { Incident } from './incident.ts'
import { CATEGORIES } from './taxonomy.ts'
import { MONTH_KEYS, type MonthKey } from './view.ts'

export type MatrixRows = 'region' | 'category'

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

/** Regions or categories against months. Rows of categories overlap (an incident may have several), so no column is summed. */
export function matrixOf(incidents: readonly Incident[], rows: MatrixRows): readonly MatrixRow[] {
  const values =
    rows === 'category'
      ? CATEGORIES.filter((id) => incidents.some(({ categories }) => categories.includes(id)))
      : facetChoices(incidents, 'region')
  return values.map((value) => {
    const own = incidents.filter((incident) =>
      rows === 'category' ? incident.categories.some((id) => id === value) : facetValues(incident, 'region').includes(value),
    )
    const cells = MONTH_KEYS.map((month) => {
      const inCell = own.filter((incident) => monthKeysOf(incident).includes(month))
      return { month, count: inCell.length, doubtful: inCell.filter((incident) => incident.span !== null && !isCertain(incident)).length }
    })
    return { value, cells, total: own.length }
  })
}
