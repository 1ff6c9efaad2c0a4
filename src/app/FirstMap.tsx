import { useState } from 'react'
import { useApp } from '../state/store.ts'
import './first-map.css'
import styles from './FirstMap.module.css'

/**
 * The build draws the map of the page here (pages/page-map.ts), ahead of everything else, so that the first paint holds it; the real
 * one covers it. Its pins go as soon as the filter is another than that of the page.
 */
export function FirstMap() {
  const filter = useApp(({ view }) => view.filter)
  const [first] = useState(filter)
  return (
    <div className={styles.ground} data-part="ground">
      {/* React leaves the inside of an element alone that has an empty text, and no warnings of what the page has there. */}
      <div className={styles.first} id="first-map" data-other={filter !== first || undefined} suppressHydrationWarning>
        {''}
      </div>
    </div>
  )
}
