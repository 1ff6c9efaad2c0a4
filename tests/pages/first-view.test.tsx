import { describe, expect, it } from 'vitest'
import { renderFirstView } from '../../src/pages/render.tsx'
import { aCollection } from '../fixtures/incident.ts'
import { collection, text } from '../fixtures/published.ts'

/** Text as it stands in HTML. */
const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')

describe('the page before any script has run', () => {
  const html = renderFirstView(text('incidents.geojson'))

  it('lists every published record, with a link to it', () => {
    expect(collection.features.filter(({ properties }) => !html.includes(escaped(properties.title))).map(({ id }) => id)).toEqual([])
    expect(collection.features.filter(({ id }) => !html.includes(`href="#incident=${id}"`)).map(({ id }) => id)).toEqual([])
  })

  it('says how many there are', () => {
    expect(html).toContain(`all ${collection.features.length} incidents`)
  })

  it('has one heading of the first level, and no id twice', () => {
    expect(html.match(/<h1[ >]/g)?.length).toBe(1)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has neither scripts nor styles of its own, which the policy would refuse', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="|javascript:/i)
  })

  it('shows hostile texts of a dataset as words', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const page = renderFirstView(JSON.stringify(aCollection([{ title: hostile, place: hostile }])))
    expect(page).toContain(escaped(hostile))
    expect(page).not.toContain('<img')
  })
})
