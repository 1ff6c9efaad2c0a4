import type { ComponentProps } from 'react'
import { singleEn } from '../i18n/single-en.ts'
import { QrCode as SiteCode } from '../panels/share/QrCode.tsx'
import styles from '../panels/share/Share.module.css'
import { knowsSite } from './link-write.ts'

/** The code of a link to the published site; without its address there is nothing that a phone could open. Stands in for panels/share/QrCode.tsx. */
export function QrCode(props: ComponentProps<typeof SiteCode>) {
  return knowsSite(props.shared.told.root) ? <SiteCode {...props} /> : <p className={styles.note}>{singleEn.noCode}</p>
}
