import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseBasemap } from '../../src/drawing/basemap.ts'
import { BASEMAP_COLOURS } from '../../src/drawing/basemap-colours.ts'
import { parseLabels } from '../../src/drawing/basemap-labels.ts'
import { familyRules } from '../../src/drawing/palette.ts'
import { roughMap } from '../../src/drawing/rough-map.ts'
import { townNodes } from '../../src/drawing/rough-marks.ts'
import { svgToText } from '../../src/drawing/symbol.ts'
import { placePins } from '../../src/model/pins.ts'
import { report } from '../../src/model/report.ts'
import { dataset } from '../fixtures/published.ts'

const read = (name: string) => readFileSync(new URL(`../../src/report/${name}`, import.meta.url), 'utf8')
const basemap = parseBasemap(read('basemap/land.json'), read('basemap/water.json'))
const labels = parseLabels(read('basemap/labels.json'))
const places = placePins(dataset.incidents)
const towns = townNodes({ places, leftOut: [], labels })
const drawing = roughMap({ basemap, towns, places, leftOut: [], label: 'Map of “all” <incidents>' })
const text = svgToText(drawing)

describe('the light map of a static page', () => {
  it('takes at most 10 kB with the pins of all sizes and the names of the largest towns', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(10_240)
  })

  it('says in words what it shows', () => {
    expect(drawing.attributes).toMatchObject({ role: 'img', 'aria-label': 'Map of “all” <incidents>' })
  })

  it('has the colours of the page alone, so that it follows its theme', () => {
    expect(text).not.toMatch(/#[0-9a-f]{3,6}|rgba?\(/i)
    const tokens = new Set([...text.matchAll(/var\((--[a-z0-9-]+)\)/g)].map((match) => match[1]))
    const page = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8') + familyRules(report().families)
    // Once in light, twice in dark: as the system has it, and as chosen.
    for (const token of tokens) expect(page.match(new RegExp(`${token}: ?#[0-9a-f]{6}[;}]`, 'g')), token).toHaveLength(3)
  })

  it('has the ground of the map itself', () => {
    const page = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8')
    const named = {
      sea: 'water',
      abroad: 'abroad',
      home: 'home',
      shoreline: 'shoreline',
      'region-line': 'regionLine',
      frontier: 'frontier',
    } as const
    const values = (token: string) => [...page.matchAll(new RegExp(`--${token}: (#[0-9a-f]{6});`, 'g'))].map((match) => match[1])
    const { light, dark } = BASEMAP_COLOURS
    for (const [token, colour] of Object.entries(named)) expect(values(token), token).toEqual([light[colour], dark[colour], dark[colour]])
    expect(values('town')).toEqual([light.text.city, dark.text.city, dark.text.city])
  })

  it('closes the country and draws nothing that is not a number', () => {
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    const country = drawing.children
      .flatMap((child) => (typeof child === 'string' ? [] : child.children))
      .find((child) => typeof child !== 'string' && child.attributes.fill === 'var(--home)' && child.tag === 'path')
    const d = String(typeof country === 'object' ? country.attributes.d : '')
    expect(d.length).toBeGreaterThan(1000)
    expect(d.match(/M/g)?.length).toBe(d.match(/z/g)?.length)
  })

  it('rings the chosen place, and keeps a dot where the page leaves a place out', () => {
    const [first, ...others] = places
    const opened = svgToText(roughMap({ basemap, towns: [], places: [first!], leftOut: others, label: '', opened: [first!.placeId] }))
    expect(opened.match(/class="selected"/g)).toHaveLength(1)
    const [, dot] = /<g id="(\w+)"[^>]*><circle[^>]*><circle r="4"/.exec(opened) ?? []
    expect(opened.match(new RegExp(`<use href="#${dot}"`, 'g'))).toHaveLength(others.length)
  })

  it('rings the chosen incident', () => {
    const [first] = places
    expect(svgToText(roughMap({ basemap, towns: [], places, leftOut: [], label: '', selected: first!.incidents[0]!.id }))).toContain(
      'class="selected"',
    )
  })
})
