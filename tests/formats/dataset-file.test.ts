import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../src/formats/collection.ts'
import { featureToAccount, listFile, parseDataset } from '../../src/formats/dataset-file.ts'
import type { FeatureCollection } from '../../src/formats/feature.ts'
import { wish } from '../fixtures/arbitraries.ts'
import {
  ALMATY,
  aCollection,
  aDataset,
  aFeature,
  anIncident,
  idsOf,
  NO_PLACE,
  on,
  UNDATED_RECORD,
  type Wish,
} from '../fixtures/incident.ts'

/** The text of a file with these features, whatever they are. */
const fileOf = (...features: readonly unknown[]) => JSON.stringify({ ...aCollection([]), features })
/** A record of the file with some of its properties replaced by anything. */
const broken = (id: string, properties: Record<string, unknown>) => ({
  ...aFeature({ id }),
  properties: { ...aFeature({ id }).properties, ...properties },
})
const reasonOf = (text: string) => {
  try {
    parseDataset(text)
  } catch (error) {
    return error instanceof DatasetError ? error.reason : error
  }
  return 'opened'
}

describe('a published file', () => {
  it('opens as what was written into it', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 5 }), (wishes) => {
        const file = aCollection(wishes)
        const { dataset, problems } = parseDataset(JSON.stringify(file))
        expect(problems).toEqual([])
        for (const feature of file.features) expect(dataset.byId.get(feature.id)).toEqual(featureToAccount(feature))
        expect(dataset.incidents.length).toBe(file.features.length)
      }),
    )
  })

  it('carries its version and language', () => {
    expect(aDataset([{}])).toMatchObject({ version: '1.0.0', language: 'en' })
  })

  it('carries the digest of the accounts where it is the list', () => {
    const file = { ...aCollection([{}]), metadata: { ...aCollection([]).metadata, sha256: 'abc' } }
    expect(parseDataset(JSON.stringify(file)).dataset.digest).toBe('abc')
  })

  it('opens without a word about itself too', () => {
    const { dataset } = parseDataset(JSON.stringify({ type: 'FeatureCollection', features: [aFeature()] }))
    expect(dataset.incidents.length).toBe(1)
    expect(dataset).toMatchObject({ version: '', language: 'en', digest: '', retired: new Map() })
  })

  it('leads from an old id to the one that stands for it or to none, but to no record that it lacks, nor away from one that it has', () => {
    const retired = { old: 'now', gone: null, lost: 'elsewhere', now: 'other', other: null }
    const file = { ...aCollection([{ id: 'now' }, { id: 'other' }]), metadata: { ...aCollection([]).metadata, retired } }
    expect([...parseDataset(JSON.stringify(file)).dataset.retired]).toEqual([
      ['old', 'now'],
      ['gone', null],
    ])
  })

  it('stands in the order of time: first day, last day, id; the undated last', () => {
    const wishes: readonly Wish[] = [
      { id: 'long', ...on('2020-03-01/2020-05-01') },
      { id: 'undated', ...UNDATED_RECORD },
      { id: 'b-day', ...on('2020-03-01') },
      { id: 'early', ...on('2020-02') },
      { id: 'a-day', ...on('2020-03-01') },
    ]
    const order = ['early', 'a-day', 'b-day', 'long', 'undated']
    expect(idsOf(aDataset(wishes).incidents)).toEqual(order)
    expect(idsOf(aDataset(wishes.toReversed()).incidents)).toEqual(order)
  })

  it('has in a month what is given to the day before what is doubtful, if only by one of its dates', () => {
    const two = (first: string, second: string) => ({ dates: [first, second].map((edtf) => ({ edtf, role: 'occurred' as const })) })
    const wishes: readonly Wish[] = [
      { id: 'doubtful', ...on('2020-03-02~') },
      { id: 'half', ...two('2020-03-01', '2020-03-12~') },
      { id: 'sure', ...two('2020-03-20', '2020-03-21') },
      { id: 'next', ...on('2020-04-01') },
    ]
    expect(idsOf(aDataset(wishes).incidents)).toEqual(['sure', 'doubtful', 'half', 'next'])
  })

  it('cannot be changed by whoever reads it', () => {
    const dataset = aDataset([{}])
    expect(() => Object.assign(dataset.incidents[0]!, { title: 'Another' })).toThrow(TypeError)
    expect(() => (dataset.incidents as unknown[]).pop()).toThrow(TypeError)
    expect(() => Object.assign(dataset, { version: '2' })).toThrow(TypeError)
  })
})

