import { beforeAll, describe, expect, it } from 'vitest'
import { knownOf, linkToView } from '../../src/formats/link.ts'
import type { SitePage } from '../../src/pages/page-list.ts'
import { listPages, renderFirstView, rootFrom } from '../../src/pages/render.tsx'
import { aCollection } from '../fixtures/incident.ts'
import { collection, dataset, text } from '../fixtures/published.ts'

/** Text as it stands in HTML. */
const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')

const geojson = text('incidents.geojson')
const pages = listPages(geojson)
const withApp = pages.filter(({ kind }) => kind !== 'method' && kind !== 'list' && kind !== 'document')
const pageAt = (path: string, of = pages): SitePage => of.find((page) => page.path === path)!

describe('the pages of the site', () => {
  it('are one for every incident, month, family, category and place, each with a path of its own', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
    for (const { id } of collection.features) expect(pageAt(`incidents/${id}/`)).toBeDefined()
    for (const path of [
      '',
      'list/',
      'method/',
      'months/2020-01/',
      'months/2020-07/',
      'months/undated/',
      'categories/civic/',
      'categories/water/',
      'places/almaty/',
    ])
      expect(pageAt(path)).toBeDefined()
  })

  it('open in the app as what they show', () => {
    for (const { path, view } of withApp) expect(linkToView(path, knownOf(dataset))).toEqual({ view, problems: [] })
  })

  it('say in a title and a short description what they show', () => {
    for (const { title, description } of pages) {
      expect(title).toMatch(/^\S.*\S$/)
      expect(description.length, description).toBeGreaterThan(30)
      expect(description.length, description).toBeLessThanOrEqual(260)
      expect(description).not.toMatch(/\[\d+\]|undefined|null/)
    }
  })
})

describe.each(['', 'months/2020-04/', 'categories/civic/', 'places/almaty/', 'incidents/almaty-tent-camp/'])(
  'the page at "%s" before any script has run',
  (path) => {
    const page = pageAt(path)
    let html = ''
    beforeAll(async () => {
      html = await renderFirstView(geojson, page)
    })

    it('holds what it shows, each with a link to its own page', async () => {
      for (const { id, title } of page.incidents) {
        expect(html).toContain(escaped(title))
        expect(html).toContain(`href="${rootFrom(path)}incidents/${id}/"`)
      }
    })

    it('leads nowhere but to the site and the sources', async () => {
      const links = [...html.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]!)
      expect(links.filter((link) => !link.startsWith(rootFrom(path)) && !link.startsWith('#') && !/^https?:\/\//.test(link))).toEqual([])
    })

    it('has one heading of the first level, and no id twice', async () => {
      expect(html.match(/<h1[ >]/g)?.length).toBe(1)
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    })

    it('has neither scripts nor styles of its own, which the policy would refuse', async () => {
      expect(html).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="|javascript:/i)
    })
  },
)

it("an incident's page holds its account, with what officials said and the sources", async () => {
  const { id, summary, officialResponse, sources } = dataset.incidents.find(
    ({ officialResponse, sources: own }) => officialResponse && own.some(({ url }) => url),
  )!
  const html = await renderFirstView(geojson, pageAt(`incidents/${id}/`))
  const words = (passage: string) => passage.split('[')[0]!
  expect(html).toContain(escaped(words(summary)))
  expect(html).toContain(escaped(words(officialResponse!)))
  for (const { url } of sources) if (url) expect(html).toContain(escaped(url))
})

it("an incident's page begins the list and leads to all of it; every other page holds its own whole", async () => {
  const rowsOf = async (path: string) =>
    (await renderFirstView(geojson, pageAt(path))).split('<ul>').slice(1).join('').match(/<li /g)?.length
  const { id } = collection.features[0]!
  expect(await rowsOf(`incidents/${id}/`)).toBe(8)
  expect(await renderFirstView(geojson, pageAt(`incidents/${id}/`))).toContain(
    `<a href="../../list/">All ${collection.features.length} records</a>`,
  )
  expect(await rowsOf('')).toBe(collection.features.length)
  expect(await renderFirstView(geojson, pageAt(''))).not.toContain('href="list/"')
})

it('the home page says how many there are', async () => {
  expect(await renderFirstView(geojson, pageAt(''))).toContain(`All ${collection.features.length} records`)
})

it('hostile texts of a dataset are shown as words', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const other = JSON.stringify(aCollection([{ title: hostile, place: hostile }]))
  const page = await renderFirstView(other, pageAt('', listPages(other)))
  expect(page).toContain(escaped(hostile))
  expect(page).not.toContain('<img')
})
