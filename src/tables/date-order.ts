/** In which order a date of three numbers was written. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/**
 * In which order the dates of a column are written, as far as they say it themselves: a number over twelve settles it. `mixed` where
 * some can only be one and some only the other.
 */
export function orderOf(cells: Iterable<string>): DateOrder | 'mixed' | 'open' | 'settled' {
  let dayFirst = false
  let monthFirst = false
  let open = false
  for (const cell of cells) {
    const match = /(?:^|\s)(\d{1,2})([/\-\s])(\d{1,2})\2(\d{4}|\d{2})(?=\s|$|[-–—T,])/.exec(cell.trim())
    if (!match) continue
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (first > 12 && second <= 12) dayFirst = true
    else if (second > 12 && first <= 12) monthFirst = true
    else if (first !== second) open = true
  }
  if (dayFirst && monthFirst) return 'mixed'
  if (dayFirst) return 'day-first'
  if (monthFirst) return 'month-first'
  return open ? 'open' : 'settled'
}
