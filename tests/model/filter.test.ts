import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countChoices, countFacet, loosenings } from '../../src/model/counts.ts'
import { spanOf } from '../../src/model/date.ts'
import { facetChoices, facetValues } from '../../src/model/facets.ts'
import {
  categoriesOf,
  familyState,
  filterIncidents,
  isCertain,
  matches,
  monthKeysOf,
  setRange,
  tapMonth,
  toggleCategory,
  toggleFacet,
  toggleFamily,
  toggleMonth,
} from '../../src/model/filter.ts'
import { countingDates } from '../../src/model/incident-dates.ts'
import { categoryIds, FACETS, familyIds } from '../../src/model/taxonomy.ts'
import { EMPTY_FILTER, monthKeys, withoutPart } from '../../src/model/view.ts'
import { month as anyMonth, category, facet, family, filter, incidents, range, sight } from '../fixtures/arbitraries.ts'
import {
  ALMATY,
  aFilter,
  anIncident,
  days,
  idsOf,
  monthKeys as keysOf,
  LENGER,
  NO_PLACE,
  on,
  UNDATED_RECORD,
} from '../fixtures/incident.ts'

const water = anIncident({ id: 'water', categories: ['water'], certainty: 'contested', ...on('2020-04-09'), ...ALMATY })
const sealed = anIncident({ id: 'sealed', categories: ['sealed-homes', 'health-care'], ...on('2020-03-21~/2020-04-15~'), ...LENGER })
const undated = anIncident({ id: 'undated', categories: ['water', 'assembly'], ...UNDATED_RECORD, ...NO_PLACE })
const three = [water, sealed, undated]
const shown = (choices: Parameters<typeof aFilter>[0], seen?: Parameters<typeof filterIncidents>[2]) =>
  idsOf(filterIncidents(three, aFilter(choices), seen))
const month = (key: string) => keysOf(key)[0]!

