import type { Messages } from '../i18n/messages.ts'
import { monthName } from '../i18n/phrase.ts'
import { toggleMonth } from '../model/filter.ts'
import type { MonthKey } from '../model/view.ts'
import { elsewhere } from '../state/selectors.ts'
import { setFilter, useApp } from '../state/store.ts'
import styles from './IncidentList.module.css'

/** What the rest of the filter has in months that are not chosen: one tap adds the month. */
export function Elsewhere({ m }: { readonly m: Messages }) {
  const others = useApp(elsewhere)
  const filter = useApp(({ view }) => view.filter)
  if (others.length === 0) return null
  const add = (month: MonthKey) => setFilter(toggleMonth(filter, month))
  return (
    <p className={styles.elsewhere}>
      {m.shown.alsoLead}{' '}
      {others.map(({ month, count }, index) => (
        <span key={month}>
          {index > 0 ? ', ' : ''}
          <button type="button" className={styles.link} onClick={() => add(month)}>
            {month === 'undated' ? m.shown.alsoUndated(count) : m.shown.alsoMonth(count, monthName(month, m))}
          </button>
        </span>
      ))}
      .
    </p>
  )
}
