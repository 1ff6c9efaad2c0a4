import { setReading } from '../state/store.ts'

/** Milliseconds after which a reader who waits is told how far it is, again and again. */
const WAIT = 1000

let stop: (() => void) | null = null

/** Ends the reading of many records, whatever it is doing. */
export function stopReading(): void {
  stop?.()
}

/** Something that reads many records. */
export interface Reading {
  /** Says how many it has read. */
  readonly tell: (records: number) => void
  readonly close: () => void
}

/** Tells a reader who waits how far a reading is, and lets them end it. @param end what ends it */
export function openReading(end: () => void): Reading {
  let told = performance.now()
  stop = end
  return {
    tell(records) {
      if (performance.now() - told < WAIT) return
      told = performance.now()
      setReading({ records })
    },
    close() {
      // Another may have begun since.
      if (stop !== end) return
      stop = null
      setReading(null)
    },
  }
}
