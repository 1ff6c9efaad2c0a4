import styles from './MatrixTable.module.css'

/** A block as in the timeline: hatched where every date is doubtful, half solid where some are given to the day. */
export function DoubtMark({ whole }: { readonly whole: boolean }) {
  return (
    <svg className={styles.mark} viewBox="0 0 12 8" width={12} height={8} aria-hidden="true">
      <path d={`M.5.5h11v7H.5z${whole ? 'M0 8L8 0M0 4L4 0M4 8L12 0' : 'M6 6L12 0'}M8 8L12 4`} fill="none" stroke="currentColor" />
      {whole ? null : <path d="M0 0h6v8H0z" fill="currentColor" />}
    </svg>
  )
}
