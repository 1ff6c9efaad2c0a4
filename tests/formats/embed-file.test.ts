import { describe, expect, it } from 'vitest'
import { completed, readEmbedFile, shortened, writeEmbedFile, writeEmbedRest } from '../../src/formats/embed-file.ts'
import { en } from '../../src/i18n/en.ts'
import { shortDate, whenPhrase, wherePhrase } from '../../src/i18n/phrase.ts'
import { facetNamesOf, facetValues } from '../../src/model/facets.ts'
import { isCertain, monthKeysOf } from '../../src/model/filter.ts'
import { isArea } from '../../src/model/incident.ts'
import { FACETS } from '../../src/model/taxonomy.ts'
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
    expect(completed(short, writeEmbedRest(dataset))).toEqual(dataset)
    expect(writeEmbedRest(dataset)).not.toContain(`"title":"${dataset.incidents[0]!.title}"`)
  })

  it('is much smaller when shortened', () => {
    const short = shortAgain()
    expect(writeEmbedFile(short).length).toBeLessThan(writeEmbedFile(dataset).length * 0.8)
  })
})
