import { stopReading } from '../browser/reading.ts'
import { useMessages } from '../i18n/messages.ts'
import styles from './Notices.module.css'
import { Notice } from './Notices.tsx'

/** How far the reading of many records is, and a way to end it. */
export function Reading({ records }: { readonly records: number }) {
  const m = useMessages()
  return (
    <Notice title={m.problem.reading}>
      <p>{m.problem.soFar(records)}</p>
      <button type="button" className={styles.again} onClick={stopReading}>
        {m.problem.stop}
      </button>
    </Notice>
  )
}
