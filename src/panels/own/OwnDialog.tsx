import { useEffect, useRef } from 'react'
import { ownEn as s } from '../../i18n/own-en.ts'
import { LIMIT_MEGABYTES, LIMITS } from '../../tables/limits.ts'
import { DialogFrame } from '../DialogFrame.tsx'
import { OwnCheck } from './OwnCheck.tsx'
import { OwnChoose } from './OwnChoose.tsx'
import styles from './OwnDialog.module.css'
import type { OwnStart } from './own-start.ts'
import { type Failed, type OwnFileActions, useOwnFile } from './use-own-file.ts'

interface Props {
  readonly start: OwnStart
  readonly onClose: () => void
}

/** Opens a reader's own table: choose, see what was read, mend, show. Nothing of the page changes before the last step. */
export function OwnDialog({ start, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const own = useOwnFile(start)
  const { state } = own
  const { step } = state
  const first = useRef(true)
  useEffect(() => {
    // Each step is another page: the focus goes to its heading. The first one's place is the browser's choice.
    if (!first.current || step !== 'choose') heading.current?.focus()
    first.current = false
  }, [step])
  return (
    <DialogFrame
      dialog={dialog}
      className={styles.dialog}
      titleId="own-title"
      title={state.step === 'check' ? s.check.title(state.name, state.table.rows) : s.title}
      heading={heading}
      close={s.close}
      onClose={onClose}
    >
      <Step own={own} onShown={() => dialog.current?.close()} />
    </DialogFrame>
  )
}

function Step({ own, onShown }: { readonly own: OwnFileActions; readonly onShown: () => void }) {
  const { state } = own
  switch (state.step) {
    case 'choose':
      return <OwnChoose cancelled={state.cancelled} onRead={own.read} />
    case 'reading':
      return (
        <div className={styles.body}>
          <p role="status">
            {s.reading(state.name)} {state.count > 0 ? s.readingRows(state.done, state.count) : null}
          </p>
          {state.count > 0 ? (
            <progress className={styles.progress} value={state.done} max={state.count} aria-label={s.reading(state.name)} />
          ) : null}
          <button type="button" className={styles.action} onClick={own.cancel}>
            {s.cancel}
          </button>
        </div>
      )
    case 'failed':
      return (
        <div className={styles.body}>
          <div role="alert">
            <p className={styles.strong}>{s.failed.title(state.name)}</p>
            <p>
              {failureText(state.why)} {s.failed.stays}
            </p>
          </div>
          <button type="button" className={styles.action} onClick={own.again}>
            {s.another}
          </button>
        </div>
      )
    case 'check':
      return <OwnCheck state={state} own={own} onShown={onShown} />
  }
}

function failureText({ reason, named }: Failed): string {
  if (reason === 'too-large') return s.failed['too-large'](LIMIT_MEGABYTES)
  if (reason === 'too-many-rows') return s.failed['too-many-rows'](LIMITS.rows)
  if (reason === 'projected') return s.failed.projected(named)
  return s.failed[reason]
}
