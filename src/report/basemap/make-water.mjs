/** The water: lakes from OpenStreetMap, rivers from the World Data Bank II. Used by make.mjs only. */

import { area, inside, length, outside, simplify } from './make-lines.mjs'

/** Kara-Bogaz-Gol, cut out of the Caspian of the lake file: [west, south, east, north] in degrees. */
const KARA_BOGAZ_GOL = [52.95, 40.5, 54.9, 42.2]
/** The Caspian Sea itself is a hole in the land and not taken from here; a point in it. */
const CASPIAN = [51, 42]

/** Smaller pieces in km² are not looked at: no tile of the source cuts a lake that is kept into such pieces alone. */
const SPECK = 2

const box = ([west, south, east, north]) => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
]
/** Area by perimeter, in kilometres: small for a flooded valley, large for a round lake. */
const thickness = (ring) => area(ring) / length(ring)

/** Whether a lake is kept, and from which zoom it is drawn: 1 from zoom 3, 2 from zoom 6, 3 from zoom 7; 0 is left out. */
function lakeClass(ring, home, options) {
  const size = area(ring)
  const middle = ring[ring.length >> 1]
  const distance = outside(middle)
  const least = home.some((outline) => inside(middle, outline)) ? options.leastHome : distance === 0 ? options.leastNear : options.leastFar
  if (size < least * (1 + distance / 2) || (thickness(ring) < options.thin && size < 600)) return 0
  return size >= 900 ? 1 : size >= 200 ? 2 : 3
}

/** Lakes within `extent` degrees of the window, joined over the seams of the source's tiles. */
function makeLakes(collection, home, options, clip) {
  const near = collection.coordinates.filter((polygon) => outside(polygon[0][0]) < options.extent && area(polygon[0]) > SPECK)
  const joined = clip.union([], ...near.map((polygon) => [polygon]))
  const gulf = []
  const lakes = joined.filter((polygon) => {
    if (area(polygon[0]) < 100_000 || !inside(CASPIAN, polygon[0])) return true
    gulf.push(...clip.intersection([polygon], box(KARA_BOGAZ_GOL)))
    return false
  })
  const result = []
  for (const [ring, ...islands] of [...gulf, ...lakes]) {
    const from = gulf.some((polygon) => polygon[0] === ring) && area(ring) < 2000 ? 0 : lakeClass(ring, home, options)
    if (from === 0) continue
    const distance = outside(ring[0])
    const rings = [ring, ...islands.filter((island) => area(island) >= (distance > 0 ? 200 : 25))]
    for (const one of rings) {
      const points = simplify(one, { least: options.least, falloff: options.falloff })
      result.push({ from, points })
    }
  }
  return result
}

/** River segments of the binned file: [lon, lat] points with the level that the source gives. */
function riverSegments(file, window) {
  const read = (name) => file.get(name).value
  const firstSegment = read('Id_of_first_segment_in_a_bin')
  const segmentsIn = read('N_segments_in_a_bin')
  const pointsOf = read('N_points_for_a_segment')
  const levelOf = read('Hierarchial_level_of_a_segment')
  const firstPoint = read('Id_of_first_point_in_a_segment')
  const x = read('Relative_longitude_from_SW_corner_of_bin')
  const y = read('Relative_latitude_from_SW_corner_of_bin')
  const segments = []
  for (let bin = 0; bin < segmentsIn.length; bin++) {
    // Bins of two degrees, in rows from the north.
    const west = (bin % 180) * 2
    const south = 88 - Math.floor(bin / 180) * 2
    if (west < window[0] || west > window[2] || south < window[1] || south > window[3]) continue
    for (let s = firstSegment[bin]; s < firstSegment[bin] + segmentsIn[bin]; s++) {
      const points = []
      for (let p = firstPoint[s]; p < firstPoint[s] + pointsOf[s]; p++) {
        points.push([west + ((x[p] & 0xffff) * 2) / 65535, south + ((y[p] & 0xffff) * 2) / 65535])
      }
      segments.push({ points, level: levelOf[s] })
    }
  }
  return segments
}

const key = ([lon, lat]) => `${lon.toFixed(3)} ${lat.toFixed(3)}`

/** Joins segments end to end; where more than two meet, the straightest pair goes on. */
function stitch(segments) {
  const lines = segments.map(({ points }) => points)
  const direction = (line, atStart) => {
    const [a, b] = atStart ? [line[0], line[1]] : [line.at(-1), line.at(-2)]
    return Math.atan2(b[1] - a[1], (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180))
  }
  const nodes = new Map()
  lines.forEach((line, i) => {
    for (const atStart of [true, false]) {
      const node = key(atStart ? line[0] : line.at(-1))
      nodes.set(node, [...(nodes.get(node) ?? []), { i, atStart }])
    }
  })
  const link = new Map()
  for (const ends of nodes.values()) {
    const pairs = ends.flatMap((a, n) => ends.slice(n + 1).map((b) => [a, b]))
    const bend = ([a, b]) => Math.abs(Math.PI - Math.abs(direction(lines[a.i], a.atStart) - direction(lines[b.i], b.atStart)))
    pairs.sort((one, other) => bend(one) - bend(other))
    for (const [a, b] of pairs) {
      const [from, to] = [`${a.i}${a.atStart}`, `${b.i}${b.atStart}`]
      if (a.i === b.i || link.has(from) || link.has(to)) continue
      link.set(from, b)
      link.set(to, a)
    }
  }
  const done = new Set()
  const walk = (i, atStart) => {
    const points = []
    while (!done.has(i)) {
      done.add(i)
      const line = atStart ? lines[i] : lines[i].toReversed()
      points.push(...(points.length ? line.slice(1) : line))
      const next = link.get(`${i}${!atStart}`)
      if (!next) break
      ;({ i, atStart } = next)
    }
    return points
  }
  const open = lines.flatMap((_, i) => [true, false].filter((atStart) => !link.has(`${i}${atStart}`)).map((atStart) => [i, atStart]))
  const walked = open.map(([i, atStart]) => (done.has(i) ? [] : walk(i, atStart)))
  const rest = lines.map((_, i) => (done.has(i) ? [] : walk(i, true)))
  return [...walked, ...rest].filter((line) => line.length > 1)
}

/** Rivers in two classes: 1 is drawn at every zoom, 2 from zoom 6. */
function makeRivers(file, home, options) {
  const segments = riverSegments(file, [28, 30, 106, 68])
  const atHome = (point) => home.some((outline) => inside(point, outline))
  const nearHome = ({ points }) => points.some(atHome)
  const first = segments.filter(({ level, points }) => options.levels1.includes(level) && outside(points[0]) < options.extent)
  const second = segments.filter((segment) => options.levels2.includes(segment.level) && nearHome(segment))
  const kept = [...stitch(first).map((points) => ({ from: 1, points })), ...stitch(second).map((points) => ({ from: 2, points }))].filter(
    ({ from, points }) => {
      const shortest = from === 1 ? (points.some(atHome) ? options.shortest1 : options.shortestAbroad) : options.shortest2
      return length(points) >= shortest * (1 + outside(points[points.length >> 1]) / 2)
    },
  )
  return kept.map(({ from, points }) => ({
    from,
    points: simplify(points, { least: from === 1 ? options.least1 : options.least2, falloff: options.falloff }),
  }))
}

/** Lakes and rivers, each with the class from which it is drawn. `home` are the outlines of the regions. */
export function makeWater(lakeFile, riverFile, home, options, { clip }) {
  return { lakes: makeLakes(lakeFile, home, options.lakes, clip), rivers: makeRivers(riverFile, home, options.rivers) }
}
