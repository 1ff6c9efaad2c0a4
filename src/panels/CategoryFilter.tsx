import { useId, useState } from 'react'
import { Svg } from '../article/Svg.tsx'
import { CSS_PAINT, signSymbol } from '../drawing/symbol.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import type { Counts } from '../model/counts.ts'
import { categoriesOf, familyState, toggleCategory, toggleFamily } from '../model/filter.ts'
import { type CategoryId, categoryName, type FamilyId, familyIds, familyName, familyOf, familyShort } from '../model/taxonomy.ts'
import { useLater } from '../state/later.ts'
import { counts as countsOf } from '../state/selectors.ts'
import { setFilter, store, useApp } from '../state/store.ts'
import styles from './CategoryFilter.module.css'
import { Choice } from './Choice.tsx'
import { ChevronDown, ChevronUp } from './Icon.tsx'

/** Families with three states, their categories under them, each with the number that choosing it would show. */
export function CategoryFilter({ roomy = false }: { readonly roomy?: boolean }) {
  const m = useMessages()
  const counts = useLater(countsOf)
  return (
    <fieldset>
      <legend className="unseen">{m.filters.categories}</legend>
      <ul className={styles.families}>
        {familyIds().map((family) => (
          <Family key={family} family={family} counts={counts} roomy={roomy} m={m} />
        ))}
      </ul>
    </fieldset>
  )
}

const currentFilter = () => store.getState().view.filter

interface FamilyProps {
  readonly family: FamilyId
  readonly counts: Counts
  readonly roomy: boolean
  readonly m: Messages
}

function Family({ family, counts, roomy, m }: FamilyProps) {
  const state = useApp(({ view }) => familyState(view.filter, family))
  const [opened, setOpened] = useState<boolean | null>(null)
  // A choice within stands in the sentence, so the column need not open for it; a phone's dialog has the room.
  const open = opened ?? (roomy && state === 'some')
  const list = useId()
  return (
    <li className={styles.family} data-family={family} data-open={open || undefined}>
      <div className={styles.line}>
        <Choice
          name={familyName(family)}
          short={familyShort(family)}
          count={counts.families.get(family) ?? 0}
          checked={state === 'all'}
          mixed={state === 'some'}
          strong
          mark={<span className={styles.disc} />}
          onToggle={() => setFilter(toggleFamily(currentFilter(), family))}
        />
        <button
          type="button"
          className={styles.disclose}
          aria-expanded={open}
          aria-controls={list}
          aria-label={m.filters.open(familyName(family))}
          onClick={() => setOpened(!open)}
        >
          {open ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
        </button>
      </div>
      <ul id={list} hidden={!open} className={styles.categories} aria-label={familyName(family)}>
        {open
          ? categoriesOf(family).map((category) => (
              <Category key={category} category={category} count={counts.categories.get(category) ?? 0} />
            ))
          : null}
      </ul>
    </li>
  )
}

function Category({ category, count }: { readonly category: CategoryId; readonly count: number }) {
  const checked = useApp(({ view }) => view.filter.categories.includes(category))
  return (
    <li className={styles.line}>
      <Choice
        name={categoryName(category)}
        count={count}
        checked={checked}
        mark={<Svg node={signSymbol(category, 16, CSS_PAINT.family(familyOf(category)))} />}
        onToggle={() => setFilter(toggleCategory(currentFilter(), category))}
      />
    </li>
  )
}
