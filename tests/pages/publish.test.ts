import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/formats/dataset-file.ts'
import { featureSchema, propertiesSchema } from '../../src/formats/feature.ts'
import { publishDataset } from '../../src/pages/dataset/publish.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { DECIMALS } from '../../src/pages/dataset/rules.ts'
import { headersFile, headersOf, policyMeta, policyOf, readHeaders } from '../../src/pages/policy.ts'
import { readCsv } from '../fixtures/csv.ts'
import { collection, DATA, files, text, version } from '../fixtures/published.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const contentOf = (name: string) => files.get(name) ?? ''
/** What others rely on: these names stay. */
const PROPERTIES = [
  'title',
  'summary',
  'kind',
  'category',
  'categories',
  'dates',
  'first_day',
  'last_day',
  'months',
  'place',
  'place_precision',
  'place_basis',
  'place_note',
  'region',
  'certainty',
  'people',
  'named_persons',
  'actors',
  'legal_provisions',
  'official_response',
  'not_said',
  'editor_note',
  'section',
  'footnotes',
  'sources',
  'related',
  'version',
]
const decimals = (value: number) => (String(value).split('.')[1] ?? '').length

describe('what is published', () => {
  it.each([
    'incidents.geojson',
    'incidents.csv',
    'incidents-hxl.csv',
    'incidents.xlsx',
    'incidents.kml',
    'incidents.ru.xlsx',
    'incidents.kk.kml',
    'incidents.schema.json',
    'datapackage.json',
    'context.json',
    'places.json',
    'left-out.json',
    'changes.json',
    'changes.ru.json',
    'changes.kk.json',
    'SHA256SUMS',
  ])('holds %s', (name) => {
    expect(contentOf(name).length).toBeGreaterThan(0)
  })

  it('has the hash of every file but its own in SHA256SUMS', () => {
    const lines = text('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '))
    const others = [...files].filter(([name]) => name !== 'SHA256SUMS')
    expect(lines).toEqual(others.map(([name, content]) => [sha256(content), name]))
  })

  it('is the same, byte for byte, when it is published again', () => {
    expect([...publishDataset(DATA, version)]).toEqual([...files])
  })

  it('carries the version that it is published as, in every record too', () => {
    expect(collection.metadata.version).toBe(version)
    expect(new Set(collection.features.map(({ properties }) => properties.version))).toEqual(new Set([version]))
  })

  it('ends every file of text with one new line', () => {
    expect([...files].filter(([, content]) => typeof content === 'string' && !/[^\n]\n$/.test(content)).map(([name]) => name)).toEqual([])
  })
})

describe('incidents.geojson', () => {
  it('has one feature for each authored record', () => {
    const names = readdirSync(`${DATA}/incidents`).filter((name) => name.endsWith('.json'))
    expect(collection.features.map(({ id }) => `${id}.json`).toSorted()).toEqual(names.toSorted())
  })

  it.each(PROPERTIES)('has the property %s on every feature', (name) => {
    expect(collection.features.filter(({ properties }) => !Object.hasOwn(properties, name)).map(({ id }) => id)).toEqual([])
  })

  it('has the same properties on every feature, and none that its schema does not name', () => {
    const known = Object.keys(propertiesSchema().entries).toSorted()
    for (const { properties } of collection.features) expect(Object.keys(properties).toSorted()).toEqual(known)
  })

  it('fits its schema feature by feature', () => {
    for (const feature of collection.features) expect(v.parse(featureSchema(), feature)).toEqual(feature)
  })

  it('has Points with longitude first, or no geometry', () => {
    for (const { geometry } of collection.features) {
      if (geometry === null) continue
      expect(geometry.type).toBe('Point')
      const [longitude, latitude] = geometry.coordinates
      expect([longitude > 46 && longitude < 88, latitude > 40 && latitude < 56]).toEqual([true, true])
    }
  })

  it('has coordinates no finer than their precision', () => {
    const tooFine = collection.features.filter(({ geometry, properties }) =>
      geometry?.coordinates.some((value) => decimals(value) > DECIMALS[properties.place_precision]),
    )
    expect(tooFine.map(({ id }) => id)).toEqual([])
  })

  it('has the main category first among the categories', () => {
    for (const { properties } of collection.features) expect(properties.category).toBe(properties.categories[0])
  })

  it('has every cited footnote among the sources, with each of its addresses', () => {
    const { sources } = readAuthored(DATA).authored
    for (const { properties } of collection.features) {
      const expected = properties.footnotes.flatMap((number) => {
        const { links } = sources.find((source) => source.number === number)!
        return links.length > 0 ? links.map(({ url }) => `${number} ${url}`) : [`${number} null`]
      })
      expect(properties.sources.map(({ footnote, url }) => `${footnote} ${url}`)).toEqual(expected)
    }
  })

  it('keeps every text of a record as it was written', () => {
    for (const { file, incident } of readAuthored(DATA).authored.incidents) {
      const { properties } = collection.features.find(({ id }) => `incidents/${id}.json` === file)!
      expect(properties).toMatchObject({
        title: incident.title.en,
        summary: incident.summary.en,
        official_response: incident.official_response?.en ?? null,
        not_said: incident.not_said.en,
        certainty: incident.certainty,
        dates: incident.dates,
        related: incident.related,
      })
    }
  })
})

