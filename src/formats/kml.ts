import type { Day } from '../model/date.ts'
import { xmlText } from './xml.ts'

/** One thing on the map of another program; without a point it stands in its folder alone. */
export interface Placemark {
  readonly id: string
  readonly name: string
  /** Paragraphs of plain text. */
  readonly text: readonly string[]
  /** The page of the record; null where its address is not known. */
  readonly link: string | null
  /** First and last possible day; either may be open. */
  readonly begin: Day | null
  readonly end: Day | null
  readonly style: string
  /** Longitude and latitude, WGS 84. */
  readonly point: readonly [lon: number, lat: number] | null
  readonly data: readonly (readonly [name: string, value: string])[]
}

export interface KmlFolder {
  readonly name: string
  readonly folders?: readonly KmlFolder[]
  readonly placemarks?: readonly Placemark[]
}

export interface KmlStyle {
  readonly id: string
  /** As in CSS: `#rrggbb`. */
  readonly colour: string
  /** A ring, for what is known only to lie about there. */
  readonly ring: boolean
}

export interface KmlDocument {
  readonly name: string
  readonly text: readonly string[]
  readonly styles: readonly KmlStyle[]
  readonly folders: readonly KmlFolder[]
}

/**
 * White signs that Google Earth has of its own and tints; a program that does not fetch them draws its own in the same colour. Ours
 * cannot lie in a KML file, and its default, a yellow pin, would turn every colour into another.
 */
const ICONS = 'https://maps.google.com/mapfiles/kml/shapes/'

/** Programs show a description as HTML: what would be a tag or an entity of it is written so that it is seen as it stands. */
const inert = (text: string): string => text.replace(/&(?=#|\w+;)/g, '&amp;').replace(/</g, '&lt;')

const element = (name: string, text: string): string => (text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`)

const description = (paragraphs: readonly string[]): string =>
  element('description', inert(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')))

/** `#rrggbb` as KML has it: opacity, blue, green, red. */
const kmlColour = (colour: string): string => `ff${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`

const style = ({ id, colour, ring }: KmlStyle): string =>
  `<Style id="${xmlText(id)}"><IconStyle><color>${kmlColour(colour)}</color><scale>${ring ? 1.3 : 1}</scale>` +
  `<Icon><href>${ICONS}${ring ? 'donut' : 'placemark_circle'}.png</href></Icon></IconStyle><LabelStyle><scale>0.8</scale></LabelStyle></Style>\n`

function timeSpan(begin: Day | null, end: Day | null): string {
  return begin === null && end === null ? '' : `<TimeSpan>${element('begin', begin ?? '')}${element('end', end ?? '')}</TimeSpan>`
}

/** The order of the parts is that of the schema. */
function placemark({ id, name, text, link, begin, end, style, point, data }: Placemark): string {
  const values = data.map(([key, value]) => `<Data name="${xmlText(key)}"><value>${xmlText(value)}</value></Data>`)
  return (
    `<Placemark id="${xmlText(id)}">${element('name', name)}${link === null ? '' : `<atom:link href="${xmlText(link)}"/>`}` +
    `<Snippet maxLines="0"/>${description(text)}${timeSpan(begin, end)}<styleUrl>#${xmlText(style)}</styleUrl>` +
    `<ExtendedData>${values.join('')}</ExtendedData>` +
    `${point === null ? '' : `<Point><coordinates>${point[0]},${point[1]}</coordinates></Point>`}</Placemark>\n`
  )
}

const folder = ({ name, folders = [], placemarks = [] }: KmlFolder): string =>
  `<Folder>${element('name', name)}\n${folders.map(folder).join('')}${placemarks.map(placemark).join('')}</Folder>\n`

/** A document of KML 2.2 (OGC 07-147r2). Text is text: no HTML comes from the data. */
export function toKml({ name, text, styles, folders }: KmlDocument): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">\n' +
    `<Document>${element('name', name)}<open>1</open>${description(text)}\n` +
    `${styles.map(style).join('')}${folders.map(folder).join('')}</Document>\n</kml>\n`
  )
}