describe('a filter', () => {
  it('lets everything through where nothing is chosen', () => {
    expect(filterIncidents(three, EMPTY_FILTER)).toEqual(three)
  })

  it('lets an incident through for any one of its categories', () => {
    expect(shown({ categories: ['health-care'] })).toEqual(['sealed'])
    expect(shown({ categories: ['water', 'sealed-homes'] })).toEqual(['water', 'sealed', 'undated'])
  })

  it('lets an incident through for any month that its doubtful date may mean', () => {
    expect(shown({ months: ['2020-03'] })).toEqual(['sealed'])
    expect(shown({ months: ['2020-04'] })).toEqual(['water', 'sealed'])
  })

  it('shows what has no date for "undated", and for no month', () => {
    expect(shown({ months: ['undated'] })).toEqual(['undated'])
    expect(shown({ months: monthKeys().filter((key) => key !== 'undated') })).toEqual(['water', 'sealed'])
  })

  it('lets an incident through that may fall on a day of the range, both ends included', () => {
    expect(shown({ range: days('2020-04-09', '2020-04-09') })).toEqual(['water', 'sealed'])
    expect(shown({ range: days('2020-04-20', '2020-05-01') })).toEqual(['sealed'])
    expect(shown({ range: days('2020-04-21', '2020-05-01') })).toEqual([])
  })

  it('takes months and days together as one question of time', () => {
    expect(shown({ months: ['undated'], range: days('2020-03-01', '2020-03-31') })).toEqual(['sealed', 'undated'])
  })

  it('shows only what is given to the day for "certain dates only"', () => {
    expect(shown({ certain: true })).toEqual(['water'])
    expect([water, sealed, undated].map(isCertain)).toEqual([true, false, false])
  })

  it('asks for all: a category, a month and a value of a facet', () => {
    expect(shown({ categories: ['water'], months: ['2020-04'] })).toEqual(['water'])
    expect(shown({ categories: ['assembly'], months: ['2020-04'] })).toEqual([])
    expect(shown({ facets: { region: ['almaty'], certainty: ['contested'] } })).toEqual(['water'])
    expect(shown({ facets: { region: ['almaty'], certainty: ['reported'] } })).toEqual([])
  })

  it('is content with any one of the values of a facet', () => {
    expect(shown({ facets: { region: ['almaty', 'not-stated'] } })).toEqual(['water', 'undated'])
  })

  it('shows what the search found, and everything while nothing was searched yet', () => {
    expect(shown({ query: 'x' }, { hits: new Set(['undated']), box: null })).toEqual(['undated'])
    expect(shown({ query: 'x' }, { hits: null, box: null })).toEqual(['water', 'sealed', 'undated'])
    expect(shown({}, { hits: new Set(['undated']), box: null })).toEqual(['water', 'sealed', 'undated'])
  })

  it('shows what the map shows where that is asked for', () => {
    const box = { south: 43.25, west: 76, north: 44, east: 76.95 }
    expect(shown({ onMap: true }, { hits: null, box })).toEqual(['water'])
    expect(shown({}, { hits: null, box })).toEqual(['water', 'sealed', 'undated'])
  })

  it('shows everything on the map while the map has no frame, and its edges with what lies in it', () => {
    const { lat, lon } = water.location.point ?? { lat: 0, lon: 0 }
    const box = { south: lat, north: lat, west: lon, east: lon }
    expect(shown({ onMap: true }, { hits: null, box: null })).toEqual(['water', 'sealed', 'undated'])
    expect(shown({ onMap: true }, { hits: null, box })).toEqual(['water'])
    for (const beside of [
      { south: lat + 1, north: lat + 2 },
      { south: lat - 2, north: lat - 1 },
      { west: lon + 1, east: lon + 2 },
      { west: lon - 2, east: lon - 1 },
    ])
      expect(shown({ onMap: true }, { hits: null, box: { ...box, ...beside } })).toEqual([])
  })

  it('calls a record certain only where each of its dates is', () => {
    const half = anIncident({ dates: [...on('2020-04-09').dates, ...on('2020-05').dates] })
    expect(isCertain(half)).toBe(false)
  })

  it('is content with one of several values that a record has', () => {
    const both = anIncident({ id: 'both', groups: ['residents', 'journalists'] })
    expect(matches(both, aFilter({ facets: { group: ['journalists'] } }))).toBe(true)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        const once = filterIncidents(all, wanted, seen)
        expect(filterIncidents(once, wanted, seen)).toEqual(once)
      }),
    )
  })

  it('keeps the order, and every incident that it lets through', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        expect(filterIncidents(all, wanted, seen)).toEqual(all.filter((incident) => matches(incident, wanted, seen)))
      }),
    )
  })

  it('lets an incident through in every month that one of its dates touches, and in no other', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        for (const incident of all) {
          for (const key of monthKeys()) {
            const touches =
              key === 'undated'
                ? incident.span === null
                : countingDates(incident.dates)
                    .map(spanOf)
                    .some(({ first, last }) => first <= `${key}-31` && last >= `${key}-01`)
            expect(matches(incident, aFilter({ months: [key] }))).toBe(touches)
          }
        }
      }),
    )
  })

  it('lets an incident through on the days of its dates, not on those between them', () => {
    const case_ = anIncident({
      dates: [
        { edtf: '2020-04-17', role: 'detained' },
        { edtf: '2020-06-22', role: 'sentenced' },
      ],
    })
    expect(matches(case_, aFilter({ range: days('2020-06-22', '2020-07-01') }))).toBe(true)
    expect(matches(case_, aFilter({ range: days('2020-04-18', '2020-06-21') }))).toBe(false)
    expect(matches(case_, aFilter({ months: ['2020-05'] }))).toBe(false)
  })

  it('lets through for a month exactly what it lets through for the days of that month', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        const april = filterIncidents(all, aFilter({ months: ['2020-04'] }))
        expect(filterIncidents(all, aFilter({ range: days('2020-04-01', '2020-04-30') }))).toEqual(april)
      }),
    )
  })

  it('finds every incident under some month or under "undated"', () => {
    fc.assert(
      fc.property(incidents, (all) => {
        for (const incident of all) expect(monthKeysOf(incident).length).toBeGreaterThan(0)
        expect(filterIncidents(all, aFilter({ months: monthKeys() }))).toEqual(all)
      }),
    )
  })

  it('never loses an incident when one of its parts is taken away', () => {
    const part = fc.constantFrom('categories' as const, 'time' as const, 'certain' as const, 'query' as const, 'onMap' as const, ...FACETS)
    fc.assert(
      fc.property(incidents, filter, sight, part, (all, wanted, seen, one) => {
        const before = filterIncidents(all, wanted, seen)
        expect(filterIncidents(all, withoutPart(wanted, one), seen)).toEqual(expect.arrayContaining([...before]))
      }),
    )
  })
})

