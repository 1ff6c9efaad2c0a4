import { describe, expect, it } from 'vitest'
import type { AuthoredSource } from '../../src/pages/dataset/authored.ts'
import { type Answer, afterCheck, checkSources } from '../../src/pages/dataset/check-sources.ts'

const link = (url: string) => ({ url, language: 'en', publisher: 'A paper' })
const source = (number: number, ...urls: string[]): AuthoredSource => ({ number, kind: 'news', note: null, links: urls.map(link) })
const SOURCES = [source(1), source(2, 'https://a.example/'), source(3, 'https://b.example/', 'https://a.example/')]
const COPY = 'https://web.archive.org/web/20200716/https://a.example/'
const found = JSON.stringify({ archived_snapshots: { closest: { available: true, url: COPY, status: '200' } } })

/** A network in which the first page has a copy and the second does not answer. */
const network = (address: string): Promise<Answer> => {
  if (address.includes('b.example')) return Promise.resolve({ error: 'ENOTFOUND' })
  return Promise.resolve(address.startsWith('https://archive.org/') ? { status: 200, text: found } : { status: 404, text: '' })
}

describe('the check of all addresses', () => {
  it('asks each address once and tells of each as it comes', async () => {
    const asked: string[] = []
    const told: string[] = []
    const findings = await checkSources(
      SOURCES,
      (address) => {
        asked.push(address)
        return network(address)
      },
      ({ url }) => told.push(url),
    )
    expect(asked.filter((address) => address === 'https://a.example/')).toHaveLength(1)
    expect(told).toEqual(['https://a.example/', 'https://b.example/'])
    expect(findings).toEqual([
      { url: 'https://a.example/', footnotes: [2, 3], page: '404', copy: COPY },
      { url: 'https://b.example/', footnotes: [3], page: 'no answer: ENOTFOUND', copy: undefined },
    ])
  })

  it.each([
    [{ status: 429, text: found }, undefined],
    [{ status: 200, text: '<!doctype html>' }, undefined],
    [{ status: 200, text: '{"archived_snapshots":{}}' }, null],
  ])('takes %j of the archive for what it is', async (answer, copy) => {
    const [finding] = await checkSources(
      [source(1, 'https://a.example/')],
      () => Promise.resolve(answer),
      () => {},
    )
    expect(finding?.copy).toBe(copy)
  })

  it('fills in every footnote with the address, by number, and keeps what a person found where the archive knows nothing', async () => {
    const findings = await checkSources(SOURCES, network, () => {})
    const kept = { footnote: 3, url: 'https://b.example/', copy: 'https://archive.ph/x', checked: '2026-01-01' }
    const old = { footnote: 2, url: 'https://a.example/', copy: 'https://archive.ph/y', checked: '2026-01-01' }
    expect(afterCheck([kept, old], findings, '2027-03-01')).toEqual([
      { footnote: 2, url: 'https://a.example/', copy: COPY, checked: '2027-03-01' },
      { footnote: 3, url: 'https://a.example/', copy: COPY, checked: '2027-03-01' },
      kept,
    ])
  })
})
