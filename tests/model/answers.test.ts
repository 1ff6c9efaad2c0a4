import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, PLAIN } from '../../src/model/answers.ts'
import { NO_SIGHT, type Sight } from '../../src/model/filter.ts'
import type { Incident } from '../../src/model/incident.ts'
import { SURVEYED } from '../../src/model/surveyed.ts'
import { FACETS } from '../../src/model/taxonomy.ts'
import { EMPTY_FILTER, type Filter, type FilterPart } from '../../src/model/view.ts'
import { facet, filter, incidents, sight } from '../fixtures/arbitraries.ts'
import { aFilter, anIncident, days, LENGER, NO_PLACE, on, UNDATED_RECORD, type Wish } from '../fixtures/incident.ts'

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
  /** All that is asked of one filter after the other on the same records, as answered for many and for few. */
  const answers = (all: readonly Incident[], filters: readonly Filter[], seen: Sight = NO_SIGHT) => {
    const [many, few] = [SURVEYED, PLAIN].map((from) =>
      filters.flatMap((wanted) => Object.values(ASKED).flatMap((ask) => FACETS.map((one) => ask(from, all, wanted, seen, one, one)))),
    )
    return { many, few }
  }
  const of = (...wishes: readonly Wish[]) => wishes.map((wish, index) => anIncident({ id: `incident-${index + 1}`, ...wish }))

  it('know other kinds beside the chosen one', () => {
    const all = of({}, { kind: 'positive-measure' }, { kind: 'positive-measure', ...LENGER })
    const { many, few } = answers(all, [
      aFilter({ facets: { kind: ['incident'] } }),
      aFilter({ facets: { kind: ['incident'], region: ['turkestan-region'] } }),
    ])
    expect(many).toEqual(few)
  })

  it('tell months and days from those asked for before', () => {
    const all = of(on('2020-03-01'), on('2020-03-31'), on('2020-04-02'), on('2019-12-05'), on('2021-02-03'), UNDATED_RECORD)
    const range = (first: string, last: string) => aFilter({ range: days(first, last) })
    const { many, few } = answers(all, [
      aFilter({ months: ['2020-03'] }),
      aFilter({ months: ['2020-04'] }),
      range('2020-03-01', '2020-03-31'),
      range('2020-03-02', '2020-03-31'),
      range('2020-03-02', '2020-03-30'),
      range('2020-04-02', '2020-07-31'),
    ])
    expect(many).toEqual(few)
  })

  it('tell values that are alike if written one behind the other', () => {
    const all = of({ actor_ids: ['ab'], actors: ['A'] }, { actor_ids: ['bc'], actors: ['B'] })
    const { many, few } = answers(all, [
      aFilter({ facets: { institution: ['ab', 'c'] } }),
      aFilter({ facets: { institution: ['a', 'bc'] } }),
    ])
    expect(many).toEqual(few)
  })

  it('know what lies on the edges of the map, and beyond each of them', () => {
    const box = { south: 42, west: 69, north: 43, east: 70 }
    const points = [
      [69, 42],
      [70, 43],
      [69.5, 41.9],
      [69.5, 43.1],
      [68.9, 42.5],
      [70.1, 42.5],
    ] as const
    const all = of(...points.map(([lon, lat]) => ({ point: [lon, lat] as [number, number] })), NO_PLACE)
    const { many, few } = answers(all, [aFilter({ onMap: true })], { hits: null, box })
    expect(many).toEqual(few)
    expect(SURVEYED.shown(all, aFilter({ onMap: true }), { hits: null, box })).toHaveLength(2)
  })

  it('name the same ways out', () => {
    const all = of(
      { categories: ['water'], ...on('2020-03-01') },
      { categories: ['education'], ...on('2020-04-01'), certainty: 'contested' },
      { categories: ['water'], ...on('2020-05-01') },
    )
    const three = { categories: ['water'], months: ['2020-04'], facets: { certainty: ['contested'] } }
    const { many, few } = answers(all, [
      aFilter({ categories: ['water'], months: ['2020-04'] }),
      aFilter({ ...three, months: ['2020-07'] }),
      aFilter(three),
    ])
    expect(many).toEqual(few)
    expect(SURVEYED.loosenings(all, aFilter({ ...three, months: ['2020-07'] }), NO_SIGHT).map(({ part, keep }) => [part, keep])).toEqual([
      ['categories', true],
      ['certainty', true],
      ['all', undefined],
    ])
  })

  it.each(Object.entries(ASKED))('are those for a few: %s', (_, ask) => {
    fc.assert(
      fc.property(incidents, visit, (all, steps) => {
        for (const step of steps) expect(ask(SURVEYED, all, ...step)).toEqual(ask(PLAIN, all, ...step))
      }),
    )
  })
})
