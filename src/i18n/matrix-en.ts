import { matrix } from '#words/matrix'
import type { MatrixRows } from '../model/matrix.ts'

type ByRows = Readonly<Record<MatrixRows, string>>

/** Words of the overview, which come with it. */
export const matrixEn: Omit<typeof matrix, 'rows' | 'caption' | 'row' | 'whyNot'> & {
  readonly rows: ByRows
  readonly caption: ByRows
  readonly row: ByRows
  readonly whyNot: ByRows
} = matrix