describe('the number beside a choice', () => {
  it('is what choosing that category alone would show, with all else as it is', () => {
    fc.assert(
      fc.property(incidents, filter, sight, category, (all, wanted, seen, one) => {
        expect(countChoices(all, wanted, seen).categories.get(one)).toBe(
          filterIncidents(all, { ...wanted, categories: [one] }, seen).length,
        )
      }),
    )
  })

  it('is what choosing that family alone would show', () => {
    fc.assert(
      fc.property(incidents, filter, sight, family, (all, wanted, seen, one) => {
        expect(countChoices(all, wanted, seen).families.get(one)).toBe(
          filterIncidents(all, { ...wanted, categories: categoriesOf(one) }, seen).length,
        )
      }),
    )
  })

  it('is what choosing that month alone would show, with all else as it is', () => {
    fc.assert(
      fc.property(incidents, filter, sight, anyMonth, (all, wanted, seen, one) => {
        const alone = { ...withoutPart(wanted, 'time'), months: [one] }
        expect(countChoices(all, wanted, seen).months.get(one)).toBe(filterIncidents(all, alone, seen).length)
      }),
    )
  })

  it('is what choosing that value of a facet alone would show', () => {
    fc.assert(
      fc.property(incidents, filter, sight, facet, (all, wanted, seen, one) => {
        const counts = countFacet(all, wanted, one, seen)
        for (const value of facetChoices(all, one)) {
          expect(counts.get(value)).toBe(filterIncidents(all, toggleFacet(withoutPart(wanted, one), one, value), seen).length)
        }
      }),
    )
  })

  it('is what a click shows where nothing of its kind is chosen yet', () => {
    fc.assert(
      fc.property(incidents, filter, category, anyMonth, (all, wanted, one, key) => {
        const noCategory = withoutPart(wanted, 'categories')
        const noMonth = withoutPart(wanted, 'time')
        expect(filterIncidents(all, toggleCategory(noCategory, one)).length).toBe(countChoices(all, noCategory).categories.get(one))
        expect(filterIncidents(all, tapMonth(noMonth, key)).length).toBe(countChoices(all, noMonth).months.get(key))
      }),
    )
  })

  it('counts an incident once in a family, however many of its categories it has', () => {
    const both = anIncident({ categories: ['water', 'education', 'health-care'] })
    expect(countChoices([both], EMPTY_FILTER).families.get('services')).toBe(1)
  })

  it('is there for every choice, zero included', () => {
    const { categories, families, months } = countChoices([], EMPTY_FILTER)
    expect([...categories.keys()]).toEqual(categoryIds())
    expect([...families.keys()]).toEqual(familyIds())
    expect([...months]).toEqual(monthKeys().map((key) => [key, 0]))
  })

  it('is there for every value that the dataset has, also where the filter leaves all of it out', () => {
    expect([...countFacet(three, aFilter({ months: ['2020-07'] }), 'region')]).toEqual([
      ['turkestan-region', 0],
      ['almaty', 0],
      ['not-stated', 0],
    ])
  })
})

describe('a family', () => {
  it('is all, some or none of its categories', () => {
    expect(familyState(aFilter({}), 'services')).toBe('none')
    expect(familyState(aFilter({ categories: ['water'] }), 'services')).toBe('some')
    expect(familyState(aFilter({ categories: categoriesOf('services') }), 'services')).toBe('all')
    expect(familyState(aFilter({ categories: categoriesOf('services') }), 'civic')).toBe('none')
  })

  it('holds each category in exactly one', () => {
    expect(familyIds().flatMap(categoriesOf).toSorted()).toEqual(categoryIds().toSorted())
  })
})

