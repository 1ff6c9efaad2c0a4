import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_VIEW } from '../../src/model/view.ts'
import {
  clearFilter,
  dismissLinkProblems,
  failDataset,
  hover,
  INITIAL,
  moveCamera,
  open,
  openDataset,
  openView,
  select,
  setFilter,
  setOrder,
  setPlaying,
  setSheet,
  showFilters,
  store,
} from '../../src/state/store.ts'
import { aDataset, aFilter } from '../fixtures/incident.ts'

const state = () => store.getState()
const CAMERA = { lat: 48.012, lon: 67.2, zoom: 5.25 }
const PROBLEM = { part: 'incident', text: 'x' } as const

/** How often whoever watches the store is told. */
function watched(happens: () => void): number {
  const told = vi.fn<() => void>()
  const stop = store.subscribe(told)
  happens()
  stop()
  return told.mock.calls.length
}

beforeEach(() => store.setState(INITIAL, true))

describe('a choice', () => {
  it('changes its part of the view and nothing else', () => {
    openView({ ...DEFAULT_VIEW, selected: 'one', camera: CAMERA }, [])
    setFilter(aFilter({ categories: ['water'] }))
    expect(state().view).toEqual({ ...DEFAULT_VIEW, selected: 'one', camera: CAMERA, filter: aFilter({ categories: ['water'] }) })
    select(null)
    expect(state().view).toEqual({ ...DEFAULT_VIEW, camera: CAMERA, filter: aFilter({ categories: ['water'] }) })
  })

  it('can be taken back in one step: everything is let through again', () => {
    setFilter(aFilter({ categories: ['water'], months: ['2020-04'], certain: true, query: 'x' }))
    clearFilter()
    expect(state().view.filter).toEqual({ categories: [], months: [] })
  })

  it('never changes the view that was there: it makes another', () => {
    const before = Object.freeze(state().view)
    setFilter(aFilter({ months: ['2020-04'] }))
    open(['almaty'])
    setOrder('distance', 'almaty')
    expect(before).toEqual(DEFAULT_VIEW)
    expect(state().view).toMatchObject({ opened: ['almaty'], order: 'distance', from: 'almaty' })
  })
})

describe('a move of the map', () => {
  it('is kept rounded', () => {
    moveCamera({ lat: 48.01249, lon: 67.19951, zoom: 5.2512 })
    expect(state().view.camera).toEqual(CAMERA)
  })

  it('is no change where the map comes to rest where it was', () => {
    moveCamera(CAMERA)
    const before = state()
    expect(watched(() => moveCamera({ ...CAMERA, lat: 48.0121 }))).toBe(0)
    expect(state()).toBe(before)
  })

  it('back to the whole country is told once', () => {
    moveCamera(CAMERA)
    expect(watched(() => moveCamera(null))).toBe(1)
    expect(watched(() => moveCamera(null))).toBe(0)
    expect(state().view.camera).toBeNull()
  })
})

describe('the data', () => {
  const dataset = aDataset([{}])

  it('is there once it was opened, and the failure is forgotten', () => {
    failDataset({ kind: 'offline' })
    openDataset(dataset, [{ record: 'bad', field: 'title', reason: 'empty' }])
    expect(state()).toMatchObject({ dataset, failure: null, recordProblems: [{ record: 'bad' }] })
  })

  it('stays where a further try fails', () => {
    openDataset(dataset, [])
    failDataset({ kind: 'missing', status: 404 })
    expect(state()).toMatchObject({ dataset, failure: { kind: 'missing', status: 404 } })
  })
})

describe('a link', () => {
  it('is shown together with what of it could not be opened', () => {
    openView({ ...DEFAULT_VIEW, selected: 'one' }, [PROBLEM])
    expect(state()).toMatchObject({ view: { selected: 'one' }, linkProblems: [PROBLEM] })
  })

  it('leaves no message once that is closed', () => {
    openView(DEFAULT_VIEW, [PROBLEM])
    dismissLinkProblems()
    expect(state().linkProblems).toEqual([])
  })

  it('that opens a list raises a phone’s sheet', () => {
    openView({ ...DEFAULT_VIEW, opened: ['almaty'] }, [])
    expect(state().sheet).toBe('middle')
  })
})

describe('the sheet of a phone', () => {
  it('rises for a list that is opened, and stays where it is higher already', () => {
    open(['almaty'])
    expect(state().sheet).toBe('middle')
    setSheet('high')
    open('unlocated')
    expect(state().sheet).toBe('high')
  })

  it('does not rise where a list is closed', () => {
    open(null)
    expect(state().sheet).toBe('low')
  })
})

describe('what passes', () => {
  it('is told only when it changes', () => {
    expect(watched(() => hover('one'))).toBe(1)
    expect(watched(() => hover('one'))).toBe(0)
    expect(watched(() => setPlaying(true))).toBe(1)
    expect(watched(() => setPlaying(true))).toBe(0)
  })

  it('does not touch the view', () => {
    const before = state().view
    hover('one')
    setSheet('high')
    showFilters(true)
    setPlaying(true)
    expect(state().view).toBe(before)
    expect(state()).toMatchObject({ hovered: 'one', sheet: 'high', filtersOpen: true, playing: true })
  })
})
