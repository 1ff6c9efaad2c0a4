import { languageFile } from '../formats/language-file.ts'
import type { Account, Dataset, IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import type { SearchWords } from '../model/search.ts'
import { failSearch, setHits, store } from '../state/store.ts'
import { loadAccounts } from './accounts-source.ts'
import { fetchText } from './fetched.ts'
import type { Search } from './search-index.ts'

/** Every spelling of the places, seen from the root of the site. */
const PLACES_FILE = 'data/places.json'

/** The search over the open dataset, once it is there. */
let opened: { readonly dataset: Dataset; readonly words: SearchWords; readonly search: Search } | null = null
let loading = false
/** The words of the reader's language; null while nothing follows the query. */
let words: SearchWords | null = null

/** The search, if it is there for what is shown now. */
const present = (): Search | null =>
  opened !== null && opened.dataset === store.getState().dataset && opened.words === words ? opened.search : null

/** Fetches what the search needs, before the first letter is typed if it can be. What goes wrong is noted in the store. */
export async function prepareSearch(): Promise<void> {
  const { dataset } = store.getState()
  if (loading || !dataset || !words || present()) return
  loading = true
  const ofReader = words
  try {
    const [{ openSearch }, places] = await Promise.all([import('./search-index.ts'), fetchText(PLACES_FILE), accountsThere()])
    opened = { dataset, words: ofReader, search: await openSearch(accountsOf(dataset), ofReader, places) }
    void searchEveryLanguage(dataset, ofReader, places)
  } catch {
    failSearch()
    return
  } finally {
    loading = false
  }
  searchAgain()
}

/**
 * Once the search answers in the language of the page: fetches the records in the others and searches in all. Where they cannot be had,
 * the search goes on in its own language; the next visit tries again.
 */
async function searchEveryLanguage(dataset: Dataset, ofReader: SearchWords, places: string): Promise<void> {
  const { language } = store.getState()
  // A dataset that is not the site's own has no other languages.
  if (dataset.digest === '') return
  try {
    const [{ openSearch }, { parseDataset }, ...texts] = await Promise.all([
      import('./search-index.ts'),
      import('../formats/dataset-file.ts'),
      ...report()
        .languages.filter((code) => code !== language)
        .map((code) => fetchText(languageFile('data/incidents.geojson', code))),
    ])
    const others = texts.map((text) => parseDataset(text).dataset.byId)
    const search = await openSearch(accountsOf(dataset), ofReader, places, others)
    if (opened?.dataset !== dataset || opened.words !== ofReader) return
    opened = { dataset, words: ofReader, search }
    searchAgain()
  } catch {
    // As above.
  }
}

/** The words of the records, fetched where they are not there yet. */
async function accountsThere(): Promise<void> {
  if (store.getState().accounts === null) await loadAccounts()
}

/** The accounts in the order of the dataset. */
function accountsOf({ incidents }: Dataset): Pick<Dataset<Account>, 'incidents' | 'byId'> {
  const byId = store.getState().accounts ?? new Map<IncidentId, Account>()
  return { byId, incidents: incidents.flatMap(({ id }) => byId.get(id) ?? []) }
}

/** Puts the present query to the search. Without one nothing is loaded. */
function searchAgain(): void {
  const { view, hits, searchFailed } = store.getState()
  const { query } = view.filter
  if (query === undefined) {
    if (hits !== null || searchFailed) setHits(null)
    return
  }
  const search = present()
  if (search === null) {
    // What an earlier query found says nothing of this one.
    if (hits !== null) setHits(null)
    void prepareSearch()
    return
  }
  const found = search(query)
  setHits(new Set(found.keys()), found)
}

/**
 * Keeps the hits those of the query, wherever it came from: typed, a link, Back, a chip taken away.
 * @returns a function that ends it
 */
export function followQuery(ofReader: SearchWords): () => void {
  words = ofReader
  const end = store.subscribe((state, before) => {
    if (state.view.filter.query !== before.view.filter.query || state.dataset !== before.dataset) searchAgain()
  })
  searchAgain()
  return () => {
    words = null
    end()
  }
}
