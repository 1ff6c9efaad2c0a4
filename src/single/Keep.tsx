import type { ComponentProps } from 'react'
import { singleEn } from '../i18n/single-en.ts'
import type { Keep as SiteKeep } from '../panels/keep/Keep.tsx'
import styles from '../panels/share/Share.module.css'

/** A copy in one file is kept by keeping the file. Stands in for panels/keep/Keep.tsx. */
export function Keep(_props: ComponentProps<typeof SiteKeep>) {
  return <p className={styles.note}>{singleEn.keepFile}</p>
}
