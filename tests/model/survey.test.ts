import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsOf, columnsOf } from '../../src/model/columns.ts'
import { facetChoices } from '../../src/model/facets.ts'
import { filterIncidents, isCertain, matches, monthKeysOf } from '../../src/model/filter.ts'
import { kindCounts } from '../../src/model/kinds.ts'
import { unlocated } from '../../src/model/pins.ts'
import { blocksOf, passing, shownKinds, surveyOf } from '../../src/model/survey.ts'
import { bitOfPart } from '../../src/model/tally.ts'
import { FACETS } from '../../src/model/taxonomy.ts'
import { timelineOf } from '../../src/model/timeline.ts'
import { EMPTY_FILTER, type FilterPart, filterParts, monthKeys, withoutPart } from '../../src/model/view.ts'
import { filter, incidents, sight } from '../fixtures/arbitraries.ts'
import { ALMATY, anIncident, LENGER, NO_PLACE, UNDATED_RECORD } from '../fixtures/incident.ts'

const PARTS: readonly FilterPart[] = ['categories', 'time', 'certain', 'query', 'onMap', ...FACETS]
/** A reader's clicks, one filter after the other on the same records. */
const visit = fc.array(fc.tuple(filter, sight), { minLength: 1, maxLength: 5 })

describe('a survey', () => {
  it('shows exactly what matches, after whatever was asked before', () => {
    fc.assert(
      fc.property(incidents, visit, (all, steps) => {
        for (const [wanted, seen] of steps) expect(surveyOf(all, wanted, seen).shown).toEqual(filterIncidents(all, wanted, seen))
      }),
    )
  })

  it('says which parts leave a record out, each as matches does', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        const { fails } = surveyOf(all, wanted, seen)
        for (const part of PARTS) {
          const alone = filterParts(wanted).reduce((rest, other) => (other === part ? rest : withoutPart(rest, other)), wanted)
          for (const [record, incident] of all.entries())
            expect((fails[record]! & bitOfPart(part)) === 0).toBe(matches(incident, alone, seen))
        }
      }),
    )
  })

  it('has what passes all parts but one', () => {
    fc.assert(
      fc.property(incidents, filter, sight, fc.constantFrom(...PARTS), (all, wanted, seen, part) => {
        expect(passing(surveyOf(all, wanted, seen), part)).toEqual(filterIncidents(all, withoutPart(wanted, part), seen))
      }),
    )
  })

  it('counts the same after many steps as at once', () => {
    fc.assert(
      fc.property(incidents, visit, (all, steps) => {
        const step = steps.map(([wanted, seen]) => surveyOf(all, wanted, seen)).at(-1)
        const [wanted, seen] = steps.at(-1)!
        const fresh = surveyOf([...all], wanted, seen)
        expect(step?.tally).toEqual(fresh.tally)
        expect(step?.fails).toEqual(fresh.fails)
      }),
    )
  })

  it('is the same answer where nothing is asked anew', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        expect(surveyOf(all, { ...wanted }, { ...seen })).toBe(surveyOf(all, wanted, seen))
      }),
    )
  })

  it('counts kinds, doubtful dates, what has no pin and the months of what is shown', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        const survey = surveyOf(all, wanted, seen)
        const shown = filterIncidents(all, wanted, seen)
        expect(shownKinds(survey, wanted)).toEqual(kindCounts(shown))
        expect([...survey.tally.shown]).toEqual([
          shown.length,
          shown.filter((one) => one.span !== null && !isCertain(one)).length,
          unlocated(shown).length,
        ])
        expect([...survey.tally.shownMonths]).toEqual(
          monthKeys().map((key) => shown.filter((one) => monthKeysOf(one).includes(key)).length),
        )
      }),
    )
  })

  it('has as many blocks of each look in each bin as the timeline of what passes all parts but time', () => {
    fc.assert(
      fc.property(incidents, filter, sight, fc.constantFrom('fine' as const, 'coarse' as const), (all, wanted, seen, unit) => {
        const { bins, undated } = timelineOf(filterIncidents(all, withoutPart(wanted, 'time'), seen), unit)
        const piles = blocksOf(surveyOf(all, wanted, seen), unit)
        expect(piles).toHaveLength(bins.length + 1)
        ;[...bins.map(({ blocks }) => blocks), undated].forEach((blocks, bin) => {
          const written = blocks.map(({ incident, family, certain }) => `${family} ${certain} ${incident.kind === 'positive-measure'}`)
          const counted = piles[bin]!.flatMap(({ family, certain, measure, count }) =>
            Array.from({ length: count }, () => `${family} ${certain} ${measure}`),
          )
          expect(counted.toSorted()).toEqual(written.toSorted())
        })
      }),
    )
  })

  it('has piles where there are blocks alone, solid where a date surely belongs', () => {
    const dates = ['2020-04-09', '2020-04~'].map((edtf) => ({ edtf, role: 'occurred' as const }))
    const all = [
      anIncident({ id: 'a', categories: ['water'], dates }),
      anIncident({ id: 'b', categories: ['water'], ...UNDATED_RECORD, kind: 'positive-measure' }),
    ]
    const piles = blocksOf(surveyOf(all, EMPTY_FILTER), 'coarse')
    const pile = { family: 'services', count: 1 }
    expect(piles).toEqual([
      [],
      [],
      [],
      [{ ...pile, certain: true, measure: false }],
      [],
      [],
      [],
      [{ ...pile, certain: false, measure: true }],
    ])
  })

  it('has columns in which places are numbered as they come, and values stand as they are listed', () => {
    const actors = (...ids: readonly string[]) => ({ actor_ids: [...ids], actors: [...ids] })
    const all = [
      anIncident({ id: 'a', ...LENGER, ...actors('court', 'police') }),
      anIncident({ id: 'b', ...NO_PLACE, ...actors('police') }),
      anIncident({ id: 'c', ...ALMATY, ...actors('police', 'akimat') }),
      anIncident({ id: 'd', ...LENGER, ...actors('akimat') }),
    ]
    const { places, place, facets } = columnsOf(all)
    expect([places, [...place]]).toEqual([
      ['lenger', 'almaty'],
      [0, -1, 1, 0],
    ])
    for (const facet of FACETS) expect(facets[facet].values).toEqual(facetChoices(all, facet))
    expect(facets.institution.values).toEqual(['police', 'akimat', 'court'])
  })

  it('counts records that share a list as often as those with lists of their own', () => {
    const shared = ['police']
    const all = [shared, ['court'], ['court'], shared, shared].map((ids, index) =>
      anIncident({ id: `i-${index}`, actor_ids: ids, actors: ids }),
    )
    expect(columnsOf(all).facets.institution.values).toEqual(['police', 'court'])
  })

  it('has a bit for what a list holds, and none for what it does not', () => {
    expect(bitsOf(['a', 'b', 'c'], ['c', 'x', 'a'])).toBe(5)
  })

  it('has columns that are built once for a list', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        expect(columnsOf(all)).toBe(columnsOf(all))
        expect(columnsOf(all).place.length).toBe(all.length)
      }),
    )
  })
})
