// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageMessagesEn } from '../../src/i18n/pages-en.ts'
import { headOf } from '../../src/pages/head.ts'
import type { SitePage } from '../../src/pages/page-list.ts'
import { pageAt, pages, site, unaddressed } from '../fixtures/pages.ts'

const INCIDENT = 'incidents/aktobe-hunger-strike/'
const html = (page: SitePage) => headOf(page, site, pageMessagesEn)

/** The head as a browser reads it. */
function parsed(page: SitePage): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><head>${html(page)}</head><body></body></html>`, 'text/html')
}
const content = (head: Document, selector: string) => head.querySelector(selector)?.getAttribute('content')
const href = (head: Document, selector: string) => head.querySelector(selector)?.getAttribute('href')
const structured = (head: Document) =>
  JSON.parse(head.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as Record<string, unknown>

describe('the head of every page', () => {
  it('says what it is, where it is, and shows a card', () => {
    for (const page of pages) {
      const head = parsed(page)
      expect(head.title).not.toBe('')
      expect(content(head, 'meta[name="description"]')).toBe(page.description)
      expect(href(head, 'link[rel="canonical"]')).toBe(`${site.address}${page.path}`)
      expect(content(head, 'meta[property="og:url"]')).toBe(`${site.address}${page.path}`)
      expect(content(head, 'meta[property="og:image"]')).toBe(`${site.address}${page.path}card.png`)
      expect(content(head, 'meta[property="og:image:alt"]')).toMatch(/Map of Kazakhstan/)
      expect(structured(head)['@type']).not.toBe('Event')
    }
  })

  it('names no address where that of the site is not known', () => {
    for (const page of pages) {
      const text = headOf(page, unaddressed, pageMessagesEn)
      const head = new DOMParser().parseFromString(text, 'text/html')
      expect(head.querySelectorAll('link[rel="canonical"], link[hreflang], link[type*="oembed"], meta[property="og:url"]')).toHaveLength(0)
      expect(content(head, 'meta[property="og:image"]')).toBe('card.png')
      // The addresses of an incident's sources are real ones.
      const { citation: _, ...own } = structured(head)
      const known = ['https://schema.org', 'https://creativecommons.org/licenses/by/4.0/']
      const found = JSON.stringify(own).match(/https?:[^"]*/g) ?? []
      expect(found.filter((address) => !known.includes(address))).toEqual([])
    }
  })

  it('has a title of its own, ending in the name of the site', () => {
    const titles = pages.map((page) => parsed(page).title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect(titles[0]).toBe('Rights under Quarantine: documented in Kazakhstan, January to July 2020')
    for (const title of titles.slice(1)) expect(title).toMatch(/: Rights under Quarantine$/)
  })

  it('names its languages', () => {
    const links = [...parsed(pageAt('method/')).querySelectorAll('link[hreflang]')]
    expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
      ['en', 'https://example.org/map/method/'],
      ['ru', 'https://example.org/map/ru/method/'],
      ['kk', 'https://example.org/map/kk/method/'],
      ['x-default', 'https://example.org/map/method/'],
    ])
  })

  it('holds the tags of a preview', () => {
    const tags = [...parsed(pageAt(INCIDENT)).querySelectorAll('meta[property], meta[name^="twitter"]')]
    expect(tags.map((tag) => tag.getAttribute('property') ?? tag.getAttribute('name'))).toEqual([
      'og:title',
      'og:description',
      'og:type',
      'og:url',
      'og:site_name',
      'og:locale',
      'og:image',
      'og:image:width',
      'og:image:height',
      'og:image:alt',
      'twitter:card',
    ])
  })
})

describe('the head of an incident', () => {
  const head = parsed(pageAt(INCIDENT))

  it('is an article and leads to its oEmbed answer', () => {
    expect(content(head, 'meta[property="og:type"]')).toBe('article')
    expect(href(head, 'link[type="application/json+oembed"]')).toBe(`${site.address}${INCIDENT}oembed.json`)
  })

  it('describes its card with place, date, doubt and certainty', () => {
    expect(content(head, 'meta[property="og:image:alt"]')).toBe(
      'Reported hunger strike of 70 in Aktobe detention centre. Aktobe. Posted 23 March 2020. Reported. Map of Kazakhstan with Aktobe marked.',
    )
  })

  it('cites each address of its sources once', () => {
    for (const page of pages.filter(({ kind }) => kind === 'incident')) {
      const { citation, isPartOf } = structured(parsed(page)) as { citation: { url: string }[]; isPartOf: { '@id': string } }
      const urls = citation.map(({ url }) => url)
      expect(new Set(urls)).toEqual(new Set(page.incidents[0]!.sources.flatMap(({ url }) => url ?? [])))
      expect(new Set(urls).size).toBe(urls.length)
      expect(isPartOf['@id']).toBe(`${site.address}#dataset`)
    }
  })
})

describe('the structured data', () => {
  it('is the dataset on the home page and the list', () => {
    for (const path of ['', 'list/']) {
      expect(structured(parsed(pageAt(path)))).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        '@id': `${site.address}#dataset`,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        version: site.version,
        dateModified: site.modified,
        temporalCoverage: '2020-01/2020-07',
        distribution: [
          { contentUrl: `${site.address}data/incidents.geojson`, encodingFormat: 'application/geo+json' },
          { contentUrl: `${site.address}data/incidents.csv`, encodingFormat: 'text/csv' },
        ],
      })
    }
  })

  it('is a collection of the dataset on the page of a month, category or place', () => {
    for (const page of pages.filter(({ kind }) => ['month', 'family', 'category', 'place'].includes(kind)))
      expect(structured(parsed(page))).toMatchObject({ '@type': 'CollectionPage', isPartOf: { '@type': 'Dataset' } })
  })
})

describe('hostile words', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</title><b>',
      "' & <!--",
      ']]>',
      '\u2028\u2029',
    ),
    fc.array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '/', 'script', '-->', ' '), { maxLength: 12 }).map((parts) => parts.join('')),
  )

  it('stay words, whatever they are', () => {
    const page = pageAt(INCIDENT)
    const elements = parsed(page).head.querySelectorAll('*').length
    fc.assert(
      fc.property(hostile, hostile, (title, description) => {
        const head = parsed({ ...page, title, description })
        // Nothing more, and nothing in the body, where a parser puts what breaks out of the head.
        expect(head.head.querySelectorAll('*').length).toBe(elements)
        expect(head.body.childNodes.length).toBe(0)
        expect(structured(head).name).toBe(title)
        // Control characters are left out.
        const [kept, described] = [title, description].map((text) => text.replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, ''))
        expect(content(head, 'meta[property="og:title"]')).toBe(kept)
        expect(content(head, 'meta[name="description"]')).toBe(described)
        expect(href(head, 'link[rel="canonical"]')).toBe(`${site.address}${INCIDENT}`)
        expect(html({ ...page, title, description }).match(/<\/script/g)?.length).toBe(1)
      }),
    )
  })
})
