import { describe, expect, it } from 'vitest'
import { incidentColumns, incidentsCsv } from '../../src/formats/incidents-csv.ts'
import { readCsv } from '../fixtures/csv.ts'
import { aCollection, LENGER, NO_PLACE } from '../fixtures/incident.ts'
import { collection, text } from '../fixtures/published.ts'

describe('all incidents as a table', () => {
  const source = { footnote: 3, url: 'https://example.org/a', language: null, publisher: 'A paper', kind: 'news', note: null } as const
  const table = () =>
    readCsv(
      incidentsCsv(
        aCollection([
          {
            ...LENGER,
            people: [{ min: 2, approximate: true, counts: 'people', said_by: 'police' }],
            section: ['Water', 'Education'],
            footnotes: [3, 40],
            sources: [source, { ...source, footnote: 40, archived: { url: 'https://archive.org/b', checked: '2026-11-01' } }],
          },
          { ...NO_PLACE, place_approximate: true },
        ]),
      ).slice(1),
    )
  const cellOf = (row: number, column: string) => table()[row + 1]?.[incidentColumns().indexOf(column)]

  it('is what is published', () => {
    expect(text('incidents.csv')).toBe(incidentsCsv(collection))
  })

  it('has a row an incident and a column a property, after id and coordinates', () => {
    expect(table()[0]).toEqual(incidentColumns())
    expect(incidentColumns().slice(0, 4)).toEqual(['id', 'lat', 'lon', 'title'])
    expect(table().map(([id]) => id)).toEqual(['id', 'incident-1', 'incident-2'])
  })

  it('parts latitude from longitude, and has neither where there is no point', () => {
    expect([cellOf(0, 'lat'), cellOf(0, 'lon')]).toEqual(['42.18', '69.88'])
    expect([cellOf(1, 'lat'), cellOf(1, 'lon'), cellOf(1, 'place')]).toEqual(['', '', ''])
  })

  it('writes lists and what they hold in words', () => {
    expect(cellOf(0, 'people')).toBe('min: 2; approximate: true; counts: people; said_by: police')
    expect(cellOf(0, 'section')).toBe('Water | Education')
    expect(cellOf(0, 'footnotes')).toBe('3 | 40')
    expect(cellOf(1, 'place_approximate')).toBe('true')
  })

  it('names the archived copy of a source by its address and the day it was found', () => {
    expect(cellOf(0, 'sources')).toBe(
      'footnote: 3; url: https://example.org/a; publisher: A paper; kind: news | ' +
        'footnote: 40; url: https://example.org/a; publisher: A paper; kind: news; archived_url: https://archive.org/b; archived_checked: 2026-11-01',
    )
  })
})
