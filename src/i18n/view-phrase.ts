import { type Filter, isFiltering } from '../model/view.ts'
import type { Messages } from './messages.ts'
import { capital, filterPhrase } from './phrase.ts'

/** What a filter shows, as a sentence of its own: "14 of 93 incidents: April 2020 and Homelessness.", "All 93 incidents." */
export function viewPhrase(filter: Filter, count: number, total: number, names: ReadonlyMap<string, string>, m: Messages): string {
  if (!isFiltering(filter)) return `${capital(m.shown.all(total))}.`
  return `${m.shown.some(count, total)}: ${filterPhrase(filter, names, m)}.`
}

/** What a filter shows, as a title: "April 2020 and Homelessness", "All incidents". */
export function viewTitle(filter: Filter, names: ReadonlyMap<string, string>, m: Messages): string {
  return isFiltering(filter) ? capital(filterPhrase(filter, names, m)) : m.shown.allTitle
}
