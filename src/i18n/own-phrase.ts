import { type CheckProblem, PROBLEM_EFFECTS } from '../tables/check-problem.ts'
import type { TableNote } from '../tables/table.ts'
import { ownEn } from './own-en.ts'

/** What is wrong with a cell or a row in words: why, what became of the record, and how to mend it. */
export function problemPhrases({ code }: CheckProblem): { readonly reason: string; readonly effect: string; readonly mend: string } {
  return { reason: ownEn.reasons[code], effect: ownEn.effects[PROBLEM_EFFECTS[code]], mend: ownEn.mends[code] }
}

/** What should be known of a table, as a sentence. */
export function notePhrase(note: TableNote): string {
  const { notes } = ownEn
  switch (note.kind) {
    case 'above-headers':
    case 'empty-rows':
    case 'unnamed-columns':
    case 'merged-cells':
    case 'hidden-rows':
    case 'formulas':
    case 'links-behind':
    case 'broken-letters':
    case 'pins-inside':
    case 'group-rows':
      return notes[note.kind](note.count)
    case 'no-headers':
    case 'two-header-rows':
    case 'tags':
      return notes[note.kind]
    case 'twice-named-columns':
      return notes['twice-named-columns'](note.names.join(', '))
    case 'joined-dates':
    case 'hidden-columns':
    case 'personal-columns':
    case 'unread-places':
    case 'blank-runs':
    case 'unlike-sheets':
      return notes[note.kind](note.names.join(', '))
    case 'dittos':
    case 'joined-decimals':
      return notes[note.kind](note.count, note.names.join(', '))
    case 'other-sheets':
      return notes['other-sheets'](note.read, note.names.join(', '))
    case 'joined-sheets':
      return notes['joined-sheets'](note.names.join(', '), note.column, note.twice)
    case 'converted':
    case 'read-as-degrees':
      return notes[note.kind](note.system)
    case 'encoding':
      return notes.encoding(note.name)
    case 'cells-beyond':
      return notes['cells-beyond'](note.count, String(note.row))
    case 'open-quote':
      return notes['open-quote'](note.count, String(note.row))
    case 'coarse-dates':
      return notes['coarse-dates'](note.count, note.column)
    case 'turned-dates':
      return notes['turned-dates'](note.column, note.count, String(note.row))
  }
}
