import type { Incident } from '../model/incident.ts'
import { type KindCount, kindCounts } from '../model/kinds.ts'
import { type Filter, isFiltering } from '../model/view.ts'
import type { Messages } from './messages.ts'
import { capital, filterPhrase } from './phrase.ts'

/** Records by kind in words: "49 incidents, 34 situations, 10 positive measures". */
export function kindsPhrase(counts: readonly KindCount[], m: Messages): string {
  return counts.map(({ kind, count }) => m.kindCount[kind](count)).join(', ')
}

/** How many of all records: "all 93 records: 49 incidents, …", "14 of 93 records (11 incidents, 3 situations)". */
export function countPhrase(shown: readonly Pick<Incident, 'kind'>[], total: number, filtering: boolean, m: Messages): string {
  const parts = kindsPhrase(kindCounts(shown), m)
  if (!filtering) return parts === '' ? m.shown.all(total) : `${m.shown.all(total)}: ${parts}`
  return parts === '' ? m.shown.some(0, total) : `${m.shown.some(shown.length, total)} (${parts})`
}

/**
 * What a filter shows, as a sentence of its own: "14 of 93 records (11 incidents, 3 situations): April 2020 and Homelessness.", "All
 * 93 records: 49 incidents, 34 situations, 10 positive measures."
 */
export function viewPhrase(
  filter: Filter,
  shown: readonly Pick<Incident, 'kind'>[],
  total: number,
  names: ReadonlyMap<string, string>,
  m: Messages,
): string {
  if (!isFiltering(filter)) return `${capital(countPhrase(shown, total, false, m))}.`
  return `${countPhrase(shown, total, true, m)}: ${filterPhrase(filter, names, m)}.`
}

/** What a filter shows, as a title: "April 2020 and Homelessness", "All records". */
export function viewTitle(filter: Filter, names: ReadonlyMap<string, string>, m: Messages): string {
  return isFiltering(filter) ? capital(filterPhrase(filter, names, m)) : m.shown.allTitle
}