describe('a record after the door', () => {
  it('counts in the days and months that its dates mean', () => {
    const incident = anIncident({
      dates: [
        { edtf: '2020-03-21~/2020-04-15~', role: 'occurred' },
        { edtf: '2020-06-02', role: 'responded' },
      ],
    })
    expect(incident.span).toEqual({ first: '2020-03-21', last: '2020-04-20' })
    expect(incident.months).toEqual(['2020-03', '2020-04'])
  })

  it('has neither span nor months where it has no date', () => {
    expect(anIncident(UNDATED_RECORD)).toMatchObject({ span: null, months: [] })
  })

  it('has its point from longitude and latitude in the order of the file', () => {
    expect(anIncident(ALMATY).location.point).toEqual({ lat: 43.25, lon: 76.95 })
  })

  it('has no point where the file has no geometry', () => {
    expect(anIncident(NO_PLACE).location).toMatchObject({ point: null, placeId: null, name: null, precision: 'not-stated' })
  })

  it('belongs to the family of its main category', () => {
    expect(anIncident({ categories: ['water', 'assembly'] })).toMatchObject({ category: 'water', family: 'services' })
  })

  it('keeps of a number exactly what the file says of it', () => {
    const people = [
      { min: 7, max: 8, counts: 'people', said_by: 'a video' },
      { count: 3, approximate: true, counts: 'others' },
    ]
    expect(anIncident({ people }).people).toStrictEqual([
      { min: 7, max: 8, counts: 'people', saidBy: 'a video' },
      { count: 3, approximate: true, counts: 'others' },
    ])
  })
})

describe('the text of the list', () => {
  const source = { footnote: 1, url: 'https://example.org/a', language: null, publisher: null, kind: 'news', note: null } as const

  it('says of whole records what the list needs, and nothing of their accounts', () => {
    const list = JSON.parse(
      listFile(aCollection([{ id: 'a', summary: 'A summary.', official_response: 'An answer.' }, { id: 'b' }]), 'abc'),
    ) as FeatureCollection
    const { title: _, source: __, ...facts } = aCollection([]).metadata
    expect(list.metadata).toEqual({ ...facts, sha256: 'abc' })
    expect(list.features.map(({ id, properties }) => [id, 'answered' in properties && properties.answered])).toEqual([
      ['a', true],
      ['b', false],
    ])
    expect(JSON.stringify(list)).not.toContain('A summary.')
  })

  it('names the kinds of sources that have an address, each once', () => {
    const sources = [source, { ...source, kind: 'court' as const, url: null }, { ...source, kind: 'official' as const }, source]
    const list = JSON.parse(listFile(aCollection([{ sources }]), '')) as { features: { properties: { source_kinds: unknown } }[] }
    expect(list.features[0]?.properties.source_kinds).toEqual(['news', 'official'])
  })
})

describe('a file that cannot be opened', () => {
  const itself = (metadata: unknown) => JSON.stringify({ ...aCollection([{}]), metadata })
  const own = aCollection([]).metadata

  it.each([
    ['an empty text', '', 'not-json'],
    ['a file that was cut off', fileOf(aFeature()).slice(0, 500), 'not-json'],
    ['a web page in its place', '<!doctype html><html><body>Not found</body></html>', 'not-json'],
    ['JSON of another kind', '{"a": 1}', 'not-geojson'],
    ['a single feature', JSON.stringify(aFeature()), 'not-geojson'],
    ['a list', '[]', 'not-geojson'],
    ['null', 'null', 'not-geojson'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'not-geojson'],
    ['another type', JSON.stringify({ ...aCollection([{}]), type: 'Topology' }), 'not-geojson'],
    ['what it says of itself is no object', itself('1.0.0'), 'not-geojson'],
    ['what it says of itself is a list', itself([own]), 'not-geojson'],
    ['a version that is a number', itself({ ...own, version: 1 }), 'not-geojson'],
    ['a language that is a number', itself({ ...own, language: 1 }), 'not-geojson'],
    ['a digest that is a number', itself({ ...own, sha256: 1 }), 'not-geojson'],
    ['old ids that are a list', itself({ ...own, retired: ['old'] }), 'not-geojson'],
    ['old ids that are a text', itself({ ...own, retired: 'old' }), 'not-geojson'],
    ['an old id that leads to a number', itself({ ...own, retired: { gone: null, old: 1 } }), 'not-geojson'],
    ['no feature', fileOf(), 'empty'],
    ['no feature that can be read', fileOf(null, 3, {}), 'empty'],
  ])('says why: %s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason)
  })

  it.each([
    ['', 'The data file is incomplete or not JSON.'],
    ['[]', 'The data file is not a GeoJSON FeatureCollection.'],
    [fileOf(), 'The data file holds no record that can be read.'],
  ])('says so in words: %s', (text, message) => {
    expect(() => parseDataset(text)).toThrow(expect.objectContaining({ name: 'DatasetError', message }))
  })
})

