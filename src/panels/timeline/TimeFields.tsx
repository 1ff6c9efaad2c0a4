import { useEffect, useRef } from 'react'
import { toolsEn } from '../../i18n/tools-en.ts'
import { coverage, parseDay } from '../../model/date.ts'
import { type End, moveEnd, outerSpan } from '../../model/time-choice.ts'
import type { Filter } from '../../model/view.ts'
import { isOwn } from '../../state/selectors.ts'
import { setFilter, store, useApp } from '../../state/store.ts'
import { MeasuresButton } from './MeasuresButton.tsx'
import styles from './TimeFields.module.css'

interface Props {
  /** Where no band is drawn: the way to the measures stands here. */
  readonly measures?: boolean
}

/** The first and last day as fields, which say and do the same as the thumbs, and the switch for certain dates. */
export function TimeFields({ measures }: Props) {
  // The measures are those of the site's own report.
  const own = useApp(isOwn)
  const certain = useApp(({ view }) => view.filter.certain === true)
  return (
    <div className={styles.fields}>
      <DayField end="first" name={toolsEn.from} />
      <DayField end="last" name={toolsEn.to} />
      <label className={styles.certain}>
        <input
          type="checkbox"
          className={styles.box}
          checked={certain}
          onChange={() => setFilter(toggleCertain(store.getState().view.filter))}
        />
        {toolsEn.certain}
      </label>
      {measures && !own ? <MeasuresButton className={styles.measures} /> : null}
    </div>
  )
}

function toggleCertain({ certain, ...rest }: Filter): Filter {
  return certain ? rest : { ...rest, certain: true }
}

/** The browser's own date field. While it is being typed into, it is left alone: half a year is a year too. */
function DayField({ end, name }: { readonly end: End; readonly name: string }) {
  const day = useApp(({ view }) => outerSpan(view.filter)[end])
  const field = useRef<HTMLInputElement>(null)
  const show = () => {
    if (field.current) field.current.value = day
  }
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = day
  }, [day])
  return (
    <label className={styles.day}>
      {name}
      <input
        ref={field}
        type="date"
        min={coverage().first}
        max={coverage().last}
        defaultValue={day}
        onChange={({ currentTarget }) => {
          const typed = parseDay(currentTarget.value)
          if (typed && typed >= coverage().first && typed <= coverage().last) setFilter(moveEnd(store.getState().view.filter, end, typed))
        }}
        onBlur={show}
      />
    </label>
  )
}
