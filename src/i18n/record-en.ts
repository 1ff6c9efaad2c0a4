import type { record } from '#words/record'

/** Words that stand in published records as text; only what writes the files needs them, so readers do not load them. */
export type RecordWords = typeof record

/** "Administrative Code, Article 476, part 2". */
export function provisionName(words: RecordWords, name: string, article: string, part?: string): string {
  return part === undefined ? words.provision(name, article) : words.provisionPart(name, article, part)
}
