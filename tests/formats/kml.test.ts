import { describe, expect, it } from 'vitest'
import { type KmlDocument, type Placemark, toKml } from '../../src/formats/kml.ts'
import type { Day } from '../../src/model/date.ts'
import { elementsOf, readXml, type XmlElement } from '../fixtures/xml.ts'

const MARK: Placemark = {
  id: 'a',
  name: 'A & B',
  text: ['First.', '', 'Second.'],
  link: 'https://example.org/a/',
  begin: '2020-03-16' as Day,
  end: '2020-04-20' as Day,
  style: 'civic',
  point: [69.88, 42.18],
  data: [
    ['place', 'Lenger'],
    ['footnotes', '3 | 40'],
  ],
}
const BARE: Placemark = { ...MARK, text: ['', ''], link: null, begin: null, end: null, point: null, data: [] }
const written = (wish: Partial<KmlDocument>) => toKml({ name: 'Document', text: [], styles: [], folders: [], ...wish })
const documentOf = (wish: Partial<KmlDocument>) => elementsOf(readXml(written(wish)), 'Document')[0]!
const within = (element: XmlElement, ...names: readonly string[]) =>
  names.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => elementsOf(one, name)), [element])
/** What stands in an element, parts with the names of their parts. */
const outline = ({ name, attributes, children, text }: XmlElement): unknown =>
  children.length > 0 ? [name, text.trim(), ...children.map(outline)] : [name, attributes, text]
const marked = (...placemarks: readonly Placemark[]) =>
  within(documentOf({ folders: [{ name: 'F', placemarks }] }), 'Folder', 'Placemark').map(outline)

describe('a document for Google Earth', () => {
  it('says that it is XML, and in which letters', () => {
    expect(written({})).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<kml /)
  })

  it('has all that is told of a mark, in the order of the schema', () => {
    expect(marked(MARK)).toEqual([
      [
        'Placemark',
        '',
        ['name', {}, 'A & B'],
        ['atom:link', { href: 'https://example.org/a/' }, ''],
        ['Snippet', { maxLines: '0' }, ''],
        ['description', {}, 'First.\n\nSecond.'],
        ['TimeSpan', '', ['begin', {}, '2020-03-16'], ['end', {}, '2020-04-20']],
        ['styleUrl', {}, '#civic'],
        ['ExtendedData', '', ['Data', '', ['value', {}, 'Lenger']], ['Data', '', ['value', {}, '3 | 40']]],
        ['Point', '', ['coordinates', {}, '69.88,42.18']],
      ],
    ])
  })

  it('has nothing of what a mark does not say', () => {
    expect(marked(BARE)).toEqual([
      ['Placemark', '', ['name', {}, 'A & B'], ['Snippet', { maxLines: '0' }, ''], ['styleUrl', {}, '#civic'], ['ExtendedData', {}, '']],
    ])
  })

  it('leaves a time open on either side', () => {
    const times = [
      { ...BARE, begin: MARK.begin },
      { ...BARE, end: MARK.end },
    ].map((mark) => outline(within(documentOf({ folders: [{ name: 'F', placemarks: [mark] }] }), 'Folder', 'Placemark', 'TimeSpan')[0]!))
    expect(times).toEqual([
      ['TimeSpan', '', ['begin', {}, '2020-03-16']],
      ['TimeSpan', '', ['end', {}, '2020-04-20']],
    ])
  })

  it('has folders in folders, and before a folder’s marks its own folders', () => {
    const folders = [{ name: 'F', folders: [{ name: 'G' }, { name: 'H' }], placemarks: [BARE, BARE] }, { name: 'I' }]
    const outer = within(documentOf({ folders }), 'Folder')
    expect(outer.map(({ children, text }) => [text.trim(), children.map(({ name }) => name)])).toEqual([
      ['', ['name', 'Folder', 'Folder', 'Placemark', 'Placemark']],
      ['', ['name']],
    ])
  })

  it('draws a disc, or a larger ring, in the colour with blue first', () => {
    const styles = [
      { id: 'civic', colour: '#123456', ring: false },
      { id: 'civic-area', colour: '#abcdef', ring: true },
    ]
    expect(documentOf({ styles, folders: [{ name: 'F' }, { name: 'G' }] }).text.trim()).toBe('')
    expect(within(documentOf({ styles }), 'Style').map(outline)).toEqual(
      [
        ['ff563412', '1', 'placemark_circle'],
        ['ffefcdab', '1.3', 'donut'],
      ].map(([colour, scale, shape]) => [
        'Style',
        '',
        [
          'IconStyle',
          '',
          ['color', {}, colour],
          ['scale', {}, scale],
          ['Icon', '', ['href', {}, `https://maps.google.com/mapfiles/kml/shapes/${shape}.png`]],
        ],
        ['LabelStyle', '', ['scale', {}, '0.8']],
      ]),
    )
  })

  it('is open, and says nothing where there is nothing to say', () => {
    expect(outline(documentOf({}))).toEqual(['Document', '', ['name', {}, 'Document'], ['open', {}, '1']])
  })
})
