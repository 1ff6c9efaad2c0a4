import type { FamilyId } from '../model/taxonomy.ts'
import { numbersText } from './path-text.ts'

/** One piece of a pin's ring. Angles in radians, clockwise from the top, without the gaps at its ends. */
export interface RingArc {
  readonly family: FamilyId
  readonly from: number
  readonly to: number
  /** Between this piece and its neighbours, px. */
  readonly gap: number
}

/** Two decimals of a px are finer than any screen. */
export const round = (length: number, decimals = 2): number => Math.round(length * 10 ** decimals) / 10 ** decimals

/** Along the middle of the ring, px. */
const SHARE_GAP = 1.7
const DASH = 4.3
const DASH_GAP = 2.5
/** A share is never shorter than this, so that one incident among hundreds still shows its colour. */
const SHORTEST = 2

const TURN = 2 * Math.PI

/** Angle of each share with the gap after it: in proportion, but none so small that it would vanish. */
function spans(counts: readonly number[], smallest: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const isSmall = (count: number) => (TURN * count) / total < smallest
  const small = counts.filter(isSmall)
  const left = TURN - small.length * smallest
  const rest = total - small.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (isSmall(count) ? smallest : (left * count) / rest))
}

/**
 * The pieces of a ring in the proportions of its shares, from the top clockwise. `middle` is the radius of the middle of the ring, px.
 * A solid ring of one family is one piece without an end; a dashed one has a whole number of dashes in each share.
 */
export function ringArcs(
  shares: readonly { readonly family: FamilyId; readonly count: number }[],
  middle: number,
  dashed: boolean,
): readonly RingArc[] {
  const present = shares.filter((share) => share.count > 0)
  const only = present[0]
  if (only && present.length === 1 && !dashed) return [{ family: only.family, from: 0, to: TURN, gap: 0 }]

  const gap = dashed ? DASH_GAP : SHARE_GAP
  const half = gap / middle / 2
  const lengths = spans(
    present.map((share) => share.count),
    (gap + SHORTEST) / middle,
  )
  let start = 0
  return present.flatMap(({ family }, index) => {
    const length = lengths[index] ?? 0
    const pieces = dashed ? Math.max(1, Math.round((length * middle) / (DASH + DASH_GAP))) : 1
    const piece = length / pieces
    const first = start
    start += length
    return Array.from({ length: pieces }, (_, at) => ({
      family,
      from: first + at * piece + half,
      to: first + (at + 1) * piece - half,
      gap,
    }))
  })
}

/** Path data of a piece between two radii. Its ends run parallel to the middle of the gap, which is as wide inside as outside. */
export function segmentPath(arc: RingArc, inner: number, outer: number): string {
  const edge = (radius: number) => {
    const shift = Math.asin(arc.gap / 2 / radius) - arc.gap / (inner + outer)
    const [from, to] = [arc.from + shift, arc.to - shift]
    const point = (angle: number) => `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`
    return { start: point(from), end: point(to), large: to - from > Math.PI ? 1 : 0 }
  }
  const [far, near] = [edge(outer), edge(inner)]
  const arcTo = (radius: number, large: number, sweep: number, end: string) =>
    `A${round(radius)} ${round(radius)} 0 ${large} ${sweep} ${end}`
  return `M${far.start}${arcTo(outer, far.large, 1, far.end)}L${near.end}${arcTo(inner, near.large, 0, near.start)}z`
}

/** A ring as lines: along its middle one for each share, and between its pieces the gaps, from the middle of the pin outwards. */
export interface RingLines {
  readonly shares: readonly { readonly family: FamilyId; readonly d: string }[]
  readonly gaps: string
}

/** The pieces of a ring as lines, which take a third of the bytes of their shapes and look the same. @param outer radius of its edge */
export function ringLines(arcs: readonly RingArc[], middle: number, outer: number): RingLines {
  const point = (radius: number, angle: number) => [radius * Math.sin(angle), -radius * Math.cos(angle)]
  const half = (arc: RingArc) => arc.gap / middle / 2
  const families = [...new Set(arcs.map(({ family }) => family))]
  const shares = families.map((family) => {
    const own = arcs.filter((arc) => arc.family === family)
    const [from, to] = [Math.min(...own.map((arc) => arc.from - half(arc))), Math.max(...own.map((arc) => arc.to + half(arc)))]
    const [start, end] = [numbersText(point(middle, from), 1), numbersText(point(middle, to), 1)]
    // Behind the two flags no space is needed.
    return { family, d: `M${start}A${middle} ${middle} 0 ${to - from > Math.PI ? 1 : 0}1${end}` }
  })
  // From the middle out and back, gap by gap.
  const rays = arcs.flatMap((arc) => [0, 0, ...point(outer, arc.to + half(arc))])
  return { shares, gaps: `M${numbersText(rays, 1)}` }
}
