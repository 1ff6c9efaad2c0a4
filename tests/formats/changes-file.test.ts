import { describe, expect, it } from 'vitest'
import { parseChanges } from '../../src/formats/changes-file.ts'
import { text } from '../fixtures/published.ts'

const CHANGE = {
  how: 'corrected',
  records: [
    { id: 'a', title: 'A' },
    { id: 'b', title: null },
  ],
  text: 'A date.',
}
const release = (change: object) => [{ version: '1.1.0', date: '2026-11-22', changes: [{ ...CHANGE, ...change }] }]

describe('the published list of changes', () => {
  it('is read as it stands, of some records or of all', () => {
    for (const releases of [release({}), release({ records: 'all' })]) expect(parseChanges(JSON.stringify(releases))).toEqual(releases)
    expect(parseChanges(text('changes.json')).length).toBeGreaterThan(0)
  })

  it.each(['', '{}', '[1]', JSON.stringify(release({ how: 'improved' })), JSON.stringify(release({ records: 'some' }))])(
    'is refused where it is %s',
    (broken) => {
      expect(() => parseChanges(broken)).toThrow(/./)
    },
  )
})
