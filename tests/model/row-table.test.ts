import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, RowTable } from '../../src/model/row-table.ts'

const HEADING = 26
const ROW = 60
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
const measures = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 20, max: 120 })), { maxLength: 20 })

/** The table, and the same heights in a plain list. */
function laid(given: readonly number[], known: readonly (readonly [number, number])[]) {
  const rows = given.reduce((sum, size) => sum + size, 0)
  const table = new RowTable(given, HEADING, ROW)
  const heights = Array.from({ length: rows }, () => ROW)
  for (const [row, height] of known.filter(([one]) => one < rows)) {
    // Asked in between, so that what is reckoned anew is not all.
    table.topOf(row)
    table.measured(row, height)
    heights[row] = height
  }
  return { table, heights, rows }
}

describe('a table of rows', () => {
  it('has each row below all before it and their headings', () => {
    fc.assert(
      fc.property(sizes, measures, (given, known) => {
        const { table, heights } = laid(given, known)
        let [top, row] = [0, 0]
        given.forEach((size, group) => {
          expect(table.groupTop(group)).toBe(top)
          top += HEADING
          for (let n = 0; n < size; n += 1) {
            expect([table.groupOf(row), table.topOf(row)]).toEqual([group, top])
            top += heights[row]!
            row += 1
          }
        })
        expect(table.topOf(table.rows)).toBe(top)
      }),
    )
  })

  /** Rows from 26, 86 | 172, 232 and 292 on, with headings at 0 and 146; the list ends at 352. */
  const small = () => new RowTable([2, 3], HEADING, ROW)

  it('knows where rows and groups begin and end, those behind the last too', () => {
    const table = small()
    expect(table.rows).toBe(5)
    expect([0, 1, 2, 3, 4, 5].map((row) => table.topOf(row))).toEqual([26, 86, 172, 232, 292, 352])
    expect([0, 1, 4].map((row) => table.endOf(row))).toEqual([86, 146, 352])
    expect([0, 1, 2].map((group) => [table.startOf(group), table.groupTop(group)])).toEqual([
      [0, 0],
      [2, 146],
      [5, 352],
    ])
  })

  it('finds the rows of a stretch that begins or ends beside the list', () => {
    const table = small()
    expect(table.between(100, 240)).toEqual([1, 3])
    expect(table.between(-50, -10)).toEqual([0, 0])
    expect(table.between(300, 900)).toEqual([4, 4])
    expect(table.between(400, 900)).toEqual([4, 4])
    expect(new RowTable([], HEADING, ROW).between(0, 100)).toEqual([0, 0])
  })

  it('has gaps where something is not drawn, and nowhere else', () => {
    expect(partsOf(small(), [0, 1, 2, 3, 4])).toEqual([
      { group: 0, items: [{ row: 0 }, { row: 1 }] },
      { group: 1, items: [{ row: 2 }, { row: 3 }, { row: 4 }] },
    ])
    expect(partsOf(small(), [3])).toEqual([
      { gap: 146, before: 1 },
      { group: 1, items: [{ gap: 60, before: 3 }, { row: 3 }, { gap: 60, before: 5 }] },
    ])
    expect(partsOf(small(), [0])).toEqual([
      { group: 0, items: [{ row: 0 }, { gap: 60, before: 2 }] },
      { gap: 206, before: -1 },
    ])
    expect(partsOf(small(), [])).toEqual([{ gap: 352, before: -1 }])
  })

  it('finds the rows of a stretch', () => {
    fc.assert(
      fc.property(sizes, measures, fc.integer({ min: -200, max: 6000 }), fc.nat(800), (given, known, from, tall) => {
        const { table, rows } = laid(given, known)
        const [first, last] = table.between(from, from + tall)
        for (let row = 0; row < rows; row += 1) {
          if (table.topOf(row) <= from + tall && table.endOf(row) > from) expect(row >= first && row <= last).toBe(true)
        }
      }),
    )
  })

  it('is as high, whatever is drawn of it, with every wanted row in its place', () => {
    fc.assert(
      fc.property(sizes, measures, fc.uniqueArray(fc.nat(80), { maxLength: 12 }), (given, known, some) => {
        const { table, rows } = laid(given, known)
        const wanted = some.filter((row) => row < rows).toSorted((a, b) => a - b)
        let at = 0
        const drawn: number[] = []
        for (const part of partsOf(table, wanted)) {
          if ('gap' in part) {
            at += part.gap
            continue
          }
          expect(at).toBe(table.groupTop(part.group))
          at += HEADING
          for (const item of part.items) {
            if ('gap' in item) {
              at += item.gap
              continue
            }
            expect(at).toBe(table.topOf(item.row))
            drawn.push(item.row)
            at = table.endOf(item.row)
          }
        }
        expect(at).toBe(table.topOf(rows))
        expect(drawn).toEqual(wanted)
      }),
    )
  })
})
