import { type MeasureAccount, parseBand, parseContext } from '../formats/context-file.ts'
import { languageFile } from '../formats/language-file.ts'
import type { Measure } from '../model/measure.ts'
import { store } from '../state/store.ts'

/** Each file is fetched once and kept; one that failed is asked for again. */
const kept = new Map<string, Promise<unknown>>()

function load<Value>(name: string, parse: (text: string) => Value): Promise<Value> {
  const before = kept.get(name) as Promise<Value> | undefined
  if (before) return before
  const loading = fetch(`${store.getState().site}data/${languageFile(name, store.getState().language)}`).then(async (answer) => {
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    return parse(await answer.text())
  })
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
