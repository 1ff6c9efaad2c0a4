import type { SearchWords } from '../model/search.ts'
import { failSearch, store } from '../state/store.ts'

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
    if (end === null && store.getState().view.filter.query !== undefined) bring().catch(failSearch)
  }
  begin = bring
  const stop = store.subscribe(look)
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
