import { useMessages } from '../i18n/messages.ts'
import styles from './ColumnFooter.module.css'

/** The way to the method, the data and the correction address, always in sight. */
export function ColumnFooter() {
  const m = useMessages()
  return (
    <nav className={styles.footer} aria-label={m.page.method}>
      <a href="method/">{m.page.method}</a>
      <a href="method/#data">{m.page.data}</a>
      <a href="method/#corrections">{m.page.corrections}</a>
    </nav>
  )
}
