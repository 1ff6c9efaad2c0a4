import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../src/formats/collection.ts'
import { listFile } from '../../src/formats/dataset-file.ts'
import { parseList } from '../../src/formats/list-file.ts'
import { listedSchema } from '../../src/formats/listed.ts'
import { manyReader } from '../../src/formats/many-records.ts'
import { parsePlainList } from '../../src/formats/plain-list.ts'
import { quickListed } from '../../src/formats/quick-listed.ts'
import { wish } from '../fixtures/arbitraries.ts'
import { aCollection, NO_PLACE } from '../fixtures/incident.ts'

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

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Feature'],
    ['a list', []],
    ['another type', { type: 'Topology' }],
    ['no id', { id: undefined }],
    ['an id in capitals', { id: 'A' }],
    ['no properties', { properties: null }],
    ['no geometry', { geometry: undefined }],
    ['a geometry that is a text', { geometry: 'Point' }],
    ['a line', { geometry: { type: 'LineString', coordinates: [69, 42] } }],
    ['a point without coordinates', { geometry: { type: 'Point', coordinates: null } }],
    ['a point off the world', { geometry: { type: 'Point', coordinates: [181, 42] } }],
    ['a point beyond a pole', { geometry: { type: 'Point', coordinates: [69, -91] } }],
    ['a point in words', { geometry: { type: 'Point', coordinates: ['69', 42] } }],
    ['a point without a place', { properties: { place_id: null } }],
    ['an empty title', { properties: { title: '' } }],
    ['no category', { properties: { categories: [] } }],
    ['one category of two unknown', { properties: { categories: ['expression', 'weather'] } }],
    ['a text for categories', { properties: { categories: 'expression' } }],
    ['a date that is none', { properties: { dates: [{ edtf: 'soon', role: 'occurred' }] } }],
    ['a date that is a number', { properties: { dates: [{ edtf: 2020, role: 'occurred' }] } }],
    ['a date that is null', { properties: { dates: [null] } }],
    ['a footnote 0', { properties: { footnotes: [1, 0] } }],
    ['half a footnote', { properties: { footnotes: [1.5] } }],
    ['a footnote in words', { properties: { footnotes: ['1'] } }],
    ['a date without a role', { properties: { dates: [{ edtf: '2020-04' }] } }],
  ])('leaves to the schema what is not plainly right: %s', (_, spoilt) => {
    const [record] = listOf([{}])
    const broken = (value: object) => ({
      ...record,
      ...value,
      ...('properties' in value && value.properties !== null && { properties: { ...record!.properties, ...(value.properties as object) } }),
    })
    const raw = typeof spoilt === 'object' && spoilt !== null && !Array.isArray(spoilt) ? broken(spoilt) : spoilt
    expect(quickListed(raw)).toBeNull()
    expect(v.safeParse(listedSchema(), raw).success).toBe(false)
  })

  it('leaves to the schema a point with a height, which it drops', () => {
    const [record] = listOf([{}])
    const high = { ...record, geometry: { type: 'Point', coordinates: [69, 42, 500] } }
    expect(quickListed(high)).toBeNull()
    expect(v.parse(listedSchema(), high).geometry?.coordinates).toEqual([69, 42])
  })

  it('knows the corners of the world, the first footnote, and a date that it has met', () => {
    for (const point of [
      [180, 90],
      [-180, -90],
    ] as const) {
      const [record] = listOf([{ point, dates: [{ edtf: '2020-04', role: 'occurred' }], footnotes: [1] }])
      expect([quickListed(record), quickListed(record)]).toEqual([record, record])
    }
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

describe('the doors for the list', () => {
  const fileOf = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
  const [good, other] = listOf([{}, {}])
  const bad = { ...good, id: 'bad', properties: { ...good!.properties, place_id: null } }

  it('read alike what is plainly right', () => {
    expect(parsePlainList(fileOf(good, other))).toEqual(parseList(fileOf(good, other)))
    expect(parsePlainList(fileOf(good, other), manyReader())).toEqual(parseList(fileOf(good, other)))
    expect(parseList(fileOf(good, other)).dataset.incidents.map(({ id }) => id)).toEqual(['r-0', 'r-1'])
  })

  it('leave it to the schema to say what is wrong, of one record or of all', () => {
    expect(parsePlainList(fileOf(good, bad))).toBeNull()
    expect(parsePlainList(fileOf(bad))).toBeNull()
    expect(parseList(fileOf(good, bad)).problems).toEqual([
      { record: 'bad', field: 'properties.place_id', reason: 'a point needs a place: incidents are pinned by place' },
    ])
    expect(() => parseList(fileOf(bad))).toThrow(DatasetError)
  })

  it('name the record alone where it is no object', () => {
    expect(parseList(fileOf(good, 3)).problems).toMatchObject([{ record: 'record 2', field: '' }])
  })

  it('refuse alike what is no list', () => {
    for (const text of ['{', '{}', fileOf()]) for (const open of [parseList, parsePlainList]) expect(() => open(text)).toThrow(DatasetError)
  })

  it('ask first whom they are given, and the schema only for the rest', () => {
    const [known] = parseList(fileOf(good)).dataset.incidents
    const one = { ...known!, id: 'known' }
    expect(parseList(fileOf(bad), () => one).dataset.incidents).toEqual([one])
    expect(parsePlainList(fileOf(bad), () => one)?.dataset.incidents).toEqual([one])
  })
})

describe('a reader of many records', () => {
  const LISTS = [
    'categories',
    'outcomes',
    'groups',
    'actors',
    'actorIds',
    'legalProvisions',
    'provisionIds',
    'sourceKinds',
    'footnotes',
  ] as const
  const told = {
    categories: ['expression', 'water'],
    dates: [
      { edtf: '2020-04-09', role: 'occurred' },
      { edtf: '2020-04-10', role: 'sentenced' },
    ],
    outcomes: ['fined'],
    groups: ['residents'],
    actors: ['Police'],
    actor_ids: ['police'],
    legal_provisions: ['Criminal Code, Article 274'],
    provision_ids: ['criminal-code-274'],
    footnotes: [3, 40],
    sources: [{ footnote: 3, url: 'https://example.org/a', language: null, publisher: null, kind: 'news', note: null }],
  }
  const incidentsOf = (...wishes: readonly object[]) => {
    const read = manyReader()
    return listOf(wishes).map((raw) => read(raw)!)
  }

  it('keeps once what records say alike', () => {
    const [one, two] = incidentsOf(told, told)
    for (const part of ['dates', 'span', 'months', 'location', ...LISTS] as const) expect(two![part]).toBe(one![part])
  })

  it('keeps apart what differs in one thing only', () => {
    const dates = (...given: readonly (readonly [string, string])[]) => ({ dates: given.map(([edtf, role]) => ({ edtf, role })) })
    const records = [
      told,
      { ...told, ...dates(['2020-04-09', 'occurred']) },
      { ...told, ...dates(['2020-04-09', 'responded']) },
      { ...told, ...dates(['2020-04-09', 'occurred'], ['2020-04-11', 'sentenced']) },
      { ...told, ...NO_PLACE },
      { ...told, point: [77, 43.25] },
      { ...told, place_approximate: true },
      { ...told, categories: ['expression'] },
      { ...told, actors: ['Police', 'Court'] },
      { ...told, actors: ['ab', 'c'] },
      { ...told, actors: ['a', 'bc'] },
      { ...told, footnotes: [3] },
    ]
    const features = listOf(records)
    expect(incidentsOf(...records)).toEqual(
      features.map((feature) => parseList(JSON.stringify({ type: 'FeatureCollection', features: [feature] })).dataset.incidents[0]),
    )
  })
})
