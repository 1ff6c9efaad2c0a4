import type { ProblemCode } from './check-problem.ts'

/** Why a row is no record, and what of it shows that. */
export interface NoRecord {
  readonly code: Extract<ProblemCode, 'row-headers' | 'row-remark' | 'row-total'>
  readonly value: string
}

/** How a row begins that adds up those above it. */
const TOTAL = /^((grand |sub-?)?totals?|sum|итого|всего|барлығы|жиыны)\s*[:.]?$/i
/** The same with what it adds up, before nothing but numbers: "Almaty Total", "Итого по Алматы". */
const TOTAL_OF = /^(?:grand total|sub-?total|total (?:for|of|in|by)|итого|всего)\s.|.\s(?:total|итого|всего|барлығы|жиыны)\s*:?$/i
/** A number of records, alone in its row: "Total: 2 incidents". */
const COUNT = /^(?:total|итого|всего|барлығы|жиыны)(?:\s+\p{L}+){0,2}\s*[:–—-]?\s*\d+(?:\s+\p{L}+)?\.?$/iu
const NUMBER = /^-?[\d\s.,]+%?$/
/** How a row begins that says something about the table, and holds nothing else. */
const REMARK =
  /^(\*+\s*\p{L}|©|(sources?|notes?|remarks?|источники?|примечани[ея]|сноск[аи]|дереккөз(дер)?|ескертпе(лер)?|ескерту(лер)?)\s*[:*.]|(data as of|as of \d|last updated?|(compiled|prepared) by|данные на|по состоянию на|обновлен[оа]|(подготовлен|составлен)[оа]? )(?!\p{L}))/iu
/** Columns from which a row that numbers them is told from a record. */
const NUMBERED = 3

/** Why a row is no record; null where it is one. */
export function noRecord(
  cells: readonly string[],
  { headers, isFirst, isDated }: { readonly headers: readonly string[]; readonly isFirst: boolean; readonly isDated: boolean },
): NoRecord | null {
  const said = cells.filter((cell) => cell !== '')
  if (said.length > 0 && cells.every((cell, column) => cell === '' || cell === headers[column]))
    return { code: 'row-headers', value: cells.join(' ') }
  // "1, 2, 3" below the names of the columns, as forms of offices have it.
  if (isFirst && said.length >= NUMBERED && cells.every((cell, column) => cell === String(column + 1)))
    return { code: 'row-headers', value: cells.join(' ') }
  const [first = '', ...others] = said
  const isAlone = others.length === 0 && headers.length > 1
  if (isAlone && REMARK.test(first)) return { code: 'row-remark', value: first }
  const addsUp =
    TOTAL.test(first) ||
    (isAlone && COUNT.test(first)) ||
    (TOTAL_OF.test(first) && others.length > 0 && others.every((cell) => NUMBER.test(cell)))
  return addsUp && !isDated ? { code: 'row-total', value: said.join(' ') } : null
}
