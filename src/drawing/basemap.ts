import { WORLD } from '../model/projection.ts'
import type { RegionId } from '../model/taxonomy.ts'
import { type Fields, fieldsOf, fileOf, listOf, numberOf, reading, textOf } from './basemap-file.ts'

/** Smallest rectangle round a path, in world pixels at zoom 0 (y to the south). */
export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** A line or a closed ring (its first point repeated at the end): x and y in turn, in world pixels at zoom 0. */
export interface Path {
  readonly points: Float64Array
  readonly box: Box
}

/** Waters of one class, and the zoom from which they are drawn. */
export interface WaterClass {
  readonly fromZoom: number
  readonly paths: readonly Path[]
}

/** Everything the map draws below the data. Rings are to be filled together by the even-odd rule: holes are rings like others. */
export interface Basemap {
  /** All land, the country's included; the Caspian Sea is a hole. */
  readonly land: readonly Path[]
  /** The regions of the country that are areas; what is a point on the map, such as a city, is none. */
  readonly regions: Readonly<Record<RegionId, readonly Path[]>>
  /** Lines between regions; land frontier of the country; its sea shore; borders of its neighbours. */
  readonly inner: readonly Path[]
  readonly frontier: readonly Path[]
  readonly shore: readonly Path[]
  readonly borders: readonly Path[]
  readonly lakes: readonly WaterClass[]
  readonly rivers: readonly WaterClass[]
}

/** Kinds of lines of the land file, in the order in which the lines are written and numbered. */
const KINDS = ['inner', 'frontier', 'shore', 'border', 'coast'] as const
/** Zooms from which the three classes of lakes and the two of rivers are drawn. */
const LAKE_ZOOMS = [0, 6, 7] as const
const RIVER_ZOOMS = [0, 6] as const

/** Value of each digit by its character code: "#" to "~" without the backslash. */
const VALUES = new Int8Array(128).fill(-1)
for (let code = 35, value = 0; code < 127; code++) {
  if (code !== 92) VALUES[code] = value++
}
const BASE = 91
/** Numbers below this take one digit, the digits from here on open numbers of two, and the last one opens numbers of four. */
const SHORT = 73
const LONG = BASE - 1

/**
 * Reads lines in the order in which they were written: each number is a step on a grid, and each line starts from the point where
 * the one before it ended.
 */
class LineReader {
  points = 0
  private x = 0
  private y = 0
  private text = ''
  private at = 0
  private readonly cell: number

  constructor(cells: number) {
    this.cell = WORLD / cells
  }

  /** The points of one text; a ring whose closing point was not written is closed. */
  line(text: string, close = false): Float64Array {
    this.text = text
    this.at = 0
    const values: number[] = []
    while (this.at < text.length) {
      this.x += this.number()
      this.y += this.number()
      values.push(this.x * this.cell, this.y * this.cell)
    }
    this.points += values.length / 2
    if (close) values.push(...values.slice(0, 2))
    return Float64Array.from(values)
  }

  private digit(): number {
    const value = VALUES[this.text.charCodeAt(this.at)] ?? -1
    if (value < 0) throw new Error(this.at < this.text.length ? 'it has a character that is no digit' : 'a line of it breaks off')
    this.at += 1
    return value
  }

  private number(): number {
    const lead = this.digit()
    let folded = lead
    if (lead >= SHORT && lead < LONG) folded = SHORT + (lead - SHORT) * BASE + this.digit()
    if (lead === LONG) folded = SHORT + (this.digit() * BASE + this.digit()) * BASE + this.digit()
    return folded % 2 ? -(folded + 1) / 2 : folded / 2
  }
}

function pathOf(points: Float64Array): Path {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  points.forEach((value, i) => {
    if (i % 2 === 0) {
      minX = Math.min(minX, value)
      maxX = Math.max(maxX, value)
    } else {
      minY = Math.min(minY, value)
      maxY = Math.max(maxY, value)
    }
  })
  return Object.freeze({ points, box: Object.freeze({ minX, minY, maxX, maxY }) })
}

function reversed(points: Float64Array): Float64Array {
  const result = new Float64Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    result[points.length - 2 - i] = points[i] ?? 0
    result[points.length - 1 - i] = points[i + 1] ?? 0
  }
  return result
}

