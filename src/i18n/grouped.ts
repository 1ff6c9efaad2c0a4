import { groupedNumber } from '../words/number.ts'
import type { Messages } from './en.ts'

/** A number that stands by itself, in groups of three digits as the language writes it. */
export function grouped(value: number, m: Pick<Messages, 'language'>): string {
  return groupedNumber(value, m.language)
}
