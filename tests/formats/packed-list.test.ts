import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listFile } from '../../src/formats/dataset-file.ts'
import { parseList } from '../../src/formats/list-file.ts'
import { listStream } from '../../src/formats/list-stream.ts'
import { manyReader, numberingReader } from '../../src/formats/many-records.ts'
import { buffersOf, packList, unpackList } from '../../src/formats/packed-list.ts'
import { columnsOf } from '../../src/model/columns.ts'
import { groupsByIdentity } from '../../src/model/groups.ts'
import { wish } from '../fixtures/arbitraries.ts'
import { aCollection } from '../fixtures/incident.ts'

const texts = fc
  .array(wish, { minLength: 1, maxLength: 6 })
  .map((wishes) => listFile(aCollection(wishes.map((one, index) => ({ id: `r-${index}`, ...one }))), 'abc'))

/** A text in pieces, cut where it happens. */
const inPieces = (text: string, cuts: readonly number[]): readonly string[] => {
  const at = [0, ...cuts.map((cut) => cut % text.length).sort((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end))
}

const streamed = (pieces: readonly string[], step?: number) => {
  const stream = listStream(manyReader(), step)
  for (const piece of pieces) stream.add(piece)
  return stream.end()
}

describe('a list that a worker read', () => {
  it('is on the page what it was in the worker, with the same columns', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseList(text, manyReader())
        const columns = columnsOf(parsed.dataset.incidents)
        const unpacked = unpackList(structuredClone(packList(parsed)))
        expect(unpacked).toEqual(parsed)
        expect(columnsOf(unpacked.dataset.incidents)).toEqual(columns)
      }),
    )
  })

  it('is the same where who read it knew its groups', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reader = numberingReader()
        const parsed = parseList(text, reader.read)
        expect(packList(parsed, reader.groupsOf(parsed.dataset.incidents))).toEqual(packList(parsed))
      }),
    )
  })

  it('falls into the same groups, whoever knows them', () => {
    const reader = numberingReader()
    const { incidents } = parseList(listFile(aCollection([{}, { kind: 'positive-measure' }, {}]), ''), reader.read).dataset
    for (const part of ['kind', 'dates', 'location'] as const)
      expect(reader.groupsOf(incidents)(part)).toEqual(groupsByIdentity(incidents)(part))
    expect([...reader.groupsOf(incidents)('kind').of]).toEqual([0, 1, 0])
  })

  it('changes hands: its numbers are gone where they were', () => {
    const packed = packList(parseList(listFile(aCollection([{}, {}]), ''), manyReader()))
    const there = structuredClone(packed, { transfer: buffersOf(packed) })
    expect(packed.ids.ends.length).toBe(0)
    expect(packed.columns.facets.kind.codes.length).toBe(0)
    expect(unpackList(there).dataset.incidents.length).toBe(2)
  })
})

describe('what changes hands', () => {
  it('is every buffer once, however deep it lies', () => {
    const { buffer } = new Uint8Array(4)
    expect(buffersOf({ a: null, b: 'text', c: [{ d: new Uint8Array(buffer) }, new Uint16Array(buffer)] })).toEqual([buffer])
  })
})

describe('a list that is read piece by piece', () => {
  it('is the same as read whole, wherever it was cut', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), fc.integer({ min: 1, max: 4000 }), (text, cuts, step) => {
        expect(streamed(inPieces(text, cuts), step)).toEqual(parseList(text))
      }),
    )
  })

  it('says how many records it has read', () => {
    const stream = listStream(manyReader(), 1)
    const text = listFile(aCollection([{}, {}, {}]), '')
    expect(stream.add(text.slice(0, -10))).toBe(2)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['no JSON', () => '<!doctype html>'],
    ['another JSON', () => '{}'],
    ['broken in its middle', (text: string) => text.replace('"title":"Title', '"title":Title')],
    ['without a record', () => listFile(aCollection([]), '')],
    ['with a record that is not plainly right', (text: string) => text.replace('"answered":false', '"answered":1')],
    [
      'with features of another kind before',
      (text: string) => text.replace('"features":[', '"others":[{"type":"Feature","a":1},{"type":"Feature","a":2}],"features":['),
    ],
  ])('is the same, or left to be read whole, where it is %s', (_, spoil) => {
    const text = spoil(listFile(aCollection([{}, {}, {}]), 'abc'))
    for (const step of [1, 1_000_000]) {
      const read = streamed([text], step)
      expect(read).toEqual(read && parseList(text))
    }
  })

  it.each(['"features":[', '"title":"Title'])('is left to be read whole where it breaks off or is broken: %s', (part) => {
    const text = listFile(aCollection([{}, {}, {}]), '')
    expect(streamed([text.slice(0, -20)], 1)).toBeNull()
    expect(streamed([text.replace(part, '')], 1)).toBeNull()
    expect(streamed(['{}'], 1)).toBeNull()
  })

  it('takes what stands in a text for no end of a record', () => {
    const text = listFile(aCollection([{ title: ',{"type":"Feature",' }, { title: '{' }, { title: ',{\\"type' }]), '')
    expect(streamed([text], 1)).toEqual(parseList(text))
  })
})
