import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elsewhereInTime } from '../../src/model/counts.ts'
import { filterIncidents } from '../../src/model/filter.ts'
import { listGroups, startOf } from '../../src/model/list.ts'
import { placePins } from '../../src/model/pins.ts'
import { EMPTY_FILTER, ORDERS } from '../../src/model/view.ts'
import { filter, incidents, sight } from '../fixtures/arbitraries.ts'
import {
  ALMATY,
  aFilter,
  anIncident,
  days,
  idsOf,
  LENGER,
  MANGYSTAU,
  monthKeys,
  NO_PLACE,
  on,
  SHYMKENT,
  UNDATED_RECORD,
} from '../fixtures/incident.ts'

const march = anIncident({ id: 'march', ...on('2020-03-16') })
const spring = anIncident({ id: 'spring', ...on('2020-03-21~/2020-05-02') })
const april = anIncident({ id: 'april', ...on('2020-04-02', 'detained') })
const undated = anIncident({ id: 'undated', ...UNDATED_RECORD })
const four = [march, spring, april, undated]
const byDate = (list: typeof four, chosen: readonly string[] = []) =>
  listGroups(list, 'date', monthKeys(...chosen), null).map(({ heading, incidents: group }) => [
    heading.by === 'month' && heading.month,
    idsOf(group),
  ])

describe('the list by date', () => {
  it('puts each incident under the month in which it begins, the undated last', () => {
    expect(byDate(four)).toEqual([
      ['2020-03', ['march', 'spring']],
      ['2020-04', ['april']],
      ['undated', ['undated']],
    ])
  })

  it('has its months in order, whatever the order of its incidents', () => {
    expect(byDate(four.toReversed()).map(([month]) => month)).toEqual(['2020-03', '2020-04', 'undated'])
  })

  it('puts an incident under the first chosen month that it touches', () => {
    expect(byDate([spring], ['2020-04', '2020-05'])).toEqual([['2020-04', ['spring']]])
  })

  it('leaves out no incident that counts outside the months of the report', () => {
    const before = anIncident({ id: 'before', ...on('2019-12-05') })
    const after = anIncident({ id: 'after', ...on('2020-09') })
    expect(byDate([before, march, after, undated])).toEqual([
      ['2019-12', ['before']],
      ['2020-03', ['march']],
      ['2020-09', ['after']],
      ['undated', ['undated']],
    ])
  })
})

describe('the list by category', () => {
  it('puts each incident under its main category, in the order of categories', () => {
    const list = [anIncident({ id: 'w', categories: ['water', 'sealed-homes'] }), anIncident({ id: 's', categories: ['sealed-homes'] })]
    expect(listGroups(list, 'category', [], null).map(({ heading, incidents: group }) => [heading, idsOf(group)])).toEqual([
      [{ by: 'category', category: 'sealed-homes' }, ['s']],
      [{ by: 'category', category: 'water' }, ['w']],
    ])
  })
})

