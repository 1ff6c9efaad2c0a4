/**
 * Lines for the basemap: projection, simplification, and the text in which they are kept. Used by make.mjs only.
 * World unit: one pixel of the 256 px Web Mercator world at zoom 0, x to the east, y to the south.
 */

const WORLD = 256
const RAD = Math.PI / 180
/** World units to pixels at zoom 8, the zoom at which triangles are weighed. */
const ZOOM_8 = 2 ** 8

/** Web Mercator of [lon, lat] in world units; latitudes beyond 85.05° have no place on the map. */
export function project([lon, lat]) {
  const sine = Math.sin(Math.max(-85.05, Math.min(85.05, lat)) * RAD)
  return [WORLD * (lon / 360 + 0.5), WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))]
}

/** Kilometres between two [lon, lat]; a flat approximation, good to 1 % at these distances. */
export function kilometres(a, b) {
  const x = (a[0] - b[0]) * Math.cos(((a[1] + b[1]) / 2) * RAD)
  return 111.2 * Math.hypot(x, a[1] - b[1])
}

/** Length of a line of [lon, lat] in kilometres. */
export function length(line) {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += kilometres(line[i - 1], line[i])
  return sum
}

/** Area in square kilometres of a closed ring of [lon, lat]. */
export function area(ring) {
  const scale = Math.cos(ring[0][1] * RAD) * 111.2 ** 2
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return Math.abs(sum / 2) * scale
}

/** Whether [lon, lat] lies in a ring (even-odd). */
export function inside([x, y], ring) {
  let result = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]
    const [xj, yj] = ring[j]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) result = !result
  }
  return result
}

/** Farther than this, in degrees, detail does not fall any more: a wide screen shows that much of the world at zoom 4. */
const FARTHEST = 24

/** Degrees outside the window round Kazakhstan in which everything keeps its full detail. */
export function outside([lon, lat]) {
  return Math.hypot(Math.max(0, 45 - lon, lon - 89), Math.max(0, 39 - lat, lat - 57))
}

/** Twice-halved cross product: the area of a triangle, in the units of its corners. */
function triangle(a, b, c) {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
}

/**
 * Visvalingam's simplification. `least` is the smallest triangle kept, in square pixels at zoom 8; it grows by (1 + falloff · d)²
 * with the distance d in degrees from the window, up to FARTHEST. Ends stay, and so does every point for which `keep` answers true; a closed ring
 * keeps four points at least.
 */
export function simplify(line, { least, falloff = 3, keep = () => false }) {
  const points = line.map((lonLat) => {
    const [x, y] = project(lonLat)
    return { at: [x * ZOOM_8, y * ZOOM_8], weight: 1 / (1 + falloff * Math.min(FARTHEST, outside(lonLat))) ** 2, fixed: keep(lonLat) }
  })
  const previous = points.map((_, i) => i - 1)
  const next = points.map((_, i) => i + 1)
  const weigh = (i) => triangle(points[previous[i]].at, points[i].at, points[next[i]].at) * points[i].weight
  const weights = points.map((point, i) => (i === 0 || i === points.length - 1 || point.fixed ? Infinity : weigh(i)))
  const closed = line.length > 3 && line[0][0] === line.at(-1)[0] && line[0][1] === line.at(-1)[1]
  let left = points.length
  const heap = new Heap((i) => weights[i])
  for (const [i, weight] of weights.entries()) if (weight < Infinity) heap.push(i)
  for (let i = heap.pop(); i !== undefined && weights[i] < least; i = heap.pop()) {
    if (closed && left <= 4) break
    const [before, after] = [previous[i], next[i]]
    next[before] = after
    previous[after] = before
    left -= 1
    for (const j of [before, after]) {
      if (weights[j] === Infinity) continue
      weights[j] = Math.max(weights[i], weigh(j))
      heap.move(j)
    }
  }
  const result = []
  for (let i = 0; i < points.length; i = next[i]) result.push(line[i])
  return result
}

/** A binary heap of numbers ordered by a key that may change. */
class Heap {
  #items = []
  #places = new Map()
  #key
  constructor(key) {
    this.#key = key
  }
  push(item) {
    this.#items.push(item)
    this.#up(this.#items.length - 1)
  }
  pop() {
    const top = this.#items[0]
    const last = this.#items.pop()
    if (top !== undefined && top !== last) {
      this.#items[0] = last
      this.#down(0)
    }
    this.#places.delete(top)
    return top
  }
  move(item) {
    const place = this.#places.get(item)
    this.#up(place)
    this.#down(this.#places.get(item))
  }
  #set(place, item) {
    this.#items[place] = item
    this.#places.set(item, place)
  }
  #up(place) {
    const item = this.#items[place]
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.#key(this.#items[above]) <= this.#key(item)) break
      this.#set(place, this.#items[above])
      place = above
    }
    this.#set(place, item)
  }
  #down(place) {
    const item = this.#items[place]
    for (;;) {
      let below = 2 * place + 1
      if (below >= this.#items.length) break
      if (below + 1 < this.#items.length && this.#key(this.#items[below + 1]) < this.#key(this.#items[below])) below += 1
      if (this.#key(item) <= this.#key(this.#items[below])) break
      this.#set(place, this.#items[below])
      place = below
    }
    this.#set(place, item)
  }
}

/** Digits: the 91 printable ASCII characters from "#" to "~" without the backslash, none of which JSON has to escape. */
const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((digit) => digit !== '\\')
/** Numbers below this take one digit; the digits from here on open numbers of two, and the last one numbers of four. */
const SHORT = 73

/** A whole number as text: signs are folded in (0, -1, 1, -2, …), small numbers take one digit. */
function digits(number) {
  let rest = number < 0 ? -2 * number - 1 : 2 * number
  if (rest < SHORT) return DIGITS[rest]
  rest -= SHORT
  const lead = SHORT + Math.floor(rest / 91)
  if (lead < 90) return DIGITS[lead] + DIGITS[rest % 91]
  if (rest >= 91 ** 3) throw new Error(`A step of ${number} cells is too long to be written down`)
  return DIGITS[90] + DIGITS[Math.floor(rest / 8281)] + DIGITS[Math.floor(rest / 91) % 91] + DIGITS[rest % 91]
}

/**
 * Writes lines down in turn, as steps on a grid of `cells` across the world. Each line starts with the step from the point where the
 * one before it ended, so the text can only be read from its beginning.
 */
export class Pen {
  /** Points written so far. */
  points = 0
  #cells
  #at = [0, 0]
  constructor(cells) {
    this.#cells = cells
  }

  /** The grid points of a line of [lon, lat], without repetitions. */
  grid(line) {
    const points = line.map((lonLat) => project(lonLat).map((value) => Math.round((value / WORLD) * this.#cells)))
    return points.filter((point, i) => i === 0 || point[0] !== points[i - 1][0] || point[1] !== points[i - 1][1])
  }

  /** The text of a line of grid points. */
  write(points) {
    let text = ''
    for (const [x, y] of points) {
      text += digits(x - this.#at[0]) + digits(y - this.#at[1])
      this.#at = [x, y]
    }
    this.points += points.length
    return text
  }
}
