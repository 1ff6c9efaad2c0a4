import type { Messages } from './en.ts'

/** Things in a sentence: "April", "April and May", "April, May and June". */
export function listed(items: readonly string[], m: Pick<Messages, 'list'>): string {
  return items.length < 2 ? items.join('') : m.list.and(items.slice(0, -1).join(', '), items.at(-1) ?? '')
}
