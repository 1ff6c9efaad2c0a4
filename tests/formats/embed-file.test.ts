import { describe, expect, it } from 'vitest'
import { completed, readEmbedFile, shortened, writeEmbedFile, writeEmbedRest } from '../../src/formats/embed-file.ts'
import { en } from '../../src/i18n/en.ts'
import { shortDate, whenPhrase, wherePhrase } from '../../src/i18n/phrase.ts'
import { facetNamesOf, facetValues } from '../../src/model/facets.ts'
import { isCertain, monthKeysOf } from '../../src/model/filter.ts'
import { isArea } from '../../src/model/incident.ts'
import { FACETS } from '../../src/model/taxonomy.ts'
import { aDataset } from '../fixtures/incident.ts'
import { dataset } from '../fixtures/published.ts'

const readAgain = () => readEmbedFile(writeEmbedFile(dataset))
const shortAgain = () => readEmbedFile(writeEmbedFile(shortened(dataset)))

describe('The file of an embed', () => {
  it('gives back the dataset that was written', () => {
    const read = readAgain()
    expect(read).toEqual(dataset)
    expect([read, read.incidents, ...read.incidents].every(Object.isFrozen)).toBe(true)
  })

  it('breaks off with an error, not with half a dataset', () => {
    expect(() => readEmbedFile(writeEmbedFile(dataset).slice(0, -20))).toThrow(/JSON/)
  })

  it('keeps of each record, when shortened, all that a filter asks', () => {
    const short = shortAgain()
    expect(short.incidents.map(({ id }) => id)).toEqual(dataset.incidents.map(({ id }) => id))
    expect(short.incidents.map(isCertain)).toEqual(dataset.incidents.map(isCertain))
    expect(short.incidents.map(monthKeysOf)).toEqual(dataset.incidents.map(monthKeysOf))
    expect(short.incidents.map(({ span }) => span)).toEqual(dataset.incidents.map(({ span }) => span))
    expect(short.incidents.map(({ categories }) => categories)).toEqual(dataset.incidents.map(({ categories }) => categories))
    for (const facet of FACETS) {
      const values = ({ incidents }: typeof dataset) => incidents.map((incident) => facetValues(incident, facet).toSorted())
      expect(values(short)).toEqual(values(dataset))
    }
    expect(facetNamesOf(short.incidents)).toEqual(facetNamesOf(dataset.incidents))
  })

  it('keeps the words of date and place, and on which ground a pin is dashed', () => {
    const short = shortAgain()
    const words = ({ incidents }: typeof dataset) =>
      incidents.map((incident) => [shortDate(incident, en), whenPhrase(incident, en), wherePhrase(incident, en), isArea(incident.location)])
    expect(words(short)).toEqual(words(dataset))
  })

  it('keeps the first paragraph whole and all that officials said, without the numbers of footnotes', () => {
    const short = shortAgain()
    const plain = (text: string) => text.replace(/\[\d+\]/g, '')
    for (const incident of dataset.incidents) {
      const kept = short.byId.get(incident.id)!
      expect(kept.summary).toBe(plain(incident.summary.split('\n\n')[0]!).trim())
      expect(kept.officialResponse).toBe(incident.officialResponse === null ? null : plain(incident.officialResponse))
    }
    expect(short.incidents.some(({ officialResponse }) => officialResponse !== null)).toBe(true)
  })

  it('is whole again with the file of the rest, which says nothing a second time but what the first cuts', () => {
    expect(completed(shortAgain(), writeEmbedRest(dataset))).toEqual(dataset)
    expect(writeEmbedRest(dataset)).not.toContain(`"title":"${dataset.incidents[0]!.title}"`)
  })

  it('holds nothing, when shortened, of what stands on the page of an incident only', () => {
    const whole = aDataset([
      {
        id: 'a',
        summary: 'It happened. [3]\n\nMore.',
        official_response: 'They denied it.[4]\n\nThey said so twice. [5]',
        what_followed: 'A trial.',
        outcome: 'A fine.',
        date_note: 'A note.',
        place_note: 'A note.',
        place_in_words: ['a square'],
        certainty_note: 'A note.',
        people: [{ count: 2, counts: 'people' }],
        named_persons: ['A'],
        rights: ['Assembly'],
        editor_tags: ['tag'],
        editor_note: 'A note.',
        passages: [{ page: 1, paragraph: 1, begins: 'It' }],
        footnotes: [3],
        sources: [{ footnote: 3, url: 'https://example.org/a', language: null, publisher: null, kind: 'news', note: null }],
        related: ['b'],
      },
    ])
    const { incidents, byId } = shortened(whole)
    expect(byId.get('a')).toBe(incidents[0])
    expect(incidents[0]).toEqual({
      ...whole.incidents[0],
      summary: 'It happened.',
      officialResponse: 'They denied it.\n\nThey said so twice.',
      whatFollowed: null,
      outcome: null,
      notSaid: '',
      dateNote: null,
      placeNote: null,
      placeInWords: [],
      certaintyNote: null,
      people: [],
      namedPersons: [],
      rights: [],
      editorTags: [],
      editorNote: null,
      sections: [],
      passages: [],
      footnotes: [],
      sources: [],
      related: [],
    })
  })

  it('is much smaller when shortened', () => {
    const short = shortAgain()
    expect(writeEmbedFile(short).length).toBeLessThan(writeEmbedFile(dataset).length * 0.8)
  })
})
