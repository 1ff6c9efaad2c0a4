import { type Messages, useMessages } from '../i18n/messages.ts'
import { capital, filterPhrase, isDoubtful, monthName } from '../i18n/phrase.ts'
import { categoriesOf, familyState, toggleCategory, toggleFamily, toggleMonth } from '../model/filter.ts'
import { CATEGORY_FAMILY, FAMILIES } from '../model/taxonomy.ts'
import { type Filter, isFiltering } from '../model/view.ts'
import { all, visible, withoutPin } from '../state/selectors.ts'
import { clearFilter, setFilter, useApp } from '../state/store.ts'
import { Cross } from './Icon.tsx'
import styles from './Shown.module.css'

/** The one sentence that always says what is shown, and the filters as chips that can be taken away. */
export function Shown() {
  const m = useMessages()
  const filter = useApp(({ view }) => view.filter)
  const total = useApp((state) => all(state).length)
  const shown = useApp((state) => visible(state))
  const off = useApp((state) => withoutPin(state).length)
  const filtering = isFiltering(filter)
  const doubtful = filter.months.length > 0 ? shown.filter(isDoubtful).length : 0
  return (
    <div className={styles.shown}>
      <p>
        {m.shown.lead} <strong>{filtering ? m.shown.some(shown.length, total) : m.shown.all(total)}</strong>
        {': '}
        {filtering ? `${filterPhrase(filter, m)}.` : m.shown.everything(shown.length - off)}
      </p>
      {doubtful > 0 ? <p className={styles.note}>{m.shown.doubtful(doubtful)}</p> : null}
      {filtering ? <Chips filter={filter} m={m} /> : null}
    </div>
  )
}

interface Chip {
  readonly key: string
  readonly name: string
  readonly without: Filter
}

/** A chip for each month, each whole family and each further category of a filter. */
function chipsOf(filter: Filter, m: Messages): readonly Chip[] {
  const whole = FAMILIES.filter((family) => familyState(filter, family) === 'all' && categoriesOf(family).length > 1)
  return [
    ...filter.months.map((month) => ({ key: month, name: capital(monthName(month, m)), without: toggleMonth(filter, month) })),
    ...whole.map((family) => ({ key: family, name: m.families[family], without: toggleFamily(filter, family) })),
    ...filter.categories
      .filter((category) => !whole.includes(CATEGORY_FAMILY[category]))
      .map((category) => ({ key: category, name: m.categories[category], without: toggleCategory(filter, category) })),
  ]
}

function Chips({ filter, m }: { readonly filter: Filter; readonly m: Messages }) {
  return (
    <ul className={styles.chips} aria-label={m.filters.active}>
      {chipsOf(filter, m).map(({ key, name, without }) => (
        <li key={key}>
          <button type="button" className={styles.chip} aria-label={m.filters.remove(name)} onClick={() => setFilter(without)}>
            {name}
            <Cross size={12} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={clearFilter}>
          {m.filters.clear}
        </button>
      </li>
    </ul>
  )
}
