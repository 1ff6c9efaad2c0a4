import { describe, expect, it } from 'vitest'
import { parseNamedPlaces } from '../../src/formats/named-places.ts'
import { text } from '../fixtures/published.ts'

const PLACE = { precision: 'settlement', region: null, lat: 43.25, lon: 76.95, approximate: false } as const
const fileOf = (...places: readonly object[]) => JSON.stringify(places.map((place) => ({ ...PLACE, names: {}, also: [], ...place })))
const LENGER = { id: 'lenger', names: { en: 'Lenger', ru: 'Ленгер' }, also: ['Lengir'], region: 'turkestan-region' }
const TURKESTAN = { id: 'turkestan-region', names: { en: 'Turkestan Region', ru: 'Туркестанская область' }, region: 'turkestan-region' }

describe('the places of the gazetteer', () => {
  it('have their name and that of their region in a language, and all their spellings', () => {
    expect(parseNamedPlaces(fileOf(LENGER, TURKESTAN), 'ru')[0]).toEqual({
      id: 'lenger',
      name: 'Ленгер',
      precision: 'settlement',
      region: 'Туркестанская область',
      spellings: ['Lenger', 'Ленгер', 'Lengir'],
      point: { lat: 43.25, lon: 76.95 },
      approximate: false,
    })
  })

  it('go by their English name, or their id, where a language has none', () => {
    expect(parseNamedPlaces(fileOf(LENGER, { id: 'x' }), 'kk').map(({ name }) => name)).toEqual(['Lenger', 'x'])
  })

  it('have no region where they are one, where none is said, or where its name is not known', () => {
    const places = parseNamedPlaces(fileOf(TURKESTAN, { id: 'x' }, { id: 'y', region: 'turkestan-region' }, { id: 'z', region: 'q' }), 'kk')
    expect(places.map(({ region }) => region)).toEqual([null, null, null, null])
    expect(parseNamedPlaces(fileOf(TURKESTAN), 'ru')[0]?.region).toBeNull()
  })

  it('have a point where both of its numbers are known', () => {
    const places = parseNamedPlaces(fileOf({ id: 'x', lat: null }, { id: 'y', lon: null }, { id: 'z', lat: 0, lon: 0 }), 'en')
    expect(places.map(({ point }) => point)).toEqual([null, null, { lat: 0, lon: 0 }])
  })

  it('are read from what is published', () => {
    expect(parseNamedPlaces(text('places.json'), 'kk').find(({ id }) => id === 'lenger')).toMatchObject({
      name: 'Леңгір',
      precision: 'settlement',
    })
  })

  it.each(['', 'null', '{}', '[1]', fileOf({ id: 1 }), fileOf({ id: 'a', precision: 'house' })])(
    'are refused where they are %s',
    (broken) => {
      expect(() => parseNamedPlaces(broken, 'en')).toThrow(/./)
    },
  )
})
