/** The land: fourteen regions, their borders, the neighbours and the coasts, all from Natural Earth. Used by make.mjs only. */

import { area, kilometres, outside, simplify } from './make-lines.mjs'

/** Names in the source and our ids. "South Kazakhstan" is Turkestan Region since June 2018; cities go to the region round them. */
const REGION_OF = {
  Aqmola: 'akmola-region',
  Astana: 'akmola-region',
  Aqtöbe: 'aktobe-region',
  Almaty: 'almaty-region',
  'Almaty City': 'almaty-region',
  Atyrau: 'atyrau-region',
  'East Kazakhstan': 'east-kazakhstan-region',
  Zhambyl: 'jambyl-region',
  Qaraghandy: 'karaganda-region',
  Qostanay: 'kostanay-region',
  Qyzylorda: 'kyzylorda-region',
  Mangghystau: 'mangystau-region',
  'North Kazakhstan': 'north-kazakhstan-region',
  Pavlodar: 'pavlodar-region',
  'South Kazakhstan': 'turkestan-region',
  'West Kazakhstan': 'west-kazakhstan-region',
}
/** The unnamed feature of minor islands lies off Mangystau. */
const ISLANDS = 'mangystau-region'

/** A border is drawn if one side is of the first list and the other of either; so no disputed line elsewhere is drawn at all. */
const BORDERS_OF = ['Russia', 'China', 'Uzbekistan', 'Turkmenistan', 'Kyrgyzstan', 'Tajikistan']
const BORDERS_WITH = [...BORDERS_OF, 'Mongolia', 'Afghanistan', 'Iran', 'Azerbaijan', 'Georgia', 'Armenia']
/** The country itself, under both names that the source has for parts of it. */
const HOME = ['Kazakhstan', 'Baikonur']

const end = (line, at) => (at < 0 ? line.at(-1) : line[0])
const key = (point) => point.join()
const round = (coordinates) => (Array.isArray(coordinates) ? coordinates.map(round) : Math.round(coordinates * 1e6) / 1e6)

/** The regions as a topology whose geometries carry our ids; interior rings (Baikonur) are dropped, so leased land is filled. */
function regionTopology(collection, { mergeArcs, topology }) {
  const features = collection.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { id: REGION_OF[properties.name] ?? ISLANDS },
    // The source repeats shared points with differences of 1e-13 degrees.
    geometry: { type: geometry.type, coordinates: round(geometry.coordinates) },
  }))
  const source = topology({ units: { type: 'FeatureCollection', features } })
  const ids = [...new Set(Object.values(REGION_OF))].sort()
  const regions = ids.map((id) => {
    const units = source.objects.units.geometries.filter((unit) => unit.properties.id === id)
    return { id, rings: mergeArcs(source, units).arcs.map((polygon) => polygon[0]) }
  })
  return { arcs: source.arcs, regions }
}

/** Which regions use each arc. */
function arcUsers(regions) {
  const users = new Map()
  for (const { id, rings } of regions) {
    for (const at of rings.flat()) {
      const arc = at < 0 ? ~at : at
      users.set(arc, [...(users.get(arc) ?? []), id])
    }
  }
  return users
}

