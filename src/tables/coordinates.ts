import type { Point } from '../model/incident.ts'
import { geometryPoint, isGeometry, isShape } from './geometry-text.ts'
import { programPair } from './program-pairs.ts'

/** Which of the two a number is. */
export type Axis = 'lat' | 'lon'

/** A coordinate of a cell: degrees, and which axis its letter names, if it names one. */
export interface ReadCoordinate {
  readonly degrees: number
  readonly axis: Axis | null
}

/** Letters for the four directions, in English, Russian and Kazakh. */
const DIRECTIONS: readonly (readonly [pattern: RegExp, axis: Axis, sign: 1 | -1])[] = [
  [/^(n|с|сев|с\.?\s?ш|с\.?\s?е)\.?$/i, 'lat', 1],
  [/^(s|ю|юж|ю\.?\s?ш|о\.?\s?е)\.?$/i, 'lat', -1],
  [/^(e|в|вост|в\.?\s?д|ш\.?\s?б)\.?$/i, 'lon', 1],
  [/^(w|з|зап|з\.?\s?д|б\.?\s?б)\.?$/i, 'lon', -1],
]
const NUMBER =
  /^([+-]?)(\d{1,9}(?:[.,]\d+)?)(?:°|º|deg|\s|$)\s*(?:(\d{1,2}(?:[.,]\d+)?)(?:['′’]|\s|$)\s*(?:(\d{1,2}(?:[.,]\d+)?)(?:"|″|”|''|′′|$)?)?)?$/
/** Degrees, minutes and seconds separated by signs or letters: 51:10:12, 51-10-12, 51d10m12s. */
const SEPARATED = /(?<=^|[^\d.,])(\d{1,3})[d:-](\d{1,2})[m:-](\d{1,2}(?:[.,]\d+)?)s?(?![\d:-])/i
/** A number as spreadsheets shorten it: 5.11E+01. */
const SCIENTIFIC = /^-?\d(?:[.,]\d+)?E[+-]?0?[0-2]$/i
const MINUTES = 60
const SECONDS = 3600
/** Millionths of a degree: about ten centimetres. */
const DECIMALS = 1_000_000
/** Letters of a cell beyond which it is a story, and no coordinates, but where a program wrote them into an address. */
const LONGEST = 200

const toNumber = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'))

/** Degrees of a cell: decimal with point or comma, or degrees, minutes and seconds, with or without a direction; null for anything else. */
export function readCoordinate(cell: string): ReadCoordinate | null {
  if (cell.length > LONGEST) return null
  const text = cell
    // Before it is taken for the small o that it is made from.
    .replaceAll('º', '°')
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('−', '-')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    // What a list of cells or a spreadsheet left at the ends.
    .replaceAll(/^[ ']+|[ ,;]+$/g, '')
    .replace(SEPARATED, '$1° $2′ $3″')
  const scientific = SCIENTIFIC.exec(text)
  if (scientific) return { degrees: Math.round(Number(text.replace(',', '.')) * DECIMALS) / DECIMALS, axis: null }
  const lead = /^(\p{L}[\p{L}.\s]*?)\s*(?=[\d+-])/u.exec(text)?.[1] ?? ''
  const tail = /(?<=[\d°'′’"″”\s])(\p{L}[\p{L}.\s]*)$/u.exec(text)?.[1] ?? ''
  const word = (lead || tail).trim()
  const direction = word === '' ? undefined : DIRECTIONS.find(([pattern]) => pattern.test(word))
  if (word !== '' && !direction && !/^(deg|lat|lon)/i.test(word)) return null
  const match = NUMBER.exec(text.slice(lead.length, text.length - tail.length).trim())
  if (!match) return null
  const [, sign, whole, minutes, seconds] = match
  if (toNumber(minutes) >= MINUTES || toNumber(seconds) >= MINUTES) return null
  if (minutes !== undefined && /[.,]/.test(whole ?? '')) return null
  const size = toNumber(whole) + toNumber(minutes) / MINUTES + toNumber(seconds) / SECONDS
  const degrees = (sign === '-' ? -1 : 1) * (direction?.[2] ?? 1) * size
  return { degrees: Math.round(degrees * DECIMALS) / DECIMALS, axis: direction?.[1] ?? null }
}

/** Both coordinates out of one cell, as they stand there: "51.1, 71.4", "51,1; 71,4", "POINT (71.4 51.1)"; null for anything else. */
export function readPair(given: string): readonly [first: ReadCoordinate, second: ReadCoordinate] | null {
  const cell = given.replaceAll(/\p{Cf}/gu, '').trim()
  const geometry = geometryPoint(cell)
  if (geometry) {
    const [lon, lat] = geometry
    return [
      { degrees: lat, axis: 'lat' },
      { degrees: lon, axis: 'lon' },
    ]
  }
  const [lat, lon] = programPair(cell)?.map(readCoordinate) ?? []
  if (lat && lon) return [lat, lon]
  // Numbers in an address that no program gives for a place, or in a story.
  if (cell.length > LONGEST || /^https?:/i.test(cell)) return null
  const bare = cell.replace(/^[([]|[)\],;]$/g, '')
  const splits = [
    /\s*[;|]\s*/,
    /,\s+/,
    /\s+\/\s+/,
    /\s*,\s*/,
    /(?<=[nsew])\s+/i,
    /(?<=\d[°'′"″]?)\s+(?=[EWNSВЗСЮ]\s*\d)/i,
    /(?<=\d[°]?)\s+(?=[+-]?\d+[.,]\d)/,
    // "51.16N71.42E", "51°10′ с.ш. 71°26′ в.д."
    /(?<=\p{L}\.?)\s*(?=\d)/u,
    /(?<=\.\d+)\/(?=-?\d)/,
  ]
  for (const split of splits) {
    const parts = bare.split(split)
    if (parts.length !== 2) continue
    const [first, second] = parts.map(readCoordinate)
    if (first && second) return [first, second]
  }
  return null
}

/** The same as latitude and longitude. @param isLonFirst whether the longitude stands first where no letter says which is which */
export function readLatLon(cell: string, isLonFirst: boolean): readonly [lat: ReadCoordinate, lon: ReadCoordinate] | null {
  const pair = readPair(cell)
  if (pair === null) return null
  const [first, second] = pair
  const isTurned = first.axis === null && second.axis === null ? isLonFirst : first.axis === 'lon' && second.axis === 'lat'
  return isTurned ? [second, first] : pair
}

/** As exact as coordinates are that stand in place of a name or behind one, so that "10, 12" stays a name. */
const EXACT = /\d[.,°]\d.*\d[.,°]\d|°/

/** Whether the name of a place is none, but coordinates. */
const isWrittenPoint = (place: string): boolean => isGeometry(place) || (EXACT.test(place) && readPair(place) !== null)

/** A name and what stands in brackets at its end, and a name and what begins with a number behind it. */
const IN_BRACKETS = /^([^([]*)[([]([^()[\]]+)[)\]]$/
const BEHIND = /^(\p{L}.*?)[\s,;:–—]+(-?\d{1,3}[.,]\d{2,}.*)$/u
const AT_THE_END = /[\s,;:–—-]+$/

/**
 * The coordinates in the cell of a place and the name before them, empty where there is none: "Almaty (43.25, 76.95)", "Almaty, 43.257,
 * 76.929"; null where it holds no coordinates.
 */
export function placeWithPoint(place: string): { readonly name: string; readonly point: string } | null {
  if (isWrittenPoint(place)) return { name: '', point: place }
  if (place.length > LONGEST || !EXACT.test(place)) return null
  for (const form of [IN_BRACKETS, BEHIND]) {
    const [, name = '', point = ''] = form.exec(place) ?? []
    if (/\p{L}/u.test(name) && isWrittenPoint(point.trim())) return { name: name.replace(AT_THE_END, ''), point: point.trim() }
  }
  return null
}

/** A rectangle of the earth, in degrees. */
export interface Window {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  /** Beyond which a point is a stranger, where that is farther than where most are expected. */
  readonly far?: Window
}

/** Whether a point lies in a window. */
export const within = ({ lat, lon }: Point, { west, south, east, north }: Window): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east

/** Where a row is, or what is wrong with what it says. */
export type ReadPoint =
  | { readonly kind: 'point'; readonly point: Point; readonly remark: 'coordinate-swapped' | 'coordinate-outside' | null }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'problem'
      readonly code: 'coordinate-unreadable' | 'coordinate-shape' | 'coordinate-range' | 'coordinate-zero' | 'coordinate-half'
      readonly of: Axis | 'both'
    }

/** The point of two cells. @param window in which the points of the table are expected; null where nothing is known */
export function readPoint(lat: string, lon: string, window: Window | null): ReadPoint {
  if (lat === '' && lon === '') return { kind: 'none' }
  const whole = lat === '' || lat === lon ? lon : lon === '' ? lat : ''
  // Both in the column of one, or in each: no decimal comma, which would be one number.
  if (whole !== '' && readCoordinate(whole) === null && readPair(whole) !== null) return readPointOfPair(whole, window)
  if (lat === '' || lon === '') return { kind: 'problem', code: 'coordinate-half', of: lat === '' ? 'lat' : 'lon' }
  const [a, b] = [readCoordinate(lat), readCoordinate(lon)]
  if (a === null) return { kind: 'problem', code: 'coordinate-unreadable', of: 'lat' }
  if (b === null) return { kind: 'problem', code: 'coordinate-unreadable', of: 'lon' }
  return pointOf(a, b, window)
}

/** The point of one cell that holds both. @param isLonFirst whether its column says that the longitude stands first */
export function readPointOfPair(cell: string, window: Window | null, isLonFirst = false): ReadPoint {
  if (cell === '') return { kind: 'none' }
  const pair = readLatLon(cell, isLonFirst)
  if (pair === null) return { kind: 'problem', code: isShape(cell) ? 'coordinate-shape' : 'coordinate-unreadable', of: 'both' }
  return pointOf(...pair, window)
}

const isPoint = ({ lat, lon }: Point): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180

function pointOf(first: ReadCoordinate, second: ReadCoordinate, window: Window | null): ReadPoint {
  const asGiven = { lat: first.degrees, lon: second.degrees }
  const swapped = { lat: second.degrees, lon: first.degrees }
  if (asGiven.lat === 0 && asGiven.lon === 0) return { kind: 'problem', code: 'coordinate-zero', of: 'both' }
  if (first.axis !== null && first.axis === second.axis) return { kind: 'problem', code: 'coordinate-unreadable', of: 'both' }
  // Its own letters say that the latitude stands in the other column.
  if (first.axis === 'lon' || second.axis === 'lat')
    return isPoint(swapped)
      ? { kind: 'point', point: swapped, remark: 'coordinate-swapped' }
      : { kind: 'problem', code: 'coordinate-range', of: 'both' }
  const lettered = first.axis !== null
  if (!isPoint(asGiven)) {
    const mended = !lettered && isPoint(swapped) && (window === null || within(swapped, window))
    return mended
      ? { kind: 'point', point: swapped, remark: 'coordinate-swapped' }
      : { kind: 'problem', code: 'coordinate-range', of: 'both' }
  }
  if (window === null || within(asGiven, window)) return { kind: 'point', point: asGiven, remark: null }
  if (!lettered && isPoint(swapped) && within(swapped, window)) return { kind: 'point', point: swapped, remark: 'coordinate-swapped' }
  const stranger = !within(asGiven, window.far ?? window)
  return { kind: 'point', point: asGiven, remark: stranger ? 'coordinate-outside' : null }
}
