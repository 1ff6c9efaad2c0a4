import type { Quantity, RoleDate } from '../model/incident.ts'
import { countingDates } from '../model/incident-dates.ts'
import { DATE_ROLES } from '../model/taxonomy.ts'
import { accountEn } from './account-en.ts'
import { grouped } from './grouped.ts'
import type { Messages } from './messages.ts'
import { datePhrase, onlyTold } from './phrase.ts'

/** Each date with what happened on it: "Detained: 16 March 2020"; without the one that the headline says by itself. */
export function roleLines(dates: readonly RoleDate[], m: Messages): readonly string[] {
  const counting = countingDates(dates)
  const said = counting.length === 1 ? counting[0] : onlyTold(dates)?.date
  return dates
    .filter(({ date, role }) => date !== said || (DATE_ROLES[role] === 'event' && role !== 'occurred' && role !== 'observed'))
    .map(({ date, role }) => `${m.roles[role]}: ${datePhrase(date, m)}`)
}

/** A number with what it counts: "about 40 relatives outside the prison". */
export function quantityPhrase({ count, min, max, approximate, counts }: Quantity, m: Messages): string {
  const show = (value: number) => grouped(value, m)
  const number = (() => {
    if (count !== undefined) return show(count)
    if (min !== undefined && max !== undefined) return accountEn.rangeCount(show(min), show(max))
    if (min !== undefined) return accountEn.atLeast(show(min))
    return accountEn.atMost(show(max ?? 0))
  })()
  return `${approximate ? accountEn.approximatelyCount(number) : number} ${counts}`
}
