import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type State, store } from './store.ts'

/** What waits for the frame that answers the reader to be drawn. */
const waiting = new Set<() => void>()

function runAll(): void {
  const runs = [...waiting]
  waiting.clear()
  // Drawn together and at once: one render, one layout, one more frame.
  flushSync(() => {
    for (const run of runs) run()
  })
}

/**
 * Runs something behind the next frame, together with all else that waits for it: what answers a click comes first, and what follows
 * from it is one task, not many small ones with a frame between each.
 * @returns a function that takes it back
 */
export function afterFrame(run: () => void): () => void {
  if (waiting.size === 0) {
    // A page that nobody sees draws no frames.
    if (document.hidden) setTimeout(runAll)
    else requestAnimationFrame(() => setTimeout(runAll))
  }
  waiting.add(run)
  return () => void waiting.delete(run)
}

/**
 * One value of the state, one frame behind it.
 * @param select one and the same function, which returns something stored or remembered
 * @param first what stands there until the first frame; left out: the value itself
 */
export function useLater<Value>(select: (state: State) => Value, first?: Value): Value {
  const [value, setValue] = useState(() => first ?? select(store.getState()))
  useEffect(() => {
    const look = () => setValue(() => select(store.getState()))
    let takeBack = afterFrame(look)
    const end = store.subscribe(() => {
      takeBack = afterFrame(look)
    })
    return () => {
      takeBack()
      end()
    }
  }, [select])
  return value
}
