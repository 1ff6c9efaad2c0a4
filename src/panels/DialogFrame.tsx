import { type ReactNode, type RefObject, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import styles from './DialogFrame.module.css'
import { Cross } from './Icon.tsx'

interface Props {
  /** The dialog itself, for what closes it from inside. */
  readonly dialog: RefObject<HTMLDialogElement | null>
  /** Sets `--width`. */
  readonly className: string | undefined
  readonly titleId: string
  readonly title: string
  /** The heading, where it takes the focus. */
  readonly heading?: RefObject<HTMLHeadingElement | null>
  /** Name of the button that closes it. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the page, open as long as it is there: a bar with heading and button, below it what scrolls. On a phone it is the page. */
export function DialogFrame({ dialog, className = '', titleId, title, heading, close, onClose, children }: Props) {
  // Before the effects of what is inside, which measure themselves.
  useLayoutEffect(() => dialog.current?.showModal(), [dialog])
  return createPortal(
    <dialog ref={dialog} className={`${styles.dialog} ${className}`} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={titleId} {...(heading && { ref: heading, tabIndex: -1 })}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={close} onClick={() => dialog.current?.close()}>
          <Cross />
        </button>
      </div>
      {children}
    </dialog>,
    document.body,
  )
}
