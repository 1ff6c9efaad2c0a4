import type { Sheet } from 'hucre'
import { guessMapping } from './guess-mapping.ts'
import { rowOfNames } from './sheet-names.ts'
import type { TableNote } from './table.ts'

/** The name of a column of addresses where a sheet has none. */
const NAME = 'URL'
/** What a formula leads to: HYPERLINK("https://…", "here"). */
const FORMULA = /^_?(?:xlfn\.)?HYPERLINK\(\s*"(https?:[^"]+)"/i

/**
 * Puts the addresses that stand behind words of a sheet where they are seen: those behind a source beside it, all others with the address
 * of their row. A spreadsheet shows them at a touch, a table of words would lose them.
 */
export function showAddresses(cells: string[][], { cells: details = new Map() }: Sheet): readonly TableNote[] {
  const namesAt = rowOfNames(cells)
  const names = cells[namesAt]
  if (names === undefined) return []
  const mapping = guessMapping({ headers: names, tags: [] })
  const beyond = cells.reduce((width, line) => Math.max(width, line.length), 0)
  let count = 0
  for (const [key, { hyperlink, formula = '' }] of details) {
    const address = hyperlink?.target ?? FORMULA.exec(formula)?.[1] ?? ''
    if (!/^https?:/.test(address)) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    const line = cells[row]
    if (line === undefined || row <= namesAt || line.join(' ').includes(address.replace(/\/$/, ''))) continue
    const into = column === mapping.source ? column : (mapping.url ?? beyond)
    while (line.length <= into) line.push('')
    line[into] = [line[into], address].filter((part) => part !== '').join(' ')
    count += 1
    if (into < beyond) continue
    while (names.length < beyond) names.push('')
    names[beyond] = NAME
  }
  return count === 0 ? [] : [{ kind: 'links-behind', count }]
}
