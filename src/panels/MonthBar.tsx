import { grouped } from '../i18n/grouped.ts'
import { useMessages } from '../i18n/messages.ts'
import { capital, monthName, monthShort } from '../i18n/phrase.ts'
import { tapMonth } from '../model/filter.ts'
import { type MonthKey, monthKeys } from '../model/view.ts'
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
    <div role="group" aria-label={m.filters.months} className={styles.months} data-axis={axis || undefined}>
      {monthKeys().map((month) => (
        <MonthButton key={month} month={month} />
      ))}
    </div>
  )
}

function MonthButton({ month }: { readonly month: MonthKey }) {
  const m = useMessages()
  const count = useApp((state) => counts(state).months.get(month) ?? 0)
  const chosen = useApp(({ view }) => view.filter.months.includes(month))
  return (
    <button
      type="button"
      className={styles.month}
      aria-pressed={chosen}
      aria-label={`${capital(monthName(month, m))}, ${m.filters.countOf(count)}`}
      data-zero={count === 0 || undefined}
      onClick={() => setFilter(tapMonth(store.getState().view.filter, month))}
    >
      <span>{monthShort(month, m)}</span>
      <span className={styles.count}>{grouped(count, m)}</span>
    </button>
  )
}
