// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followQuery, prepareSearch } from '../../src/browser/search.ts'
import { en } from '../../src/i18n/en.ts'
import type { Account, Dataset } from '../../src/model/incident.ts'
import { searching, visible } from '../../src/state/selectors.ts'
import { clearFilter, INITIAL, openDataset, setFilter, store } from '../../src/state/store.ts'
import { ALMATY, aDataset, aFilter, idsOf, LENGER } from '../fixtures/incident.ts'
import { text } from '../fixtures/published.ts'

/** Opened anew for each test, so that no search is there from the one before. */
const fresh = () =>
  aDataset([
    { id: 'blogger', title: 'Blogger arrested', ...ALMATY },
    { id: 'water', title: 'Water cut off', ...LENGER },
  ])
const open = (dataset: Dataset<Account>) => openDataset(dataset, [], dataset.byId)
const ask = (query: string) => setFilter({ ...aFilter({}), query })
const shown = () => idsOf(visible(store.getState()))
const arrived = () => vi.waitFor(() => expect(searching(store.getState())).toBe(false))
let fetching = vi.fn<() => Promise<Response>>()
let end = () => {}

beforeEach(() => {
  fetching = vi.fn<() => Promise<Response>>(() => Promise.resolve(new Response(text('places.json'))))
  vi.stubGlobal('fetch', fetching)
  store.setState(INITIAL, true)
  open(fresh())
  end = followQuery(en)
})
afterEach(() => {
  end()
  vi.unstubAllGlobals()
})

describe('the search', () => {
  it('fetches nothing before it is asked for', () => {
    setFilter(aFilter({ categories: ['water'] }))
    expect(fetching).not.toHaveBeenCalled()
  })

  it('is fetched when a query comes; meanwhile nothing is taken for found, or for not found', async () => {
    ask('Ленгер')
    expect([searching(store.getState()), store.getState().hits, shown().length]).toEqual([true, null, 2])
    await arrived()
    expect(shown()).toEqual(['water'])
    expect(fetching).toHaveBeenCalledTimes(1)
  })

  it('is fetched once, ahead of the query, where the field takes the focus', async () => {
    await Promise.all([prepareSearch(), prepareSearch()])
    expect(fetching).toHaveBeenCalledTimes(1)
    ask('blogger')
    expect([searching(store.getState()), shown()]).toEqual([false, ['blogger']])
    expect(store.getState().found.get('blogger')).toEqual({ title: [[0, 7]], fields: [] })
  })

  it('answers a further query at once, and none with everything', async () => {
    await prepareSearch()
    ask('blogger')
    ask('water')
    expect(shown()).toEqual(['water'])
    clearFilter()
    expect([shown().length, store.getState().hits, store.getState().found.size]).toEqual([2, null, 0])
  })

  it('answers the query that stands when it comes, not the one that asked for it', async () => {
    ask('blogger')
    ask('water')
    await arrived()
    expect(shown()).toEqual(['water'])
    expect(fetching).toHaveBeenCalledTimes(1)
  })

  it('is made anew for another dataset', async () => {
    await prepareSearch()
    ask('blogger')
    open(aDataset([{ id: 'other', title: 'Another blogger' }]))
    expect(searching(store.getState())).toBe(true)
    await arrived()
    expect(shown()).toEqual(['other'])
  })

  it('answers a query that was there before anything followed it', async () => {
    end()
    ask('water')
    end = followQuery(en)
    await arrived()
    expect(shown()).toEqual(['water'])
  })

  it('ends', async () => {
    await prepareSearch()
    end()
    ask('water')
    expect(store.getState().hits).toBeNull()
  })
})

describe('a search that cannot be loaded', () => {
  it.each([
    ['without a connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['without its file', () => Promise.resolve(new Response('', { status: 404 }))],
    ['with a broken file', () => Promise.resolve(new Response('[{'))],
  ])('says so and finds nothing wrong (%s)', async (_, answer) => {
    fetching.mockImplementationOnce(answer)
    ask('water')
    await vi.waitFor(() => expect(store.getState().searchFailed).toBe(true))
    expect([searching(store.getState()), store.getState().hits]).toEqual([true, null])
  })

  it('is not missed where nothing is searched for: asked for ahead, or the query is gone by then', async () => {
    fetching.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')))
    await prepareSearch()
    expect(store.getState().searchFailed).toBe(false)
    let refuse = () => {}
    fetching.mockImplementationOnce(() => new Promise((_, reject) => (refuse = () => reject(new TypeError('Failed to fetch')))))
    ask('water')
    await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(2))
    setFilter(aFilter({}))
    refuse()
    await prepareSearch()
    expect([store.getState().searchFailed, searching(store.getState())]).toEqual([false, false])
  })

  it('is tried again with the next letter', async () => {
    fetching.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')))
    ask('wate')
    await vi.waitFor(() => expect(store.getState().searchFailed).toBe(true))
    ask('water')
    await arrived()
    expect([store.getState().searchFailed, shown()]).toEqual([false, ['water']])
  })
})
