import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Basemap, parseBasemap } from '../../drawing/basemap.ts'
import type { Labels } from '../../drawing/basemap-labels.ts'
import { fitCountry } from '../../drawing/map-frame.ts'
import { groundPicture, mapPicture } from '../../drawing/map-picture.ts'
import type { SvgNode } from '../../drawing/symbol.ts'
import type { Measure } from '../../drawing/type-face.ts'
import type { Incident, Point } from '../../model/incident.ts'
import type { LanguageCode } from '../../model/language.ts'
import { type PlacePin, placePins } from '../../model/pins.ts'
import { report } from '../../model/report.ts'
import type { Camera } from '../../model/view.ts'
import { madeFolder } from '../manifest/folders.ts'
import { mapNames } from '../map-names.ts'
import type { SitePage } from '../page-list.ts'
import { styleOf } from './outline.ts'
import { type Faces, textWidth } from './typeset.ts'

/** The ground of every card's map. */
export interface Ground {
  readonly language: LanguageCode
  readonly basemap: Basemap
  readonly labels: Labels
}

/**
 * Reads the ground of the map. A preview shows a card at half its size: rivers, the borders of neighbours and of regions, foreign names
 * and those of waters would be specks there, for a third of the bytes.
 * @param root the folder of the project
 */
export function openGround(root: string, language: LanguageCode): Ground {
  const read = (name: string) => readFileSync(path.join(madeFolder(root), 'basemap', name), 'utf8')
  const basemap = { ...parseBasemap(read('land.json'), read('water.json')), rivers: [], borders: [], inner: [] }
  const names = mapNames(root, language)
  return { language, basemap, labels: { ...names, countries: names.countries.filter(isWithin), abroad: [], waters: [], rivers: [] } }
}

/** Whether a name stands in the country's part of the world. */
function isWithin({ lat, lon }: Point): boolean {
  const { south, west, north, east } = report().country
  return lat >= south && lat <= north && lon >= west && lon <= east
}

/** Pixels of the card to one of the map: a preview shows the card at about half its size, and its pins still have to be read. */
const SCALE = 1.5
/** Free px of the map at both sides of the country. */
const MARGIN = 9

interface Size {
  readonly width: number
  readonly height: number
}

/** The part of a map that a card shows: the whole country. */
function framed(size: Size): Size & { readonly camera: Camera } {
  const [width, height] = [size.width / SCALE, size.height / SCALE]
  return { width, height, camera: fitCountry(width, height, MARGIN) }
}

/** The ground that all cards share. @param size of the map on the card, in px */
export function cardGround({ basemap }: Ground, size: Size): SvgNode {
  return groundPicture({ basemap, theme: 'light', ...framed(size) })
}

/** The names of the map, with that of one place among the first: at this scale it would have none. */
function namesWith(labels: Labels, place: PlacePin | undefined): Labels {
  const precision = place?.incidents[0]?.location.precision
  if (!place || !(precision === 'site' || precision === 'settlement')) return labels
  const { placeId: id, name, point } = place
  const label = labels.cities.find((city) => city.id === id) ?? { id, ...point, names: { en: name } }
  return { ...labels, cities: [{ ...label, rank: 1 }, ...labels.cities.filter((city) => city !== label)] }
}

/**
 * What stands on the ground of a page's card: its places with their pins, and of a choice the other places as hollow dots.
 * @param all incidents of the dataset
 * @param size of the map on the card, in px
 */
export function cardMap(
  page: SitePage,
  all: readonly Incident[],
  { language, basemap, labels }: Ground,
  size: Size,
  faces: Faces,
): SvgNode {
  const places = placePins(page.incidents)
  const shown = new Set(places.map(({ placeId }) => placeId))
  const isChoice = page.kind !== 'incident' && page.kind !== 'method' && page.kind !== 'document'
  const [incident] = page.kind === 'incident' ? page.incidents : []
  const measure: Measure = (text, { size: letters, weight, tracking = 0 }) =>
    textWidth(text, styleOf({ 'font-size': letters, 'font-weight': weight }), faces) + tracking * text.length
  return mapPicture({
    basemap,
    labels: namesWith(labels, places.length === 1 ? places[0] : undefined),
    places,
    leftOut: isChoice ? placePins(all).filter(({ placeId }) => !shown.has(placeId)) : [],
    ...framed(size),
    overGround: true,
    theme: 'light',
    language,
    measure,
    // A lone pin needs no ring, but a region its outline.
    ...(incident?.location.precision === 'region' && { selected: incident.id }),
  })
}