describe('choosing and choosing again', () => {
  it('gives back the filter for a category', () => {
    fc.assert(
      fc.property(filter, category, (wanted, one) => {
        expect(toggleCategory(toggleCategory(wanted, one), one)).toEqual(wanted)
      }),
    )
  })

  it('gives back the filter for a month', () => {
    fc.assert(
      fc.property(filter, anyMonth, (wanted, one) => {
        expect(toggleMonth(toggleMonth(wanted, one), one)).toEqual(wanted)
      }),
    )
  })

  it('gives back the filter for a value of a facet', () => {
    fc.assert(
      fc.property(filter, facet, fc.constantFrom('almaty', 'incident', 'reported', 'senate'), (wanted, one, value) => {
        expect(toggleFacet(toggleFacet(wanted, one, value), one, value)).toEqual(wanted)
      }),
    )
  })

  it('gives back the filter for a family of which nothing or all is chosen', () => {
    fc.assert(
      fc.property(filter, family, (wanted, one) => {
        fc.pre(familyState(wanted, one) !== 'some')
        expect(toggleFamily(toggleFamily(wanted, one), one)).toEqual(wanted)
      }),
    )
  })

  it('fills a family of which some is chosen, then empties it', () => {
    const some = aFilter({ categories: ['water', 'migrants'] })
    const all = toggleFamily(some, 'services')
    expect(familyState(all, 'services')).toBe('all')
    expect(toggleFamily(all, 'services').categories).toEqual(['migrants'])
  })

  it('keeps the choices in the order of the lists, in whatever order they were made', () => {
    expect(toggleCategory(aFilter({ categories: ['water'] }), 'sealed-homes').categories).toEqual(['sealed-homes', 'water'])
    expect(toggleMonth(aFilter({ months: ['2020-05', 'undated'] }), month('2020-04')).months).toEqual(['2020-04', '2020-05', 'undated'])
    expect(toggleFacet(aFilter({ facets: { region: ['shymkent'] } }), 'region', 'almaty').facets).toEqual({
      region: ['almaty', 'shymkent'],
    })
  })

  it('leaves the other kinds of choice alone', () => {
    fc.assert(
      fc.property(filter, category, anyMonth, (wanted, one, key) => {
        expect(withoutPart(toggleCategory(wanted, one), 'categories')).toEqual(withoutPart(wanted, 'categories'))
        expect(withoutPart(tapMonth(wanted, key), 'time')).toEqual(withoutPart(wanted, 'time'))
        expect(withoutPart(toggleFacet(wanted, 'region', 'almaty'), 'region')).toEqual(withoutPart(wanted, 'region'))
      }),
    )
  })
})

describe('a tap on a month', () => {
  const tapped = (choices: Parameters<typeof aFilter>[0], key: string) => tapMonth(aFilter(choices), month(key))

  it('chooses it where none is chosen', () => {
    expect(tapped({}, '2020-04').months).toEqual(['2020-04'])
  })

  it('makes a range with the months that are chosen, in either direction', () => {
    expect(tapped({ months: ['2020-03'] }, '2020-05').months).toEqual(['2020-03', '2020-04', '2020-05'])
    expect(tapped({ months: ['2020-05'] }, '2020-03').months).toEqual(['2020-03', '2020-04', '2020-05'])
  })

  it('takes a chosen month away', () => {
    expect(tapped({ months: ['2020-03', '2020-04', '2020-05'] }, '2020-04').months).toEqual(['2020-03', '2020-05'])
  })

  it('leaves the undated as they were, and makes no range with them', () => {
    expect(tapped({ months: ['undated'] }, '2020-04').months).toEqual(['2020-04', 'undated'])
    expect(tapped({ months: ['2020-01', 'undated'] }, '2020-03').months).toEqual(['2020-01', '2020-02', '2020-03', 'undated'])
    expect(tapped({ months: ['2020-04'] }, 'undated').months).toEqual(['2020-04', 'undated'])
  })

  it('puts months in the place of a range of days', () => {
    expect(tapped({ range: days('2020-03-16', '2020-06-05') }, '2020-04')).toEqual(aFilter({ months: ['2020-04'] }))
  })
})

describe('a range of days', () => {
  it('takes the place of the months, and leaves the undated as they were', () => {
    const wanted = setRange(aFilter({ months: ['2020-03', 'undated'], categories: ['water'] }), days('2020-04-01', '2020-04-03'))
    expect(wanted).toEqual(aFilter({ months: ['undated'], categories: ['water'], range: days('2020-04-01', '2020-04-03') }))
  })

  it('leaves all else of the filter as it was when it is taken away', () => {
    const { range: _, ...rest } = aFilter({ categories: ['water'], months: ['undated'] })
    expect(setRange({ ...rest, range: days('2020-04-01', '2020-04-02') }, null)).toEqual(rest)
  })

  it('is gone without a trace once it is taken away', () => {
    fc.assert(
      fc.property(filter, range, (wanted, span) => {
        expect(setRange(setRange(wanted, span), null)).toStrictEqual(setRange(wanted, null))
        expect(setRange(wanted, null)).not.toHaveProperty('range')
      }),
    )
  })
})

