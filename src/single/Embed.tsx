import type { ComponentProps } from 'react'
import { singleEn } from '../i18n/single-en.ts'
import type { Embed as SiteEmbed } from '../panels/share/Embed.tsx'
import styles from '../panels/share/Share.module.css'
import { knowsSite } from './link-write.ts'

/** A page on the web cannot show a file of the reader's disk: says so, and where the code is to be had. Stands in for panels/share/Embed.tsx. */
export function Embed({ shared }: ComponentProps<typeof SiteEmbed>) {
  const { root } = shared.told
  return (
    <p className={styles.note}>
      {singleEn.noFrame} {knowsSite(root) ? singleEn.frameAt(root) : null}
    </p>
  )
}
