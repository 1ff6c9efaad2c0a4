import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage, type Day, dayNumber, dayOfNumber } from '../../src/model/date.ts'
import { filterIncidents } from '../../src/model/filter.ts'
import { chosenSpans, firstStep, moveEnd, nextStep, onlyStep, outerSpan, soleStep, stepDay } from '../../src/model/time-choice.ts'
import { EMPTY_FILTER, type Filter, UNDATED } from '../../src/model/view.ts'
import { filter as anyFilter, incidents } from '../fixtures/arbitraries.ts'
import { aFilter, monthKeys } from '../fixtures/incident.ts'

const d = (text: string) => text as Day
const range = (first: string, last: string): Filter => ({ ...EMPTY_FILTER, range: { first: d(first), last: d(last) } })
const day = fc.integer({ min: dayNumber(coverage().first), max: dayNumber(coverage().last) }).map(dayOfNumber)
const end = fc.constantFrom('first' as const, 'last' as const)
const timed = fc
  .tuple(anyFilter, fc.option(fc.tuple(day, day)))
  .map(
    ([one, days]): Filter =>
      days ? { ...one, range: { first: days[0] < days[1] ? days[0] : days[1], last: days[0] < days[1] ? days[1] : days[0] } } : one,
  )

describe('the chosen days', () => {
  it.each([
    ['nothing', [], []],
    ['one month', ['2020-02'], [['2020-02-01', '2020-02-29']]],
    ['months in a row, as one stretch', ['2020-03', '2020-04'], [['2020-03-01', '2020-04-30']]],
    [
      'months apart, each by itself',
      ['2020-01', '2020-05'],
      [
        ['2020-01-01', '2020-01-31'],
        ['2020-05-01', '2020-05-31'],
      ],
    ],
    ['the undated, which are no days', [UNDATED], []],
  ])('are those of %s', (_, months, expected) => {
    expect(chosenSpans(aFilter({ months })).map(({ first, last }) => [first, last])).toEqual(expected)
  })

  it('join a range with a month that it touches', () => {
    const both = { ...range('2020-03-20', '2020-04-10'), months: monthKeys('2020-03') }
    expect(chosenSpans(both)).toEqual([{ first: '2020-03-01', last: '2020-04-10' }])
    const before = { ...range('2020-02-10', '2020-03-15'), months: monthKeys('2020-03') }
    expect(chosenSpans(before)).toEqual([{ first: '2020-02-10', last: '2020-03-31' }])
    const within = { ...range('2020-03-10', '2020-03-15'), months: monthKeys('2020-03') }
    expect(chosenSpans(within)).toEqual([{ first: '2020-03-01', last: '2020-03-31' }])
  })

  it('are in order where a range lies before a month', () => {
    const apart = { ...range('2020-01-10', '2020-01-15'), months: monthKeys('2020-05') }
    expect(chosenSpans(apart).map(({ first }) => first)).toEqual(['2020-01-10', '2020-05-01'])
    expect(outerSpan(apart)).toEqual({ first: '2020-01-10', last: '2020-05-31' })
  })

  it('are in order, with a day between any two stretches', () => {
    fc.assert(
      fc.property(timed, (filter) => {
        const spans = chosenSpans(filter)
        for (const { first, last } of spans) expect(first <= last).toBe(true)
        for (const [index, { first }] of spans.slice(1).entries())
          expect(dayNumber(first)).toBeGreaterThan(dayNumber(spans[index]!.last) + 1)
      }),
    )
  })

  it('reach over the whole report where none is chosen', () => {
    expect(outerSpan(EMPTY_FILTER)).toEqual(coverage())
    expect(outerSpan(aFilter({ months: ['2020-01', '2020-05'] }))).toEqual({ first: '2020-01-01', last: '2020-05-31' })
  })
})

