import type { Columns, Lists } from './columns.ts'
import { categoryIds, FACETS, type FacetId, familyIds } from './taxonomy.ts'
import { binSpans } from './timeline.ts'
import { type FilterPart, monthKeys } from './view.ts'

/** The parts of a filter; a record carries a bit for each that leaves it out. */
export const PARTS: readonly FilterPart[] = ['categories', 'time', 'certain', 'query', 'onMap', ...FACETS]
/** The bit of a part. */
export const bitOfPart = (part: FilterPart): number => 1 << PARTS.indexOf(part)
const TIME = bitOfPart('time')
const CATEGORY = bitOfPart('categories')
const REGION = bitOfPart('region')
const FACET_BITS = FACETS.map(bitOfPart)

/** Looks of a block: by family, measure or not, sure or not. */
export const looksOfBin = (): number => 4 * familyIds().length
/** Cells of a row of a matrix: each month twice, all and the doubtful among them, and one for the row as a whole. */
export const rowLength = (): number => 2 * monthKeys().length + 1

/** How many records, section by section. */
export interface Tally {
  /** Of what is shown: all of it, those that are dated but not to the day, those without a pin; and by month. */
  readonly shown: Int32Array
  readonly shownMonths: Int32Array
  /** Beside the choices: what passes all other parts. */
  readonly categories: Int32Array
  readonly families: Int32Array
  readonly months: Int32Array
  readonly facets: Readonly<Record<FacetId, Int32Array>>
  /** Blocks of each look in each bin, the undated behind the last: what passes all parts but time. */
  readonly fine: Int32Array
  readonly coarse: Int32Array
  /** Rows of months: what passes all parts but time and that of the rows. */
  readonly regionRows: Int32Array
  readonly categoryRows: Int32Array
}

export const SHOWN = { all: 0, doubtful: 1, unlocated: 2 } as const

/** A tally of nothing. */
export function emptyTally({ facets }: Columns): Tally {
  const zeros = (length: number) => new Int32Array(length)
  const [looks, row] = [looksOfBin(), rowLength()]
  return {
    shown: zeros(3),
    shownMonths: zeros(monthKeys().length),
    categories: zeros(categoryIds().length),
    families: zeros(familyIds().length),
    months: zeros(monthKeys().length),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, zeros(facets[facet].values.length)])) as Record<FacetId, Int32Array>,
    fine: zeros((binSpans('fine').length + 1) * looks),
    coarse: zeros((binSpans('coarse').length + 1) * looks),
    regionRows: zeros(facets.region.values.length * row),
    categoryRows: zeros(categoryIds().length * row),
  }
}

/** A tally that can be changed while the other stays. */
export function copyOf(tally: Tally): Tally {
  const { facets, ...plain } = tally
  const copied = Object.fromEntries(Object.entries(plain).map(([name, counts]) => [name, counts.slice()])) as unknown as Omit<
    Tally,
    'facets'
  >
  return {
    ...copied,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].slice()])) as Record<FacetId, Int32Array>,
  }
}

/** Adds a record to a tally, or takes it away, by what leaves it out. */
export function counterOf(columns: Columns, tally: Tally): (record: number, fails: number, by: 1 | -1) => void {
  const { months, place, looks } = columns
  const { region } = columns.facets
  const undated = 1 << (monthKeys().length - 1)
  const [lookCount, cells] = [looksOfBin(), rowLength()]
  const facets = FACETS.map((facet, at) => ({ bit: FACET_BITS[at] ?? 0, counts: tally.facets[facet], column: columns.facets[facet] }))
  return (record, fails, by) => {
    // The one part, beside time, that leaves it out: where there are two, it counts nowhere.
    const beside = fails & ~TIME
    if ((beside & (beside - 1)) !== 0) return
    const ofMonths = months[record] ?? 0
    const doubtful = ofMonths !== undated && columns.certain[record] === 0
    const ofCategories = columns.categories[record] ?? 0
    if (beside === 0 || beside === CATEGORY) {
      for (let rest = ofCategories; rest !== 0; rest &= rest - 1) addRow(tally.categoryRows, cells, lowest(rest), ofMonths, doubtful, by)
    }
    if (beside === 0 || beside === REGION) {
      const end = region.starts[record + 1] ?? 0
      for (let at = region.starts[record] ?? 0; at < end; at += 1)
        addRow(tally.regionRows, cells, region.codes[at] ?? 0, ofMonths, doubtful, by)
    }
    if (beside === 0) {
      addBits(tally.months, ofMonths, by)
      const look = 2 * (looks[record] ?? 0)
      addBlocks(tally.fine, lookCount, columns.bins.fine, record, look, ofMonths === undated, by)
      addBlocks(tally.coarse, lookCount, columns.bins.coarse, record, look, ofMonths === undated, by)
    }
    if ((fails & TIME) !== 0) return
    if (fails === 0) {
      add(tally.shown, SHOWN.all, by)
      if (doubtful) add(tally.shown, SHOWN.doubtful, by)
      if ((place[record] ?? -1) < 0) add(tally.shown, SHOWN.unlocated, by)
      addBits(tally.shownMonths, ofMonths, by)
    }
    if (fails === 0 || fails === CATEGORY) {
      addBits(tally.categories, ofCategories, by)
      addBits(tally.families, columns.families[record] ?? 0, by)
    }
    for (const { bit, counts, column } of facets) {
      if (fails !== 0 && fails !== bit) continue
      const end = column.starts[record + 1] ?? 0
      for (let at = column.starts[record] ?? 0; at < end; at += 1) add(counts, column.codes[at] ?? 0, by)
    }
  }
}

function add(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by
}

/** Which bit is the lowest that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)

function addBits(counts: Int32Array, bits: number, by: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) add(counts, lowest(rest), by)
}

function addRow(rows: Int32Array, cells: number, row: number, months: number, doubtful: boolean, by: number): void {
  const start = row * cells
  add(rows, start + cells - 1, by)
  for (let rest = months; rest !== 0; rest &= rest - 1) {
    const cell = start + 2 * lowest(rest)
    add(rows, cell, by)
    if (doubtful) add(rows, cell + 1, by)
  }
}

function addBlocks(counts: Int32Array, looks: number, bins: Lists, record: number, look: number, undated: boolean, by: number): void {
  if (undated) add(counts, counts.length - looks + look, by)
  const end = bins.starts[record + 1] ?? 0
  for (let at = bins.starts[record] ?? 0; at < end; at += 1) {
    const code = bins.codes[at] ?? 0
    add(counts, (code >> 1) * looks + look + (code & 1), by)
  }
}
