import { type ReactNode, useId, useState } from 'react'
import { shareEn as s } from '../../i18n/share-en.ts'
import { Boundary } from '../Boundary.tsx'
import { PartFailure } from '../PartFailure.tsx'
import styles from './Row.module.css'

interface Props {
  readonly icon: ReactNode
  readonly name: string
  /** Says at the row's end what one gets. */
  readonly hint: string
  /** Why it cannot be had now; the button stays where it is and does nothing. */
  readonly blocked?: boolean
  readonly onClick: () => void
}

/** One thing to take along: a row with one button. */
export function Row({ icon, name, hint, blocked = false, onClick }: Props) {
  return (
    <div className={styles.row}>
      <button type="button" className={styles.button} aria-disabled={blocked || undefined} onClick={blocked ? undefined : onClick}>
        {icon}
        <span className={styles.name}>{name}</span>
      </button>
      <span className={styles.hint}>{hint}</span>
    </div>
  )
}

interface FoldProps {
  readonly icon: ReactNode
  readonly name: string
  readonly hint: string
  readonly children: ReactNode
}

/** A row that opens: what is in it is made, and fetched, when it is asked for. */
export function Fold({ icon, name, hint, children }: FoldProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.fold}>
      <div className={styles.row}>
        <button type="button" className={styles.button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {icon}
          <span className={styles.name}>{name}</span>
        </button>
        <span className={styles.hint}>{hint}</span>
      </div>
      <div id={id} className={styles.content} hidden={!open}>
        {open ? (
          <Boundary waiting={null} failed={(detail) => <PartFailure what={s.partFailed} detail={detail} />}>
            {children}
          </Boundary>
        ) : null}
      </div>
    </div>
  )
}
