import { expect, it } from 'vitest'
import { listPages, renderList, renderWithoutScripts } from '../../src/pages/render.tsx'
import { text } from '../fixtures/published.ts'

const geojson = text('incidents.geojson')
const places = text('places.json')
const pages = listPages(geojson)
const told = (path: string) => renderWithoutScripts('./', './', pages.find((page) => page.path === path)!, places)

it('Without scripts a page of months tells its map in words; the home page leads to the list, which tells it all', () => {
  expect(told('months/2020-04/')).toMatch(/<p>\d+ records at \d+ places: .*None in .*<\/p>$/)
  expect(told('').match(/<p>/g)).toHaveLength(1)
  const list = renderList(geojson, pages, places)
  expect(list).toMatch(/\d+ records at \d+ places: most in /)
  expect(list).toContain('None in Kyzylorda Region')
})