/** Decodes the arcs of a quantised topology to [lon, lat]. */
function decodeArcs({ arcs, transform }) {
  const { scale, translate } = transform
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** Which countries use each arc of the world. */
function countryUsers(world) {
  const users = new Map()
  for (const { type, arcs, properties } of world.objects.countries.geometries) {
    const rings = type === 'Polygon' ? arcs : (arcs ?? []).flat()
    for (const at of rings.flat()) {
      const arc = at < 0 ? ~at : at
      users.set(arc, [...(users.get(arc) ?? []), properties.name])
    }
  }
  return users
}

/** Joins lines end to end into rings. Every end point must be that of exactly two lines; where more meet, the first found is taken. */
function joinRings(lines) {
  const free = new Set(lines)
  const ends = new Map()
  for (const line of lines) {
    for (const point of [end(line.points, 0), end(line.points, -1)]) ends.set(key(point), [...(ends.get(key(point)) ?? []), line])
  }
  const rings = []
  for (const first of lines) {
    if (!free.delete(first)) continue
    const ring = [{ line: first, reversed: false }]
    const start = key(end(first.points, 0))
    let at = key(end(first.points, -1))
    while (at !== start) {
      const line = ends.get(at).find((candidate) => free.has(candidate))
      if (!line) throw new Error(`A coast breaks off at ${at}`)
      free.delete(line)
      const reversed = key(end(line.points, 0)) !== at
      ring.push({ line, reversed })
      at = key(end(line.points, reversed ? 0 : -1))
    }
    rings.push(ring)
  }
  return rings
}

/** Takes the jump out of a coast that crosses 180°, so that it can be drawn on a plane: Chukotka goes on beyond it. */
function unwrap(line, rings) {
  const crosses = rings.some((point, i) => i > 0 && Math.abs(point[0] - rings[i - 1][0]) > 180)
  return crosses ? line.map(([lon, lat]) => [lon < -20 ? lon + 360 : lon, lat]) : line
}

/**
 * Cuts the outer arcs of the regions at the six points where the frontier meets a neighbour's own border or the Caspian coast, and
 * tells what each piece is. `junctions` are the world's points; each is moved to the nearest point of the regions' outline.
 */
function cutOutline(arcs, outer, junctions) {
  const moved = new Map()
  for (const junction of junctions) {
    let best = { distance: Infinity }
    for (const arc of outer) {
      arcs[arc].forEach((point) => {
        const distance = kilometres(point, junction)
        if (distance < best.distance) best = { distance, point }
      })
    }
    if (best.distance > 3) throw new Error(`The two outlines are ${best.distance} km apart at ${junction}`)
    moved.set(key(junction), best.point)
  }
  const cuts = new Set([...moved.values()].map(key))
  const pieces = new Map()
  for (const arc of outer) {
    const parts = [[arcs[arc][0]]]
    arcs[arc].forEach((point, i) => {
      if (i === 0) return
      parts.at(-1).push(point)
      if (cuts.has(key(point)) && i < arcs[arc].length - 1) parts.push([point])
    })
    pieces.set(arc, parts)
  }
  return { moved, pieces }
}

/** Whether a piece of the outline is a sea shore: an islet, or near the other source's shore in its middle. */
function isShore(piece, homeShore) {
  if (key(end(piece, 0)) === key(end(piece, -1))) return true
  const middle = piece[piece.length >> 1]
  return homeShore.some((line) => line.some((point) => kilometres(point, middle) < 1.5))
}

/** Everything in its classes, in full detail: lines with points, and rings as lists of those lines. */
function assemble(kazakhstan, world, tools) {
  const { arcs, regions } = regionTopology(kazakhstan, tools)
  const users = arcUsers(regions)
  const worldArcs = decodeArcs(world)
  const countries = countryUsers(world)
  const isHome = (name) => HOME.includes(name)

  const frontierArcs = [...countries].filter(([, names]) => names.some(isHome) && names.some((name) => !isHome(name)))
  const homeShore = [...countries].filter(([, names]) => names.length === 1 && isHome(names[0])).map(([arc]) => worldArcs[arc])
  const counts = new Map()
  for (const [arc] of frontierArcs) {
    for (const at of [0, -1]) counts.set(key(end(worldArcs[arc], at)), end(worldArcs[arc], at))
  }
  const outer = [...users].filter(([, ids]) => ids.length === 1).map(([arc]) => arc)
  const { moved, pieces } = cutOutline(arcs, outer, [...counts.values()])

  const lines = []
  const linesOfArc = new Map()
  for (const [arc, ids] of users) {
    const parts = ids.length > 1 ? [arcs[arc]] : pieces.get(arc)
    const made = parts.map((points) => ({ points, kind: ids.length > 1 ? 'inner' : isShore(points, homeShore) ? 'shore' : 'frontier' }))
    linesOfArc.set(arc, made)
    lines.push(...made)
  }
  const move = (line) => line.map((point) => moved.get(key(point)) ?? point)
  for (const [arc, names] of countries) {
    if (names.some(isHome)) continue
    if (names.length === 1) lines.push({ points: move(worldArcs[arc]), kind: 'coast' })
    else if (names.some((name) => BORDERS_OF.includes(name)) && names.every((name) => BORDERS_WITH.includes(name))) {
      lines.push({ points: move(worldArcs[arc]), kind: 'border' })
    }
  }
  return { lines, linesOfArc, regions }
}

/** Rings of land from its coasts; a ring that lies wholly off the map, or is too small to be seen where it lies, is left out. */
function landRings(lines, leastIsland) {
  const rings = joinRings(lines.filter(({ kind }) => kind === 'coast' || kind === 'shore'))
  return rings.filter((ring) => {
    const points = ring.flatMap(({ line, reversed }) => (reversed ? line.points.toReversed() : line.points))
    for (const { line } of ring) line.points = unwrap(line.points, points)
    const near = points.filter(([lon, lat]) => lon > -30 && lon < 170 && lat > -10 && lat < 82)
    if (near.length === 0) return false
    const distance = Math.min(...near.map(outside))
    return ring.some(({ line }) => line.kind === 'shore' && ring.length > 1) || area(points) > leastIsland * (1 + 2 * distance) ** 2
  })
}

/** Simplified lines in a fixed order of kinds, and the rings of land and regions as numbers of lines (~n: the line backwards). */
export function makeLand(kazakhstan, world, options, tools) {
  const { lines, linesOfArc, regions } = assemble(kazakhstan, world, tools)
  const rings = landRings(lines, options.leastIsland)
  const used = new Set(rings.flat().map(({ line }) => line))
  const kinds = ['inner', 'frontier', 'shore', 'border', 'coast']
  const order = kinds.flatMap((kind) => lines.filter((line) => line.kind === kind && (kind !== 'coast' || used.has(line))))
  const small = (ring) => {
    const only = ring.length === 1 ? linesOfArc.get(ring[0] < 0 ? ~ring[0] : ring[0]) : []
    return only.length === 1 && only[0].kind === 'shore' && !used.has(only[0])
  }
  const numbers = new Map()
  const kept = order.filter((line) => line.kind !== 'shore' || used.has(line))
  for (const [i, line] of kept.entries()) numbers.set(line, i)
  const regionRings = regions.map(({ id, rings: all }) => [
    id,
    all
      .filter((ring) => !small(ring))
      .map((ring) =>
        ring.flatMap((at) => {
          const parts = linesOfArc.get(at < 0 ? ~at : at).map((line) => numbers.get(line))
          return at < 0 ? parts.toReversed().map((n) => ~n) : parts
        }),
      ),
  ])
  return {
    lines: kept.map((line) => ({
      kind: line.kind,
      points: simplify(line.points, { least: options.least[line.kind], falloff: options.falloff[line.kind] ?? 3 }),
    })),
    land: rings.map((ring) => ring.map(({ line, reversed }) => (reversed ? ~numbers.get(line) : numbers.get(line)))),
    regions: Object.fromEntries(regionRings),
    home: regionRings.flatMap(([, all]) => all.map((ring) => ring.flatMap((n) => (n < 0 ? kept[~n].points.toReversed() : kept[n].points)))),
  }
}
