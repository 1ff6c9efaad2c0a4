// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_VIEW } from '../../src/model/view.ts'
import { linkFor, linkOf, writeLink } from '../../src/single/address-bar.ts'
import { incidentHref, viewToLink } from '../../src/single/link-write.ts'
import { setRoot } from '../../src/state/store.ts'

afterEach(() => {
  vi.restoreAllMocks()
  location.hash = ''
})

const open = { ...DEFAULT_VIEW, selected: 'some-id' }

describe('the address bar of a copy', () => {
  it('shows everything behind #', () => {
    expect(linkFor(open)).toBe('#incident=some-id')
    expect(linkFor(DEFAULT_VIEW)).toBe('')
  })

  it('writes a link, also where the browser allows no history of a file', () => {
    writeLink('', '#incident=some-id', true)
    expect(linkOf('')).toBe('#incident=some-id')
    vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    writeLink('', '#months=2020-04', true)
    expect(linkOf('')).toBe('#months=2020-04')
  })
})

describe('the links of a copy', () => {
  it('name the file where nobody has said where the site is', () => {
    setRoot({ root: 'map.en.html' })
    expect(viewToLink(open)).toBe('#incident=some-id')
    expect(viewToLink(DEFAULT_VIEW)).toBe('')
  })

  it('lead to the pages of the published site where its address is known', () => {
    setRoot({ root: 'https://example.org/map/' })
    expect(viewToLink(open)).toBe('incidents/some-id/')
  })

  it('open a record within the copy in either case', () => {
    expect(incidentHref('https://example.org/map/', 'some-id')).toBe('#incident=some-id')
  })
})
