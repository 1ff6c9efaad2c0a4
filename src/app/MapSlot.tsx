import { Component, lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { currentTheme, watchTheme } from '../browser/preferences.ts'
import { useMessages } from '../i18n/messages.ts'
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
    <MapBoundary fallback={(detail) => <Failed detail={detail} />}>
      <Suspense fallback={waiting}>
        <MapView theme={theme} />
      </Suspense>
    </MapBoundary>
  )
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

interface BoundaryProps {
  readonly children: ReactNode
  readonly fallback: (detail: string) => ReactNode
}

/** Catches what the map throws while it loads or draws, so that the rest of the page stays. */
class MapBoundary extends Component<BoundaryProps, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null }

  static getDerivedStateFromError(error: unknown) {
    return { detail: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    return this.state.detail === null ? this.props.children : this.props.fallback(this.state.detail)
  }
}