describe('one bad record among good ones', () => {
  const problemsOf = (...features: readonly unknown[]) =>
    parseDataset(fileOf(aFeature({ id: 'good-one' }), ...features, aFeature({ id: 'good-two' }))).problems

  it('is left out, and the rest opens', () => {
    const { dataset, problems } = parseDataset(
      fileOf(aFeature({ id: 'good-one' }), broken('bad', { title: 7 }), aFeature({ id: 'good-two' })),
    )
    expect(idsOf(dataset.incidents)).toEqual(['good-one', 'good-two'])
    expect(problems.length).toBe(1)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no title', { title: undefined }, 'properties.title'],
    ['an empty summary', { summary: '' }, 'properties.summary'],
    ['an unknown category', { categories: ['weather'] }, 'properties.categories.0'],
    ['no category', { categories: [] }, 'properties.categories'],
    ['a category that is a name of the language itself', { category: 'constructor' }, 'properties.category'],
    ['an unknown role of a date', { dates: [{ edtf: '2020', role: 'toString' }] }, 'properties.dates.0.role'],
    ['a date that is none', { dates: [{ edtf: 'soon', role: 'occurred' }] }, 'properties.dates.0.edtf'],
    ['an unknown certainty', { certainty: 'sure' }, 'properties.certainty'],
    ['an unknown precision', { place_precision: 'house' }, 'properties.place_precision'],
    ['a region of 2022', { region_id: 'abai-region' }, 'properties.region_id'],
    ['a negative number of people', { people: [{ count: -1, counts: 'people' }] }, 'properties.people.0.count'],
    [
      'a source with a script for an address',
      { sources: [{ footnote: 1, url: 'javascript:alert(1)', language: null, publisher: null, kind: 'news', note: null }] },
      'properties.sources.0.url',
    ],
    [
      'a source with a script that looks like an address',
      {
        sources: [{ footnote: 1, url: 'javascript://example.org/%0aalert(1)', language: null, publisher: null, kind: 'news', note: null }],
      },
      'properties.sources.0.url',
    ],
    [
      'a source with data for an address',
      { sources: [{ footnote: 1, url: 'data:text/html,x', language: null, publisher: null, kind: 'news', note: null }] },
      'properties.sources.0.url',
    ],
    ['a footnote 0', { footnotes: [0] }, 'properties.footnotes.0'],
    ['no section', { section: [] }, 'properties.section'],
  ])('is reported with its id, field and a reason: %s', (_, properties, field) => {
    expect(problemsOf(broken('bad', properties))).toEqual([{ record: 'bad', field, reason: expect.stringMatching(/\S/) }])
  })

  it.each([
    ['beyond the north pole', { type: 'Point', coordinates: [76.95, 91] }],
    ['off the world', { type: 'Point', coordinates: [181, 43.25] }],
    ['a text', { type: 'Point', coordinates: ['76.95', 43.25] }],
    ['an area', { type: 'Polygon', coordinates: [] }],
    ['called otherwise', { type: 'LineString', coordinates: [76.95, 43.25] }],
    ['missing', undefined],
  ])('is reported where its point is %s', (_, geometry) => {
    expect(problemsOf({ ...aFeature({ id: 'bad' }), geometry })).toEqual([
      { record: 'bad', field: expect.stringMatching(/^geometry/), reason: expect.stringMatching(/\S/) },
    ])
  })

  it('is reported where it has a point but no place: neither a pin nor the list without a pin would hold it', () => {
    expect(problemsOf(broken('bad', { place_id: null }))).toEqual([
      { record: 'bad', field: 'properties.place_id', reason: expect.stringMatching(/\S/) },
    ])
  })

  it('is reported where a number is too large to be one', () => {
    const text = fileOf(aFeature({ id: 'good-one' }), broken('bad', { people: [{ count: 123456789, counts: 'people' }] })).replace(
      '123456789',
      '1e999',
    )
    expect(parseDataset(text).problems).toEqual([
      { record: 'bad', field: 'properties.people.0.count', reason: expect.stringMatching(/\S/) },
    ])
  })

  it('is named by its place in the file where it has no id', () => {
    expect(problemsOf({ ...aFeature(), id: undefined }).map(({ record }) => record)).toEqual(['record 2'])
    expect(problemsOf(null, 'text').map(({ record }) => record)).toEqual(['record 2', 'record 3'])
  })

  it('is reported where its id is used twice; the first one stays', () => {
    const { dataset, problems } = parseDataset(fileOf(aFeature({ id: 'same', title: 'First' }), aFeature({ id: 'same', title: 'Second' })))
    expect(problems).toEqual([{ record: 'same', field: 'id', reason: 'used twice' }])
    expect(dataset.byId.get('same')?.title).toBe('First')
  })

  it.each(['__proto__', 'Upper', 'two words', 'ünï', '', '-a', 'a--b', '<b>', 'a/b'])('is reported where its id is "%s"', (id) => {
    expect(problemsOf({ ...aFeature(), id })).toEqual([{ record: id, field: 'id', reason: expect.stringMatching(/\S/) }])
  })
})

