import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseBasemap } from '../drawing/basemap.ts'
import { roughMap } from '../drawing/rough-map.ts'
import { townNodes } from '../drawing/rough-marks.ts'
import { type SvgNode, svgToText } from '../drawing/symbol.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import type { Account } from '../model/incident.ts'
import { placePins } from '../model/pins.ts'
import { isFiltering } from '../model/view.ts'
import { cardWords } from './head.ts'
import { madeFolder } from './manifest/folders.ts'
import { mapNames } from './map-names.ts'
import type { SitePage } from './page-list.ts'

/** What only a drawing in a file of its own needs: the namespace, and the letters, which a page has. */
const OF_FILES = / (xmlns|font-family)="[^"]*"/g

/**
 * Draws the map of a page with its pins, as the text of an inline SVG in a box of the country's shape: what the app will show there.
 * @param root the folder of the project
 * @param m words of the language that names stand in
 */
export function mapOfPages(root: string, m: PageMessages): (page: SitePage, all: readonly Account[]) => string {
  const text = (name: string) => readFileSync(path.join(madeFolder(root), 'basemap', name), 'utf8')
  const basemap = parseBasemap(text('land.json'), text('water.json'))
  const labels = mapNames(root, m.language)
  // Pages that leave nothing out have the same names; to find places for them is most of the work of a map.
  let townsOfAll: readonly SvgNode[] | null = null
  return (page, all) => {
    const { selected, filter, opened } = page.view
    const places = placePins(isFiltering(filter) ? page.incidents : all)
    const shown = new Set(places.map(({ placeId }) => placeId))
    const leftOut = placePins(all).filter(({ placeId }) => !shown.has(placeId))
    // The method's page stands for no incident, its map for all.
    const label = cardWords(page.kind === 'method' ? { ...page, incidents: all } : page, m)
    const towns = (isFiltering(filter) ? null : townsOfAll) ?? townNodes({ places, leftOut, labels, language: m.language })
    if (!isFiltering(filter)) townsOfAll = towns
    const map = roughMap({
      basemap,
      towns,
      places,
      leftOut,
      label,
      ...(selected !== null && { selected }),
      ...(Array.isArray(opened) && { opened }),
    })
    return `<div>${svgToText(map).replaceAll(OF_FILES, '')}</div>`
  }
}
