import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { reloadAnew } from '../browser/reload.ts'
import { useMessages } from '../i18n/messages.ts'
import { Cross } from './Icon.tsx'
import styles from './PartFailure.module.css'

interface Props {
  /** What is missing, as a heading. */
  readonly what: string
  /** What goes on without it, in a sentence; left out where that goes without saying. */
  readonly rest?: string
  /** Why that may be; left out where it could not be fetched. */
  readonly why?: string
  /** The error in words. */
  readonly detail: string
  /**
   * Asks for it once more. Without it the page is loaded again: a module that failed stays failed for the life of a page, and the
   * address keeps all that was chosen.
   */
  readonly onAgain?: () => void
}

/** A part of the page could not be had: says what is missing and why that may be, and offers a way out. */
export function PartFailure({ what, rest, why, detail, onAgain }: Props) {
  const m = useMessages()
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.title}>{what}</p>
      <p>
        {rest} {why ?? m.failure.why}
      </p>
      <button type="button" className={styles.again} onClick={onAgain ?? (() => void reloadAnew())}>
        {onAgain ? m.failure.again : m.failure.reload}
      </button>
      <p className={styles.detail}>{detail}</p>
    </div>
  )
}

/** The same where a dialog was to open. */
export function DialogFailure({ onClose, ...failure }: Props & { readonly onClose: () => void }) {
  const m = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} className={styles.dialog} aria-label={failure.what} onClose={onClose}>
      <button type="button" className={styles.close} aria-label={m.failure.close} onClick={() => dialog.current?.close()}>
        <Cross />
      </button>
      <PartFailure {...failure} />
    </dialog>,
    document.body,
  )
}
