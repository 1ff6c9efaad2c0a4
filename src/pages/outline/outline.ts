import { project, WORLD } from '../../model/projection.ts'
import { writeLine } from './digits.ts'

/**
 * The ground of a report's map from GeoJSON: `basemap/land.json`, as drawing/basemap.ts reads it, and `basemap/locator.json`. Regions that
 * touch have to share their points; nothing is simplified.
 */

/** A region by its `properties.id`; neighbouring land has `properties.abroad: true` instead. */
export interface Area {
  readonly id: string | null
  /** Closed rings of [longitude, latitude]. */
  readonly rings: readonly (readonly (readonly [number, number])[])[]
}

/** Grid cells across the world. */
const CELLS = 72_000

type Point = readonly [x: number, y: number]
type Ring = readonly Point[]

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]
const nameOf = ([x, y]: Point): string => `${x} ${y}`
const edgeOf = (a: Point, b: Point): string => [nameOf(a), nameOf(b)].sort().join(' ')

/** A ring on the grid, without points that fall together and without the closing one. */
function onGrid(ring: Area['rings'][number]): Ring {
  const points = ring.map(([lon, lat]): Point => {
    const { x, y } = project({ lat, lon })
    return [Math.round((x * CELLS) / WORLD), Math.round((y * CELLS) / WORLD)]
  })
  return points.filter((point, index) => !same(point, points[(index + 1) % points.length] ?? point) || points.length === 1)
}

/** Lines between the points at which other regions begin, each once, and rings as their numbers: ~n is line n backwards. */
class Lines {
  readonly inner: Ring[] = []
  readonly frontier: Ring[] = []
  readonly #numbers = new Map<
    string,
    { readonly kind: 'inner' | 'frontier'; readonly at: number; readonly first: Point; readonly second: Point }
  >()
  readonly #owners = new Map<string, Set<string>>()
  readonly #neighbours = new Map<string, Set<string>>()

  constructor(regions: readonly { readonly id: string; readonly rings: readonly Ring[] }[]) {
    for (const { id, rings } of regions)
      for (const ring of rings)
        ring.forEach((point, index) => {
          const next = ring[(index + 1) % ring.length] ?? point
          this.#add(this.#owners, edgeOf(point, next), id)
          this.#add(this.#neighbours, nameOf(point), nameOf(next))
          this.#add(this.#neighbours, nameOf(next), nameOf(point))
        })
  }

  #add(map: Map<string, Set<string>>, key: string, value: string): void {
    map.set(key, (map.get(key) ?? new Set()).add(value))
  }

  #ownersOf(a: Point, b: Point): string {
    return [...(this.#owners.get(edgeOf(a, b)) ?? [])].sort().join(' ')
  }

  /** Whether a line ends at a point of a ring. */
  #isEnd(before: Point, point: Point, after: Point): boolean {
    return (this.#neighbours.get(nameOf(point))?.size ?? 0) > 2 || this.#ownersOf(before, point) !== this.#ownersOf(point, after)
  }

  /** A ring as its lines, which are kept. The numbers of frontiers are those among frontiers until `numbered` is asked. */
  take(ring: Ring): readonly { readonly kind: 'inner' | 'frontier'; readonly at: number; readonly backwards: boolean }[] {
    const at = (index: number): Point => ring[((index % ring.length) + ring.length) % ring.length] ?? [0, 0]
    const ends = ring.flatMap((_, index) => (this.#isEnd(at(index - 1), at(index), at(index + 1)) ? [index] : []))
    // A ring that meets no other begins where its name is the first, whichever region it is of.
    if (ends.length === 0) ends.push(ring.reduce((least, point, index) => (nameOf(point) < nameOf(at(least)) ? index : least), 0))
    return ends.map((start, index) => {
      const stop = index + 1 < ends.length ? (ends[index + 1] ?? 0) : (ends[0] ?? 0) + ring.length
      return this.#keep(Array.from({ length: stop - start + 1 }, (_, step) => at(start + step)))
    })
  }

  #keep(line: Ring): { readonly kind: 'inner' | 'frontier'; readonly at: number; readonly backwards: boolean } {
    const [first = [0, 0], second = [0, 0]] = line
    const key = line
      .slice(1)
      .map((point, index) => edgeOf(line[index] ?? point, point))
      .sort()
      .join()
    const known = this.#numbers.get(key)
    // A closed line begins where it ends: there the next point tells.
    if (known)
      return { ...known, backwards: !(same(known.first, first) && (!same(first, line.at(-1) ?? first) || same(known.second, second))) }
    const kind = this.#ownersOf(first, second).includes(' ') ? 'inner' : 'frontier'
    this[kind].push(line)
    const kept = { kind, at: this[kind].length - 1, first, second } as const
    this.#numbers.set(key, kept)
    return { ...kept, backwards: false }
  }
}

/** Frontiers that share their ends, put together: the outer rings of the country as numbers among frontiers. */
function outerRings(frontier: readonly Ring[]): readonly (readonly number[])[] {
  const rest = new Set(frontier.keys())
  const rings: number[][] = []
  for (const first of frontier.keys()) {
    if (!rest.delete(first)) continue
    const ring = [first]
    const begin = frontier[first]?.[0] ?? [0, 0]
    let end = frontier[first]?.at(-1) ?? [0, 0]
    while (!same(begin, end)) {
      const next = [...rest].find((index) => [frontier[index]?.[0], frontier[index]?.at(-1)].some((point) => point && same(point, end)))
      if (next === undefined) throw new Error('The frontier is not closed: do regions that touch share all their points?')
      rest.delete(next)
      const forwards = same(frontier[next]?.[0] ?? [0, 0], end)
      ring.push(forwards ? next : ~next)
      end = (forwards ? frontier[next]?.at(-1) : frontier[next]?.[0]) ?? [0, 0]
    }
    rings.push(ring)
  }
  return rings
}

/** Whether a point lies in a ring (even-odd). */
function isInside([x, y]: Point, ring: Ring): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside
  }, false)
}

