import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseBasemap } from '../drawing/basemap.ts'
import { parseLabels } from '../drawing/basemap-labels.ts'
import { roughMap } from '../drawing/rough-map.ts'
import { svgToText } from '../drawing/symbol.ts'
import { pageMessagesEn } from '../i18n/pages-en.ts'
import type { Incident } from '../model/incident.ts'
import { placePins } from '../model/pins.ts'
import { isFiltering } from '../model/view.ts'
import { cardWords } from './head.ts'
import type { SitePage } from './page-list.ts'

/** Of the drawing, in px: with the margin of 16 px that it keeps free round the country, as wide to its height as the country. */
const WIDTH = 640
const HEIGHT = 367
const MARGIN = 16

/**
 * Draws the map of a page with its pins, as the text of an inline SVG: what the app will show there, the country as large as its place
 * allows, and round it as much of the neighbours as was drawn. @param root the folder of the project
 */
export function mapOfPages(root: string): (page: SitePage, all: readonly Incident[]) => string {
  const text = (name: string) => readFileSync(path.join(root, 'src/report/basemap', name), 'utf8')
  const basemap = parseBasemap(text('land.json'), text('water.json'))
  const labels = parseLabels(text('labels.json'))
  return (page, all) => {
    const { selected, filter } = page.view
    const places = placePins(isFiltering(filter) ? page.incidents : all)
    // The method's page stands for no incident, its map for all.
    const label = cardWords(page.kind === 'method' ? { ...page, incidents: all } : page, pageMessagesEn)
    const map = roughMap({ basemap, labels, places, label, width: WIDTH, height: HEIGHT, ...(selected !== null && { selected }) })
    const viewBox = `${MARGIN} ${MARGIN} ${WIDTH - 2 * MARGIN} ${HEIGHT - 2 * MARGIN}`
    return svgToText({ ...map, attributes: { ...map.attributes, viewBox, width: '100%', height: '100%', overflow: 'visible' } })
  }
}
