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
