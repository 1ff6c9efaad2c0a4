import { describe, expect, it } from 'vitest'
import { whereaboutsSentences } from '../../src/i18n/whereabouts-phrase.ts'

const place = (name: string, count: number) => ({ placeId: name, name, count })
const REGIONS = new Map([
  ['a', 'Almaty'],
  ['k', 'Kyzylorda Region'],
  ['m', 'Mangystau Region'],
])

describe('the map in sentences', () => {
  it('names the place with most, then others, counts the rest, and says which regions have none', () => {
    const places = [place('Almaty', 15), ...'BCDEFGHI'.split('').map((name) => place(name, 2))]
    expect(whereaboutsSentences({ located: 31, places, country: 1, notStated: 3, emptyRegions: ['k'] }, REGIONS)).toEqual([
      '31 records at 9 places: most in Almaty, 15; B 2; C 2; D 2; E 2; F 2; 6 more at 3 other places.',
      'None in Kyzylorda Region.',
      '1 more concerns the whole country.',
      'Of 3 more the report does not say where.',
    ])
  })

  it('calls nothing the most where two have as many, or where there is one place', () => {
    const found = { located: 2, places: [place('A', 1), place('B', 1)], country: 0, notStated: 0, emptyRegions: [] }
    expect(whereaboutsSentences(found, REGIONS)).toEqual(['2 records at 2 places: A 1; B 1.'])
    expect(whereaboutsSentences({ ...found, located: 1, places: [place('A', 1)] }, REGIONS)).toEqual(['1 record at 1 place: A 1.'])
  })

  it('counts empty regions where most are', () => {
    const found = { located: 1, places: [place('A', 1)], country: 0, notStated: 0, emptyRegions: ['k', 'm'] }
    expect(whereaboutsSentences(found, REGIONS)[1]).toBe('None in 2 of 3 regions.')
  })

  it('says that there is nothing, or nothing with a place', () => {
    const none = { located: 0, places: [], country: 0, notStated: 0, emptyRegions: ['a', 'k', 'm'] }
    expect(whereaboutsSentences(none, REGIONS)).toEqual(['No record fits all that is set.'])
    expect(whereaboutsSentences({ ...none, notStated: 1 }, REGIONS)).toEqual([
      'None of them at a place that a pin could stand for.',
      'Of 1 more the report does not say where.',
    ])
  })
})