describe('moving an end', () => {
  it('moves that end to the day, keeps the order, and keeps the other where it need not be taken along', () => {
    fc.assert(
      fc.property(timed, end, day, (filter, which, to) => {
        const before = outerSpan(filter)
        const after = outerSpan(moveEnd(filter, which, to))
        expect(after[which]).toBe(to)
        expect(after.first <= after.last).toBe(true)
        const other = which === 'first' ? 'last' : 'first'
        const passed = which === 'first' ? to > before.last : to < before.first
        expect(after[other]).toBe(passed ? to : before[other])
      }),
    )
  })

  it('takes the other end along where it would be passed', () => {
    const spring = range('2020-03-01', '2020-04-30')
    expect(moveEnd(spring, 'last', d('2020-02-10'))).toEqual(range('2020-02-10', '2020-02-10'))
    expect(moveEnd(spring, 'first', d('2020-05-10'))).toEqual(range('2020-05-10', '2020-05-10'))
  })

  it('takes the place of months', () => {
    expect(moveEnd(aFilter({ months: ['2020-03', '2020-04'] }), 'last', d('2020-04-12'))).toEqual({ ...range('2020-03-01', '2020-04-12') })
  })

  it('asks for no time any more when both ends are back where they began', () => {
    expect(moveEnd(range('2020-01-01', '2020-06-01'), 'last', coverage().last)).toEqual(EMPTY_FILTER)
  })

  it('keeps the range where else only the undated would be left', () => {
    const filter = { ...range('2020-01-01', '2020-06-01'), months: monthKeys(UNDATED) }
    expect(moveEnd(filter, 'last', coverage().last)).toEqual({ ...range('2020-01-01', '2020-07-31'), months: [UNDATED] })
  })

  it('outwards never loses an incident', () => {
    fc.assert(
      fc.property(
        incidents,
        fc.tuple(day, day, day, day).map((days) => days.toSorted()),
        end,
        (all, [a, b, c, e], which) => {
          const filter = range(b!, c!)
          const to = which === 'first' ? a! : e!
          const after = new Set(filterIncidents(all, moveEnd(filter, which, to)))
          for (const incident of filterIncidents(all, filter)) expect(after.has(incident)).toBe(true)
        },
      ),
    )
  })
})

describe('a step by keyboard', () => {
  it.each([
    ['2020-03-15', 1, 'day', '2020-03-16'],
    ['2020-03-01', -1, 'day', '2020-02-29'],
    ['2020-03-15', 1, 'month', '2020-04-15'],
    ['2020-03-01', -1, 'month', '2020-02-01'],
    ['2020-03-31', 1, 'month', '2020-04-30'],
    ['2020-04-30', 1, 'month', '2020-05-31'],
    ['2020-03-30', -1, 'month', '2020-02-29'],
    ['2020-07-15', 1, 'month', '2020-07-31'],
    ['2020-01-10', -1, 'month', '2020-01-01'],
  ] as const)('from %s by %i %s leads to %s', (from, by, unit, to) => {
    expect(stepDay(d(from), by, unit, coverage())).toBe(to)
  })

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(
        day,
        day,
        day,
        fc.integer({ min: -12, max: 12 }),
        fc.constantFrom('day' as const, 'month' as const),
        (a, b, from, by, unit) => {
          const bounds = a < b ? { first: a, last: b } : { first: b, last: a }
          const to = stepDay(from, by, unit, bounds)
          expect(to >= bounds.first && to <= bounds.last).toBe(true)
        },
      ),
    )
  })
})

describe('month by month', () => {
  it('begins at either end where nothing is chosen', () => {
    expect([nextStep(EMPTY_FILTER, 1), nextStep(EMPTY_FILTER, -1), firstStep(EMPTY_FILTER)]).toEqual(['2020-01', '2020-07', '2020-01'])
  })

  it('goes beside what is chosen, and not beyond the report', () => {
    const spring = aFilter({ months: ['2020-03', '2020-04', UNDATED] })
    expect([nextStep(spring, -1), nextStep(spring, 1), firstStep(spring)]).toEqual(['2020-02', '2020-05', '2020-03'])
    expect(nextStep(range('2020-02-10', '2020-05-06'), 1)).toBe('2020-06')
    expect([nextStep(aFilter({ months: ['2020-07'] }), 1), nextStep(aFilter({ months: ['2020-01'] }), -1)]).toEqual([null, null])
  })

  it('plays from the month that is shown, and from the first again once it is the last', () => {
    expect(firstStep(aFilter({ months: ['2020-05'] }))).toBe('2020-05')
    expect(firstStep(aFilter({ months: ['2020-07'] }))).toBe('2020-01')
  })

  it('visits every month once, in order', () => {
    const visited: string[] = []
    let filter = EMPTY_FILTER
    for (let month = nextStep(filter, 1); month; month = nextStep(filter, 1)) {
      visited.push(month)
      filter = onlyStep(filter, month)
      expect(soleStep(filter)).toBe(month)
    }
    expect(visited).toEqual(['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07'])
  })

  it('keeps all but the time', () => {
    const filter: Filter = { ...range('2020-02-10', '2020-05-06'), categories: ['water'], certain: true }
    expect(onlyStep(filter, '2020-03' as never)).toEqual({ categories: ['water'], certain: true, months: ['2020-03'] })
  })

  it('is one month only where it is all that is asked of time', () => {
    const no = [EMPTY_FILTER, aFilter({ months: [UNDATED] }), aFilter({ months: ['2020-03', UNDATED] }), range('2020-03-01', '2020-03-31')]
    expect(no.map(soleStep)).toEqual([null, null, null, null])
  })
})