describe('incidents.csv', () => {
  const csv = text('incidents.csv')
  const [header = [], ...rows] = readCsv(csv.slice(1))
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '')

  it('begins with a byte order mark', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff)
  })

  it('has one row for each record, in the order of the GeoJSON, and as many cells as its header', () => {
    expect(column('id')).toEqual(collection.features.map(({ id }) => id))
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
  })

  it('has a column for the id, the coordinates and each property', () => {
    expect(header).toEqual(['id', 'lat', 'lon', ...Object.keys(propertiesSchema().entries)])
  })

  it('has the coordinates as numbers, empty where there is no point', () => {
    const wanted = collection.features.map(({ geometry }) =>
      geometry ? [String(geometry.coordinates[1]), String(geometry.coordinates[0])] : ['', ''],
    )
    expect(column('lat').map((lat, index) => [lat, column('lon')[index]])).toEqual(wanted)
  })

  it('has the texts of the records', () => {
    expect(column('title')).toEqual(collection.features.map(({ properties }) => properties.title))
    expect(column('months')).toEqual(collection.features.map(({ properties }) => properties.months.join(' | ')))
  })

  it('has no cell that a spreadsheet would run, or that tells of an object instead of words', () => {
    const cells = rows.flatMap((row) => row.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell)))
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => /\[object|undefined|null/.test(cell))).toEqual([])
  })
})

describe('incidents.schema.json', () => {
  const schema = JSON.parse(text('incidents.schema.json')) as {
    required: string[]
    properties: { properties: { properties: object; required: string[] } }
  }

  it('describes each property of a feature', () => {
    expect(Object.keys(schema.properties.properties.properties)).toEqual(Object.keys(propertiesSchema().entries))
  })

  it('asks for all of them', () => {
    expect(schema.required).toEqual(['type', 'id', 'geometry', 'properties'])
    expect(schema.properties.properties.required).toEqual(Object.keys(propertiesSchema().entries))
  })
})

describe('datapackage.json', () => {
  interface Resource {
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema?: { readonly fields: readonly { readonly name: string }[] }
  }
  const { resources, ...descriptor } = JSON.parse(text('datapackage.json')) as {
    version: string
    name: string
    resources: readonly Resource[]
  }

  it('names the dataset and its version', () => {
    expect(descriptor).toMatchObject({ name: 'rights-under-quarantine', version })
  })

  it('names files that exist, with their bytes and hash', () => {
    for (const { path, bytes, hash } of resources) {
      expect(bytes).toBe(Buffer.byteLength(contentOf(path)))
      expect(hash).toBe(`sha256:${sha256(contentOf(path))}`)
    }
  })

  it('names the GeoJSON and the CSV, and the columns of the table', () => {
    expect(resources.map(({ path }) => path)).toEqual(expect.arrayContaining(['incidents.geojson', 'incidents.csv']))
    const table = resources.find(({ path }) => path === 'incidents.csv')
    expect(table?.schema?.fields.map(({ name }) => name)).toEqual(readCsv(text('incidents.csv').slice(1))[0])
  })
})