describe('the ways out of a filter that leaves nothing', () => {
  it('are those that give something, with what they give', () => {
    const stuck = aFilter({ categories: ['sealed-homes'], months: ['undated'] })
    expect(loosenings(three, stuck).map(({ part, count }) => [part, count])).toEqual([
      ['time', 1],
      ['categories', 1],
      ['all', 3],
    ])
  })

  it('leave out what would give nothing either', () => {
    expect(loosenings(three, aFilter({ categories: ['migrants'], months: ['2020-04'] })).map(({ part }) => part)).toEqual([
      'categories',
      'all',
    ])
  })

  it('are no parts by themselves where one of three is to blame', () => {
    const stuck = aFilter({ categories: ['sealed-homes'], months: ['2020-07'], certain: true })
    const ways = loosenings([anIncident({ categories: ['sealed-homes'], ...on('2020-04-09') })], stuck)
    expect(ways.map(({ part, keep }) => [part, keep])).toEqual([
      ['time', undefined],
      ['all', undefined],
    ])
  })

  it('offer no clearing of all where only one part is set', () => {
    expect(loosenings(three, aFilter({ months: ['2020-07'] })).map(({ part }) => part)).toEqual(['time'])
    expect(loosenings(three, EMPTY_FILTER)).toEqual([])
  })

  it('are what each part gives by itself where no single part is to blame', () => {
    const stuck = aFilter({ categories: ['sealed-homes'], months: ['undated'], facets: { certainty: ['contested'] } })
    expect(loosenings(three, stuck).map(({ part, keep, count }) => [part, keep, count])).toEqual([
      ['time', true, 1],
      ['categories', true, 1],
      ['certainty', true, 1],
      ['all', undefined, 3],
    ])
  })

  it.each([
    'query',
    'time',
    'certain',
    'categories',
    'region',
    'kind',
    'certainty',
    'group',
    'institution',
    'provision',
    'outcome',
    'source',
    'onMap',
  ] as const)('name the part that is to blame: %s', (part) => {
    const parts = {
      query: { query: 'nothing' },
      time: { months: ['2020-07'] },
      certain: { certain: true },
      categories: { categories: ['migrants'] },
      onMap: { onMap: true },
    } as const
    const blamed = part in parts ? parts[part as keyof typeof parts] : { facets: { [part]: ['none-such'] } }
    const seen = { hits: new Set<string>(), box: { south: 0, west: 0, north: 1, east: 1 } }
    const list = part === 'certain' ? [undated] : three
    expect(loosenings(list, aFilter(blamed), seen).map((way) => [way.part, way.count])).toEqual([[part, list.length]])
  })

  it('never lose an incident that was shown, and count what they then show', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        const before = filterIncidents(all, wanted, seen)
        for (const way of loosenings(all, wanted, seen)) {
          const after = filterIncidents(all, way.filter, seen)
          expect(after.length).toBe(way.count)
          expect(after).toEqual(expect.arrayContaining([...before]))
        }
      }),
    )
  })
})

describe('the values of facets', () => {
  it.each([
    ['region', ['almaty']],
    ['kind', ['incident']],
    ['certainty', ['contested']],
    ['outcome', ['none-given']],
    ['source', ['report-alone']],
  ] as const)('of an incident: %s', (one, values) => {
    expect(facetValues(water, one)).toEqual(values)
  })

  it('tell the whole country from a place that is not stated', () => {
    expect(facetValues(undated, 'region')).toEqual(['not-stated'])
    expect(facetValues(anIncident({ ...NO_PLACE, place_precision: 'country' }), 'region')).toEqual(['country'])
  })

  it('name the kinds of the sources that have an address, each once', () => {
    const source = { footnote: 1, language: null, publisher: null, note: null }
    const sources = [
      { ...source, url: 'https://a.org/', kind: 'news' as const },
      { ...source, url: 'https://b.org/', kind: 'news' as const },
      { ...source, url: null, kind: 'report' as const },
    ]
    expect(facetValues(anIncident({ sources }), 'source')).toEqual(['news'])
    expect(facetValues(anIncident({ sources: sources.slice(2) }), 'source')).toEqual(['report-alone'])
  })

  it('are offered where the dataset has them: closed lists in their order, others the most frequent first', () => {
    const all = [
      anIncident({ actor_ids: ['senate'] }),
      anIncident({ actor_ids: ['mazhilis', 'police'] }),
      anIncident({ actor_ids: ['police'] }),
    ]
    expect(facetChoices(all, 'institution')).toEqual(['police', 'mazhilis', 'senate'])
    expect(facetChoices(three, 'region')).toEqual(['turkestan-region', 'almaty', 'not-stated'])
  })

  it('can each be asked for: every value of every incident is offered', () => {
    fc.assert(
      fc.property(incidents, facet, (all, one) => {
        const offered = facetChoices(all, one)
        for (const incident of all) expect(offered).toEqual(expect.arrayContaining([...facetValues(incident, one)]))
        expect(new Set(offered).size).toBe(offered.length)
      }),
    )
  })
})
