import { useMessages } from '../i18n/messages.ts'
import { useApp } from '../state/store.ts'
import styles from './ColumnFooter.module.css'
import { ShareButton } from './share/ShareButton.tsx'

/** The way to the method, the data and the correction address, always in sight; on a phone, whose title is short, to sharing too. */
export function ColumnFooter() {
  const m = useMessages()
  const root = useApp((state) => state.root)
  return (
    <nav className={styles.footer} aria-label={m.page.method}>
      <span className={styles.share}>
        <ShareButton />
      </span>
      <a href={`${root}method/`}>{m.page.method}</a>
      <a href={`${root}method/#data`}>{m.page.data}</a>
      <a href={`${root}method/#corrections`}>{m.page.corrections}</a>
    </nav>
  )
}
