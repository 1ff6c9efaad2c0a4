import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { listFile } from '../../src/formats/dataset-file.ts'
import { parseList } from '../../src/formats/list-file.ts'
import { listedSchema } from '../../src/formats/listed.ts'
import { manyReader } from '../../src/formats/many-records.ts'
import { parsePlainList } from '../../src/formats/plain-list.ts'
import { quickListed } from '../../src/formats/quick-listed.ts'
import { wish } from '../fixtures/arbitraries.ts'
import { aCollection } from '../fixtures/incident.ts'

type Raw = Record<string, unknown> & { readonly properties: Record<string, unknown> }

const listOf = (wishes: readonly object[]): Raw[] =>
  (JSON.parse(listFile(aCollection(wishes.map((one, index) => ({ id: `r-${index}`, ...one }))), '')) as { features: Raw[] }).features
const listed = fc.array(wish, { minLength: 1, maxLength: 3 }).map((wishes) => listOf(wishes)[0]!)
const names = Object.keys(listOf([{}])[0]!.properties)
/** What a broken file may hold in place of something. */
const other = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 'x', 0, 1, -1, 1.5, true, {}, [], [''], ['x'], [0], [{}], '2020-04', [null]),
  fc.jsonValue(),
)

describe('a quick look at a record', () => {
  it('knows every record as it is published', () => {
    fc.assert(
      fc.property(listed, (record) => {
        expect(quickListed(record)).toBe(record)
      }),
    )
  })

  it('takes nothing for right that the schema refuses, whatever is broken', () => {
    fc.assert(
      fc.property(listed, fc.constantFrom(...names, 'type', 'id', 'geometry', 'properties'), other, (record, name, value) => {
        const broken = names.includes(name)
          ? { ...record, properties: { ...record.properties, [name]: value } }
          : { ...record, [name]: value }
        if (quickListed(broken) !== null) expect(v.safeParse(listedSchema(), broken).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('leads to the same dataset and the same problems', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 2, maxLength: 6 }), fc.constantFrom(...names), other, (wishes, name, value) => {
        const features = listOf(wishes)
        features[0]!.properties[name] = value
        const text = JSON.stringify({ type: 'FeatureCollection', features })
        const checked = parseList(text)
        expect(parseList(text, manyReader())).toEqual(checked)
        // What the app does: the quick door, and the schema where that does not know.
        expect(parsePlainList(text) ?? parseList(text)).toEqual(checked)
        expect(parsePlainList(text, manyReader()) ?? checked).toEqual(checked)
      }),
    )
  })
})
