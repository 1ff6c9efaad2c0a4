/**
 * Calls back once `rest` milliseconds have gone by and the browser then has nothing better to do.
 * @param patience milliseconds after `rest` for which a busy page is waited for at most; left out: as long as it takes
 * @returns a function that ends it
 */
export function whenIdle(done: () => void, rest: number, patience?: number): () => void {
  let idle: number | undefined
  const timer = setTimeout(() => {
    // Safari has no such call.
    if ('requestIdleCallback' in window) idle = requestIdleCallback(done, patience === undefined ? {} : { timeout: patience })
    else done()
  }, rest)
  return () => {
    clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
  }
}
