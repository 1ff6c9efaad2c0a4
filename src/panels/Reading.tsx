import { stopReading } from '../browser/reading.ts'
import { readingEn as w } from '../i18n/reading-en.ts'
import styles from './Notices.module.css'
import { Notice } from './Notices.tsx'

/** How far the reading of many records is, and a way to end it. */
export function Reading({ records }: { readonly records: number }) {
  return (
    <Notice title={w.title}>
      <p>{w.soFar(records)}</p>
      <button type="button" className={styles.again} onClick={stopReading}>
        {w.stop}
      </button>
    </Notice>
  )
}
