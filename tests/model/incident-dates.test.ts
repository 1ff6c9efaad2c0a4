import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingDates, countingMonths, incidentSpan, possibleDays } from '../../src/model/incident-dates.ts'
import { DATE_ROLES, type DateRole } from '../../src/model/taxonomy.ts'
import { coveredDate } from '../fixtures/arbitraries.ts'
import { roleDate } from '../fixtures/incident.ts'

const ROLES = Object.keys(DATE_ROLES) as DateRole[]
const rolesOf = (group: 'event' | 'publication' | 'aftermath') => ROLES.filter((role) => DATE_ROLES[role] === group)

describe('the dates that place an incident in time', () => {
  it.each(rolesOf('event'))('are those of events: %s before a report', (role) => {
    const dates = [roleDate('2020-04-02', 'reported'), roleDate('2020-03-30', role)]
    expect(incidentSpan(dates)).toEqual({ first: '2020-03-30', last: '2020-03-30' })
  })

  it.each([...rolesOf('publication'), ...rolesOf('aftermath')])(
    'are never those of what was written, answered or went before: %s',
    (role) => {
      expect(incidentSpan([roleDate('2020-05-04', role)])).toBeNull()
      expect(incidentSpan([roleDate('2020-04-02', 'detained'), roleDate('2020-05-04', role)])).toEqual({
        first: '2020-04-02',
        last: '2020-04-02',
      })
    },
  )

  it('give no span to an incident without a date', () => {
    expect(incidentSpan([])).toBeNull()
    expect(countingDates([])).toEqual([])
  })

  it('reach from the first day of the earliest to the last day of the latest, in whatever order they stand', () => {
    const dates = [roleDate('2020-06-03', 'sentenced'), roleDate('2020-05-13'), roleDate('2020-05')]
    expect(incidentSpan(dates)).toEqual({ first: '2020-05-01', last: '2020-06-03' })
    expect(incidentSpan([...dates].reverse())).toEqual({ first: '2020-05-01', last: '2020-06-03' })
  })

  it('hold every counting date', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ edtf: coveredDate, role: fc.constantFrom(...ROLES) }), { minLength: 1, maxLength: 4 }), (given) => {
        const dates = given.map(({ edtf, role }) => roleDate(edtf, role))
        const span = incidentSpan(dates)
        expect(span === null).toBe(countingDates(dates).length === 0)
        for (const { start, end } of countingDates(dates)) {
          for (const point of [start, end])
            if (typeof point === 'object') expect(span!.first <= point.first && point.last <= span!.last).toBe(true)
        }
      }),
    )
  })
})

describe('the first and last possible day as published', () => {
  it('are those of the span where both ends are known', () => {
    expect(possibleDays([roleDate('2020-03-21~/2020-04-15~')])).toEqual({ first: '2020-03-21', last: '2020-04-20' })
  })

  it('are missing where the report leaves that end open', () => {
    expect(possibleDays([roleDate('2020-06/..')])).toEqual({ first: '2020-06-01', last: null })
  })

  it('are missing where the report does not give that end', () => {
    expect(possibleDays([roleDate('/2020-06-15~')])).toEqual({ first: null, last: '2020-06-20' })
  })

  it('are missing where one of several dates leaves that end open', () => {
    expect(possibleDays([roleDate('2020-04-15'), roleDate('/2020-04-20', 'sentenced')])).toEqual({ first: null, last: '2020-04-20' })
  })

  it('are missing where one of several dates leaves its last day open', () => {
    expect(possibleDays([roleDate('2020-04-15'), roleDate('2020-06/..', 'sentenced')])).toEqual({ first: '2020-04-15', last: null })
  })

  it('are both missing without a date', () => {
    expect(possibleDays([])).toEqual({ first: null, last: null })
  })
})

describe('the months in which an incident counts', () => {
  it('are those of the act and of each step of the proceeding, and none between them', () => {
    const dates = [
      roleDate('2020-01', 'acted'),
      roleDate('2020-03-23', 'opened'),
      roleDate('2020-04-01', 'charged'),
      roleDate('2020-06-22', 'sentenced'),
      roleDate('2020-07-03', 'heard'),
    ]
    expect(countingMonths(dates)).toEqual(['2020-01', '2020-03', '2020-04', '2020-06', '2020-07'])
  })

  it('are in order and each there once, in whatever order the dates stand', () => {
    expect(countingMonths([roleDate('2020-06-03', 'sentenced'), roleDate('2020-05-13'), roleDate('2020-05-14')])).toEqual([
      '2020-05',
      '2020-06',
    ])
  })

  it('are all that an interval touches', () => {
    expect(countingMonths([roleDate('2020-01/2020-03')])).toEqual(['2020-01', '2020-02', '2020-03'])
  })

  it.each([...rolesOf('publication'), ...rolesOf('aftermath')])('are not those of %s', (role) => {
    expect(countingMonths([roleDate('2020-03-16'), roleDate('2020-06-02', role)])).toEqual(['2020-03'])
    expect(countingMonths([roleDate('2020-06-02', role)])).toEqual([])
  })
})
