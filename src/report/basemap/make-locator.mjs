/** The outline of the country for the small locator picture, as a TypeScript file. Used by make.mjs only. */

import { project, simplify } from './make-lines.mjs'

/** The country's outline in full detail: the longest ring of its frontier and shore. */
function outline(lines) {
  const free = lines.filter(({ kind }) => kind === 'frontier' || kind === 'shore').map(({ points }) => points)
  const rings = []
  while (free.length > 0) {
    const ring = [...free.shift()]
    for (let closed = false; !closed; ) {
      const [lon, lat] = ring.at(-1)
      const at = ([x, y]) => x === lon && y === lat
      const next = free.findIndex((points) => at(points[0]) || at(points.at(-1)))
      closed = next < 0
      if (closed) continue
      const [points] = free.splice(next, 1)
      ring.push(...(at(points[0]) ? points : points.toReversed()).slice(1))
    }
    rings.push(ring)
  }
  return rings.sort((a, b) => b.length - a.length)[0]
}

/** A number of tenths as SVG writes it shortest. */
const number = (tenths) => String(tenths / 10).replace(/^(-?)0\./, '$1.')
const step = (tenths) => (tenths < 0 ? number(tenths) : ` ${number(tenths)}`)

/** A path of relative steps through points in tenths of a pixel. */
function path(points) {
  const [first, ...rest] = points
  const steps = rest.map(([x, y], i) => step(x - points[i][0]) + step(y - points[i][1]))
  return `M${number(first[0])} ${number(first[1])}l${steps.join('').trim()}Z`
}

/**
 * The locator as TypeScript: one path, and what projects a place into it. `width` and `height` are the picture's pixels, `margin` is
 * free round the country, `least` the smallest triangle kept in square pixels at zoom 8.
 */
export function locatorFile(lines, { width, height, margin, least }) {
  const ring = outline(lines)
  const full = ring.map(project)
  const [left, top] = [0, 1].map((axis) => Math.min(...full.map((point) => point[axis])))
  const [right, bottom] = [0, 1].map((axis) => Math.max(...full.map((point) => point[axis])))
  const scale = Math.floor(100 * Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top))) / 100
  const origin = [(left + right) / 2 - width / 2 / scale, (top + bottom) / 2 - height / 2 / scale].map((n) => Math.round(n * 1e3) / 1e3)
  const tenths = simplify(ring, { least }).map((lonLat) => project(lonLat).map((n, axis) => Math.round((n - origin[axis]) * scale * 10)))
  const points = tenths.slice(0, -1).filter((point, i) => i === 0 || point.join() !== tenths[i - 1].join())
  return `${JSON.stringify({ viewBox: `0 0 ${width} ${height}`, scale, left: origin[0], top: origin[1], outline: path(points) })}\n`
}
