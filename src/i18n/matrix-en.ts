import type { MatrixRows } from '../model/matrix.ts'
import { incidents } from './en.ts'

/** Words of the overview, which come with it. */
export const matrixEn = {
  close: 'Close the overview',
  print: 'Print',
  rows: { region: 'Regions', category: 'Categories' } satisfies Record<MatrixRows, string>,
  rowsName: 'Rows of the table',
  caption: {
    region: 'Incidents by region and month',
    category: 'Incidents by category and month',
  } satisfies Record<MatrixRows, string>,
  row: { region: 'Region of 2020', category: 'Category' } satisfies Record<MatrixRows, string>,
  all: 'All',
  cell: (row: string, month: string, count: number) => `${row}, ${month}: ${incidents(count)}`,
  allMonths: 'all months',
  doubt: (doubtful: number, count: number) => `${doubtful} of ${count} dates doubtful`,
  only: (filter: string) => `Only what the other filters let through: ${filter}.`,
  counts: 'Numbers count incidents; each opens its list. “All” counts every incident once. Cells do not add up to it:',
  whyNot: {
    region: 'an incident stands in each month that its dates may touch.',
    category: 'an incident stands in each month that its dates may touch and under each of its categories.',
  } satisfies Record<MatrixRows, string>,
  someDoubtful: 'some of the dates doubtful',
  allDoubtful: 'all of the dates doubtful',
}
