import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FeatureCollection } from '../../src/formats/feature.ts'
import { DATA, text } from '../fixtures/published.ts'

const FILES = { en: 'incidents.geojson', ru: 'incidents.ru.geojson', kk: 'incidents.kk.geojson' } as const
const words = (file: string, place: string) =>
  (JSON.parse(text(file)) as FeatureCollection).features.find(({ properties }) => properties.place_id === place)?.properties.place_in_words

describe('where a record lies, in words', () => {
  it('is read in each language', () => {
    const said = Object.values(FILES).flatMap((file) => ['lenger', 'temirtau', 'uralsk'].map((place) => words(file, place)?.[0]))
    expect(said).toEqual([
      'Lenger: about 25 km south-east of Shymkent.',
      'Temirtau: about 30 km north of Karaganda.',
      'Uralsk: about 420 km west of Aktobe.',
      'Ленгер: примерно 25\u00a0км к юго-востоку от Шымкента.',
      'Темиртау: примерно 30\u00a0км к северу от Караганды.',
      'Уральск: примерно 420\u00a0км к западу от Актобе.',
      'Леңгір: Шымкенттен оңтүстік-шығысқа қарай шамамен 25\u00a0км.',
      'Теміртау: Қарағандыдан солтүстікке қарай шамамен 30\u00a0км.',
      'Орал: Ақтөбеден батысқа қарай шамамен 420\u00a0км.',
    ])
  })

  it('names what else is near', () => {
    expect(Object.values(FILES).map((file) => words(file, 'lenger')?.[1])).toMatchInlineSnapshot(`
      [
        "Nearest other records: Shymkent, about 25 km to the north-west (3 records); Taraz, about 150 km to the north-east (1 record).",
        "Ближайшие другие записи: Шымкент, примерно 25 км к северо-западу (3 записи); Тараз, примерно 150 км к северо-востоку (1 запись).",
        "Ең жақын басқа жазбалар: Шымкент, солтүстік-батысқа қарай шамамен 25 км (3 жазба); Тараз, солтүстік-шығысқа қарай шамамен 150 км (1 жазба).",
      ]
    `)
  })

  it('says of an area that no distance is given, and nothing where there is no place', () => {
    for (const { properties } of (JSON.parse(text(FILES.en)) as FeatureCollection).features) {
      const { place_precision, place_approximate, place_in_words } = properties
      if (['country', 'not-stated'].includes(place_precision)) expect(place_in_words).toEqual([])
      else if (place_precision !== 'settlement' || place_approximate) expect(place_in_words.join()).toMatch(/no distances are given\.$/)
      else expect(place_in_words).toHaveLength(2)
    }
  })
})

it('Known towns stand where the names of the map stand', () => {
  const landmarks = JSON.parse(readFileSync(`${DATA}/landmarks.json`, 'utf8')) as { id: string; lat: number; lon: number }[]
  const { cities } = JSON.parse(readFileSync(`${DATA}/basemap/labels.json`, 'utf8')) as {
    cities: [string, number, number, number, string][]
  }
  expect(landmarks.map(({ id, lat, lon }) => [id, lat, lon])).toEqual(
    cities.filter(([, rank]) => rank <= 2).map(([id, , lat, lon]) => [id, lat, lon]),
  )
})
