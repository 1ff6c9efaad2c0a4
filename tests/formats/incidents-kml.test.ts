import { describe, expect, it } from 'vitest'
import { familyColour } from '../../src/drawing/palette.ts'
import type { FeatureCollection } from '../../src/formats/feature.ts'
import { incidentColumns } from '../../src/formats/incidents-csv.ts'
import { exportKml, type KmlWords, type PageOf } from '../../src/formats/incidents-kml.ts'
import { en } from '../../src/i18n/en.ts'
import { categoryName, familyIds, familyName, familyOf } from '../../src/model/taxonomy.ts'
import { anAbout } from '../fixtures/about.ts'
import { aCollection, LENGER, MANGYSTAU, NO_PLACE, on, UNDATED_RECORD } from '../fixtures/incident.ts'
import { collection, text, version } from '../fixtures/published.ts'
import { elementsOf, readXml, type XmlElement } from '../fixtures/xml.ts'

const words: KmlWords = {
  withoutPin: en.list.withoutPin,
  source: 'The report, July 2020',
  told: (id) => [`Told of ${id}.`],
}
const pageOf: PageOf = (id) => `https://example.org/map/incidents/${id}/`

/** Parts of a feature in the order in which the schema of KML 2.2 wants them. */
const ORDER = [
  'name',
  'open',
  'atom:link',
  'Snippet',
  'description',
  'TimeSpan',
  'styleUrl',
  'Style',
  'ExtendedData',
  'Folder',
  'Placemark',
  'Point',
]
const textOf = (element: XmlElement, name: string) => elementsOf(element, name)[0]?.text ?? null
const documentOf = (kml: string) => elementsOf(readXml(kml), 'Document')[0]!
const marksIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => (child.name === 'Placemark' ? [child] : marksIn(child)))
const view = (features: FeatureCollection) =>
  documentOf(
    exportKml(
      JSON.stringify(features),
      features.features.map(({ id }) => id),
      anAbout(),
      words,
      pageOf,
    ),
  )

function inOrder(element: XmlElement): void {
  if (['Document', 'Folder', 'Placemark'].includes(element.name)) {
    const places = element.children.map(({ name }) => ORDER.indexOf(name))
    expect([element.name, places]).toEqual([element.name, places.toSorted((a, b) => a - b)])
    expect(places).not.toContain(-1)
  }
  for (const child of element.children) inOrder(child)
}

describe('the published file for Google Earth', () => {
  const document = documentOf(text('incidents.kml'))

  it.each(['', '.ru', '.kk'])('is well-formed, its parts in the order of the schema, every style there (incidents%s.kml)', (language) => {
    const root = readXml(text(`incidents${language}.kml`))
    expect([root.name, root.attributes['xmlns']]).toEqual(['kml', 'http://www.opengis.net/kml/2.2'])
    inOrder(root)
    const styles = new Set(
      elementsOf(documentOf(text(`incidents${language}.kml`)), 'Style').map(({ attributes }) => `#${attributes['id']}`),
    )
    for (const mark of marksIn(root)) expect(styles).toContain(textOf(mark, 'styleUrl'))
  })

  it('has every record once, in the folder of its family and in it of its category', () => {
    const families = elementsOf(document, 'Folder')
    const placed = collection.features.filter(({ geometry }) => geometry !== null)
    expect(families.map((family) => textOf(family, 'name'))).toEqual([
      ...familyIds()
        .filter((family) => placed.some(({ properties }) => familyOf(properties.category) === family))
        .map(familyName),
      en.list.withoutPin,
    ])
    for (const { id, properties, geometry } of collection.features) {
      const family = families.find((folder) => marksIn(folder).some(({ attributes }) => attributes['id'] === id))!
      if (geometry === null) expect(textOf(family, 'name')).toBe(en.list.withoutPin)
      else {
        expect(textOf(family, 'name')).toBe(familyName(familyOf(properties.category)))
        const category = elementsOf(family, 'Folder').find((folder) => marksIn(folder).some(({ attributes }) => attributes['id'] === id))!
        expect(textOf(category, 'name')).toBe(categoryName(properties.category))
      }
    }
    expect(marksIn(document)).toHaveLength(collection.features.length)
  })

  it('has the point of each record, and none where it has none', () => {
    for (const mark of marksIn(document)) {
      const { geometry } = collection.features.find(({ id }) => id === mark.attributes['id'])!
      const [point] = elementsOf(mark, 'Point')
      expect(point ? textOf(point, 'coordinates') : null).toBe(geometry ? geometry.coordinates.join() : null)
    }
  })

  it('names version, digest, licence and source, and says in each language what the record says', () => {
    for (const part of [`v${version}`, 'sha256:', 'CC-BY-4.0', 'IPHR and KIBHR']) expect(textOf(document, 'description')).toContain(part)
    expect(text('incidents.ru.kml')).toContain('IPHR и КМБПЧ')
    expect(text('incidents.kk.kml')).toContain('IPHR және KIBHR')
    expect(text('incidents.ru.kml')).toContain('<name>Гражданские свободы</name>')
    expect(text('incidents.kk.kml')).toContain('<name>Азаматтық бостандықтар</name>')
  })
})

