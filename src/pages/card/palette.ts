/** Pixels, three bytes each: red, green, blue. */
type Pixels = Uint8Array

const split = (colour: number): readonly [red: number, green: number, blue: number] => [colour >> 16, (colour >> 8) & 255, colour & 255]

/** Square of the distance of two colours; the eye sees green best and blue least. */
function distance(a: number, b: number): number {
  const [red, green, blue] = split(a)
  const [otherRed, otherGreen, otherBlue] = split(b)
  return 2 * (red - otherRed) ** 2 + 4 * (green - otherGreen) ** 2 + 3 * (blue - otherBlue) ** 2
}

/** The colour of the pixel whose first byte stands there. */
const colourAt = (pixels: Pixels, at: number): number => ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)

/** How many pixels have each colour: of 756,000 most are like their neighbours, which are counted at once. */
function countColours(pixels: Pixels): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let from = 0
  let colour = colourAt(pixels, 0)
  for (let at = 3; at <= pixels.length; at += 3) {
    const next = at < pixels.length ? colourAt(pixels, at) : -1
    if (next === colour) continue
    counts.set(colour, (counts.get(colour) ?? 0) + (at - from) / 3)
    from = at
    colour = next
  }
  return counts
}

/** The colours of a picture and, of each, the nearest in a palette that grows. */
class Palette {
  readonly colours: readonly number[]
  readonly #counts: readonly number[]
  readonly #nearest: Int32Array
  /** How far it is from the nearest. */
  readonly #far: Float64Array
  #size = 0

  constructor(counts: ReadonlyMap<number, number>) {
    this.colours = [...counts.keys()]
    this.#counts = [...counts.values()]
    this.#nearest = new Int32Array(counts.size)
    this.#far = new Float64Array(counts.size).fill(Number.POSITIVE_INFINITY)
  }

  get size(): number {
    return this.#size
  }

  add(entry: number): void {
    this.#size += 1
    this.colours.forEach((colour, index) => {
      const far = distance(colour, entry)
      if (far >= (this.#far[index] ?? 0)) return
      this.#far[index] = far
      this.#nearest[index] = entry
    })
  }

  /** The colour that most of the picture still lacks; null where it lacks none. */
  worst(): number | null {
    let worst: number | null = null
    let most = 0
    this.colours.forEach((colour, index) => {
      const wrong = (this.#far[index] ?? 0) * (this.#counts[index] ?? 0)
      if (wrong <= most) return
      most = wrong
      worst = colour
    })
    return worst
  }

  nearest(): ReadonlyMap<number, number> {
    return new Map(this.colours.map((colour, index) => [colour, this.#nearest[index] ?? colour]))
  }
}

/**
 * Brings a picture down to a few colours. Those that are given stay what they are, however few pixels have them: the disc of a family
 * must not turn into that of another. The others are chosen one by one, each where most is still wrong.
 * @param given as `#rrggbb`
 * @param most number of colours in all
 */
export function fewerColours(pixels: Pixels, given: Iterable<string>, most: number): Pixels {
  const counts = countColours(pixels)
  const palette = new Palette(counts)
  for (const hex of new Set(given)) {
    const colour = Number.parseInt(hex.slice(1), 16)
    if (counts.has(colour)) palette.add(colour)
  }
  while (palette.size < most) {
    const worst = palette.worst()
    if (worst === null) break
    palette.add(worst)
  }
  const nearest = palette.nearest()
  const reduced = new Uint8Array(pixels.length)
  let before = -1
  let [red, green, blue] = [0, 0, 0]
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at)
    if (colour !== before) [red, green, blue] = split(nearest.get(colour) ?? colour)
    before = colour
    reduced[at] = red
    reduced[at + 1] = green
    reduced[at + 2] = blue
  }
  return reduced
}
