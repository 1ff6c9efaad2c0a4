import { useEffect, useState, useSyncExternalStore } from 'react'
import { partLoader } from '../browser/part.ts'
import { currentTheme, watchTheme } from '../browser/preferences.ts'
import { useMessages } from '../i18n/messages.ts'
import type { Theme } from '../model/theme.ts'
import { Boundary } from '../panels/Boundary.tsx'
import { PartFailure } from '../panels/PartFailure.tsx'
import styles from './MapSlot.module.css'

/**
 * The place of the map. The map is its own chunk, asked for once the list is on screen; on a server and in the first
 * view there is only its space. If it cannot be had, the list and accounts go on.
 */
export function MapSlot() {
  const theme = useSyncExternalStore(watchTheme, currentTheme, () => 'light' as const)
  return (
    <Boundary failed={(detail) => <Failed detail={detail} />}>
      <Arriving theme={theme} />
    </Boundary>
  )
}

/** Fetches the map; what is asked for ahead is there by the time the map is wanted. */
export const loadMap = partLoader(() => import('../map/MapView.tsx'))
type Arrived = Pick<typeof import('../map/MapView.tsx'), 'MapView'> | { readonly error: unknown }

/** The map once it is there. Not by `lazy`: what React waits for in that way it holds back for 300 ms more, and pins with it. */
function Arriving({ theme }: { readonly theme: Theme }) {
  const [arrived, setArrived] = useState<Arrived | null>(null)
  useEffect(() => {
    let wanted = true
    loadMap().then(
      (part) => wanted && setArrived(part),
      (error: unknown) => wanted && setArrived({ error }),
    )
    return () => {
      wanted = false
    }
  }, [])
  if (arrived === null) return <Waiting />
  if ('error' in arrived) throw arrived.error
  return <arrived.MapView theme={theme} />
}

function Waiting() {
  const m = useMessages()
  return <p className={styles.waiting}>{m.map.loading}</p>
}

function Failed({ detail }: { readonly detail: string }) {
  const m = useMessages()
  return (
    <div className={styles.failed}>
      <PartFailure what={m.map.failed} rest={m.map.failedWhy} detail={detail} />
    </div>
  )
}
