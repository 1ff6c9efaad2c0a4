import { type MeasureAccount, parseBand, parseContext } from '../formats/context-file.ts'
import { languageFile } from '../formats/language-file.ts'
import type { Measure } from '../model/measure.ts'
import { store } from '../state/store.ts'
import { fetchText } from './fetched.ts'

/** Each file is fetched once and kept; one that failed is asked for again. */
const kept = new Map<string, Promise<unknown>>()

function load<Value>(name: string, parse: (text: string) => Value): Promise<Value> {
  const before = kept.get(name) as Promise<Value> | undefined
  if (before) return before
  const loading = fetchText(languageFile(`data/${name}`, store.getState().language)).then(parse)
  kept.set(name, loading)
  loading.catch(() => kept.delete(name))
  return loading
}

/** The national measures that the timeline draws. */
export function loadBand(): Promise<readonly Measure[]> {
  return load('context-band.json', parseBand)
}

/** All national measures with text and sources. */
export function loadContext(): Promise<readonly MeasureAccount[]> {
  return load('context.json', parseContext)
}
