/** Milliseconds that the files may take to come anew before the page is loaded again all the same. */
const PATIENCE = 10_000

/**
 * Loads the page again, its address as it is. What the page had fetched is fetched past the cache first: a line that answers a script with
 * a page of its own, or with half of it, may have left that there.
 */
export async function reloadAnew(): Promise<void> {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
  const anew = [...new Set(fetched)]
    .filter((name) => name.startsWith(`${location.origin}/`))
    .map((name) => fetch(name, { cache: 'reload', signal: AbortSignal.timeout(PATIENCE) }).then((answer) => answer.arrayBuffer()))
  await Promise.allSettled(anew)
  location.reload()
}
