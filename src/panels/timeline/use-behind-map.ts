import { useEffect, useState } from 'react'
import { whenIdle } from '../../browser/when-idle.ts'
import { useApp } from '../../state/store.ts'

/** Milliseconds for which pins go ahead on a slow line, and after which a busy page is no longer waited for. */
const BEHIND_MAP = 700
const PATIENCE = 2000
/** Milliseconds after which there will be no map. */
const WITHOUT_MAP = 4000

/** Whether it is time for what may come behind the map and its pins: the line carries those first. */
export function useBehindMap(): boolean {
  const stands = useApp(({ box }) => box !== null)
  const [free, setFree] = useState(false)
  useEffect(() => whenIdle(() => setFree(true), stands ? BEHIND_MAP : WITHOUT_MAP, PATIENCE), [stands])
  return free
}
