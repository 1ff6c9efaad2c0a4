import { useEffect, useState } from 'react'
import { type BasemapFiles, loadBasemap } from '../../browser/basemap-source.ts'
import { loadFaces } from '../../browser/paint.ts'

/** The ground of the map on its way, there, or not to be had. */
export type BasemapState = BasemapFiles | 'loading' | 'failed'

/** The ground and names of the map for a picture. @returns it, and what asks for it again */
export function useBasemap(): readonly [BasemapState, () => void] {
  const [state, setState] = useState<BasemapState>('loading')
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks again
  useEffect(() => {
    let wanted = true
    // The words of a picture are laid out with the serif: it has to be there before.
    Promise.all([loadBasemap(), loadFaces()]).then(
      ([files]) => wanted && setState(files),
      () => wanted && setState('failed'),
    )
    return () => {
      wanted = false
    }
  }, [attempt])
  const again = () => {
    setState('loading')
    setAttempt((count) => count + 1)
  }
  return [state, again]
}
