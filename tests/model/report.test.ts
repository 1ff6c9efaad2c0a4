import { afterEach, describe, expect, it } from 'vitest'
import { parseList } from '../../src/formats/list-file.ts'
import { parseEdtf, spanOf } from '../../src/model/date.ts'
import { categoriesOf } from '../../src/model/filter.ts'
import { ofReport, openReport, type Report, report } from '../../src/model/report.ts'
import { coveredSteps } from '../../src/model/steps.ts'
import { categoryIds, categoryName, familyIds, familyOf } from '../../src/model/taxonomy.ts'
import { monthKeys } from '../../src/model/view.ts'
import { text } from '../fixtures/published.ts'

const own = report()
const other: Report = {
  ...own,
  period: { first: '2031-11-05', last: '2032-01-20' } as Report['period'],
  families: [{ id: 'rivers', name: 'Rivers', short: 'Rivers', light: '#083875', dark: '#7da9ed' }],
  categories: [{ id: 'dams', name: 'Dams', family: 'rivers', sign: 'M1 1h14' }],
  regions: [],
  groups: {},
  outcomes: {},
}

afterEach(() => openReport(own))

describe('the report that is open', () => {
  it('is the one that all lists speak of, from the moment it is opened', () => {
    expect(familyIds()).toContain('civic')
    openReport(other)
    expect(familyIds()).toEqual(['rivers'])
    expect(categoryIds()).toEqual(['dams'])
    expect(categoriesOf('rivers')).toEqual(['dams'])
    expect(familyOf('dams')).toBe('rivers')
    expect(categoryName('dams')).toBe('Dams')
    expect(coveredSteps()).toEqual(['2031-11', '2031-12', '2032-01'])
    expect(monthKeys()).toEqual(['2031-11', '2031-12', '2032-01', 'undated'])
    const open = parseEdtf('2031-12-01/..')
    expect(open && spanOf(open).last).toBe('2032-01-20')
  })

  it('is what the door holds a dataset against', () => {
    expect(parseList(text('list.json')).problems).toEqual([])
    openReport(other)
    expect(() => parseList(text('list.json'))).toThrow('holds no record that can be read')
  })

  it('lets what follows from it be made once, and again for another', () => {
    const made: string[] = []
    const first = ofReport(({ families }) => {
      made.push(families[0]?.id ?? '')
      return families[0]?.id
    })
    expect([first(), first()]).toEqual(['confinement', 'confinement'])
    openReport(other)
    expect([first(), first()]).toEqual(['rivers', 'rivers'])
    expect(made).toEqual(['confinement', 'rivers'])
  })

  it('lets an id that it lacks speak for itself', () => {
    expect(categoryName('unheard-of')).toBe('unheard-of')
    expect(familyOf('unheard-of')).toBe('')
  })
})
