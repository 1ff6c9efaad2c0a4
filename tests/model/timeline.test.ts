import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage, dayNumber, dayOfNumber, isExact, overlap, spanOf } from '../../src/model/date.ts'
import { countingDates } from '../../src/model/incident-dates.ts'
import { familyIds } from '../../src/model/taxonomy.ts'
import {
  binSpans,
  dayAtPosition,
  dayEndingAtPosition,
  dayEndPosition,
  dayPosition,
  type Grain,
  timelineOf,
  withinCoverage,
} from '../../src/model/timeline.ts'
import { incidents } from '../fixtures/arbitraries.ts'
import { anIncident, idsOf, on, UNDATED_RECORD, type Wish } from '../fixtures/incident.ts'
import { dataset } from '../fixtures/published.ts'

const unit = fc.constantFrom<Grain>('fine', 'coarse')
const day = fc.integer({ min: dayNumber(coverage().first), max: dayNumber(coverage().last) }).map(dayOfNumber)

/** The bins, by their first day, in which a record with these dates stands, and whether solid. */
function standsIn(wish: Wish, by: Grain) {
  return timelineOf([anIncident(wish)], by).bins.flatMap(({ span, blocks }) => blocks.map(({ certain }) => [span.first, certain]))
}

describe('weeks and months', () => {
  it('are weeks from Monday that cover 1 January to 31 July 2020 without gap or overlap', () => {
    const weeks = binSpans('fine')
    // 30 December 2019 was a Monday, 2 August 2020 a Sunday.
    expect([weeks[0]!.first, weeks.at(-1)!.last, weeks.length]).toEqual(['2019-12-30', '2020-08-02', 31])
    for (const { first, last } of weeks) {
      expect(dayNumber(last) - dayNumber(first)).toBe(6)
      // 1 January 1970 was a Thursday: Mondays are 4 days later, modulo 7.
      expect(dayNumber(first) % 7).toBe(4)
    }
    for (const [index, { first }] of weeks.slice(1).entries()) expect(dayNumber(first)).toBe(dayNumber(weeks[index]!.last) + 1)
  })

  it('are the seven months, whole', () => {
    expect(binSpans('coarse').map(({ first, last }) => [first, last])).toEqual([
      ['2020-01-01', '2020-01-31'],
      ['2020-02-01', '2020-02-29'],
      ['2020-03-01', '2020-03-31'],
      ['2020-04-01', '2020-04-30'],
      ['2020-05-01', '2020-05-31'],
      ['2020-06-01', '2020-06-30'],
      ['2020-07-01', '2020-07-31'],
    ])
  })

  it('are drawn only as far as the report reaches', () => {
    const weeks = binSpans('fine').map(withinCoverage)
    expect([weeks[0]!.first, weeks.at(-1)!.last]).toEqual([coverage().first, coverage().last])
    expect(weeks[5]).toEqual(binSpans('fine')[5])
  })
})

describe('incidents in bins', () => {
  it('stand solid where one of their dates surely belongs, before or behind one that may', () => {
    const dates = (...edtf: readonly string[]) => ({ dates: edtf.map((one) => ({ edtf: one, role: 'occurred' as const })) })
    expect(standsIn(dates('2020-04-09', '2020-04~'), 'coarse')).toEqual([['2020-04-01', true]])
    expect(standsIn(dates('2020-04~', '2020-04-09'), 'coarse')).toEqual([['2020-04-01', true]])
  })

  it('are stacked solid ones first, then by family, the undated among them', () => {
    const all = [
      anIncident({ id: 'late', categories: ['water'], ...on('2020-04-09') }),
      anIncident({ id: 'maybe', categories: ['sealed-homes'], ...on('2020-04~') }),
      anIncident({ id: 'first', categories: ['sealed-homes'], ...on('2020-04-10') }),
      anIncident({ id: 'no-date-late', categories: ['water'], ...UNDATED_RECORD }),
      anIncident({ id: 'no-date-first', categories: ['sealed-homes'], ...UNDATED_RECORD }),
    ]
    const { bins, undated } = timelineOf(all, 'coarse')
    expect(bins[3]!.blocks.map(({ incident, certain }) => [incident.id, certain])).toEqual([
      ['first', true],
      ['late', true],
      ['maybe', false],
    ])
    expect(undated.map(({ incident, certain }) => [incident.id, certain])).toEqual([
      ['no-date-first', false],
      ['no-date-late', false],
    ])
  })

  it('stand in every bin that one of their dates touches, and in no other', () => {
    fc.assert(
      fc.property(incidents, unit, (all, by) => {
        for (const { span, blocks } of timelineOf(all, by).bins) {
          const touching = all.filter(({ dates }) => countingDates(dates).some((date) => overlap(spanOf(date), span)))
          expect(idsOf(blocks.map(({ incident }) => incident)).toSorted()).toEqual(idsOf(touching).toSorted())
        }
      }),
    )
  })

  it('are solid only where one of their dates lies in the bin alone', () => {
    fc.assert(
      fc.property(incidents, unit, (all, by) => {
        for (const { span, blocks } of timelineOf(all, by).bins) {
          for (const { incident, certain } of blocks) {
            const inside = countingDates(incident.dates)
              .map(spanOf)
              .filter(({ first, last }) => span.first <= first && last <= span.last)
            if (certain) expect(inside.length).toBeGreaterThan(0)
            else expect(inside.length).toBeLessThanOrEqual(countingDates(incident.dates).filter((date) => !isExact(date)).length)
          }
        }
      }),
    )
  })

  it('stand apart where they are undated, once each, and nowhere else', () => {
    fc.assert(
      fc.property(incidents, unit, (all, by) => {
        const { bins, undated } = timelineOf(all, by)
        expect(idsOf(undated.map(({ incident }) => incident)).toSorted()).toEqual(idsOf(all.filter(({ span }) => span === null)).toSorted())
        for (const { blocks } of bins) expect(blocks.some(({ incident }) => incident.span === null)).toBe(false)
      }),
    )
  })

  it('are none of them lost: each stands in a bin or among the undated', () => {
    const { bins, undated } = timelineOf(dataset.incidents, 'fine')
    const drawn = new Set([...bins.flatMap(({ blocks }) => blocks), ...undated].map(({ incident }) => incident))
    expect(drawn.size).toBe(dataset.incidents.length)
  })

  it('lie solid under hatched, in each the families in their order', () => {
    fc.assert(
      fc.property(incidents, unit, (all, by) => {
        for (const { blocks } of timelineOf(all, by).bins) {
          const ranks = blocks.map(({ certain, family }) => (certain ? 0 : familyIds().length) + familyIds().indexOf(family))
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        }
      }),
    )
  })
})

