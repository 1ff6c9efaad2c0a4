import { beforeEach, describe, expect, it } from 'vitest'
import { unlocated } from '../../src/model/pins.ts'
import { DEFAULT_VIEW } from '../../src/model/view.ts'
import * as selectors from '../../src/state/selectors.ts'
import {
  hover,
  INITIAL,
  moveCamera,
  open,
  openDataset,
  type State,
  select,
  setBox,
  setFilter,
  setHits,
  setOrder,
  setSheet,
  store,
} from '../../src/state/store.ts'
import { ALMATY, aDataset, aFilter, idsOf, LENGER, NO_PLACE, on, UNDATED_RECORD, WHOLE_COUNTRY } from '../fixtures/incident.ts'

const dataset = aDataset([
  { id: 'water', categories: ['water'], ...ALMATY, ...on('2020-04-09') },
  { id: 'sealed', categories: ['sealed-homes'], ...LENGER, ...on('2020-03-21~/2020-04-15~') },
  { id: 'undated', categories: ['water'], ...NO_PLACE, ...UNDATED_RECORD },
  { id: 'country', categories: ['education'], ...WHOLE_COUNTRY, ...on('2020-06') },
  { id: 'protest', categories: ['assembly'], ...ALMATY, ...on('2020-05-01') },
])

/** Every answer that takes nothing but the state; the view that links hold is the view itself. */
const answers = Object.entries(selectors).filter(([name]) => !['facetCounts', 'linkableView'].includes(name)) as [
  string,
  (state: State) => unknown,
][]
const ask = <Value>(selector: (state: State) => Value): Value => selector(store.getState())

beforeEach(() => {
  store.setState(INITIAL, true)
  openDataset(dataset, [])
})

describe.each(answers)('%s', (_, selector) => {
  it('is the same, by identity, when it is asked again', () => {
    setFilter(aFilter({ months: ['2020-04'] }))
    expect(ask(selector)).toBe(ask(selector))
  })

  it('is not worked out anew while the map moves, a row lights up or the sheet rises', () => {
    setFilter(aFilter({ categories: ['water'], months: ['2020-04'] }))
    open(['almaty'])
    const before = ask(selector)
    moveCamera({ lat: 48, lon: 67, zoom: 5 })
    setBox({ south: 40, west: 60, north: 50, east: 70 })
    hover('water')
    setSheet('high')
    expect(ask(selector)).toBe(before)
  })

  it('answers without a dataset too', () => {
    store.setState(INITIAL, true)
    expect(() => ask(selector)).not.toThrow()
    expect(ask(selector)).toBe(ask(selector))
  })
})

describe('what is visible', () => {
  it('is what the filter lets through, in the order of the list', () => {
    expect(idsOf(ask(selectors.visible))).toEqual(['sealed', 'water', 'protest', 'country', 'undated'])
    setFilter(aFilter({ categories: ['water'] }))
    expect(idsOf(ask(selectors.visible))).toEqual(['water', 'undated'])
  })

  it('follows what the search found', () => {
    setFilter(aFilter({ query: 'x' }))
    setHits(new Set(['protest']))
    expect(idsOf(ask(selectors.visible))).toEqual(['protest'])
  })

  it('follows the map only where that is asked for', () => {
    setBox({ south: 43, west: 76, north: 44, east: 78 })
    expect(ask(selectors.visible).length).toBe(5)
    setFilter(aFilter({ onMap: true }))
    expect(idsOf(ask(selectors.visible))).toEqual(['water', 'protest'])
  })

  it('is nothing without a dataset', () => {
    store.setState(INITIAL, true)
    expect([ask(selectors.all), ask(selectors.visible)]).toEqual([[], []])
  })
})

describe('the chosen incident', () => {
  it('is shown even where the filter leaves it out', () => {
    select('sealed')
    setFilter(aFilter({ categories: ['water'] }))
    expect(ask(selectors.selected)?.id).toBe('sealed')
    expect(idsOf(ask(selectors.visible))).not.toContain('sealed')
  })

  it('is none where none is chosen, or where it does not exist', () => {
    expect(ask(selectors.selected)).toBeNull()
    select('no-such-one')
    expect(ask(selectors.selected)).toBeNull()
  })
})

