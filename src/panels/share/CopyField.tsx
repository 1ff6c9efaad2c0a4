import { type FocusEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { copyText } from '../../browser/download.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import styles from './CopyField.module.css'

/** Milliseconds for which the button says that it has copied. */
const COPIED = 4000

interface Props {
  readonly label: string
  readonly text: string
  /** What it shows or is for, in a sentence below. */
  readonly hint?: string
  /** Lines of a field of several lines. */
  readonly lines?: number
  readonly say: (text: string) => void
  /** Further buttons beside the one that copies. */
  readonly children?: ReactNode
}

/** A text to take: shown in full in a field that can be read and selected, with a button that copies it. */
export function CopyField({ label, text, hint, lines, say, children }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), COPIED)
    return () => clearTimeout(timer)
  }, [copied])
  // The end of a link is what tells it from others.
  useEffect(() => {
    if (input.current) input.current.scrollLeft = input.current.scrollWidth
  })
  const copy = async () => {
    const done = await copyText(text, input.current ?? area.current)
    setCopied(done ? text : null)
    say(done ? s.copiedWhat(label) : s.copyByHand)
  }
  const field = {
    id,
    value: text,
    readOnly: true,
    spellCheck: false,
    className: styles.field,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => currentTarget.select(),
  }
  // What was copied is what stands there now: after a change the button offers to copy again.
  const done = copied === text
  const offer = done ? s.copied : s.copy
  return (
    <div className={styles.copy}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.row} data-lines={lines ? true : undefined}>
        {lines ? <textarea {...field} ref={area} rows={lines} /> : <input {...field} ref={input} type="url" />}
        <div className={styles.buttons}>
          <button
            type="button"
            className={styles.button}
            aria-label={`${offer}: ${label}`}
            data-done={done || undefined}
            onClick={() => void copy()}
          >
            {offer}
          </button>
          {children}
        </div>
      </div>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
