import { fold, isColumnName } from './column-names.ts'
import { readDate } from './dates.ts'
import { guessMapping } from './guess-mapping.ts'
import { rowOfNames } from './sheet-names.ts'
import { isTagRow, type RawRow } from './table.ts'

/** A sheet of a workbook: text in its cells. */
export interface NamedCells {
  readonly name: string
  readonly cells: readonly (readonly string[])[]
}

/** Rows that were read from one sheet, or from several as one table. */
export interface Joined {
  readonly rows: readonly RawRow[]
  /** Names of the sheets that they come from, in the order of the workbook. */
  readonly names: readonly string[]
  /** The column in which a row of several sheets has the name of its own; null where there is one sheet. */
  readonly column: string | null
  /** Rows that stood in several of them in the same words and are there once. */
  readonly twice: number
}

/** One sheet, with its rows told by what they are. */
interface Part {
  readonly name: string
  readonly above: readonly RawRow[]
  readonly names: readonly string[]
  readonly tags: readonly string[]
  /** A second row of names below the first. */
  readonly second?: RawRow
  readonly data: readonly RawRow[]
  /** How many columns hold anything. */
  readonly width: number
  /** The column of its dates. */
  readonly dateAt: number | undefined
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '')
const rowsOf = ({ name, cells }: NamedCells): readonly RawRow[] => cells.map((row, at) => ({ number: `${name}!${at + 1}`, cells: row }))

function partOf(sheet: NamedCells): Part | null {
  const namesAt = rowOfNames(sheet.cells)
  const names = sheet.cells[namesAt]
  if (names === undefined) return null
  const rows = rowsOf(sheet)
  const below = rows.slice(namesAt + 1).filter(({ cells }) => isFilled(cells))
  const tags = below.find(isTagRow)?.cells ?? []
  return {
    name: sheet.name,
    above: rows.slice(0, namesAt + 1),
    names,
    tags,
    data: below.filter((row) => !isTagRow(row)),
    width: sheet.cells.reduce((width, { length }) => Math.max(width, length), 0),
    dateAt: guessMapping({ headers: names, tags }).date,
  }
}

/** Names of columns as they are compared, none twice; a column without a name is that of its place. */
function keysOf({ names, width }: Part): readonly string[] {
  const times = new Map<string, number>()
  return Array.from({ length: width }, (_, column) => {
    const name = fold(names[column] ?? '')
    if (name === '') return `#${column}`
    times.set(name, (times.get(name) ?? 0) + 1)
    return `${name} ${times.get(name)}`
  })
}

/** Names of columns that two tables share, from which both may be parts of one. */
const SHARED = 2

/** Whether two sheets name their columns alike: two of three of the names of both, in any order. */
function isAlike(one: Part, other: Part): boolean {
  const [names, others] = [one, other].map(({ names: all }) => new Set(all.map(fold).filter((name) => name !== '')))
  if (!names || !others) return false
  const shared = [...names].filter((name) => others.has(name)).length
  return shared >= SHARED && shared * 3 >= 2 * Math.max(names.size, others.size)
}

/** Rows from which 1, 2, 3 in a column only counts them. */
const COUNTED = 3

/** Columns that only count the rows of a sheet: a part of it may count anew, or leave numbers out. */
const countsOf = (part: Part): readonly string[] =>
  part.data.length < COUNTED ? [] : keysOf(part).filter((_, column) => part.data.every(({ cells }, at) => cells[column] === String(at + 1)))

/** What each row says, whatever the order of the columns. @param without columns that say nothing */
function sayingsOf(part: Part, without: ReadonlySet<string> = new Set()): readonly string[] {
  const keys = keysOf(part).map((key) => (without.has(key) ? null : key))
  return part.data.map(({ cells }) =>
    cells
      .flatMap((cell, column) => (cell === '' || keys[column] === null ? [] : [`${keys[column]}\n${cell}`]))
      .sort()
      .join('\n'),
  )
}

/** Rows without a date that may say the same of different things by chance; of so many that does not happen. */
const BY_CHANCE = 5

