import { guessMapping } from './guess-mapping.ts'
import { rowOfNames } from './sheet-names.ts'
import type { RawRow, TableNote } from './table.ts'

const DEGREES = /^-?\d{1,3}$/
const DIGITS = /^\d+$/
const WITH_POINT = /^-?\d{1,3}\.\d+$/

/** Four parts of two numbers with decimal commas. */
const areTwo = (parts: readonly string[]): boolean =>
  parts.length === 4 && parts.every((part, at) => (at % 2 === 0 ? DEGREES : DIGITS).test(part))
/** Three of them: one of the two has no decimals, and nobody knows which. */
const areEither = (parts: readonly string[]): boolean =>
  parts.length === 3 && DEGREES.test(parts[0] ?? '') && parts.slice(1).every((part) => DIGITS.test(part))

/** Two cells for those parts; the whole in each where it cannot be told, so that it is reported, and no pin is set elsewhere. */
function inTwo(parts: readonly string[]): readonly string[] | null {
  if (areTwo(parts)) return [parts.slice(0, 2).join(), parts.slice(2).join()]
  return areEither(parts) ? [parts.join(), parts.join()] : null
}

/** One cell for both. */
function inOne(parts: readonly string[]): readonly string[] | null {
  if (areTwo(parts)) return [`${parts.slice(0, 2).join()}; ${parts.slice(2).join()}`]
  return parts.length === 2 && parts.every((part) => WITH_POINT.test(part)) ? [parts.join(', ')] : null
}

/**
 * Joins coordinates that the comma in them split, in a file whose cells are separated by commas too: "43,25,76,95" below "lat,lon".
 * Only where a row has as many cells more than the names of the columns as that makes, and where it shifts what stands behind them.
 */
export function joinDecimals(rows: readonly RawRow[]): { readonly rows: readonly RawRow[]; readonly notes: readonly TableNote[] } {
  const asGiven = { rows, notes: [] }
  const namesAt = rowOfNames(rows.map(({ cells }) => cells))
  const names = rows[namesAt]?.cells ?? []
  const { lat, lon, coordinates } = guessMapping({ headers: names, tags: [] })
  const areBeside = lat !== undefined && lon !== undefined && Math.abs(lat - lon) === 1
  const start = areBeside ? Math.min(lat, lon) : coordinates
  if (start === undefined) return asGiven
  const width = areBeside ? 2 : 1
  let count = 0
  let isShifted = false
  const joined = rows.map((row, index): RawRow => {
    const more = row.cells.length - names.length
    if (index <= namesAt || more < 1) return row
    const parts = row.cells.slice(start, start + width + more).map((cell) => cell.trim())
    const together = areBeside ? inTwo(parts) : inOne(parts)
    if (together === null) return row
    if (!areEither(parts)) {
      count += 1
      isShifted ||= row.cells.slice(names.length).some((cell) => cell.trim() !== '')
    }
    return { ...row, cells: [...row.cells.slice(0, start), ...together, ...row.cells.slice(start + width + more)] }
  })
  if (!isShifted) return asGiven
  return { rows: joined, notes: [{ kind: 'joined-decimals', count, names: names.slice(start, start + width) }] }
}
