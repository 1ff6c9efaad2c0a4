/** What collides: `order` breaks ties, and a change of `grown` says that what was reckoned before no longer holds. */
interface Body {
  readonly order: number
  readonly grown: number
}

/** Two that overlap, the earlier first, as they were measured. */
export interface Collision<One extends Body> {
  readonly a: One
  readonly b: One
  /** Whose worst it is. */
  readonly of: One
  readonly overlap: number
  /** How often both, and whose it is, had grown by then. */
  readonly grown: number
  readonly grownOf: number
}

/** Whether a pair is to be merged before another: the one that overlaps more, of equals the earlier. */
export function isBefore<One extends Body>(one: Collision<One>, other: Collision<One>): boolean {
  if (one.overlap !== other.overlap) return one.overlap > other.overlap
  return one.a.order !== other.a.order ? one.a.order < other.a.order : one.b.order < other.b.order
}

/** Whether a pair is still as it was measured. */
export function stands<One extends Body>({ a, b, grown }: Collision<One>): boolean {
  return a.grown + b.grown === grown
}

/** The worst collision of each, and of those the worst on top: a heap, so that none is looked at again for each pair that merges. */
export class Collisions<One extends Body> {
  readonly #heap: Collision<One>[] = []

  /** Notes a collision. */
  add(added: Collision<One>): void {
    const heap = this.#heap
    let at = heap.length
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = heap[above]
      if (other === undefined || !isBefore(added, other)) break
      heap[at] = other
      at = above
    }
    heap[at] = added
  }

  /** Takes out the worst, whether or not it still stands; undefined when there is none. */
  take(): Collision<One> | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return top
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const [one, two] = [heap[left], heap[left + 1]]
      if (one === undefined) break
      const right = two !== undefined && isBefore(two, one)
      const next = right ? two : one
      if (!isBefore(next, last)) break
      heap[at] = next
      at = right ? left + 1 : left
    }
    heap[at] = last
    return top
  }
}
