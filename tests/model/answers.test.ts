import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, PLAIN } from '../../src/model/answers.ts'
import { NO_SIGHT } from '../../src/model/filter.ts'
import { SURVEYED } from '../../src/model/surveyed.ts'
import { FACETS } from '../../src/model/taxonomy.ts'
import { EMPTY_FILTER, type FilterPart } from '../../src/model/view.ts'
import { facet, filter, incidents, sight } from '../fixtures/arbitraries.ts'
import { anIncident, on, UNDATED_RECORD } from '../fixtures/incident.ts'

const part = fc.constantFrom<FilterPart>('categories', 'time', 'certain', 'query', 'onMap', ...FACETS)
/** A reader's clicks: one filter after the other on the same records. */
const visit = fc.array(fc.tuple(filter, sight, facet, part), { minLength: 1, maxLength: 4 })

/** What is asked, in every way in which it is. */
const ASKED = {
  shown: (from, all, wanted, seen) => from.shown(all, wanted, seen),
  passing: (from, all, wanted, seen, _, one) => from.passing(all, wanted, seen, one),
  numbers: (from, all, wanted, seen) => from.numbers(all, wanted, seen),
  countChoices: (from, all, wanted, seen) => from.countChoices(all, wanted, seen),
  countFacet: (from, all, wanted, seen, one) => [...from.countFacet(all, wanted, one, seen)],
  elsewhereInTime: (from, all, wanted, seen) => from.elsewhereInTime(all, wanted, seen),
  loosenings: (from, all, wanted, seen) => from.loosenings(all, wanted, seen),
} satisfies Record<string, (from: Answers, ...given: [Parameters<Answers['shown']>[0], ...Step]) => unknown>

type Step = typeof visit extends fc.Arbitrary<(infer One)[]> ? One : never

describe('the numbers of what is shown', () => {
  it('call doubtful what has dates, but not to the day', () => {
    const all = [anIncident(on('2020-04-09')), anIncident(on('2020-04')), anIncident(on('2020-05')), anIncident(UNDATED_RECORD)]
    expect(PLAIN.numbers(all, EMPTY_FILTER, NO_SIGHT)).toMatchObject({ all: 4, doubtful: 2, unlocated: 0 })
  })
})

describe('the answers for many records', () => {
  it.each(Object.entries(ASKED))('are those for a few: %s', (_, ask) => {
    fc.assert(
      fc.property(incidents, visit, (all, steps) => {
        for (const step of steps) expect(ask(SURVEYED, all, ...step)).toEqual(ask(PLAIN, all, ...step))
      }),
    )
  })
})
