import { Play } from './Play.tsx'
import { TimeFields } from './TimeFields.tsx'
import styles from './Tools.module.css'

export { Band } from './Band.tsx'
export { Thumbs } from './Thumbs.tsx'

/** Beside the heading, where there is room: playing, and the days as fields. */
export function Tools() {
  return (
    <div className={styles.tools}>
      <Play />
      <TimeFields />
    </div>
  )
}
