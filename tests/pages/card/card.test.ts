import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { svgNode } from '../../../src/drawing/symbol.ts'
import { pageMessagesEn } from '../../../src/i18n/pages-en.ts'
import { familyIds, familyName } from '../../../src/model/taxonomy.ts'
import { cardDrawing } from '../../../src/pages/card/card.ts'
import { cardContent } from '../../../src/pages/card/content.ts'
import { cardSvg, drawCards, openTools } from '../../../src/pages/card/draw.ts'
import type { SitePage } from '../../../src/pages/page-list.ts'
import { pageAt, pages } from '../../fixtures/pages.ts'
import { dataset } from '../../fixtures/published.ts'

const tools = openTools(process.cwd(), dataset.incidents, pageMessagesEn)
const total = dataset.incidents.length
const words = (page: SitePage) => {
  const { above, title, below } = cardContent(page, total, pageMessagesEn)
  return [...above.map(({ text }) => text), title, ...below.map(({ text }) => text)]
}

describe('the cards of the real pages', () => {
  it('all have room for every word of theirs', () => {
    const empty = svgNode('svg', {})
    for (const page of pages) expect(() => cardDrawing(page, empty, total, tools.faces, pageMessagesEn)).not.toThrow()
  }, 30_000)

  it('need no font', () => {
    for (const at of ['', 'incidents/aktobe-hunger-strike/']) expect(/<text|font-/.test(cardSvg(pageAt(at), tools))).toBe(false)
  })

  it('say of an incident what it is, where and when it was, and how sure that is', () => {
    expect(words(pageAt('incidents/aktobe-hunger-strike/'))).toEqual([
      'Conditions of detention',
      'Reported hunger strike of 70 in Aktobe detention centre',
      'Aktobe',
      'Posted 23 March 2020',
      'Reported or alleged',
    ])
  })

  it('say of a choice how many incidents it has, and how many have no pin', () => {
    const page = pageAt('months/2020-04/')
    const unplaced = page.incidents.filter(({ location }) => location.point === null).length
    const said = words(page)
    expect(said.slice(0, 4)).toEqual([
      'Documented in Kazakhstan',
      'April 2020',
      `${page.incidents.length} of ${total} records`,
      `${unplaced} not on the map`,
    ])
    // The colours of the pins in words, of those without a pin, too.
    expect(said.slice(4)).toEqual(
      familyIds()
        .filter((family) => page.incidents.some((one) => one.family === family))
        .map((family) => familyName(family)),
    )
  })

  it('are refused where a title has no room at the smallest size', () => {
    const page = { ...pageAt('incidents/aktobe-hunger-strike/'), title: 'word '.repeat(60) }
    const [incident] = page.incidents
    const long = { ...page, incidents: [{ ...incident!, title: page.title.trim() }] }
    expect(() => cardSvg(long, tools)).toThrow(/has no room for its title/)
  })
})

describe('a painted card', () => {
  it('is a PNG of 1200 x 630 px under 45 kB, and is not painted twice', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'cards-'))
    const sample = ['', 'incidents/aktobe-hunger-strike/', 'places/lenger/'].map(pageAt)
    const draw = async () => {
      const cards = new Map<string, Buffer>()
      await drawCards(sample, tools, root, (page, png) => cards.set(page.path, png))
      return cards
    }
    const painted = await draw()
    for (const { path: at } of sample) {
      const { format, width, height } = await sharp(painted.get(at)).metadata()
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
      expect(painted.get(at)!.length).toBeLessThanOrEqual(45_000)
    }
    const cache = path.join(root, 'node_modules/.cache/cards')
    expect(readdirSync(cache)).toHaveLength(sample.length)
    for (const name of readdirSync(cache)) writeFileSync(path.join(cache, name), 'kept')
    expect([...(await draw()).values()].map(String)).toEqual(sample.map(() => 'kept'))
    rmSync(root, { recursive: true })
  }, 30_000)

  it('is named where it cannot be drawn', async () => {
    const page = pageAt('places/lenger/')
    const draw = drawCards([{ ...page, title: '日本' }], tools, tmpdir(), () => {})
    await expect(draw).rejects.toThrow(/^The card of \/places\/lenger\/ cannot be drawn: .*no "日" \(U\+65E5\)/)
  })
})