describe('a view as a file for Google Earth', () => {
  it('has days from the first possible to the last, open where the report leaves them open', () => {
    const spans = marksIn(
      view(
        aCollection([
          { id: 'a', ...on('2020-03-21~/2020-04-15~'), first_day: '2020-03-16', last_day: '2020-04-20' },
          { id: 'b', ...UNDATED_RECORD },
          { id: 'c', ...on('2020-06/..'), first_day: '2020-06-01', last_day: null },
        ]),
      ),
    ).map((mark) => elementsOf(mark, 'TimeSpan')[0]?.children.map(({ name, text }) => `${name} ${text}`) ?? null)
    expect(spans).toEqual([['begin 2020-03-16', 'end 2020-04-20'], null, ['begin 2020-06-01']])
  })

  it('draws a ring where a place is known only to lie about there', () => {
    const styles = marksIn(view(aCollection([{ ...LENGER }, { ...MANGYSTAU }, { ...LENGER, place_approximate: true }]))).map((mark) =>
      textOf(mark, 'styleUrl'),
    )
    expect(styles).toEqual(['#civic', '#civic-area', '#civic-area'])
    expect(textOf(marksIn(view(aCollection([{ ...LENGER, place_precision: 'site' }])))[0]!, 'styleUrl')).toBe('#civic')
    const icons = elementsOf(view(aCollection([{}])), 'Style').map(({ attributes, children: [icon] }) => [
      attributes['id'],
      textOf(elementsOf(icon!, 'Icon')[0]!, 'href')?.endsWith('donut.png'),
    ])
    expect(icons).toEqual(
      familyIds().flatMap((id) => [
        [id, false],
        [`${id}-area`, true],
      ]),
    )
  })

  it('has the colours of the families, blue first as KML has them', () => {
    const civic = elementsOf(view(aCollection([{}])), 'Style').find(({ attributes }) => attributes['id'] === 'civic')!
    const colour = familyColour('civic', 'light')
    expect(textOf(elementsOf(civic, 'IconStyle')[0]!, 'color')).toBe(`ff${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`)
  })

  it('makes no HTML of anything that a record says', () => {
    const evil = '<img src=x onerror=alert(1)> &lt;b&gt; & ]]> &#60;'
    const file = JSON.stringify(aCollection([{ title: evil, ...NO_PLACE }]))
    const kml = exportKml(file, ['incident-1'], anAbout({ shown: evil }), { ...words, told: () => [evil] }, pageOf)
    const [mark] = marksIn(documentOf(kml))
    // What a reader of XML hands on as HTML shows the text as it was written, and is no tag.
    expect(textOf(mark!, 'description')).toBe('&lt;img src=x onerror=alert(1)> &amp;lt;b&amp;gt; & ]]> &amp;#60;')
    expect(textOf(mark!, 'name')).toBe(evil)
    expect(kml).not.toContain('<img')
    expect(kml).not.toContain('CDATA')
  })

  it('leads to the page of each record, and holds all that the table holds', () => {
    const [mark] = marksIn(view(aCollection([{ id: 'a', footnotes: [3, 40] }])))
    expect(elementsOf(mark!, 'atom:link')[0]?.attributes['href']).toBe('https://example.org/map/incidents/a/')
    const data = Object.fromEntries(
      elementsOf(elementsOf(mark!, 'ExtendedData')[0]!, 'Data').map((one) => [one.attributes['name'], textOf(one, 'value')]),
    )
    expect(data).toMatchObject({ id: 'a', footnotes: '3 | 40', title: 'Title of a', place_precision: 'settlement' })
    expect(incidentColumns()).toEqual(expect.arrayContaining(Object.keys(data)))
    expect(Object.keys(data)).not.toContain('date_note')
    expect(Object.values(data)).not.toContain('')
  })

  it('has what it holds in folders that hold something, each record once and at its point', () => {
    const shown = view(
      aCollection([
        { id: 'a', ...LENGER },
        { id: 'b', ...NO_PLACE },
      ]),
    )
    const folders = elementsOf(shown, 'Folder')
    expect(folders.map((folder) => [textOf(folder, 'name'), elementsOf(folder, 'Folder').map((inner) => textOf(inner, 'name'))])).toEqual([
      [familyName('civic'), [categoryName('expression')]],
      [words.withoutPin, []],
    ])
    const points = marksIn(shown).map((mark) => [
      mark.attributes['id'],
      elementsOf(mark, 'Point').map((point) => textOf(point, 'coordinates')),
    ])
    expect(points).toEqual([
      ['a', ['69.88,42.18']],
      ['b', []],
    ])
    expect(elementsOf(view(aCollection([LENGER])), 'Folder').map((folder) => textOf(folder, 'name'))).toEqual([familyName('civic')])
  })

  it('says which view it is', () => {
    const about = anAbout()
    const document = view(aCollection([{}]))
    expect(textOf(document, 'name')).toBe(about.title)
    expect(textOf(document, 'description')?.split('\n\n')).toEqual([
      about.shown,
      about.link,
      words.source,
      `v${about.version}, sha256:${about.sha256}, ${about.made}`,
      'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    ])
  })

  it('names no digest where there is no published file, and no data or page of ours for a reader’s own', () => {
    const file = JSON.stringify(aCollection([{}]))
    const told = (wish: Parameters<typeof anAbout>[0]) => documentOf(exportKml(file, ['incident-1'], anAbout(wish), words, pageOf))
    expect(textOf(told({ sha256: '' }), 'description')).toContain('\n\nv1.0.0, 2026-11-22\n\n')
    const own = told({ own: 'mine.geojson' })
    expect(textOf(own, 'description')?.split('\n\n')).toEqual([anAbout().shown, 'mine.geojson', '2026-11-22'])
    expect(elementsOf(marksIn(own)[0]!, 'atom:link')).toEqual([])
  })
})
