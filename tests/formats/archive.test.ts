import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveAddress, archiveLink, availabilityAddress, copyInAnswer, isArchiveAddress } from '../../src/formats/archive.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'

const { sources } = readAuthored('src/report').authored
const printed = sources.flatMap(({ links }) => links.map(({ url }) => url))

describe('the address of a copy', () => {
  it('is made from the printed one and the month of the report', () => {
    expect(archiveAddress('http://www.example.org/a?b=c')).toBe('https://web.archive.org/web/20200731/http://www.example.org/a?b=c')
  })

  it('leaves out the part that is for the browser alone', () => {
    expect(archiveAddress('https://example.org/a#b\nc')).toBe('https://web.archive.org/web/20200731/https://example.org/a')
  })

  it('stands for every address that the report prints, and can be told from one that does not', () => {
    expect(printed.length).toBeGreaterThan(90)
    for (const url of printed) expect([url, isArchiveAddress(archiveAddress(url))]).toEqual([url, true])
  })

  it('leads to the archive whatever is printed', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const made = new URL(archiveAddress(url))
        expect([made.origin, made.hash]).toEqual(['https://web.archive.org', ''])
      }),
    )
  })
})

describe('the answer of the archive', () => {
  const answer = (closest: object) => ({ archived_snapshots: { closest: { available: true, ...closest } } })
  const copy = 'https://web.archive.org/web/2020/http://example.org/'

  it('is asked for without the part that is for the browser alone', () => {
    expect(availabilityAddress('https://example.org/a#bc')).toBe(
      'https://archive.org/wayback/available?url=https%3A%2F%2Fexample.org%2Fa&timestamp=20200731',
    )
  })

  it('names a copy as an https address, and leaves the page within it as it is', () => {
    expect(copyInAnswer(answer({ url: copy.replace('https', 'http') }))).toBe(copy)
    expect(copyInAnswer(answer({ url: copy }))).toBe(copy)
  })

  it('is none of a page that was missing, and none without an address', () => {
    expect(['200', '302'].map((status) => copyInAnswer(answer({ url: copy, status })))).toEqual([copy, copy])
    expect(['404', '402', '523'].map((status) => copyInAnswer(answer({ url: copy, status })))).toEqual([null, null, null])
    expect(copyInAnswer(answer({ url: 7 }))).toBeNull()
    expect(copyInAnswer(answer({}))).toBeNull()
  })
})

describe('the link beside a footnote', () => {
  it('is none where the footnote has no address', () => {
    expect(archiveLink({ url: null })).toBeNull()
  })

  it('is the made one until somebody has looked', () => {
    expect(archiveLink({ url: 'https://example.org/' })).toEqual({
      href: 'https://web.archive.org/web/20200731/https://example.org/',
      host: 'web.archive.org',
      checked: null,
    })
  })

  it('is the checked one from then on, with its day', () => {
    const archived = { url: 'https://archive.ph/abcde', checked: '2027-03-01' }
    expect(archiveLink({ url: 'https://example.org/', archived })).toEqual({
      href: archived.url,
      host: 'archive.ph',
      checked: '2027-03-01',
    })
  })
})

describe('what may stand as a copy', () => {
  it.each(['https://web.archive.org/web/20200731/https://example.org/', 'https://archive.ph/abcde', 'https://perma.cc/AB12-CD34'])(
    '%s',
    (address) => expect(isArchiveAddress(address)).toBe(true),
  )

  it.each([
    'http://web.archive.org/web/20200731/https://example.org/',
    'https://web.archive.org/',
    'https://example.org/web/20200731/https://example.org/',
    'https://web.archive.org.example.org/web/1/x',
    'https://evilarchive.org/web/1/x',
    'https://archive.org@example.org/x',
    'https://me:secret@web.archive.org/web/1/x',
    'javascript:alert(1)//web.archive.org/',
    'https://web.archive.org/web/1/ x',
    '',
  ])('not %s', (address) => expect(isArchiveAddress(address)).toBe(false))
})

describe('what the archive answers', () => {
  const answer = (closest: unknown) => ({ archived_snapshots: { closest } })
  const url = 'http://web.archive.org/web/20200716101010/https://example.org/'

  it('is asked of with the printed address and the month', () => {
    expect(availabilityAddress('https://example.org/a?b=c&d#e')).toBe(
      'https://archive.org/wayback/available?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d&timestamp=20200731',
    )
  })

  it('is the copy that it names, by the safe way', () => {
    expect(copyInAnswer(answer({ available: true, url, status: '200' }))).toBe(url.replace('http:', 'https:'))
  })

  it.each([
    ['no copy', { archived_snapshots: {} }],
    ['one that is not available', answer({ available: false, url, status: '200' })],
    ['one of an error page', answer({ available: true, url, status: '404' })],
    ['one elsewhere', answer({ available: true, url: 'https://example.org/', status: '200' })],
    ['something of another shape', answer([])],
    ['nothing', null],
  ])('is none where it holds %s', (_, text) => expect(copyInAnswer(text)).toBeNull())

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = copyInAnswer(value)
        expect(copy === null || isArchiveAddress(copy)).toBe(true)
      }),
    )
  })
})
