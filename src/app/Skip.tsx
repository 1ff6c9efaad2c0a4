import { useMessages } from '../i18n/messages.ts'
import styles from './Skip.module.css'

/** The first stops of the keyboard: past everything else to the list or the map. */
export function Skip() {
  const m = useMessages()
  return (
    <nav className={styles.skip}>
      <a href="#list-title" onClick={focusOn('list-title')}>
        {m.page.skipToList}
      </a>
      <a href="#map" onClick={focusOn('map')}>
        {m.page.skipToMap}
      </a>
    </nav>
  )
}

/** A skip link moves the focus itself: the fragment of the address holds the view. */
function focusOn(id: string) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault()
    const target = document.getElementById(id)
    target?.scrollIntoView({ block: 'nearest' })
    target?.focus()
  }
}
