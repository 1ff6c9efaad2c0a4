import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredSteps } from '../../src/model/steps.ts'
import {
  countFilters,
  DEFAULT_VIEW,
  EMPTY_FILTER,
  facetsWith,
  filterParts,
  isFiltering,
  monthKeys,
  roundCamera,
  withoutPart,
} from '../../src/model/view.ts'
import { filter } from '../fixtures/arbitraries.ts'
import { aFilter, days } from '../fixtures/incident.ts'

describe('a view', () => {
  it('shows the whole country and everything in it, by date, to begin with', () => {
    expect(DEFAULT_VIEW).toEqual({
      filter: { categories: [], months: [] },
      selected: null,
      opened: null,
      camera: null,
      order: 'date',
      from: null,
    })
  })

  it('can choose each month of the report, and the undated last', () => {
    expect(monthKeys()).toEqual([...coveredSteps(), 'undated'])
  })
})

describe('the parts of a filter', () => {
  it.each([
    ['categories', aFilter({ categories: ['water'] })],
    ['time', aFilter({ months: ['undated'] })],
    ['time', aFilter({ range: days('2020-04-01', '2020-04-02') })],
    ['certain', aFilter({ certain: true })],
    ['query', aFilter({ query: 'water' })],
    ['region', aFilter({ facets: { region: ['almaty'] } })],
    ['onMap', aFilter({ onMap: true })],
  ])('are in use as soon as one thing is chosen: %s', (part, chosen) => {
    expect(filterParts(chosen)).toEqual([part])
    expect(isFiltering(chosen)).toBe(true)
    expect(countFilters(chosen)).toBe(1)
  })

  it('are none where nothing is chosen, or nothing is left of what was', () => {
    expect(filterParts(EMPTY_FILTER)).toEqual([])
    expect(isFiltering(aFilter({ query: '', facets: { region: [] } }))).toBe(false)
  })

  it('leave an empty filter once each of them is taken away', () => {
    fc.assert(
      fc.property(filter, (wanted) => {
        expect(filterParts(wanted).reduce(withoutPart, wanted)).toStrictEqual(EMPTY_FILTER)
      }),
    )
  })

  it('are taken away one at a time: the others stay as they were', () => {
    fc.assert(
      fc.property(filter, (wanted) => {
        for (const part of filterParts(wanted)) {
          expect(filterParts(withoutPart(wanted, part))).toEqual(filterParts(wanted).filter((other) => other !== part))
        }
        expect(countFilters(wanted) > 0).toBe(isFiltering(wanted))
      }),
    )
  })
})

describe('facets', () => {
  it('are merged value list by value list, empty ones left out', () => {
    expect(facetsWith({ region: ['almaty'], kind: ['incident'] }, { region: ['shymkent'], kind: [] })).toEqual({
      facets: { region: ['shymkent'] },
    })
  })

  it('leave no trace where nothing remains', () => {
    expect(facetsWith({ region: ['almaty'] }, { region: [] })).toStrictEqual({})
    expect(facetsWith(undefined, undefined)).toStrictEqual({})
  })
})

describe('a camera', () => {
  it('is kept to three decimals, and its zoom to two', () => {
    expect(roundCamera({ lat: 48.01249, lon: 67.19951, zoom: 5.374 })).toEqual({ lat: 48.012, lon: 67.2, zoom: 5.37 })
  })

  it('has no sign on its zero', () => {
    expect(roundCamera({ lat: -0.0001, lon: -0.0001, zoom: 5 })).toEqual({ lat: 0, lon: 0, zoom: 5 })
  })

  it('does not change when it is rounded again', () => {
    const number = fc.double({ min: -180, max: 180, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 20, noNaN: true }), (lat, lon, zoom) => {
        const once = roundCamera({ lat, lon, zoom })
        expect(roundCamera(once)).toEqual(once)
      }),
    )
  })
})