/**
 * The files of a map's ground by their names.
 * @param source whose data it is, as the file says
 * @throws Error where regions do not fit together
 */
export function outlineFiles(areas: readonly Area[], source: string): ReadonlyMap<string, string> {
  const regions = areas.flatMap(({ id, rings }) => (id === null ? [] : [{ id, rings: rings.map(onGrid) }]))
  if (regions.length === 0) throw new Error('No feature has a properties.id: a region has the id that the manifest gives it.')
  const abroad = areas.flatMap(({ id, rings }) => (id === null ? rings.map(onGrid) : []))
  const lines = new Lines(regions)
  const taken = regions.map(({ id, rings }) => [id, rings.map((ring) => lines.take(ring))] as const)
  const { inner, frontier } = lines
  const number = (kind: 'inner' | 'frontier', at: number) => (kind === 'inner' ? at : inner.length + at)
  const outer = outerRings(frontier)
  const islands = outer.filter(([first = 0]) => !abroad.some((ring) => isInside(frontier[first]?.[0] ?? [0, 0], ring)))
  const coast = abroad.map((ring): Ring => [...ring, ring[0] ?? [0, 0]])
  let pen: Point = [0, 0]
  const write = (line: Ring): string => {
    const text = writeLine(line, pen)
    pen = line.at(-1) ?? pen
    return text
  }
  const written = { inner: inner.map(write), frontier: frontier.map(write), shore: [], border: [], coast: coast.map(write) }
  const signed = (kind: 'inner' | 'frontier', at: number, backwards: boolean) => (backwards ? ~number(kind, at) : number(kind, at))
  const land = {
    format: 'basemap-land-1',
    source,
    cells: CELLS,
    points: [...inner, ...frontier, ...coast].reduce((sum, line) => sum + line.length, 0),
    lines: written,
    land: [
      ...coast.map((_, index) => [inner.length + frontier.length + index]),
      ...islands.map((ring) => ring.map((at) => (at < 0 ? signed('frontier', ~at, true) : signed('frontier', at, false)))),
    ],
    regions: Object.fromEntries(
      taken.map(([id, rings]) => [id, rings.map((ring) => ring.map(({ kind, at, backwards }) => signed(kind, at, backwards)))]),
    ),
  }
  const whole = outer.map((ring) => ring.flatMap((at) => (at < 0 ? [...(frontier[~at] ?? [])].reverse() : (frontier[at] ?? [])).slice(1)))
  return new Map([
    ['land.json', `${JSON.stringify(land)}\n`],
    ['locator.json', `${JSON.stringify(locatorOf(whole))}\n`],
  ])
}

/** The small picture of an account, CSS pixels. */
const LOCATOR = { width: 88, height: 64, margin: 6 } as const

/** The country in the small picture of an account: see article/locator-outline.ts. */
function locatorOf(rings: readonly Ring[]): object {
  const cell = WORLD / CELLS
  const points = rings.flat()
  const [xs, ys] = [points.map(([x]) => x * cell), points.map(([, y]) => y * cell)]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const { width, height, margin } = LOCATOR
  const round = (value: number) => Number(value.toFixed(3))
  const scale = round(Math.min((width - 2 * margin) / (east - west), (height - 2 * margin) / (south - north)))
  const [left, top] = [round((west + east) / 2 - width / 2 / scale), round((north + south) / 2 - height / 2 / scale)]
  const place = ([x, y]: Point) => [((x * cell - left) * scale).toFixed(1), ((y * cell - top) * scale).toFixed(1)].join(' ')
  const outline = rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
  return { viewBox: `0 0 ${width} ${height}`, scale, left, top, outline }
}
