import type { WorldPoint } from './projection.ts'

/** Where an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/** Keys that lead from pin to pin. */
const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** How far a point lies ahead of another in a direction, and how far to the side. */
function seenFrom(from: WorldPoint, to: WorldPoint, direction: Direction): { readonly ahead: number; readonly aside: number } {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const level = direction === 'left' || direction === 'right'
  const forward = direction === 'left' || direction === 'up' ? -1 : 1
  return { ahead: forward * (level ? x : y), aside: Math.abs(level ? y : x) }
}

/**
 * The nearest point in a direction: of those that lie more ahead than to the side; where there is none, of all that lie ahead. Of two
 * that are equally near, the earlier.
 * @returns its number, or -1 where nothing lies ahead
 */
export function nearestTowards(points: readonly WorldPoint[], from: number, direction: Direction): number {
  const own = points[from]
  if (!own) return -1
  let [straight, straightAt, slanted, slantedAt] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1]
  for (const [index, point] of points.entries()) {
    const { ahead, aside } = seenFrom(own, point, direction)
    if (ahead <= 0) continue
    const distance = Math.hypot(ahead, aside)
    if (aside <= ahead && distance < straight) [straight, straightAt] = [distance, index]
    if (distance < slanted) [slanted, slantedAt] = [distance, index]
  }
  return straightAt >= 0 ? straightAt : slantedAt
}

/**
 * The pin to which a key leads: an arrow to the nearest one in its direction, Page Up and Page Down along the order of the list from
 * one to the next, so that every pin is reached, Home and End to the first and the last.
 * @returns its number, `from` where there is none further, or null if the key leads nowhere
 */
export function pinTowards(key: string, points: readonly WorldPoint[], from: number): number | null {
  const last = points.length - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'PageUp') return Math.max(0, from - 1)
  if (key === 'PageDown') return Math.min(last, from + 1)
  const direction = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined
  if (!direction) return null
  const next = nearestTowards(points, from, direction)
  return next < 0 ? from : next
}
