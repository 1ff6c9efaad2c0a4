import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { countPhrase, kindsPhrase } from '../../src/i18n/view-phrase.ts'
import { kindCounts } from '../../src/model/kinds.ts'
import type { Kind } from '../../src/model/taxonomy.ts'

const of = (...kinds: readonly Kind[]) => kinds.map((kind) => ({ kind }))

describe('counts by kind', () => {
  it('stand in the order of the kinds, leave out what has none, and add up', () => {
    const counts = kindCounts(of('positive-measure', 'incident', 'incident'))
    expect(counts).toEqual([
      { kind: 'incident', count: 2 },
      { kind: 'positive-measure', count: 1 },
    ])
    expect(kindCounts([])).toEqual([])
  })

  it('are said with the number of all records', () => {
    const shown = of('incident', 'situation', 'incident', 'positive-measure')
    expect(kindsPhrase(kindCounts(shown), en)).toBe('2 incidents, 1 situation, 1 positive measure')
    expect(countPhrase(shown, 4, false, en)).toBe('all 4 records: 2 incidents, 1 situation, 1 positive measure')
    expect(countPhrase(shown, 9, true, en)).toBe('4 of 9 records (2 incidents, 1 situation, 1 positive measure)')
    expect(countPhrase([], 9, true, en)).toBe('0 of 9 records')
  })
})