describe('the places', () => {
  it('of the visible incidents have pins; all places keep a dot whatever the filter', () => {
    setFilter(aFilter({ categories: ['water'] }))
    expect(ask(selectors.places).map(({ placeId }) => placeId)).toEqual(['almaty'])
    expect(ask(selectors.allPlaces).map(({ placeId }) => placeId)).toEqual(['lenger', 'almaty'])
  })

  it('and what has no pin are all that is visible', () => {
    const held = ask(selectors.places).flatMap((place) => idsOf(place.incidents))
    expect([...held, ...idsOf(unlocated(ask(selectors.visible)))].toSorted()).toEqual([...idsOf(ask(selectors.visible))].toSorted())
  })
})

describe('the list', () => {
  it('shows what is visible', () => {
    expect(ask(selectors.listed)).toBe(ask(selectors.visible))
  })

  it('shows the visible incidents of the places that are opened, and counts what the filter leaves out there', () => {
    open(['almaty'])
    setFilter(aFilter({ categories: ['water'] }))
    expect(idsOf(ask(selectors.listed))).toEqual(['water'])
    expect(ask(selectors.hiddenInOpened)).toBe(1)
  })

  it('shows what has no pin where that is opened', () => {
    open('unlocated')
    expect(idsOf(ask(selectors.listed))).toEqual(['country', 'undated'])
    expect(ask(selectors.hiddenInOpened)).toBe(0)
  })

  it('hides nothing where nothing is opened', () => {
    setFilter(aFilter({ categories: ['water'] }))
    expect(ask(selectors.hiddenInOpened)).toBe(0)
  })

  it('stands in the order that was asked for', () => {
    const keys = () => ask(selectors.listGroups).map(({ key }) => key)
    expect(keys()).toEqual(['2020-03', '2020-04', '2020-05', '2020-06', 'undated'])
    setOrder('category')
    expect(keys()).toEqual(['sealed-homes', 'assembly', 'water', 'education'])
    setOrder('distance', 'almaty')
    expect(keys()).toEqual(['almaty', 'lenger', ''])
  })

  it('says what the categories have in months that are not chosen', () => {
    setFilter(aFilter({ categories: ['water'], months: ['2020-05'] }))
    expect(ask(selectors.elsewhere)).toEqual([
      { month: '2020-04', count: 1 },
      { month: 'undated', count: 1 },
    ])
  })

  it('has ways out where nothing is left', () => {
    setFilter(aFilter({ categories: ['water'], months: ['2020-05'] }))
    expect(ask(selectors.waysOut).map(({ part, count }) => [part, count])).toEqual([
      ['time', 2],
      ['categories', 1],
      ['all', 5],
    ])
  })
})

describe('the numbers beside choices', () => {
  it('are those of the present filter', () => {
    setFilter(aFilter({ months: ['2020-04'] }))
    expect(ask(selectors.counts).categories.get('water')).toBe(1)
    expect(ask(selectors.counts).months.get('2020-05' as never)).toBe(1)
  })

  it('beside the values of each facet are remembered facet by facet', () => {
    const regions = selectors.facetCounts(store.getState(), 'region')
    const kinds = selectors.facetCounts(store.getState(), 'kind')
    expect([...kinds]).toEqual([['incident', 5]])
    moveCamera({ lat: 48, lon: 67, zoom: 5 })
    expect(selectors.facetCounts(store.getState(), 'region')).toBe(regions)
    expect(selectors.facetCounts(store.getState(), 'kind')).toBe(kinds)
  })
})

it('the view to begin with shows every incident', () => {
  expect(store.getState().view).toEqual(DEFAULT_VIEW)
  expect(ask(selectors.visible)).toEqual(dataset.incidents)
})
