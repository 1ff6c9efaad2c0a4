import { grouped } from '../i18n/grouped.ts'
import { useMessages } from '../i18n/messages.ts'
import { monthName, monthShort } from '../i18n/phrase.ts'
import { coveredMonths, monthSpan } from '../model/date.ts'
import { tapMonth } from '../model/filter.ts'
import { type MonthKey, monthKeys, UNDATED } from '../model/view.ts'
import { counts } from '../state/selectors.ts'
import { setFilter, store, useApp } from '../state/store.ts'
import styles from './MonthBar.module.css'

interface Props {
  /** Each button under its part of the timeline, where there is room for one. */
  readonly axis?: boolean
}

/** The months of the report and the undated, as buttons with the number that each would show; a second one makes a range. */
export function MonthBar({ axis }: Props) {
  const m = useMessages()
  return (
    <div
      ref={layMonths}
      role="group"
      aria-label={m.filters.months}
      className={styles.months}
      data-axis={axis || undefined}
      data-many={monthKeys().length > FEW || undefined}
    >
      {monthKeys().map((month, at) => (
        <MonthButton key={month} month={month} year={at === 0 || month.endsWith('-01')} />
      ))}
    </div>
  )
}

/** Months and the undated that have room for their names in one line. */
const FEW = 10

/** Each column as wide as its days: another report, or a reader's own records, have other months than the styles know. */
function layMonths(element: HTMLElement | null): void {
  element?.style.setProperty(
    '--month-columns',
    coveredMonths()
      .map((month) => `minmax(0, ${monthSpan(month).last.slice(8)}fr)`)
      .join(' '),
  )
}

interface ButtonProps {
  readonly month: MonthKey
  /** Say the year too, where there are so many months that one name stands twice. */
  readonly year: boolean
}

function MonthButton({ month, year }: ButtonProps) {
  const m = useMessages()
  const count = useApp((state) => counts(state).months.get(month) ?? 0)
  const chosen = useApp(({ view }) => view.filter.months.includes(month))
  // What is seen comes first, so that whoever speaks to the page can say it: "Mar 30 records, March 2020".
  const seen = `${monthShort(month, m)} ${m.filters.countOf(count)}`
  const spoken = month === UNDATED ? seen : `${seen}, ${monthName(month, m)}`
  return (
    <button
      type="button"
      className={styles.month}
      aria-pressed={chosen}
      aria-label={spoken}
      data-zero={count === 0 || undefined}
      onClick={() => setFilter(tapMonth(store.getState().view.filter, month))}
    >
      <span>
        {monthShort(month, m)}
        {year && month !== UNDATED && monthKeys().length > FEW ? ` ${month.slice(2, 4)}` : null}
      </span>
      <span className={styles.count}>{grouped(count, m)}</span>
    </button>
  )
}
