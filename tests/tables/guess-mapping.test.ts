import { describe, expect, it } from 'vitest'
import { incidentColumns } from '../../src/formats/incidents-csv.ts'
import { FIELDS, isEnough } from '../../src/tables/fields.ts'
import { guessMapping, otherColumns } from '../../src/tables/guess-mapping.ts'

const guess = (headers: readonly string[], tags: readonly string[] = []) => {
  const mapping = guessMapping({ headers, tags })
  return Object.fromEntries(FIELDS.flatMap((field) => (mapping[field] === undefined ? [] : [[field, headers[mapping[field]]]])))
}

describe('which column holds what', () => {
  it('is known in English, Russian and Kazakh', () => {
    expect(guess(['№', 'Дата события', 'Область', 'Город', 'Тип нарушения', 'Описание', 'Широта', 'Долгота', 'Ссылка'])).toEqual({
      id: '№',
      date: 'Дата события',
      region: 'Область',
      place: 'Город',
      category: 'Тип нарушения',
      summary: 'Описание',
      lat: 'Широта',
      lon: 'Долгота',
      url: 'Ссылка',
    })
    expect(guess(['Атауы', 'Күні', 'Облыс', 'Елді мекен', 'Санаты', 'Сипаттама', 'Ендік', 'Бойлық', 'Сілтеме', 'Анықтығы'])).toEqual({
      title: 'Атауы',
      date: 'Күні',
      region: 'Облыс',
      place: 'Елді мекен',
      category: 'Санаты',
      summary: 'Сипаттама',
      lat: 'Ендік',
      lon: 'Бойлық',
      url: 'Сілтеме',
      certainty: 'Анықтығы',
    })
    expect(guess(['Incident title', 'Start date', 'End date', 'Location', 'Latitude', 'Longitude', 'Source URL'])).toEqual({
      title: 'Incident title',
      date: 'Start date',
      end: 'End date',
      place: 'Location',
      lat: 'Latitude',
      lon: 'Longitude',
      url: 'Source URL',
    })
  })

  it('is known of the tables of others', () => {
    const acled = [
      'event_id_cnty',
      'event_date',
      'disorder_type',
      'event_type',
      'actor1',
      'admin1',
      'location',
      'latitude',
      'longitude',
      'geo_precision',
      'source',
      'notes',
    ]
    expect(guess(acled)).toMatchObject({
      id: 'event_id_cnty',
      date: 'event_date',
      family: 'disorder_type',
      category: 'event_type',
      region: 'admin1',
      place: 'location',
      lat: 'latitude',
      lon: 'longitude',
      precision: 'geo_precision',
      source: 'source',
      summary: 'notes',
    })
  })

  it('is said by HXL tags, whatever the names', () => {
    expect(
      guess(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
        ['#date+occurred', '#adm1+name', '#adm1+code', '#loc+name', '#geo+lat', '#geo+lon', '#event+type'],
      ),
    ).toEqual({ date: 'a', region: 'b', place: 'd', lat: 'e', lon: 'f', category: 'g' })
  })

  it.each([
    [['#adm1+name', '#adm2+name', '#adm3+name', '#loc+name'], 'd'],
    [['#adm1+name', '#adm2+name', '#adm3+name'], 'c'],
    [['#adm1+name', '#adm2+name', '#adm3+code'], 'b'],
  ])('takes of places with HXL tags the closest: %j', (tags, place) => {
    expect(guess(['a', 'b', 'c', 'd'].slice(0, tags.length), tags)).toEqual({ region: 'a', place })
  })

  it.each<[readonly string[], object]>([
    [
      ['#org', '#sector', '#subsector', '#activity', '#adm1', '#adm1+code', '#adm2', '#date+start', '#date+end', '#status', '#affected'],
      { family: 'b', category: 'c', title: 'd', region: 'e', place: 'g', date: 'h', end: 'i' },
    ],
    [
      ['#activity+code', '#activity+name', '#description', '#geo+coord', '#source', '#meta+url'],
      { id: 'a', title: 'b', summary: 'c', coordinates: 'd', source: 'e', url: 'f' },
    ],
    [
      ['#meta+id', '#event', '#event+type+code', '#event+type', '#date+reported', '#date+occurred', '#loc+lat', '#loc+lon', '#loc+name'],
      { id: 'a', title: 'b', category: 'd', date: 'f', lat: 'g', lon: 'h', place: 'i' },
    ],
    [
      ['#lat_deg', '#lon_deg', '#loc+type', '#loc+code', '#loc', '#source+url', '#org+reporting', '#event+description'],
      { lat: 'a', lon: 'b', place: 'e', url: 'f', source: 'g', summary: 'h' },
    ],
    [
      ['#geo', '#date', '#item+desc+i_ru', '#sector+code', '#sector', '#org+name'],
      { coordinates: 'a', date: 'b', summary: 'c', category: 'e' },
    ],
    [['#date+reported', '#event+code'], { date: 'a', id: 'b' }],
  ])('is said by the HXL tags of the field: %j', (tags, expected) => {
    expect(guess('abcdefghijk'.slice(0, tags.length).split(''), tags)).toEqual(expected)
  })

  it('is not told by a name where the tag says that it is something else', () => {
    expect(guess(['Name', 'Number', 'What', 'Status', 'Type'], ['#org', '#affected', '#activity', '#status', ''])).toEqual({
      title: 'What',
      category: 'Type',
    })
  })

  it('takes groups of categories for categories where there are no others', () => {
    expect(guess(['Organisation', 'Cluster', 'Activity', 'Admin1'])).toMatchObject({ category: 'Cluster', region: 'Admin1' })
    expect(guess(['Cluster', 'Category'])).toEqual({ family: 'Cluster', category: 'Category' })
  })

  it('is told of our own tables without asking', () => {
    expect(guess(incidentColumns())).toMatchObject({
      id: 'id',
      lat: 'lat',
      lon: 'lon',
      title: 'title',
      summary: 'summary',
      category: 'categories',
      kind: 'kind',
      dates: 'dates',
      place: 'place',
      precision: 'place_precision',
      region: 'region',
      certainty: 'certainty',
      response: 'official_response',
      source: 'sources',
    })
  })

  it('prefers the plainer name, and gives no column twice', () => {
    expect(guess(['Date of incident (dd/mm/yyyy)', 'Type', 'Category'])).toEqual({
      date: 'Date of incident (dd/mm/yyyy)',
      category: 'Category',
    })
    expect(guess(['__proto__', 'constructor', 'toString'])).toEqual({})
    const mapping = guessMapping({ headers: ['name', 'Name (2)', 'name of place'], tags: [] })
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length)
  })

  it('is enough where a record can be named', () => {
    expect(isEnough({ date: 0 })).toBe(false)
    expect(isEnough({ summary: 0 })).toBe(true)
    expect(otherColumns({ headers: ['a', 'b', 'c'] }, { title: 1 })).toEqual([0, 2])
  })
})
