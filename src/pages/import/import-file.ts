import { ownEn } from '../../i18n/own-en.ts'
import { notePhrase, problemPhrases } from '../../i18n/own-phrase.ts'
import { monthOf } from '../../model/date.ts'
import type { Family } from '../../model/report.ts'
import type { CheckProblem } from '../../tables/check-problem.ts'
import { checkTable } from '../../tables/check-table.ts'
import type { DateOrder } from '../../tables/date-order.ts'
import { isEnough } from '../../tables/fields.ts'
import { guessMapping } from '../../tables/guess-mapping.ts'
import type { OwnPeriod } from '../../tables/own-period.ts'
import { personalColumns, withoutColumns } from '../../tables/personal-columns.ts'
import { readTable } from '../../tables/read-table.ts'
// At once: what runs this file can load no other once it is loaded.
import * as workbook from '../../tables/workbook.ts'
import { periodOf, type ReportAbout, type ReportFolder, reportFolder } from './report-folder.ts'

/** What is asked for beside the file. */
export interface ImportWish extends ReportAbout {
  readonly order: DateOrder | null
  readonly colours: readonly Family[]
  /** Whether columns that may tell who somebody is are published too. */
  readonly keepPersonal: boolean
}

/** A table as the folder of a report, or the question that has to be answered first. */
export type Imported =
  | {
      readonly kind: 'folder'
      readonly files: ReportFolder
      readonly records: number
      readonly problems: readonly CheckProblem[]
      readonly columns: readonly string[]
      /** What should be known of the table, and what is wrong with it, a sentence each. */
      readonly remarks: readonly string[]
    }
  | { readonly kind: 'question'; readonly text: string }

/** Reads a table as the page does, and makes a report of it. @throws FileError where the file is no table */
export async function importFile(bytes: Uint8Array, wish: ImportWish): Promise<Imported> {
  const { table: whole, notes } = await readTable(bytes, async () => workbook)
  const personal = wish.keepPersonal ? [] : personalColumns(whole)
  const table = withoutColumns(whole, personal)
  const left = personal.map((column) => whole.headers[column]).join(', ')
  const leftOut =
    left === '' ? [] : [`Left out, since they may tell who somebody is: ${left}. With --keep-personal they are published too.`]
  const mapping = guessMapping(table)
  if (!isEnough(mapping))
    return {
      kind: 'question',
      text: [
        `No column with words was found among: ${table.headers.join(', ')}. Call one "Title" or "Description" (see the template).`,
        ...leftOut,
      ].join(' '),
    }
  const { records, problems, openOrder } = await checkTable(
    table,
    { mapping, order: wish.order, byName: false },
    { window: null, places: new Map() },
  )
  if (openOrder)
    return {
      kind: 'question',
      text: `Which day is "${openOrder.cell}" (row ${openOrder.row})? Say --day-first for ${openOrder.dayFirst} or --month-first for ${openOrder.monthFirst}; ${openOrder.count} row(s) depend on it.`,
    }
  if (records.length === 0) return { kind: 'question', text: 'No row of the table can be a record: none has a title or a description.' }
  const columns = Object.entries(mapping).map(([field, column]) => `${field}: ${table.headers[column] ?? ''}`)
  const remarks = [
    ...leftOut,
    ...notes.filter(({ kind }) => kind !== 'personal-columns' || wish.keepPersonal).map(notePhrase),
    ...problems.map(problemLine),
    ...outsideLine(periodOf(records, wish)),
  ]
  return { kind: 'folder', files: reportFolder(records, wish), records: records.length, problems, columns, remarks }
}

function problemLine(problem: CheckProblem): string {
  const { row, column, value } = problem
  const { reason, effect, mend } = problemPhrases(problem)
  return `Row ${row}${column === null ? '' : `, ${column}`}: ${reason} (“${value}”, ${effect}) ${mend}`
}

const outsideLine = ({ period: { first, last }, outside }: OwnPeriod): readonly string[] =>
  outside === 0 ? [] : [ownEn.banner.outside(outside, `${monthOf(first)} to ${monthOf(last)}`)]
