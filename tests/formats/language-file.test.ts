import { expect, it } from 'vitest'
import { languageFile } from '../../src/formats/language-file.ts'

it('A published file has its language before its ending, but in the first language of the report', () => {
  expect(['en', 'ru', 'kk'].map((language) => languageFile('incidents.geojson', language))).toEqual([
    'incidents.geojson',
    'incidents.ru.geojson',
    'incidents.kk.geojson',
  ])
  expect(languageFile('a.b/incidents-hxl.csv', 'ru')).toBe('a.b/incidents-hxl.ru.csv')
})
