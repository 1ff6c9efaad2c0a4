import { matrix } from '#words/matrix'
import type { MatrixRows } from '../model/matrix.ts'
import type { StepUnit } from '../model/steps.ts'

type ByRows<Words = string> = Readonly<Record<MatrixRows, Words>>

/** Words of the overview, which come with it. */
export const matrixEn: Omit<typeof matrix, 'rows' | 'caption' | 'row' | 'whyNot'> & {
  readonly rows: ByRows
  readonly caption: ByRows<Readonly<Record<StepUnit, string>>>
  readonly row: ByRows
  readonly whyNot: ByRows
} = matrix
