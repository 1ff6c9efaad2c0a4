import { parsePlaceNames } from '../formats/places-file.ts'
import { store } from '../state/store.ts'
import { fetchText } from './fetched.ts'

let kept: Promise<ReadonlyMap<string, string>> | undefined

/** Names of all places in the language of the page, fetched once; after a failure it is asked for again. */
export function loadPlaceNames(): Promise<ReadonlyMap<string, string>> {
  const loading = kept ?? fetchText('data/places.json').then((text) => parsePlaceNames(text, store.getState().language))
  kept = loading
  loading.catch(() => {
    kept = undefined
  })
  return loading
}
