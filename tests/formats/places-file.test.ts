import { describe, expect, it } from 'vitest'
import { parsePlaces } from '../../src/formats/places-file.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { DATA, text } from '../fixtures/published.ts'

describe('the published spellings', () => {
  it('are read with every name of every place', () => {
    const places = parsePlaces(text('places.json'))
    for (const { id, names, also } of readAuthored(DATA).authored.places)
      expect(places.get(id)?.all).toEqual([names.en, names.ru, names.kk, ...also])
  })

  it.each(['', 'null', '{}', '[1]', '[{"id":"a","names":{"en":1},"also":[]}]', '[{"id":"a","names":{}}]'])(
    'are refused where they are %s',
    (broken) => {
      expect(() => parsePlaces(broken)).toThrow(/./)
    },
  )
})
