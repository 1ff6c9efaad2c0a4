import { useMessages } from '../../i18n/messages.ts'
import { capital } from '../../i18n/phrase.ts'
import { printEn } from '../../i18n/print-en.ts'
import styles from './Brief.module.css'
import { BriefAccount } from './BriefAccount.tsx'
import { BriefEnd } from './BriefEnd.tsx'
import { BriefMap, type Ground } from './BriefMap.tsx'
import { BriefTable } from './BriefTable.tsx'
import type { Brief as BriefContent } from './brief.ts'
import { OwnBriefAccount, OwnBriefEnd } from './OwnBrief.tsx'

interface Props {
  readonly brief: BriefContent
  readonly ground: Ground | null
}

/** The printed brief: what is shown, map, table, each incident, how to read it and the way back. */
export function Brief({ brief, ground }: Props) {
  const { of, incidents } = brief
  const own = brief.about.own !== undefined
  const map = incidents.length === 0 ? null : <BriefMap brief={brief} ground={ground} />
  return (
    <main className={styles.brief}>
      {of === 'view' ? <Opening brief={brief} /> : null}
      {of === 'view' ? map : null}
      {of === 'view' && incidents.length > 0 ? <BriefTable incidents={incidents} /> : null}
      {incidents.map((numbered) => {
        const Told = own ? OwnBriefAccount : BriefAccount
        return <Told key={numbered.incident.id} numbered={numbered} alone={of === 'incident'} map={of === 'incident' ? map : null} />
      })}
      {own ? <OwnBriefEnd brief={brief} /> : <BriefEnd brief={brief} />}
    </main>
  )
}

/** The title and the sentence that say what is shown. */
function Opening({ brief: { about, doubtful, incidents, notSearched } }: { readonly brief: BriefContent }) {
  const m = useMessages()
  return (
    <header>
      <p className={styles.kicker}>{about.own ?? capital(m.subtitle)}</p>
      <h1 className={styles.title}>{about.title}</h1>
      <p className={styles.sentence}>
        {about.shown}
        {doubtful > 0 ? ` ${m.shown.doubtful(doubtful)}` : null}
      </p>
      {notSearched === null ? null : <p className={styles.sentence}>{printEn.notSearched(m.shown.query(notSearched))}</p>}
      {incidents.length === 0 ? <p className={styles.empty}>{printEn.empty}</p> : null}
    </header>
  )
}