describe('an incident', () => {
  it.each([
    ['on a day', '2020-04-09', [['2020-04-06', true]]],
    ['on a Sunday, the last day of its week', '2020-04-12', [['2020-04-06', true]]],
    ['on some days of one week', '2020-06-02/2020-06-03', [['2020-06-01', true]]],
    [
      'from Sunday to Monday',
      '2020-04-12/2020-04-13',
      [
        ['2020-04-06', false],
        ['2020-04-13', false],
      ],
    ],
    [
      'in early March, in any of its first ten days',
      '2020-03-05~',
      [
        ['2020-02-24', false],
        ['2020-03-02', false],
        ['2020-03-09', false],
      ],
    ],
    ['perhaps on a day', '2020-04-09?', [['2020-04-06', false]]],
    ['by a day, and perhaps earlier', '/2020-05-04', [['2020-05-04', false]]],
    ['from a day, and perhaps longer', '2020-04-08/', [['2020-04-06', false]]],
    ['from a day of the last week on', '2020-07-28/..', [['2020-07-27', false]]],
  ])('%s stands by week as it is known', (_, edtf, expected) => {
    expect(standsIn(on(edtf), 'fine')).toEqual(expected)
  })

  it.each([
    ['of a month stands solid in it', '2020-06', [['2020-06-01', true]]],
    ['of early June stands solid in June', '2020-06-05~', [['2020-06-01', true]]],
    ['of about June does not', '2020-06~', [['2020-06-01', false]]],
    ['of perhaps June does not', '2020-06?', [['2020-06-01', false]]],
    [
      'between late March and mid-April stands in both',
      '2020-03-25~/2020-04-15~',
      [
        ['2020-03-01', false],
        ['2020-04-01', false],
      ],
    ],
  ])('%s', (_, edtf, expected) => {
    expect(standsIn(on(edtf), 'coarse')).toEqual(expected)
  })

  it('of several dates is solid in the week of each, and not between them', () => {
    const dates = [
      { edtf: '2020-04-09', role: 'detained' as const },
      { edtf: '2020-04-21', role: 'sentenced' as const },
    ]
    expect(standsIn({ dates }, 'fine')).toEqual([
      ['2020-04-06', true],
      ['2020-04-20', true],
    ])
  })

  it('with a sure date and a doubtful one is solid in the week of the first alone', () => {
    const dates = [
      { edtf: '2020-04-09', role: 'detained' as const },
      { edtf: '/2020-04-21', role: 'sentenced' as const },
    ]
    expect(standsIn({ dates }, 'fine')).toEqual([
      ['2020-04-06', true],
      ['2020-04-20', false],
    ])
  })

  it('that was only answered to on a day is undated', () => {
    const { bins, undated } = timelineOf([anIncident(on('2020-04-09', 'responded')), anIncident({ id: 'two', ...UNDATED_RECORD })], 'fine')
    expect([bins.flatMap(({ blocks }) => blocks), undated.length]).toEqual([[], 2])
  })
})

describe('a place on the axis', () => {
  it('runs from 0, the first day, to 1, the end of the last', () => {
    expect([dayPosition(coverage().first), dayEndPosition(coverage().last)]).toEqual([0, 1])
  })

  it('leads back to its day', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(dayAtPosition(dayPosition(one))).toBe(one)
        expect(dayEndingAtPosition(dayEndPosition(one))).toBe(one)
      }),
    )
  })

  it('is nearest to its day by less than half a day, and outside the report’s time that of its ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (position) => {
        const found = dayAtPosition(position)
        const kept = Math.min(dayPosition(coverage().last), Math.max(0, position))
        expect(found >= coverage().first && found <= coverage().last).toBe(true)
        expect(Math.abs(dayPosition(found) - kept)).toBeLessThanOrEqual(0.5 / 213 + 1e-9)
      }),
    )
  })

  it('of an end is where the next day begins', () => {
    fc.assert(
      fc.property(
        day.filter((one) => one < coverage().last),
        (one) => {
          expect(dayEndPosition(one)).toBeCloseTo(dayPosition(dayOfNumber(dayNumber(one) + 1)), 12)
        },
      ),
    )
  })
})
