/** Where the rows of a long list stand, in pixels from its beginning; what has not been measured is taken to be as high as most are. */
export class RowTable {
  /** Top of each row, and behind the last the end of the list. */
  readonly #tops: Float64Array
  readonly #heights: Float64Array
  /** First row of each group, and behind the last the number of rows. */
  readonly #starts: readonly number[]
  readonly #heading: number
  /** From this row on, tops are no longer right. */
  #stale = 0

  /**
   * @param sizes rows of each group; none is empty
   * @param heading height of what stands over each group
   * @param row height of a row that was not measured
   */
  constructor(sizes: readonly number[], heading: number, row: number) {
    let start = 0
    this.#starts = [0, ...sizes.map((size) => (start += size))]
    this.#heights = new Float64Array(start).fill(row)
    this.#tops = new Float64Array(start + 1)
    this.#heading = heading
  }

  get rows(): number {
    return this.#heights.length
  }

  /** Notes how high a row is. */
  measured(row: number, height: number): void {
    if (this.#heights[row] === height) return
    this.#heights[row] = height
    this.#stale = Math.min(this.#stale, row)
  }

  /** The group that a row stands in. */
  groupOf(row: number): number {
    return lastUpTo(this.#starts, row)
  }

  /** Where a row begins; that of the number of rows is the end of the list. */
  topOf(row: number): number {
    this.#settle()
    return this.#tops[row] ?? 0
  }

  /** Where a row ends. */
  endOf(row: number): number {
    return this.topOf(row) + (this.#heights[row] ?? 0)
  }

  /** Where a group begins: at its heading. */
  groupTop(group: number): number {
    const first = this.#starts[group] ?? this.rows
    return first >= this.rows ? this.topOf(this.rows) : this.topOf(first) - this.#heading
  }

  /** First row of a group, counted through the whole list. */
  startOf(group: number): number {
    return this.#starts[group] ?? this.rows
  }

  /** The rows that lie in a stretch, first and last; of a stretch beside the list, the nearest. */
  between(from: number, to: number): readonly [number, number] {
    this.#settle()
    const last = Math.max(0, this.rows - 1)
    return [Math.min(last, lastUpTo(this.#tops, from)), Math.min(last, lastUpTo(this.#tops, to))]
  }

  #settle(): void {
    if (this.#stale >= this.rows) return
    let group = this.groupOf(this.#stale)
    let top = this.#before(this.#stale)
    for (let row = this.#stale; row < this.rows; row += 1) {
      if (row === this.startOf(group + 1)) group += 1
      if (row === this.startOf(group)) top += this.#heading
      this.#tops[row] = top
      top += this.#heights[row] ?? 0
    }
    this.#tops[this.rows] = top
    this.#stale = this.rows
  }

  /** Where the row before ends; 0 before the first. */
  #before(row: number): number {
    return (this.#tops[row - 1] ?? 0) + (this.#heights[row - 1] ?? 0)
  }
}

/** The last place in a list of rising numbers that is not above a number; 0 where all are. */
function lastUpTo(rising: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rising[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

/** A gap in place of what is not drawn, in pixels, or a row. */
export type Item = { readonly gap: number; readonly before: number } | { readonly row: number }

/** A part of a long list: a gap in place of whole groups, or a group of which at least one row is drawn. */
export type Part = { readonly gap: number; readonly before: number } | { readonly group: number; readonly items: readonly Item[] }

/** What is drawn of a list of which these rows are wanted, in order: the rest is gaps as high as it. */
export function partsOf(table: RowTable, wanted: readonly number[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (let next = 0; next < wanted.length; ) {
    const group = table.groupOf(wanted[next] ?? 0)
    const end = table.startOf(group + 1)
    if (table.groupTop(group) > at) parts.push({ gap: table.groupTop(group) - at, before: group })
    const items: Item[] = []
    at = table.topOf(table.startOf(group))
    for (; next < wanted.length && (wanted[next] ?? 0) < end; next += 1) {
      const row = wanted[next] ?? 0
      if (table.topOf(row) > at) items.push({ gap: table.topOf(row) - at, before: row })
      items.push({ row })
      at = table.endOf(row)
    }
    const groupEnd = table.groupTop(group + 1)
    if (groupEnd > at) items.push({ gap: groupEnd - at, before: end })
    parts.push({ group, items })
    at = groupEnd
  }
  if (table.topOf(table.rows) > at) parts.push({ gap: table.topOf(table.rows) - at, before: -1 })
  return parts
}
