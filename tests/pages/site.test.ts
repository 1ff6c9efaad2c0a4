import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { siteAddress } from '../../src/pages/site.ts'

let root = ''
const settings = (content: object) => writeFileSync(path.join(root, 'package.json'), JSON.stringify(content))

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'))
  vi.stubEnv('SITE_ADDRESS', undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

describe('the address of the site', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org', 'https://example.org/'],
    ['http://example.org:8080/map', 'http://example.org:8080/map/'],
    ['https://example.org/карта/', 'https://example.org/%D0%BA%D0%B0%D1%80%D1%82%D0%B0/'],
  ])('%s of package.json is %s', (homepage, address) => {
    settings({ homepage })
    expect(siteAddress(root)).toBe(address)
  })

  it('is that of the environment where it is set', () => {
    settings({ homepage: 'https://example.org/' })
    vi.stubEnv('SITE_ADDRESS', ' https://other.example/map ')
    expect(siteAddress(root)).toBe('https://other.example/map/')
  })

  it.each([
    '',
    'example.org',
    '/map/',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://example.org/?a=1',
    'https://example.org/?',
    'https://example.org/#a',
    'https://me:secret@example.org/',
  ])('is refused where it is "%s"', (homepage) => {
    settings({ homepage })
    expect(() => siteAddress(root)).toThrow(/"homepage" of package\.json is not the address of a site/)
  })

  it('names the variable where that is broken, and does not fall back', () => {
    settings({ homepage: 'https://example.org/' })
    vi.stubEnv('SITE_ADDRESS', 'example.org')
    expect(() => siteAddress(root)).toThrow(/^SITE_ADDRESS .*"example\.org"/)
  })

  it('is missed where nobody gives it', () => {
    settings({})
    expect(() => siteAddress(root)).toThrow(/homepage/)
  })

  it('stands in our own package.json', () => {
    expect(siteAddress(process.cwd())).toMatch(/^https:\/\/.*\/$/)
  })
})
