import { describe, expect, it } from 'vitest'
import { parseSources } from '../../src/formats/sources-file.ts'
import { text } from '../fixtures/published.ts'

const SOURCE = { footnote: 3, url: 'https://example.org/a', language: 'ru', publisher: 'A paper', kind: 'news', note: null }
const ARCHIVED = { ...SOURCE, archived: { url: 'https://archive.org/b', checked: '2026-11-01' } }

describe('the published footnotes', () => {
  it('are read as they stand', () => {
    expect(parseSources(JSON.stringify([SOURCE, ARCHIVED]))).toEqual([SOURCE, ARCHIVED])
    expect(parseSources(text('sources.json')).length).toBeGreaterThan(90)
  })

  it.each([
    '',
    '{}',
    '[1]',
    JSON.stringify([{ ...SOURCE, url: 'javascript:alert(1)' }]),
    JSON.stringify([{ ...SOURCE, kind: 'rumour' }]),
    JSON.stringify([{ ...SOURCE, archived: { url: 'http://archive.org/b', checked: '2026-11-01' } }]),
  ])('are refused where they are %s', (broken) => {
    expect(() => parseSources(broken)).toThrow(/./)
  })
})
