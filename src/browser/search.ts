import { languageFile } from '../formats/language-file.ts'
import type { Account, Dataset, IncidentId } from '../model/incident.ts'
import { report } from '../model/report.ts'
import type { SearchWords } from '../model/search.ts'
import { failSearch, setHits, store } from '../state/store.ts'
import { isMany, loadAccounts } from './accounts-source.ts'
import { FetchError, fetchText } from './fetched.ts'
import type { LateSearch, Search } from './search-index.ts'

/** Every spelling of the places, seen from the root of the site. */
const PLACES_FILE = 'data/places.json'

/** The search over the open dataset, once it is there. */
let opened: { readonly dataset: Dataset; readonly words: SearchWords; readonly search: Search | LateSearch } | null = null
let loading = false
/** The words of the reader's language; null while nothing follows the query. */
let words: SearchWords | null = null

/** The search, if it is there for what is shown now. */
const present = (): Search | LateSearch | null =>
  opened !== null && opened.dataset === store.getState().dataset && opened.words === words ? opened.search : null

/** Puts a search in place of the one before. */
function open(dataset: Dataset, ofReader: SearchWords, search: Search | LateSearch): void {
  closeLate()
  opened = { dataset, words: ofReader, search }
}

/** Ends a search in a worker, which holds all accounts a second time. */
function closeLate(): void {
  if (!opened || !('close' in opened.search)) return
  opened.search.close()
  opened = null
}

/** Fetches what the search needs, before the first letter is typed if it can be. What goes wrong is noted in the store. */
export async function prepareSearch(): Promise<void> {
  const { dataset } = store.getState()
  if (loading || !dataset || !words || present()) return
  loading = true
  const ofReader = words
  try {
    const [openSearch, places] = await Promise.all([openerFor(dataset), fetchText(PLACES_FILE), accountsThere()])
    open(dataset, ofReader, await openSearch(ofReader, places, []))
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
    const [openSearch, ...texts] = await Promise.all([
      openerFor(dataset),
      ...report()
        .languages.filter((code) => code !== language)
        .map((code) => fetchText(languageFile('data/incidents.geojson', code))),
    ])
    const search = await openSearch(ofReader, places, texts)
    if (opened?.dataset === dataset && opened.words === ofReader) open(dataset, ofReader, search)
    else if ('close' in search) search.close()
    searchAgain()
  } catch {
    // As above.
  }
}

/** Opens the search over a dataset. @param others texts of its records in other languages, by whose words they are found too */
type Opener = (ofReader: SearchWords, places: string, others: readonly string[]) => Promise<Search | LateSearch>

const openerFor = (dataset: Dataset): Promise<Opener> => (isMany(dataset) ? openerBeside(dataset) : openerHere(dataset))

async function openerHere(dataset: Dataset): Promise<Opener> {
  const [{ openSearch }, { parseDataset }] = await Promise.all([import('./search-index.ts'), import('../formats/dataset-file.ts')])
  return (ofReader, places, texts) => {
    const others = texts.map((text) => parseDataset(text).dataset.byId)
    return openSearch(accountsOf(dataset), ofReader, places, others)
  }
}

/** In a worker; where there is none, or it fails, here. */
async function openerBeside(dataset: Dataset): Promise<Opener> {
  const { openLateSearch } = await import('./many-accounts.ts')
  return async (ofReader, places, texts) => {
    try {
      return await openLateSearch(PLACES_FILE, accountsOf(dataset).incidents, ofReader, places, texts)
    } catch (error) {
      // Stopped by the reader.
      if (error instanceof FetchError) throw error
      return (await openerHere(dataset))(ofReader, places, texts)
    }
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
  if (search !== null && !('close' in search)) {
    show(search(query))
    return
  }
  // What an earlier query found says nothing of this one.
  if (hits !== null) setHits(null)
  if (search === null) {
    void prepareSearch()
    return
  }
  search.find(query).then((found) => {
    // Something else may have been typed, or another search come, since.
    if (store.getState().view.filter.query === query && present() === search) show(found)
  }, failSearch)
}

const show = (found: ReturnType<Search>): void => setHits(new Set(found.keys()), found)

/**
 * Keeps the hits those of the query, wherever it came from: typed, a link, Back, a chip taken away.
 * @returns a function that ends it
 */
export function followQuery(ofReader: SearchWords): () => void {
  words = ofReader
  const end = store.subscribe((state, before) => {
    if (state.dataset !== before.dataset) closeLate()
    if (state.view.filter.query !== before.view.filter.query || state.dataset !== before.dataset) searchAgain()
  })
  searchAgain()
  return () => {
    words = null
    end()
  }
}
