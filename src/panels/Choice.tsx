import type { KeyboardEvent, ReactNode } from 'react'
import { grouped } from '../i18n/grouped.ts'
import { useMessages } from '../i18n/messages.ts'
import styles from './Choice.module.css'

interface Props {
  readonly name: string
  /** What is seen of the name where room is short; the name begins with it. */
  readonly short?: string
  readonly count: number
  readonly checked: boolean
  readonly mixed?: boolean
  readonly strong?: boolean
  readonly mark?: ReactNode
  readonly onToggle: () => void
}

/** One box with its sign, name and number; what would show nothing is dimmed. Space is the browser's own key for a box, Enter does the same. */
export function Choice({ name, short, count, checked, mixed = false, strong = false, mark, onToggle }: Props) {
  const m = useMessages()
  return (
    <label className={styles.choice} data-zero={(count === 0 && !checked && !mixed) || undefined} data-strong={strong || undefined}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = mixed
        }}
        onChange={onToggle}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onToggle()
        }}
      />
      {mark === undefined ? null : <span className={styles.mark}>{mark}</span>}
      {short === undefined ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <>
          <span className={styles.whole}>{name}</span>
          <span className={styles.short} aria-hidden="true">
            {short}
          </span>
        </>
      )}
      <span className={styles.count}>
        {grouped(count, m)}
        <span className="unseen">{` ${m.filters.unit(count)}`}</span>
      </span>
    </label>
  )
}
