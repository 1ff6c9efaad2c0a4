import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/formats/dataset-file.ts'
import { exportGeojson } from '../../src/formats/export-geojson.ts'
import { ExportError } from '../../src/formats/published-features.ts'
import { reportLine } from '../../src/model/about.ts'
import { report } from '../../src/model/report.ts'
import { anAbout } from '../fixtures/about.ts'
import { aCollection, aFeature, idsOf } from '../fixtures/incident.ts'
import { collection, dataset, text, version } from '../fixtures/published.ts'

const published = text('incidents.geojson')
const about = anAbout({ version })
const ids = idsOf(dataset.incidents)

const failure = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('a view as GeoJSON', () => {
  it('holds exactly the incidents shown, in the order shown, as they were published', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ids]), (shown) => {
        const file = JSON.parse(exportGeojson(published, shown, about))
        expect(file.features).toEqual(shown.map((id) => collection.features.find((feature) => feature.id === id)))
      }),
      { numRuns: 30 },
    )
  })

  it('says nothing of ids that are no longer used', () => {
    const file = { ...aCollection([{ id: 'now' }]), metadata: { ...aCollection([]).metadata, retired: { old: 'now' } } }
    const written = exportGeojson(JSON.stringify(file), ['now'], anAbout())
    expect(JSON.parse(written).metadata).not.toHaveProperty('retired')
    expect(written).not.toContain('"old"')
  })

  it('keeps what the schema does not know of', () => {
    const feature = aFeature({ id: 'one' })
    const later = { ...feature, bbox: [76.95, 43.25, 76.95, 43.25], properties: { ...feature.properties, later: ['x'] } }
    const file = JSON.parse(exportGeojson(JSON.stringify({ ...aCollection([]), features: [later] }), ['one'], anAbout()))
    expect(file.features).toEqual([later])
  })

  it('says whose data it is, and which view', () => {
    const { type, metadata, ...rest } = JSON.parse(exportGeojson(published, ids.slice(0, 2), about))
    expect(type).toBe('FeatureCollection')
    expect(Object.keys(rest)).toEqual(['features'])
    const { retired: _, ...ofFile } = collection.metadata
    expect(metadata).toEqual({
      ...ofFile,
      view_title: about.title,
      view: about.shown,
      view_link: about.link,
      dataset_sha256: about.sha256,
      made: '2026-11-22',
      licence_address: report().licence.address,
    })
    expect(metadata).toMatchObject({ version, licence: report().licence.id, source: reportLine() })
  })

  it('is a file that this page opens too', () => {
    const opened = parseDataset(exportGeojson(published, ids.slice(3, 6), about))
    expect(opened.problems).toEqual([])
    expect(idsOf(opened.dataset.incidents)).toEqual(ids.slice(3, 6))
  })

  it('holds nothing but what it says of itself where nothing is shown', () => {
    expect(JSON.parse(exportGeojson(published, [], about))).toMatchObject({ features: [], metadata: { view: about.shown } })
  })

  it('holds an incident once', () => {
    expect(JSON.parse(exportGeojson(published, [ids[0]!, ids[0]!], about)).features).toHaveLength(1)
  })

  it.each(['no-such-incident', '__proto__', 'constructor', ''])('refuses an incident that is not published: "%s"', (id) => {
    const error = failure(() => exportGeojson(published, [ids[0]!, id], about))
    expect(error).toBeInstanceOf(ExportError)
    expect(error).toMatchObject({ reason: 'unknown-incident', detail: id, message: `The published data has no incident “${id}”.` })
  })

  it.each(['', '{', 'null', '[]', '{"type":"FeatureCollection"}', '<!doctype html>'])(
    'refuses what is not the published file: %s',
    (broken) => {
      expect(failure(() => exportGeojson(broken, [], about))).toMatchObject({
        name: 'ExportError',
        reason: 'unreadable',
        detail: '',
        message: 'The published data could not be read.',
      })
    },
  )

  it('refuses a record that is not as it is published', () => {
    const { features, ...rest } = aCollection([{ id: 'one' }])
    const file = JSON.stringify({ ...rest, features: [...features, { type: 'Feature', id: 'broken', geometry: null, properties: {} }] })
    expect(JSON.parse(exportGeojson(file, ['one'], anAbout())).features).toHaveLength(1)
    expect(failure(() => exportGeojson(file, ['broken'], anAbout()))).toMatchObject({ reason: 'unknown-incident', detail: 'broken' })
  })

  it('says of a view of a reader’s own file only that it is one', () => {
    const { type, metadata, features } = JSON.parse(exportGeojson(published, ids.slice(0, 1), { ...about, own: 'mine.geojson' }))
    expect(type).toBe('FeatureCollection')
    expect(metadata).toEqual({ view_title: about.title, view: about.shown, made: about.made, source: 'mine.geojson' })
    expect(features).toHaveLength(1)
  })

  it('names no digest where there is no published file', () => {
    expect(JSON.parse(exportGeojson(published, [], { ...about, sha256: '' })).metadata).not.toHaveProperty('dataset_sha256')
  })

  it('refuses data of another version than the page shows', () => {
    expect(failure(() => exportGeojson(published, [], anAbout({ version: '0.9.0' })))).toMatchObject({
      reason: 'other-version',
      detail: version,
      message: `The data is now of version ${version}, and this page shows version 0.9.0. Reload the page.`,
    })
  })
})
