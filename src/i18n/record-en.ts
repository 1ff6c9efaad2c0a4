import { record } from '#words/record'
import type { LegalCode, SectionId } from '../model/taxonomy.ts'

/** Words that stand in published records as text; only what writes the files needs them, so readers do not load them. */
export type RecordWords = Omit<typeof record, 'sections' | 'legalCodes'> & {
  /** The report's own headings. */
  readonly sections: Readonly<Record<SectionId, string>>
  readonly legalCodes: Readonly<Record<LegalCode, string>>
}
export const recordEn: RecordWords = record

/** "Administrative Code, Article 476, part 2". */
export function provisionName(words: RecordWords, code: LegalCode, article: string, part?: string): string {
  const name = words.legalCodes[code]
  return part === undefined ? words.provision(name, article) : words.provisionPart(name, article, part)
}