/** Joins lines by their numbers (~n is line n backwards) into one closed ring; lines share their end points. */
function ringOf(numbers: readonly number[], lines: readonly Path[]): Path {
  const values: number[] = []
  for (const number of numbers) {
    const line = lines[number < 0 ? ~number : number]
    if (!line) throw new Error(`a ring names line ${number}, which is not there`)
    const points = number < 0 ? reversed(line.points) : line.points
    if (values.length > 0 && (values.at(-2) !== points[0] || values.at(-1) !== points[1]))
      throw new Error('the lines of a ring do not meet')
    for (let i = values.length > 0 ? 2 : 0; i < points.length; i++) values.push(points[i] ?? 0)
  }
  if (values.length < 8 || values[0] !== values.at(-2) || values[1] !== values.at(-1)) throw new Error('a ring is not closed')
  return pathOf(Float64Array.from(values))
}

const ringsOf = (value: unknown, name: string, lines: readonly Path[]) =>
  listOf(value, name, (ring) =>
    ringOf(
      listOf(ring, name, (number) => numberOf(number, name)),
      lines,
    ),
  )

function checkPoints(reader: LineReader, fields: Fields): void {
  const expected = numberOf(fields.points, 'points')
  if (reader.points !== expected) throw new Error(`it has ${reader.points} points instead of ${expected}`)
}

type Land = Omit<Basemap, 'lakes' | 'rivers'>

function parseLand(text: string): Land {
  const fields = fileOf(text, 'basemap-land-1')
  const reader = new LineReader(numberOf(fields.cells, 'cells'))
  const texts = fieldsOf(fields.lines, 'lines')
  const byKind = KINDS.map((kind) => listOf(texts[kind], kind, (line) => pathOf(reader.line(textOf(line, kind)))))
  checkPoints(reader, fields)
  const [inner = [], frontier = [], shore = [], borders = []] = byKind
  const lines = byKind.flat()
  const areas = fieldsOf(fields.regions, 'regions')
  const regions = Object.freeze(Object.fromEntries(Object.entries(areas).map(([id, rings]) => [id, ringsOf(rings, id, lines)])))
  return { land: ringsOf(fields.land, 'land', lines), regions, inner, frontier, shore, borders }
}

type Water = Pick<Basemap, 'lakes' | 'rivers'>

function parseWater(text: string): Water {
  const fields = fileOf(text, 'basemap-water-1')
  const reader = new LineReader(numberOf(fields.cells, 'cells'))
  const classes = (name: 'lakes' | 'rivers', zooms: readonly number[]) =>
    Object.freeze(
      listOf(fields[name], name, (texts) => listOf(texts, name, (line) => pathOf(reader.line(textOf(line, name), name === 'lakes')))).map(
        (paths, i) => Object.freeze({ fromZoom: zooms[i] ?? 0, paths }),
      ),
    )
  const water = { lakes: classes('lakes', LAKE_ZOOMS), rivers: classes('rivers', RIVER_ZOOMS) }
  checkPoints(reader, fields)
  return water
}

/** Zoom from which there is more water than a basemap has without the file of the near water. */
export const NEAR_ZOOM = 6

/** A basemap with the near water, too: lakes and rivers of the classes that are drawn from zoom 6 on. Throws as parseBasemap does. */
export function withNearWater(basemap: Basemap, text: string): Basemap {
  const near = reading('near water file of the basemap', () => parseWater(text))
  const both = (far: readonly WaterClass[], more: readonly WaterClass[]) =>
    Object.freeze(far.map(({ fromZoom, paths }, i) => Object.freeze({ fromZoom, paths: [...paths, ...(more[i]?.paths ?? [])] })))
  return Object.freeze({ ...basemap, lakes: both(basemap.lakes, near.lakes), rivers: both(basemap.rivers, near.rivers) })
}

/** The basemap of the texts of land.json and water.json (src/report/basemap). Throws an Error that says which file is wrong, and how. */
export function parseBasemap(land: string, water: string): Basemap {
  return Object.freeze({
    ...reading('land file of the basemap', () => parseLand(land)),
    ...reading('water file of the basemap', () => parseWater(water)),
  })
}
