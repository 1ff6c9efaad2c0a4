// @vitest-environment happy-dom
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { parseChanges, type Release } from '../../src/formats/changes-file.ts'
import { documentMessagesEn } from '../../src/i18n/documents-en.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { ChangesPage } from '../../src/pages/documents/ChangesPage.tsx'
import { feedOf } from '../../src/pages/feed.ts'
import { headOf } from '../../src/pages/head.ts'
import { pageAt, site, unaddressed } from '../fixtures/pages.ts'
import { DATA, dataset, text, version } from '../fixtures/published.ts'

const published = parseChanges(text('changes.json'))
const HOSTILE: Release = {
  version: '9.0.0',
  date: '2030-01-31',
  changes: [
    { how: 'withdrawn', records: [{ id: 'old-id', title: null }], text: 'A person <asked> & was right.' },
    {
      how: 'corrected',
      records: [
        { id: 'one', title: 'First' },
        { id: 'context/two', title: 'Second' },
      ],
      text: 'A date.',
    },
  ],
}
const page = (releases: readonly Release[], feed: string | null = null) => {
  document.body.innerHTML = renderToString(
    <ChangesPage version={version} title="Changes" releases={releases} feed={feed} m={documentMessagesEn} />,
  )
  return document.body
}

describe('the published list of changes', () => {
  it('starts with the version of the data, names records by id and title, and keeps no state', () => {
    expect(published[0]?.version).toBe(dataset.version)
    const named = published.flatMap(({ changes }) => changes.flatMap(({ records }) => (records === 'all' ? [] : records)))
    expect(named.length).toBeGreaterThan(20)
    const { authored } = readAuthored(DATA)
    const measures = new Map(authored.context.map(({ id, title }) => [`context/${id}`, title.en]))
    for (const { id, title } of named) expect(title).toBe(dataset.byId.get(id)?.title ?? measures.get(id) ?? null)
    expect(text('changes.json')).not.toContain('digests')
  })

  it('is told in the words of each language', () => {
    for (const language of ['ru', 'kk']) {
      const told = parseChanges(text(`changes.${language}.json`))
      expect(told.map((release) => release.version)).toEqual(published.map((release) => release.version))
      expect(told.flatMap(({ changes }) => changes.map((change) => change.text)).join('')).not.toMatch(/[a-z]{4}/)
    }
  })
})

describe('the feed of changes', () => {
  const feedFor = (releases: readonly Release[]) => {
    const xml = new DOMParser().parseFromString(feedOf(releases, site, documentMessagesEn), 'application/xml')
    expect(xml.querySelector('parsererror')).toBeNull()
    return xml
  }
  const texts = (xml: ParentNode, name: string) => [...xml.querySelectorAll(name)].map((element) => element.textContent)

  it('has what Atom wants: absolute ids that differ, moments, an author, and the way to itself', () => {
    const xml = feedFor(published)
    const ids = texts(xml, 'id')
    expect(ids.length).toBe(published.length + 1)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^https:\/\/example\.org\/map\/changes\//)
    for (const moment of texts(xml, 'updated')) expect(new Date(moment ?? '').toISOString()).toBe(moment?.replace('Z', '.000Z'))
    expect(texts(xml, 'author name')).toEqual(['The authors of Rights under Quarantine'])
    expect(xml.querySelector('link[rel="self"]')?.getAttribute('href')).toBe('https://example.org/map/changes.xml')
  })

  it('says what changed as text, whatever stands in it', () => {
    const [content] = texts(feedFor([HOSTILE]), 'entry content')
    expect(content).toBe('Withdrawn. A person <asked> & was right. Record: old-id.\nCorrected. A date. Records: First; Second.')
  })

  it('is named in the head of its page alone, and only where its address is known', () => {
    expect(headOf(pageAt('changes/'), site, documentMessagesEn)).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Changes to the data" href="https://example.org/map/changes.xml">',
    )
    expect(headOf(pageAt('changes/'), unaddressed, documentMessagesEn)).not.toContain('atom')
    expect(headOf(pageAt('sources/'), site, documentMessagesEn)).not.toContain('atom')
  })
})

describe('the page of changes', () => {
  it('gives each version its own place, with its day and the way to each record', () => {
    const body = page([HOSTILE])
    expect(body.querySelector('#v9\\.0\\.0 h2')?.textContent).toBe('Version 9.0.0')
    expect(body.querySelector('time')?.textContent).toBe('31 January 2030')
    const links = [...body.querySelectorAll('li a')].map((link) => [link.textContent, link.getAttribute('href')])
    expect(links.slice(-2)).toEqual([
      ['old-id', '../incidents/old-id/'],
      ['First', '../incidents/one/'],
    ])
    expect(body.textContent).toContain('First; Second.')
    expect(body.querySelector('asked')).toBeNull()
  })

  it('leads to the feed where there is one', () => {
    const feeds = (body: HTMLElement) => [...body.querySelectorAll('a[href$=".xml"]')].map((link) => link.getAttribute('href'))
    expect(feeds(page(published))).toEqual([])
    expect(feeds(page(published, 'changes.xml'))).toEqual(['../changes.xml'])
  })
})
