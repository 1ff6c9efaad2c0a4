import { closeOwnSet } from '../../browser/own-set.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import { rangeName } from '../../i18n/phrase.ts'
import { coverage } from '../../model/date.ts'
import type { OwnFile } from '../../model/incident.ts'
import { useApp } from '../../state/store.ts'
import styles from './OwnBanner.module.css'

/** Says whose data the page shows, and leads back to the report. */
export function OwnBanner({ own }: { readonly own: OwnFile }) {
  const m = useMessages()
  const count = useApp(({ dataset }) => dataset?.incidents.length ?? 0)
  return (
    <div className={styles.banner} role="region" aria-label={s.banner.name}>
      <p className={styles.words}>
        <strong>{s.banner.name}.</strong> {s.banner.text(own.name, count)}{' '}
        {own.outside > 0 ? s.banner.outside(own.outside, rangeName(coverage(), m)) : null}
      </p>
      <button type="button" className={styles.back} onClick={() => void closeOwnSet()}>
        {s.banner.back}
      </button>
    </div>
  )
}
