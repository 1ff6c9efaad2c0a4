import { useEffect, useState } from 'react'

/**
 * A value one frame later, and all at once: what answers a click comes first, and what follows it is one task, not many small ones with
 * a frame between each.
 */
export function useNextFrame<Value>(value: Value, before: Value): Value {
  const [shown, setShown] = useState(before)
  useEffect(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => setShown(value)
    // Behind the next frame, not before it.
    const frame = requestAnimationFrame(() => port2.postMessage(null))
    return () => {
      cancelAnimationFrame(frame)
      port1.close()
    }
  }, [value])
  return shown
}
