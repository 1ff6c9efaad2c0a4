import { saysNothing } from './nothing.ts'
import type { Table } from './table.ts'

/** Names of a column beyond which it holds words of its own in each row, and no categories. */
const MOST_NAMES = 300
const PARTS = /\s*[|;\n]\s*/

/** How the cells of the column of categories are split. @param column where it is; undefined where there is none */
export function categoryReader(table: Table, column: number | undefined): (cell: string) => readonly string[] {
  const choices = column === undefined ? [] : choicesOf(table.headers, table.headers[column] ?? '')
  const alone = column === undefined ? [] : namesAlone(table.rows.map(({ cells }) => cells[column] ?? ''))
  return (cell) => {
    const parts = partsOf(cell).flatMap((part) => consumed(part, choices, ' ') ?? consumed(part, alone, ',') ?? [part])
    return [...new Set(parts)]
  }
}

const partsOf = (cell: string): readonly string[] => cell.split(PARTS).filter((part) => part !== '')
const longestFirst = (names: readonly string[]): readonly string[] => names.toSorted((a, b) => b.length - a.length)

/** What can be ticked, where a form has a column for each choice beside that of all: "type", "type/arrest", "type/fine". */
const choicesOf = (headers: readonly string[], header: string): readonly string[] =>
  longestFirst(headers.flatMap((other) => (other.startsWith(`${header}/`) ? [other.slice(header.length + 1)] : [])))

/**
 * Names that stand alone in some row and are no list of others: with "Arrest" and "Fine" in rows of their own "Arrest, Fine" is both of
 * them, while the comma in "Fair trial, detention and torture" separates nothing.
 */
function namesAlone(cells: readonly string[]): readonly string[] {
  const names = [...new Set(cells.filter((cell) => !saysNothing(cell)).flatMap(partsOf))]
  if (names.length > MOST_NAMES) return []
  let alone: readonly string[] = []
  for (const name of longestFirst(names).toReversed()) if (consumed(name, alone, ',') === null) alone = [name, ...alone]
  return alone
}

/** A text as a list of known names, in whatever case; null where it is none. @param names the longest first */
function consumed(text: string, names: readonly string[], mark: ' ' | ','): readonly string[] | null {
  const found: string[] = []
  let left = text
  while (left !== '') {
    const name = names.find((known) => left.toLowerCase().startsWith(known.toLowerCase()) && isEnd(left.slice(known.length), mark))
    if (name === undefined) return null
    found.push(left.slice(0, name.length))
    left = left.slice(name.length).replace(mark === ' ' ? /^ +/ : /^\s*,\s*/, '')
  }
  return found.length > 1 ? found : null
}

const isEnd = (rest: string, mark: ' ' | ','): boolean => rest === '' || (mark === ' ' ? rest.startsWith(' ') : /^\s*,\s*\S/.test(rest))
