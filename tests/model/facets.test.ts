import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFacet } from '../../src/model/counts.ts'
import { countMore, facetChoices, facetValues, firstChoices, inOrder, toggleOnMap } from '../../src/model/facets.ts'
import { filterIncidents, toggleFacet } from '../../src/model/filter.ts'
import { FACETS } from '../../src/model/taxonomy.ts'
import { EMPTY_FILTER, withoutPart } from '../../src/model/view.ts'
import { facet, filter, incidents, sight } from '../fixtures/arbitraries.ts'
import { aFilter, anIncident } from '../fixtures/incident.ts'
import { dataset } from '../fixtures/published.ts'

describe('the number beside a value of a facet', () => {
  it('is what a click then shows where nothing of the facet is chosen', () => {
    fc.assert(
      fc.property(incidents, filter, facet, sight, (all, wanted, one, seen) => {
        const open = withoutPart(wanted, one)
        for (const [value, count] of countFacet(all, open, one, seen)) {
          expect(filterIncidents(all, toggleFacet(open, one, value), seen).length).toBe(count)
        }
      }),
    )
  })

  it('is what the value alone would show where others are chosen', () => {
    fc.assert(
      fc.property(incidents, filter, facet, sight, (all, wanted, one, seen) => {
        for (const [value, count] of countFacet(all, wanted, one, seen)) {
          expect(filterIncidents(all, toggleFacet(withoutPart(wanted, one), one, value), seen).length).toBe(count)
        }
      }),
    )
  })

  it('is there for every value that the dataset has, zero included, whatever is filtered', () => {
    fc.assert(
      fc.property(incidents, filter, facet, (all, wanted, one) => {
        expect([...countFacet(all, wanted, one).keys()]).toEqual(facetChoices(all, one))
      }),
    )
  })

  it('is more than 0 for each value of the real records where nothing is chosen', () => {
    for (const one of FACETS)
      for (const count of countFacet(dataset.incidents, EMPTY_FILTER, one).values()) expect(count).toBeGreaterThan(0)
  })
})

describe('an incident', () => {
  it.each(['region', 'kind', 'certainty', 'outcome', 'source'] as const)('can always be asked for under %s', (one) => {
    fc.assert(
      fc.property(incidents, (all) => {
        for (const incident of all) expect(facetValues(incident, one).length).toBeGreaterThan(0)
      }),
    )
    for (const incident of dataset.incidents) expect(facetValues(incident, one).length).toBeGreaterThan(0)
  })

  it('is under each of its values once', () => {
    expect(facetValues(anIncident({ actor_ids: ['a', 'a'] }), 'institution')).toEqual(['a'])
    expect(facetValues(anIncident({ actor_ids: ['a', 'b'] }), 'institution')).toEqual(['a', 'b'])
  })

  it('is under its own outcomes where it has some', () => {
    expect(facetValues(anIncident({ outcomes: ['fined'] }), 'outcome')).toEqual(['fined'])
  })

  it('is under exactly one region, kind and certainty', () => {
    for (const incident of dataset.incidents)
      expect(['region' as const, 'kind' as const, 'certainty' as const].map((one) => facetValues(incident, one).length)).toEqual([1, 1, 1])
  })
})

describe('choosing and choosing again', () => {
  it('gives back the filter for a value of a facet', () => {
    fc.assert(
      fc.property(filter, facet, fc.constantFrom('almaty', 'news', 'fined'), (wanted, one, value) => {
        expect(toggleFacet(toggleFacet(wanted, one, value), one, value)).toEqual(wanted)
      }),
    )
  })

  it('gives back the filter for what is on the map', () => {
    fc.assert(
      fc.property(filter, (wanted) => {
        expect(toggleOnMap(toggleOnMap(wanted))).toEqual(wanted)
      }),
    )
  })

  it('loses no incident where a second value of a facet is chosen', () => {
    fc.assert(
      fc.property(incidents, filter, facet, (all, wanted, one) => {
        const [first, second] = facetChoices(all, one)
        fc.pre(first !== undefined && second !== undefined)
        const narrow = toggleFacet(withoutPart(wanted, one), one, first!)
        const wide = filterIncidents(all, toggleFacet(narrow, one, second!))
        expect(wide).toEqual(expect.arrayContaining([...filterIncidents(all, narrow)]))
      }),
    )
  })
})

describe('values of an open list', () => {
  it('stand by how often they occur, then by name', () => {
    const counts = new Map([
      ['c', 1],
      ['a', 1],
      ['d', 2],
      ['b', 1],
    ])
    expect(inOrder(counts, 'institution')).toEqual(['d', 'a', 'b', 'c'])
  })
})

describe('what stands under "More filters"', () => {
  it('counts values of facets and what the map shows, nothing else', () => {
    expect(countMore(EMPTY_FILTER)).toBe(0)
    expect(countMore(aFilter({ categories: ['water'], months: ['2020-04'], certain: true, query: 'soap' }))).toBe(0)
    expect(countMore(aFilter({ facets: { region: ['almaty', 'shymkent'], outcome: ['fined'] }, onMap: true }))).toBe(4)
  })

  it('shows a short list whole', () => {
    const values = Array.from({ length: 20 }, (_, index) => `value-${index}`)
    expect(firstChoices(values, [])).toEqual(values)
  })

  it('cuts a long list to its first eight, but never hides what is chosen', () => {
    const values = facetChoices(dataset.incidents, 'institution')
    expect(values.length).toBeGreaterThan(20)
    expect(firstChoices(values, [])).toEqual(values.slice(0, 8))
    expect(firstChoices(values, ['supreme-court'])).toEqual([...values.slice(0, 8), 'supreme-court'])
    expect(firstChoices(values, [values[0]!])).toEqual(values.slice(0, 8))
  })
})
