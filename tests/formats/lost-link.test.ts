import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressMeant, anchorMeant } from '../../src/formats/lost-link.ts'
import { pages as sitePages } from '../fixtures/pages.ts'

const PAGES = [
  '',
  'list/',
  'method/',
  'incidents/one/',
  'incidents/two-three/',
  'months/2020-04/',
  'places/almaty/',
  'embed/',
  'data/SHA256SUMS',
]
const meant = (address: string, root = '/map/') => addressMeant(address, root, PAGES)

describe('an address at which there is no page', () => {
  it.each([
    ['/map/%23months=2020-04', '/map/#months=2020-04'],
    ['/map/%2523months%253D2020-04', '/map/#months=2020-04'],
    ['/map/incidents/one/%23months=2020-04', '/map/incidents/one/#months=2020-04'],
    ['/map/incidents/one%23months=2020-04&map=5,25/48/67', '/map/incidents/one/#months=2020-04&map=5.25/48/67'],
    ['/map/incidents/one', '/map/incidents/one/'],
    ['/map/incidents/one#months=2020-04', '/map/incidents/one/#months=2020-04'],
    ['/map/incidents/one.', '/map/incidents/one/'],
    ['/map/incidents/one/)', '/map/incidents/one/'],
    ['/map/incidents/one/%C2%BB', '/map/incidents/one/'],
    ['/map/incidents/two-%C2%ADthree/', '/map/incidents/two-three/'],
    ['/map/incidents/two%E2%80%93three/%0A', '/map/incidents/two-three/'],
    ['/map/incidents%2Fone%2F', '/map/incidents/one/'],
    ['/map/incidents/INDEX.HTML', null],
    ['/map/Months/2020-04/INDEX.HTML', '/map/months/2020-04/'],
    ['//map//months//2020-04//', '/map/months/2020-04/'],
    ['/MAP/Incidents/ONE/', '/map/incidents/one/'],
    ['/map/Incidents/one/?fbclid=abc&utm_source=chat#months=2020-04', '/map/incidents/one/#months=2020-04'],
    ['/map/Incidents/one/?months=2020-04', '/map/incidents/one/?months=2020-04'],
    ['/map/%3Ffbclid=abc%23q=a%26b', '/map/#q=a%26b'],
    ['/map/%23q=a%26b', '/map/#q=a%26b'],
    ['/map/list%3Futm_source=chat', '/map/list/'],
    ['/map/index.html%23months=2020-04', '/map/#months=2020-04'],
    ['/map/months/2020-04/order=west-east', '/map/months/2020-04/#order=west-east'],
    ['/map/embed%3Ftheme=dark%23months=2020-04', '/map/embed/?theme=dark#months=2020-04'],
    ['/map/embed/&amp;', '/map/embed/'],
    ['/map/data/sha256sums.', '/map/data/SHA256SUMS'],
    ['/map/places/almaty/%E2%80%9D.', '/map/places/almaty/'],
  ])('means another one: %s', (address, page) => {
    expect(meant(address)).toBe(page)
  })

  it('is found at the root of a host as in a folder', () => {
    expect(meant('/Incidents/one%23months=2020-04', '/')).toBe('/incidents/one/#months=2020-04')
    expect(meant('//', '/')).toBe('/')
    expect(meant('/Two/Folders/list', '/two/folders/')).toBe('/two/folders/list/')
  })

  it.each([
    '/map/incidents/none/',
    '/map/incidents/none%23months=2020-04',
    '/map/one/',
    '/elsewhere/list',
    '/list',
    '/map/pages/x%23m=2020-04',
  ])('means none of ours: %s', (address) => {
    expect(meant(address)).toBeNull()
  })

  it('never leads away from the site, nor in circles, whatever the address', () => {
    const part = fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      'map',
      'incidents',
      'one',
      '%23',
      '%2523',
      '#',
      '?',
      '&',
      '%',
      '%2F',
      '\\',
      'javascript:',
      'http://x',
      'A',
      '»',
      'q=',
    )
    fc.assert(
      fc.property(fc.constantFrom('/', '/map/'), fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }), (root, parts) => {
        const address = `/${parts.join('')}`
        const page = addressMeant(address, root, PAGES)
        if (page === null) return
        expect(PAGES.map((one) => root + one)).toContain(page.split(/[?#]/)[0])
        expect(addressMeant(page, root, PAGES)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  it('is found whichever page is meant, with its "#" encoded, in capitals and with doubled slashes', () => {
    const paths = sitePages.map(({ path }) => path)
    for (const path of paths) {
      const target = `/map/${path}`
      expect(addressMeant(`${target}%23months=2020-04`, '/map/', paths)).toBe(`${target}#months=2020-04`)
      expect(addressMeant(`/map//${path.replaceAll('/', '//').toUpperCase()}.`, '/map/', paths)).toBe(target)
      expect(addressMeant(target, '/map/', paths)).toBeNull()
    }
  })
})

describe('the anchor of a page', () => {
  it.each([
    ['#inclusion.', 'inclusion'],
    ['#Inclusion%C2%BB', 'inclusion'],
    ['#not-protected)', 'not-protected'],
    ['#%23reply', 'reply'],
    ['#data&fbclid=abc', 'data'],
    ['', ''],
  ])('is found where something was glued to it: %s', (fragment, anchor) => {
    expect(anchorMeant(fragment)).toBe(anchor)
  })
})
