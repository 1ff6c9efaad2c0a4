import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet/hooks'
import { partLoader } from '../browser/part.ts'
import type { Obstacle } from '../drawing/pin-spec.ts'
import { useMessages } from '../i18n/messages.ts'
import type { Theme } from '../model/theme.ts'
import { store } from '../state/store.ts'
import styles from './Basemap.module.css'
import { firstPicture, followMap, whenGroundIsWanted } from './FirstGround.ts'

interface Props {
  readonly theme: Theme
  /** Where pins stand: names keep clear of them. */
  readonly obstacles: readonly Obstacle[]
}

/** Land, water, borders and names under and round the pins. Without its files the pins stand on plain ground, and the page says so. */
export function Basemap(props: Props) {
  const [attempt, setAttempt] = useState(0)
  return <Attempt key={attempt} {...props} again={attempt > 0} onAgain={() => setAttempt(attempt + 1)} />
}

/** What draws the ground: no reader waits for it who sees the picture that came with the page. */
const loadParts = partLoader(() => Promise.all([import('../browser/basemap-source.ts'), import('./Layers.tsx')]))
type Parts = Awaited<ReturnType<typeof loadParts>>

interface Ground {
  readonly Layers: Parts[1]['Layers']
  readonly files: Awaited<ReturnType<Parts[0]['loadFarBasemap']>>
}

/** A module that failed to load stays failed for the life of a page: only another page can try again. */
class PartsFailed extends Error {}

async function loadGround(): Promise<Ground> {
  const [{ loadFarBasemap }, { Layers }] = await loadParts().catch((error: unknown) => {
    throw new PartsFailed(error instanceof Error ? error.message : String(error))
  })
  return { files: await loadFarBasemap(), Layers }
}

/** One attempt to load the ground; another is another component. */
function Attempt({ theme, obstacles, again, onAgain }: Props & { readonly again: boolean; readonly onAgain: () => void }) {
  const m = useMessages()
  const map = useMap()
  const [ground, setGround] = useState<Ground | null>(null)
  // Names keep clear of pins: until there are some, the map is not in use.
  const ready = obstacles.length > 0
  const [failure, setFailure] = useState<Error | null>(null)
  useEffect(
    function load() {
      let wanted = true
      const whole = store.getState().view.camera === null && !again
      const end = whenGroundIsWanted(map, whole, ready, () => {
        loadGround().then(
          (loaded) => wanted && setGround(loaded),
          (error: unknown) => wanted && setFailure(error instanceof Error ? error : new Error(String(error))),
        )
      })
      return () => {
        wanted = false
        end()
      }
    },
    [map, again, ready],
  )
  useEffect(
    function showPicture() {
      const picture = firstPicture()
      return picture && !ground ? followMap(map, picture) : undefined
    },
    [map, ground],
  )
  if (ground) return <ground.Layers files={ground.files} theme={theme} obstacles={obstacles} />
  if (failure === null) return null
  return (
    <div className={styles.failed} role="alert">
      <p>
        {m.map.basemapFailed} ({failure.message})
      </p>
      <button type="button" className={styles.again} onClick={failure instanceof PartsFailed ? () => location.reload() : onAgain}>
        {m.map.again}
      </button>
    </div>
  )
}
