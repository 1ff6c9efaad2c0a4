import { lazy, useSyncExternalStore } from 'react'
import { currentTheme, watchTheme } from '../browser/preferences.ts'
import { useMessages } from '../i18n/messages.ts'
import { Boundary } from '../panels/Boundary.tsx'
import { PartFailure } from '../panels/PartFailure.tsx'
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
  if (!inBrowser) return waiting
  return (
    <Boundary waiting={waiting} failed={(detail) => <Failed detail={detail} />}>
      <MapView theme={theme} />
    </Boundary>
  )
}

function Failed({ detail }: { readonly detail: string }) {
  const m = useMessages()
  return (
    <div className={styles.failed}>
      <PartFailure what={m.map.failed} rest={m.map.failedWhy} detail={detail} />
    </div>
  )
}