describe('the list by place', () => {
  const list = [
    anIncident({ id: 'n', ...NO_PLACE }),
    anIncident({ id: 'a', ...ALMATY }),
    anIncident({ id: 'm', ...MANGYSTAU }),
    anIncident({ id: 'l', ...LENGER }),
    anIncident({ id: 'a2', ...ALMATY }),
  ]
  const names = (order: Parameters<typeof listGroups>[1], from: Parameters<typeof listGroups>[3] = null) =>
    listGroups(list, order, [], from).map(
      ({ heading }) => heading.by === 'place' && (heading.km === null ? heading.name : `${heading.name} ${heading.km}`),
    )

  it('goes from west to east, what has no pin last', () => {
    expect(names('west-east')).toEqual(['Mangystau Region', 'Lenger', 'Almaty', null])
  })

  it('counts no distances in another order, and has what lies as far in the order of ids', () => {
    expect(names('west-east', { lat: 43.25, lon: 76.95 })).toEqual(names('west-east'))
    const at = (id: string) => anIncident({ id, ...ALMATY, place_id: id, place: id })
    expect(listGroups([at('b'), at('c'), at('a')], 'west-east', [], null).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('goes from north to south', () => {
    expect(names('north-south')).toEqual(['Mangystau Region', 'Almaty', 'Lenger', null])
  })

  it('goes by distance from a place, in tens of kilometres', () => {
    expect(names('distance', { lat: 43.25, lon: 76.95 })).toEqual(['Almaty 0', 'Lenger 590', 'Mangystau Region 1880', null])
  })

  it('goes from west to east where no place is given to count distances from', () => {
    expect(names('distance')).toEqual(names('west-east'))
  })

  it('tells what is near by from the place itself', () => {
    const near = anIncident({ id: 'near', ...ALMATY, place_id: 'airport', place: 'Airport', point: [76.98, 43.26] })
    const groups = listGroups([near, ...list], 'distance', [], { lat: 43.25, lon: 76.95 })
    expect(groups.slice(0, 2).map(({ heading }) => heading)).toEqual([
      { by: 'place', name: 'Almaty', km: 0 },
      { by: 'place', name: 'Airport', km: 3 },
    ])
  })

  it('holds all incidents of a place under its heading', () => {
    expect(
      listGroups(list, 'west-east', [], null)
        .find(({ key }) => key === 'almaty')
        ?.incidents.map(({ id }) => id),
    ).toEqual(['a', 'a2'])
  })
})

describe('the place from which distances start', () => {
  const lenger = anIncident({ id: 'l', ...LENGER })
  const nowhere = anIncident({ id: 'n', ...NO_PLACE })
  const pins = placePins([lenger, anIncident({ id: 'a', ...ALMATY }), nowhere])

  it('is that of the chosen incident', () => {
    expect(startOf(pins, lenger)).toBe('lenger')
  })

  it('is Almaty where no incident is chosen, or one without a pin', () => {
    expect(startOf(pins, null)).toBe('almaty')
    expect(startOf(pins, nowhere)).toBe('almaty')
  })

  it('is any that has a pin where nothing happened in Almaty, and none where there is no pin', () => {
    expect(startOf(placePins([lenger]), null)).toBe('lenger')
    expect(startOf([], null)).toBeNull()
  })
})

describe('the list in any order', () => {
  const order = fc.constantFrom(...ORDERS)
  const from = fc.constantFrom(null, { lat: SHYMKENT.point![1], lon: SHYMKENT.point![0] })

  it('has each incident under exactly one heading, none left out', () => {
    fc.assert(
      fc.property(incidents, filter, order, from, (all, { months }, by, start) => {
        const under = listGroups(all, by, months, start).flatMap((group) => idsOf(group.incidents))
        expect(under.toSorted()).toEqual(idsOf(all).toSorted())
      }),
    )
  })

  it('has headings of their own, each with an incident, and keeps the order of incidents under them', () => {
    fc.assert(
      fc.property(incidents, order, from, (all, by, start) => {
        const groups = listGroups(all, by, [], start)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        for (const group of groups) {
          expect(group.incidents.length).toBeGreaterThan(0)
          expect(group.incidents).toEqual(all.filter((incident) => group.incidents.includes(incident)))
        }
      }),
    )
  })

  it('is empty where nothing is shown', () => {
    expect(ORDERS.flatMap((by) => listGroups([], by, [], null))).toEqual([])
  })
})

describe('what the rest of the filter has elsewhere in time', () => {
  it('is nothing where no time is chosen', () => {
    expect(elsewhereInTime(four, EMPTY_FILTER)).toEqual([])
  })

  it('counts what is not shown, month by month, the undated too', () => {
    expect(elsewhereInTime(four, aFilter({ months: ['2020-05'] }))).toEqual([
      { month: '2020-03', count: 1 },
      { month: '2020-04', count: 1 },
      { month: 'undated', count: 1 },
    ])
  })

  it('is told of a range of days too', () => {
    expect(elsewhereInTime([march, undated], aFilter({ range: days('2020-05-01', '2020-05-02') })).map(({ month }) => month)).toEqual([
      '2020-03',
      'undated',
    ])
  })

  it('does not count again what is shown already', () => {
    expect(elsewhereInTime([spring], aFilter({ months: ['2020-03'] }))).toEqual([])
  })

  it('keeps to the chosen categories', () => {
    const water = anIncident({ id: 'water', categories: ['water'], ...on('2020-06-01') })
    expect(elsewhereInTime([...four, water], aFilter({ categories: ['water'], months: ['2020-03'] }))).toEqual([
      { month: '2020-06', count: 1 },
    ])
  })

  it('names each month with as many incidents as adding it would bring', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (all, wanted, seen) => {
        const now = filterIncidents(all, wanted, seen).length
        for (const { month, count } of elsewhereInTime(all, wanted, seen)) {
          expect(wanted.months).not.toContain(month)
          expect(filterIncidents(all, { ...wanted, months: [...wanted.months, month] }, seen).length).toBe(now + count)
        }
      }),
    )
  })
})