describe('context.json', () => {
  const { measures } = JSON.parse(text('context.json')) as {
    measures: readonly { id: string; title: string; footnotes: number[]; sources: { footnote: number; url: string }[] }[]
  }

  it('has every authored measure in words', () => {
    expect(measures.map(({ id, title }) => [id, title])).toEqual(readAuthored(DATA).authored.context.map(({ id, title }) => [id, title.en]))
  })

  it('gives the addresses only of the footnotes that a measure cites', () => {
    for (const { footnotes, sources } of measures) expect(sources.filter(({ footnote }) => !footnotes.includes(footnote))).toEqual([])
  })
})

it('places.json has every place of the gazetteer with all its names and spellings, and where it lies', () => {
  const places = JSON.parse(text('places.json')) as unknown
  expect(places).toEqual(
    readAuthored(DATA).authored.places.map(({ id, names, also, precision, region, lat, lon, approximate }) => ({
      id,
      names,
      also,
      precision,
      region,
      lat,
      lon,
      approximate,
    })),
  )
})

it('left-out.json is what the editors left out, with the reasons', () => {
  expect(JSON.parse(text('left-out.json'))).toEqual(readAuthored(DATA).authored.leftOut)
})

it('the app opens the published file without a problem', () => {
  const { dataset, problems } = parseDataset(text('incidents.geojson'))
  expect([problems, dataset.incidents.length]).toEqual([[], collection.features.length])
})

describe('the policy of every page', () => {
  const HASHES = ['sha256-keJBAPeuYzzyRd2r4O5cOuWF4xPS8s2THHNyNp1a7w8=', 'sha256-4pVHdUSgmBjgPBdtI4s0v3Hufz+sktQqu4YDuYB9Q+k=']
  const POLICY = policyOf(HASHES)
  const rules = readHeaders(headersFile(HASHES))
  it.each(['unsafe-', 'data:', 'blob:', '*', 'http:', 'https:'])('has nothing of the kind of "%s"', (loose) => {
    expect(POLICY).not.toContain(loose)
  })

  it.each([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${HASHES[0]}' '${HASHES[1]}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ])('says %s', (directive) => {
    expect(POLICY.split('; ')).toContain(directive)
  })

  it('is the same in the page and in the headers of the page, which add what only headers can say', () => {
    expect(policyMeta(HASHES)).toContain(`content="${POLICY}"`)
    for (const address of ['/', '/index.html', '/incidents/some-id/', '/months/2020-04/', '/method/', '/404.html'])
      expect(headersOf(rules, address)['Content-Security-Policy'], address).toBe(`${POLICY}; frame-ancestors 'none'`)
  })

  it('is another for the embedded map, which any page may frame', () => {
    const policy = headersOf(rules, '/embed/index.html')['Content-Security-Policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-|frame-ancestors|\*/)
    // 404.html comes with it, too, for an address that is none.
    for (const needed of [...HASHES, "script-src 'self'", "font-src 'self'"]) expect(policy).toContain(needed)
  })

  it('goes with nosniff, no-referrer and leave to read for every file', () => {
    for (const address of ['/', '/data/incidents.csv', '/embed/', '/assets/app.js'])
      expect(headersOf(rules, address)).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Access-Control-Allow-Origin': '*',
      })
  })

  it('stands in the headers file, one policy for an address', () => {
    const blocks = headersFile(HASHES)
      .trimEnd()
      .split(/\n(?=\/)/)
    const withPolicy = blocks.filter((block) => block.includes('Content-Security-Policy')).map((block) => block.split('\n')[0])
    expect(withPolicy).toContain('/incidents/*')
    expect(withPolicy).toContain('/embed/*')
    expect(withPolicy).not.toContain('/*')
    expect(blocks[0]).toContain('/*\n  X-Content-Type-Options: nosniff')
  })
})
