import { describe, expect, it } from 'vitest'
import { keptPage } from '../../src/worker/kept-page.ts'

const SITE = 'https://example.org/map/'
const of = (path: string, kept: readonly ('en' | 'ru' | 'kk')[] = ['en', 'ru']) => keptPage(SITE + path, SITE, kept)

describe('the page of the copy that shows an address', () => {
  it.each([
    ['', ''],
    ['index.html', ''],
    ['?utm=1', ''],
    ['method/', 'method/'],
    ['ru/', 'ru/'],
    ['ru/sources/', 'ru/sources/'],
  ])('%j is %j', (asked, page) => {
    expect(of(asked)).toEqual({ address: SITE + page, fragment: '' })
  })

  it('keeps the rest of a link', () => {
    expect(of('#months=2020-04')).toEqual({ address: SITE, fragment: '#months=2020-04' })
    expect(of('method/#data')).toEqual({ address: `${SITE}method/`, fragment: '#data' })
  })

  it('opens a record, a month, a category or a place on the map itself', () => {
    expect(of('incidents/some-id/')).toEqual({ address: SITE, fragment: '#incident=some-id' })
    expect(of('ru/months/2020-04/#map=5/48/67')).toEqual({ address: `${SITE}ru/`, fragment: '#months=2020-04&map=5/48/67' })
    expect(of('places/almaty')).toEqual({ address: SITE, fragment: '#places=almaty' })
  })

  it('has nothing of other languages, the embed, files and other sites', () => {
    expect(of('kk/')).toBeNull()
    expect(of('embed/')).toBeNull()
    expect(of('data/incidents.csv')).toBeNull()
    expect(of('constructor/x/')).toBeNull()
    expect(keptPage('https://example.org/other/', SITE, ['en'])).toBeNull()
    expect(of('', ['ru'])).toBeNull()
  })
})
