// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { knownOf, linkToView } from '../../src/formats/link.ts'
import { pageMessagesEn } from '../../src/i18n/pages-en.ts'
import { oembedOf } from '../../src/pages/oembed.ts'
import { robotsOf, sitemapOf } from '../../src/pages/sitemap.ts'
import { pageAt, pages, site } from '../fixtures/pages.ts'
import { dataset } from '../fixtures/published.ts'

describe('the sitemap', () => {
  it('names every page once, absolute', () => {
    const addresses = [...sitemapOf(pages, site.address).matchAll(/<url><loc>([^<]+)<\/loc><\/url>/g)].map((match) => match[1])
    const folders = ['', 'ru/', 'kk/']
    expect(addresses).toEqual(folders.flatMap((folder) => pages.map(({ path }) => `${site.address}${folder}${path}`)))
    expect(new Set(addresses).size).toBe(3 * pages.length)
  })

  it('is XML, whatever a path holds', () => {
    const page = { ...pageAt(''), path: 'a&b/<c>/"\'/қ/' }
    const text = sitemapOf([page], site.address)
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    expect(xml.querySelector('loc')?.textContent).toBe(`${site.address}a&b/%3Cc%3E/%22'/%D2%9B/`)
    expect(text).toContain('a&amp;b')
  })

  it('is named in robots.txt, which forbids nothing', () => {
    expect(robotsOf(site.address)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/map/sitemap.xml\n')
    expect(robotsOf(null)).toBe('User-agent: *\nAllow: /\n')
  })
})

/** The elements of a piece of HTML, in a template: no frame is loaded. */
function elementsOf(html: string): readonly Element[] {
  const parsed = new DOMParser().parseFromString(`<template>${html}</template>`, 'text/html')
  return [...(parsed.querySelector('template')?.content.querySelectorAll('*') ?? [])]
}

describe('the oEmbed answer of an incident', () => {
  const page = pageAt('incidents/aktobe-hunger-strike/')
  const answer = JSON.parse(oembedOf(page, site, pageMessagesEn)) as Record<string, string | number>

  it('is of the type "rich", with its card', () => {
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: page.title,
      provider_name: 'Rights under Quarantine',
      provider_url: site.address,
      thumbnail_url: `${site.address}${page.path}card.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  it('is one frame without storage, of the size that it says', () => {
    const [frame, ...others] = elementsOf(String(answer.html))
    expect([frame?.localName, others.length]).toEqual(['iframe', 0])
    const names = ['sandbox', 'loading', 'title', 'width', 'height']
    expect(names.map((name) => frame?.getAttribute(name))).toEqual([
      'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      'lazy',
      `${page.title}: Rights under Quarantine`,
      String(answer.width),
      String(answer.height),
    ])
    const src = new URL(frame?.getAttribute('src') ?? '')
    expect(src.href.startsWith(`${site.address}embed/#`)).toBe(true)
    expect(linkToView(src.hash, knownOf(dataset)).view.selected).toBe('aktobe-hunger-strike')
  })

  it('keeps a hostile title inside its attribute', () => {
    const hostile = '"><script>alert(1)</script>'
    const { html } = JSON.parse(oembedOf({ ...page, title: hostile }, site, pageMessagesEn)) as { html: string }
    const [frame, ...others] = elementsOf(html)
    expect(others).toEqual([])
    expect(frame?.getAttribute('title')).toContain(hostile)
  })
})
