import { grouped } from '../i18n/grouped.ts'
import { useMessages } from '../i18n/messages.ts'
import { UNLOCATED } from '../model/view.ts'
import { numbers } from '../state/selectors.ts'
import { open, useApp } from '../state/store.ts'
import { ChevronRight } from './Icon.tsx'
import styles from './WithoutPin.module.css'

/** Beside the map: how many of the visible incidents no pin can hold, one tap from their list. */
export function WithoutPin() {
  const m = useMessages()
  const count = useApp((state) => numbers(state).unlocated)
  const opened = useApp(({ view }) => view.opened === UNLOCATED)
  if (count === 0) return null
  return (
    <button type="button" className={styles.button} aria-expanded={opened} onClick={() => open(opened ? null : UNLOCATED)}>
      <strong>{grouped(count, m)}</strong> {m.list.noPlaceButton}
      <ChevronRight size={12} />
    </button>
  )
}
