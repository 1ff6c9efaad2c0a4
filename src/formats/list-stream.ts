import type { Incident } from '../model/incident.ts'
import { DatasetError, gather, type Parsed, readCollection } from './collection.ts'

/** What stands between two records. In no text of a JSON file can it stand: the quotation mark behind the brace would end it. */
const BETWEEN = ',{"type":"Feature",'
/** Characters that are read at a time, at least. */
const STEP = 1_000_000

/** Takes the text of a list piece by piece, and reads its records meanwhile. */
export interface ListStream {
  /** @returns how many records have been read */
  readonly add: (piece: string) => number
  /** The dataset; null where a record is not plainly right, or the file is not written as we write it: then it is to be read whole. */
  readonly end: () => Parsed<Incident> | null
}

/**
 * The door for a list that is so long that its records are better read while the rest is on its way, and forgotten as they came.
 * @param known reads a record that is plainly right; null for one that the schema has to judge
 * @param step characters that are read at a time, at least
 */
export function listStream(known: (raw: unknown) => Incident | null, step = STEP): ListStream {
  let plain = true
  let count = 0
  const gathered = gather((raw) => {
    count += 1
    const entry = known(raw)
    if (entry) return { entry }
    plain = false
    return { field: '', reason: '' }
  })
  /** What stands before the first record. */
  let head: string | null = null
  let rest = ''
  const readUpTo = (end: number) => {
    if (head === null) {
      const first = rest.indexOf(BETWEEN.slice(1))
      if (first < 0 || first > end) {
        plain = false
        return
      }
      head = rest.slice(0, first)
      rest = rest.slice(first)
      end -= first
    }
    try {
      for (const raw of JSON.parse(`[${rest.slice(0, end)}]`) as readonly unknown[]) gathered.add(raw)
    } catch {
      plain = false
    }
    rest = rest.slice(end + 1)
  }
  return {
    add(piece) {
      rest += piece
      if (plain && rest.length > step) {
        const end = rest.lastIndexOf(BETWEEN)
        if (end > 0) readUpTo(end)
      }
      return count
    },
    end() {
      if (!plain) return null
      try {
        const { features, metadata } = readCollection((head ?? '') + rest)
        for (const raw of features) gathered.add(raw)
        return plain ? gathered.close(metadata) : null
      } catch (error) {
        // Read whole, it says for itself what is wrong.
        if (error instanceof DatasetError) return null
        throw error
      }
    },
  }
}
