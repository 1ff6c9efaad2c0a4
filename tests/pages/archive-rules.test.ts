import { describe, expect, it } from 'vitest'
import { archiveLink } from '../../src/formats/archive.ts'
import { parseSources } from '../../src/formats/sources-file.ts'
import type { Authored, AuthoredArchive } from '../../src/pages/dataset/authored.ts'
import { toFeatureCollection } from '../../src/pages/dataset/features.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { brokenRules } from '../../src/pages/dataset/rules.ts'
import { DATA, text, version } from '../fixtures/published.ts'

const { authored } = readAuthored(DATA)
const remark = authored.sources.find(({ links }) => links.length === 0)!
const cited = authored.incidents.flatMap(({ incident }) => incident.footnotes)
const linked = authored.sources.find(({ number, links }) => links.length > 0 && cited.includes(number))!
const good: AuthoredArchive = {
  footnote: linked.number,
  url: linked.links[0]!.url,
  copy: 'https://web.archive.org/web/20200716101010/https://example.org/',
  checked: '2027-03-01',
}
const withArchive = (...archive: AuthoredArchive[]): Authored => ({ ...authored, archive })
const faults = (...archive: AuthoredArchive[]) =>
  brokenRules(withArchive(...archive)).map(({ file, field, reason }) => `${file} ${field}: ${reason}`)

describe('archive.json', () => {
  it('may hold the copy of an address of a footnote', () => {
    expect(faults(good)).toEqual([])
  })

  it.each<[string, Partial<AuthoredArchive>, RegExp]>([
    [
      'of a footnote without an address',
      { footnote: remark.number },
      /^archive\.json 0\.footnote: footnote \d+ has no address that a copy could be of$/,
    ],
    ['of a footnote that does not exist', { footnote: 998 }, /footnote 998 does not exist/],
    [
      'of an address that the footnote does not have',
      { url: 'https://example.org/other' },
      /has no address "https:\/\/example\.org\/other"/,
    ],
    ['at no archive', { copy: 'https://example.org/copy' }, /no https address of a public web archive/],
    ['on no day', { checked: '2027-02-31' }, /is no day/],
  ])('may not hold a copy %s', (_, change, reason) => {
    expect(faults({ ...good, ...change })).toEqual([expect.stringMatching(reason)])
  })

  it('may not hold two copies of one address', () => {
    expect(faults(good, good)).toEqual([expect.stringContaining('is given twice')])
  })

  it('is published with the source of every record that cites it', () => {
    const { features } = toFeatureCollection(withArchive(good), 'en', version)
    const copies = features.flatMap(({ properties }) => properties.sources.filter(({ archived }) => archived))
    expect(copies.length).toBeGreaterThan(0)
    for (const { footnote, url, archived } of copies) {
      expect([footnote, url]).toEqual([good.footnote, good.url])
      expect(archived).toEqual({ url: good.copy, checked: good.checked })
    }
  })
})

describe('sources.json', () => {
  const sources = parseSources(text('sources.json'))

  it('holds all 97 footnotes with every address', () => {
    expect([...new Set(sources.map(({ footnote }) => footnote))]).toEqual(authored.sources.map(({ number }) => number))
    expect(sources).toHaveLength(authored.sources.reduce((sum, { links }) => sum + Math.max(1, links.length), 0))
  })

  it('leads from each address, and from no mere remark, to a copy', () => {
    for (const source of sources) expect(archiveLink(source) === null).toBe(source.url === null)
  })
})
