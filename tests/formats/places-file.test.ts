import { describe, expect, it } from 'vitest'
import { parsePlaceNames, parsePlaces } from '../../src/formats/places-file.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { DATA, text } from '../fixtures/published.ts'

describe('the published spellings', () => {
  it('are read with every name of every place', () => {
    const places = parsePlaces(text('places.json'))
    for (const { id, names, also } of readAuthored(DATA).authored.places)
      expect(places.get(id)?.all).toEqual([names.en, names.ru, names.kk, ...also])
  })

  it('are one name a place in a language, else the English one, else the id', () => {
    const place = (id: string, names: object) => ({ id, names, also: [] })
    const places = JSON.stringify([place('lenger', { en: 'Lenger', ru: 'Ленгер' }), place('x', {})])
    expect([...parsePlaceNames(places, 'ru')]).toEqual([
      ['lenger', 'Ленгер'],
      ['x', 'x'],
    ])
    expect(parsePlaceNames(places, 'kk').get('lenger')).toBe('Lenger')
  })

  it.each(['', 'null', '{}', '[1]', '[{"id":"a","names":{"en":1},"also":[]}]', '[{"id":"a","names":{}}]'])(
    'are refused where they are %s',
    (broken) => {
      expect(() => parsePlaces(broken)).toThrow(/./)
    },
  )
})
