import type { ComponentProps } from 'react'
import { capital } from '../i18n/phrase.ts'
import { shareEn } from '../i18n/share-en.ts'
import { singleEn } from '../i18n/single-en.ts'
import { incidentLink } from '../panels/share/about.ts'
import { CopyField } from '../panels/share/CopyField.tsx'
import { Links as SiteLinks } from '../panels/share/Links.tsx'
import styles from '../panels/share/Share.module.css'
import own from './Links.module.css'
import { knowsSite } from './link-write.ts'

/** The links of a copy in one file: to the published site where its address is known, else by the name of the file. Stands in for panels/share/Links.tsx. */
export function Links(props: ComponentProps<typeof SiteLinks>) {
  const { sharing, say } = props
  const { linkAbout, told } = sharing.view
  const incident = sharing.incident?.incidents[0]
  if (knowsSite(told.root)) {
    return (
      <div className={own.links}>
        <p className={styles.note}>{singleEn.linksLead(told.root)}</p>
        <SiteLinks {...props} />
      </div>
    )
  }
  return (
    <section className={styles.links} aria-label={shareEn.link.section}>
      <p className={styles.note}>{singleEn.noAddress}</p>
      {incident ? <CopyField label={shareEn.link.incident} text={incidentLink(told.root, incident.id)} say={say} /> : null}
      <CopyField label={shareEn.link.view} text={linkAbout.link} hint={capital(linkAbout.shown)} say={say} />
    </section>
  )
}
