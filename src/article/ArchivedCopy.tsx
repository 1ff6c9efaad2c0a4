import { archiveLink } from '../formats/archive.ts'
import { accountEn } from '../i18n/account-en.ts'
import { useMessages } from '../i18n/messages.ts'
import { dayName } from '../i18n/phrase.ts'
import { parseDay } from '../model/date.ts'
import type { Source } from '../model/incident.ts'
import styles from './SourceList.module.css'

/** The way to the copy of a source's page in a public web archive, with where it leads in words; nothing for a mere remark. */
export function ArchivedCopy({ source }: { readonly source: Pick<Source, 'url' | 'archived'> }) {
  const m = useMessages()
  const link = archiveLink(source)
  if (link === null) return null
  const day = link.checked === null ? null : parseDay(link.checked)
  return (
    <a className={styles.copy} href={link.href} rel="noopener noreferrer" target="_blank" referrerPolicy="no-referrer">
      {day === null ? accountEn.archive.look(link.host) : accountEn.archive.checked(link.host, dayName(day, m))}
      <span className="unseen">{` (${accountEn.opens})`}</span>
    </a>
  )
}
