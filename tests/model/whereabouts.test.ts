import { expect, it } from 'vitest'
import { whereaboutsOf } from '../../src/model/whereabouts.ts'
import { ALMATY, anIncident, LENGER, MANGYSTAU, NO_PLACE, SHYMKENT, WHOLE_COUNTRY } from '../fixtures/incident.ts'
import { dataset } from '../fixtures/published.ts'

const REGIONS = ['almaty', 'kyzylorda-region', 'mangystau-region', 'shymkent', 'turkestan-region']

it('Places stand with those first that have most, then as in the list; the rest is counted by reason', () => {
  const places = [LENGER, ALMATY, ALMATY, SHYMKENT, MANGYSTAU, NO_PLACE, WHOLE_COUNTRY, NO_PLACE]
  const incidents = places.map((place, index) => anIncident({ id: `r${index}`, ...place }))
  const { places: counted, ...rest } = whereaboutsOf(incidents, REGIONS)
  expect(counted.map(({ placeId, count }) => [placeId, count])).toEqual([
    ['almaty', 2],
    ['lenger', 1],
    ['shymkent', 1],
    ['mangystau-region', 1],
  ])
  expect(rest).toEqual({ located: 5, country: 1, notStated: 2, emptyRegions: ['kyzylorda-region'] })
})

it('What concerns the whole country and has a point all the same counts where its pin stands, and not twice', () => {
  const { located, country, notStated } = whereaboutsOf([anIncident({ ...WHOLE_COUNTRY, point: [67, 48] })], REGIONS)
  expect({ located, country, notStated }).toEqual({ located: 1, country: 0, notStated: 0 })
})

it('Of nothing there is nothing, and every region is empty', () => {
  expect(whereaboutsOf([], REGIONS)).toEqual({ located: 0, places: [], country: 0, notStated: 0, emptyRegions: REGIONS })
})

it('The published records add up', () => {
  const { incidents } = dataset
  const { located, places, country, notStated } = whereaboutsOf(incidents, REGIONS)
  expect(located + country + notStated).toBe(incidents.length)
  expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(located)
  expect(located).toBe(incidents.filter(({ location }) => location.point !== null).length)
})
