import { describe, expect, it } from 'vitest'
import { siteAddress } from '../../src/pages/site.ts'

const named = (SITE_ADDRESS: string | undefined) => siteAddress({ SITE_ADDRESS })

describe('the address of the site', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org', 'https://example.org/'],
    [' https://example.org/map ', 'https://example.org/map/'],
    ['http://example.org:8080/map', 'http://example.org:8080/map/'],
    ['https://example.org/карта/', 'https://example.org/%D0%BA%D0%B0%D1%80%D1%82%D0%B0/'],
  ])('%s is %s', (written, address) => {
    expect(named(written)).toBe(address)
  })

  it.each([undefined, '', ' '])('is not known where SITE_ADDRESS is %j, and nothing is invented', (written) => {
    expect(named(written)).toBeNull()
  })

  it.each([
    'example.org',
    '/map/',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://example.org/?a=1',
    'https://example.org/?',
    'https://example.org/#a',
    'https://me:secret@example.org/',
  ])('is refused where it is "%s"', (written) => {
    expect(() => named(written)).toThrow(/^SITE_ADDRESS is not the address of a site/)
  })
})
