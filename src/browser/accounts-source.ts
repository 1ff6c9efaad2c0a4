import { languageFile } from '../formats/language-file.ts'
import { MANY } from '../model/answers.ts'
import type { Dataset } from '../model/incident.ts'
import { openAccounts, store } from '../state/store.ts'
import { fetchText } from './fetched.ts'

/** The published file, whole: the words of all accounts, and what exports are made from. Seen from the root of the site. */
const DATA_FILE = 'data/incidents.geojson'

/** The file on its way, there, or failed, and the dataset that it belongs to. */
interface Asked {
  readonly dataset: Dataset | null
  readonly coming: Promise<string>
  text: string | null
  failed: boolean
}

let asked: Asked | null = null

/** The published file as it came, from which exports are made; null until it was asked for and is there. */
export function publishedText(): string | null {
  return asked !== null && asked.dataset === store.getState().dataset ? asked.text : null
}

/** The accounts of a dataset that is not the site's own, and who makes their file when it is asked for. */
let provided: { readonly dataset: Dataset; readonly makeFile: () => Promise<string> } | null = null

/** Says where the file of a dataset is to be had that the site does not publish: nothing is fetched for it. */
export function provideAccounts(dataset: Dataset, makeFile: () => Promise<string>): void {
  provided = { dataset, makeFile }
}

/** The site was renewed while the page stood open: the words are of another version than the list. */
export class OtherVersionError extends Error {
  constructor(found: string, shown: string) {
    super(`${DATA_FILE} is now of version ${found}, the page of version ${shown}`)
    this.name = 'OtherVersionError'
  }
}

/**
 * Fetches the accounts and puts them beside the open dataset, once; a further call after a failure tries again.
 * @returns the text of the file
 * @throws FetchError, DatasetError or OtherVersionError
 */
export function loadAccounts(): Promise<string> {
  return asked?.failed === true ? ask() : standingAccounts()
}

/** The same for a component, which draws itself anew at a failure: the promise stands, failed or not, until `loadAccounts` is called. */
export function standingAccounts(): Promise<string> {
  return asked !== null && asked.dataset === store.getState().dataset ? asked.coming : ask()
}

function ask(): Promise<string> {
  const { dataset } = store.getState()
  const own: Asked = { dataset, coming: load(dataset), text: null, failed: false }
  own.coming.then(
    (text) => {
      own.text = text
    },
    () => {
      own.failed = true
    },
  )
  asked = own
  return own.coming
}

async function load(dataset: Dataset | null): Promise<string> {
  if (provided !== null && provided.dataset === dataset) return provided.makeFile()
  const path = languageFile(DATA_FILE, store.getState().language)
  const reading = isMany(dataset)
    ? import('./many-accounts.ts').then(
        ({ readMany }) =>
          (text: string) =>
            readMany(path, text),
      )
    : import('../formats/dataset-file.ts').then(({ parseDataset }) => parseDataset)
  const [text, read] = await Promise.all([fetchText(path), reading])
  const parsed = await read(text)
  if (dataset && parsed.dataset.version !== dataset.version) throw new OtherVersionError(parsed.dataset.version, dataset.version)
  if (store.getState().dataset === dataset) openAccounts(parsed.dataset, parsed.problems)
  return text
}

/** Whether a dataset is so large that its accounts are not dealt with between two frames. */
export const isMany = (dataset: Dataset | null): boolean => (dataset?.incidents.length ?? 0) > MANY

/** Fetches the accounts ahead, where nobody waits for them; a failure shows when they are asked for. */
export function preloadAccounts(): void {
  const { accounts, dataset } = store.getState()
  // Those of many records are many megabytes: they come when somebody asks for one.
  if (accounts === null && !isMany(dataset)) loadAccounts().catch(() => {})
}
