import { useMemo } from 'react'
import { matrixEn } from '../../i18n/matrix-en.ts'
import type { Messages } from '../../i18n/messages.ts'
import { capital, facetValueName, filterPhrase, monthLabel, monthName } from '../../i18n/phrase.ts'
import { besideMatrix, cellFilter, type MatrixRow, type MatrixRows, matrixOf } from '../../model/matrix.ts'
import { stepUnit } from '../../model/steps.ts'
import { categoryIds, categoryName } from '../../model/taxonomy.ts'
import { isFiltering, type MonthKey, monthKeys } from '../../model/view.ts'
import { all, facetNames, isOwn } from '../../state/selectors.ts'
import { open, setFilter, store, useApp } from '../../state/store.ts'
import { DoubtMark } from './DoubtMark.tsx'
import styles from './MatrixTable.module.css'

interface Props {
  readonly rows: MatrixRows
  readonly onChosen: () => void
  readonly m: Messages
}

/** The table of counts with its legend; choosing a cell shows its incidents. */
export function MatrixTable({ rows, onChosen, m }: Props) {
  const incidents = useApp(all)
  // The heading of the rows may say of which year the regions are: those of the site's own report.
  const own = useApp(isOwn)
  const filter = useApp(({ view }) => view.filter)
  const hits = useApp((state) => state.hits)
  const box = useApp((state) => state.box)
  const names = useApp(facetNames)
  const table = useMemo(() => matrixOf(incidents, filter, rows, { hits, box }), [incidents, filter, rows, hits, box])
  const beside = besideMatrix(filter, rows)
  const choose = (value: string, month: MonthKey | null) => {
    // The list of a place would hide what the cell counts elsewhere.
    if (store.getState().view.opened !== null) open(null)
    setFilter(cellFilter(filter, rows, value, month))
    onChosen()
  }
  const nameOf = (value: string): string => {
    const category = categoryIds().find((id) => id === value)
    return category ? categoryName(category) : facetValueName('region', value, names, m)
  }
  return (
    <section
      className={styles.scroll}
      aria-labelledby="matrix-caption"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it can be wider and longer than its space, and the keyboard must be able to move it
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
    >
      <table className={styles.table}>
        <caption id="matrix-caption">
          {matrixEn.caption[rows][stepUnit()]}
          {isFiltering(beside) ? <span className={styles.only}> {matrixEn.only(filterPhrase(beside, names, m))}</span> : null}
          <span className={styles.legend}>
            <DoubtMark whole={false} /> {matrixEn.someDoubtful} <DoubtMark whole /> {matrixEn.allDoubtful}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{own && rows === 'region' ? m.facets.region : matrixEn.row[rows]}</th>
            <th scope="col">{matrixEn.all}</th>
            {monthKeys().map((month) => (
              <th key={month} scope="col" abbr={capital(monthName(month, m))}>
                {monthLabel(month, m)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map((row) => (
            <Row key={row.value} row={row} name={nameOf(row.value)} onChoose={choose} m={m} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {matrixEn.counts} {matrixEn.whyNot[rows]}
      </p>
      <p className={styles.printed}>
        {m.title}: {m.subtitle}. {m.source}.
      </p>
    </section>
  )
}

interface RowProps {
  readonly row: MatrixRow
  readonly name: string
  readonly onChoose: (value: string, month: MonthKey | null) => void
  readonly m: Messages
}

function Row({ row: { value, cells, total }, name, onChoose, m }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell count={total} name={matrixEn.cell(name, matrixEn.whole[stepUnit()], total)} onChoose={() => onChoose(value, null)} />
      {cells.map(({ month, count, doubtful }) => (
        <Cell
          key={month}
          count={count}
          doubtful={doubtful}
          name={matrixEn.cell(name, monthName(month, m), count)}
          onChoose={() => onChoose(value, month)}
        />
      ))}
    </tr>
  )
}

interface CellProps {
  readonly count: number
  readonly doubtful?: number
  readonly name: string
  readonly onChoose: () => void
}

/** A number that shows its incidents; nothing to show is a quiet 0. */
function Cell({ count, doubtful = 0, name, onChoose }: CellProps) {
  if (count === 0) return <td className={styles.zero}>0</td>
  const doubt = doubtful > 0 ? matrixEn.doubt(doubtful, count) : undefined
  return (
    <td>
      <button type="button" className={styles.cell} aria-label={doubt ? `${name}, ${doubt}` : name} title={doubt} onClick={onChoose}>
        {count}
        {doubt ? <DoubtMark whole={doubtful === count} /> : null}
      </button>
    </td>
  )
}
