import labelsUrl from '#report/basemap/labels.json?url'
import landUrl from '#report/basemap/land.json?url'
import namesKkUrl from '#report/basemap/names-kk.json?url'
import namesRuUrl from '#report/basemap/names-ru.json?url'
import waterUrl from '#report/basemap/water.json?url'
import nearWaterUrl from '#report/basemap/water-near.json?url'
import { type Basemap, parseBasemap, withNearWater } from '../drawing/basemap.ts'
import { type Labels, parseLabels } from '../drawing/basemap-labels.ts'
import { store } from '../state/store.ts'

/** Names in the languages that do not stand in labels.json: a reader loads those of the page. */
const NAMES = { ru: namesRuUrl, kk: namesKkUrl } as const

/** What the map's ground and names are drawn from. */
export interface BasemapFiles {
  readonly basemap: Basemap
  readonly labels: Labels
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address.split('/').pop()}: ${answer.status}`)
  return answer.text()
}

/** Loads once and keeps it; after a failure the next call tries again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null
      throw error
    })
    return loaded
  }
}

/**
 * Fetches and reads what the map draws at first, below zoom 6.
 * @throws Error that names the file which is missing or damaged
 */
export const loadFarBasemap = once(async (): Promise<BasemapFiles> => {
  const { language } = store.getState()
  const names = language === 'en' ? Promise.resolve(null) : textOf(NAMES[language])
  const [land, water, labels, own] = await Promise.all([textOf(landUrl), textOf(waterUrl), textOf(labelsUrl), names])
  return { basemap: parseBasemap(land, water), labels: parseLabels(labels, own === null ? {} : { [language]: own }) }
})

/**
 * Fetches and reads the whole basemap, for all zooms and all pictures.
 * @throws Error that names the file which is missing or damaged
 */
export const loadBasemap = once(async (): Promise<BasemapFiles> => {
  const [{ basemap, labels }, near] = await Promise.all([loadFarBasemap(), textOf(nearWaterUrl)])
  return { basemap: withNearWater(basemap, near), labels }
})
