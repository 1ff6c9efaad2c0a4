import type { FamilyId } from '../model/taxonomy.ts'

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
