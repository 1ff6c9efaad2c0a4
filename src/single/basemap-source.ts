import type { BasemapFiles } from '../browser/basemap-source.ts'
import { parseBasemap, withNearWater } from '../drawing/basemap.ts'
import { parseLabels } from '../drawing/basemap-labels.ts'
import { store } from '../state/store.ts'
import { fetchText } from './fetched.ts'

/** The ground of the map, from within the file. Stands in for browser/basemap-source.ts. */

export type { BasemapFiles }

const part = (name: string) => fetchText(`basemap/${name}.json`)

/** Reads what the map draws at first, below zoom 6. */
export async function loadFarBasemap(): Promise<BasemapFiles> {
  const { language } = store.getState()
  const names = language === 'en' ? null : await part(`names-${language}`)
  const [land, water, labels] = await Promise.all([part('land'), part('water'), part('labels')])
  return { basemap: parseBasemap(land, water), labels: parseLabels(labels, names === null ? {} : { [language]: names }) }
}

let whole: Promise<BasemapFiles> | null = null

async function loadWhole(): Promise<BasemapFiles> {
  const [{ basemap, labels }, near] = await Promise.all([loadFarBasemap(), part('water-near')])
  return { basemap: withNearWater(basemap, near), labels }
}

/** Reads the whole basemap, for all zooms and all pictures. */
export function loadBasemap(): Promise<BasemapFiles> {
  whole ??= loadWhole()
  return whole
}
