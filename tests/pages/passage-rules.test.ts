import { describe, expect, it } from 'vitest'
import type { Authored } from '../../src/pages/dataset/authored.ts'
import { passageFaults } from '../../src/pages/dataset/passage-rules.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { collection, DATA } from '../fixtures/published.ts'

const { authored } = readAuthored(DATA)

/** The faults once one record names other passages. */
function faultsWith(id: string, passages: readonly string[]): readonly string[] {
  const incidents = authored.incidents.map((entry) =>
    entry.incident.id === id ? { ...entry, incident: { ...entry.incident, passages: [...passages] } } : entry,
  )
  return linesOf({ ...authored, incidents })
}
const linesOf = (data: Authored) => passageFaults(data).map(({ file, field, reason }) => `${file}: ${field}: ${reason}`)

describe('the passages of the report', () => {
  it('are all named: by a record, the context or the list of what was left out', () => {
    expect(linesOf(authored)).toEqual([])
    expect(authored.paragraphs.length).toBe(151)
  })

  it('stand in the published file with page, number and first words', () => {
    const published = collection.features.find(({ id }) => id === 'ilyashev-arrested')?.properties.passages
    expect(published).toEqual([
      { page: 4, paragraph: 6, begins: 'Freedom of expression: Numerous people' },
      { page: 17, paragraph: 2, begins: 'On 17 April, civil activist' },
    ])
  })

  it('are published as they are authored, none lost', () => {
    for (const { incident } of authored.incidents) {
      const published = collection.features.find(({ id }) => id === incident.id)?.properties.passages
      expect(published?.map(({ page, paragraph }) => `${page}.${paragraph}`)).toEqual(incident.passages)
    }
  })

  it.each<[title: string, id: string, passages: readonly string[], reason: RegExp]>([
    [
      'one that the report does not have',
      'shymkent-rally',
      ['15.5', '15.99'],
      /shymkent-rally\.json: passages: the report has no paragraph 15\.99/,
    ],
    ['one that stands twice', 'shymkent-rally', ['15.5', '15.5'], /not in the order of the report, or one stands twice/],
    ['the wrong order', 'aitzhanov-case', ['16.1', '15.7'], /not in the order of the report/],
    ['none', 'shymkent-rally', [], /shymkent-rally\.json: passages: a record names the paragraphs/],
    ['none that marks a footnote that is cited', 'aitzhanov-case', ['15.7'], /none of them marks footnote 60/],
    ['none of a section that is cited', 'ilyashev-arrested', ['17.2'], /none of them stands in the section "summary"/],
    [
      'no longer one that nothing else names',
      'shymkent-rally',
      ['15.4'],
      /paragraphs\.json: 15\.5: no record, context entry or passage left out/,
    ],
  ])('stop the build where a record names %s', (_, id, passages, reason) => {
    expect(
      faultsWith(id, passages).some((line) => reason.test(line)),
      faultsWith(id, passages).join('\n'),
    ).toBe(true)
  })

  it('stop the build where what was left out no longer names one', () => {
    expect(linesOf({ ...authored, leftOut: authored.leftOut.slice(0, -1) })).toContain(
      'paragraphs.json: 25.1: no record, context entry or passage left out names this paragraph ("The authorities of Kazakhstan should …")',
    )
  })
})
