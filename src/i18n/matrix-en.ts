import type { MatrixRows } from '../model/matrix.ts'
import { records } from './en.ts'

/** Words of the overview, which come with it. */
export const matrixEn = {
  close: 'Close the overview',
  print: 'Print',
  rows: { region: 'Regions', category: 'Categories' } satisfies Record<MatrixRows, string>,
  rowsName: 'Rows of the table',
  caption: {
    region: 'Records by region and month',
    category: 'Records by category and month',
  } satisfies Record<MatrixRows, string>,
  row: { region: 'Region of 2020', category: 'Category' } satisfies Record<MatrixRows, string>,
  all: 'All',
  cell: (row: string, month: string, count: number) => `${row}, ${month}: ${records(count)}`,
  allMonths: 'all months',
  doubt: (doubtful: number, count: number) => `${doubtful} of ${count} dates doubtful`,
  only: (filter: string) => `Only what the other filters let through: ${filter}.`,
  counts: 'Numbers count records; each opens its list. “All” counts every record once. Cells do not add up to it:',
  whyNot: {
    region: 'a record stands in each month that its dates may touch.',
    category: 'a record stands in each month that its dates may touch and under each of its categories.',
  } satisfies Record<MatrixRows, string>,
  someDoubtful: 'some of the dates doubtful',
  allDoubtful: 'all of the dates doubtful',
}
