import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterIncidents } from '../../src/model/filter.ts'
import { besideMatrix, cellFilter, matrixOf } from '../../src/model/matrix.ts'
import { categoryIds } from '../../src/model/taxonomy.ts'
import { EMPTY_FILTER, monthKeys } from '../../src/model/view.ts'
import { filter, incidents, sight } from '../fixtures/arbitraries.ts'
import { ALMATY, aFilter, anIncident, LENGER, on, UNDATED_RECORD } from '../fixtures/incident.ts'

describe('regions or categories against months', () => {
  const all = [
    anIncident({ id: 'a', ...ALMATY, ...on('2020-04-09') }),
    anIncident({ id: 'b', ...ALMATY, ...on('2020-03-21~/2020-04-15~') }),
    anIncident({ id: 'c', ...LENGER, ...UNDATED_RECORD }),
  ]
  const row = (value: string) => matrixOf(all, EMPTY_FILTER, 'region').find((one) => one.value === value)!

  it('have a row for each region that the dataset has, with every month', () => {
    expect(matrixOf(all, EMPTY_FILTER, 'region').map(({ value }) => value)).toEqual(['turkestan-region', 'almaty'])
    for (const { cells } of matrixOf(all, EMPTY_FILTER, 'region')) expect(cells.map(({ month }) => month)).toEqual(monthKeys())
  })

  it('have a row for each category that an incident has, in the order of categories', () => {
    const some = [anIncident({ id: 'a', categories: ['water', 'expression'] }), anIncident({ id: 'b', categories: ['education'] })]
    const rows = matrixOf(some, aFilter({ categories: ['water'] }), 'category')
    expect(rows.map(({ value, total }) => [value, total])).toEqual(
      categoryIds()
        .filter((id) => ['water', 'expression', 'education'].includes(id))
        .map((id) => [id, 1]),
    )
  })

  it('stand beside all that is asked but time and what their rows are', () => {
    const filter = aFilter({
      months: ['2020-04'],
      certain: true,
      categories: ['water'],
      facets: { region: ['almaty'], kind: ['incident'] },
    })
    const { categories, facets, certain } = filter
    expect(besideMatrix(filter, 'region')).toEqual({ months: [], certain, categories, facets: { kind: ['incident'] } })
    expect(besideMatrix(filter, 'category')).toEqual({ months: [], certain, categories: [], facets })
  })

  it('count an incident in each month that it may touch, and once in the row', () => {
    expect(row('almaty').cells.filter(({ count }) => count > 0)).toEqual([
      { month: '2020-03', count: 1, doubtful: 1 },
      { month: '2020-04', count: 2, doubtful: 1 },
    ])
    expect(row('almaty').total).toBe(2)
  })

  it('do not call an incident without a date doubtful', () => {
    expect(row('turkestan-region').cells.filter(({ count }) => count > 0)).toEqual([{ month: 'undated', count: 1, doubtful: 0 }])
  })

  it('have in each cell what the filter that it stands for shows, category by category', () => {
    fc.assert(
      fc.property(incidents, filter, (given, wanted) => {
        for (const { value, cells } of matrixOf(given, wanted, 'category')) {
          for (const { month, count } of cells) {
            expect(count).toBe(filterIncidents(given, cellFilter(wanted, 'category', value, month)).length)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('have in each cell what the filter that it stands for shows, region by region', () => {
    fc.assert(
      fc.property(incidents, filter, (given, wanted) => {
        for (const { value, cells, total } of matrixOf(given, wanted, 'region')) {
          expect(total).toBe(filterIncidents(given, cellFilter(wanted, 'region', value, null)).length)
          for (const { month, count } of cells)
            expect(count).toBe(filterIncidents(given, cellFilter(wanted, 'region', value, month)).length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('leave out what the other filters leave out, and keep the rows that they empty', () => {
    const rows = matrixOf(all, aFilter({ certain: true, months: ['2020-05'], facets: { region: ['turkestan-region'] } }), 'region')
    expect(rows.map(({ value, total }) => [value, total])).toEqual([
      ['turkestan-region', 0],
      ['almaty', 1],
    ])
  })

  it('count with the search and the map as they are', () => {
    fc.assert(
      fc.property(incidents, filter, sight, (given, wanted, seen) => {
        for (const { value, cells } of matrixOf(given, wanted, 'region', seen)) {
          for (const { month, count } of cells)
            expect(count).toBe(filterIncidents(given, cellFilter(wanted, 'region', value, month), seen).length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('never call more dates doubtful than there are incidents, nor hold more in a cell than in its row', () => {
    fc.assert(
      fc.property(incidents, filter, (given, wanted) => {
        for (const { cells, total } of [...matrixOf(given, wanted, 'region'), ...matrixOf(given, wanted, 'category')]) {
          for (const { count, doubtful } of cells) {
            expect(doubtful).toBeLessThanOrEqual(count)
            expect(count).toBeLessThanOrEqual(total)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
