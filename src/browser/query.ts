import type { SearchWords } from '../model/search.ts'
import { failSearch, setHits, store } from '../state/store.ts'

/** Follows the query of the filter with a search that comes once it is wanted: a page opens without. */

/** Brings what searches, and has it follow the query. */
let begin: (() => Promise<void>) | null = null

/** Keeps the hits those of the query, as browser/search.ts does once it is there. @returns a function that ends it */
export function followQuery(words: SearchWords): () => void {
  let end: (() => void) | null = null
  let ended = false
  const bring = async () => {
    const { followQuery } = await import('./search.ts')
    // It looks at the present query at once.
    if (!ended) end ??= followQuery(words)
  }
  const look = () => {
    if (end !== null) return
    const { view, searchFailed } = store.getState()
    if (view.filter.query !== undefined) bring().catch(failSearch)
    // Nothing is asked for any more, so nothing is missing.
    else if (searchFailed) setHits(null)
  }
  begin = bring
  // Of another query alone: to note a failure changes the store too, and would have it asked for again and again.
  const stop = store.subscribe((state, before) => {
    if (state.view.filter.query !== before.view.filter.query) look()
  })
  look()
  return () => {
    ended = true
    begin = null
    stop()
    end?.()
  }
}

/** Fetches what the search needs, before the first letter is typed if it can be. What goes wrong is noted in the store. */
export async function prepareSearch(): Promise<void> {
  try {
    await begin?.()
    await (await import('./search.ts')).prepareSearch()
  } catch {
    failSearch()
  }
}
