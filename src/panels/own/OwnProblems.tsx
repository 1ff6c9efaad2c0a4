import { useState } from 'react'
import { download } from '../../browser/download.ts'
import { toCsv } from '../../formats/csv.ts'
import { dialectFor } from '../../formats/export-csv.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import { problemPhrases } from '../../i18n/own-phrase.ts'
import { shareEn } from '../../i18n/share-en.ts'
import type { CheckProblem } from '../../tables/check-problem.ts'
import { Download } from '../share/ShareIcons.tsx'
import styles from './OwnDialog.module.css'
import { OwnTable } from './OwnTable.tsx'

interface Props {
  readonly name: string
  readonly problems: readonly CheckProblem[]
  /** Rows that are not shown. */
  readonly left: number
}

/** Problems on screen; all of them stand in the list that can be saved. */
const SHOWN = 100

/** What is wrong in the table: row, column, what stands there, why, what became of the record, and how to mend it. */
export function OwnProblems({ name, problems, left }: Props) {
  const [said, setSaid] = useState('')
  const heads = [s.problems.row, s.problems.column, s.problems.value, s.problems.reason, s.problems.effect, s.problems.mend]
  const save = () => {
    const file = `${name.replace(/\.[^.]*$/, '')}-problems.csv`
    const rows = problems.map((problem) => {
      const { reason, effect, mend } = problemPhrases(problem)
      return [problem.row, problem.column, problem.value, reason, effect, mend]
    })
    setSaid(
      download(file, toCsv(heads, rows, dialectFor(navigator.language)), 'text/csv;charset=utf-8')
        ? shareEn.savedAs(file)
        : shareEn.saveRefused,
    )
  }
  return (
    <section aria-labelledby="own-problems">
      <h3 id="own-problems" className={styles.heading}>
        {s.problems.title(problems.length)}
      </h3>
      {left > 0 ? <p>{s.problems.left(left)}</p> : null}
      {problems.length > 0 ? (
        <>
          <button type="button" className={styles.fold} onClick={save}>
            <Download />
            {s.problems.save}
          </button>
          <p className={styles.note} role="status">
            {said}
          </p>
          <OwnTable labelledBy="own-problems" heads={heads}>
            {problems.slice(0, SHOWN).map((problem) => (
              <Problem key={`${problem.row} ${problem.column ?? ''} ${problem.code}`} problem={problem} />
            ))}
          </OwnTable>
          {problems.length > SHOWN ? <p className={styles.note}>{s.problems.more(problems.length - SHOWN)}</p> : null}
        </>
      ) : null}
    </section>
  )
}

function Problem({ problem }: { readonly problem: CheckProblem }) {
  const { reason, effect, mend } = problemPhrases(problem)
  return (
    <tr>
      <td>{problem.row}</td>
      <td>{problem.column}</td>
      <td>{problem.value}</td>
      <td>{reason}</td>
      <td>{effect}</td>
      <td>{mend}</td>
    </tr>
  )
}