describe('hostile names in a file', () => {
  it('leave the objects of the page as they are', () => {
    const hostile = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'
    const text = fileOf(aFeature()).replaceAll('{', hostile)
    try {
      parseDataset(text)
    } catch (error) {
      expect(error).toBeInstanceOf(DatasetError)
    }
    expect({}).not.toHaveProperty('polluted')
  })

  it('do not come through with the record that carries them', () => {
    const text = fileOf(aFeature()).replace('"properties":{', '"properties":{"__proto__":{"polluted":true},"hasOwnProperty":1,"extra":"x",')
    const [incident] = parseDataset(text).dataset.incidents
    expect(incident).toEqual(anIncident())
    expect(incident).not.toHaveProperty('polluted')
  })

  it('find no incident that is not in the dataset', () => {
    const dataset = aDataset([{ id: 'constructor' }])
    expect(dataset.byId.get('constructor')?.title).toBe('Title of constructor')
    expect(['toString', '__proto__', 'hasOwnProperty', 'valueOf'].filter((id) => dataset.byId.has(id))).toEqual([])
  })
})

/** Anything that could stand where something else was expected. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', '<img src=x onerror=alert(1)>', -1, 1e308, [], {}, '2020-99-99', '__proto__', [[[]]], {
    __proto__: null,
    type: 'Feature',
  }),
)

/** The value with what stands at one place replaced. The place is found by following the steps as far as they lead. */
function replacedAt(value: unknown, steps: readonly number[], replacement: unknown): unknown {
  const [step = 0, ...rest] = steps
  if (steps.length === 0 || typeof value !== 'object' || value === null) return replacement
  const keys = Object.keys(value)
  if (keys.length === 0) return replacement
  const at = keys[step % keys.length]!
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === at ? replacedAt(item, rest, replacement) : item))
  return { ...value, [at]: replacedAt((value as Record<string, unknown>)[at], rest, replacement) }
}

describe('damaged files', () => {
  const whole = aCollection([{ people: [{ count: 2, counts: 'people' }] }, { ...NO_PLACE, ...UNDATED_RECORD }, { footnotes: [3] }])

  it('open or are refused as a DatasetError, never otherwise, and every record is shown or reported', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), anything, (steps, replacement) => {
        const damaged = replacedAt(whole, steps, replacement)
        try {
          const { dataset, problems } = parseDataset(JSON.stringify(damaged))
          expect(dataset.incidents.length + problems.length).toBe((damaged as typeof whole).features.length)
          expect(dataset.incidents.length).toBe(dataset.byId.size)
        } catch (error) {
          if (!(error instanceof DatasetError)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })

  it('open or are refused as a DatasetError where characters are lost, doubled or wrong', () => {
    const text = JSON.stringify(whole)
    const cut = fc.record({ at: fc.nat({ max: text.length }), drop: fc.nat({ max: 40 }), put: fc.string({ maxLength: 6 }) })
    fc.assert(
      fc.property(cut, ({ at, drop, put }) => {
        expect(['not-json', 'not-geojson', 'empty', 'opened']).toContain(reasonOf(text.slice(0, at) + put + text.slice(at + drop)))
      }),
      { numRuns: 200 },
    )
  })
})
