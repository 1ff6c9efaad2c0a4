import { describe, expect, it } from 'vitest'
import { paragraphsOf, wordsOf } from '../../src/pages/report/paragraphs.ts'
import { fingerprintOf, sharedRuns } from '../../src/pages/report/shared-words.ts'

/** An invented report in the form of the real one. */
const REPORT = `# A REPORT

Cover photo: nobody

# Table of Contents

<b>Summary</b>	<b>4</b>
<b>Water</b>	<b>6</b>

# Summary

First of all, this is so.

- One thing was seen in the town.<sup>1</sup>
- Another, *elsewhere*.

1 <https://example.org/one> (English)

goes on here, from the page before.

### Daily queues

*“We waited and waited all day long for a little water.”*<sup>2</sup>

A neighbour, of the town.

In the end it came, as the neighbour had said it would, but only in the evening.

---

2 Although some say otherwise, as remarks in a footnote do now and then.

3 <https://example.org/three> (Russian)

# Water

The wells of seven villages in the hills had run dry before the summer began.
`

describe('the paragraphs of the report', () => {
  const found = paragraphsOf(REPORT)

  it('are counted from the top of each page: what goes on, items and quotations count, headings and footnotes do not', () => {
    expect(found.map(({ page, paragraph, begins }) => `${page}.${paragraph} ${begins}`)).toEqual([
      '2.1 Cover photo: nobody',
      '3.1 Summary 4 Water 6',
      '4.1 First of all, this is',
      '4.2 One thing was seen in',
      '4.3 Another, elsewhere',
      '5.1 goes on here, from the',
      '5.2 We waited and waited all',
      '5.3 In the end it came',
      '6.1 The wells of seven villages',
    ])
  })

  it('know their chapter and the footnotes that they mark', () => {
    expect(found.map(({ heading }) => heading).slice(2)).toEqual([
      'Summary',
      'Summary',
      'Summary',
      'Summary',
      'Summary',
      'Summary',
      'Water',
    ])
    expect(found.flatMap(({ footnotes }) => footnotes)).toEqual([1, 2])
  })

  it('have hashes of their words, which layout does not change and a word does', () => {
    const hashes = (text: string) => paragraphsOf(text).map(({ hash }) => hash)
    expect(new Set(hashes(REPORT)).size).toBe(found.length)
    expect(hashes(REPORT.replace('*elsewhere*', 'elsewhere'))).toEqual(hashes(REPORT))
    expect(hashes(REPORT.replace('A neighbour', 'A stranger')).map((hash, index) => hash === found[index]!.hash)).toEqual(
      found.map(({ page, paragraph }) => !(page === 5 && paragraph === 2)),
    )
  })

  it('are not numbered at all where the cut into pages and the contents disagree', () => {
    expect(() => paragraphsOf(REPORT.replace('<b>6</b>', '<b>7</b>'))).toThrow(/page 7 for “Water”; it was found on page 6/)
    expect(() => paragraphsOf(REPORT.replace('# Water', '# Wells'))).toThrow(/page none/)
  })
})

describe('words shared with the report', () => {
  const fingerprint = new Set(fingerprintOf(REPORT))
  const shared = (text: string, names: readonly string[] = []) => sharedRuns(text, fingerprint, names)

  it('are found from nine in a row on, whatever marks stand between them', () => {
    expect(shared('It says that the wells of seven villages,[3] in the HILLS had run dry.')).toEqual([
      'the wells of seven villages in the hills had',
      'wells of seven villages in the hills had run',
      'of seven villages in the hills had run dry',
    ])
    expect(shared('The wells of seven villages in the hills ran dry.')).toEqual([])
  })

  it('are found in the remarks of footnotes too', () => {
    expect(shared('as remarks in a footnote do now and then')).toHaveLength(1)
  })

  it('may be quoted as such, and names may be named', () => {
    expect(shared('They said “the wells of seven villages in the hills had run dry”.')).toEqual([])
    expect(shared('the wells of seven villages in the hills had', ['seven villages in the hills'])).toEqual([])
  })

  it('are kept as hashes, from which no word can be read', () => {
    const kept = [...fingerprint].join('\n')
    expect(kept).toMatch(/^[0-9a-f\n]+$/)
    for (const word of wordsOf(REPORT).filter((one) => one.length > 5)) expect(kept).not.toContain(word)
  })
})
