import { grouped } from '../i18n/grouped.ts'
import { useMessages } from '../i18n/messages.ts'
import { monthLabel, monthName, monthShort } from '../i18n/phrase.ts'
import { dayNumber } from '../model/date.ts'
import { tapMonth } from '../model/filter.ts'
import { coveredSteps, stepSpan, stepUnit } from '../model/steps.ts'
import { withinCoverage } from '../model/timeline.ts'
import { type MonthKey, monthKeys, UNDATED } from '../model/view.ts'
import { useLater } from '../state/later.ts'
import { counts } from '../state/selectors.ts'
import { setFilter, store, useApp } from '../state/store.ts'
import styles from './MonthBar.module.css'

interface Props {
  /** Each button under its part of the timeline, where there is room for one. */
  readonly axis?: boolean
}

/** The months of the report, or longer steps of its time, and the undated, as buttons with the number that each would show; a second one makes a range. */
export function MonthBar({ axis }: Props) {
  const m = useMessages()
  const { months } = useLater(counts)
  return (
    <div
      ref={layMonths}
      role="group"
      aria-label={m.filters[`${stepUnit()}s`]}
      className={styles.months}
      data-axis={axis || undefined}
      data-many={monthKeys().length > FEW || undefined}
    >
      {monthKeys().map((month) => (
        <MonthButton key={month} month={month} count={months.get(month) ?? 0} />
      ))}
    </div>
  )
}

/** Months and the undated that have room for their names in one line. */
const FEW = 10

/** The first month of each year says the year too, where there are so many that one name stands twice. */
const opensYear = (month: MonthKey): boolean => month === monthKeys()[0] || /-(01|Q1)$/.test(month)

/** Each column as wide as its days: another report, or a reader's own records, have other months than the styles know. */
function layMonths(element: HTMLElement | null): void {
  element?.style.setProperty(
    '--month-columns',
    coveredSteps()
      .map((step) => withinCoverage(stepSpan(step)))
      .map(({ first, last }) => `${dayNumber(last) + 1 - dayNumber(first)}fr`)
      .join(' '),
  )
}

interface ButtonProps {
  readonly month: MonthKey
  readonly count: number
}

function MonthButton({ month, count }: ButtonProps) {
  const m = useMessages()
  const chosen = useApp(({ view }) => view.filter.months.includes(month))
  // What is seen comes first, so that whoever speaks to the page can say it: "Mar 30 records, March 2020".
  const [short, name] = [monthShort(month, m), monthName(month, m)]
  const seen = `${short} ${m.filters.countOf(count)}`
  const spoken = month === UNDATED || name === short ? seen : `${seen}, ${name}`
  return (
    <button
      type="button"
      className={styles.month}
      aria-pressed={chosen}
      aria-label={spoken}
      data-zero={count === 0 || undefined}
      onClick={() => setFilter(tapMonth(store.getState().view.filter, month))}
    >
      <span>{opensYear(month) ? monthLabel(month, m) : monthShort(month, m)}</span>
      <span className={styles.count}>{grouped(count, m)}</span>
    </button>
  )
}
