import { capital, whenPhrase, wherePhrase } from '../../i18n/phrase.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import { useApp } from '../../state/store.ts'
import { Share } from '../Icon.tsx'
import { incidentLink, sayContents } from './about.ts'
import { CopyField } from './CopyField.tsx'
import styles from './Share.module.css'
import type { Shared, Sharing } from './use-shared.ts'

interface Props {
  readonly sharing: Sharing
  readonly leaveOut: boolean
  readonly onLeaveOut: (leaveOut: boolean) => void
  readonly say: (text: string) => void
}

/** The links, each with the sentence that says what it shows, and what of them anybody gets to see. */
export function Links({ sharing, leaveOut, onLeaveOut, say }: Props) {
  const { linked, linkAbout, told } = sharing.view
  const { m, root } = told
  const query = useApp((state) => state.view.filter.query)
  const incident = sharing.incident?.incidents[0]
  return (
    <section className={styles.links} aria-label={s.link.section}>
      {incident ? (
        <CopyField
          label={s.link.incident}
          text={incidentLink(root, incident.id)}
          hint={s.link.opensIncident(whenPhrase(incident, m), wherePhrase(incident, m))}
          say={say}
        />
      ) : null}
      <CopyField
        label={s.link.view}
        text={linkAbout.link}
        hint={[linkAbout.shown, ...(incident ? [s.link.withAccount] : [])].join(' ')}
        say={say}
      />
      {query ? (
        <div>
          <p className={styles.note}>{leaveOut ? s.link.leftOut : s.link.withSearch(m.shown.query(query))}</p>
          <label className={styles.box}>
            <input type="checkbox" checked={leaveOut} onChange={({ target }) => onLeaveOut(target.checked)} />
            {s.link.leaveOut}
          </label>
        </div>
      ) : null}
      <DeviceShare shared={sharing.incident ?? sharing.view} say={say} />
      <div>
        <h3 className={styles.small}>{s.link.contains}</h3>
        <p className={styles.note}>{capital(sayContents(linked, told))}</p>
      </div>
    </section>
  )
}

/** The device's own way of sharing, where it has one. Who closes it again has not met an error. */
function DeviceShare({ shared, say }: { readonly shared: Shared; readonly say: (text: string) => void }) {
  if (!('share' in navigator)) return null
  const { title, shown, link } = shared.linkAbout
  const send = async () => {
    try {
      await navigator.share({ title, text: shown, url: link })
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) say(s.link.deviceFailed)
    }
  }
  return (
    <button type="button" className={styles.action} onClick={() => void send()}>
      <Share />
      {s.link.device}
    </button>
  )
}