/** The data of each sheet without what another says too; none of a sheet that says nothing else. */
function withoutCopies(parts: readonly Part[]): Pick<Joined, 'twice'> & { readonly kept: readonly Part[] } {
  const said = new Set<string>()
  const counts = new Set(parts.flatMap(countsOf))
  const kept = new Map<Part, Part>()
  let twice = 0
  // The longest first: what is only a part of it is the copy.
  for (const part of parts.toSorted((a, b) => b.data.length - a.data.length)) {
    const sayings = sayingsOf(part, counts)
    const isCopy = part.data.length >= BY_CHANCE && sayings.every((saying) => said.has(saying))
    const isDated = ({ cells }: RawRow): boolean => part.dateAt !== undefined && (cells[part.dateAt] ?? '') !== ''
    const data = part.data.filter((row, at) => !said.has(sayings[at] ?? '') || !(isCopy || isDated(row)))
    if (data.length === 0) continue
    twice += part.data.length - data.length
    for (const one of sayings) said.add(one)
    kept.set(part, { ...part, data })
  }
  return { kept: parts.flatMap((part) => kept.get(part) ?? []), twice }
}

/** The sheets with the second row of names apart that all of them have below the first. */
function withSecondNames(head: Part, rest: readonly Part[]): readonly Part[] {
  const [second] = sayingsOf(head)
  const [row] = head.data
  if (!row?.cells.some(isColumnName) || rest.some((part) => sayingsOf(part)[0] !== second)) return [head, ...rest]
  return [head, ...rest].map((part) => ({ ...part, second: row, data: part.data.slice(1) }))
}

/** Names of the column in which a row has the name of its sheet. */
const [SHEET, MONTH] = ['sheet', 'date']

/**
 * Reads a sheet and all that name their columns alike as one table: many keep a sheet a month, or a region. Rows are numbered with their
 * sheet, as formulas name them ("March!12"), and have its name in a column of their own. A sheet that only says again what another says
 * (all records, and those of a region once more) is left out.
 * @param first the sheet whose columns are those of the table
 */
export function joinSheets(first: NamedCells, others: readonly NamedCells[]): Joined {
  const alone = ({ name, cells }: NamedCells): Joined => ({
    rows: cells.map((row, at) => ({ number: at + 1, cells: row })),
    names: [name],
    column: null,
    twice: 0,
  })
  const main = partOf(first)
  const more = main ? others.flatMap((other) => partOf(other) ?? []).filter((other) => isAlike(main, other)) : []
  if (!main || more.length === 0) return alone(first)
  const alike = withSecondNames(main, more)
  const column = sheetColumn(alike)
  // In two months the same may happen twice.
  const { kept, twice } = column === MONTH ? { kept: alike, twice: 0 } : withoutCopies(alike)
  const [head, ...rest] = kept
  if (!head) return alone(first)
  if (rest.length === 0) return alone([first, ...others].find(({ name }) => name === head.name) ?? first)
  return { rows: together(head, rest, column), names: kept.map(({ name }) => name), column, twice }
}

/** What the names of sheets say in a column: a month where all are months and rows have no date of their own. */
function sheetColumn(parts: readonly Part[]): string {
  return parts.every(({ dateAt }) => dateAt === undefined) && parts.every(({ name }) => readDate(name, null).kind === 'date')
    ? MONTH
    : SHEET
}

function together(head: Part, rest: readonly Part[], column: string): readonly RawRow[] {
  const keys = [...keysOf(head)]
  const sheetAt = keys.length
  const names = [...keys.map((_, at) => head.names[at] ?? ''), column]
  const tags = [...head.tags]
  keys.push('')
  const columnsOf = (part: Part): readonly number[] =>
    keysOf(part).map((key, place) => {
      const at = keys.indexOf(key)
      if (at >= 0) return at
      names.push(part.names[place] ?? '')
      while (tags.length < keys.length) tags.push('')
      tags.push(part.tags[place] ?? '')
      return keys.push(key) - 1
    })
  const data = [head, ...rest].flatMap((part) => {
    const columns = columnsOf(part)
    return part.data.map(({ number, cells }): RawRow => {
      const row = keys.map(() => '')
      for (const [at, cell] of cells.entries()) row[columns[at] ?? 0] = cell
      row[sheetAt] = part.name
      return { number, cells: row }
    })
  })
  const [nameRow] = head.above.slice(-1)
  const above = head.above.slice(0, -1)
  const tagRow = isFilled(tags) ? [{ number: '', cells: tags }] : []
  const second = head.second ? [head.second] : []
  return [...above, { number: nameRow?.number ?? 1, cells: names }, ...second, ...tagRow, ...data]
}
