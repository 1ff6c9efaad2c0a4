import { lazy, useState, useSyncExternalStore } from 'react'
import { currentTheme, watchTheme } from '../browser/preferences.ts'
import { useMessages } from '../i18n/messages.ts'
import { Boundary } from '../panels/Boundary.tsx'
import { useApp } from '../state/store.ts'
import styles from './MapSlot.module.css'

const MapView = lazy(() => import('../map/MapView.tsx').then(({ MapView }) => ({ default: MapView })))

const never = () => () => {}

/**
 * The place of the map. The map is its own chunk, asked for once the list is on screen; Leaflet needs a window, so on a server
 * and in the first view there is only its space. If it cannot be had, the list and accounts go on.
 */
export function MapSlot() {
  const m = useMessages()
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const theme = useSyncExternalStore(watchTheme, currentTheme, () => 'light' as const)
  const waiting = <p className={styles.waiting}>{m.map.loading}</p>
  return (
    <>
      <FirstMap />
      {inBrowser ? (
        <Boundary waiting={waiting} failed={(detail) => <Failed detail={detail} />}>
          <MapView theme={theme} />
        </Boundary>
      ) : (
        waiting
      )}
    </>
  )
}

/**
 * The build draws the map of the page here, for the time until the real one covers it; its pins go as soon as the filter is another
 * than that of the page.
 */
function FirstMap() {
  const filter = useApp(({ view }) => view.filter)
  const [first] = useState(filter)
  return <div className={styles.first} id="first-map" data-other={filter !== first || undefined} />
}

function Failed({ detail }: { readonly detail: string }) {
  const m = useMessages()
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.title}>{m.map.failed}</p>
      <p>{m.map.failedWhy}</p>
      {/* A module that failed to load stays failed for the life of a page; the address keeps all that was chosen. */}
      <button type="button" className={styles.again} onClick={() => location.reload()}>
        {m.map.again}
      </button>
      <p className={styles.detail}>{detail}</p>
    </div>
  )
}
